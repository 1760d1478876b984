import type { Figure, Garment, Puppet, Shot } from '../../../storyboard/storyboard.ts'
import { capital, indefinite, list, plural } from '../../../english.ts'
import { nameColour, nameHair } from './name-colour.ts'
import { definite, isCompany, nameFace, type Names } from './name-figure.ts'

/** People whose looks are told: further ones are too small to matter. */
const MOST = 3
const PAIRS = /^(?:trousers|jeans|shorts|shoes|boots|glasses|sunglasses|wings)$/
const FOOTWEAR = /^(?:shoes|boots|barefoot)$/
const FEELINGS: Readonly<Record<Puppet['feeling'], string>> = {
  calm: '',
  happy: 'smiling happily',
  sad: 'looking sad',
  angry: 'looking angry',
  afraid: 'looking afraid',
  surprised: 'looking surprised',
  sleepy: 'looking sleepy',
}

/** A sentence about the hair, clothes and mood of each group of people: what several have in common is told of all. */
export function tellPeople(shot: Shot, names: Names): readonly string[] {
  const leaders = shot.figures.filter((figure) => figure.id === figure.group && figure.body.kind === 'puppet' && figure.role !== 'dressing')
  return leaders.slice(0, MOST).flatMap((leader) => {
    const bodies = shot.figures.flatMap(({ group, body }) => (group === leader.group && body.kind === 'puppet' ? [body] : []))
    return tell(leader, bodies, names)
  })
}

function tell(leader: Figure, bodies: readonly Puppet[], names: Names): readonly string[] {
  const [first] = bodies
  if (!first || first.being === 'ghost' || first.being === 'skeleton') return []
  const many = bodies.length > 1
  const wears = first.wears.filter((garment) => bodies.every((body) => body.wears.some((other) => isSame(garment, other))))
  // Whose clothes differ have no more than their shoes in common, which tells nothing.
  const seen =
    many && first.feeling === 'calm' && wears.every(({ cut }) => FOOTWEAR.test(cut)) ? [] : wears.filter(({ cut }) => cut !== 'barefoot')
  const clothes = seen.map((each) => garment(each, many))
  const hair = many || nameFace(leader, names) !== null || first.being !== 'human' ? [] : hairOf(first)
  const feeling = FEELINGS[first.feeling]
  const has = hair.length > 0 ? `has ${list(hair)}` : ''
  const wear = clothes.length > 0 ? `${many && !isCompany(leader) ? 'wear' : 'wears'} ${list(clothes)}` : ''
  const does = [has, wear].filter((part) => part !== '')
  if (does.length === 0 && feeling === '') return []
  const who = capital(definite(leader, bodies.length, names))
  if (does.length === 0) return [`${who} ${many && !isCompany(leader) ? 'are' : 'is'} ${feeling}.`]
  return [`${who} ${list(does)}${feeling === '' ? '' : `, ${feeling}`}.`]
}

const isSame = (one: Garment, other: Garment): boolean => one.cut === other.cut && one.colour === other.colour

function garment({ cut, colour }: Garment, many: boolean): string {
  const name = `${nameColour(colour)} ${cut === 't-shirt' ? cut : cut.replace('-', ' ')}`
  return PAIRS.test(cut) || cut === 'armour' ? name : many ? plural(name) : indefinite(name)
}

const CUTS: Readonly<Record<Puppet['hair']['cut'], (colour: string) => string>> = {
  bald: () => 'a bald head',
  short: (colour) => `short ${colour} hair`,
  bob: (colour) => `${indefinite(colour)} bob`,
  long: (colour) => `long ${colour} hair`,
  ponytail: (colour) => `${indefinite(colour)} ponytail`,
  bun: (colour) => `${colour} hair in a bun`,
  curly: (colour) => `curly ${colour} hair`,
  afro: (colour) => `${indefinite(colour)} afro`,
  braids: (colour) => `${colour} braids`,
  mohawk: (colour) => `${indefinite(colour)} mohawk`,
}
/** What hides the hair. */
const COVERS = /^(?:helmet|hood|mask)$/

function hairOf({ hair, wears, age }: Puppet): readonly string[] {
  const covered = wears.some(({ cut }) => COVERS.test(cut))
  const colour = nameHair(hair.colour)
  const head = covered || age === 'baby' ? [] : [CUTS[hair.cut](colour)]
  return hair.beard ? [...head, indefinite(`${colour} beard`)] : head
}
