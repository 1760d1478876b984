import { readConfig } from '../config.ts'
import { ConfigError, RequestError, StageError } from '../errors.ts'
import { Stopped } from './stopped.ts'

/**
 * Shows a fault as one line on stderr (with `verbose` its stack and causes too), notes ours in the log, and returns the exit code:
 * 2 the user's to mend, 1 ours, 130 stopped.
 */
export async function reportFault(error: unknown, verbose: boolean, signal: AbortSignal): Promise<number> {
  if (signal.aborted) {
    process.stderr.write(`matinee: stopped; ${error instanceof Stopped ? error.message : 'nothing was left behind.'}\n`)
    return 130
  }
  for (const line of linesOf(error)) process.stderr.write(`matinee: ${line}\n`)
  if (verbose) process.stderr.write(`${wholeStack(error)}\n`)
  if (error instanceof RequestError) return 2
  if (!(error instanceof ConfigError)) await note(error)
  return 1
}

function linesOf(error: unknown): readonly string[] {
  if (error instanceof ConfigError) return error.faults
  if (error instanceof RequestError) return [oneLine(error.message)]
  const message = error instanceof Error ? error.message : String(error)
  const stage = error instanceof StageError ? ` while ${error.stage}` : ''
  return [`something went wrong${stage}: ${oneLine(message)} Run it again with --verbose to see where.`]
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return /[.!?]$/.test(line) ? line : `${line}.`
}

function wholeStack(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncaused by ${wholeStack(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}

/** The log is for whoever looks after this machine; that it cannot be written must not hide the fault. */
async function note(error: unknown): Promise<void> {
  try {
    const { openLog } = await import('../log.ts')
    openLog(readConfig()).error({ err: error }, 'a film failed')
  } catch {
    // The fault itself has been shown.
  }
}
