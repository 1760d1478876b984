import { readFileSync } from 'node:fs'
import { StageError } from '../../../../errors.ts'
import { OutOfMemory } from '../out-of-memory.ts'
import { tellsOfMemory } from './tells-of-memory.ts'

/** How a process ended that should not have. */
export interface Ending {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** What it said on stderr at last. */
  readonly complaints: string
  /** Whether the system killed anybody for want of memory while it ran; null: the system does not tell. */
  readonly starved: boolean | null
}

/** The error that says so. `component`: what it ran, in plain words. */
export function whyItEnded(component: string, { code, signal, complaints, starved }: Ending): StageError {
  const cause = new Error(complaints || 'it said nothing')
  if (tellsOfMemory(complaints) || (signal === 'SIGKILL' && starved === true))
    return new OutOfMemory(`There was not enough memory for ${component}.`, { cause })
  if (signal === 'SIGKILL' && starved === null)
    return new OutOfMemory(`The process for ${component} was killed, perhaps for want of memory.`, { cause })
  const how = signal === 'SIGKILL' ? 'was killed by somebody' : `ended early (${signal ?? `code ${code}`})`
  return new StageError('filming', `The process for ${component} ${how}.`, { cause })
}

/**
 * How often this machine has killed a process because memory had run out, whether its own or a container's; null: it does not count, as only
 * Linux does. It counts before it kills.
 */
export function countStarved(): number | null {
  try {
    const [, count] = /^oom_kill (\d+)$/m.exec(readFileSync('/proc/vmstat', 'utf8')) ?? []
    return count === undefined ? null : Number(count)
  } catch {
    return null
  }
}
