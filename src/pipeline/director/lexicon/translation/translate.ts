import type { TranslatedToken, Translation } from '../lexicon.ts'
import { detectLanguage } from './detect.ts'
import { openDictionary } from './dictionary.ts'
import { emojisOf } from './emoji.ts'
import { inEnglishOrder } from './english-order.ts'
import { splitPrompt } from './split.ts'

/** @param isEnglish whether WordNet has a word */
export function openTranslate(isEnglish: (word: string) => boolean): (prompt: string) => Translation {
  return (prompt) => {
    const emojis = emojisOf(prompt)
    // Blanked out, so that places stay what they were.
    const letters = emojis.reduce((text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), prompt)
    const language = detectLanguage(letters, isEnglish)
    if (language === null)
      return { language: emojis.length === 0 ? 'en' : 'mul', text: named(prompt, emojis), tokens: emojis.map(asToken), unknown: [] }
    const told = language.opening === undefined ? letters : letters.replace(...language.opening)
    const tokens = [...splitPrompt(told, openDictionary(language)), ...emojis.map(asToken)].toSorted((a, b) => a.start - b.start)
    const sentences = sentencesOf(prompt, tokens).map((sentence) => inEnglishOrder(sentence, language))
    return {
      language: language.code.slice(0, 2),
      text: sentences.filter((sentence) => sentence !== '').join('. '),
      tokens: tokens.map((token) => (token.english.startsWith('-') ? { ...token, english: '' } : token)),
      unknown: tokens.filter(({ pos }) => pos === 'unknown').map(({ source }) => source),
    }
  }
}

function asToken({ source, start, end, english }: { source: string; start: number; end: number; english: string }): TranslatedToken {
  return { source, start, end, english, pos: 'noun' }
}

/** The prompt with its emojis spelled out: '🐶 on a 🛹' → 'dog on a skateboard'; neighbours are told apart by a comma. */
function named(prompt: string, emojis: ReturnType<typeof emojisOf>): string {
  let text = ''
  let from = 0
  let busy = false
  emojis.forEach(({ start, end, english, deed }, i) => {
    const between = prompt.slice(from, start)
    const beside = i > 0 && /^\s*$/.test(between)
    // '🐱🎸' is a cat that plays the guitar
    const does = beside && !busy && emojis[i - 1]?.living === true ? deed : null
    busy = does !== null || (beside && busy)
    text += does !== null ? ` ${does}` : (beside ? ', ' : /\S$/.test(between) ? `${between} ` : between) + english
    from = end
  })
  const rest = prompt.slice(from)
  return emojis.length === 0 ? prompt : text + (/^[\p{L}\d]/u.test(rest) ? ` ${rest}` : rest)
}

/** Tokens between full stops. */
function sentencesOf(prompt: string, tokens: readonly TranslatedToken[]): TranslatedToken[][] {
  const sentences: TranslatedToken[][] = [[]]
  let end = 0
  for (const token of tokens) {
    if (/[.!?。！？;\n]/.test(prompt.slice(end, token.start))) sentences.push([])
    sentences.at(-1)?.push(token)
    end = token.end
  }
  return sentences
}
