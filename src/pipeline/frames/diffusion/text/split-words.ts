import type { Splitter } from './tokenizer-json.ts'
import { whiteSpace } from './white-space.ts'

/** A step of the pre-tokenizer of a tokenizer.json, ready for use: a stretch of text into smaller ones. `first`: it begins the text. */
export type Split = (text: string, first: boolean) => readonly string[]

export function openSplitter(step: Splitter): Split {
  if (step.type === 'WhitespaceSplit') {
    const space = new RegExp(`[${whiteSpace}]+`, 'u')
    return (text) => text.split(space).filter((word) => word !== '')
  }
  const { replacement: mark, prepend_scheme: scheme, add_prefix_space: prefixed, split } = step
  return (text, first) => {
    const marked = text.replaceAll(' ', mark)
    const wanted = prefixed && (scheme === 'always' || (scheme === 'first' && first))
    const whole = wanted && !marked.startsWith(mark) ? mark + marked : marked
    return split ? splitBefore(whole, mark) : [whole]
  }
}

/** Each piece begins with the mark, but for the first, perhaps. */
function splitBefore(text: string, mark: string): readonly string[] {
  const [before = '', ...words] = text.split(mark)
  return [...(before === '' ? [] : [before]), ...words.map((word) => mark + word)]
}
