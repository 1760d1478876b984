import { useState } from 'preact/hooks'
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
  const run = (deed: () => Promise<unknown>): void => {
    if (busy) return
    setBusy(true)
    setTrouble(null)
    deed()
      .catch((error: unknown) => {
        const words = error instanceof Error ? error.message : String(error)
        setTrouble(words)
        say(words)
      })
      .finally(() => setBusy(false))
  }
  return { busy, trouble, forgive: () => setTrouble(null), run }
}
