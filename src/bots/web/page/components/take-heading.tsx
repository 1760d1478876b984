import type { JSX } from 'preact'
import type { MovieView } from '../../api/schemas.ts'
import { timeOfDay } from '../core/days.ts'
import { fellBack } from '../core/takes.ts'
import { askedWords, shortPrompt } from '../core/words.ts'
import { FilmLink } from './film-link.tsx'

/** A neural take follows by itself: it stands on the studio's side, for nobody asked for it. */
export function TakeHeading({ movie }: { readonly movie: MovieView }): JSX.Element {
  const { id, from, request, acceptedAt } = movie
  const film = <span dir="auto">{shortPrompt(askedWords(request))}</span>
  return (
    <div class="take-heading">
      <h4 id={`prompt-${id}`}>The neural take</h4>
      <p class="soft">
        A video model {fellBack(movie) ? 'was to film' : 'films'} the same storyboard:{' '}
        {from === null ? <>{film} (deleted)</> : <FilmLink id={from}>{film}</FilmLink>}
        <time dateTime={acceptedAt}>{timeOfDay(acceptedAt)}</time>
      </p>
    </div>
  )
}
