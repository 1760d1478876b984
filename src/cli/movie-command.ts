import { readFile, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, extname, join, resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { readConfig, type Config } from '../config.ts'
import { RequestError } from '../errors.ts'
import { clipName, type MovieRequest } from '../movie.ts'
import type { Storyboard } from '../pipeline/storyboard/storyboard.ts'
import { drawingThreads } from './drawing-threads.ts'
import { addMovieOptions, readRequest, type MovieOptions } from './movie-options.ts'
import { showProgress } from './show-progress.ts'

interface Options extends MovieOptions {
  readonly out?: string
  readonly storyboard?: string
  readonly threads?: number
  readonly json?: boolean
  readonly quiet?: boolean
}

/** `matinee "<prompt>"`: the film. */
export function addMovieCommand(program: Command, signal: AbortSignal): void {
  program.argument('[prompt...]', 'what the film shows, in any words; quote it')
  program.option('-o, --out <file>', 'where the MP4 goes (default: named after the prompt, in this folder); a taken name gets a number')
  addMovieOptions(program)
    .option('--storyboard <file>', 'film this storyboard (.json, or an .mp4 made by Matinee) instead of a prompt')
    .option('--threads <number>', 'drawing threads (default: as many as pay)', threads)
    .option('--json', 'print the result as JSON')
    .option('--quiet', 'show no progress')
    .option('--verbose', 'show where a fault came from')
    .action((words: string[], options: Options) => makeMovie(words.join(' '), options, signal))
}

async function makeMovie(prompt: string, options: Options, signal: AbortSignal): Promise<void> {
  const config = readConfig()
  const { readyFfmpeg } = await import('./ready-ffmpeg.ts')
  const ffmpeg = readyFfmpeg(config, signal)
  ffmpeg.catch(() => undefined)
  const request =
    options.storyboard === undefined
      ? readRequest(prompt, options)
      : await readScript(options.storyboard, options, config, async () => (await ffmpeg).ffprobe)
  const out = await chooseTarget(options.out, prompt === '' ? request.prompt : prompt, request.seed, config.workFolder)
  const { checkTarget } = await import('../pipeline/clip/aside.ts')
  await checkTarget(out)

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
    })
    progress.end()
    // This clock starts with the process.
    const total = performance.now() / 1000
    const { printJson, printResult } = await import('./print-result.ts')
    if (options.json === true) printJson(movie, total)
    else printResult(movie, total)
  } finally {
    progress.end()
  }
}

/** A storyboard from disk: everything is in it, so the options that a director reads would be ignored and are refused instead. */
async function readScript(file: string, options: Options, config: Config, ffprobe: () => Promise<string>): Promise<Storyboard> {
  const spare = (['duration', 'aspect', 'size', 'fps', 'seed', 'style', 'music', 'sfx'] as const).find(
    (name) => options[name] !== undefined,
  )
  if (spare !== undefined) throw new RequestError(`--${spare} has no effect with --storyboard: change it in ${file} instead.`)
  const path = resolve(config.workFolder, file)
  const { readStoryboard } = await import('../pipeline/storyboard/read-storyboard.ts')
  const isClip = ['.mp4', '.m4v', '.mov'].includes(extname(path).toLowerCase())
  const found = await stat(path).catch(() => null)
  if (found === null) throw new RequestError(`There is no file ${file}.`)
  if (!found.isFile()) throw new RequestError(`${file} is not a file.`)
  if (!isClip && found.size > 16 * 1024 * 1024) throw new RequestError(`${file} is too large for a storyboard.`)
  if (!isClip) return readStoryboard(await readFile(path, 'utf8'), file)
  const { readStoryboardFromClip } = await import('../pipeline/clip/storyboard-tag.ts')
  return readStoryboard(await readStoryboardFromClip({ ffmpeg: '', ffprobe: await ffprobe() }, path), file)
}

/** Absolute path of the MP4: what --out says, or the prompt's words and the seed in the folder that the user stands in. */
async function chooseTarget(out: string | undefined, prompt: string, seed: MovieRequest['seed'], workFolder: string): Promise<string> {
  const name = clipName(prompt, seed)
  if (out === undefined) return join(workFolder, name)
  const path = resolve(workFolder, out)
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory() === true) return join(path, name)
  if (extname(path).toLowerCase() !== '.mp4') throw new RequestError(`--out must end in .mp4: ${out}`)
  if (found !== null && !found.isFile()) throw new RequestError(`--out names something that is no file: ${out}`)
  if (basename(path).length > 200) throw new RequestError('The name given with --out is too long: shorten it.')
  return path
}

function threads(text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= 1 && value <= 64)) throw new InvalidArgumentError('Give a whole number from 1 to 64.')
  return value
}
