import type { Lexicon, PersonSense } from '../lexicon/lexicon.ts'
import type { Word } from '../reading/words.ts'
import { ENSEMBLES } from '../tables/companies.ts'
import { INSTRUMENTS } from '../tables/instruments.ts'
import { NAMED_PLACES } from '../tables/places.ts'
import type { PlaceName } from '../../repertoire/places/index.ts'
import { placeAmong } from './place-among.ts'

/** A band, an orchestra: musicians who each play something else. */
export function ensembleOf(
  nouns: readonly Word[],
  preposition: string | null,
  lexicon: Lexicon,
): {
  is: 'person'
  sense: PersonSense
  noun: string
  words: readonly Word[]
  led: null
} | null {
  if (nouns.length === 1 && nouns[0]!.lemma === 'class' && (preposition === null || !/^(?:in|at|to|during)$/.test(preposition))) {
    const pupils = lexicon.isPerson('person')
    if (pupils !== null) return { is: 'person', sense: pupils, noun: 'class', words: nouns, led: null }
  }
  const sense = lexicon.isPerson('musician')
  const noun = [nouns.map((word, i) => (i < nouns.length - 1 ? word.lower : word.lemma)).join(' '), nouns.at(-1)!.lemma].find(
    (phrase) => ENSEMBLES[phrase] !== undefined,
  )
  return sense === null || noun === undefined ? null : { is: 'person', sense, noun, words: nouns, led: null }
}

/** Paris, Mount Fuji: the kind of place, and what it is known by. */
export function namedPlace(nouns: readonly Word[]): {
  is: 'place'
  place: PlaceName
  landmark: string | null
  words: readonly Word[]
  led: string
} | null {
  for (let size = Math.min(3, nouns.length); size >= 1; size--) {
    for (let k = 0; k + size <= nouns.length; k++) {
      const words = nouns.slice(k, k + size)
      const known = NAMED_PLACES[words.map((word) => word.lower).join(' ')]
      const place = known === undefined ? null : placeAmong(known.kind)
      if (known !== undefined && place !== null) return { is: 'place', place, landmark: known.landmark ?? null, words: nouns, led: place }
    }
  }
  return null
}

/** An instrument that is drawn by another is played in its own way: a cello stands, though it is drawn as a violin. */
export function isSibling(phrase: string, led: string): boolean {
  return INSTRUMENTS[phrase] !== undefined && INSTRUMENTS[led] !== undefined
}
