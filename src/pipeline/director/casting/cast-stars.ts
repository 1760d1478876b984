import { RequestError } from '../../../errors.ts'
import type { Star } from '../../storyboard/face.ts'
import { places as PLACES } from '../../repertoire/places/index.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { readWords, type Word } from '../reading/words.ts'
import { grammarOf } from '../grammar-of.ts'
import { numberWord } from '../../english.ts'
import { COMPANIES, ENSEMBLES } from '../tables/companies.ts'
import { ASTRIDE } from '../tables/bearers.ts'
import type { Cast, Production } from './cast.ts'
import { isAsker } from './first-person.ts'
import { blankRole } from './new-role.ts'
import type { Part, Role } from './role.ts'

/** A place for a star: the figure of a role. */
interface Slot {
  readonly role: Role
  readonly member: number
  readonly acts: boolean
}

const CROWD = 4
/** Bodies that one sits in so that one is seen. */
const BOARDED = /^(?:vehicle|boat)$/
/** Words of those who are named for a look-on have no place among the prompt's. */
const NOWHERE = -100_000

/**
 * Gives each star a figure of the film to play, and the film somebody who looks on when it has no people. "Me" is the first star; whom the
 * asker calls theirs ("my brother") come next, in order; then the people of the prompt, who does something before who is there, one
 * before a crowd. `claimed`: the noun of whom the prompt says that they have the face. Throws RequestError when there are fewer
 * people than stars.
 */
export function castStars(casts: readonly Cast[], production: Production, stars: readonly Star[], claimed: string | null): void {
  if (stars.length === 0) return
  const slots = slotsOf(casts, production)
  if (slots.length === 0) return lookOn(casts, production, stars)
  if (slots.length < stars.length) throw new RequestError(tooMany(stars.length, slots.length))
  const cast = new Map<Role, (Star | undefined)[]>()
  for (const star of stars) {
    const next = slots.reduce((best, slot) => (cost(slot, star, claimed) < cost(best, star, claimed) ? slot : best))
    slots.splice(slots.indexOf(next), 1)
    const members = cast.get(next.role) ?? Array.from({ length: next.role.count }, () => undefined)
    members[next.member - 1] = star
    cast.set(next.role, members)
  }
  for (const [role, members] of cast) role.stars = members
}

function slotsOf(casts: readonly Cast[], { roles }: Production): Slot[] {
  return roles
    .filter((role) => role.person !== null && !role.dressing)
    .flatMap((role) => {
      const acts = casts.some((cast) => cast.parts.some((part) => part.role === role && part.act !== null))
      return Array.from({ length: role.count }, (_, i) => ({ role, member: i + 1, acts }))
    })
}

/** The lower, the rather. Of equals the first named. */
function cost({ role, member, acts }: Slot, { traits }: Star, claimed: string | null): number {
  const said = role.said.map((word) => word.lower)
  if (isAsker(said) || role.noun === claimed) return 0
  if (said[0] === 'my') return 10
  const crowd = role.count >= CROWD || role.noun in ENSEMBLES
  const own = COMPANIES[role.noun]?.[member - 1]
  const gender = own?.gender ?? role.person!.gender
  const age = own?.age ?? role.age ?? role.person!.age
  return (
    (role.person!.being !== 'human' ? 40 : crowd ? 30 : 20) +
    (acts ? 0 : 2) +
    (gender !== 'person' && traits.gender !== 'person' && gender !== traits.gender ? 3 : 0) +
    ((age === 'child' || age === 'baby') !== (traits.age === 'child' || traits.age === 'baby') ? 1 : 0)
  )
}

function tooMany(stars: number, people: number): string {
  const ordinal = ['first', 'second', 'third'][people] ?? 'last'
  const photos = stars === 2 ? 'Two photos' : 'Three photos'
  return `${photos} came with ${people === 1 ? 'one role' : `${numberWord(people)} roles`}: say who the ${ordinal} one plays, such as “me and my brother surf”.`
}

/** Without people the stars watch what there is: by its side, aboard, in the saddle, or after it. */
function lookOn(casts: readonly Cast[], production: Production, stars: readonly Star[]): void {
  const { lexicon, roles } = production
  const sense = lexicon.isPerson('person')
  if (sense === null) return
  const said = wordsOf(stars.length === 1 ? 'me' : 'us', lexicon)
  const role = { ...blankRole(roles.length + 1, 'person', stars.length, sense, null, said), stars }
  roles.push(role)
  casts.forEach((cast, i) => {
    // A shot that names nobody goes on with those of the one before.
    if (i > 0 && cast.parts.length + cast.places.length === 0) return
    cast.parts.push(lookingOn(role, cast, lexicon))
  })
}

function lookingOn(role: Role, { parts, places }: Cast, lexicon: Lexicon): Part {
  const seen =
    parts.find((part) => !part.role.dressing && part.role.depiction?.living === true) ?? parts.find((part) => !part.role.dressing)
  const part: Part = { role, act: null, relation: null }
  if (seen === undefined || seen.role.depiction === null) return { ...part, act: { name: 'wave', pace: 1, said: wordsOf('wave', lexicon) } }
  const { noun, depiction } = seen.role
  const free = seen.relation === null && !parts.some((other) => other.relation?.to === seen.role)
  if (free && role.count === 1) {
    if (ASTRIDE.test(noun)) return { ...part, relation: { how: 'riding', to: seen.role } }
    if (BOARDED.test(depiction.body) || noun === 'hot air balloon') return { ...part, relation: { how: 'inside', to: seen.role } }
  }
  if (seen.act !== null && /^(?:run|walk)$/.test(seen.act.name) && depiction.living)
    return { ...part, act: { name: seen.act.name, pace: 1, said: wordsOf('follow', lexicon) }, relation: { how: 'chasing', to: seen.role } }
  const within = new Set(places.map(({ place }) => PLACES[place].medium))
  const name = within.has('space') ? 'float' : within.has('under-water') || depiction.body === 'fish' ? 'swim' : 'stand'
  return { ...part, act: { name, pace: 1, said: wordsOf('watch', lexicon) }, relation: { how: 'facing', to: seen.role } }
}

function wordsOf(text: string, lexicon: Lexicon): Word[] {
  return [...readWords(text, grammarOf(lexicon), NOWHERE)]
}
