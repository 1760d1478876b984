import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { MovieView } from '../../api/schemas.ts'
import { findFilm } from '../core/film-list.ts'
import { galleryHash } from '../core/route.ts'
import { Refusal } from '../state/api.ts'
import { findOne, type RoomState } from '../state/room.ts'
import { Exchange } from './exchange.tsx'
import { Icon } from './icons.tsx'

interface FilmViewProps {
  readonly id: string
  readonly state: RoomState
}

/** One film by itself: where the gallery and links lead. */
export function FilmView({ id, state }: FilmViewProps): JSX.Element {
  const { movie, trouble } = useFilm(id, state)
  const gone = state.list.gone.has(id)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' })
    heading.current?.focus({ preventScroll: true })
  }, [gone])
  return (
    <section class="film-view" aria-labelledby="film-heading">
      <h2 class="unseen" id="film-heading" ref={heading} tabIndex={-1}>
        {gone ? 'This film was deleted' : 'One film'}
      </h2>
      <a class="button quiet back" href={galleryHash}>
        <Icon name="back" />
        All films
      </a>
      {gone ? <p class="soft">This film was deleted.</p> : null}
      {movie && !gone ? (
        <>
          <h3 class="unseen">The request and the film</h3>
          <Exchange movie={movie} leaving={state.leaving.has(id)} />
        </>
      ) : null}
      {!movie && !gone && trouble !== null ? <p class="soft">{trouble}</p> : null}
    </section>
  )
}

/** From the list where it is there, else from the studio: it may be older than what was loaded. */
function useFilm(id: string, { list }: RoomState): { readonly movie: MovieView | undefined; readonly trouble: string | null } {
  const listed = findFilm(list, id)
  const [found, setFound] = useState<MovieView | undefined>(undefined)
  const [trouble, setTrouble] = useState<string | null>(null)
  const missing = list.loaded && listed === undefined
  useEffect(() => {
    if (!missing) return
    findOne(id)
      .then(setFound)
      .catch((error: unknown) => {
        const isGone = error instanceof Refusal && error.code === 'not-found'
        setTrouble(isGone ? 'This film is not in the room any more.' : error instanceof Error ? error.message : String(error))
      })
  }, [id, missing])
  return { movie: listed ?? found, trouble }
}
