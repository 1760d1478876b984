/** `{ ok: false, error }`. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: string
  /** The app asked wrongly and no state of the world excuses it. */
  readonly isFault: boolean
  readonly more: Readonly<Record<string, unknown>>
  readonly retryAfter: number | null

  constructor(
    code: string,
    { isFault = false, more = {}, retryAfter = null }: Partial<Pick<Refusal, 'isFault' | 'more' | 'retryAfter'>> = {},
  ) {
    super(code)
    this.code = code
    this.isFault = isFault
    this.more = more
    this.retryAfter = retryAfter
  }
}

/** What no app may send. */
export function wrong(code: string, messages: readonly string[] = []): Refusal {
  return new Refusal(code, { isFault: true, more: messages.length > 0 ? { response_metadata: { messages } } : {} })
}
