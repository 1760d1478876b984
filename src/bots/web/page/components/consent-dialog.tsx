import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ConsentView } from '../../api/schemas.ts'
import { consent, sayNo, sayYes } from '../state/consent.ts'
import { useStore } from '../state/store.ts'
import { useDeed } from '../state/use-deed.ts'
import { Dialog } from './dialog.tsx'

/** Asks for the yes without which no face is used; there only while somebody waits for it. */
export function ConsentDialog(): JSX.Element | null {
  const { view, answer } = useStore(consent)
  return view === null || answer === null ? null : <Question view={view} />
}

function Question({ view }: { readonly view: ConsentView }): JSX.Element {
  const [agreed, setAgreed] = useState(false)
  const { busy, trouble, run } = useDeed()
  return (
    <Dialog title="Before your face is used" close={sayNo}>
      <form
        class="consent"
        onSubmit={(event) => {
          event.preventDefault()
          if (agreed) run(() => sayYes(view))
        }}
      >
        <p class="soft">
          The photo itself is deleted as soon as the face is cut out. You are asked this once, and can take it back: “Forget me” is where
          you handed the photo in.
        </p>
        <label class="tick">
          <input type="checkbox" checked={agreed} onChange={({ currentTarget }) => setAgreed(currentTarget.checked)} />
          <span>{view.text}</span>
        </label>
        {trouble === null ? null : <p class="trouble">{trouble}</p>}
        <div class="dialog-foot">
          <button type="button" class="button quiet" onClick={sayNo}>
            No, leave it
          </button>
          <button type="submit" class="button primary" aria-disabled={busy || !agreed}>
            {busy ? 'Keeping it…' : 'Yes, use it'}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
