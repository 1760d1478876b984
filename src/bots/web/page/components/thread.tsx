import type { JSX } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { groupByDay } from '../core/days.ts'
import { useFollowing } from '../state/use-following.ts'
import { loadMore, type RoomState } from '../state/room.ts'
import { EmptyState } from './empty-state.tsx'
import { Exchange } from './exchange.tsx'

const AT_ONCE = 20

/** The conversation: the oldest of the latest films on top, the newest next to the prompt box. */
export function Thread({ state }: { readonly state: RoomState }): JSX.Element {
  const [most, setMost] = useState(AT_ONCE)
  const { films, next, loaded } = state.list
  const shown = films.slice(0, most).map(({ movie }) => movie)
  const oldestFirst = [...shown].reverse()
  const days = groupByDay(oldestFirst, ({ acceptedAt }) => acceptedAt, new Date())
  const more = films.length > most || next !== null
  const thread = useRef<HTMLElement>(null)
  useFollowing(thread, films.length > 0)
  useKeptPlace(thread, oldestFirst[0]?.id)

  const earlier = async (): Promise<void> => {
    const first = oldestFirst[0]
    if (films.length <= most) await loadMore()
    setMost(most + AT_ONCE)
    // The button may be gone now; who stood on it stands on the film below it.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body && first) document.getElementById(`film-${first.id}`)?.focus({ preventScroll: true })
    })
  }

  return (
    <section class="thread" ref={thread} aria-labelledby="thread-heading" aria-busy={!loaded}>
      <h2 class="unseen" id="thread-heading">
        Thread
      </h2>
      {loaded && films.length === 0 ? <EmptyState /> : null}
      {more && films.length > 0 ? (
        <button
          type="button"
          class="button earlier"
          aria-disabled={state.loadingMore}
          onClick={() => void earlier().catch(() => undefined)}
        >
          {state.loadingMore ? 'Fetching…' : 'Earlier films'}
        </button>
      ) : null}
      {days.map(({ heading, items }) => (
        <div class="day" key={heading}>
          <h3 class="day-heading">{heading}</h3>
          {items.map((movie) => (
            <Exchange key={movie.id} movie={movie} leaving={state.leaving.has(movie.id)} />
          ))}
        </div>
      ))}
    </section>
  )
}

/** When older films come in above, what was being looked at stays where it was. */
function useKeptPlace(thread: { readonly current: HTMLElement | null }, oldest: string | undefined): void {
  const before = useRef<{ oldest: string; height: number } | null>(null)
  useLayoutEffect(() => {
    const { current } = before
    const grew = (thread.current?.offsetHeight ?? 0) - (current?.height ?? 0)
    const stillThere = current && document.getElementById(`film-${current.oldest}`)
    if (stillThere && current.oldest !== oldest && grew > 0) window.scrollBy({ top: grew, behavior: 'instant' })
    if (oldest !== undefined) before.current = { oldest, height: thread.current?.offsetHeight ?? 0 }
  })
}
