import { type Command, InvalidArgumentError } from 'commander'
import { addCameraOptions, type CameraOptions } from './camera-options.ts'

/** The options of every command that makes a film, as commander leaves them behind. */
export interface RunOptions extends CameraOptions {
  readonly out?: string
  readonly threads?: number
  readonly json?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
}

/** Adds --out; `named` says what a file is called without it. */
export function addOutOption(command: Command, named: string): Command {
  return command.option(
    '-o, --out <file>',
    `where the MP4 goes (default: named after ${named}, in this folder); a taken name gets a number`,
  )
}

/** Adds what says how a film is made and told of, not what is in it. */
export function addRunOptions(command: Command): Command {
  return addCameraOptions(command)
    .option('--threads <number>', 'drawing threads (default: as many as pay)', threads)
    .option('--json', 'print the result as JSON')
    .option('--quiet', 'show no progress')
    .option('--verbose', 'show where a fault came from, and what was tried before')
}

function threads(text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= 1 && value <= 64)) throw new InvalidArgumentError('Give a whole number from 1 to 64.')
  return value
}
