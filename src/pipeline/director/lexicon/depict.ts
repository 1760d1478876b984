import type { Art } from '../../art/art.ts'
import type { Depiction } from './lexicon.ts'
import { filmWords } from './film-words.ts'
import { ancestries } from './hypernyms.ts'
import { spellings, type Picture, type PictureIndex } from './pictures/picture-index.ts'
import { silhouettes } from './pictures/silhouettes.ts'
import { openRelatives } from './relatives.ts'
import type { Senses, WeightedSense } from './senses.ts'
import { traitsOf } from './traits.ts'
import { remember, type WordNet } from './wordnet/wordnet.ts'

interface Found {
  readonly picture: Picture
  readonly led: string | null
  /** 0 … 1. */ readonly trust: number
}

/** A toy car is no car's size. */
const playthings = new Set(['toy', 'miniature', 'model', 'figurine', 'gingerbread', 'lego', 'chocolate', 'rubber'])

/** What a picture by name is worth against the meanings of its word that have none. */
const NAMED = 1.6

export function openDepict(
  art: Art,
  wordnet: WordNet,
  index: PictureIndex,
  senses: Senses,
): (noun: string, neighbours?: readonly string[]) => Depiction | null {
  const relatives = openRelatives(wordnet, index, (picture) => art.isHead(picture.art))
  const ancestryOf = ancestries(wordnet)
  const colours = new Map(silhouettes.map((row) => [row.art as string, row.colour]))

  const bySense = (sense: WeightedSense): Found | null => {
    const exact = index.bySynset[sense.synset.id]
    // An emoji that only goes by the word is no picture of a place or of something done.
    if (exact !== undefined && (exact.rank === 1 || !['place', 'event', 'abstract', 'group'].includes(sense.kind)))
      return { picture: exact, led: exact.shown === exact.noun ? null : exact.shown, trust: 1 }
    // Seldom meant, and then only by what it is a kind of: 'chess' is a weed too.
    const near = sense.prior < 0.3 ? null : relatives(sense)
    return near === null ? null : { picture: near.picture, led: near.picture.shown, trust: near.trust }
  }

  /** The best picture for a phrase as it stands. */
  const find = (phrase: string, neighbours: readonly string[]): Found | null => {
    const meanings = senses.of(phrase, neighbours)
    const named = index.byName[phrase]
    const namedFound = named === undefined ? null : { picture: named, led: named.shown === named.noun ? null : named.shown, trust: 1 }
    if (meanings.length === 0) return namedFound
    let best: Found | null = null
    let bestValue = 0
    for (const meaning of meanings) {
      const found = meaning.kind === 'person' ? null : bySense(meaning)
      const value = found === null ? 0 : meaning.weight * found.trust
      if (found !== null && value > bestValue) [best, bestValue] = [found, value]
    }
    if (namedFound !== null) {
      // Its own meaning must not be outshone by another that the neighbours speak for.
      const own = meanings
        .filter(({ synset }) => synset.id === namedFound.picture.synset)
        .reduce((sum, { weight }) => sum + weight, namedFound.picture.synset === null ? 0.65 : 0)
      const bare = meanings
        .filter((meaning) => meaning.kind === 'person' || bySense(meaning) === null)
        .reduce((sum, { weight }) => sum + weight, 0)
      if (own * NAMED >= bestValue && (namedFound.picture.rank === 1 || own > bare * 0.5)) return namedFound
    }
    const unseen = meanings
      .filter((meaning) => bySense(meaning) === null || meaning.kind === 'person')
      .reduce((most, { weight }) => Math.max(most, weight), 0)
    return best !== null && bestValue >= (best.trust === 1 ? 0.5 : 0.9) * unseen ? best : null
  }

  /** 'labrador' alone is a place in the dictionary, and a dog as 'labrador retriever'. */
  const wordNamedAfterPlace = (lemma: string): Found | null => {
    if (lemma.length < 4 || senses.of(lemma, []).some(({ synset }) => !synset.words.every((word) => /^[A-Z]/.test(word)))) return null
    for (const compound of wordnet.compounds(lemma)) {
      const meaning = senses.of(compound, [])[0]
      const found = meaning?.ancestry.some(({ synset }) => synset.words[0] === 'domestic animal') === true ? bySense(meaning) : null
      if (found !== null) return { ...found, led: found.led ?? found.picture.shown }
    }
    return null
  }

  /** 'lotus flower', 'koi fish', 'birch tree' that no dictionary lists: the first word alone, if it is of that kind. */
  const ofItsKind = (phrase: string, lemma: string): Found | null => {
    const [first = '', kind = '', more] = phrase.split(' ')
    if (kind === '' || more !== undefined || senses.of(lemma, []).length > 0) return null
    const named = index.byName[first]
    if (named === undefined || named.synset === null) return null
    const head = wordnet.lemma(kind, 'noun')
    return ancestryOf(wordnet.synset(named.synset)).some(({ synset, distance }) => distance > 0 && synset.words.includes(head))
      ? { picture: named, led: named.shown === named.noun ? null : named.shown, trust: 1 }
      : null
  }

  const depict = (noun: string, neighbours: readonly string[]): Depiction | null => {
    const words = noun
      .toLowerCase()
      .trim()
      .replace(/^(?:a|an|the|some|his|her|its|their|my|your) /, '')
      .split(/\s+/)
      .slice(-5)
    for (let from = 0; from < words.length; from++) {
      const phrase = words.slice(from).join(' ')
      const lemma = wordnet.lemma(phrase, 'noun')
      const known = [phrase, lemma, ...spellings(lemma)].find((form) => index.byName[form] !== undefined) ?? lemma
      if (filmWords.has(lemma)) return null
      const found = find(known, [...neighbours, ...words.slice(0, from)]) ?? ofItsKind(phrase, lemma)
      if (found !== null) return describe(known, found, words.slice(0, from))
      const breed = wordNamedAfterPlace(lemma)
      if (breed !== null) return describe(known, breed, [])
      // A phrase that WordNet knows means what it means: a 'sea lion' without a picture is no lion.
      if (senses.of(lemma, []).length > 0) return null
    }
    return null
  }

  const describe = (noun: string, { picture, led }: Found, before: readonly string[]): Depiction => {
    const ancestry = picture.synset === null ? [] : ancestryOf(wordnet.synset(picture.synset))
    const own = traitsOf(noun, picture.shown, ancestry)
    return {
      art: picture.art,
      noun: led === null ? picture.noun : noun,
      led: led === noun ? null : led,
      ...own,
      metres: before.some((word) => playthings.has(word)) ? Math.min(own.metres, 0.25) : own.metres,
      facing: art.facing(picture.art),
      head: art.isHead(picture.art),
      silhouette: art.isSilhouette(picture.art),
      colour: colours.get(picture.art) ?? null,
    }
  }

  const remembered = remember((key: string) => {
    const [noun = '', ...neighbours] = key.split('|')
    return depict(noun, neighbours)
  })
  return (noun, neighbours = []) => remembered([noun, ...neighbours].join('|'))
}
