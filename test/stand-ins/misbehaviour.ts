/** How the next calls fail. Exactly one of `error`, `status`, `dropConnection` or only `delayMs`. */
export interface Mischief {
  /** Matched against the call's name, as the journal has it. */
  readonly method: RegExp
  /** How many calls; 1 where left out. */
  readonly times?: number
  /** Slack's `{ ok: false, error }` with status 200. */
  readonly error?: string
  /** An HTTP status with an empty body; 429 gets `retry-after: 1` unless `headers` say otherwise. */
  readonly status?: number
  /** The connection is cut instead of an answer. */
  readonly dropConnection?: boolean
  /** The answer, good or bad, comes this much later. */
  readonly delayMs?: number
  readonly headers?: Readonly<Record<string, string>>
  /** With `status`: the JSON that is answered, such as Discord's `{ code: 50001, message: 'Missing Access' }`. */
  readonly body?: Readonly<Record<string, unknown>>
  /** What was asked for happens all the same (the message stands, the file is shared), only the answer is lost. */
  readonly afterEffect?: boolean
}

export interface Misbehaviour {
  add(mischief: Mischief): void
  /** The mischief for this call, used up by it; null: behaves. */
  take(method: string): Mischief | null
}

export function createMisbehaviour(): Misbehaviour {
  const waiting: { readonly mischief: Mischief; left: number }[] = []
  return {
    add: (mischief) => void waiting.push({ mischief, left: mischief.times ?? 1 }),
    take(method) {
      const found = waiting.find(({ mischief, left }) => left > 0 && mischief.method.test(method))
      if (found === undefined) return null
      found.left -= 1
      return found.mischief
    },
  }
}
