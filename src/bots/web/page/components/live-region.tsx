import type { JSX } from 'preact'
import type { RoomState } from '../state/room.ts'

/** The one place that speaks to a screen reader by itself. A new key makes the same sentence news again. */
export function LiveRegion({ said }: { readonly said: RoomState['said'] }): JSX.Element {
  return (
    <div class="unseen" role="status" aria-live="polite">
      <span key={said.count}>{said.words}</span>
    </div>
  )
}
