import { isGeneral } from './pictures/too-general.ts'
import type { SenseName } from './lexicon.ts'
import type { Picture, PictureIndex } from './pictures/picture-index.ts'
import type { WeightedSense } from './senses.ts'
import { remember, type WordNet } from './wordnet/wordnet.ts'

interface Relative {
  readonly picture: Picture
  readonly trust: number
}

/** How many steps up a kind of thing may be led and still be shown honestly; absent kinds are never led. */
const stepsUp: Readonly<Partial<Record<SenseName, number>>> = {
  animal: 6,
  plant: 5,
  vehicle: 4,
  food: 3,
  building: 3,
  instrument: 3,
  clothing: 3,
  thing: 2,
}
/** Kinds that may be shown by a sister (a cheetah by a leopard), and how far up and down together. */
const stepsAcross: Readonly<Partial<Record<SenseName, number>>> = { animal: 4, instrument: 3 }

/** Words whose first meaning in the dictionary is not the one of any picture, and whose other meanings have none. */
const misled = new Set([
  'cityscape',
  'feeder',
  'chess',
  'beef',
  'architecture',
  'landscape',
  'seascape',
  'snowball',
  'vintage',
  'cyclops',
  'lighter',
  'gazebo',
  'hydra',
  'pocket',
  'commuter',
  'charger',
  'mount',
  'carrier',
  'feedlot',
])

export function openRelatives(
  wordnet: WordNet,
  index: PictureIndex,
  isPoor: (picture: Picture) => boolean,
): (sense: WeightedSense) => Relative | null {
  const glossWords = remember(
    (id: string) =>
      new Set(
        wordnet
          .synset(id)
          .gloss.toLowerCase()
          .split(/[^a-z]+/)
          .filter((word) => word.length > 3)
          .map((word) => word.slice(0, 4)),
      ),
  )
  const likeness = (a: string, b: string): number => {
    const other = glossWords(b)
    return [...glossWords(a)].filter((word) => other.has(word)).length
  }

  const find = (sense: WeightedSense): Relative | null => {
    if (sense.synset.words.some((word) => misled.has(word))) return null
    const up = stepsUp[sense.kind] ?? 0
    const across = stepsAcross[sense.kind] ?? 0
    let sister: { picture: Picture; distance: number; likeness: number } | null = null
    for (const { synset, distance } of sense.ancestry) {
      if (distance === 0 || distance > Math.max(up, across)) continue
      const picture = index.bySynset[synset.id]
      if (picture !== undefined && distance <= up && !isGeneral(synset.words) && (sister === null || distance <= sister.distance))
        return { picture, trust: 0.92 ** distance }
      if (distance >= across) continue
      for (const [id, below] of index.kin[synset.id] ?? []) {
        const total = distance + below
        const kin = index.bySynset[id]
        if (total > across || kin === undefined) continue
        const alike = likeness(sense.synset.id, id) - (isPoor(kin) ? 2 : 0)
        if (sister === null || total < sister.distance || (total === sister.distance && alike > sister.likeness))
          sister = { picture: kin, distance: total, likeness: alike }
      }
    }
    return sister === null ? null : { picture: sister.picture, trust: 0.85 ** sister.distance }
  }
  const remembered = new Map<string, Relative | null>()
  return (sense) => {
    const known = remembered.get(sense.synset.id)
    if (known !== undefined) return known
    const found = find(sense)
    remembered.set(sense.synset.id, found)
    return found
  }
}
