import { join } from 'node:path'
import type { Stereo } from '../sound/soundtrack.ts'
import type { Track } from './encode-picture.ts'
import { runFfmpeg } from './ffmpeg.ts'
import type { FfmpegPaths } from './find-ffmpeg.ts'
import type { Master } from './find-master.ts'
import { hashSingleTrack } from './hash-packets.ts'
import { unlessAborted } from './unless-aborted.ts'

const SAMPLE_RATE = 48_000

export interface SoundOrder {
  /** May still be in the making: it is waited for only when the picture is done. A master's sound is taken over as it is. */
  readonly soundtrack: Stereo | Promise<Stereo> | Master
  readonly fps: number
  readonly frameCount: number
  readonly ffmpeg: FfmpegPaths
  readonly signal: AbortSignal
}

/** Soundtrack → a sound track exactly as long as the picture. Throws what runFfmpeg throws, and what the soundtrack is rejected with. */
export async function encodeSound({ soundtrack, fps, frameCount, ffmpeg, signal }: SoundOrder, folder: string): Promise<Track> {
  if ('file' in soundtrack) return { file: soundtrack.file, hash: soundtrack.sound }
  const samples = interleave(await unlessAborted(soundtrack, signal), Math.round((frameCount / fps) * SAMPLE_RATE))
  const file = join(folder, 'sound.m4a')
  await runFfmpeg({
    paths: ffmpeg,
    inputs: [{ from: 'pipe:0', options: ['-f', 'f32le', '-ar', String(SAMPLE_RATE), '-ac', '2'] }],
    options: ['-c:a', 'aac', '-b:a', '192k'],
    output: file,
    signal,
    feed: (write) => write(samples),
  })
  return { file, hash: await hashSingleTrack(file) }
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
