import { stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StageError } from '../../errors.ts'
import type { Frame } from '../frames/renderer.ts'
import type { OnProgress } from '../progress.ts'
import type { Stereo } from '../sound/soundtrack.ts'
import { diskFault, putInPlace, withFolderAside } from './aside.ts'
import { choosePoster } from './choose-poster.ts'
import { runFfmpeg } from './ffmpeg.ts'
import type { FfmpegPaths } from './find-ffmpeg.ts'
import { writeTags } from './storyboard-tag.ts'

const SAMPLE_RATE = 48_000

export interface ClipOrder {
  readonly frames: AsyncIterable<Frame>
  /** Pixels, both even. */
  readonly width: number
  readonly height: number
  readonly fps: number
  readonly frameCount: number
  /** May still be in the making: it is waited for only when the picture is done. */
  readonly soundtrack: Stereo | Promise<Stereo>
  readonly title: string
  /** Shown by players that show comments. */
  readonly comment: string
  /** JSON; it goes into the MP4 and beside it. */
  readonly storyboard: string
  /** Where the MP4 should go; when the name is taken, a number is added. */
  readonly out: string
  readonly ffmpeg: FfmpegPaths
  readonly signal: AbortSignal
  readonly onProgress: OnProgress
}

export interface Clip {
  readonly file: string
  readonly poster: string
  readonly storyboard: string
  readonly bytes: number
  readonly seconds: number
}

/**
 * Frames and soundtrack → an MP4 (H.264, BT.709, 4:2:0; AAC at 48 kHz; picture and sound of one length), its poster and its storyboard.
 * Nothing appears under its final name before all of it is whole; nothing stays behind when it fails or is aborted, which
 * takes effect at once. Frames are written as they come: the encoder slows the renderer down, and nothing is hoarded.
 *
 * Throws FolderError (folder, full disk), ConfigError (ffmpeg), StageError('finishing'), and whatever the frames or the soundtrack throw.
 */
export async function encodeClip(order: ClipOrder): Promise<Clip> {
  const soundtrack = Promise.resolve(order.soundtrack)
  soundtrack.catch(() => undefined)
  return withFolderAside(order.out, async (folder) => {
    // The first fault stops the other branch.
    const fault = new AbortController()
    const whole: ClipOrder = { ...order, soundtrack, signal: AbortSignal.any([order.signal, fault.signal]) }
    const stop = (error: unknown): never => {
      fault.abort(error)
      throw error
    }
    const picture = encodePicture(whole, folder).catch(stop)
    const sound = encodeSound(whole, folder).catch(stop)
    await Promise.allSettled([picture, sound])
    await Promise.all([picture, sound])
    order.onProgress({ stage: 'finishing', fraction: 0 })
    await joinTracks(whole, folder).catch((error: unknown) => Promise.reject(diskFault(error, dirname(order.out)) as Error))
    const { size } = await stat(join(folder, 'clip.mp4'))
    const made = { clip: join(folder, 'clip.mp4'), poster: join(folder, 'poster.jpg'), storyboard: join(folder, 'storyboard.json') }
    order.signal.throwIfAborted()
    const files = await putInPlace(made, order.out)
    order.onProgress({ stage: 'finishing', fraction: 1 })
    return { file: files.clip, poster: files.poster, storyboard: files.storyboard, bytes: size, seconds: order.frameCount / order.fps }
  })
}

/** Frames → picture.mp4 and poster.jpg. */
async function encodePicture(order: ClipOrder, folder: string): Promise<void> {
  const raw = ['-f', 'rawvideo', '-pixel_format', 'rgba', '-video_size', `${order.width}x${order.height}`, '-framerate', String(order.fps)]
  const poster = choosePoster(order.frameCount)
  let printed: Promise<void> | undefined
  await runFfmpeg({
    paths: order.ffmpeg,
    inputs: [{ from: 'pipe:0', options: raw }],
    options: [
      '-vf',
      'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p',
      // A plainer search for motion and a lower crf: the SSIM of veryfast at crf 20 for two thirds of its CPU and a sixth more bytes.
      ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '19.5', '-x264-params', 'subme=1:me=dia', '-profile:v', 'high'],
      ...['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709', '-color_range', 'tv'],
    ],
    output: join(folder, 'picture.mp4'),
    signal: order.signal,
    feed: async (write) => {
      let count = 0
      for await (const frame of order.frames) {
        poster.look(frame)
        await write(frame.pixels)
        count++
      }
      if (count !== order.frameCount)
        throw new StageError('filming', `${count} frames were filmed where ${order.frameCount} were asked for.`)
      // While the encoder finishes what it has been given.
      printed = printPoster(order, raw, poster.pixels(), folder)
      printed.catch(() => undefined)
    },
  })
  await printed
}

async function printPoster(order: ClipOrder, raw: readonly string[], pixels: Uint8Array, folder: string): Promise<void> {
  await runFfmpeg({
    paths: order.ffmpeg,
    inputs: [{ from: 'pipe:0', options: raw }],
    options: ['-frames:v', '1', '-q:v', '2', '-pix_fmt', 'yuvj444p'],
    output: join(folder, 'poster.jpg'),
    signal: order.signal,
    feed: (write) => write(pixels),
  })
}

/** Soundtrack → sound.m4a, exactly as long as the picture. */
async function encodeSound(order: ClipOrder, folder: string): Promise<void> {
  const samples = interleave(await unlessAborted(order.soundtrack, order.signal), Math.round((order.frameCount / order.fps) * SAMPLE_RATE))
  await runFfmpeg({
    paths: order.ffmpeg,
    inputs: [{ from: 'pipe:0', options: ['-f', 'f32le', '-ar', String(SAMPLE_RATE), '-ac', '2'] }],
    options: ['-c:a', 'aac', '-b:a', '192k'],
    output: join(folder, 'sound.m4a'),
    signal: order.signal,
    feed: (write) => write(samples),
  })
}

/** Picture, sound and tags → clip.mp4, nothing encoded anew. */
async function joinTracks(order: ClipOrder, folder: string): Promise<void> {
  await writeFile(join(folder, 'storyboard.json'), order.storyboard)
  await writeFile(join(folder, 'tags.txt'), writeTags(order))
  await runFfmpeg({
    paths: order.ffmpeg,
    inputs: [
      { from: join(folder, 'picture.mp4'), options: [] },
      { from: join(folder, 'sound.m4a'), options: [] },
      { from: join(folder, 'tags.txt'), options: ['-f', 'ffmetadata'] },
    ],
    options: ['-map', '0:v', '-map', '1:a', '-map_metadata', '2', '-c', 'copy', '-movflags', '+faststart+use_metadata_tags'],
    output: join(folder, 'clip.mp4'),
    signal: order.signal,
  })
}

/** Left, right, left, right … as bytes, cut or padded with silence to `length` samples. */
function interleave({ left, right }: Stereo, length: number): Uint8Array {
  const both = new Float32Array(2 * length)
  for (let at = 0; at < length; at++) {
    both[2 * at] = left[at] ?? 0
    both[2 * at + 1] = right[at] ?? 0
  }
  return new Uint8Array(both.buffer)
}

/** Waits for a promise no longer than the signal allows. */
function unlessAborted<T>(promise: T | Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    Promise.resolve(promise).then(resolve, reject)
  })
}
