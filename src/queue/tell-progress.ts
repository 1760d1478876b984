import type { TicketProgress } from '../front-desk.ts'
import type { FilmProgress } from './render.ts'

/** Milliseconds between two tellings: often enough to feel alive, seldom enough to cost nothing. */
const EVERY = 250

/**
 * Passes progress on: a new stage and a new preview at once, all else a few times a second, never two at a time, and never an old one
 * after a newer one. Nobody waits for it: a line that is away hears nothing, and the film goes on.
 */
export function tellProgress(
  send: (progress: TicketProgress) => Promise<void>,
  now: () => number,
): { film(progress: FilmProgress): void; preview(): void } {
  let latest: TicketProgress = { stage: 'preparing', fraction: 0, overall: 0, secondsLeft: null, frames: null, preview: 0 }
  let sentAt = -Infinity
  let sending: Promise<void> | null = null
  let hurry = false
  const tell = (urgent: boolean): void => {
    hurry ||= urgent
    if (sending !== null || (!hurry && now() - sentAt < EVERY)) return
    hurry = false
    sentAt = now()
    sending = send(latest).finally(() => {
      sending = null
      // What could not wait came while this was on its way.
      if (hurry) tell(true)
    })
  }
  return {
    film(progress) {
      const urgent = progress.stage !== latest.stage || (progress.fraction === 1 && latest.fraction < 1)
      latest = { ...progress, preview: latest.preview }
      tell(urgent)
    },
    preview() {
      latest = { ...latest, preview: latest.preview + 1 }
      tell(true)
    },
  }
}
