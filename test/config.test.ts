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
