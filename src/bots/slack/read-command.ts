import type { Values } from '../heard.ts'
import { OPTION_NAMES, wordsFor } from '../words/words.ts'

export interface TypedOrder {
  readonly prompt: string
  readonly options: Values
}

/**
 * What was typed after /movie: the prompt, and `--length 8 --style neon lights` wherever it stands. A value goes on to the next option. Slack's
 * clients make one long dash of two. `--me` stars the face that they saved. Options are named as in English or in the language of whoever types.
 */
export function readCommand(text: string, language: string): TypedOrder {
  const names = new Map<string, string>()
  for (const option of OPTION_NAMES) {
    if (option === 'prompt' || option.startsWith('selfie')) continue
    names.set(option, option)
    names.set(wordsFor(language).options[option].name, option)
  }
  // '--me' is the one choice that 'star' has.
  names.set('me', 'star')
  const options: Record<string, string> = {}
  const [first = '', ...rest] = text.split(/(?:^|\s)(?:--|—)(?=\p{L})/u)
  let prompt = first
  for (const part of rest) {
    const [, name = '', value = ''] = /^([\p{L}-]+)(?:[\s=:]+([\s\S]*))?$/u.exec(part) ?? []
    const option = names.get(name.toLowerCase())
    if (option === undefined) prompt += ` --${part}`
    else options[option] = value.trim().replace(/^["“”'](.*)["“”']$/su, '$1')
  }
  return { prompt: prompt.trim(), options }
}
