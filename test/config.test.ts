import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'dotenv'
import { expect, onTestFinished, test } from 'vitest'
import { configKeys, projectRoot, readConfig } from '../src/config.ts'
import { ConfigError } from '../src/errors.ts'
import { openLog } from '../src/log.ts'

const nowhere = join(tmpdir(), 'matinee-no-such-folder', '.env')

test('nothing needs to be set', () => {
  expect(readConfig({}, nowhere)).toMatchObject({
    dataDir: join(projectRoot, 'data'),
    ffmpegPath: undefined,
    threads: undefined,
    logLevel: 'warn',
    workFolder: process.cwd(),
  })
})

test('the studio listens on this machine alone unless a token is set', () => {
  expect(readConfig({}, nowhere)).toMatchObject({ host: '127.0.0.1', port: 7070, accessToken: undefined, databaseUrl: undefined })
  for (const host of ['localhost', '127.0.0.1', '127.8.8.8', '::1', '[::1]']) expect(faultsOf({ HOST: host })).toEqual([])
  for (const host of ['0.0.0.0', '::', '192.168.1.4', 'studio.example', 'localhost.example'])
    expect(faultsOf({ HOST: host }).join('\n')).toMatch(/^ACCESS_TOKEN: must be set when HOST is /)
  expect(readConfig({ HOST: '0.0.0.0', ACCESS_TOKEN: 'sixteen letters!' }, nowhere)).toMatchObject({ host: '0.0.0.0' })
  expect(faultsOf({ ACCESS_TOKEN: 'short' }).join('\n')).toMatch(/^ACCESS_TOKEN: must be at least 16 characters/)
})

test('a server’s address is checked, and its password never repeated', () => {
  expect(readConfig({ DATABASE_URL: 'postgres://me:pw@db:5432/m', REDIS_URL: 'rediss://:pw@cache' }, nowhere)).toMatchObject({
    databaseUrl: 'postgres://me:pw@db:5432/m',
    redisUrl: 'rediss://:pw@cache',
  })
  const faults = faultsOf({ DATABASE_URL: 'mysql://me:hush@db/m', REDIS_URL: 'hush', HOST: '0.0.0.0' })
  expect(faults.map((fault) => fault.split(':')[0]).toSorted()).toEqual(['ACCESS_TOKEN', 'DATABASE_URL', 'REDIS_URL'])
  expect(faults.join('\n')).not.toContain('hush')
})

test('a chat is set up by its tokens, and half a set-up says what is missing', () => {
  const discord = `${'M'.repeat(24)}.Gabcde.${'x'.repeat(38)}`
  const [bot, app, secret] = ['xoxb-1-2-abc', 'xapp-1-A-2-abc', '0123456789abcdef0123456789abcdef']
  expect(readConfig({}, nowhere)).toMatchObject({ discord: undefined, slack: undefined })
  expect(readConfig({ DISCORD_TOKEN: discord }, nowhere).discord).toEqual({ token: discord, apiUrl: undefined })
  expect(readConfig({ SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app }, nowhere).slack).toEqual({
    way: { kind: 'socket', appToken: app },
    workspaces: { kind: 'one', botToken: bot },
    apiUrl: undefined,
  })
  expect(readConfig({ SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: secret, SLACK_PORT: '8088' }, nowhere).slack?.way).toEqual({
    kind: 'http',
    signingSecret: secret,
    host: '127.0.0.1',
    port: 8088,
  })
  const many = { SLACK_SIGNING_SECRET: secret, SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'abc', SLACK_STATE_SECRET: secret }
  expect(readConfig(many, nowhere).slack?.workspaces).toMatchObject({ kind: 'many', clientId: '1.2' })
  const missing: readonly [Record<string, string>, RegExp][] = [
    [{ DISCORD_TOKEN: 'Bot token' }, /^DISCORD_TOKEN: must be the bot’s token/],
    [{ SLACK_BOT_TOKEN: app, SLACK_APP_TOKEN: app }, /^SLACK_BOT_TOKEN: must be the Bot User OAuth Token/],
    [{ SLACK_BOT_TOKEN: bot }, /^SLACK_APP_TOKEN: must be set too/],
    [{ SLACK_APP_TOKEN: app }, /^SLACK_BOT_TOKEN: must be set too/],
    [{ ...many, SLACK_CLIENT_SECRET: '' }, /^SLACK_CLIENT_SECRET: must be set too/],
    [{ ...many, SLACK_SIGNING_SECRET: '', SLACK_APP_TOKEN: app }, /^SLACK_SIGNING_SECRET: must be set too/],
  ]
  for (const [set, fault] of missing) {
    const faults = faultsOf(set).join('\n')
    expect(faults).toMatch(fault)
    for (const value of [bot, app, 'Bot token', discord]) expect(faults).not.toContain(value)
  }
})

test('faces are sealed with a key of its own unless one is set, which must be long and is never repeated', () => {
  expect(readConfig({}, nowhere).faceKey).toBeUndefined()
  const key = '0123456789abcdef'.repeat(4)
  expect(readConfig({ FACE_KEY: key }, nowhere).faceKey).toBe(key)
  expect(faultsOf({ FACE_KEY: 'hush' })).toEqual(['FACE_KEY: must be at least 32 characters: make one with `openssl rand -hex 32`.'])
})

test('who films is left to what is installed, and whatever is set for video models is checked', () => {
  expect(readConfig({}, nowhere)).toMatchObject({
    renderer: 'auto',
    renders: undefined,
    neuralJobMinutes: 120,
    models: { folder: join(projectRoot, 'models'), pack: undefined, providers: undefined, gpuMemory: undefined },
  })
  const set = { RENDERER: 'diffusion', PACK: 'tiny-random-vace', PROVIDERS: 'cuda, cpu,cuda', GPU_MEMORY_GB: '7.5', RENDERS: 'diffusion' }
  expect(readConfig(set, nowhere)).toMatchObject({
    renderer: 'diffusion',
    renders: ['diffusion'],
    models: { pack: 'tiny-random-vace', providers: ['cuda', 'cpu'], gpuMemory: 7.5 * 2 ** 30 },
  })
  const faults = faultsOf({ RENDERER: 'film', PACK: '../etc', PROVIDERS: 'cuda,tpu', GPU_MEMORY_GB: 'much', RENDERS: 'cutouts' }).join('\n')
  expect(faults).toMatch(/^RENDERER: must be auto, cutout, diffusion\.$/m)
  expect(faults).toMatch(/^PACK: must be the name of a pack/m)
  expect(faults).toMatch(/^PROVIDERS.*: must name cuda, webgpu, dml, coreml, cpu, with commas between them\.$/m)
  expect(faults).toMatch(/^GPU_MEMORY_GB: must be a number of gigabytes\.$/m)
  expect(faults).toMatch(/^RENDERS.*: must name cutout, diffusion, with commas between them\.$/m)
})

test('the built-in SoundFont is where the configuration says', () => {
  expect(readFileSync(readConfig({}, nowhere).soundfont).subarray(0, 4).toString()).toBe('RIFF')
})

test('the environment overrules .env; empty values count as not set', () => {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-config-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, '.env'), 'THREADS=3\nLOG_LEVEL=debug\nDATA_DIR=\n')
  expect(readConfig({ LOG_LEVEL: 'error', FFMPEG_PATH: ' ' }, join(folder, '.env'))).toMatchObject({
    threads: 3,
    logLevel: 'error',
    ffmpegPath: undefined,
    dataDir: join(projectRoot, 'data'),
  })
})

test('all faults are told at once, each with its key and its fix', () => {
  const faults = faultsOf({ THREADS: 'many', LOG_LEVEL: 'loud', SOUNDFONT: '/no/such.sf2' })
  expect(faults).toHaveLength(3)
  expect(faults.join('\n')).toMatch(/^THREADS: must be a whole number from 1 to 64\.$/m)
  expect(faults.join('\n')).toMatch(/^LOG_LEVEL: must be silent, error, warn, info or debug\.$/m)
  expect(faults.join('\n')).toMatch(/^SOUNDFONT: there is no such file/m)
  expect(faultsOf({ THREADS: '0' })).toEqual(['THREADS: must be at least 1.'])
})

test('.env.example lists exactly the settings there are, and is itself valid', () => {
  const example = parse(readFileSync(join(projectRoot, '.env.example')))
  expect(Object.keys(example).sort()).toEqual([...configKeys].sort())
  expect(() => readConfig(example, nowhere)).not.toThrow()
})

test('secrets never reach the log', () => {
  const lines: string[] = []
  const log = openLog({ dataDir: '', logLevel: 'info' }, { write: (line: string) => void lines.push(line) })
  log.info({ token: 'hush', bot: { password: 'hush', name: 'Matinee' } }, 'hello')
  expect(lines.join('')).toContain('Matinee')
  expect(lines.join('')).not.toContain('hush')
})

function faultsOf(environment: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(environment, nowhere)
  } catch (error) {
    if (error instanceof ConfigError) return error.faults
  }
  return []
}
