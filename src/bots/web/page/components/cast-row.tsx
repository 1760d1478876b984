import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { starName } from '../core/stars.ts'
import { castAt, casts, dismiss, keepFace } from '../state/cast.ts'
import { consent } from '../state/consent.ts'
import { useStore } from '../state/store.ts'
import { Icon } from './icons.tsx'
import { WhichFace } from './which-face.tsx'

/** Who is to be in the film that is being written, as the studio cut them out of their photos. */
export function CastRow({ at }: { readonly at: string }): JSX.Element | null {
  const { people, question, trouble } = castAt(useStore(casts), at)
  const asking = useStore(consent).answer !== null
  const row = useRef<HTMLDivElement>(null)
  const [first] = people
  if (people.length === 0 && question === null && trouble === null) return null
  return (
    <div class="cast" ref={row}>
      {people.length === 0 ? null : (
        <ul class="cast-people" aria-label="In the film">
          {people.map((person, place) => (
            <li class="star" key={person.key} data-cutting={person.face === null}>
              <span class="star-picture">
                {person.face === null ? (
                  <span class="star-cutting" />
                ) : (
                  <img
                    src={person.face.picture}
                    alt={`The cut-out of ${place === 0 ? 'your face' : `the ${starName(place)} face`}`}
                    width={person.face.width}
                    height={person.face.height}
                  />
                )}
              </span>
              <span class="star-name">{person.face === null ? (asking ? 'After your yes' : 'Cutting out…') : starName(place)}</span>
              <button
                type="button"
                class="star-out"
                aria-label={`Take ${place === 0 ? 'yourself' : `the ${starName(place)}`} out of the film`}
                onClick={() => {
                  // The button goes with the person; who stood on it stands beside the words.
                  row.current?.closest('form')?.querySelector<HTMLElement>('.star-opener')?.focus()
                  dismiss(at, person)
                }}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {first?.face ? <Keep at={at} face={first.face} /> : null}
      {question === null ? null : <WhichFace at={at} photo={question.photo} sides={question.sides} />}
      {trouble === null ? null : (
        <div class="cast-trouble">
          <p class="trouble">{trouble}</p>
          <PickAnother row={row} />
        </div>
      )}
    </div>
  )
}

function Keep({ at, face }: { readonly at: string; readonly face: Parameters<typeof keepFace>[1] }): JSX.Element {
  return (
    <label class="tick">
      <input type="checkbox" checked={face.saved} onChange={({ currentTarget }) => void keepFace(at, face, currentTarget.checked)} />
      <span>Keep my face for further films</span>
    </label>
  )
}

function PickAnother({ row }: { readonly row: { readonly current: HTMLElement | null } }): JSX.Element {
  return (
    <button
      type="button"
      class="button quiet"
      onClick={() => row.current?.closest('form')?.querySelector<HTMLInputElement>('input[type=file]')?.click()}
    >
      Try another photo
    </button>
  )
}
