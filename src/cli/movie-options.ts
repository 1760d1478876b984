import { randomInt } from 'node:crypto'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { ASPECTS, FRAME_RATES, MovieRequest, readPrompt, SIZES } from '../movie.ts'

/** The options that say what film is wanted, as commander leaves them behind. */
export interface MovieOptions {
  readonly duration?: number
  readonly aspect?: string
  readonly size?: number
  readonly fps?: number
  readonly seed?: number
  readonly style?: string
  readonly music?: string
  readonly sfx?: string
}

/** Adds them to a command. Each refuses a bad value with one line that says what is accepted. */
export function addMovieOptions(command: Command): Command {
  return command
    .option('-d, --duration <seconds>', 'length of the clip, 1 to 16 (default 8)', numberBetween(1, 16))
    .option('-a, --aspect <ratio>', `${Object.keys(ASPECTS).join(', ')} (default 16:9)`, oneOf(Object.keys(ASPECTS)))
    .option('--size <pixels>', `the shorter side: ${SIZES.join(', ')} (default 720)`, numberOf(SIZES))
    .option('--fps <rate>', `frames a second: ${FRAME_RATES.join(', ')} (default 24)`, numberOf(FRAME_RATES))
    .option('--seed <number>', 'the same prompt and seed give the same film (default: drawn and printed)', seedOption)
    .option('--style <words>', 'the look, such as watercolour, neon, "black and white", vintage', words)
    .option('--music <words>', 'the score, such as "slow jazz"; none for no score', words)
    .addOption(new Option('--sfx <words>', 'sounds beside those that the picture makes, such as "thunder, owl"').argParser(words))
}

/** Prompt and options → request. Throws RequestError for a prompt that cannot be filmed. */
export function readRequest(prompt: string, options: MovieOptions): MovieRequest {
  const { duration, aspect, size, fps, style, music, sfx } = options
  return MovieRequest.parse({
    prompt: readPrompt(prompt),
    duration,
    aspect,
    size,
    fps,
    seed: options.seed ?? randomInt(2 ** 32),
    style,
    music,
    sfx,
  })
}

function numberBetween(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = decimal(text)
    if (!(value >= low && value <= high)) throw new InvalidArgumentError(`Give a number from ${low} to ${high}.`)
    return value
  }
}

function numberOf(choices: readonly number[]): (text: string) => number {
  return (text) => {
    const value = decimal(text)
    if (!choices.includes(value)) throw new InvalidArgumentError(`Choose one of ${choices.join(', ')}.`)
    return value
  }
}

function oneOf(choices: readonly string[]): (text: string) => string {
  return (text) => {
    if (!choices.includes(text)) throw new InvalidArgumentError(`Choose one of ${choices.join(', ')}.`)
    return text
  }
}

/** Reads a seed; throws commander's own error for what is none. */
export function seedOption(text: string): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  if (!(value <= 0xffffffff)) throw new InvalidArgumentError('Give a whole number from 0 to 4294967295.')
  return value
}

function words(text: string): string {
  if (text.length > 200) throw new InvalidArgumentError('Say it in at most 200 characters.')
  if (text.trim() === '') throw new InvalidArgumentError('Give some words, or leave the option out.')
  return text.trim()
}

/** 'abc', '1e3', '0x10' and '' are no numbers that a person means. */
function decimal(text: string): number {
  return /^[+-]?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN
}
