import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { MovieView } from '../../api/schemas.ts'
import { groupByDay } from '../core/days.ts'
import { filmHash, threadHash } from '../core/route.ts'
import { durationWords } from '../core/words.ts'
import { loadMore, type RoomState } from '../state/room.ts'
import { useNearby } from '../state/use-nearby.ts'
import { Icon } from './icons.tsx'

/** Where whoever comes back from a film left the gallery. */
let lastOpened: string | null = null

/** All finished films, the newest first. */
export function Gallery({ state }: { readonly state: RoomState }): JSX.Element {
  const { films, loaded, next } = state.list
  const movies = films.map(({ movie }) => movie).filter((movie) => movie.state === 'done' && !state.leaving.has(movie.id))
  const days = groupByDay(movies, ({ acceptedAt }) => acceptedAt, new Date())
  useEffect(() => {
    const tile = lastOpened === null ? null : document.getElementById(`tile-${lastOpened}`)
    if (tile) tile.focus()
    else window.scrollTo({ top: 0, behavior: 'instant' })
    lastOpened = null
  }, [])
  return (
    <section class="gallery" aria-labelledby="gallery-heading" aria-busy={!loaded || state.loadingMore}>
      <h2 class="gallery-heading" id="gallery-heading" tabIndex={-1}>
        Gallery
      </h2>
      {loaded && movies.length === 0 && next === null ? (
        <p class="soft">
          No films yet. <a href={threadHash}>Make the first one</a>.
        </p>
      ) : null}
      {days.map(({ heading, items }) => (
        <section class="gallery-day" key={heading} aria-label={heading}>
          <h3 class="gallery-day-heading">{heading}</h3>
          <ul class="tiles">
            {items.map((movie) => (
              <Tile key={movie.id} movie={movie} />
            ))}
          </ul>
        </section>
      ))}
      {next === null ? null : <More loading={state.loadingMore} count={films.length} />}
    </section>
  )
}

function Tile({ movie }: { readonly movie: MovieView }): JSX.Element {
  const { id, request, clip, poster } = movie
  const ratio = clip ? clip.width / clip.height : 16 / 9
  return (
    <li class="tile" style={{ '--ratio': ratio.toFixed(4) }}>
      <a id={`tile-${id}`} href={filmHash(id)} onClick={() => (lastOpened = id)}>
        <span class="tile-picture">
          {poster ? <img src={poster.url} alt="" loading="lazy" width={clip?.width} height={clip?.height} /> : null}
          <span class="tile-play">
            <Icon name="play" />
          </span>
          {clip ? <span class="tile-length">{durationWords(clip.seconds)}</span> : null}
        </span>
        <span class="tile-words" dir="auto">
          {request.prompt}
        </span>
      </a>
    </li>
  )
}

/** Loads by itself when it comes into sight, and by a press for whoever does not scroll. */
function More({ loading, count }: { readonly loading: boolean; readonly count: number }): JSX.Element {
  const button = useRef<HTMLButtonElement>(null)
  const near = useNearby(button)
  useEffect(() => {
    if (near) void loadMore().catch(() => undefined)
    // Again after each page: one without finished films moves nothing.
  }, [near, count])
  return (
    <button type="button" class="button more" ref={button} aria-disabled={loading} onClick={() => void loadMore().catch(() => undefined)}>
      {loading ? 'Fetching…' : 'More films'}
    </button>
  )
}
