import type { JSX } from 'preact'
import type { MovieView } from '../../api/schemas.ts'
import { isUndo } from '../core/versions.ts'
import { askedWords, shortPrompt } from '../core/words.ts'
import { FilmLink } from './film-link.tsx'

interface QuotedFilmProps {
  readonly movie: MovieView
  /** The film that it is a change of; undefined while it is not known. */
  readonly before: MovieView | undefined
}

/** Which film a change is about, above what is to change, as chats show what is answered. */
export function QuotedFilm({ movie: { from, request }, before }: QuotedFilmProps): JSX.Element {
  const words = <span dir="auto">{shortPrompt(before && !isUndo(before) ? askedWords(before.request) : request.prompt)}</span>
  if (from === null)
    return (
      <p class="quoted soft">
        <span class="quoted-words">
          <span class="label">Change of</span> {words} (deleted)
        </span>
      </p>
    )
  return (
    <FilmLink class="quoted" id={from}>
      {before?.poster ? (
        <img src={before.poster.url} alt="" width={before.clip?.width} height={before.clip?.height} loading="lazy" />
      ) : null}
      <span class="quoted-words">
        <span class="label">Change of</span> {words}
      </span>
    </FilmLink>
  )
}
