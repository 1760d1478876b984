import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { answerWhich, type Side } from '../state/cast.ts'

const NAMES: Record<Side, string> = { left: 'Left', middle: 'Middle', right: 'Right' }

interface WhichFaceProps {
  readonly at: string
  readonly photo: Blob
  /** From left to right. */
  readonly sides: readonly Side[]
}

/** Shows a photo with several faces and asks which is meant. */
export function WhichFace({ at, photo, sides }: WhichFaceProps): JSX.Element {
  const url = useObjectUrl(photo)
  // Not every browser can show every photo that the studio reads.
  const [seen, setSeen] = useState(true)
  const group = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const form = group.current?.closest('form')
    group.current?.querySelector('button')?.focus()
    // Whoever answered goes on beside the words.
    return () => {
      if (document.activeElement === document.body) form?.querySelector<HTMLElement>('.star-opener')?.focus()
    }
  }, [])
  return (
    <div
      class="which"
      ref={group}
      role="group"
      aria-label="Whose face is meant?"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        answerWhich(at, null)
      }}
    >
      {url === null || !seen ? null : <img src={url} alt="The photo that you handed in" onError={() => setSeen(false)} />}
      <p>There are several faces in the photo. Which one is meant?</p>
      <div class="which-sides">
        {sides.map((side) => (
          <button type="button" class="button" key={side} onClick={() => answerWhich(at, side)}>
            {NAMES[side]}
          </button>
        ))}
        <button type="button" class="button quiet" onClick={() => answerWhich(at, null)}>
          {sides.length === 2 ? 'Neither' : 'None of them'}
        </button>
      </div>
    </div>
  )
}

function useObjectUrl(photo: Blob): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(photo)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [photo])
  return url
}
