import { placeNames, places, type PlaceName } from '../../repertoire/places/index.ts'
import type { Garment } from '../../storyboard/storyboard.ts'
import type { Depiction, Lexicon, PersonSense, SenseName } from '../lexicon/lexicon.ts'
import { FILM_WORDS } from '../reading/grammar.ts'
import { phrasesOf } from '../reading/match-entries.ts'
import type { Mention } from '../reading/scene.ts'
import type { Word } from '../reading/words.ts'
import { COMPANIES } from '../tables/companies.ts'
import { GARMENTS } from '../tables/garments.ts'
import { ensembleOf, isSibling, namedPlace } from './known-names.ts'
import { placeAmong } from './place-among.ts'
import { OLD, SIZES, YOUNG } from '../tables/qualities.ts'
import { PLACE_KINDS, SCENERY } from '../tables/places.ts'

/** What a noun phrase means to a theatre. `words` are those that say it; `led`: what stands in for it, null when it is itself. */
export type Meaning =
  | {
      readonly is: 'person'
      readonly sense: PersonSense
      readonly noun: string
      readonly words: readonly Word[]
      readonly led: string | null
    }
  | {
      readonly is: 'picture'
      readonly depiction: Depiction
      readonly noun: string
      readonly words: readonly Word[]
      readonly led: string | null
    }
  | {
      readonly is: 'place'
      readonly place: PlaceName
      readonly landmark: string | null
      readonly words: readonly Word[]
      readonly led: string | null
    }
  | { readonly is: 'scenery'; readonly noun: string; readonly words: readonly Word[] }
  | { readonly is: 'clothing'; readonly cut: Garment['cut']; readonly words: readonly Word[]; readonly led: string | null }
  | { readonly is: 'body' | 'film' | 'nothing'; readonly words: readonly Word[]; readonly sense: SenseName }

export const PLACE_WORDS: ReadonlyMap<string, PlaceName> = placeWords()
/** Of a thing that may be seen from outside or be around us, these say that it is around us. */
const AROUND = new Set([
  'in',
  'inside',
  'at',
  'into',
  'through',
  'within',
  'throughout',
  'across',
  'over',
  'around',
  'along',
  'from',
  'above',
  'on',
  'under',
  'beneath',
  'to',
  'of',
  'against',
  'amidst',
  'amid',
  'among',
])
/** Before scenery that is stood in or gone over, not held or contained. */
const ALONG = new Set([
  'in',
  'on',
  'through',
  'across',
  'over',
  'along',
  'at',
  'under',
  'from',
  'against',
  'among',
  'amid',
  'amidst',
  'above',
  'near',
  'around',
  'between',
  'behind',
  'into',
  'to',
  'past',
])
/** Nouns that leave it to the word before them which place is meant. */
export const GENERIC =
  /^(landscape|scenery|nature|area|region|scene|place|environment|setting|world|land|surroundings|outdoors|background|terrain|zone|view|district|section|backdrop)$/
/** Groups of people, not of rocks. */
const PEOPLE = new Map(['team', 'band', 'people', 'crowd', 'family', 'audience', 'social gathering'].map((word) => [word, true] as const))
/** Sights that are places only when somebody is in them. */
const SIGHTS = /^(wave|cloud|peak|planet|skyscraper|cliff|ice|wood|dune|ridge)$/
/** Parts that an animal plays in a story. */
export const PLAYED =
  /^(?:astronaut|pirate|knight|wizard|superhero|king|queen|chef|detective|cowboy|ninja|samurai|princess|prince|doctor|dj|warrior|witch|viking|scientist)$/
const WITHIN = new Set(['in', 'inside', 'at', 'into', 'through', 'within', 'from'])

function placeWords(): Map<string, PlaceName> {
  const words = new Map<string, PlaceName>(phrasesOf(places))
  for (const [kind, names] of Object.entries(PLACE_KINDS)) {
    const place = placeAmong(names)
    if (place !== null && !words.has(kind)) words.set(kind, place)
  }
  for (const name of placeNames) words.set(name, name)
  return words
}

type Phrase = Pick<Mention, 'nouns' | 'adjectives' | 'plural' | 'count' | 'definite'>

/** @param preposition what stands before the phrase ('in the sea'), null when it stands by itself. */
export function meaningOf(mention: Phrase, preposition: string | null, lexicon: Lexicon, neighbours: readonly string[] = []): Meaning {
  const { nouns } = mention
  const head = nouns.at(-1)
  if (head === undefined) return { is: 'nothing', words: [], sense: 'unknown' }
  const named = namedPlace(nouns)
  if (named !== null) return named
  // "under water", "on the lake"
  const around =
    preposition === null
      ? undefined
      : (PLACE_WORDS.get(`${preposition} ${head.lower}`) ?? PLACE_WORDS.get(`${preposition} the ${head.lower}`))
  // "on a school bus" is on a bus; "on a mountain lake" may be beside it
  if (around !== undefined && (nouns.length === 1 || places[around].rolls !== undefined))
    return { is: 'place', place: around, landmark: null, words: nouns, led: null }
  const generic =
    nouns.length > 1 && GENERIC.test(head.lemma)
      ? nouns
          .slice(0, -1)
          .map((word) => PLACE_WORDS.get(word.lemma))
          .find((place) => place !== undefined)
      : undefined
  if (generic !== undefined) return { is: 'place', place: generic, landmark: null, words: nouns, led: null }
  // "a cat astronaut": a cat that is dressed as one
  const animal = nouns.length > 1 && PLAYED.test(head.lemma) ? lexicon.depict(nouns.at(-2)!.lemma) : null
  if (animal?.living === true && animal.led === null)
    return { is: 'picture', depiction: animal, noun: nouns.at(-2)!.lemma, words: nouns, led: null }
  const ensemble = ensembleOf(nouns, preposition, lexicon)
  if (ensemble !== null) return ensemble
  for (const words of wholes(mention, lexicon)) {
    const exact = exactly(words, mention, preposition, lexicon, neighbours)
    if (exact !== null) return exact
  }
  return nearly(nouns, preposition, lexicon, neighbours)
}

/** "hot air balloon", "air balloon", "balloon"; an adjective belongs when the dictionary knows the compound. */
function wholes({ nouns, adjectives }: Pick<Mention, 'nouns' | 'adjectives'>, lexicon: Lexicon): (readonly Word[])[] {
  const list: (readonly Word[])[] = []
  const adjective = adjectives.at(-1)
  const told =
    adjective !== undefined &&
    lexicon.isPerson(nouns.at(-1)!.lemma) !== null &&
    (OLD.has(adjective.lower) || YOUNG.has(adjective.lower) || adjective.lower in SIZES || lexicon.colourOf(adjective.lower) !== null)
  if (adjective !== undefined && !told && adjective.index === nouns[0]!.index - 1) {
    const compound = [adjective, ...nouns]
    if (lexicon.isKnown(phraseOf(compound), 'noun') || GARMENTS.has(phraseOf(compound)) || PLACE_WORDS.has(phraseOf(compound)))
      list.push(compound)
  }
  for (let k = 0; k < nouns.length; k++) list.push(nouns.slice(k))
  return list
}

function phraseOf(words: readonly Word[]): string {
  return [...words.slice(0, -1).map((word) => word.lower), words.at(-1)!.lemma].join(' ')
}

function exactly(
  words: readonly Word[],
  mention: Phrase,
  preposition: string | null,
  lexicon: Lexicon,
  neighbours: readonly string[],
): Meaning | null {
  const phrase = phraseOf(words)
  const lower = words.map((word) => word.lower).join(' ')
  const place = PLACE_WORDS.get(phrase) ?? PLACE_WORDS.get(lower)
  const garment = GARMENTS.get(lower) ?? GARMENTS.get(phrase)
  // under the sky is where we are anyway; in it is up there
  if (/^(sky|air|heaven)$/.test(phrase) && (preposition === null || !/^(in|into|through|across)$/.test(preposition)))
    return { is: 'scenery', noun: 'sky', words }
  if (
    place !== undefined &&
    phrase in SCENERY &&
    SIGHTS.test(phrase) &&
    (preposition === null || !ALONG.has(preposition)) &&
    mention.count === null
  )
    return { is: 'scenery', noun: phrase, words }
  if (place !== undefined) {
    const seen = seenFromOutside(phrase, preposition, mention, lexicon, neighbours)
    return seen !== null
      ? { is: 'picture', depiction: seen, noun: seen.noun, words, led: seen.led }
      : { is: 'place', place, landmark: null, words, led: null }
  }
  if (phrase in SCENERY && isScenery(phrase, mention, preposition, lexicon, neighbours)) return { is: 'scenery', noun: phrase, words }
  if (FILM_WORDS.has(lower) || FILM_WORDS.has(phrase)) return { is: 'film', words, sense: 'film' }
  const headCut = words.length > 1 ? (GARMENTS.get(words.at(-1)!.lower) ?? GARMENTS.get(words.at(-1)!.lemma)) : undefined
  if (garment !== undefined || headCut !== undefined)
    return { is: 'clothing', cut: (garment ?? headCut)!, words: garment === undefined ? words.slice(-1) : words, led: null }
  const person = lexicon.isPerson(phrase)
  if (person !== null) return { is: 'person', sense: person, noun: phrase, words, led: null }
  const depiction = lexicon.depict(phrase, neighbours)
  if (depiction === null || (depiction.led !== null && !isSibling(phrase, depiction.led))) return null
  // a compound is one thing only when it has a picture of its own: a salmon salad is a salad
  const head = words.length > 1 ? lexicon.depict(words.at(-1)!.lemma, neighbours) : null
  if (head !== null && head.led === null && head.art === depiction.art) return null
  return { is: 'picture', depiction, noun: phrase, words, led: depiction.led }
}

/** Sky, water and ground are scenery; trees and flowers are when they are gone among, and things when they have a part to play. */
function isScenery(phrase: string, mention: Phrase, preposition: string | null, lexicon: Lexicon, neighbours: readonly string[]): boolean {
  const wide = SCENERY[phrase] === 'all' || SCENERY[phrase] === 'water' || SCENERY[phrase] === 'outside'
  const drawn = lexicon.depict(phrase, neighbours)?.led === null
  if (!drawn) return true
  if (wide) return !(mention.count !== null && preposition === null)
  return mention.count === null && (mention.plural || mention.definite) && preposition !== null && ALONG.has(preposition)
}

/** A house, a mountain or a planet that is looked at, not stood in, is a picture when the art has that very thing. */
function seenFromOutside(
  phrase: string,
  preposition: string | null,
  mention: Pick<Mention, 'plural' | 'count'>,
  lexicon: Lexicon,
  neighbours: readonly string[],
): Depiction | null {
  const sense = lexicon.sense(phrase, neighbours)
  if (/^(moon|planet)$/.test(phrase) && preposition === null && mention.count !== null) return lexicon.depict(phrase, neighbours)
  if (sense === 'building' ? preposition !== null && WITHIN.has(preposition) : preposition !== null && AROUND.has(preposition)) return null
  if (
    sense !== 'building' &&
    sense !== 'thing' &&
    sense !== 'vehicle' &&
    !(
      sense === 'natural' &&
      mention.count !== null &&
      mention.count >= 1 &&
      PLACE_WORDS.get(phrase) !== undefined &&
      places[PLACE_WORDS.get(phrase)!].medium !== 'land'
    )
  )
    return null
  const depiction = lexicon.depict(phrase, neighbours)
  return depiction?.led === null ? depiction : null
}

/** The dictionary's way: by what the head noun is a kind of. */
function nearly(nouns: readonly Word[], preposition: string | null, lexicon: Lexicon, neighbours: readonly string[]): Meaning {
  const head = nouns.at(-1)!
  const noun = head.lemma
  const sense = lexicon.sense(noun, neighbours)
  if (sense === 'film') return { is: 'film', words: nouns, sense }
  if (sense === 'clothing') {
    const garment = lexicon.nearest(noun, 'noun', GARMENTS)
    if (garment !== null) return { is: 'clothing', cut: garment.entry, words: nouns, led: garment.led }
  }
  const within = preposition !== null && WITHIN.has(preposition)
  const name = nouns.find((word) => word.name !== null)
  if (name !== undefined && nouns.every((word) => word.proper))
    return {
      is: 'person',
      sense: {
        gender: nouns.map((word) => word.name).find((gender) => gender === 'woman' || gender === 'man') ?? 'person',
        age: 'adult',
        profession: null,
        being: 'human',
      },
      noun: nouns.map((word) => word.text).join(' '),
      words: nouns,
      led: null,
    }
  const placelike = sense === 'place' || sense === 'natural' || (sense === 'building' && (within || preposition === null))
  const depiction = lexicon.depict(noun, neighbours)
  if (placelike && (sense === 'place' || within || depiction === null)) {
    const place = lexicon.nearest(noun, 'noun', PLACE_WORDS)
    if (place !== null) return { is: 'place', place: place.entry, landmark: null, words: nouns, led: place.led ?? null }
  }
  if (depiction !== null) return { is: 'picture', depiction, noun: depiction.led ?? noun, words: nouns.slice(-1), led: depiction.led }
  const kin = nouns.length > 1 && noun in COMPANIES ? lexicon.isPerson(nouns.at(-2)!.lemma) : null
  if (kin !== null) return { is: 'person', sense: kin, noun: nouns.at(-2)!.lemma, words: nouns, led: null }
  const company = COMPANIES[noun] === undefined ? null : lexicon.isPerson('person')
  if (company !== null) return { is: 'person', sense: company, noun, words: nouns, led: null }
  const people = sense === 'group' && lexicon.nearest(noun, 'noun', PEOPLE) !== null ? lexicon.isPerson('person') : null
  if (people !== null) return { is: 'person', sense: people, noun: 'person', words: nouns, led: 'people' }
  for (const word of [...nouns.slice(0, -1)].reverse()) {
    const part = sense === 'body' ? null : lexicon.depict(word.lemma, neighbours)
    if (part !== null && part.led === null) return { is: 'picture', depiction: part, noun: part.noun, words: nouns, led: part.noun }
  }
  if (sense === 'body') return { is: 'body', words: nouns, sense }
  return { is: 'nothing', words: nouns, sense }
}
