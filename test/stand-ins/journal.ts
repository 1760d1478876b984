import { openWireTypes, type TypedValue } from './wire-types.ts'

/** One request of the bot. */
export interface Call {
  /** What was called: 'chat.postMessage', or of Slack's other addresses `upload`, `url_private`, `response_url`; at Discord 'POST /channels/1/messages'. */
  readonly method: string
  /** Its body, decoded, without the token. */
  readonly args: Readonly<Record<string, unknown>>
  /** The workspace of its token, where there are several. */
  readonly team: string | null
  /** Milliseconds of the stand-in's clock. */
  readonly at: number
  readonly status: number
  /** What was answered; null when the connection was dropped. */
  readonly answer: Readonly<Record<string, unknown>> | null
}

/** What happened so far, what was wrong with it, and who waits for more. */
export interface Journal {
  readonly calls: Call[]
  call(call: Call): void
  /** Something that the app must never do. */
  fault(text: string): void
  /** To be checked against the published types when faults are asked for. */
  typed(value: TypedValue): void
  faults(): string[]
  changed(): void
  until<T>(predicate: () => T, ms?: number): Promise<Exclude<NonNullable<T>, false>>
}

/** One for all stand-ins of a process: it reads the libraries' declarations, which takes seconds. */
let wireTypes: ReturnType<typeof openWireTypes> | null = null

export function createJournal(): Journal {
  const calls: Call[] = []
  const found: string[] = []
  let unchecked: TypedValue[] = []
  const listeners = new Set<() => void>()
  const changed = (): void => listeners.forEach((listener) => listener())
  const faults = (): string[] => {
    if (unchecked.length > 0) {
      wireTypes ??= openWireTypes()
      found.push(...wireTypes.check(unchecked))
      unchecked = []
    }
    return [...found]
  }
  return {
    calls,
    call(call) {
      calls.push(call)
      changed()
    },
    fault(text) {
      found.push(text)
      changed()
    },
    typed: (value) => void unchecked.push(value),
    faults,
    changed,
    until: (predicate, ms = 5000) =>
      new Promise((resolve, reject) => {
        const settle = (finish: () => void): void => {
          clearTimeout(late)
          clearInterval(poll)
          listeners.delete(look)
          finish()
        }
        const look = (): void => {
          try {
            const value = predicate()
            if (value !== null && value !== undefined && value !== false)
              settle(() => resolve(value as Exclude<NonNullable<typeof value>, false>))
          } catch (error) {
            settle(() => reject(error instanceof Error ? error : new Error(String(error))))
          }
        }
        const late = setTimeout(() => settle(() => reject(new Error(`not within ${ms} ms. ${story(calls, found)}`))), ms)
        // What a test waits for may also change outside of the platform.
        const poll = setInterval(look, 20)
        listeners.add(look)
        look()
      }),
  }
}

function story(calls: readonly Call[], found: readonly string[]): string {
  const last = calls
    .slice(-12)
    .map(
      ({ method, answer, status }) =>
        `${method} → ${answer === null ? 'dropped' : typeof answer['error'] === 'string' ? answer['error'] : JSON.stringify(answer['code'] ?? status)}`,
    )
  return `Last calls: ${last.join(', ') || 'none'}. Faults: ${found.join('; ') || 'none'}.`
}
