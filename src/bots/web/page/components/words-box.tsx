import type { JSX, RefObject } from 'preact'
import { useGrowing } from '../state/use-growing.ts'

interface WordsBoxProps {
  readonly id: string
  readonly box: RefObject<HTMLTextAreaElement | null>
  readonly words: string
  readonly placeholder: string
  /** Ids of what explains it. */
  readonly describedBy: string
  readonly invalid: boolean
  write(words: string): void
  send(): void
}

/** A box that grows with its words: Enter sends them, Shift and Enter begins a line. */
export function WordsBox({ id, box, words, placeholder, describedBy, invalid, write, send }: WordsBoxProps): JSX.Element {
  useGrowing(box, words)
  return (
    <textarea
      id={id}
      ref={box}
      class="prompt"
      rows={1}
      dir="auto"
      placeholder={placeholder}
      enterkeyhint="send"
      value={words}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      onInput={({ currentTarget }) => write(currentTarget.value)}
      onKeyDown={(event) => {
        // While a word is being composed (Japanese, Korean, Chinese), Enter chooses it.
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
        event.preventDefault()
        send()
      }}
    />
  )
}
