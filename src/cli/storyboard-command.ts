import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Command } from 'commander'
import { readConfig, type Config } from '../config.ts'
import { RequestError } from '../errors.ts'
import { addMovieOptions, readRequest, type MovieOptions } from './movie-options.ts'

interface Options extends MovieOptions {
  readonly each?: string
  readonly from?: string
}

/** `matinee storyboard "<prompt>"`: what would be filmed, as JSON. */
export function addStoryboardCommand(program: Command, signal: AbortSignal): void {
  const command = program
    .command('storyboard')
    .description('print the storyboard of a prompt as JSON, and film nothing')
    .argument('[prompt...]', 'what the film shows; quote it')
  addMovieOptions(command)
    .option('--each <file>', 'one prompt a line (- reads stdin), one storyboard a line; a bad line becomes {"prompt", "error"}')
    .option('--from <clip>', 'print the storyboard that an MP4 of Matinee carries')
    .option('--verbose', 'show where a fault came from')
    .action(async (words: string[], options: Options) => {
      const config = readConfig()
      if (options.from !== undefined) return printFromClip(options.from, config, signal)
      if (options.each !== undefined) return printEach(options.each, options, config, signal)
      await print(`${JSON.stringify(await directed(words.join(' '), options, config), null, 2)}\n`)
    })
}

async function directed(prompt: string, options: Options, config: Config): Promise<unknown> {
  const request = readRequest(prompt, options)
  const { direct } = await import('../pipeline/render-movie.ts')
  return direct(request, join(config.dataDir, 'cache'))
}

/** Streams: thousands of prompts need no more memory than one. All of them get the same seed. */
async function printEach(file: string, options: Options, config: Config, signal: AbortSignal): Promise<void> {
  const seed = options.seed ?? 0
  const input: Readable = file === '-' ? process.stdin : createReadStream(await existing(resolve(config.workFolder, file), file))
  const lines = createInterface({ input, crlfDelay: Infinity })
  for await (const line of lines) {
    signal.throwIfAborted()
    if (line.trim() === '') continue
    await print(`${JSON.stringify(await orFault(line, () => directed(line, { ...options, seed }, config)))}\n`)
    // Ctrl-C is heard between two prompts.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function orFault(prompt: string, work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    return { prompt: prompt.slice(0, 2000), error: error.message }
  }
}

async function printFromClip(file: string, config: Config, signal: AbortSignal): Promise<void> {
  const { readyFfmpeg } = await import('./ready-ffmpeg.ts')
  const { readTakeFromClip } = await import('../pipeline/clip/read-take.ts')
  const path = await existing(resolve(config.workFolder, file), file)
  const { storyboard } = await readTakeFromClip(await readyFfmpeg(config, signal), path, file)
  await print(`${JSON.stringify(storyboard, null, 2)}\n`)
}

async function existing(path: string, shown: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  if (found === null || found.isDirectory()) throw new RequestError(`There is no file ${shown}.`)
  return path
}

/** Resolves when whoever reads has room for more. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => void process.stdout.write(text, () => resolve()))
}
