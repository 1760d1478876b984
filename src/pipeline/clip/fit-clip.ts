import { copyFile, rename, stat } from 'node:fs/promises'
import { devNull } from 'node:os'
import { dirname, join } from 'node:path'
import { StageError } from '../../errors.ts'
import { diskFault, withFolderAside } from './aside.ts'
import { probe, runFfmpeg, type Probed } from './ffmpeg.ts'
import type { FfmpegPaths } from './find-ffmpeg.ts'

export interface FitOptions {
  readonly ffmpeg: FfmpegPaths
  /** A file. It is left as it is, unless `out` is the same. */
  readonly clip: string
  /** A file; what had that name is replaced, and only by a whole clip. */
  readonly out: string
  readonly maxBytes: number
  readonly signal: AbortSignal
}

export interface FittedClip {
  readonly bytes: number
  readonly width: number
  readonly height: number
}

type Picture = NonNullable<Probed['picture']>

/** How one try is encoded: bits a second, pixels, frames a second. */
interface Plan extends Picture {
  readonly videoRate: number
  readonly audioRate: number
}

const TRIES = 3
/** Part of the limit that is aimed at: two passes hit their mark within a few per cent, short clips less well. */
const AIM = 0.92
/** Pixels of the shorter side, so that a film on its side has the same classes. */
const CLASSES = [1080, 720, 480, 360, 240]
/** Below this many bits for a pixel of a frame x264 smears: a smaller frame, scaled up by the player, looks better. */
const FEWEST_BITS = 0.035
/** Frames a second that still pass for movement. */
const FEWEST_FRAMES = 10
/** Bits a second of AAC, of which the sound takes the most that leaves five sixths to the picture. */
const AUDIO_RATES = [192_000, 128_000, 96_000, 64_000]
/** Bits a second; x264 has no use for less. */
const LEAST_VIDEO = 8000

/**
 * Encodes a clip anew until it is no larger than `maxBytes`: first fewer bits, then smaller frames, then fewer of them. Picture and sound
 * stay in step, the tags (the storyboard among them) stay whole, and the index stays before the pictures. A clip that fits is copied as
 * it is. Nothing appears under `out` before it is whole; when the signal is aborted ffmpeg is killed and nothing stays behind.
 *
 * Throws StageError('finishing') when three tries do not do, RequestError for a file that is no film, FolderError for the folder or disk
 * of `out`, and ConfigError for an ffmpeg that lacks an encoder.
 */
export async function fitClip(options: FitOptions): Promise<FittedClip> {
  const { ffmpeg, clip, out, maxBytes, signal } = options
  signal.throwIfAborted()
  const source = await probe(ffmpeg, clip)
  const { picture } = source
  if (picture === undefined || picture.width === 0 || picture.height === 0 || source.seconds <= 0)
    throw new StageError('finishing', 'The clip has no picture that could be made smaller.')
  return withFolderAside(out, async (folder) => {
    const made = join(folder, 'clip.mp4')
    const { size } = await stat(clip)
    if (size <= maxBytes) {
      await copyFile(clip, made)
      return put({ bytes: size, width: picture.width, height: picture.height })
    }
    let target = maxBytes * AIM
    for (let tried = 0; tried < TRIES; tried++) {
      const plan = planTry(source, picture, target)
      if (plan === null) break
      await encode(options, plan, folder, made)
      const bytes = (await stat(made)).size
      if (bytes <= maxBytes) return put({ bytes, width: plan.width, height: plan.height })
      // What was too much comes off twice: the second miss should be the last.
      target *= (maxBytes / bytes) ** 2 * AIM
    }
    throw new StageError('finishing', `The clip cannot be made as small as ${maxBytes} bytes.`)

    async function put(fitted: FittedClip): Promise<FittedClip> {
      signal.throwIfAborted()
      await rename(made, out).catch((error: unknown) => Promise.reject(diskFault(error, dirname(out)) as Error))
      return fitted
    }
  })
}

/** How to spend `target` bytes; null when the sound and the tags alone need more. */
function planTry(source: Probed, picture: Picture, target: number): Plan | null {
  const shapes = shapesFrom(picture)
  for (const [index, shape] of shapes.entries()) {
    const rate = ((target - overhead(source, shape)) * 8) / source.seconds
    const audioRate = source.hasSound ? (AUDIO_RATES.find((audio) => audio * 6 <= rate) ?? AUDIO_RATES.at(-1) ?? 0) : 0
    const videoRate = Math.floor(rate - audioRate)
    const bits = videoRate / (shape.width * shape.height * shape.fps)
    if (bits >= FEWEST_BITS || (index === shapes.length - 1 && videoRate >= LEAST_VIDEO)) return { ...shape, videoRate, audioRate }
  }
  return null
}

/** The frame as it is and all smaller classes of it, then the smallest with fewer frames a second. */
function shapesFrom(picture: Picture): readonly Picture[] {
  const shorter = Math.min(picture.width, picture.height)
  const fps = picture.fps > 0 ? picture.fps : 24
  const sizes = [1, ...CLASSES.filter((size) => size < shorter).map((size) => size / shorter)]
  const shapes = sizes.map((scale) => ({ width: even(picture.width * scale), height: even(picture.height * scale), fps }))
  const smallest = shapes.at(-1) ?? { ...picture, fps }
  // Every second frame, then every third: another rhythm would stutter.
  const slower = [fps / 2, fps / 3].filter((slow) => slow >= FEWEST_FRAMES).map((slow) => ({ ...smallest, fps: slow }))
  return [...shapes, ...slower]
}

function even(pixels: number): number {
  return Math.max(2, 2 * Math.round(pixels / 2))
}

/** Bytes that are neither picture nor sound: the tags, and the index with some 20 bytes for a frame of either. */
function overhead(source: Probed, { fps }: Picture): number {
  const tags = Object.entries(source.tags).reduce((sum, [key, value]) => sum + Buffer.byteLength(key + value) + 48, 0)
  return tags + 2048 + 20 * source.seconds * (fps + (source.hasSound ? 48_000 / 1024 : 0))
}

/** Two passes: the first learns where the bits are needed, the second spends them. */
async function encode({ ffmpeg, clip, signal }: FitOptions, plan: Plan, folder: string, made: string): Promise<void> {
  const run = (options: readonly string[], output: string): Promise<string> =>
    runFfmpeg({ paths: ffmpeg, inputs: [{ from: clip, options: [] }], options, output, signal })
  const video = [
    ...['-map', '0:v:0', '-vf', `fps=${plan.fps},scale=${plan.width}:${plan.height}:flags=lanczos,format=yuv420p`],
    ...['-c:v', 'libx264', '-preset', 'fast', '-profile:v', 'high', '-b:v', String(plan.videoRate)],
    // A burst at the start must not stall a player that reads from the net.
    ...['-maxrate', String(4 * plan.videoRate), '-bufsize', String(8 * plan.videoRate)],
    // Two cores: a studio films others meanwhile.
    ...['-threads', '2', '-passlogfile', join(folder, 'passes')],
    ...['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709', '-color_range', 'tv'],
  ]
  await run([...video, '-pass', '1', '-an', '-f', 'null'], devNull)
  const audio = plan.audioRate > 0 ? ['-map', '0:a:0', '-c:a', 'aac', '-b:a', String(plan.audioRate), '-ar', '48000', '-ac', '2'] : []
  const tags = ['-map_metadata', '0', '-movflags', '+faststart+use_metadata_tags']
  await run([...video, '-pass', '2', ...audio, ...tags, '-y'], made)
}
