import type { Journal } from '../journal.ts'
import type { Misbehaviour } from '../misbehaviour.ts'
import type { Json, World } from './world.ts'

/** What the parts of the stand-in share. */
export interface Inside {
  readonly url: string
  readonly world: World
  readonly journal: Journal
  readonly misbehaviour: Misbehaviour
  /** How many connections the bot is told to share the servers among. */
  readonly shards: number
  /** Larger files are refused, whatever the boost tier says; null: the tier's limit. */
  mostBytes: number | null
  /** Milliseconds in which an interaction must have its first answer. */
  readonly firstMs: number
  /** Sends an event to the bot. */
  dispatch(event: string, data: Json): void
}

/** Discord's answer to a request that it does not carry out. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
    /** Of an invalid body: what is wrong where, as a tree. */
    readonly errors: Json | null = null,
  ) {
    super(message)
  }
}

/** What is wrong with a body, and where: 'components.0.components.1.custom_id'. */
export interface Breach {
  readonly at: string
  readonly what: string
}

/** Notes every breach as a fault, and throws the refusal that Discord would answer. `of`: 'a message', for the fault's line. */
export function refuseBreaches({ journal }: Pick<Inside, 'journal'>, of: string, breaches: readonly Breach[]): void {
  if (breaches.length === 0) return
  for (const { at, what } of breaches) journal.fault(`${of}: ${at === '' ? '' : `${at}: `}${what}`)
  throw new Refusal(400, 50035, 'Invalid Form Body', errorsOf(breaches))
}

function errorsOf(breaches: readonly Breach[]): Json {
  const root: Record<string, unknown> = {}
  for (const { at, what } of breaches) {
    let node = root
    for (const key of at.split('.').filter((part) => part !== '')) node = (node[key] ??= {}) as Record<string, unknown>
    ;((node['_errors'] ??= []) as Json[]).push({ code: 'BASE_TYPE_INVALID', message: what })
  }
  return root
}
