import { existsSync, readFileSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'dotenv'
import { z } from 'zod'
import { ConfigError } from './errors.ts'
import { RENDERER_CHOICES, RENDERERS, type Renderer, type RendererChoice } from './movie.ts'
import { listOf, serverUrl, token, wholeNumber } from './setting-kinds.ts'

/** The checkout: src/ and dist/ both lie right inside it. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)))

/** Sonivox's General MIDI bank, 1 MB, which alphaTab carries. */
const SMALL_BANK = 'node_modules/@coderline/alphatab/dist/soundfont/sonivox.sf3'

/** What ONNX Runtime computes with, by its own names. */
const PROVIDERS = ['cuda', 'webgpu', 'dml', 'coreml', 'cpu'] as const

const onLoopback = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/

/** Every setting of the environment, each optional. `.env.example` lists the same keys; a test keeps them equal. */
const Environment = z.object({
  DATA_DIR: z.string().default('data'),
  FFMPEG_PATH: z.string().optional(),
  FFPROBE_PATH: z.string().optional(),
  SOUNDFONT: z
    .string()
    .refine((file) => existsSync(fromRoot(file)), 'there is no such file: correct the path, or remove it to use the built-in bank')
    .optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug'], 'must be silent, error, warn, info or debug').default('warn'),
  THREADS: wholeNumber(1, 64).optional(),
  RENDERER: z.enum(RENDERER_CHOICES, `must be ${RENDERER_CHOICES.join(', ')}`).default('auto'),
  MODELS_DIR: z.string().default('models'),
  PACK: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{0,62}$/, 'must be the name of a pack, as `matinee models list` shows it')
    .optional(),
  PROVIDERS: listOf(PROVIDERS).optional(),
  GPU_MEMORY_GB: z.coerce.number('must be a number of gigabytes').positive('must be more than 0').max(1024).optional(),
  PORT: wholeNumber(0, 65_535).default(7070),
  HOST: z.string().default('127.0.0.1'),
  ACCESS_TOKEN: z.string().min(16, 'must be at least 16 characters: make one with `openssl rand -hex 24`').optional(),
  DATABASE_URL: serverUrl(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/matinee').optional(),
  REDIS_URL: serverUrl(['redis:', 'rediss:'], 'redis://host:6379').optional(),
  RENDER_WORKERS: wholeNumber(1, 64).default(1),
  RENDERS: listOf(RENDERERS).optional(),
  JOB_MINUTES: wholeNumber(1, 1440).default(10),
  NEURAL_JOB_MINUTES: wholeNumber(1, 10_080).default(120),
  SUBMITS_PER_MINUTE: wholeNumber(0, 100_000).optional(),
  OPEN_PER_USER: wholeNumber(0, 100_000).default(100),
  OPEN_PER_PLACE: wholeNumber(0, 100_000).default(1000),
  AT_ONCE_PER_USER: wholeNumber(0, 1000).default(0),
  AT_ONCE_PER_PLACE: wholeNumber(0, 1000).default(0),
  DAILY_PER_USER: wholeNumber(0, 100_000).default(0),
  FACE_KEY: z.string().min(32, 'must be at least 32 characters: make one with `openssl rand -hex 32`').optional(),
  KEEP_DAYS: wholeNumber(0, 36_500).default(0),
  KEEP_GB: z.coerce
    .number('must be a number of gigabytes, 0 for no limit')
    .min(0, 'must be a number of gigabytes, 0 for no limit')
    .default(20),
  DISCORD_TOKEN: token(/^[\w-]{15,}\.[\w-]{5,}\.[\w-]{20,}$/, 'the bot’s token, three parts with dots between them').optional(),
  DISCORD_API_URL: serverUrl(['http:', 'https:'], 'https://discord.com/api').optional(),
  SLACK_BOT_TOKEN: token(/^xoxb-/, 'the Bot User OAuth Token, which begins with xoxb-').optional(),
  SLACK_APP_TOKEN: token(/^xapp-/, 'the App-Level Token, which begins with xapp-').optional(),
  SLACK_SIGNING_SECRET: z.string().min(16, 'must be the Signing Secret of the app’s Basic Information').optional(),
  SLACK_PORT: wholeNumber(0, 65_535).default(3000),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().min(16, 'must be at least 16 characters: make one with `openssl rand -hex 24`').optional(),
  SLACK_API_URL: serverUrl(['http:', 'https:'], 'https://slack.com/api/').optional(),
})

export const configKeys: readonly string[] = Object.keys(Environment.shape)

export interface Config {
  /** Absolute. Caches lie in its `cache`, the log beside them. */
  readonly dataDir: string
  readonly ffmpegPath: string | undefined
  readonly ffprobePath: string | undefined
  /** Absolute path of a General MIDI SoundFont. */
  readonly soundfont: string
  readonly logLevel: z.output<typeof Environment>['LOG_LEVEL']
  /** Drawing threads; undefined: as many as pay on this machine. */
  readonly threads: number | undefined
  /** Who films when nothing else is said. */
  readonly renderer: RendererChoice
  readonly models: ModelSettings
  readonly port: number
  readonly host: string
  /** Asked of whoever enters; undefined only where nobody but this machine can reach the studio. */
  readonly accessToken: string | undefined
  /** Films that a visitor of the room may order in a minute, 0 for any number; undefined: as many as suits the room. */
  readonly submitsPerMinute: number | undefined
  /** PostgreSQL for records (and for the queue without Redis); undefined: PGlite under dataDir. */
  readonly databaseUrl: string | undefined
  readonly redisUrl: string | undefined
  /** Films rendered at once by this process's workers. */
  readonly renderWorkers: number
  /** Which films this process's workers take; undefined: all that can be made here. */
  readonly renders: readonly Renderer[] | undefined
  /** A film that takes longer is given up. */
  readonly jobMinutes: number
  /** The same of one that a video model films. */
  readonly neuralJobMinutes: number
  readonly limits: Limits
  readonly retention: Retention
  /** Seals the faces of people who star in films; undefined: a key of its own under dataDir. */
  readonly faceKey: string | undefined
  /** Undefined: there is no bot for it. */
  readonly discord: DiscordSettings | undefined
  readonly slack: SlackSettings | undefined
  /** Where the user stands: relative paths on the command line count from here. */
  readonly workFolder: string
}

/** The video models, and what they run on. */
export interface ModelSettings {
  /** Absolute. */
  readonly folder: string
  /** Undefined: the one that is installed. */
  readonly pack: string | undefined
  /** In order of preference; undefined: the order that suits this system. */
  readonly providers: readonly (typeof PROVIDERS)[number][] | undefined
  /** Bytes that they may take on the graphics card; undefined: as many as it says are free. */
  readonly gpuMemory: number | undefined
  /** Paths of the small network that providers are tried with, and of the file in which accepted licences are noted. */
  readonly probe: string
  readonly accepted: string
}

export interface DiscordSettings {
  readonly token: string
  /** Such as 'http://127.0.0.1:8080/api', of a proxy or a test; undefined: Discord's own. */
  readonly apiUrl: string | undefined
}

export interface SlackSettings {
  /** How events come in: Socket Mode needs no public address; HTTP is signed. */
  readonly way:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string; readonly host: string; readonly port: number }
  /** One workspace by its token, or any number that install the app. */
  readonly workspaces:
    | { readonly kind: 'one'; readonly botToken: string }
    | { readonly kind: 'many'; readonly clientId: string; readonly clientSecret: string; readonly stateSecret: string }
  /** Such as 'https://slack-gov.com/api/', a proxy's or a test's; undefined: Slack's own. */
  readonly apiUrl: string | undefined
}

/** Caps on what people may ask for; 0: no cap. */
export interface Limits {
  /** Movies that wait or run. */
  readonly openPerUser: number
  readonly openPerPlace: number
  /** Movies rendered at the same time; the others wait their turn. */
  readonly atOncePerUser: number
  readonly atOncePerPlace: number
  /** Movies accepted in a day (UTC); failed ones do not count. */
  readonly dailyPerUser: number
}

/** How long finished movies are kept; 0: no limit. */
export interface Retention {
  readonly days: number
  readonly gigabytes: number
}

/**
 * Reads the settings from the environment and, beneath it, from `.env` in the checkout. The only reader of process.env.
 * Throws ConfigError with every fault at once.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env, dotenvFile = join(projectRoot, '.env')): Config {
  const all = { ...(existsSync(dotenvFile) ? parse(readFileSync(dotenvFile)) : {}), ...environment }
  // An empty value is the usual way to say "not set".
  const set = Object.fromEntries(
    configKeys.flatMap((key) => (all[key] === undefined || all[key].trim() === '' ? [] : [[key, all[key].trim()]])),
  )
  const read = Environment.safeParse(set)
  const faults = read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}.`)
  // Asked even when other values are wrong: every fault is told at once.
  if (set['HOST'] !== undefined && !onLoopback.test(set['HOST']) && set['ACCESS_TOKEN'] === undefined)
    faults.push(
      `ACCESS_TOKEN: must be set when HOST is ${set['HOST']}, for others can reach it: make one with \`openssl rand -hex 24\`, or leave HOST out.`,
    )
  const slack = readSlack(set)
  if (Array.isArray(slack)) faults.push(...slack)
  if (!read.success || faults.length > 0 || Array.isArray(slack)) throw new ConfigError(faults)
  const { DATA_DIR, FFMPEG_PATH, FFPROBE_PATH, SOUNDFONT, LOG_LEVEL, THREADS, HOST, ACCESS_TOKEN } = read.data
  return {
    dataDir: fromRoot(DATA_DIR),
    ffmpegPath: FFMPEG_PATH,
    ffprobePath: FFPROBE_PATH,
    soundfont: fromRoot(SOUNDFONT ?? SMALL_BANK),
    logLevel: LOG_LEVEL,
    threads: THREADS,
    renderer: read.data.RENDERER,
    models: {
      folder: fromRoot(read.data.MODELS_DIR),
      pack: read.data.PACK,
      providers: read.data.PROVIDERS,
      gpuMemory: read.data.GPU_MEMORY_GB === undefined ? undefined : Math.round(read.data.GPU_MEMORY_GB * 2 ** 30),
      probe: fromRoot('models/tiny/probe.onnx'),
      accepted: join(fromRoot(DATA_DIR), 'accepted-licences.json'),
    },
    port: read.data.PORT,
    host: HOST.replace(/^\[(.*)\]$/, '$1'),
    accessToken: ACCESS_TOKEN,
    submitsPerMinute: read.data.SUBMITS_PER_MINUTE,
    databaseUrl: read.data.DATABASE_URL,
    redisUrl: read.data.REDIS_URL,
    renderWorkers: read.data.RENDER_WORKERS,
    renders: read.data.RENDERS,
    jobMinutes: read.data.JOB_MINUTES,
    neuralJobMinutes: read.data.NEURAL_JOB_MINUTES,
    limits: {
      openPerUser: read.data.OPEN_PER_USER,
      openPerPlace: read.data.OPEN_PER_PLACE,
      atOncePerUser: read.data.AT_ONCE_PER_USER,
      atOncePerPlace: read.data.AT_ONCE_PER_PLACE,
      dailyPerUser: read.data.DAILY_PER_USER,
    },
    retention: { days: read.data.KEEP_DAYS, gigabytes: read.data.KEEP_GB },
    faceKey: read.data.FACE_KEY,
    discord: read.data.DISCORD_TOKEN === undefined ? undefined : { token: read.data.DISCORD_TOKEN, apiUrl: read.data.DISCORD_API_URL },
    slack: slack?.({ host: HOST.replace(/^\[(.*)\]$/, '$1'), port: read.data.SLACK_PORT }),
    workFolder: workFolder(environment),
  }
}

/** How Slack is reached, once the address is known at which it may reach us; undefined: it is not set up. An array: what is missing. */
function readSlack(set: Readonly<Record<string, string>>): string[] | undefined | ((at: { host: string; port: number }) => SlackSettings) {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
  } = set
  if ([botToken, appToken, signingSecret, clientId, clientSecret, stateSecret].every((value) => value === undefined)) return undefined
  const faults: string[] = []
  if (appToken === undefined && signingSecret === undefined)
    faults.push(
      'SLACK_APP_TOKEN: must be set too, for Slack to reach the bot (or SLACK_SIGNING_SECRET, where Slack calls a public address).',
    )
  const oauth = { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, SLACK_STATE_SECRET: stateSecret }
  const lacking = Object.entries(oauth).flatMap(([key, value]) => (value === undefined ? [key] : []))
  if (botToken === undefined && lacking.length === 3)
    faults.push('SLACK_BOT_TOKEN: must be set too: the Bot User OAuth Token of the workspace that the app is installed in.')
  else if (botToken === undefined && lacking.length > 0)
    for (const key of lacking)
      faults.push(`${key}: must be set too, for workspaces to install the app; or set SLACK_BOT_TOKEN for one alone.`)
  if (botToken === undefined && lacking.length === 0 && signingSecret === undefined)
    faults.push('SLACK_SIGNING_SECRET: must be set too: workspaces that install the app come to its public address.')
  if (faults.length > 0) return faults
  return ({ host, port }) => ({
    way:
      appToken !== undefined && botToken !== undefined
        ? { kind: 'socket', appToken }
        : { kind: 'http', signingSecret: signingSecret ?? '', host, port },
    workspaces:
      botToken === undefined
        ? { kind: 'many', clientId: clientId ?? '', clientSecret: clientSecret ?? '', stateSecret: stateSecret ?? '' }
        : { kind: 'one', botToken },
    apiUrl: set['SLACK_API_URL'],
  })
}

/** npm runs scripts in the checkout and leaves the folder that the user stands in behind as INIT_CWD. */
function workFolder(environment: NodeJS.ProcessEnv): string {
  const here = process.cwd()
  const began = environment['INIT_CWD']
  return began !== undefined && resolve(here) === projectRoot && existsSync(began) ? resolve(began) : here
}

function fromRoot(path: string): string {
  return isAbsolute(path) ? path : resolve(projectRoot, path)
}
