import { existsSync, readFileSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'dotenv'
import { z } from 'zod'
import { ConfigError } from './errors.ts'

/** The checkout: src/ and dist/ both lie right inside it. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)))

/** Sonivox's General MIDI bank, 1 MB, which alphaTab carries. */
const SMALL_BANK = 'node_modules/@coderline/alphatab/dist/soundfont/sonivox.sf3'

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
  THREADS: z.coerce
    .number('must be a whole number from 1 to 64')
    .int('must be a whole number from 1 to 64')
    .min(1, 'must be at least 1')
    .max(64, 'must be at most 64')
    .optional(),
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
  /** Where the user stands: relative paths on the command line count from here. */
  readonly workFolder: string
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
  if (!read.success) throw new ConfigError(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}.`))
  const { DATA_DIR, FFMPEG_PATH, FFPROBE_PATH, SOUNDFONT, LOG_LEVEL, THREADS } = read.data
  return {
    dataDir: fromRoot(DATA_DIR),
    ffmpegPath: FFMPEG_PATH,
    ffprobePath: FFPROBE_PATH,
    soundfont: fromRoot(SOUNDFONT ?? SMALL_BANK),
    logLevel: LOG_LEVEL,
    threads: THREADS,
    workFolder: workFolder(environment),
  }
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
