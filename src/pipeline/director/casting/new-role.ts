import { particles, type ParticleName } from '../../repertoire/particles/index.ts'
import type { Depiction, PersonSense } from '../lexicon/lexicon.ts'
import type { Word } from '../reading/words.ts'
import { phrasesOf } from '../reading/match-entries.ts'
import type { Mention } from '../reading/scene.ts'
import type { Meaning } from './meaning.ts'
import type { Production } from './cast.ts'
import type { Role } from './role.ts'
import { COMPANIES, ENSEMBLES } from '../tables/companies.ts'
import { INSTRUMENTS } from '../tables/instruments.ts'

const PARTICLES = phrasesOf(particles)
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
  const said = [...mention.adjectives.filter((word) => !mention.words.includes(word)), ...mention.words]
  const role = blankRole(roles.length + 1, meaning.noun.slice(0, 80) || 'thing', countOf(mention, meaning), person, depiction, said)
  roles.push(role)
  return role
}

/** A role of which nothing is said yet but what it is. */
export function blankRole(
  number: number,
  noun: string,
  count: number,
  person: PersonSense | null,
  depiction: Depiction | null,
  said: Word[],
): Role {
  return {
    number,
    noun,
    count,
    person,
    depiction,
    said,
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
    stars: [],
  }
}

/** A thing that nobody named: the first of the nouns that the art has of itself, else a near one; null when it has none. */
export function propRole(nouns: readonly string[], count: number, { lexicon, roles }: Production): Role | null {
  const found = nouns.map((noun) => ({ noun, depiction: lexicon.depict(noun) }))
  const best = found.find(({ depiction }) => depiction?.led === null) ?? found.find(({ depiction }) => depiction !== null)
  if (best === undefined || best.depiction === null) return null
  const role = blankRole(roles.length + 1, best.noun, count, null, best.depiction, [])
  roles.push(role)
  return role
}

function countOf(mention: Mention, meaning: Extract<Meaning, { is: 'person' | 'picture' }>): number {
  const head = mention.nouns.at(-1)!.lemma
  const each = ENSEMBLES[meaning.noun]?.length ?? COMPANIES[head]?.length ?? (meaning.led === 'people' ? 4 : undefined)
  if (each !== undefined) return Math.min(12, each * Math.min(3, mention.count ?? (mention.plural ? 2 : 1)))
  if (mention.count !== null) return Math.min(12, Math.max(1, mention.count))
  if (!mention.plural || (INSTRUMENTS[`${head}s`] !== undefined && head === 'drum')) return 1
  if (meaning.is === 'picture' && /^(plant|insect)$/.test(meaning.depiction.body)) return 5
  return meaning.is === 'picture' && meaning.depiction.metres < 0.12 ? 4 : 3
}
