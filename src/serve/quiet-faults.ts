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
      const message = error instanceof Error ? error.message || error.name : String(error)
      const code = (error as { readonly code?: unknown } | null)?.code
      const at = performance.now()
      if (at - (noted.get(message) ?? -Infinity) < EVERY) return
      if (noted.size > 200) noted.clear()
      noted.set(message, at)
      log.error({ err: error }, 'the studio goes on, but something is wrong')
      say(`matinee: ${message}${typeof code === 'string' && !message.includes(code) ? ` (${code})` : ''}`)
    },
    close: () => void (closed = true),
  }
}
