import { spawn } from 'node:child_process'
import { ConfigError, StageError } from '../../errors.ts'
import type { Frame } from '../frames/renderer.ts'
import type { FfmpegPaths } from './find-ffmpeg.ts'

export interface ReadFramesOptions {
  /** Pixels, those of the clip. */
  readonly width: number
  readonly height: number
  readonly ffmpeg: FfmpegPaths
  readonly signal: AbortSignal
}

/**
 * The frames of a clip of Matinee, in order, as RGBA. A frame is decoded when the one before has been taken; whoever stops early ends the
 * decoder. Throws the signal's reason, ConfigError for an ffmpeg that does not run, and StageError('filming') for a clip that breaks off.
 */
export async function* readFrames(file: string, { width, height, ffmpeg, signal }: ReadFramesOptions): AsyncGenerator<Frame> {
  signal.throwIfAborted()
  const decoder = spawn(
    ffmpeg.ffmpeg,
    // prettier-ignore
    [
      '-hide_banner', '-loglevel', 'error', '-i', file, '-map', '0:v:0', '-fps_mode', 'passthrough',
      // The colours as the clip was encoded: BT.709, of the narrow range.
      '-vf', `scale=${width}:${height}:in_color_matrix=bt709:in_range=tv:flags=bicubic,format=rgba`,
      '-f', 'rawvideo', 'pipe:1',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let words = ''
  decoder.stderr.on('data', (data) => void (words = `${words}${String(data)}`.slice(-2000)))
  const ended = new Promise<number | null>((resolve, reject) => {
    decoder.once('error', (error) =>
      reject(new ConfigError([`ffmpeg could not be started (${error.message}): set FFMPEG_PATH to a working one.`])),
    )
    decoder.once('close', (code) => resolve(code))
  })
  ended.catch(() => undefined)
  const kill = (): void => void decoder.kill('SIGKILL')
  signal.addEventListener('abort', kill, { once: true })
  const size = 4 * width * height
  let frame = new Uint8Array(size)
  let [index, filled] = [0, 0]
  try {
    for await (const chunk of decoder.stdout as AsyncIterable<Buffer>) {
      for (let at = 0; at < chunk.length;) {
        const part = chunk.subarray(at, at + size - filled)
        frame.set(part, filled)
        filled += part.length
        at += part.length
        if (filled < size) continue
        yield { index: index++, pixels: frame }
        frame = new Uint8Array(size)
        filled = 0
      }
    }
    const code = await ended
    signal.throwIfAborted()
    if (code !== 0 || filled > 0)
      throw new StageError('filming', 'The frames of the clip that is changed could not be read.', { cause: new Error(words.trim()) })
  } finally {
    signal.removeEventListener('abort', kill)
    kill()
  }
}
