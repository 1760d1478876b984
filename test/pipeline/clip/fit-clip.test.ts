import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RequestError, StageError } from '../../../src/errors.ts'
import { probe } from '../../../src/pipeline/clip/ffmpeg.ts'
import { fitClip, type FittedClip } from '../../../src/pipeline/clip/fit-clip.ts'
import { readTags, writeTags } from '../../../src/pipeline/clip/clip-tags.ts'

const ffmpeg = { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' }
const storyboard = JSON.stringify({ title: 'A fox; and = a # "storm"', shots: Array.from({ length: 40 }, (_, shot) => ({ shot })) })
const history = JSON.stringify([{ storyboard: { shots: [] }, instruction: 'a = b; #1 "눈"' }])
const seal = { picture: 'a'.repeat(64), sound: 'b'.repeat(64), poster: 7 }
const filmedBy = { renderer: 'diffusion', pack: 'some-pack' } as const
const flash = 1.5
let folder = ''
let clip = ''
let count = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matinee-fit-'))
  clip = join(folder, 'clip.mp4')
  await film(clip, '1280x720', 3)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a clip that fits is copied as it is', async () => {
  const { size } = await stat(clip)
  const { out, fitted } = await fit(clip, size)
  expect(fitted).toEqual({ bytes: size, width: 1280, height: 720 })
  expect((await readFile(out)).equals(await readFile(clip))).toBe(true)
})

test('first the bits go: a clip somewhat too large keeps its frame', async () => {
  const { size } = await stat(clip)
  const { out, fitted } = await fit(clip, Math.floor(size * 0.8))
  expect(fitted).toMatchObject({ width: 1280, height: 720 })
  expect(fitted.bytes).toBeGreaterThan(size * 0.8 * 0.8)
  await expectWhole(out, { fps: '24/1', seconds: 3 })
})

test('then the frame gets smaller, and picture and sound stay in step', async () => {
  const { out, fitted } = await fit(clip, 220_000)
  expect(fitted.height).toBeLessThan(720)
  expect(fitted.width / fitted.height).toBeCloseTo(16 / 9, 1)
  await expectWhole(out, { fps: '24/1', seconds: 3 })
  expect(await flashAt(out)).toBeCloseTo(flash, 1)
  expect(await beepAt(out)).toBeCloseTo(flash, 1)
})

test('then there are fewer frames a second: eight seconds in 120 KB', async () => {
  const long = join(folder, 'long.mp4')
  await film(long, '640x360', 8)
  const { out, fitted } = await fit(long, 120_000)
  expect(fitted.height).toBe(240)
  await expectWhole(out, { fps: '12/1', seconds: 8 })
})

test('eight noisy seconds in 300 KB', async () => {
  const noisy = join(folder, 'noisy.mp4')
  await film(noisy, '1280x720', 8, ['-f', 'lavfi', '-i', 'testsrc2=s=480x270:r=24:d=8,noise=alls=60:allf=t,scale=1280:720'])
  const { out } = await fit(noisy, 300_000)
  await expectWhole(out, { fps: '24/1', seconds: 8 }, false)
}, 120_000)

test('a film on its side keeps its shape', async () => {
  const tall = join(folder, 'tall.mp4')
  await film(tall, '720x1280', 2)
  const { out, fitted } = await fit(tall, 150_000)
  expect(fitted.height).toBeGreaterThan(fitted.width)
  expect(fitted.height / fitted.width).toBeCloseTo(16 / 9, 1)
  await expectWhole(out, { fps: '24/1', seconds: 2 })
})

test('a clip without sound gets none', async () => {
  const mute = join(folder, 'mute.mp4')
  await promisify(execFile)('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', 'testsrc2=s=640x360:r=24:d=2', '-crf', '10', mute])
  const { out } = await fit(mute, 100_000)
  expect(await probe(ffmpeg, out)).toMatchObject({ hasSound: false })
})

test('a clip may be replaced by its smaller self', async () => {
  const same = join(folder, 'same.mp4')
  await writeFile(same, await readFile(clip))
  const { bytes } = await fitClip({ ffmpeg, clip: same, out: same, maxBytes: 250_000, signal: new AbortController().signal })
  expect((await stat(same)).size).toBe(bytes)
})

test('what cannot be done is said, and leaves no file', async () => {
  const before = await readdir(folder)
  await expect(fit(clip, 9000)).rejects.toThrow(StageError)
  const words = join(folder, 'words.mp4')
  await writeFile(words, 'no film')
  await expect(fit(words, 9000)).rejects.toThrow(RequestError)
  await rm(words)
  expect(await readdir(folder)).toEqual(before)
})

test('an abort stops ffmpeg at once and leaves no file', async () => {
  const before = await readdir(folder)
  const controller = new AbortController()
  const out = join(folder, 'never.mp4')
  const fitting = fitClip({ ffmpeg, clip, out, maxBytes: 250_000, signal: controller.signal })
  setTimeout(() => controller.abort(new Error('enough')), 250)
  const began = performance.now()
  await expect(fitting).rejects.toThrow('enough')
  expect(performance.now() - began).toBeLessThan(1500)
  expect(await readdir(folder)).toEqual(before)
  await expect(fitClip({ ffmpeg, clip, out, maxBytes: 250_000, signal: controller.signal })).rejects.toThrow('enough')
})

/** A test picture that is white for a moment, with a beep in that moment, and with the tags that a film of ours carries. */
async function film(file: string, size: string, seconds: number, picture?: readonly string[]): Promise<void> {
  const tags = `${file}.tags`
  await writeFile(tags, writeTags({ title: 'A fox', comment: 'Made by a test', storyboard, history, seal, filmedBy }))
  const white = `drawbox=c=white:t=fill:enable='between(t,${flash},${flash + 0.2})'`
  const beep = `aevalsrc='if(between(t,${flash},${flash + 0.2}),0.8,0.02)*sin(880*PI*t)|0.02*random(0)':s=48000:d=${seconds}`
  await promisify(execFile)('ffmpeg', [
    ...['-v', 'error', ...(picture ?? ['-f', 'lavfi', '-i', `testsrc2=s=${size}:r=24:d=${seconds}`])],
    ...['-f', 'lavfi', '-i', beep, '-f', 'ffmetadata', '-i', tags, '-map', '0:v', '-map', '1:a', '-map_metadata', '2'],
    ...['-vf', `${white},format=yuv420p`, '-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '12', '-c:a', 'aac', '-b:a', '192k'],
    ...['-movflags', '+faststart+use_metadata_tags', file],
  ])
  await rm(tags)
}

async function fit(from: string, maxBytes: number): Promise<{ out: string; fitted: FittedClip }> {
  const out = join(folder, `out-${count++}.mp4`)
  const fitted = await fitClip({ ffmpeg, clip: from, out, maxBytes, signal: new AbortController().signal })
  expect((await stat(out)).size).toBe(fitted.bytes)
  expect(fitted.bytes).toBeLessThanOrEqual(maxBytes)
  expect(await probe(ffmpeg, out)).toMatchObject({ picture: { width: fitted.width, height: fitted.height } })
  return { out, fitted }
}

async function expectWhole(file: string, { fps, seconds }: { fps: string; seconds: number }, tellsRate = true): Promise<void> {
  const { stdout } = await promisify(execFile)('ffprobe', ['-v', 'error', '-show_streams', '-of', 'json', file])
  const [video, audio] = (JSON.parse(stdout) as { streams: Record<string, string>[] }).streams
  expect(video).toMatchObject({ codec_name: 'h264', pix_fmt: 'yuv420p', color_space: 'bt709', color_range: 'tv', profile: 'High' })
  if (tellsRate) expect(video).toMatchObject({ avg_frame_rate: fps })
  expect(audio).toMatchObject({ codec_name: 'aac', sample_rate: '48000', channels: 2 })
  expect(Number(video?.['duration'])).toBeCloseTo(seconds, 1)
  expect(Number(audio?.['duration'])).toBeCloseTo(seconds, 1)
  expect(await readTags(ffmpeg, file)).toEqual({ storyboard, history, seal, filmedBy })
  expect((await probe(ffmpeg, file)).tags).toMatchObject({ title: 'A fox', comment: 'Made by a test' })
  const bytes = await readFile(file)
  expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'))
}

/** Seconds until the first frame that is white. */
async function flashAt(file: string): Promise<number> {
  const raw = ['-v', 'error', '-i', file, '-vf', 'fps=24,scale=1:1:flags=area', '-f', 'rawvideo', '-pix_fmt', 'gray', '-']
  const { stdout } = await promisify(execFile)('ffmpeg', raw, { encoding: 'buffer' })
  return stdout.findIndex((luma) => luma > 225) / 24
}

/** Seconds until the beep. */
async function beepAt(file: string): Promise<number> {
  const raw = ['-v', 'error', '-i', file, '-map', '0:a', '-f', 'f32le', '-ac', '1', '-']
  const { stdout } = await promisify(execFile)('ffmpeg', raw, { encoding: 'buffer', maxBuffer: 1e8 })
  const samples = new Float32Array(stdout.buffer.slice(stdout.byteOffset, stdout.byteOffset + stdout.byteLength))
  return samples.findIndex((sample) => Math.abs(sample) > 0.2) / 48_000
}
