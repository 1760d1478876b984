import { ancestries } from './hypernyms.ts'
import type { PersonSense } from './lexicon.ts'
import type { PictureIndex } from './pictures/picture-index.ts'
import type { Senses } from './senses.ts'
import { remember, type WordNet } from './wordnet/wordnet.ts'

type Person = Partial<PersonSense>

/** Words for persons that say no trade, and beings that walk like persons though no dictionary calls them so. */
const plain: ReadonlyMap<string, Person> = merged([
  ...row(
    'person people human somebody someone individual human_being adult figure character protagonist passer-by pedestrian stranger friend neighbor neighbour guest visitor tourist traveler traveller passenger youth everyone crowd_member',
    {},
  ),
  ...row(
    'woman lady female girlfriend wife bride mother mom mum mommy aunt daughter-in-law widow madam sister lass female_person young_woman businesswoman',
    { gender: 'woman' },
  ),
  ...row(
    'man guy gentleman male boyfriend husband groom bridegroom father dad daddy uncle son-in-law fellow bloke dude brother lad sir male_person young_man businessman',
    { gender: 'man' },
  ),
  ...row('girl daughter schoolgirl little_girl niece granddaughter', { gender: 'woman', age: 'child' }),
  ...row('boy son schoolboy little_boy nephew grandson', { gender: 'man', age: 'child' }),
  ...row('child kid schoolchild toddler youngster pupil grandchild', { age: 'child' }),
  ...row('baby infant newborn', { age: 'baby' }),
  ...row('grandmother grandma granny nana old_woman old_lady elderly_woman', { gender: 'woman', age: 'elder' }),
  ...row('grandfather grandpa granddad old_man elderly_man', { gender: 'man', age: 'elder' }),
  ...row('grandparent elder senior pensioner old_person elderly elderly_person', { age: 'elder' }),
  ...row('teenager teen adolescent', {}),
  ...row('robot android humanoid cyborg', { being: 'robot' }),
  ...row('alien extraterrestrial martian', { being: 'alien' }),
  ...row('skeleton', { being: 'skeleton' }),
  ...row('ghost phantom specter spirit', { being: 'ghost' }),
  ...row(
    'zombie vampire superhero wizard elf pirate knight samurai ninja viking mummy witch princess prince queen king astronaut cowboy clown angel santa santa_claus fairy',
    'profession',
  ),
  ...row('witch princess queen ballerina fairy waitress actress nun ballerina geisha cheerleader goddess duchess empress', {
    gender: 'woman',
  }),
  ...row('wizard prince king cowboy santa santa_claus monk emperor knight samurai lumberjack', { gender: 'man' }),
  ...row('santa santa_claus', { gender: 'man', age: 'elder' }),
  ...row('couple pair_of_lovers', {}),
])

/** Meanings of person whose kinds are no trade: the word says who somebody is to somebody. */
const noTrade = new Set([
  'relative',
  'friend',
  'adult',
  'juvenile',
  'child',
  'female',
  'male',
  'peer',
  'lover',
  'acquaintance',
  'resident',
  'neighbor',
  'traveler',
  'witness',
  'unfortunate',
  'person',
  'percipient',
  'viewer',
])
/** Beings that WordNet files under thoughts: 'wizard' is a person there, 'zombie' a spirit. */
const imagined = new Set([
  'zombie',
  'vampire',
  'superhero',
  'elf',
  'mummy',
  'angel',
  'santa',
  'santa claus',
  'fairy',
  'goblin',
  'dwarf',
  'giant',
  'troll',
  'ogre',
  'demon',
  'devil',
  'god',
  'goddess',
  'deity',
  'werewolf',
])

export function openPerson(wordnet: WordNet, senses: Senses, pictures: PictureIndex): (noun: string) => PersonSense | null {
  const ancestryOf = ancestries(wordnet)
  return remember((noun: string): PersonSense | null => {
    const lemma = lemmaOf(noun.toLowerCase().trim(), wordnet)
    const known = plain.get(lemma)
    const says = { ...known }
    const head = lemma.split(' ').at(-1) ?? lemma
    if (known === undefined && !imagined.has(lemma)) {
      // a 'toaster' proposes toasts in the dictionary and makes it in pictures
      if (pictures.byName[lemma]?.rank === 1) return null
      const meanings = senses.of(lemma, [])
      if (meanings.length === 0) {
        // 'old fisherman', 'police woman': the head decides
        const inner = head === lemma ? null : (plain.get(head) ?? null)
        if (inner === null) return null
        return { ...whole(inner), profession: null }
      }
      const persons = meanings.filter(({ kind }) => kind === 'person')
      const share = persons.reduce((sum, { weight }) => sum + weight, 0)
      const first = persons[0]
      if (first === undefined || share < 0.5 || first.synset.words.every((word) => /^[A-Z]/.test(word))) return null
      for (const { synset } of first.ancestry) {
        for (const word of synset.words.slice(0, 2)) {
          const inherited = plain.get(word.toLowerCase())
          if (inherited !== undefined) {
            says.gender ??= inherited.gender ?? 'person'
            says.age ??= inherited.age ?? 'adult'
          }
        }
      }
      const kinds = ancestryOf(first.synset).map(({ synset }) => synset.words[0]?.toLowerCase() ?? '')
      const isTrade = !kinds.slice(0, 2).some((kind) => noTrade.has(kind))
      return {
        ...whole({ ...says, gender: says.gender === undefined || says.gender === 'person' ? genderOfEnding(lemma) : says.gender }),
        profession: isTrade ? lemma : null,
      }
    }
    return {
      ...whole({ ...says, gender: says.gender ?? genderOfEnding(lemma) }),
      profession: says.profession !== undefined || imagined.has(lemma) ? lemma : null,
    }
  })
}

function lemmaOf(word: string, wordnet: WordNet): string {
  if (plain.has(word) || imagined.has(word)) return word
  return wordnet.lemma(word, 'noun')
}

function whole(says: Person): PersonSense {
  return { gender: says.gender ?? 'person', age: says.age ?? 'adult', profession: null, being: says.being ?? 'human' }
}

function genderOfEnding(lemma: string): PersonSense['gender'] {
  if (/(?:woman|girl|lady|maid|mother|sister|queen|princess|ress|tress|wife|ballerina|heroine)$/.test(lemma)) return 'woman'
  if (/(?<!wo)man$|(?:boy|father|brother|king|prince|lord|guy|monk)$/.test(lemma) && !/human$/.test(lemma)) return 'man'
  return 'person'
}

/** A word may stand in several rows, each with its part. */
function merged(rows: readonly (readonly [string, Person])[]): Map<string, Person> {
  const all = new Map<string, Person>()
  for (const [word, says] of rows) all.set(word, { ...all.get(word), ...says })
  return all
}

function row(words: string, says: Person | 'profession'): [string, Person][] {
  return words.split(' ').map((word) => {
    const name = word.replaceAll('_', ' ')
    return [name, says === 'profession' ? { profession: name } : says]
  })
}
