/** A stream of server-sent events to one listener. */
export interface EventStream {
  readonly body: ReadableStream<Uint8Array>
  /** Sends an event, or replaces one of the same key that has not been taken yet: a slow listener skips what is out of date. */
  send(key: string, event: string, data: string): void
  /** Ends the stream once everything has been taken. `final` marks the last event's id. */
  end(how?: 'final'): void
}

/** What the id of the last event ends in when nothing will follow, ever: whoever comes back with it need not come again. */
export const FINAL = '-end'

/** A listener that has so many events waiting reads no more; it catches up when it comes back. */
const MOST_WAITING = 500
/** A listener that took nothing in between so many signs of life is gone, whatever its connection says. */
const SILENT_BEATS = 4

/** `onClose` is called once, however the stream ends; `cut` must break the connection of a listener that takes nothing. */
export function openEventStream(options: {
  readonly heartbeatMs: number
  readonly cut: () => void
  readonly onClose: () => void
}): EventStream {
  const encoder = new TextEncoder()
  const waiting = new Map<string, { readonly event: string; readonly data: string }>()
  let count = 0
  let beatDue = false
  let silent = 0
  let ending: 'no' | 'yes' | 'final' = 'no'
  let closed = false
  let wake = (): void => undefined

  const close = (): void => {
    if (closed) return
    closed = true
    clearInterval(heart)
    waiting.clear()
    wake()
    options.onClose()
  }

  const heart = setInterval(() => {
    silent = beatDue ? silent + 1 : 0
    if (silent >= SILENT_BEATS) return options.cut()
    beatDue = true
    wake()
  }, options.heartbeatMs)
  heart.unref()

  /** What is to be written next; null: nothing yet. */
  const next = (): string | null => {
    const [first] = waiting
    if (first !== undefined) {
      const [key, { event, data }] = first
      waiting.delete(key)
      beatDue = false
      const id = `${count}${ending === 'final' && waiting.size === 0 ? FINAL : ''}`
      return `${count++ === 0 ? 'retry: 2000\n' : ''}id: ${id}\nevent: ${event}\ndata: ${data}\n\n`
    }
    if (!beatDue) return null
    beatDue = false
    return ':\n\n'
  }

  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // A listener who left ends the wait too; then nothing may be given.
        for (let text = next(); ; text = next()) {
          if (closed) return
          if (text !== null) return controller.enqueue(encoder.encode(text))
          if (ending !== 'no') {
            close()
            return controller.close()
          }
          await new Promise<void>((resolve) => (wake = resolve))
        }
      },
      cancel: close,
    },
    // Nothing is taken before the connection can: what waits here can still be replaced.
    { highWaterMark: 0 },
  )

  return {
    body,
    send(key, event, data) {
      if (closed || ending !== 'no') return
      waiting.set(key, { event, data })
      if (waiting.size > MOST_WAITING) options.cut()
      wake()
    },
    end(how) {
      if (ending === 'no') ending = how ?? 'yes'
      wake()
    },
  }
}
