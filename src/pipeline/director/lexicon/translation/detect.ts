import { bareLanguage, languages } from '../languages/index.ts'
import type { Language } from '../languages/language.ts'
import { fold, readRows, type Entry } from './dictionary.ts'

const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/[іїєґ]/iu, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Bengali}/u, 'bn'],
]
/** Characters only Traditional Chinese has among the commonest. */
const traditional = /[國氣飛過樹貓魚馬車邊裡風雲陽黃紅藍綠與夢龍鳥門開關東灘園廚間]/u

/** Function words of English and of the languages that have emojibase alone. */
const stopWords: Readonly<Record<string, string>> = {
  en: 'a an the and of in on at is are with to by from for over under above below behind beside between into through as it its his her their while that this who which near next up down out off across around along during then',
  sv: 'en ett och i på är med över under som det den av till bakom bredvid genom',
  da: 'en et og i på er med over under som det den af til bag ved gennem',
  nb: 'en et ei og i på er med over under som det den av til bak ved gjennom',
  fi: 'ja on yli alla kanssa joka yllä vieressä läpi punainen',
  pl: 'i w na jest z nad pod przez się za obok który',
  hu: 'egy a az és van fölött alatt mellett mögött át',
  et: 'ja on all kohal kõrval läbi',
  lt: 'ir yra virš po su per šalia',
  ms: 'sebuah seekor dan di atas bawah dengan yang dalam seorang',
  vi: 'một và trên dưới trong với con của bên',
  id: 'sebuah',
}

const rowsOf = new Map<string, ReadonlyMap<string, Entry>>()

/** The language of a prompt: by its script, else by which language knows most of its small words. null: English, or nothing says otherwise. */
export function detectLanguage(prompt: string, isEnglish: (word: string) => boolean): Language | null {
  const letters = [...prompt.matchAll(/\p{L}/gu)].length
  for (const [script, code] of scripts) {
    const count = [...prompt.matchAll(new RegExp(script, 'gu'))].length
    if (count > 0 && count * 4 >= letters) return languageOf(code === 'zh' && traditional.test(prompt) ? 'zh-hant' : code)
  }
  const words = [...prompt.matchAll(/[\p{L}\p{M}'’]+/gu)].map(([word]) => fold(word)).slice(0, 80)
  const stops = new Set(stopWords['en']?.split(' '))
  const english = words.reduce((sum, word) => sum + (stops.has(word) ? 1 : isEnglish(word) ? 0.5 : 0), 0)
  let best: string | null = null
  let bestScore = english + 0.45
  for (const language of languages) {
    if (!language.spaced || language.code === 'ko' || language.code === 'ru') continue
    const rows = rowsOf.get(language.code) ?? readRows(language.rows).exact
    rowsOf.set(language.code, rows)
    const score = words.reduce((sum, word) => {
      const row = rows.get(word) ?? rows.get(word.replace(/^(\p{L}+').*$/u, '$1'))
      return sum + (row === undefined ? 0 : row.pos === 'function' || row.pos === 'relation' ? 1 : 0.7)
    }, 0)
    if (score > bestScore) [best, bestScore] = [language.code, score]
  }
  for (const [code, list] of Object.entries(stopWords)) {
    if (code === 'en' || code === 'id') continue
    const known = new Set(list.split(' '))
    const score = words.reduce((sum, word) => sum + (known.has(word) ? 1 : 0), 0)
    if (score >= 2 && score > bestScore) [best, bestScore] = [code, score]
  }
  return best === null ? null : languageOf(best)
}

function languageOf(code: string): Language {
  const zh = languages.find((language) => language.code === 'zh')
  if (code === 'zh-hant' && zh !== undefined) return { ...zh, code }
  return languages.find((language) => language.code === code) ?? bareLanguage(code)
}
