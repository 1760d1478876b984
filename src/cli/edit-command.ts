import { basename, extname, join } from 'node:path'
import type { Command } from 'commander'
import { readConfig } from '../config.ts'
import { readInstruction, wordsOfName } from '../movie.ts'
import { chooseTarget } from './choose-target.ts'
import { seedOption } from './movie-options.ts'
import { addOutOption, addRunOptions, type RunOptions } from './run-options.ts'
import { addStarOptions, type StarOptions } from './star/star-options.ts'

interface Options extends RunOptions, StarOptions {
  readonly seed?: number
}

/** `matinee edit <film> "<instruction>"`: the next take of a film. */
export function addEditCommand(program: Command, signal: AbortSignal): void {
  const command = program
    .command('edit')
    .description('change what an instruction says in a film, and nothing else; "undo" goes back a version')
    .argument('<film>', 'an .mp4 made by Matinee, or the .storyboard.json beside it; it is left as it is')
    .argument('[instruction...]', 'what should change; quote it')
  addOutOption(command, 'the film and the instruction').option(
    '--seed <number>',
    "decides what the instruction leaves open (default: the film's own)",
    seedOption,
  )
  addStarOptions(command)
  addRunOptions(command).action((film: string, words: string[], options: Options) => editMovie(film, words.join(' '), options, signal))
}

async function editMovie(film: string, words: string, options: Options, signal: AbortSignal): Promise<void> {
  const config = readConfig()
  // A photo alone asks for one thing.
  const instruction = readInstruction(words === '' && options.selfie !== undefined ? 'use this face' : words)
  const { readyFfmpeg } = await import('./ready-ffmpeg.ts')
  const ffmpeg = readyFfmpeg(config, signal)
  ffmpeg.catch(() => undefined)
  // The editor gets ready while ffprobe looks at the film.
  void import('../pipeline/render-movie.ts').then(({ warmUp }) => warmUp(join(config.dataDir, 'cache'))).catch(() => undefined)
  const { readFilm } = await import('./read-film.ts')
  const { take, clip, filmedBy } = await readFilm(film, config.workFolder, async () => (await ffmpeg).ffprobe)
  const out = await chooseTarget(options.out, nextName(film, instruction), config.workFolder)
  const { openCasting } = await import('./star/open-casting.ts')
  const casting = await openCasting(config, options, signal)
  const { stars, faces } = await casting.cast(take)
  const request = { take, instruction, seed: options.seed ?? take.storyboard.seed, clip, stars }
  const { makeFilm } = await import('./make-film.ts')
  await casting.note(await makeFilm({ request, out, ffmpeg, config, signal, faces, filmedBy }, options))
}

/** Characters of the film's name that the next one begins with: after many edits it must still fit a file system. */
const LONGEST_STEM = 60

/** 'corgi-7.mp4' and 'Make it night!' → 'corgi-7-make-it-night.mp4'. */
function nextName(film: string, instruction: string): string {
  const stem = basename(film, extname(film)).replace(/\.storyboard$/i, '')
  return `${[[...stem].slice(0, LONGEST_STEM).join(''), wordsOfName(instruction) || 'edited'].join('-')}.mp4`
}
