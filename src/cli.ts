import { Command, CommanderError } from 'commander'
import { addEditCommand } from './cli/edit-command.ts'
import { addModelsCommand } from './cli/models/models-command.ts'
import { addMovieCommand } from './cli/movie-command.ts'
import { addServeCommand } from './cli/serve-command.ts'
import { addSetupCommand } from './cli/setup-command.ts'
import { addForgetCommand } from './cli/star/forget-command.ts'
import { addStoryboardCommand } from './cli/storyboard-command.ts'
import { reportFault } from './cli/report-fault.ts'
import { stopOnSignals } from './cli/stop-on-signals.ts'

const EXAMPLES = `
Examples:
  npm run movie -- "a red balloon drifts over a snowy village at night, gentle piano"
  npm run movie -- "a corgi surfs a big wave" --aspect 9:16 --duration 6 --out corgi.mp4
  npm run movie -- "two astronauts dance on the moon" --style neon --music techno --seed 7
  npm run movie -- "me as an astronaut dancing on the moon" --selfie me.jpg
  npm run movie -- edit corgi.mp4 "make it night" --out corgi-at-night.mp4
  npm run movie -- storyboard "three cats chase a butterfly in a garden"
  npm run movie -- --storyboard corgi.storyboard.json
  npm start                                                      # the studio, at http://localhost:7070

More on every option, and what a prompt may hold: README.md`

/** The command line. Ends the process: 0 done, 1 our fault, 2 the user's to mend, 130 stopped by Ctrl-C. */
export async function main(args: readonly string[]): Promise<void> {
  const signal = stopOnSignals()
  // `matinee … | head`: whoever read has seen enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  process.stderr.on('error', () => undefined)
  let code = 0
  try {
    await buildProgram(signal).parseAsync([...args], { from: 'user' })
  } catch (error) {
    code = error instanceof CommanderError ? (error.exitCode === 0 ? 0 : 2) : await reportFault(error, args.includes('--verbose'), signal)
  }
  // What is still in the pipe must get out before the end.
  await new Promise<void>((resolve) => void process.stdout.write('', () => resolve()))
  process.exit(code)
}

function buildProgram(signal: AbortSignal): Command {
  const program = new Command('matinee')
    .description('Turns a prompt into a clip with a soundtrack.')
    .helpOption('-h, --help', 'show this')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      outputError: (text, write) =>
        write(
          `matinee: ${text
            .replace(/^error: /, '')
            .trim()
            .replace(/\s*\n\s*/g, ' ')} See --help for the options and examples.\n`,
        ),
    })
    .addHelpText('after', EXAMPLES)
  addMovieCommand(program, signal)
  addEditCommand(program, signal)
  addStoryboardCommand(program, signal)
  addServeCommand(program, signal)
  addForgetCommand(program, signal)
  addSetupCommand(program, signal)
  addModelsCommand(program, signal)
  return program
}
