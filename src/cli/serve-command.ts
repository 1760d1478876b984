import { availableParallelism } from 'node:os'
import { type Command, Option } from 'commander'
import { readConfig } from '../config.ts'
import type { Role } from '../serve/serve.ts'
import { drawingThreads } from './drawing-threads.ts'
import { readyFfmpeg } from './ready-ffmpeg.ts'

/** `matinee serve`: the studio, until it is told to stop. */
export function addServeCommand(program: Command, signal: AbortSignal): void {
  program
    .command('serve')
    .description('open the studio: the queue, the render workers and the screening room in the browser')
    .addOption(
      new Option('--role <role>', 'what this process does: all; bots talks to people; worker makes films')
        .choices(['all', 'bots', 'worker'])
        .default('all'),
    )
    .option('--verbose', 'show where a fault came from')
    .action(async ({ role }: { readonly role: Role }) => {
      const config = readConfig()
      const { serve } = await import('../serve/serve.ts')
      await serve(config, {
        role,
        ffmpeg: () => readyFfmpeg(config, signal),
        threads: config.threads ?? drawingThreads(availableParallelism(), config.renderWorkers),
        signal,
        say: (line) => void process.stdout.write(`${line}\n`),
      })
    })
}
