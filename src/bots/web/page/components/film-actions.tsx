import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { MovieView } from '../../api/schemas.ts'
import { anotherTake } from '../core/orders.ts'
import { order } from '../state/room.ts'
import { useDeed } from '../state/use-deed.ts'
import { goToNewest } from '../state/use-following.ts'
import { DeleteButton } from './delete-button.tsx'
import { Details } from './details.tsx'
import { Icon } from './icons.tsx'

/** What can be done with a finished film. */
export function FilmActions({ movie }: { readonly movie: MovieView }): JSX.Element {
  const { busy, trouble, run } = useDeed()
  const [open, setOpen] = useState(false)
  const details = useId()
  const reroll = async (): Promise<void> => {
    await order(anotherTake(movie))
    goToNewest()
  }
  return (
    <>
      <div class="actions">
        <button type="button" class="button quiet" aria-disabled={busy} onClick={() => run(reroll)}>
          <Icon name="reroll" />
          {busy ? 'Asking…' : 'Re-roll'}
        </button>
        {movie.clip ? (
          <a class="button quiet" href={`${movie.clip.url}?download`} download={movie.clip.name}>
            <Icon name="download" />
            Download
          </a>
        ) : null}
        <button type="button" class="button quiet" aria-expanded={open} aria-controls={details} onClick={() => setOpen(!open)}>
          <Icon name="details" />
          Details
        </button>
        <DeleteButton id={movie.id} />
      </div>
      {trouble === null ? null : <p class="trouble">{trouble}</p>}
      <div id={details} hidden={!open}>
        {open ? <Details movie={movie} close={() => setOpen(false)} /> : null}
      </div>
    </>
  )
}
