import type { Language } from './language.ts'
import { de } from './de.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { nl } from './nl.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

/** Languages with rows of their own: a new one is one file and its place here. */
export const languages: readonly Language[] = [de, es, fr, it, ja, ko, nl, pt, ru, zh]

/** The other languages of emojibase have its nouns alone. */
export function bareLanguage(code: string): Language {
  return { code, spaced: code !== 'th', order: 'as-english', endings: [], compounds: false, rows: '' }
}
