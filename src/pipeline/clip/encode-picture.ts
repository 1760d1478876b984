import { join } from 'node:path'
import { StageError } from '../../errors.ts'
import type { Frame } from '../frames/renderer.ts'
import { choosePoster } from './choose-poster.ts'
import { runFfmpeg } from './ffmpeg.ts'
import type { FfmpegPaths } from './find-ffmpeg.ts'
import type { Master } from './find-master.ts'
import { hashSingleTrack } from './hash-packets.ts'

export interface PictureOrder {
  /** A master's picture is taken over as it is. */
  readonly frames: AsyncIterable<Frame> | Master
  /** Pixels, both even. */
  readonly width: number
  readonly height: number
  readonly fps: number
  readonly frameCount: number
  readonly ffmpeg: FfmpegPaths
  readonly signal: AbortSignal
}

/** A file that holds a track among others, perhaps. */
export interface Track {
  readonly file: string
  /** SHA-256 of its packets. */
  readonly hash: string
}

export interface PictureTrack extends Track {
  /** Index of the frame that the poster shows. */
  readonly posterFrame: number
}

/** Frames → a picture track, and poster.jpg in `folder`. Throws what runFfmpeg and the frames throw. */
export async function encodePicture(order: PictureOrder, folder: string): Promise<PictureTrack> {
  const { frames } = order
  return 'file' in frames ? takeOver(frames, order, folder) : encode(frames, order, folder)
}

async function takeOver(master: Master, order: PictureOrder, folder: string): Promise<PictureTrack> {
  const { poster, file, picture } = master
  await runFfmpeg({
    paths: order.ffmpeg,
    // Half a frame early, so that no rounding skips the one that is meant.
    inputs: [{ from: file, options: ['-ss', String(Math.max(0, (poster - 0.5) / order.fps))] }],
    // A JPEG's colours are BT.601's, at full range.
    options: ['-map', '0:v:0', '-frames:v', '1', '-vf', 'scale=out_color_matrix=bt601:out_range=pc,format=yuvj444p', '-q:v', '2'],
    output: posterIn(folder),
    signal: order.signal,
  })
  return { file, hash: picture, posterFrame: poster }
}

async function encode(frames: AsyncIterable<Frame>, order: PictureOrder, folder: string): Promise<PictureTrack> {
  const raw = ['-f', 'rawvideo', '-pixel_format', 'rgba', '-video_size', `${order.width}x${order.height}`, '-framerate', String(order.fps)]
  const poster = choosePoster(order.frameCount)
  const file = join(folder, 'picture.mp4')
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
    output: file,
    signal: order.signal,
    feed: async (write) => {
      let count = 0
      for await (const frame of frames) {
        poster.look(frame)
        await write(frame.pixels)
        count++
      }
      if (count !== order.frameCount)
        throw new StageError('filming', `${count} frames were filmed where ${order.frameCount} were asked for.`)
      // While the encoder finishes what it has been given.
      printed = print(poster.chosen(), raw, order, folder)
      printed.catch(() => undefined)
    },
  })
  await printed
  return { file, hash: await hashSingleTrack(file), posterFrame: poster.chosen().index }
}

async function print(frame: Frame, raw: readonly string[], order: PictureOrder, folder: string): Promise<void> {
  await runFfmpeg({
    paths: order.ffmpeg,
    inputs: [{ from: 'pipe:0', options: raw }],
    options: ['-frames:v', '1', '-q:v', '2', '-pix_fmt', 'yuvj444p'],
    output: posterIn(folder),
    signal: order.signal,
    feed: (write) => write(frame.pixels),
  })
}

function posterIn(folder: string): string {
  return join(folder, 'poster.jpg')
}
