import type { JSX } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { chipsOf, longestPrompt } from '../core/options.ts'
import { newOrder } from '../core/orders.ts'
import { slip, writePrompt } from '../state/desk-slip.ts'
import { order } from '../state/room.ts'
import { Refusal } from '../state/api.ts'
import { useStore } from '../state/store.ts'
import { useDeed } from '../state/use-deed.ts'
import { goToNewest } from '../state/use-following.ts'
import { Icon } from './icons.tsx'
import { OptionsPanel } from './options-panel.tsx'
import { WordsBox } from './words-box.tsx'

/** The counter shows when so many characters are left. */
const COUNT_FROM = 200

/** The prompt box. What is written in it stays there until the studio has taken it. */
export function Composer(): JSX.Element {
  const { prompt, options } = useStore(slip)
  const { busy, trouble, forgive, run } = useDeed()
  const [open, setOpen] = useState(false)
  const panel = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const left = longestPrompt - prompt.length
  const chips = chipsOf(options)

  const send = (): void => {
    if (prompt.trim() === '' || left < 0) {
      box.current?.focus()
      return
    }
    run(async () => {
      await order(newOrder(prompt, options)).catch((error: unknown) => {
        if (error instanceof Refusal && (error.code === 'unreachable' || error.code === 'away'))
          throw new Refusal(error.code, `${error.message} Your words are kept here.`)
        throw error
      })
      // Something else may have been written while it was on its way.
      if (slip.get().prompt === prompt) writePrompt('')
      setOpen(false)
      goToNewest()
    })
  }

  return (
    <form
      class="composer"
      aria-label="New film"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        setOpen(false)
        opener.current?.focus()
      }}
    >
      <div class="composer-sheet">
        <div id={panel} hidden={!open}>
          {open ? <OptionsPanel options={options} /> : null}
        </div>
        <p class="trouble" id="prompt-trouble">
          {left < 0 ? `The prompt is ${-left} characters too long.` : trouble}
        </p>
        <label class="unseen" for="prompt">
          What should the film show?
        </label>
        <WordsBox
          id="prompt"
          box={box}
          words={prompt}
          placeholder="What should the film show?"
          describedBy="prompt-trouble prompt-count"
          invalid={left < 0}
          write={(words) => {
            writePrompt(words)
            forgive()
          }}
          send={send}
        />
        <div class="composer-foot">
          <button type="button" class="button quiet" ref={opener} aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
            <Icon name="options" />
            Options
          </button>
          <div class="composer-chips">
            {chips.map((chip) => (
              <span class="chip" key={chip} dir="auto">
                {chip}
              </span>
            ))}
          </div>
          <p class="count" id="prompt-count" data-over={left < 0}>
            {left <= COUNT_FROM ? (
              <>
                {prompt.length.toLocaleString('en')} / {longestPrompt.toLocaleString('en')}
                <span class="unseen"> characters</span>
              </>
            ) : null}
          </p>
          <button
            type="submit"
            class="send"
            aria-label="Make the film"
            aria-disabled={busy || prompt.trim() === '' || left < 0}
            data-busy={busy}
          >
            <Icon name="send" />
          </button>
        </div>
      </div>
    </form>
  )
}
