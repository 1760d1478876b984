import { DataSet, englishDataset, englishRecommendedTransformers, parseRawPattern, RegExpMatcher } from 'obscenity'
import { innocent, own, tooBroad } from './english-words.ts'
import type { Found, Kind } from './kind.ts'

/** Signs that stand for a letter inside a word ('sh!t', 'fu(k') and are only themselves at its edge: 'you dick!', '(until'. */
const PUNCTUATION = /(?<![\p{L}\p{N}])[(|]|[!(|](?![\p{L}\p{N}])/gu

/** Rude English words of a plain text, disguised ones too ('sh1t', 'ｆｕｃｋ', 'fuuuck'). */
export function openRudeEnglish(): (text: string) => readonly Found[] {
  const words = wordList()
  const { blacklistedTerms, whitelistedTerms } = words.build()
  const matcher = new RegExpMatcher({
    blacklistedTerms,
    whitelistedTerms: [...(whitelistedTerms ?? []), ...innocent],
    ...englishRecommendedTransformers,
  })
  return (written) => {
    const text = written.replace(PUNCTUATION, ' ')
    return matcher.getAllMatches(text).flatMap((match) => {
      const { startIndex, endIndex, phraseMetadata } = words.getPayloadWithPhraseMetadata(match)
      const word = text.slice(startIndex, endIndex + 1)
      return isName(text, startIndex) ? [] : [{ kind: kindOf(phraseMetadata?.originalWord ?? ''), word }]
    })
  }
}

/** The library's list without what is too broad for a studio, and ours, each phrase with its kind before it: 'rude:asshole'. */
function wordList(): DataSet<{ originalWord: string }> {
  const list = new DataSet<{ originalWord: string }>()
    .addAll(englishDataset as DataSet<{ originalWord: string }>)
    .removePhrasesIf(({ metadata }) => tooBroad.has(metadata?.originalWord ?? ''))
  for (const [kind, words] of Object.entries(own))
    for (const word of words)
      list.addPhrase((phrase) => phrase.setMetadata({ originalWord: `${kind}:${word}` }).addPattern(parseRawPattern(collapsed(word))))
  return list
}

/** The matcher compares with text in which only these letters may stand twice. */
function collapsed(word: string): string {
  return word.replace(/([^beolsg])\1+/g, '$1')
}

/** What the library's own words are; the rest of them is sexual. */
const kinds: ReadonlyMap<string, Kind> = new Map([
  ...['abeed', 'africoon', 'arabush', 'boonga', 'chingchong', 'tranny'].map((word) => [word, 'never'] as const),
  ...['bitch', 'bollocks', 'cunt', 'shit', 'twat'].map((word) => [word, 'rude'] as const),
])

function kindOf(word: string): Kind {
  return word.includes(':') ? (word.split(':')[0] as Kind) : (kinds.get(word) ?? 'sexual')
}

/** 'Dick Whittington', 'Dick Tracy': a capital, then another name. */
function isName(text: string, at: number): boolean {
  return /^Dick (?:[A-Z][a-z]+|van [A-Z])/.test(text.slice(at, at + 24)) && !/^Dick (?:Pic|Suck|Rid|Head|In|Lick)/.test(text.slice(at))
}
