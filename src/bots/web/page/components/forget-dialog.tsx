import type { JSX } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { KeptView } from '../../api/schemas.ts'
import { forgottenWords, keptLines } from '../core/kept.ts'
import { focusPromptBox } from '../state/desk-slip.ts'
import { endForgetting, forget, forgetting } from '../state/forget.ts'
import { useStore } from '../state/store.ts'
import { useDeed } from '../state/use-deed.ts'
import { Dialog } from './dialog.tsx'

/** Says what will be deleted, asks, and says what was. Not in the panel that opens it: a film may go, and its panel with it. */
export function ForgetDialog(): JSX.Element | null {
  const { kept, asking } = useStore(forgetting)
  // What is said first stays what it was while it is being deleted.
  const [first, setFirst] = useState<KeptView | null>(null)
  const [films, setFilms] = useState<number | null>(null)
  useEffect(() => {
    setFirst(asking ? kept : null)
    setFilms(null)
    // The button that led here may be gone.
    if (!asking && first !== null && document.activeElement === document.body) focusPromptBox()
  }, [asking])
  if (!asking || first === null) return null
  return (
    <Dialog title={films === null ? 'Forget you?' : 'You are forgotten'} close={endForgetting}>
      {films === null ? <Question kept={first} done={setFilms} /> : <Answer films={films} />}
    </Dialog>
  )
}

function Question({ kept, done }: { readonly kept: KeptView; done(films: number): void }): JSX.Element {
  const { others } = kept.films
  const [all, setAll] = useState(false)
  const { busy, trouble, run } = useDeed()
  return (
    <form
      class="consent"
      onSubmit={(event) => {
        event.preventDefault()
        run(async () => done(await forget(all ? 'all' : 'starring')))
      }}
    >
      <p>The studio deletes for good:</p>
      <ul class="kept-lines">
        {keptLines(kept).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {others === 0 ? null : (
        <label class="tick">
          <input type="checkbox" checked={all} onChange={({ currentTarget }) => setAll(currentTarget.checked)} />
          <span>{others === 1 ? 'and the other film that you asked for' : `and the ${others} other films that you asked for`}</span>
        </label>
      )}
      <p class="soft">What you did in another browser stays.</p>
      {trouble === null ? null : <p class="trouble">{trouble}</p>}
      <div class="dialog-foot">
        <button type="button" class="button quiet" autofocus onClick={endForgetting}>
          Keep everything
        </button>
        <button type="submit" class="button danger" aria-disabled={busy}>
          {busy ? 'Deleting…' : 'Forget me'}
        </button>
      </div>
    </form>
  )
}

function Answer({ films }: { readonly films: number }): JSX.Element {
  const words = useId()
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => close.current?.focus(), [])
  return (
    <>
      <p id={words}>{forgottenWords(films)}</p>
      <div class="dialog-foot">
        <button type="button" class="button" ref={close} aria-describedby={words} onClick={endForgetting}>
          Close
        </button>
      </div>
    </>
  )
}
