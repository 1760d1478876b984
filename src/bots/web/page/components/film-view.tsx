import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { MovieView } from '../../api/schemas.ts'
import { galleryHash } from '../core/route.ts'
import { groupVersions } from '../core/versions.ts'
import type { RoomState } from '../state/room.ts'
import { useFilm } from '../state/use-film.ts'
import { Exchange } from './exchange.tsx'
import { Icon } from './icons.tsx'
import { Versions } from './versions.tsx'

interface FilmViewProps {
  readonly id: string
  readonly state: RoomState
}

/** One film by itself: where the gallery and links lead. */
export function FilmView({ id, state }: FilmViewProps): JSX.Element {
  const { movie, trouble } = useFilm(id, state.list)
  const gone = state.list.gone.has(id)
  const versions = versionsOf(id, state)
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
          {versions.length > 1 ? <Versions versions={versions} shown={id} /> : null}
          <h3 class="unseen">The request and the film</h3>
          <Exchange movie={movie} leaving={state.leaving.has(id)} />
        </>
      ) : null}
      {!movie && !gone && trouble !== null ? <p class="soft">{trouble}</p> : null}
    </section>
  )
}

/** The finished versions of a film, as far as they are known. */
function versionsOf(id: string, { list, leaving }: RoomState): readonly MovieView[] {
  const families = groupVersions(list.films.map(({ movie }) => movie))
  const family = families.find(({ versions }) => versions.some((version) => version.id === id))
  return family?.versions.filter((version) => version.state === 'done' && !leaving.has(version.id)) ?? []
}
