import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { matinee } from './run-matinee.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matinee-bad-'))
  await writeFile(join(folder, 'truncated.json'), '{"version": 1, "prompt": "a c')
  await writeFile(join(folder, 'newer.json'), '{"version": 99}')
  await writeFile(join(folder, 'other.json'), '{"version": 1, "colour": "red"}')
  await writeFile(join(folder, 'text.mp4'), 'no film')
  await mkdir(join(folder, 'folder.mp4'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test.each<[string, string[], RegExp]>([
  ['no prompt', [], /prompt is empty/],
  ['an empty prompt', ['  '], /prompt is empty/],
  ['10,000 characters', ['cat '.repeat(2500)], /9999 characters; 2000 is the most/],
  ['only punctuation', ['?!… — ;'], /names nothing that could be shown/],
  ['a quoted prompt of only punctuation after a word for the command', ['movie', '?!… — ;'], /names nothing that could be shown/],
  ['only control characters', ['\u0001\u0007\u001b'], /prompt is empty/],
  ['an unknown option', ['a cat', '--sped', '3'], /unknown option '--sped'.*--seed/],
  ['a duration of 0', ['a cat', '--duration', '0'], /'0' is invalid. Give a number from 1 to 16/],
  ['a duration of -3', ['a cat', '--duration', '-3'], /Give a number from 1 to 16/],
  ['a duration of 99', ['a cat', '--duration', '99'], /Give a number from 1 to 16/],
  ['a duration of abc', ['a cat', '--duration', 'abc'], /Give a number from 1 to 16/],
  ['a duration without a value', ['a cat', '--duration'], /argument missing/],
  ['an unknown aspect', ['a cat', '--aspect', '2:1'], /Choose one of 16:9/],
  ['an unknown size', ['a cat', '--size', '721'], /Choose one of 360/],
  ['an unknown frame rate', ['a cat', '--fps', '25'], /Choose one of 16/],
  ['a seed that is too large', ['a cat', '--seed', '4294967296'], /from 0 to 4294967295/],
  ['a negative seed', ['a cat', '--seed', '-1'], /from 0 to 4294967295/],
  ['no threads', ['a cat', '--threads', '0'], /from 1 to 64/],
  ['a long style', ['a cat', '--style', 'x'.repeat(201)], /at most 200 characters/],
  ['a missing folder', ['a cat', '--out', 'nowhere/film.mp4'], /nowhere does not exist: make it/],
  ['a folder in the way', ['a cat', '--out', 'truncated.json/film.mp4'], /is not a folder/],
  ...(existsSync('/sys/kernel')
    ? [
        ['a folder that nobody may write', ['a cat', '--out', '/sys/film.mp4'], /cannot be written to: name another/] as [
          string,
          string[],
          RegExp,
        ],
      ]
    : []),
  ['another ending', ['a cat', '--out', 'film.avi'], /must end in \.mp4/],
  ['a name that is too long', ['a cat', '--out', `${'x'.repeat(240)}.mp4`], /too long/],
  ['a device', ['a cat', '--out', process.platform === 'linux' ? '/dev/full' : 'nul'], /--out/],
  ['a truncated storyboard', ['--storyboard', 'truncated.json'], /truncated\.json is not whole JSON/],
  ['a storyboard of a newer version', ['--storyboard', 'newer.json'], /newer Matinee.*update/],
  ['another JSON file', ['--storyboard', 'other.json'], /other\.json is not a storyboard/],
  ['a storyboard that is missing', ['--storyboard', 'nothing.json'], /There is no file nothing\.json/],
  ['a film without a storyboard', ['--storyboard', 'text.mp4'], /cannot be read as a film/],
  ['an option that a storyboard overrules', ['--storyboard', 'newer.json', '--fps', '30'], /--fps has no effect/],
  ['a storyboard of nothing', ['storyboard'], /prompt is empty/],
  ['a list of prompts that is missing', ['storyboard', '--each', 'nothing.txt'], /There is no file nothing\.txt/],
])('%s: one line, exit code 2', async (_, args, line) => {
  const { code, out, err } = await matinee(args, folder)
  expect(err).toMatch(line)
  expect(err.trimEnd().split('\n')).toHaveLength(1)
  expect(err).toMatch(/^matinee: /)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect((await readdir(folder)).sort()).toEqual(['folder.mp4', 'newer.json', 'other.json', 'text.mp4', 'truncated.json'])
})

test.skipIf(process.platform === 'win32')('an ffmpeg that is none, and one that is too old: exit code 1', async () => {
  const old = join(folder, 'old-ffmpeg')
  await writeFile(old, '#!/bin/sh\necho "ffmpeg version 3.4.11-0ubuntu0.1 Copyright (c) 2000-2022"\n')
  await chmod(old, 0o755)
  const none = await matinee(['a cat', '--duration', '1', '--size', '360'], folder, { FFMPEG_PATH: '/no/ffmpeg' })
  expect(none).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/^matinee: FFMPEG_PATH: \/no\/ffmpeg does not run as ffmpeg.*\n$/) as unknown,
  })
  const tooOld = await matinee(['a cat', '--duration', '1', '--size', '360'], folder, { FFMPEG_PATH: old })
  expect(tooOld).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/^matinee: .*too old \(3\.4\): install ffmpeg 4\.4 or newer.*\n$/) as unknown,
  })
  await rm(old)
})

test('all faults of the configuration at once: exit code 1', async () => {
  const { code, err } = await matinee(['a cat'], folder, { THREADS: 'x', LOG_LEVEL: 'y' })
  expect(code).toBe(1)
  expect(err.match(/^matinee: (THREADS|LOG_LEVEL): /gm)).toHaveLength(2)
})

test('--verbose adds where it came from', async () => {
  const { code, err } = await matinee(['--verbose', '--storyboard', 'truncated.json'], folder)
  expect(code).toBe(2)
  expect(err).toMatch(/RequestError: [\s\S]*\n\s+at /)
  expect(err).toMatch(/caused by SyntaxError/)
})

test('--help tells the options and examples', async () => {
  const { code, out, err } = await matinee(['--help'], folder)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  for (const word of [
    '--out',
    '--duration',
    '--aspect',
    '--size',
    '--fps',
    '--seed',
    '--style',
    '--music',
    '--sfx',
    '--json',
    'Examples:',
    'storyboard',
  ])
    expect(out).toContain(word)
})
