import type { JSX, RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { MovieView } from '../../api/schemas.ts'
import { filmWords } from '../core/words.ts'
import { say } from '../state/room.ts'
import { takeOver } from '../state/take-over.ts'
import { useDeed } from '../state/use-deed.ts'
import { Icon } from './icons.tsx'
import { Player } from './player.tsx'

interface BeforeProps {
  /** The film before the change. */
  readonly movie: MovieView
  readonly clip: NonNullable<MovieView['clip']>
  /** The player of the film after the change, in the same frame. */
  readonly after: RefObject<HTMLVideoElement | null>
  onUse(): void
}

/** A switch that shows the film before the change in the same frame at the same moment, and back. */
export function Before({ movie, clip, after, onUse }: BeforeProps): JSX.Element {
  const [shown, setShown] = useState(false)
  const [wanted, setWanted] = useState(false)
  const before = useRef<HTMLVideoElement>(null)
  const { busy, trouble, run } = useDeed()

  const change = async (): Promise<void> => {
    if (!before.current || !after.current) return
    await (shown ? takeOver(after.current, before.current) : takeOver(before.current, after.current))
    setShown(!shown)
    say(shown ? 'This is the changed film.' : 'This is the film before the change.')
  }
  const press = (): void => {
    onUse()
    if (wanted) run(change)
    else setWanted(true)
  }
  // The first press brings the player, which is there after the page is drawn anew.
  useEffect(() => {
    if (wanted) run(change)
  }, [wanted])
  useEffect(() => {
    if (trouble !== null) setWanted(false)
  }, [trouble])

  return (
    <>
      {wanted ? (
        <div class="before" data-shown={shown}>
          <Player video={before} clip={clip} poster={movie.poster} name={`Film before the change: ${filmWords(movie.request)}`} soon />
        </div>
      ) : null}
      <div class="before-foot">
        <button type="button" class="before-switch" aria-pressed={shown} aria-disabled={busy} onClick={press}>
          <Icon name="before" />
          Before
        </button>
        {trouble === null ? null : <p class="before-trouble">{trouble}</p>}
      </div>
    </>
  )
}
