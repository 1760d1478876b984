import type { DeskStatus, FrontDesk } from '../../../front-desk.ts'
import { within } from '../../within.ts'

const AWAY: DeskStatus = { records: false, queue: false, waiting: 0, running: 0, renders: [] }
/** Milliseconds. Whoever asks within this time after another gets the same answer: some who ask are strangers. */
const FRESH = 500
/** Milliseconds after which no answer is one. */
const PATIENCE = 3000

/** How the studio is. What cannot be reached is told as such, and asking often costs nothing. */
export function readStatus(desk: FrontDesk): () => Promise<DeskStatus> {
  let last: { readonly at: number; readonly status: Promise<DeskStatus> } | undefined
  return () => {
    const now = performance.now()
    if (last === undefined || now - last.at > FRESH)
      last = {
        at: now,
        status: within(
          PATIENCE,
          desk.status().catch(() => AWAY),
          AWAY,
        ),
      }
    return last.status
  }
}
