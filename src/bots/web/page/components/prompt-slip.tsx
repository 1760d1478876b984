import type { JSX } from 'preact'
import type { MovieView } from '../../api/schemas.ts'
import { timeOfDay } from '../core/days.ts'
import { chipsOf } from '../core/options.ts'
import { filmHash } from '../core/route.ts'

/** What somebody asked for. */
export function PromptSlip({ movie: { id, request, acceptedAt, from } }: { readonly movie: MovieView }): JSX.Element {
  const chips = chipsOf({ ...request, style: request.style ?? '', music: request.music ?? '', sfx: request.sfx ?? '', seed: '' })
  return (
    <div class="slip">
      <h4 class="slip-words" id={`prompt-${id}`} dir="auto">
        {request.prompt}
      </h4>
      <p class="slip-foot">
        {chips.map((chip) => (
          <span class="chip" key={chip} dir="auto">
            {chip}
          </span>
        ))}
        {from === null ? null : (
          <a class="chip chip-link" href={filmHash(from)}>
            another take
          </a>
        )}
        <time dateTime={acceptedAt}>{timeOfDay(acceptedAt)}</time>
      </p>
    </div>
  )
}
