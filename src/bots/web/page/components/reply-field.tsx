import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { longestInstruction } from '../core/options.ts'
import { changeOf } from '../core/orders.ts'
import { Refusal } from '../state/api.ts'
import { drafts, writeDraft } from '../state/drafts.ts'
import { order } from '../state/room.ts'
import { useStore } from '../state/store.ts'
import { useDeed } from '../state/use-deed.ts'
import { goToOrdered } from '../state/use-following.ts'
import { Icon } from './icons.tsx'
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
  const unfit = words.trim() === '' || left < 0

  const send = (): void => {
    if (unfit) {
      box.current?.focus()
      return
    }
    run(async () => {
      const ordered = await order(changeOf(film, words)).catch((error: unknown) => {
        box.current?.focus()
        if (error instanceof Refusal && error.code === 'not-found')
          throw new Refusal('not-found', 'This film was deleted meanwhile: it cannot be changed any more.')
        throw error
      })
      // Something else may have been written while it was on its way.
      if ((drafts.get().get(at) ?? first) === words) writeDraft(at, '')
      goToOrdered(ordered)
    })
  }

  return (
    <form
      class="reply"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div class="reply-row">
        <label class="unseen" for={id}>
          What should change in “{name}”?
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
        <button type="submit" class="send" aria-label="Make the change" aria-disabled={busy || unfit} data-busy={busy}>
          <Icon name="send" />
        </button>
      </div>
      <p class="trouble" id={`${id}-trouble`}>
        {left < 0 ? `The change is ${-left} characters too long.` : trouble}
      </p>
    </form>
  )
}
