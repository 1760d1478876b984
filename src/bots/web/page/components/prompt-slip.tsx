import type { JSX } from 'preact'
import type { MovieView } from '../../api/schemas.ts'
import { timeOfDay } from '../core/days.ts'
import { chipsOf } from '../core/options.ts'
import { filmHash } from '../core/route.ts'
import { photosWords } from '../core/stars.ts'
import { isChange } from '../core/versions.ts'
import { askedWords } from '../core/words.ts'
import { QuotedFilm } from './quoted-film.tsx'

interface PromptSlipProps {
  readonly movie: MovieView
  /** The film that it is a change of, where it is known. */
  readonly before: MovieView | undefined
}

/** What somebody asked for. */
export function PromptSlip({ movie, before }: PromptSlipProps): JSX.Element {
  const { id, request, acceptedAt, from } = movie
  const change = isChange(movie)
  // The settings of a change are those of its film, and stand there.
  const chips = change
    ? []
    : chipsOf({ ...request, style: request.style ?? '', music: request.music ?? '', sfx: request.sfx ?? '', seed: '' })
  const photos = photosWords(request)
  return (
    <div class="slip">
      {change ? <QuotedFilm movie={movie} before={before} /> : null}
      <h4 class="slip-words" id={`prompt-${id}`} dir="auto">
        {askedWords(request)}
      </h4>
      <p class="slip-foot">
        {chips.map((chip) => (
          <span class="chip" key={chip} dir="auto">
            {chip}
          </span>
        ))}
        {photos === null ? null : <span class="chip">{photos}</span>}
        {from === null || change ? null : (
          <a class="chip chip-link" href={filmHash(from)}>
            another take
          </a>
        )}
        <time dateTime={acceptedAt}>{timeOfDay(acceptedAt)}</time>
      </p>
    </div>
  )
}
