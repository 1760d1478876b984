import { ancestries } from './hypernyms.ts'
import type { SenseName } from './lexicon.ts'
import type { Picture, PictureIndex } from './pictures/picture-index.ts'
import type { WeightedSense } from './senses.ts'
import { remember, type WordNet } from './wordnet/wordnet.ts'

interface Relative { readonly picture: Picture; readonly trust: number }

/** How many steps up a kind of thing may be led and still be shown honestly; absent kinds are never led. */
const stepsUp: Readonly<Partial<Record<SenseName, number>>> = { animal: 6, plant: 5, vehicle: 4, food: 3, building: 3, instrument: 3, clothing: 3, thing: 2 }
/** Kinds that may be shown by a sister (a cheetah by a leopard), and how far up and down together. */
const stepsAcross: Readonly<Partial<Record<SenseName, number>>> = { animal: 4, instrument: 3 }

/** Pictures of these would say nothing of what was meant. */
const tooGeneral = new Set(
  `entity object whole artifact instrumentality device structure construction covering container vessel equipment implement tool furnishing furniture appliance machine mechanism conveyance craft commodity creation
  product article way surface opening barrier obstruction decoration facility sheet layer strip line block material fabric substance food nutriment foodstuff dish course organism animal invertebrate vertebrate chordate
  mammal placental arthropod plant herb woody_plant vascular_plant plant_part plant_organ produce natural_object unit part area support stick rod bar board plate pad cloth box case bag rope cord
  sign signal system assembly collection sports_equipment game_equipment toy plaything clothing garment consumer_goods durables attachment fastener weapon means electronic_equipment medium
  home_appliance kitchen_appliance white_goods utensil kitchen_utensil ceramic_ware crockery tableware cup handle top bottom side end piece aquatic_vertebrate carnivore ungulate
  beverage drink liquid alcohol drug medicine agent point shape paper sheet_of_paper display link button switch stamp label ring lamp_chimney shelter housing dwelling place building_complex
  machine motor filter key mechanical_device pole post beam ball bone shell wing leaf seed root fruit reproductive_structure flower_head nut wave light vehicle wheeled_vehicle self-propelled_vehicle motor_vehicle`
    .split(/\s+/).map((word) => word.replaceAll('_', ' ')),
)

/** Words whose first meaning in the dictionary is not the one of any picture, and whose other meanings have none. */
const misled = new Set(['cityscape', 'feeder', 'chess', 'beef', 'architecture', 'landscape', 'seascape', 'snowball'])

export function openRelatives(wordnet: WordNet, index: PictureIndex, isPoor: (picture: Picture) => boolean): (sense: WeightedSense) => Relative | null {
  const ancestryOf = ancestries(wordnet)
  /** Ancestor's id → pictured kinds of it, with their distance below it. */
  const below = new Map<string, { picture: Picture; distance: number }[]>()
  for (const [id, picture] of Object.entries(index.bySynset)) {
    if (picture.shown !== picture.noun) continue
    for (const { synset, distance } of ancestryOf(wordnet.synset(id))) {
      if (distance === 0 || distance > 3 || isGeneral(synset.words)) continue
      const row = below.get(synset.id)
      if (row === undefined) below.set(synset.id, [{ picture, distance }])
      else row.push({ picture, distance })
    }
  }
  const glossWords = remember((id: string) => new Set(wordnet.synset(id).gloss.toLowerCase().split(/[^a-z]+/).filter((word) => word.length > 3).map((word) => word.slice(0, 4))))
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
      if (picture !== undefined && distance <= up && !isGeneral(synset.words) && (sister === null || distance <= sister.distance)) return { picture, trust: 0.92 ** distance }
      if (distance >= across) continue
      for (const kin of below.get(synset.id) ?? []) {
        const total = distance + kin.distance
        if (total > across || kin.picture.synset === null) continue
        const alike = likeness(sense.synset.id, kin.picture.synset) - (isPoor(kin.picture) ? 2 : 0)
        if (sister === null || total < sister.distance || (total === sister.distance && alike > sister.likeness)) sister = { picture: kin.picture, distance: total, likeness: alike }
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

function isGeneral(words: readonly string[]): boolean {
  return words.some((word) => tooGeneral.has(word.toLowerCase()))
}
