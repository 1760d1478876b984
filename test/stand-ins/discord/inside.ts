import type { Journal } from '../journal.ts'
import type { Misbehaviour } from '../misbehaviour.ts'
import type { Json, World } from './world.ts'

/** What the parts of the stand-in share. */
export interface Inside {
  readonly url: string
  readonly world: World
  readonly journal: Journal
  readonly misbehaviour: Misbehaviour
  /** Larger files are refused, whatever the boost tier says; null: the tier's limit. */
  mostBytes: number | null
  /** Sends an event to the bot. */
  dispatch(event: string, data: Json): void
}

/** Discord's answer to a request that it does not carry out. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
  ) {
    super(message)
  }
}
