import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { encodeClip } from '../src/pipeline/clip/encode-clip.ts'
import type { FfmpegPaths } from '../src/pipeline/clip/find-ffmpeg.ts'
import type { Frame } from '../src/pipeline/frames/renderer.ts'

/** Distinct frames kept in memory: they are shown forwards and backwards, so that motion stays what it was. */
const KEPT = 48

/** Frames a second of the encoder alone: the frames of a finished clip, decoded beforehand, through the same clip stage with a silent soundtrack. */
export async function encodeOnly(clip: string, ffmpeg: FfmpegPaths, folder: string): Promise<number> {
  const [width, height, fps, frameCount] = [1280, 720, 24, 192]
  const decoded = spawnSync(
    ffmpeg.ffmpeg,
    ['-v', 'error', '-i', clip, '-frames:v', String(KEPT), '-f', 'rawvideo', '-pix_fmt', 'rgba', '-'],
    { maxBuffer: 2 ** 31 },
  )
  const size = 4 * width * height
  const kept = Math.floor(decoded.stdout.length / size)
  const silence = new Float32Array((frameCount / fps) * 48_000)
  async function* frames(): AsyncGenerator<Frame> {
    for (let index = 0; index < frameCount; index++) {
      const turn = index % (2 * kept)
      const at = turn < kept ? turn : 2 * kept - 1 - turn
      yield { index, pixels: decoded.stdout.subarray(at * size, (at + 1) * size) }
    }
  }
  const started = performance.now()
  await encodeClip({
    frames: frames(),
    width,
    height,
    fps,
    frameCount,
    soundtrack: { left: silence, right: silence },
    title: '',
    comment: '',
    storyboard: '{}',
    history: null,
    out: join(folder, 'encode-only.mp4'),
    ffmpeg,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  })
  return frameCount / ((performance.now() - started) / 1000)
}
