import type { MovieView } from '../../api/schemas.ts'
import { optionsOf, readOptions, type Options } from '../core/options.ts'
import { keepIn } from './kept.ts'
import { createStore } from './store.ts'

/** What is being written at the prompt box. */
export interface Slip {
  readonly prompt: string
  readonly options: Options
}

const keptPrompt = keepIn('session', 'prompt')
const keptOptions = keepIn('local', 'options')

export const slip = createStore<Slip>({ prompt: keptPrompt.read() ?? '', options: readOptions(keptOptions.read()) })

export function writePrompt(prompt: string): void {
  slip.change((old) => ({ ...old, prompt }))
  keptPrompt.write(prompt)
}

export function setOptions(options: Options): void {
  slip.change((old) => ({ ...old, options }))
  keptOptions.write(JSON.stringify(options))
}

/** Puts a film's prompt and options into the box, and the person at it. */
export function usePromptOf({ request }: MovieView): void {
  setOptions(optionsOf(request))
  startWriting(request.prompt)
}

export function startWriting(prompt: string): void {
  writePrompt(prompt)
  focusPromptBox()
}

export function focusPromptBox(): void {
  // After the box has taken up its new text.
  requestAnimationFrame(() => {
    const box = document.getElementById('prompt')
    if (!(box instanceof HTMLTextAreaElement)) return
    box.focus()
    box.setSelectionRange(box.value.length, box.value.length)
  })
}
