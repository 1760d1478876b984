import { RequestError } from '../../errors.ts'
import { MOST_STARS } from '../../face.ts'
import { ASPECTS, LONGEST_PROMPT, MovieRequest, readPrompt } from '../../movie.ts'
import type { Form, Line } from '../card.ts'
import type { Values } from '../heard.ts'
import type { PlaceSettings } from '../place-settings.ts'
import type { Words } from '../words/words.ts'
import { rendererField, rendererOf } from './choose-renderer.ts'

/** Seconds of a film that names no length. */
const USUAL = 8
const LONGEST_WORDS = 200
const SEEDS = 2 ** 32

/**
 * What somebody typed → a request, and what must be said of it. A refusal is one sentence for them. `videoModel`: whether a worker films with
 * one just now.
 */
export function readOrder(
  prompt: string,
  options: Values,
  settings: PlaceSettings,
  words: Words,
  newSeed: () => number,
  videoModel = false,
): { readonly request: MovieRequest; readonly remarks: readonly Line[] } | { readonly refusal: string } {
  const typed = (name: string): string => (typeof options[name] === 'string' ? options[name].trim() : '')
  const read = readWords(prompt, words)
  if ('refusal' in read) return read
  const length = typed('length') === '' ? Math.min(USUAL, settings.longest) : Number(typed('length').replace(',', '.'))
  if (!Number.isFinite(length) || length < 1) return { refusal: words.badLength(settings.longest) }
  const aspect = typed('aspect') === '' ? settings.aspect : typed('aspect')
  if (!Object.hasOwn(ASPECTS, aspect)) return { refusal: words.badAspect }
  const seed = typed('seed') === '' ? newSeed() : Number(typed('seed'))
  if (!Number.isInteger(seed) || seed < 0 || seed >= SEEDS) return { refusal: words.badSeed }
  for (const name of ['style', 'music'] as const)
    if (typed(name).length > LONGEST_WORDS || /[\p{Cc}\p{Cs}]/u.test(typed(name))) return { refusal: words.wordsTooLong(name) }
  const renderer = typed('renderer') === '' ? settings.renderer : rendererOf(typed('renderer'), words)
  if (renderer === null) return { refusal: words.badRenderer }
  const lacking = renderer === 'diffusion' && !videoModel
  if (lacking && typed('renderer') !== '') return { refusal: words.noVideoModel }
  const duration = Math.min(length, settings.longest)
  const [style, music] = [typed('style'), typed('music')]
  const request = MovieRequest.parse({
    prompt: read.prompt,
    duration,
    aspect,
    seed,
    ...(style === '' ? {} : { style }),
    ...(music === '' ? {} : { music }),
    // What leaves it open says nothing of it, as ever.
    ...(renderer === 'auto' || lacking ? {} : { renderer }),
  })
  const remarks = [...(duration < length ? [words.shortened(duration)] : []), ...(lacking ? [words.paperInstead] : [])]
  return { request, remarks }
}

function readWords(prompt: string, words: Words): { readonly prompt: string } | { readonly refusal: string } {
  if (prompt.trim() === '') return { refusal: words.emptyPrompt }
  if (prompt.trim().length > LONGEST_PROMPT) return { refusal: words.promptTooLong(prompt.trim().length, LONGEST_PROMPT) }
  try {
    return { prompt: readPrompt(prompt) }
  } catch (error) {
    if (error instanceof RequestError) return { refusal: words.nothingToShow }
    throw error
  }
}

/**
 * The window with everything that can be asked of a film. Discord's has room for the first five. `videoModel`: whether who films can be
 * chosen; `waiting`: the id of photos that came before.
 */
export function orderForm(words: Words, settings: PlaceSettings, videoModel: boolean, waiting = ''): Form {
  const { title, submit, labels, hints } = words.orderForm
  const text = (name: 'prompt' | 'length' | 'style' | 'music' | 'seed', most: number, value?: string) =>
    ({
      kind: 'text',
      name,
      label: labels[name],
      ...(hints[name] === undefined ? {} : { hint: hints[name] }),
      required: name === 'prompt',
      long: name === 'prompt',
      most,
      ...(value === undefined ? {} : { value }),
    }) as const
  return {
    press: { what: 'order', movie: waiting },
    title,
    submit,
    fields: [
      text('prompt', LONGEST_PROMPT),
      ...(waiting === '' ? [{ kind: 'photo', name: 'selfie', label: labels.selfie, required: false, most: MOST_STARS } as const] : []),
      text('length', 4, String(Math.min(USUAL, settings.longest))),
      text('style', LONGEST_WORDS),
      text('music', LONGEST_WORDS),
      {
        kind: 'choice',
        name: 'aspect',
        label: labels.aspect,
        required: false,
        options: Object.keys(ASPECTS).map((aspect) => ({ value: aspect, label: aspect })),
        value: settings.aspect,
      },
      text('seed', 10),
      ...(videoModel ? [rendererField(words, { label: labels.renderer, value: settings.renderer })] : []),
    ],
  }
}
