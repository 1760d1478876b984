import { readCharsmap, type Replace } from './charsmap.ts'
import type { Normaliser } from './tokenizer-json.ts'
import { whiteSpace } from './white-space.ts'

/** Longer runs than this, in bytes, are not looked up whole: as the Rust tokenizers. */
const longestRun = 5

/** A step of the normaliser of a tokenizer.json, ready for use. */
export function openNormaliser(step: Normaliser): (text: string) => string {
  switch (step.type) {
    case 'Precompiled': {
      const replace = readCharsmap(step.precompiled_charsmap)
      const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
      return (text) => Array.from(graphemes.segment(text), ({ segment }) => replaceRun(segment, replace)).join('')
    }
    case 'Strip': {
      const left = new RegExp(`^[${whiteSpace}]+`, 'u')
      const right = new RegExp(`[${whiteSpace}]+$`, 'u')
      return (text) => {
        const begun = step.strip_left ? text.replace(left, '') : text
        return step.strip_right ? begun.replace(right, '') : begun
      }
    }
    case 'Replace': {
      const { pattern, content } = step
      if ('String' in pattern) return (text) => text.replaceAll(pattern.String, () => content)
      // Oniguruma's names for both ends of the text.
      const expression = new RegExp(pattern.Regex.replaceAll('\\A', '^').replaceAll('\\z', '$'), 'gu')
      return (text) => text.replaceAll(expression, () => content)
    }
    case 'NFC':
    case 'NFKC':
      return (text) => text.normalize(step.type)
  }
}

/** A character with what is joined to it: replaced whole where the map knows it, otherwise character by character. */
function replaceRun(run: string, replace: Replace): string {
  if (Buffer.byteLength(run) <= longestRun) {
    const whole = replace(run)
    if (whole !== null) return whole
  }
  return Array.from(run, (character) => replace(character) ?? character).join('')
}
