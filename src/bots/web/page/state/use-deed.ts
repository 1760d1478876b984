import { useRef, useState } from 'preact/hooks'
import { say } from './room.ts'

/** Something that a button asks of the studio: one at a time, and a refusal is both shown beside the button and said. */
export function useDeed(): {
  readonly busy: boolean
  readonly trouble: string | null
  forgive(): void
  run(deed: () => Promise<unknown>): void
} {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  // Two presses may come before the page is drawn anew.
  const running = useRef(false)
  const run = (deed: () => Promise<unknown>): void => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setTrouble(null)
    deed()
      .catch((error: unknown) => {
        const words = error instanceof Error ? error.message : String(error)
        setTrouble(words)
        say(words)
      })
      .finally(() => {
        running.current = false
        setBusy(false)
      })
  }
  return { busy, trouble, forgive: () => setTrouble(null), run }
}
