import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { MovieView } from '../../api/schemas.ts'
import { anotherTake, changeOf, type Order } from '../core/orders.ts'
import { isUndo, UNDO, undoOf } from '../core/versions.ts'
import { order, room } from '../state/room.ts'
import { useStore } from '../state/store.ts'
import { useDeed } from '../state/use-deed.ts'
import { goToOrdered } from '../state/use-following.ts'
import { DeleteButton } from './delete-button.tsx'
import { Details } from './details.tsx'
import { Icon } from './icons.tsx'

/** What can be done with a finished film. */
export function FilmActions({ movie, before }: { readonly movie: MovieView; readonly before: MovieView | undefined }): JSX.Element {
  const { busy, trouble, run } = useDeed()
  const [open, setOpen] = useState(false)
  const details = useId()
  const undo = undoOf(
    movie,
    useStore(room).list.films.map((film) => film.movie),
  )
  const another = isUndo(movie) ? null : anotherTake(movie, before)
  const ask = (wanted: Order): void => run(async () => goToOrdered(await order(wanted)))
  return (
    <>
      <div class="actions">
        {undo === 'none' ? null : (
          <button
            type="button"
            class="button quiet"
            aria-disabled={busy || undo === 'under way'}
            onClick={() => (undo === 'offered' ? ask(changeOf(movie.id, UNDO)) : undefined)}
          >
            <Icon name="undo" />
            {undo === 'under way' ? 'Undoing…' : 'Undo'}
          </button>
        )}
        {another === null ? null : (
          <button type="button" class="button quiet" aria-disabled={busy} onClick={() => ask(another)}>
            <Icon name="reroll" />
            {busy ? 'Asking…' : 'Re-roll'}
          </button>
        )}
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
