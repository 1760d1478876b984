import type { JSX } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { chipsOf, longestPrompt, optionsIn } from '../core/options.ts'
import { newOrder } from '../core/orders.ts'
import { slip, writePrompt } from '../state/desk-slip.ts'
import { order, room } from '../state/room.ts'
import { Refusal } from '../state/api.ts'
import { castAt, casts, clearCast, COMPOSER, starsOf } from '../state/cast.ts'
import { useStore } from '../state/store.ts'
import { useDeed } from '../state/use-deed.ts'
import { goToNewest } from '../state/use-following.ts'
import { dropping } from '../state/use-photos-given.ts'
import { CastRow } from './cast-row.tsx'
import { Icon } from './icons.tsx'
import { OptionsPanel } from './options-panel.tsx'
import { StarPanel } from './star-panel.tsx'
import { WordsBox } from './words-box.tsx'

/** The counter shows when so many characters are left. */
const COUNT_FROM = 200

/** The prompt box. What is written in it stays there until the studio has taken it. */
export function Composer(): JSX.Element {
  const { prompt, options: kept } = useStore(slip)
  const options = optionsIn(kept, useStore(room).room)
  const { busy, trouble, forgive, run } = useDeed()
  const stars = starsOf(castAt(useStore(casts), COMPOSER))
  const dropped = useStore(dropping) === COMPOSER
  const [open, setOpen] = useState<'options' | 'star' | null>(null)
  const panel = useId()
  const starPanel = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const left = longestPrompt - prompt.length
  const chips = chipsOf(options)

  const send = (): void => {
    if (prompt.trim() === '' || left < 0 || stars === null) {
      box.current?.focus()
      return
    }
    run(async () => {
      await order(newOrder(prompt, options, stars)).catch((error: unknown) => {
        if (error instanceof Refusal && (error.code === 'unreachable' || error.code === 'away'))
          throw new Refusal(error.code, `${error.message} Your words are kept here.`)
        throw error
      })
      // Something else may have been written while it was on its way.
      if (slip.get().prompt === prompt) writePrompt('')
      clearCast(COMPOSER)
      setOpen(null)
      goToNewest()
    })
  }

  return (
    <form
      class="composer"
      aria-label="New film"
      data-cast={COMPOSER}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || open === null) return
        sheet.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus()
        setOpen(null)
      }}
    >
      <div class="composer-sheet" ref={sheet}>
        <div id={panel} hidden={open !== 'options'}>
          {open === 'options' ? <OptionsPanel options={options} /> : null}
        </div>
        <div id={starPanel}>
          <StarPanel at={COMPOSER} open={open === 'star'} />
        </div>
        <CastRow at={COMPOSER} />
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
          <button
            type="button"
            class="button quiet"
            aria-expanded={open === 'options'}
            aria-controls={panel}
            onClick={() => setOpen(open === 'options' ? null : 'options')}
          >
            <Icon name="options" />
            Options
          </button>
          <button
            type="button"
            class="button quiet star-opener"
            aria-expanded={open === 'star'}
            aria-controls={starPanel}
            onClick={() => setOpen(open === 'star' ? null : 'star')}
          >
            <Icon name="star" />
            Star in it
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
            aria-disabled={busy || prompt.trim() === '' || left < 0 || stars === null}
            data-busy={busy}
          >
            <Icon name="send" />
          </button>
        </div>
        {dropped ? <p class="drop-zone">Drop a photo to star in the film</p> : null}
      </div>
    </form>
  )
}
