import type { JSX } from 'preact'
import type { MovieView } from '../../api/schemas.ts'
import { sameAgain } from '../core/orders.ts'
import { usePromptOf } from '../state/desk-slip.ts'
import { order } from '../state/room.ts'
import { useDeed } from '../state/use-deed.ts'
import { goToNewest } from '../state/use-following.ts'
import { DeleteButton } from './delete-button.tsx'
import { FilmActions } from './film-actions.tsx'
import { Making } from './making.tsx'
import { Reading } from './reading.tsx'
import { Stage } from './stage.tsx'

/** The studio's side of an exchange: a card that lives from the queue to the clip. */
export function Answer({ movie }: { readonly movie: MovieView }): JSX.Element {
  switch (movie.state) {
    case 'failed':
      return <Ended movie={movie} title="This film could not be made" words={movie.failure?.words ?? ''} again="Try again" tone="failed" />
    case 'cancelled':
      return <Ended movie={movie} title="Cancelled" words="This film was not finished." again="Make it after all" tone="cancelled" />
    case 'waiting':
    case 'running':
      return (
        <div class="sheet card" data-state={movie.state} data-upright={isUpright(movie)}>
          <Stage movie={movie} />
          <Making movie={movie} />
        </div>
      )
    case 'done':
      return (
        <div class="sheet card" data-state={movie.state} data-upright={isUpright(movie)}>
          <Stage movie={movie} />
          <Reading movie={movie} />
          <FilmActions movie={movie} />
        </div>
      )
  }
}

function isUpright({ request }: MovieView): boolean {
  const [width = 1, height = 1] = request.aspect.split(':').map(Number)
  return width <= height
}

interface EndedProps {
  readonly movie: MovieView
  readonly title: string
  readonly words: string
  readonly again: string
  readonly tone: 'failed' | 'cancelled'
}

/** A film that there is not, and the way to have it yet. */
function Ended({ movie, title, words, again, tone }: EndedProps): JSX.Element {
  const { busy, trouble, run } = useDeed()
  const retry = async (): Promise<void> => {
    await order(sameAgain(movie))
    goToNewest()
  }
  return (
    <div class="sheet card ended" data-state={tone}>
      <div>
        <p class="ended-title">{title}</p>
        <p class="ended-words" dir="auto">
          {words}
        </p>
      </div>
      <div class="actions">
        <button type="button" class="button" aria-disabled={busy} onClick={() => run(retry)}>
          {again}
        </button>
        <button type="button" class="button quiet" onClick={() => usePromptOf(movie)}>
          Use this prompt
        </button>
        <DeleteButton id={movie.id} />
      </div>
      {trouble === null ? null : <p class="trouble">{trouble}</p>}
    </div>
  )
}
