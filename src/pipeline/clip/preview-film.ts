import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Frame } from '../frames/renderer.ts'
import { withFolderAside } from './aside.ts'
import { runFfmpeg } from './ffmpeg.ts'
import type { FfmpegPaths } from './find-ffmpeg.ts'

export interface PreviewOptions {
  readonly width: number
  readonly height: number
  readonly ffmpeg: FfmpegPaths
  readonly signal: AbortSignal
  /** A path beside which a folder for the work may lie for a moment. */
  readonly out: string
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number
  /** Called with a JPEG of a moment just filmed, its longer side at most 480 pixels. */
  readonly onPreview: (jpeg: Uint8Array) => void
}

/** Milliseconds between two previews: each costs a twentieth of a second of a core that would otherwise film. */
const EVERY = 2000
const LONGER_SIDE = 480

/**
 * Hands the frames on as they come, and shows one of them now and then: the first, then the newest every two seconds. A preview that
 * cannot be made is left out; it never stops the film.
 */
export async function* previewFilm(frames: AsyncIterable<Frame>, options: PreviewOptions): AsyncGenerator<Frame> {
  let last = -Infinity
  let printing: Promise<void> | null = null
  try {
    for await (const frame of frames) {
      if (printing === null && options.now() - last >= EVERY) {
        last = options.now()
        // A copy: the frame's own memory is drawn on again as soon as it is handed on.
        printing = printPicture(Uint8Array.from(frame.pixels), 'rgba', options)
          .then(options.onPreview, () => undefined)
          .finally(() => void (printing = null))
      }
      yield frame
    }
  } finally {
    await printing
  }
}

/** A picture as a JPEG, its longer side at most 480 pixels. */
export async function printPicture(
  pixels: Uint8Array,
  format: 'rgba' | 'rgb24',
  { width, height, ffmpeg, signal, out }: Pick<PreviewOptions, 'width' | 'height' | 'ffmpeg' | 'signal' | 'out'>,
): Promise<Uint8Array> {
  return withFolderAside(out, async (folder) => {
    const output = join(folder, 'preview.jpg')
    const scale = Math.min(1, LONGER_SIDE / Math.max(width, height))
    await runFfmpeg({
      paths: ffmpeg,
      inputs: [
        { from: 'pipe:0', options: ['-f', 'rawvideo', '-pixel_format', format, '-video_size', `${width}x${height}`, '-framerate', '1'] },
      ],
      options: ['-frames:v', '1', '-threads', '1', '-vf', `scale=${Math.round(width * scale)}:${Math.round(height * scale)}`, '-q:v', '4'],
      output,
      signal,
      feed: (write) => write(pixels),
    })
    return readFile(output)
  })
}
