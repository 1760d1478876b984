import { AwayError } from '../front-desk.ts'

/** Milliseconds in which the same fault is logged once: a server that is away is noticed many times a second. */
const EVERY = 30_000

/** Faults that heal by themselves (a lost connection): each is logged, but not again and again. */
export function quietFaults(
  log: { error(details: object, message: string): void },
  say: (line: string) => void,
): { note(error: unknown): void; close(): void } {
  const noted = new Map<string, number>()
  let closed = false
  return {
    note(error) {
      if (closed) return
      const message = wordsOf(error)
      const at = performance.now()
      if (at - (noted.get(message) ?? -Infinity) < EVERY) return
      if (noted.size > 200) noted.clear()
      noted.set(message, at)
      // Faults of pg hold the whole connection.
      const { stack, code } = error as { readonly stack?: unknown; readonly code?: unknown }
      log.error({ fault: { message, code, stack } }, 'the studio goes on, but something is wrong')
      say(`matinee: ${message}`)
    },
    close: () => void (closed = true),
  }
}

/** In the administrator's words: which server, and what the system says of it. */
function wordsOf(error: unknown): string {
  if (error instanceof AwayError) return `the records cannot be reached (${wordsOf(error.cause)}); it is tried again until they can`
  if (error instanceof AggregateError && error.message === '') return error.errors.map(wordsOf).join(', ')
  return error instanceof Error ? error.message || error.name : String(error)
}
