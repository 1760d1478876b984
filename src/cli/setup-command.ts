import type { Command } from 'commander'
import { readConfig } from '../config.ts'
import { readyFfmpeg } from './ready-ffmpeg.ts'

/** `matinee setup`: everything that a film needs, without a film. The dependencies are there when this runs: bin/ saw to it. */
export function addSetupCommand(program: Command, signal: AbortSignal): void {
  program
    .command('setup')
    .description('install what is missing (dependencies, ffmpeg) and make no film')
    .action(async () => {
      await readyFfmpeg(readConfig(), signal)
    })
}
