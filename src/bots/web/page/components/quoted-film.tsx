import type { JSX } from 'preact'
import type { MovieView } from '../../api/schemas.ts'
import { filmHash } from '../core/route.ts'
import { isUndo } from '../core/versions.ts'
import { askedWords, shortPrompt } from '../core/words.ts'

interface QuotedFilmProps {
  readonly movie: MovieView
  /** The film that it is a change of; undefined while it is not known. */
  readonly before: MovieView | undefined
}

/** Which film a change is about, above what is to change, as chats show what is answered. */
export function QuotedFilm({ movie: { from, request, retake }, before }: QuotedFilmProps): JSX.Element {
  const words = <span dir="auto">{shortPrompt(before && !isUndo(before) ? askedWords(before.request) : request.prompt)}</span>
  const relation = retake ? 'Of' : 'Change of'
  if (from === null)
    return (
      <p class="quoted soft">
        <span class="quoted-words">
          <span class="label">{relation}</span> {words} (deleted)
        </span>
      </p>
    )
  return (
    <a class="quoted" href={filmHash(from)} onClick={(event) => goThere(event, from)}>
      {before?.poster ? (
        <img src={before.poster.url} alt="" width={before.clip?.width} height={before.clip?.height} loading="lazy" />
      ) : null}
      <span class="quoted-words">
        <span class="label">{relation}</span> {words}
      </span>
    </a>
  )
}

/** In the thread the film is a little further up; elsewhere the link leads to it. */
function goThere(event: MouseEvent, id: string): void {
  const film = document.getElementById(`film-${id}`)
  if (film === null || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  film.focus({ preventScroll: true })
  film.scrollIntoView({ block: 'start', behavior: 'smooth' })
}
