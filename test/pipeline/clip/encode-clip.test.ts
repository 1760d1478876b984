import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { RequestError, StageError } from '../../../src/errors.ts'
import { encodeClip, type ClipOrder } from '../../../src/pipeline/clip/encode-clip.ts'
import { runFfmpeg } from '../../../src/pipeline/clip/ffmpeg.ts'
import { readTags } from '../../../src/pipeline/clip/clip-tags.ts'
import type { Frame } from '../../../src/pipeline/frames/renderer.ts'

const ffmpeg = { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' }
const width = 64
const height = 48
const fps = 24
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matinee-clip-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('picture and sound of exactly the asked length, in the formats that every player knows', async () => {
  const progress: string[] = []
  const clip = await encodeClip({ ...order(36), onProgress: ({ stage, fraction }) => void progress.push(`${stage} ${fraction}`) })
  expect(clip).toMatchObject({
    file: join(folder, 'film.mp4'),
    poster: join(folder, 'film.jpg'),
    storyboard: join(folder, 'film.storyboard.json'),
    seconds: 1.5,
  })
  expect(progress).toEqual(['finishing 0', 'finishing 1'])
  const { streams, format } = await ffprobe(clip.file)
  const [video, audio] = streams
  expect(video).toMatchObject({
    codec_name: 'h264',
    pix_fmt: 'yuv420p',
    width,
    height,
    nb_read_frames: '36',
    r_frame_rate: '24/1',
    color_space: 'bt709',
    color_primaries: 'bt709',
    color_transfer: 'bt709',
    color_range: 'tv',
  })
  expect(audio).toMatchObject({ codec_name: 'aac', sample_rate: '48000', channels: 2 })
  expect(Number(video?.['duration'])).toBeCloseTo(1.5, 3)
  expect(Number(audio?.['duration'])).toBeCloseTo(1.5, 3)
  expect(Number(format['duration'])).toBeCloseTo(1.5, 2)
  expect((await stat(clip.file)).size).toBe(clip.bytes)
  // The index stands before the pictures, so that a browser can begin at once.
  const bytes = await readFile(clip.file)
  expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'))
  expect(await names()).toEqual(['film.jpg', 'film.mp4', 'film.storyboard.json'])
})

test('colours survive: a red frame is red', async () => {
  const clip = await encodeClip({ ...order(12), frames: solid(12, [200, 30, 30]) })
  const { stdout } = await promisify(execFile)(
    'ffmpeg',
    ['-v', 'error', '-i', clip.file, '-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-'],
    { encoding: 'buffer' },
  )
  const at = 3 * (24 * width + 32)
  for (const [channel, value] of [200, 30, 30].entries()) expect(Math.abs((stdout[at + channel] ?? 0) - value)).toBeLessThan(8)
})

test('the sound starts where the picture starts', async () => {
  const left = new Float32Array(72_000)
  left.fill(0.9, 24_000, 24_010)
  const clip = await encodeClip({ ...order(36), soundtrack: { left, right: left } })
  const { stdout } = await promisify(execFile)('ffmpeg', ['-v', 'error', '-i', clip.file, '-f', 'f32le', '-ac', '1', '-'], {
    encoding: 'buffer',
    maxBuffer: 1e8,
  })
  const samples = new Float32Array(stdout.buffer, stdout.byteOffset, stdout.byteLength / 4)
  const loudest = samples.reduce((best, value, at) => (Math.abs(value) > Math.abs(samples[best] ?? 0) ? at : best), 0)
  expect(Math.abs(loudest - 24_005)).toBeLessThan(480)
})

test('the MP4 carries its storyboard, whatever is in it, 200 KB included', async () => {
  const storyboard = JSON.stringify({
    prompt: '눈 = ; # \\ "quoted"\n 🎈',
    filler: Array.from({ length: 20_000 }, (_, at) => Math.imul(at, 2654435761) >>> 0),
  })
  expect(storyboard.length).toBeGreaterThan(200_000)
  const clip = await encodeClip({ ...order(12), title: 'a = b; #1 \\ 눈\nline', storyboard })
  expect((await readTags(ffmpeg, clip.file)).storyboard).toBe(storyboard)
  expect(await readFile(clip.storyboard, 'utf8')).toBe(storyboard)
  expect((await ffprobe(clip.file)).format['tags']).toMatchObject({ title: 'a = b; #1 \\ 눈\nline', comment: 'Seed 7' })
})

test('a film without a storyboard, and no film at all, are refused', async () => {
  await runFfmpeg({
    paths: ffmpeg,
    inputs: [{ from: 'color=c=red:s=64x48:d=0.2', options: ['-f', 'lavfi'] }],
    options: [],
    output: join(folder, 'other.mp4'),
    signal: never(),
  })
  await expect(readTags(ffmpeg, join(folder, 'other.mp4'))).rejects.toThrow(/carries no storyboard/)
  await writeFile(join(folder, 'text.mp4'), 'no film')
  await expect(readTags(ffmpeg, join(folder, 'text.mp4'))).rejects.toThrow(RequestError)
})

test('nothing is ever overwritten', async () => {
  await writeFile(join(folder, 'film.jpg'), 'mine')
  const clip = await encodeClip(order(12))
  expect(clip.file).toBe(join(folder, 'film-2.mp4'))
  expect(await readFile(join(folder, 'film.jpg'), 'utf8')).toBe('mine')
  expect(await names()).toEqual(['film-2.jpg', 'film-2.mp4', 'film-2.storyboard.json', 'film.jpg'])
})

test('an abort takes effect at once, though the renderer hangs, and leaves nothing', async () => {
  const abort = new AbortController()
  const reason = new Error('stopped')
  const frames = async function* (): AsyncGenerator<Frame> {
    yield* solid(3, [1, 2, 3])
    setTimeout(() => abort.abort(reason), 50)
    await new Promise(() => undefined)
  }
  await expect(encodeClip({ ...order(36), frames: frames(), signal: abort.signal })).rejects.toBe(reason)
  expect(await names()).toEqual([])
})

test('a fault of the renderer or of the sound comes out as it is and leaves nothing', async () => {
  const fault = new StageError('filming', 'the paint ran out')
  const frames = async function* (): AsyncGenerator<Frame> {
    yield* solid(3, [1, 2, 3])
    throw fault
  }
  await expect(encodeClip({ ...order(36), frames: frames() })).rejects.toBe(fault)
  await expect(encodeClip({ ...order(36), frames: frames(), soundtrack: new Promise(() => undefined) })).rejects.toBe(fault)
  await expect(encodeClip({ ...order(36), soundtrack: Promise.reject(fault) })).rejects.toBe(fault)
  await expect(encodeClip({ ...order(36), frames: solid(30, [1, 2, 3]) })).rejects.toThrow(/30 frames were filmed where 36/)
  expect(await names()).toEqual([])
})

test('a missing folder is the asker’s to mend', async () => {
  await expect(encodeClip({ ...order(12), out: join(folder, 'nowhere', 'film.mp4') })).rejects.toThrow(/nowhere does not exist/)
  await writeFile(join(folder, 'file'), '')
  await expect(encodeClip({ ...order(12), out: join(folder, 'file', 'film.mp4') })).rejects.toThrow(/is not a folder/)
})

test.skipIf(process.platform !== 'linux')('a full disk is told in one line', async () => {
  const writing = runFfmpeg({
    paths: ffmpeg,
    inputs: [{ from: 'testsrc=s=640x480:d=4', options: ['-f', 'lavfi'] }],
    options: ['-f', 'mpegts'],
    output: '/dev/full',
    signal: never(),
  })
  await expect(writing).rejects.toThrow(RequestError)
  await expect(writing).rejects.toThrow(/disk is full/)
})

test('an ffmpeg without the encoder is the administrator’s to mend', async () => {
  const run = runFfmpeg({
    paths: ffmpeg,
    inputs: [{ from: 'testsrc=d=1', options: ['-f', 'lavfi'] }],
    options: ['-c:v', 'libnothing'],
    output: join(folder, 'x.mp4'),
    signal: never(),
  })
  await expect(run).rejects.toThrow(/built without libnothing/)
})

function order(frameCount: number): ClipOrder {
  const silence = new Float32Array(Math.round((frameCount / fps) * 48_000))
  return {
    frames: solid(frameCount, [120, 160, 200]),
    width,
    height,
    fps,
    frameCount,
    soundtrack: { left: silence, right: silence },
    title: 'a test',
    comment: 'Seed 7',
    storyboard: '{}',
    history: null,
    out: join(folder, 'film.mp4'),
    ffmpeg,
    signal: never(),
    onProgress: () => undefined,
  }
}

async function* solid(count: number, [red, green, blue]: readonly [number, number, number]): AsyncGenerator<Frame> {
  const pixels = new Uint8Array(4 * width * height)
  for (let at = 0; at < pixels.length; at += 4) pixels.set([red, green, blue, 255], at)
  for (let index = 0; index < count; index++) yield { index, pixels }
}

function never(): AbortSignal {
  return new AbortController().signal
}

async function names(): Promise<string[]> {
  return (await readdir(folder)).sort()
}

async function ffprobe(file: string): Promise<{ streams: Record<string, unknown>[]; format: Record<string, unknown> }> {
  const { stdout } = await promisify(execFile)(
    'ffprobe',
    ['-v', 'error', '-count_frames', '-show_streams', '-show_format', '-of', 'json', file],
    { maxBuffer: 1e8 },
  )
  return JSON.parse(stdout) as { streams: Record<string, unknown>[]; format: Record<string, unknown> }
}
