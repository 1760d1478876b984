import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { MovieView } from '../../api/schemas.ts'
import { groupByDay } from '../core/days.ts'
import { byAge } from '../core/film-list.ts'
import { filmHash, threadHash } from '../core/route.ts'
import { isNoise } from '../core/takes.ts'
import { groupVersions, isUndo } from '../core/versions.ts'
import { askedWords, durationWords } from '../core/words.ts'
import { loadMore, type RoomState } from '../state/room.ts'
import { useNearby } from '../state/use-nearby.ts'
import { Icon } from './icons.tsx'

/** Where whoever comes back from a film left the gallery. */
let lastOpened: string | null = null

/** All finished films, the newest first; the versions of one lie on one stack. */
export function Gallery({ state }: { readonly state: RoomState }): JSX.Element {
  const { films, loaded, next } = state.list
  const stacks = stacksOf(state)
  const days = groupByDay(stacks, ({ newest }) => newest.acceptedAt, new Date())
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
      {loaded && stacks.length === 0 && next === null ? (
        <p class="soft">
          No films yet. <a href={threadHash}>Make the first one</a>.
        </p>
      ) : null}
      {days.map(({ heading, items }) => (
        <section class="gallery-day" key={heading} aria-label={heading}>
          <h3 class="gallery-day-heading">{heading}</h3>
          <ul class="tiles">
            {items.map((stack) => (
              <Tile key={stack.root} stack={stack} />
            ))}
          </ul>
        </section>
      ))}
      {next === null ? null : <More loading={state.loadingMore} count={films.length} />}
    </section>
  )
}

/** The finished versions of a film, of which the newest lies on top, but for noise. */
interface Stack {
  readonly root: string
  readonly newest: MovieView
  readonly top: MovieView
  readonly sheets: number
  /** What it is made of; '' when it is a single film. */
  readonly words: string
}

function stacksOf({ list, leaving }: RoomState): readonly Stack[] {
  return groupVersions(list.films.map(({ movie }) => movie))
    .map(({ root, versions }) => ({ root, done: versions.filter(({ id, state }) => state === 'done' && !leaving.has(id)) }))
    .flatMap(({ root, done }) =>
      done.slice(-1).map((newest) => {
        const top = done.findLast((movie) => !isNoise(movie)) ?? newest
        return { root, newest, top, sheets: done.length, words: stackWords(done, top) }
      }),
    )
    .sort((a, b) => byAge(a.newest, b.newest))
}

function stackWords(done: readonly MovieView[], top: MovieView): string {
  const versions = done.filter(({ retake }) => !retake).length
  const take = top.retake ? 'neural take' : done.some(({ retake }) => retake) ? 'with neural take' : ''
  return [versions > 1 ? `${versions} versions` : '', take].filter((words) => words !== '').join(', ')
}

function Tile({ stack: { root, top, sheets, words } }: { readonly stack: Stack }): JSX.Element {
  const { id, request, clip, poster } = top
  const ratio = clip ? clip.width / clip.height : 16 / 9
  return (
    <li class="tile" data-stacked={sheets > 1} style={{ '--ratio': ratio.toFixed(4) }}>
      <a id={`tile-${root}`} href={filmHash(id)} onClick={() => (lastOpened = root)}>
        <span class="tile-picture">
          {poster ? <img src={poster.url} alt="" loading="lazy" width={clip?.width} height={clip?.height} /> : null}
          <span class="tile-play">
            <Icon name="play" />
          </span>
          {words === '' ? null : <span class="tile-count">{words}</span>}
          {clip ? <span class="tile-length">{durationWords(clip.seconds)}</span> : null}
        </span>
        <span class="tile-words" dir="auto">
          {request.prompt}
        </span>
        {request.instruction !== undefined && !isUndo(top) ? (
          <span class="tile-change" dir="auto">
            {askedWords(request)}
          </span>
        ) : null}
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
