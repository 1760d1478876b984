import { particles, type ParticleName } from '../../repertoire/particles/index.ts'
import type { PersonSense } from '../lexicon/lexicon.ts'
import { phrasesOf } from '../reading/match-entries.ts'
import type { Mention } from '../reading/scene.ts'
import type { Meaning } from './meaning.ts'
import type { Role } from './role.ts'

const PARTICLES = phrasesOf(particles)
/** How many stand for one word for several people. */
const COLLECTIVES: Readonly<Record<string, number>> = {
  people: 4,
  crowd: 7,
  audience: 6,
  family: 3,
  band: 4,
  couple: 2,
  duo: 2,
  twins: 2,
  trio: 3,
  team: 4,
  choir: 5,
  orchestra: 6,
  army: 6,
  group: 4,
  gang: 4,
}

/** The particles that a mention names: many small things in the air. */
export function particleOf(mention: Mention, meaning: Meaning, preposition: string | null): ParticleName | null {
  const head = mention.nouns.at(-1)!
  const many = mention.plural || (mention.count === null && !mention.definite && preposition === null)
  if (!many || (meaning.is === 'picture' && meaning.words.length > 1) || (mention.count !== null && mention.count < 6 && !mention.plural))
    return null
  if (mention.count !== null && mention.count < 5) return null
  const phrase = mention.nouns.map((word) => word.lower).join(' ')
  return PARTICLES.get(phrase) ?? PARTICLES.get(head.lemma) ?? null
}

/** The next role of the film. */
export function newRole(roles: Role[], mention: Mention, meaning: Extract<Meaning, { is: 'person' | 'picture' }>): Role {
  const person: PersonSense | null = meaning.is === 'person' ? meaning.sense : null
  const depiction = meaning.is === 'picture' ? meaning.depiction : null
  const role: Role = {
    number: roles.length + 1,
    noun: meaning.noun.slice(0, 80) || 'thing',
    count: countOf(mention, meaning),
    person,
    depiction,
    said: [...mention.words],
    colour: null,
    material: null,
    glows: depiction?.glows ?? null,
    size: 1,
    wears: [],
    hair: {},
    skin: null,
    age: null,
    feeling: null,
    dressing: false,
  }
  roles.push(role)
  return role
}

function countOf(mention: Mention, meaning: Extract<Meaning, { is: 'person' | 'picture' }>): number {
  const head = mention.nouns.at(-1)!.lemma
  const each = COLLECTIVES[head] ?? (meaning.led === 'people' ? 4 : undefined)
  if (each !== undefined) return Math.min(12, each * Math.min(3, mention.count ?? (mention.plural ? 2 : 1)))
  if (mention.count !== null) return Math.min(12, Math.max(1, mention.count))
  if (!mention.plural) return 1
  if (meaning.is === 'picture' && /^(plant|insect)$/.test(meaning.depiction.body)) return 5
  return meaning.is === 'picture' && meaning.depiction.metres < 0.12 ? 4 : 3
}
