import type { JSX } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { longestInstruction } from '../core/options.ts'
import { changeOf } from '../core/orders.ts'
import { Refusal } from '../state/api.ts'
import { castAt, casts, clearCast, starsOf } from '../state/cast.ts'
import { drafts, writeDraft } from '../state/drafts.ts'
import { order } from '../state/room.ts'
import { useStore } from '../state/store.ts'
import { useDeed } from '../state/use-deed.ts'
import { goToOrdered } from '../state/use-following.ts'
import { dropping } from '../state/use-photos-given.ts'
import { CastRow } from './cast-row.tsx'
import { Icon } from './icons.tsx'
import { StarPanel } from './star-panel.tsx'
import { WordsBox } from './words-box.tsx'

interface ReplyFieldProps {
  /** The film at which the field stands: what is being written is kept under its id. */
  readonly at: string
  /** The film that is to change. */
  readonly film: string
  /** What that film is called. */
  readonly name: string
  /** What stands in the field at first. */
  readonly first?: string
}

/** Where a film is answered with what should change in it. What is written stays until the studio has taken it. */
export function ReplyField({ at, film, name, first = '' }: ReplyFieldProps): JSX.Element {
  const words = useStore(drafts).get(at) ?? first
  const { busy, trouble, forgive, run } = useDeed()
  const box = useRef<HTMLTextAreaElement>(null)
  const id = `change-${at}`
  const left = longestInstruction - words.length
  const stars = starsOf(castAt(useStore(casts), at))
  const dropped = useStore(dropping) === at
  const [open, setOpen] = useState(false)
  const panel = useId()
  // A photo says enough by itself.
  const unfit = stars === null || (words.trim() === '' && stars.length === 0) || left < 0

  const send = (): void => {
    if (unfit) {
      box.current?.focus()
      return
    }
    run(async () => {
      const ordered = await order(changeOf(film, words, stars)).catch((error: unknown) => {
        box.current?.focus()
        if (error instanceof Refusal && error.code === 'not-found')
          throw new Refusal('not-found', 'This film was deleted meanwhile: it cannot be changed any more.')
        throw error
      })
      // Something else may have been written while it was on its way.
      if ((drafts.get().get(at) ?? first) === words) writeDraft(at, '')
      clearCast(at)
      setOpen(false)
      goToOrdered(ordered)
    })
  }

  return (
    <form
      class="reply"
      data-cast={at}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.currentTarget.querySelector<HTMLElement>('.star-opener')?.focus()
        setOpen(false)
      }}
    >
      <div id={panel}>
        <StarPanel at={at} open={open} />
      </div>
      <CastRow at={at} />
      <div class="reply-row">
        <label class="unseen" for={id}>
          What should change in {name}?
        </label>
        <WordsBox
          id={id}
          box={box}
          words={words}
          placeholder="Change this film: make it night, add a red scarf …"
          describedBy={`${id}-trouble`}
          invalid={left < 0}
          write={(next) => {
            writeDraft(at, next)
            forgive()
          }}
          send={send}
        />
        <button
          type="button"
          class="button quiet star-opener"
          aria-label="Put a face in it"
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          <Icon name="star" />
        </button>
        <button type="submit" class="send" aria-label="Make the change" aria-disabled={busy || unfit} data-busy={busy}>
          <Icon name="send" />
        </button>
      </div>
      <p class="trouble" id={`${id}-trouble`}>
        {left < 0 ? `The change is ${-left} characters too long.` : trouble}
      </p>
      {dropped ? <p class="drop-zone">Drop a photo for this film</p> : null}
    </form>
  )
}
