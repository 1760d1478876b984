import type { BotLog } from '../bot-log.ts'
import type { People } from './people.ts'
import type { Teams } from './teams.ts'
import type { Pace } from './write-pace.ts'

/** What the parts of the adapter share. */
export interface Inside {
  readonly teams: Teams
  readonly people: People
  readonly pace: Pace
  readonly log: BotLog
  /** Aborted when the bot closes: waits end. */
  readonly signal: AbortSignal
}
