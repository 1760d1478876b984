import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, readFile, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeClip, type Clip, type ClipOrder } from '../../../src/pipeline/clip/encode-clip.ts'
import { findMaster } from '../../../src/pipeline/clip/find-master.ts'
import { fitClip } from '../../../src/pipeline/clip/fit-clip.ts'
import type { Frame } from '../../../src/pipeline/frames/renderer.ts'
import { shot, storyboard } from '../../fixtures/storyboards.ts'

const ffmpeg = { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' }
const [width, height, fps, frameCount] = [320, 180, 24, 48]
const board = storyboard({ shots: [shot({ seconds: 2 })] })
let folder = ''
let master: Clip
let count = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matinee-master-'))
  master = await encodeClip({ ...order(), frames: noise() })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a clip as it was made is a master, whatever its name and its container', async () => {
  const found = await find(master.file)
  expect(found).toMatchObject({ file: master.file, poster: expect.any(Number) as unknown })
  const moved = await convert(['-c', 'copy'])
  expect(await find(moved)).toEqual({ ...found, file: moved })
})

test('its picture and its sound are taken over packet for packet, and what comes of it is a master again', async () => {
  const found = await find(master.file)
  if (found === null) return expect.unreachable()
  const same = await encodeClip({ ...order(), frames: found, soundtrack: found })
  expect((await readFile(same.file)).equals(await readFile(master.file))).toBe(true)
  const loud = await encodeClip({ ...order(), frames: found, soundtrack: tone(0.5) })
  expect(await find(loud.file)).toMatchObject({ picture: found.picture, poster: found.poster })
  expect((await find(loud.file))?.sound).not.toBe(found.sound)
})

test.each<[string, (clip: string) => Promise<unknown>]>([
  ['made smaller for a platform', (clip) => fitClip({ ffmpeg, clip, out: clip, maxBytes: 150_000, signal: never() })],
  ['whose picture was encoded anew', (clip) => spoil(clip, ['-c:a', 'copy', '-c:v', 'libx264', '-crf', '19.5'])],
  ['whose sound was encoded anew', (clip) => spoil(clip, ['-c:v', 'copy', '-c:a', 'aac', '-b:a', '192k'])],
  ['without its sound', (clip) => spoil(clip, ['-c', 'copy', '-an'])],
  ['that lost its seal, as clips of an older Matinee', (clip) => spoil(clip, ['-c', 'copy', '-metadata', 'matinee_seal='])],
  ['with a seal that is none', (clip) => spoil(clip, ['-c', 'copy', '-metadata', 'matinee_seal=x'])],
  ['with another storyboard', (clip) => spoil(clip, ['-c', 'copy', '-metadata', 'matinee_storyboard=eJyrrgUAAXUA+Q=='])],
  ['that lost its storyboard', (clip) => spoil(clip, ['-c', 'copy', '-metadata', 'matinee_storyboard='])],
  ['that was shortened', (clip) => spoil(clip, ['-c', 'copy', '-t', '1'])],
  ['that was cut off', (clip) => truncate(clip, 60_000)],
  ['that is gone', (clip) => rm(clip)],
])('a clip %s is none', async (_, change) => {
  const clip = next()
  await copyFile(master.file, clip)
  await change(clip)
  expect(await find(clip)).toBeNull()
})

test('nor is the clip of another film', async () => {
  expect(await findMaster(ffmpeg, master.file, { ...board, seed: board.seed + 1 }, never())).toBeNull()
})

test('an abort is told', async () => {
  await expect(findMaster(ffmpeg, master.file, board, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough')
})

function find(clip: string): ReturnType<typeof findMaster> {
  return findMaster(ffmpeg, clip, board, never())
}

function order(): Omit<ClipOrder, 'frames'> {
  return {
    width,
    height,
    fps,
    frameCount,
    soundtrack: tone(0.1),
    title: 'a test',
    comment: 'Seed 7',
    storyboard: JSON.stringify(board),
    history: null,
    out: next(),
    ffmpeg,
    signal: never(),
    onProgress: () => undefined,
  }
}

/** What no encoder can make small. */
async function* noise(): AsyncGenerator<Frame> {
  const pixels = new Uint8Array(4 * width * height).fill(255)
  let state = 1
  for (let index = 0; index < frameCount; index++) {
    for (let at = 0; at < pixels.length; at++) pixels[at] = (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 25
    yield { index, pixels }
  }
}

function tone(loudness: number): { left: Float32Array; right: Float32Array } {
  const left = Float32Array.from({ length: 96_000 }, (_, at) => loudness * Math.sin(at / 20))
  return { left, right: left }
}

async function spoil(clip: string, options: readonly string[]): Promise<void> {
  await copyFile(await convert(options), clip)
}

async function convert(options: readonly string[]): Promise<string> {
  const made = next()
  const tags = ['-map_metadata', '0', '-movflags', '+faststart+use_metadata_tags']
  await promisify(execFile)('ffmpeg', ['-v', 'error', '-i', master.file, ...tags, ...options, made])
  return made
}

function next(): string {
  return join(folder, `clip-${count++}.mp4`)
}

function never(): AbortSignal {
  return new AbortController().signal
}
