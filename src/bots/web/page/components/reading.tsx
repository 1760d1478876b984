import type { JSX } from 'preact'
import type { MovieView } from '../../api/schemas.ts'
import { shortId } from '../core/stars.ts'
import { standingWords, takeOf } from '../core/takes.ts'
import { room } from '../state/room.ts'
import { useStore } from '../state/store.ts'
import { FilmLink } from './film-link.tsx'

/** How the studio read the words: what it understood, or changed, what it led to a relative, and, honestly, what it could not show. */
export function Reading({ movie }: { readonly movie: MovieView }): JSX.Element | null {
  const { understood, led, unshown, consent, remarks } = movie
  const films = useStore(room).list.films
  const take = takeOf(
    movie,
    films.map((film) => film.movie),
  )
  if (understood === null && consent === null && take === undefined && led.length + unshown.length + remarks.length === 0) return null
  return (
    <div class="reading">
      {understood === null ? null : (
        <p>
          <span class="label">{movie.request.instruction === undefined ? 'Understood' : 'Changed'}</span>{' '}
          <span dir="auto">{understood}</span>
        </p>
      )}
      {led.length === 0 ? null : (
        <p>
          <span class="label">Shown as</span>{' '}
          <span>
            {led.map(({ said, shown }, at) => (
              <span key={said} dir="auto">
                {at > 0 ? ', ' : ''}
                {said} → {shown}
              </span>
            ))}
          </span>
        </p>
      )}
      {unshown.length === 0 ? null : (
        <p>
          <span class="label">Not shown</span>{' '}
          <span>
            {unshown.map(({ said, why }, at) => (
              <span key={said} dir="auto">
                {at > 0 ? '; ' : ''}
                <b>{said}</b>: {why}
              </span>
            ))}
          </span>
        </p>
      )}
      {remarks.map((remark) => (
        <p key={remark.kind}>
          <span class="label">Note</span> <span>{remark.words}</span>
        </p>
      ))}
      {take === undefined ? null : (
        <p>
          <span class="label">Paper film</span>{' '}
          <span>
            A preview: <FilmLink id={take.id}>the neural take</FilmLink> {standingWords(take)}.
          </span>
        </p>
      )}
      {consent === null ? null : (
        <p class="made-by">
          <span class="label">A real face</span> <span>Made with AI · consent {shortId(consent)}</span>
        </p>
      )}
    </div>
  )
}
