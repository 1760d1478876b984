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

/** What the Scandinavian languages share is enough to read their nouns by. */
const scandinavian = `
f a: en, ett, et, ei
f and: och, og
f -x: som, det, är, er, den
r in: i
r on: på
r over: över, over
r under: under
r with: med
r beside: bredvid, ved
r behind: bakom, bag, bak
r through: genom, gennem, gjennom
r of: av, af
a red: röd*, rød*
a blue: blå*
a yellow: gul*
a green: grön*, grøn*
a white: vit*, hvid*, hvit*
a black: svart*, sort*
a big: stor*
a small: lite*, liten*, små*
n village: by, byn, landsby*
n night: natt, natten, nat
n snow: snö*, sne, snø*
`

/** The other languages of emojibase have its nouns alone. */
export function bareLanguage(code: string): Language {
  const isScandinavian = ['sv', 'da', 'nb'].includes(code)
  return {
    code,
    spaced: code !== 'th',
    order: 'as-english',
    endings: isScandinavian ? ['arna', 'erna', 'ene', 'et', 'en', 'ar', 'er', 'a', 'e', 's', 't'] : [],
    compounds: isScandinavian,
    rows: isScandinavian ? scandinavian : '',
  }
}
