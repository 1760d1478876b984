import type { JSX } from 'preact'
import {
  aspects,
  hasVideoModel,
  defaultOptions,
  musicSuggestions,
  renderers,
  rendererWords,
  seedOf,
  sizes,
  styleSuggestions,
  type Options,
} from '../core/options.ts'
import { setOptions } from '../state/desk-slip.ts'
import { room } from '../state/room.ts'
import { useStore } from '../state/store.ts'

export function OptionsPanel({ options }: { readonly options: Options }): JSX.Element {
  const set = (change: Partial<Options>): void => setOptions({ ...options, ...change })
  const canChoose = hasVideoModel(useStore(room).room)
  const seedIsWrong = options.seed.trim() !== '' && seedOf(options.seed) === undefined
  return (
    <div class="options" role="group" aria-label="Options">
      <Choice
        legend="Shape"
        name="aspect"
        values={aspects}
        chosen={options.aspect}
        choose={(aspect) => set({ aspect })}
        draw={(aspect) => <span class="shape" style={{ aspectRatio: aspect.replace(':', ' / ') }} />}
      />
      <Choice legend="Size" name="size" values={sizes} chosen={options.size} choose={(size) => set({ size })} say={(size) => `${size}p`} />
      {canChoose ? (
        <Choice
          legend="Filmed as"
          name="renderer"
          values={renderers}
          chosen={options.renderer}
          choose={(renderer) => set({ renderer })}
          say={(renderer) => rendererWords[renderer]}
        />
      ) : null}
      <div class="option">
        <label for="duration">Length</label>
        <div class="length">
          <input
            id="duration"
            type="range"
            min="1"
            max="16"
            step="1"
            value={options.duration}
            aria-valuetext={`${options.duration} seconds`}
            onInput={({ currentTarget }) => set({ duration: Number(currentTarget.value) })}
          />
          <output for="duration">{options.duration}&nbsp;s</output>
        </div>
      </div>
      <Words
        id="style"
        label="Style"
        hint="from the prompt"
        value={options.style}
        suggestions={styleSuggestions}
        set={(style) => set({ style })}
      />
      <Words
        id="music"
        label="Music"
        hint="from the mood"
        value={options.music}
        suggestions={musicSuggestions}
        set={(music) => set({ music })}
      />
      <Words id="sfx" label="Sound effects" hint="from the picture" value={options.sfx} suggestions={[]} set={(sfx) => set({ sfx })} />
      <div class="option">
        <label for="seed">Seed</label>
        <input
          id="seed"
          class="field"
          inputMode="numeric"
          autocomplete="off"
          placeholder="a new one each time"
          value={options.seed}
          aria-invalid={seedIsWrong}
          aria-describedby="seed-trouble"
          onInput={({ currentTarget }) => set({ seed: currentTarget.value })}
        />
        <p class="trouble" id="seed-trouble">
          {seedIsWrong ? 'A whole number up to 4294967295.' : null}
        </p>
      </div>
      <button type="button" class="button quiet options-reset" onClick={() => setOptions(defaultOptions)}>
        Reset options
      </button>
    </div>
  )
}

interface ChoiceProps<T> {
  readonly legend: string
  readonly name: string
  readonly values: readonly T[]
  readonly chosen: T
  choose(value: T): void
  say?(value: T): string
  draw?(value: T): JSX.Element
}

function Choice<T extends string | number>({ legend, name, values, chosen, choose, draw, say = String }: ChoiceProps<T>): JSX.Element {
  return (
    <fieldset class="option choice">
      <legend>{legend}</legend>
      <div class="choices">
        {values.map((value) => (
          <label key={value} class="choice-one">
            <input type="radio" name={name} checked={value === chosen} onChange={() => choose(value)} />
            <span>
              {draw?.(value)}
              {say(value)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface WordsProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly suggestions: readonly string[]
  set(value: string): void
}

function Words({ id, label, hint, value, suggestions, set }: WordsProps): JSX.Element {
  return (
    <div class="option">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field"
        dir="auto"
        maxLength={200}
        autocomplete="off"
        placeholder={hint}
        value={value}
        list={suggestions.length > 0 ? `${id}-suggestions` : undefined}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
      {suggestions.length === 0 ? null : (
        <datalist id={`${id}-suggestions`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </div>
  )
}
