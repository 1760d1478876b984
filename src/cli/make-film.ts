import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { MovieRequest } from '../movie.ts'
import type { FilmedBy } from '../pipeline/clip/clip-tags.ts'
import type { FfmpegPaths } from '../pipeline/clip/find-ffmpeg.ts'
import type { Movie, Revision } from '../pipeline/render-movie.ts'
import type { Faces } from '../pipeline/storyboard/face.ts'
import type { Storyboard } from '../pipeline/storyboard/storyboard.ts'
import { readCamera } from './camera-options.ts'
import { drawingThreads } from './drawing-threads.ts'
import type { RunOptions } from './run-options.ts'
import { showProgress } from './show-progress.ts'

export interface FilmJob {
  readonly request: MovieRequest | Storyboard | Revision
  /** Absolute path of the MP4. */
  readonly out: string
  readonly ffmpeg: Promise<FfmpegPaths>
  readonly config: Config
  readonly signal: AbortSignal
  /** Of the people that star in it. */
  readonly faces: Faces
  /** Of a film that is changed: who filmed it. */
  readonly filmedBy?: FilmedBy | null | undefined
}

/** Makes a film, shows how far it has come on stderr, and prints what came of it on stdout. */
export async function makeFilm({ request, out, ffmpeg, config, signal, faces, filmedBy }: FilmJob, options: RunOptions): Promise<Movie> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`)
  const camera = await readCamera(config, options, filmedBy, {
    signal,
    tell: say,
    explain: (line) => options.verbose === true && say(line),
  })
  const progress = showProgress(process.stderr, { quiet: options.quiet === true })
  const { renderMovie } = await import('../pipeline/render-movie.ts')
  try {
    const movie = await renderMovie(request, out, {
      cacheDir: join(config.dataDir, 'cache'),
      ffmpeg: await ffmpeg,
      soundfont: config.soundfont,
      threads: options.threads ?? config.threads ?? drawingThreads(availableParallelism()),
      signal,
      onProgress: progress.update,
      now: () => performance.now(),
      faces,
      ...(camera === undefined ? {} : { camera }),
    })
    progress.end()
    // This clock starts with the process.
    const total = performance.now() / 1000
    const { printJson, printResult } = await import('./print-result.ts')
    const filmer =
      camera === undefined || movie.filmedBy === null ? null : { title: camera.installed.pack.title, provider: camera.provider.name }
    if (options.json === true) printJson(movie, total, filmer)
    else printResult(movie, total, filmer)
    return movie
  } finally {
    progress.end()
  }
}
