import type { Command } from 'commander'
import { readConfig } from '../config.ts'
import { RequestError } from '../errors.ts'
import { clipName } from '../movie.ts'
import type { Storyboard } from '../pipeline/storyboard/storyboard.ts'
import { chooseTarget } from './choose-target.ts'
import { addMovieOptions, readRequest, type MovieOptions } from './movie-options.ts'
import { addOutOption, addRunOptions, type RunOptions } from './run-options.ts'
import { addStarOptions, type StarOptions } from './star/star-options.ts'

interface Options extends MovieOptions, RunOptions, StarOptions {
  readonly storyboard?: string
}

/** `matinee "<prompt>"`: the film. */
export function addMovieCommand(program: Command, signal: AbortSignal): void {
  program.argument('[prompt...]', 'what the film shows, in any words; quote it')
  addOutOption(program, 'the prompt')
  addStarOptions(program)
  addMovieOptions(program).option('--storyboard <file>', 'film this storyboard (.json, or an .mp4 made by Matinee) instead of a prompt')
  addRunOptions(program).action((words: string[], options: Options) => makeMovie(promptOf(words), options, signal))
}

/** What some other programs, and this one's npm script, call this command: before a quoted prompt it is no part of it. */
const SAID_BEFORE: ReadonlySet<string> = new Set(['movie', 'make'])

/** The words of the command line as the prompt: `movie "a corgi surfs"` is the quoted one alone. */
function promptOf(words: readonly string[]): string {
  const [first = '', second = '', ...more] = words
  return SAID_BEFORE.has(first) && /\s/.test(second.trim()) && more.length === 0 ? second : words.join(' ')
}

async function makeMovie(prompt: string, options: Options, signal: AbortSignal): Promise<void> {
  const config = readConfig()
  const { readyFfmpeg } = await import('./ready-ffmpeg.ts')
  const ffmpeg = readyFfmpeg(config, signal)
  ffmpeg.catch(() => undefined)
  const request =
    options.storyboard === undefined
      ? readRequest(prompt, options)
      : await readScript(options.storyboard, options, config.workFolder, async () => (await ffmpeg).ffprobe)
  const out = await chooseTarget(options.out, clipName(prompt === '' ? request.prompt : prompt, request.seed), config.workFolder)
  const { openCasting } = await import('./star/open-casting.ts')
  const casting = await openCasting(config, options, signal)
  const { stars, faces } = await casting.cast('shots' in request ? request : null)
  const { makeFilm } = await import('./make-film.ts')
  const job = { request: stars.length === 0 ? request : { ...request, stars: [...stars] }, out, ffmpeg, config, signal, faces }
  await casting.note(await makeFilm(job, options))
}

/** A storyboard from disk: everything is in it, so the options that a director reads would be ignored and are refused instead. */
async function readScript(file: string, options: Options, workFolder: string, ffprobe: () => Promise<string>): Promise<Storyboard> {
  const spare = (['duration', 'aspect', 'size', 'fps', 'seed', 'style', 'music', 'sfx', 'selfie'] as const).find(
    (name) => options[name] !== undefined,
  )
  if (spare !== undefined) throw new RequestError(`--${spare} has no effect with --storyboard: change it in ${file} instead.`)
  const { readFilm } = await import('./read-film.ts')
  return (await readFilm(file, workFolder, ffprobe)).take.storyboard
}
