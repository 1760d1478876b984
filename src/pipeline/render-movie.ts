import type { MovieRequest } from '../movie.ts'
import { openArt } from './art/open-art.ts'
import { encodeClip, type Clip } from './clip/encode-clip.ts'
import type { FfmpegPaths } from './clip/find-ffmpeg.ts'
import { previewFilm } from './clip/preview-film.ts'
import type { Frame } from './frames/renderer.ts'
import { filmCutout } from './frames/cutout/film-cutout.ts'
import { hireCrew } from './frames/cutout/film-threads.ts'
import type { OnProgress, Progress, StageName } from './progress.ts'
import { laySoundtrackAside } from './sound/lay-soundtrack-aside.ts'
import type { Storyboard } from './storyboard/storyboard.ts'

export interface Studio {
  /** Where indexes of the data are kept between films. */
  readonly cacheDir: string
  readonly ffmpeg: FfmpegPaths
  /** Path of a General MIDI SoundFont. */
  readonly soundfont: string
  /** Drawing threads. */
  readonly threads: number
  readonly signal: AbortSignal
  readonly onProgress: OnProgress
  /** Told as soon as the storyboard is there, long before the film. */
  readonly onStoryboard?: (storyboard: Storyboard) => void
  /** Shown a JPEG of the film in the making now and then; without it none is made. */
  readonly onPreview?: (jpeg: Uint8Array) => void
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number
}

export interface Movie {
  readonly clip: Clip
  readonly storyboard: Storyboard
  /** Wall time of each stage; the sound is laid while the film is shot, so they overlap. */
  readonly seconds: Readonly<Partial<Record<StageName, number>>>
  /** Seconds on the studio's clock when the first frame was drawn. */
  readonly firstFrame: number
}

/** Request → clip; `out` is where the MP4 should go. Throws what the stages throw, and the signal's reason once it is aborted. */
export async function renderMovie(request: MovieRequest | Storyboard, out: string, studio: Studio): Promise<Movie> {
  const stages = clockStages(studio)
  const over = new AbortController()
  const stage = { ...studio, onProgress: stages.onProgress, signal: AbortSignal.any([studio.signal, over.signal]) }
  // Opened here first, so that only one thread makes the indexes when there are none.
  const art = await openArt(studio.cacheDir)
  // The drawing threads get ready while the director works.
  const crew = studio.threads > 1 ? hireCrew(studio.cacheDir, studio.threads) : null
  try {
    const storyboard = 'shots' in request ? request : await direct(request, studio.cacheDir, stages.onProgress)
    studio.onStoryboard?.(storyboard)
    const soundtrack = laySoundtrackAside(storyboard, stage)
    const filmed = stages.watch(filmCutout({ art, artCache: studio.cacheDir, crew })(storyboard, stage))
    const { onPreview } = studio
    const frames = onPreview === undefined ? filmed : previewFilm(filmed, { ...storyboard.format, ...stage, out, onPreview })
    const clip = await encodeClip({ ...clipOf(storyboard), ...stage, frames, soundtrack, out })
    return { clip, storyboard, seconds: stages.seconds(), firstFrame: stages.firstFrame() }
  } finally {
    // Whatever failed, no thread goes on working for a film that nobody waits for.
    over.abort()
    await crew?.dismiss()
  }
}

/** Prompt → storyboard: the first stage alone. */
export async function direct(request: MovieRequest, cacheDir: string, onProgress: OnProgress = () => undefined): Promise<Storyboard> {
  onProgress({ stage: 'directing', fraction: 0 })
  // Its grammar and word lists take a quarter of a second to read: by then the other threads are on their way, or there is no need of it.
  const [{ openLexicon }, { writeStoryboard }] = await Promise.all([
    import('./director/lexicon/open-lexicon.ts'),
    import('./director/write-storyboard.ts'),
  ])
  const lexicon = await openLexicon({ art: await openArt(cacheDir), cacheDir })
  const storyboard = writeStoryboard(request, lexicon)
  onProgress({ stage: 'directing', fraction: 1 })
  return storyboard
}

/** Reads all that a film needs before it is asked for, so that the next `renderMovie` of this process begins at once. */
export async function warmUp(cacheDir: string): Promise<void> {
  const [{ openLexicon }] = await Promise.all([
    import('./director/lexicon/open-lexicon.ts'),
    import('./director/write-storyboard.ts'),
    import('./director/describe-storyboard.ts'),
  ])
  await openLexicon({ art: await openArt(cacheDir), cacheDir })
}

function clipOf(storyboard: Storyboard): {
  width: number
  height: number
  fps: number
  frameCount: number
  title: string
  comment: string
  storyboard: string
} {
  const { width, height, fps, seconds } = storyboard.format
  return {
    width,
    height,
    fps,
    frameCount: Math.round(seconds * fps),
    title: storyboard.prompt,
    comment: `Made with Matinee. Seed ${storyboard.seed}.`,
    storyboard: `${JSON.stringify(storyboard, null, 2)}\n`,
  }
}

/** Notes when each stage is first and last heard of, on the way to whoever watches. */
function clockStages({ now, onProgress }: Pick<Studio, 'now' | 'onProgress'>) {
  const spans = new Map<StageName, { from: number; to: number }>()
  let first = 0
  return {
    onProgress: (progress: Progress): void => {
      const at = now()
      const span = spans.get(progress.stage)
      spans.set(progress.stage, { from: span?.from ?? at, to: at })
      onProgress(progress)
    },
    /** The frames as they come, the first one's time noted. */
    async *watch(frames: AsyncIterable<Frame>): AsyncGenerator<Frame> {
      for await (const frame of frames) {
        if (frame.index === 0) first = now() / 1000
        yield frame
      }
    },
    seconds: (): Partial<Record<StageName, number>> =>
      Object.fromEntries([...spans].map(([stage, { from, to }]) => [stage, Number(((to - from) / 1000).toFixed(3))])),
    firstFrame: (): number => Number(first.toFixed(3)),
  }
}
