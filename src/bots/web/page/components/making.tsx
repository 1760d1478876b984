import type { JSX } from 'preact'
import type { MovieView } from '../../api/schemas.ts'
import { calledWords, takeFollows } from '../core/takes.ts'
import { placeWords, stageWords, timeLeftWords } from '../core/words.ts'
import { cancel, room } from '../state/room.ts'
import { useStore } from '../state/store.ts'
import { useDeed } from '../state/use-deed.ts'
import { Icon } from './icons.tsx'

/** A film that waits or is being made: where it stands, how long yet, and the way out. */
export function Making({ movie }: { readonly movie: MovieView }): JSX.Element {
  const { busy, trouble, run } = useDeed()
  const { progress, state } = movie
  const follows = takeFollows(movie, useStore(room).room)
  const where = state === 'waiting' ? placeWords(movie.position) : progress ? stageWords(progress) : 'Setting the stage'
  const left = timeLeftWords(progress?.secondsLeft ?? null)
  const percent = Math.floor(100 * (progress?.overall ?? 0))
  return (
    <div class="making">
      <div class="making-line">
        <p class="making-words">
          <span class="making-where">{where}</span>
          {left === null ? null : <span class="soft"> · {left}</span>}
        </p>
        <button
          type="button"
          class="button quiet"
          aria-disabled={busy}
          aria-label={`Cancel ${calledWords(movie)}`}
          onClick={() => run(() => cancel(movie.id))}
        >
          <Icon name="close" />
          {busy ? 'Cancelling…' : 'Cancel'}
        </button>
      </div>
      <div
        class="bar"
        role="progressbar"
        aria-label="Progress of the film"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={[where, left].filter((words) => words !== null).join(', ')}
        data-waiting={state === 'waiting'}
      >
        <div class="bar-done" style={{ transform: `scaleX(${progress?.overall ?? 0})` }} />
      </div>
      {follows ? <p class="soft making-next">A neural take follows.</p> : null}
      {trouble === null ? null : <p class="trouble">{trouble}</p>}
    </div>
  )
}
