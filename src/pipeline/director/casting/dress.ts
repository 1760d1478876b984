import type { Random } from '../../random.ts'
import { places } from '../../repertoire/places/index.ts'
import type { Garment, Puppet, Setting } from '../../storyboard/storyboard.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Ledger } from '../reading/ledger.ts'
import type { Mention } from '../reading/scene.ts'
import { COMPANIES } from '../tables/companies.ts'
import { CLOTH_COLOURS, SLOTS } from '../tables/garments.ts'
import { OUTFITS, WARDROBE } from '../tables/outfits.ts'
import { NATURAL_HAIR, SKINS } from '../tables/qualities.ts'
import { coloursOf } from './qualify.ts'
import type { Role } from './role.ts'

const OUTFIT_OF: ReadonlyMap<string, (typeof OUTFITS)[string]> = new Map(Object.entries(OUTFITS))

/** Puts a garment on a role in the colour that its words say. */
export function wear(role: Role, mention: Mention, cut: Garment['cut'], lexicon: Lexicon, ledger: Ledger): void {
  const words = [...mention.adjectives, ...mention.nouns.slice(0, -1)]
  const [said] = coloursOf(words, lexicon)
  const stuff = words.find((word) => CLOTH_COLOURS[word.lower] !== undefined)
  const colour = said?.[1] ?? (stuff === undefined ? undefined : CLOTH_COLOURS[stuff.lower])
  if (said !== undefined) ledger.shown(said[2])
  if (stuff !== undefined) ledger.shown([stuff])
  const tall = words.find((word) => /^(tall|big|large|long|pointy|pointed)$/.test(word.lower))
  if (tall !== undefined) ledger.shown([tall])
  const usual = role.wears.find((garment) => SLOTS[garment.cut] === SLOTS[cut])?.colour
  putOn(role.wears, { cut: cut === 'hat' && tall !== undefined ? tallHat(role) : cut, colour: colour ?? usual ?? defaultColour(cut) })
}

/** "A chef with a tall hat" means the chef's. */
function tallHat(role: Role): Garment['cut'] {
  const own = outfitOf(role.person?.profession ?? role.noun, null)?.find(([cut]) => SLOTS[cut] === 'head')?.[0]
  return own ?? 'top-hat'
}

/** Dresses a role for a trade, the word itself or what WordNet says it is; false when no outfit tells it. */
export function dressFor(role: Role, trade: string, lexicon: Lexicon): boolean {
  const outfit = outfitOf(trade, lexicon)
  if (outfit === null) return false
  for (const [cut, colour] of outfit) putOn(role.wears, { cut, colour })
  return true
}

export function outfitOf(trade: string, lexicon: Lexicon | null): (typeof OUTFITS)[string] | null {
  return OUTFITS[trade] ?? (lexicon === null ? null : (lexicon.nearest(trade, 'noun', OUTFIT_OF)?.entry ?? null))
}

/** A garment takes the place of what was worn there; a whole suit of clothes that of tops and legs. */
export function putOn(wears: Garment[], garment: Garment): void {
  const slot = SLOTS[garment.cut]
  const gone = (other: Garment): boolean => {
    const there = SLOTS[other.cut]
    return (
      there === slot ||
      (slot === 'whole' && (there === 'top' || there === 'legs' || there === 'over')) ||
      ((slot === 'top' || slot === 'legs') && there === 'whole')
    )
  }
  const kept = wears.filter((other) => !gone(other))
  wears.splice(0, wears.length, ...kept, garment)
  if (wears.length > 12) wears.splice(0, wears.length - 12)
}

function defaultColour(cut: Garment['cut']): string {
  const usual: Partial<Record<Garment['cut'], string>> = {
    jeans: '#44648f',
    crown: '#f4c430',
    glasses: '#33363d',
    sunglasses: '#1c1c20',
    'straw-hat': '#e3c06a',
    spacesuit: '#eceff4',
    armour: '#b9c1cc',
    suit: '#36425a',
    apron: '#f7f5ef',
    shoes: '#2c3038',
    boots: '#5b3a28',
    wings: '#ffffff',
    'chef-hat': '#ffffff',
    'top-hat': '#16161c',
    mask: '#2b2d36',
  }
  return usual[cut] ?? '#c8553d'
}

/** The puppet of one member of a role: what was said of it, its trade's clothes, and what chance gives to the rest. */
export function puppetOf(
  role: Role,
  member: number,
  random: Random,
  setting: Pick<Setting, 'season' | 'weather' | 'place'>,
  lexicon: Lexicon,
): Puppet {
  const person = role.person!
  const star = role.stars[member - 1]
  const own = COMPANIES[role.noun]?.[member - 1]
  const gender = star?.traits.gender ?? own?.gender ?? person.gender
  const adultGender =
    star === undefined && gender === 'person' && (role.count > 1 || person.profession === null)
      ? (['woman', 'man'] as const)[(member + role.number + (random() < 0.5 ? 0 : 1)) % 2]!
      : gender
  const age = star?.traits.age ?? role.age ?? own?.age ?? person.age
  const skin =
    role.skin ??
    (person.being === 'robot'
      ? '#aeb8c4'
      : person.being === 'alien'
        ? '#8fcf6f'
        : person.being === 'skeleton'
          ? '#efe9dc'
          : person.being === 'ghost'
            ? '#f4f7ff'
            : random.pick(SKINS))
  const colour = role.hair.colour ?? (age === 'elder' ? random.pick(['#d9d9de', '#b8b9bf', '#eeeef0']) : random.pick(NATURAL_HAIR))
  const cuts =
    age === 'baby'
      ? (['bald', 'short'] as const)
      : adultGender === 'man'
        ? (['short', 'short', 'curly', 'short'] as const)
        : (['long', 'bob', 'ponytail', 'bun', 'curly'] as const)
  const hair: Puppet['hair'] = star?.traits.hair ?? {
    cut: role.hair.cut ?? (person.being === 'human' ? random.pick(cuts) : 'bald'),
    colour,
    beard:
      role.hair.beard ??
      (/^(santa claus|wizard|viking|pirate|santa)$/.test(person.profession ?? role.noun) ||
        (adultGender === 'man' && age === 'elder' && random() < 0.35)),
  }
  return {
    kind: 'puppet',
    being: person.being,
    age,
    gender: adultGender,
    // A robot is of metal below its face.
    skin: person.being === 'human' ? (star?.traits.skin ?? skin) : skin,
    hair,
    wears: wardrobe(role, adultGender, star !== undefined, random, setting, lexicon),
    feeling: role.feeling ?? 'calm',
    face: star?.id ?? null,
  }
}

function wardrobe(
  role: Role,
  gender: Puppet['gender'],
  hasFace: boolean,
  random: Random,
  setting: Pick<Setting, 'season' | 'weather' | 'place'>,
  lexicon: Lexicon,
): Garment[] {
  const person = role.person!
  const wears: Garment[] = []
  const trade =
    person.profession === null ? outfitOf(role.noun, null) : (outfitOf(person.profession, lexicon) ?? outfitOf(role.noun, lexicon))
  // Whoever lends their face is to be seen: a superhero's mask stays off unless it was asked for.
  if (trade !== null) {
    for (const [cut, colour] of trade) if (!hasFace || cut !== 'mask') putOn(wears, { cut, colour })
  } else if (person.being === 'human') {
    const palette = random.pick(WARDROBE.palettes)
    const cold = setting.season === 'winter' || setting.weather === 'snow' || places[setting.place].climate === 'polar'
    const dress = gender === 'woman' && !cold && random() < 0.4
    if (dress) putOn(wears, { cut: 'dress', colour: palette[0] })
    else {
      putOn(wears, { cut: random.pick(cold ? WARDROBE.warm : WARDROBE.tops), colour: palette[0] })
      putOn(wears, { cut: random.pick(WARDROBE.legs), colour: palette[1] })
    }
    putOn(wears, { cut: cold ? 'boots' : 'shoes', colour: palette[2] })
    if (cold) putOn(wears, { cut: 'scarf', colour: random.pick(WARDROBE.palettes)[0] })
  }
  for (const garment of role.wears) putOn(wears, garment)
  return wears
}
