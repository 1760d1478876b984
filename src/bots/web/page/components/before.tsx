import type { JSX, RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { MovieView } from '../../api/schemas.ts'
import { filmWords } from '../core/words.ts'
import { say } from '../state/room.ts'
import { takeOver } from '../state/take-over.ts'
import { useDeed } from '../state/use-deed.ts'
import { Icon } from './icons.tsx'
import { Player } from './player.tsx'

/** What the two films are called. */
interface Names {
  readonly button: string
  readonly before: string
  readonly after: string
}

export const OLD_FILM: Names = { button: 'Before', before: 'film before the change', after: 'changed film' }
export const PAPER_FILM: Names = { button: 'Paper film', before: 'paper film', after: 'neural take' }

interface BeforeProps {
  /** The film before the change, or of which the other is a take. */
  readonly movie: MovieView
  readonly clip: NonNullable<MovieView['clip']>
  /** The player of the film after the change, in the same frame. */
  readonly after: RefObject<HTMLVideoElement | null>
  readonly names: Names
  onUse(): void
}

/** A switch that shows the film before the change in the same frame at the same moment, and back. */
export function Before({ movie, clip, after, names, onUse }: BeforeProps): JSX.Element {
  const [shown, setShown] = useState(false)
  const [wanted, setWanted] = useState(false)
  const before = useRef<HTMLVideoElement>(null)
  const { busy, trouble, run } = useDeed()

  const change = async (): Promise<void> => {
    if (!before.current || !after.current) return
    await (shown ? takeOver(after.current, before.current) : takeOver(before.current, after.current))
    setShown(!shown)
    say(`This is the ${shown ? names.after : names.before}.`)
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
          <Player
            video={before}
            clip={clip}
            poster={movie.poster}
            name={`${names.before.charAt(0).toUpperCase()}${names.before.slice(1)}: ${filmWords(movie.request)}`}
            soon
          />
        </div>
      ) : null}
      <div class="before-foot">
        <button type="button" class="before-switch" aria-pressed={shown} aria-disabled={busy} onClick={press}>
          <Icon name="before" />
          {names.button}
        </button>
        {trouble === null ? null : <p class="before-trouble">{trouble}</p>}
      </div>
    </>
  )
}
