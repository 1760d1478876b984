import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { remove } from '../state/room.ts'
import { useDeed } from '../state/use-deed.ts'
import { Icon } from './icons.tsx'

/** Asks once, in its own place; not answering, or Escape, keeps the film. */
export function DeleteButton({ id }: { readonly id: string }): JSX.Element {
  const [asking, setAsking] = useState(false)
  const { busy, trouble, run } = useDeed()
  const ask = useRef<HTMLButtonElement>(null)
  const keep = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)
  useEffect(() => {
    if (asking) keep.current?.focus()
    else if (wasAsking.current) ask.current?.focus()
    wasAsking.current = asking
  }, [asking])

  if (!asking)
    return (
      <button type="button" class="button quiet last" ref={ask} onClick={() => setAsking(true)}>
        <Icon name="trash" />
        Delete
      </button>
    )
  return (
    <div
      class="asking last"
      role="group"
      aria-label="Delete this film for good?"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setAsking(false)
      }}
    >
      <span>{trouble ?? 'Delete for good?'}</span>
      <button type="button" class="button quiet" ref={keep} onClick={() => setAsking(false)}>
        Keep it
      </button>
      <button type="button" class="button danger" aria-disabled={busy} onClick={() => run(() => remove(id))}>
        {busy ? 'Deleting…' : 'Delete'}
      </button>
    </div>
  )
}
