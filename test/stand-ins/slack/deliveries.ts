import type { Journal } from '../journal.ts'

export type EnvelopeKind = 'events_api' | 'slash_commands' | 'interactive'

/** What Slack sends to the app, by socket or by HTTP. */
export interface Envelope {
  readonly id: string
  readonly kind: EnvelopeKind
  readonly body: Readonly<Record<string, unknown>>
  /** 0 the first time. */
  readonly attempt: number
  readonly reason: string | null
}

/** One acknowledgement, or that there was none. */
export interface Ack {
  readonly envelope: Envelope
  /** What the app answered with it; undefined: nothing. */
  readonly payload: Readonly<Record<string, unknown>> | undefined
  /** Real milliseconds; null: never acknowledged in time. */
  readonly delayMs: number | null
}

/** The app was not there, or its connection ended before it acknowledged. */
export class Unreached extends Error {
  override readonly name = 'Unreached'
}

/** Brings an envelope to the app. Resolves with what it acknowledged with, however late; rejects with Unreached, or when the app refused it. */
export type Carrier = (envelope: Envelope) => Promise<Readonly<Record<string, unknown>> | undefined>

export interface Post {
  /** Where envelopes go from now on. */
  by(carrier: Carrier): void
  /** Sends it; an event that is not acknowledged is sent again. Resolves when it was acknowledged or given up, never rejects. */
  send(kind: EnvelopeKind, body: Readonly<Record<string, unknown>>): Promise<Ack>
  /** The last event once more, as Slack does now and then: same event_id, though it was acknowledged. */
  again(last?: Envelope): Promise<Ack>
  readonly acks: readonly Ack[]
}

export interface PostOptions {
  readonly ackMs: number
  readonly retryAfterMs: readonly number[]
  later(ms: number, task: () => void): void
  nextId(prefix: string): string
}

/** Slack's side of acknowledging: three seconds, then the next attempt of an event; commands and interactions are sent once only. */
export function createPost(journal: Journal, options: PostOptions): Post {
  const acks: Ack[] = []
  let carrier: Carrier = () => Promise.reject(new Unreached('no connection'))
  let lastEvent: Envelope | null = null

  const attempt = (envelope: Envelope): Promise<Ack> => {
    const sentAt = Date.now()
    if (envelope.kind === 'events_api') lastEvent = envelope
    return new Promise((resolve) => {
      let settled = false
      const settle = (payload: Ack['payload'], delayMs: number | null): void => {
        settled = true
        const ack = { envelope, payload, delayMs }
        acks.push(ack)
        journal.changed()
        resolve(ack)
      }
      let reached = true
      const giveUp = (reason: string): void => {
        if (settled) return
        // An app that is not there, or dies over it, is no fault: it is there for Slack to try again.
        if (reached) journal.fault(`${name(envelope)} was not acknowledged within ${options.ackMs} ms (${reason})`)
        settle(undefined, null)
        const wait = envelope.kind === 'events_api' ? options.retryAfterMs[envelope.attempt] : undefined
        if (wait === undefined) return
        const next = { ...envelope, id: options.nextId('env-'), attempt: envelope.attempt + 1, reason }
        options.later(wait, () => void attempt(next))
      }
      options.later(options.ackMs, () => giveUp('timeout'))
      carrier(envelope).then(
        (payload) => {
          const delay = Date.now() - sentAt
          if (settled) journal.fault(`${name(envelope)} was acknowledged only after ${delay} ms`)
          else settle(payload, delay)
        },
        (error: unknown) => {
          if (error instanceof Unreached) reached = false
          else giveUp(error instanceof Error ? error.message : String(error))
        },
      )
    })
  }
  return {
    acks,
    by: (next) => void (carrier = next),
    send: (kind, body) => attempt({ id: options.nextId('env-'), kind, body, attempt: 0, reason: null }),
    again(last = lastEvent ?? undefined) {
      if (last === undefined) throw new Error('no event was sent yet')
      return attempt({ ...last, id: options.nextId('env-'), attempt: last.attempt + 1, reason: 'timeout' })
    },
  }
}

function name({ kind, body, attempt }: Envelope): string {
  const event = body['event'] as { readonly type?: string } | undefined
  const what = event?.type ?? body['command'] ?? body['callback_id'] ?? body['type']
  return `${kind} ${String(what)}${attempt > 0 ? ` (retry ${attempt})` : ''}`
}
