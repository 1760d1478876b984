import type { SenseName } from './lexicon.ts'
import { ancestries, type Ancestry } from './hypernyms.ts'
import { filmWords } from './film-words.ts'
import { spellings, type PictureIndex } from './pictures/picture-index.ts'
import { remember, type Synset, type WordNet } from './wordnet/wordnet.ts'

/** A meaning of a noun, how likely it is in a film prompt (the weights of a noun add up to 1), and what kind of thing it is. */
export interface WeightedSense {
  readonly synset: Synset
  readonly weight: number
  /** Its share of use, whether a picture can show it or not; 0 … 1. */ readonly prior: number
  readonly kind: SenseName
  readonly ancestry: Ancestry
}

export interface Senses {
  /** The meanings of a noun, the likeliest first; [] when WordNet has none. */
  of(noun: string, neighbours: readonly string[]): readonly WeightedSense[]
  name(noun: string, neighbours: readonly string[]): SenseName
}

export function openSenses(wordnet: WordNet, pictures: PictureIndex): Senses {
  const ancestryOf = ancestries(wordnet)
  /** The words that a meaning is talked about with: its synonyms, gloss and the names of its kinds. */
  const vocabulary = remember((id: string): ReadonlySet<string> => {
    const synset = wordnet.synset(id)
    const kinds = ancestryOf(synset)
      .filter(({ distance }) => distance <= 3)
      .flatMap(({ synset: kind }) => kind.words)
    return new Set(
      [synset.gloss, ...synset.words, ...kinds]
        .join(' ')
        .toLowerCase()
        .split(/[^a-z]+/)
        .filter((word) => word.length > 2)
        .map((word) => wordnet.lemma(word, 'noun')),
    )
  })
  const weigh = remember((key: string): readonly WeightedSense[] => {
    const [noun = '', ...neighbours] = key.split('|')
    const found = [
      ...new Map(
        spellings(noun)
          .flatMap((spelling) => wordnet.senses(spelling, 'noun'))
          .map((sense) => [sense.synset.id, sense]),
      ).values(),
    ]
    const named = pictures.byName[noun]
    const ownPicture = named?.rank === 1 ? named : undefined
    const common = found.some(({ synset }) => !isProper(synset))
    const files = new Set(found.map(({ synset }) => synset.file))
    const weighed = found.map(({ synset, count }, order) => {
      const ancestry = ancestryOf(synset)
      const kind = kindOf(synset, ancestry)
      const shared = neighbours.filter((neighbour) => neighbour !== noun && vocabulary(synset.id).has(neighbour)).length
      // A name that is a word too ('Garland', 'Fuji') is seldom meant.
      const proper = !isProper(synset) ? 1 : common ? 0.1 : 0.3
      const prior = (Math.sqrt(count) + 2 / (order + 1)) * proper * livelier(synset, files) * (1 + 5 * shared)
      // What a table row or an emoji's own label means by the word is what a picture means by it.
      const own = pictures.meant[noun] === synset.id ? 8 : ownPicture?.synset === synset.id ? 3 : 1
      return { synset, weight: prior * own * visible[kind], prior: own === 1 ? prior : prior * own, kind, ancestry }
    })
    const total = weighed.reduce((sum, { weight }) => sum + weight, 0)
    const used = weighed.reduce((sum, { prior }) => sum + prior, 0)
    return weighed
      .map((sense) => ({ ...sense, weight: sense.weight / total, prior: sense.prior / used }))
      .toSorted((a, b) => b.weight - a.weight)
  })
  const of = (noun: string, neighbours: readonly string[]) =>
    weigh([noun, ...neighbours.map((word) => word.toLowerCase()).toSorted()].join('|'))
  return {
    of,
    name(noun, neighbours) {
      if (filmWords.has(noun)) return 'film'
      const byKind = new Map<SenseName, number>()
      for (const { kind, weight } of of(noun, neighbours)) byKind.set(kind, (byKind.get(kind) ?? 0) + weight)
      return [...byKind].reduce<[SenseName, number]>((best, entry) => (entry[1] > best[1] ? entry : best), ['unknown', 0])[0]
    },
  }
}

function isProper(synset: Synset): boolean {
  return synset.words.every((word) => /^[A-Z]/.test(word))
}

/** A quail is a bird before it is its meat, and a pomegranate a fruit before it is its tree. */
function livelier(synset: Synset, files: ReadonlySet<string>): number {
  if (synset.file === 'food' && files.has('animal') && /\b(?:flesh|meat)\b/.test(synset.gloss)) return 0.2
  if (synset.file === 'plant' && files.has('food') && /\b(?:tree|shrub|vine|herb|plant)s?\b/.test(synset.gloss)) return 0.25
  return 1
}

/** How much likelier than its use in books a kind of meaning is in words for a picture. */
const visible: Readonly<Record<SenseName, number>> = {
  person: 1,
  group: 0.7,
  animal: 2.5,
  plant: 1.5,
  food: 1.5,
  vehicle: 2,
  building: 1.5,
  clothing: 1.5,
  instrument: 1.5,
  thing: 1.2,
  natural: 1.5,
  place: 1.2,
  time: 1,
  weather: 1.5,
  body: 0.9,
  stuff: 0.8,
  event: 0.5,
  film: 1,
  abstract: 0.25,
  unknown: 0.1,
}

const kindOfFile: Readonly<Record<string, SenseName>> = {
  animal: 'animal',
  plant: 'plant',
  food: 'food',
  artifact: 'thing',
  object: 'natural',
  person: 'person',
  group: 'group',
  location: 'place',
  time: 'time',
  phenomenon: 'natural',
  body: 'body',
  substance: 'stuff',
  event: 'event',
  act: 'event',
}

/** A hypernym's name → the kind of everything below it, where the lexicographer's file is too coarse. */
const kindOfHypernym: ReadonlyMap<string, SenseName> = new Map(
  Object.entries({
    vehicle: 'vehicle',
    'public transport': 'vehicle',
    balloon: 'vehicle',
    room: 'place',
    way: 'place',
    area: 'place',
    floor: 'place',
    passageway: 'place',
    'sports facility': 'place',
    facility: 'place',
    field: 'place',
    'athletic facility': 'place',
    surface: 'place',
    'horizontal surface': 'place',
    ground: 'place',
    land: 'place',
    enclosure: 'place',
    establishment: 'place',
    'mercantile establishment': 'place',
    marketplace: 'place',
    yard: 'place',
    dock: 'place',
    rink: 'place',
    pool: 'place',
    terminal: 'place',
    station: 'place',
    'geological formation': 'place',
    'body of water': 'place',
    location: 'place',
    region: 'place',
    sky: 'place',
    vegetation: 'place',
    tract: 'place',
    home: 'building',
    house: 'building',
    building: 'building',
    tower: 'building',
    bridge: 'building',
    structure: 'building',
    housing: 'building',
    'place of worship': 'building',
    mansion: 'building',
    dwelling: 'building',
    clothing: 'clothing',
    footwear: 'clothing',
    headdress: 'clothing',
    'body armor': 'clothing',
    spectacles: 'clothing',
    'musical instrument': 'instrument',
    fabric: 'stuff',
    leather: 'stuff',
    wall: 'place',
    ceiling: 'place',
    material: 'stuff',
    fiber: 'stuff',
    weather: 'weather',
    'atmospheric phenomenon': 'weather',
    precipitation: 'weather',
    'air current': 'weather',
    storm: 'weather',
    furniture: 'thing',
    barrier: 'thing',
    gate: 'thing',
    fountain: 'thing',
    column: 'thing',
    memorial: 'thing',
    door: 'thing',
    window: 'thing',
    tent: 'thing',
    lamp: 'thing',
    sculpture: 'thing',
    mountain: 'natural',
    volcano: 'natural',
    'celestial body': 'natural',
    rock: 'natural',
    island: 'natural',
    iceberg: 'natural',
    cloud: 'natural',
    waterfall: 'natural',
    'game equipment': 'thing',
    container: 'thing',
  }),
)

/** Groups that are a place to be in. */
const groupPlaces = new Set([
  'vegetation',
  'community',
  'village',
  'settlement',
  'forest',
  'biome',
  'woodland',
  'town',
  'municipality',
  'gathering place',
])

function kindOf(synset: Synset, ancestry: Ancestry): SenseName {
  // the top of WordNet's tree ('plant', 'animal', 'person') is filed under 'tops'
  const coarse = kindOfFile[synset.file === 'tops' ? (synset.words[0] ?? '') : synset.file] ?? 'abstract'
  if (coarse === 'animal' && ancestry.some(({ synset: kind }) => kind.words[0] === 'animal group')) return 'group'
  // a feather is filed under animals: it is a part of one
  if (coarse === 'animal' && !ancestry.some(({ synset: kind }) => kind.words[0] === 'animal')) return 'body'
  if (coarse === 'group') return ancestry.some(({ synset: kind }) => groupPlaces.has(kind.words[0] ?? '')) ? 'place' : 'group'
  if (coarse !== 'thing' && coarse !== 'natural') return coarse
  for (const { synset: ancestor } of ancestry) {
    for (const word of ancestor.words.slice(0, 2)) {
      const kind = kindOfHypernym.get(word.toLowerCase())
      if (kind !== undefined) return kind
    }
  }
  return coarse
}
