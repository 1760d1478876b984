import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Ledger } from '../reading/ledger.ts'
import type { Mention, Scene } from '../reading/scene.ts'
import type { Word } from '../reading/words.ts'
import type { Cast, Production } from './cast.ts'
import { isPart } from './disguise.ts'
import { qualify } from './qualify.ts'
import type { Part, Role } from './role.ts'

const FIRST = /^(?:i|me|we|us|myself)$/
const SEVERAL = /^(?:we|us)$/
/** Where "we" are one of each. */
const FEWEST = 2

export function isFirstPerson(word: string): boolean {
  return FIRST.test(word)
}

/** Whether a figure or role was named by who asks for the film: "me", "I", "us". */
export function isAsker(said: readonly string[]): boolean {
  return said.some((word) => isFirstPerson(word.toLowerCase()))
}

/** How many "me" or "we" are: of the stars each has a place among "us". */
export function countOfAskers(pronoun: string, { starring = 0 }: Production): number {
  return SEVERAL.test(pronoun) ? Math.max(FEWEST, starring) : 1
}

/** "We", when I and others have been named: all people who are on stage with me; null: nobody to speak of yet. */
export function asUs(mention: Mention, before: readonly Part[], { starring = 0 }: Production): readonly Role[] | null {
  if (starring === 0 || mention.pronoun === null || !SEVERAL.test(mention.pronoun)) return null
  const people = [...new Set(before.map((part) => part.role))].filter((role) => role.person !== null && !role.dressing)
  return people.length > 1 && people.some((role) => isAsker(role.said.map((word) => word.lower))) ? people : null
}

/** "Me as a robot": mentions that say what a star plays, and no second figure. */
export function partsOfStars(scene: Scene, { starring = 0, lexicon }: Production): ReadonlySet<Mention> {
  if (starring === 0) return new Set()
  const isPlayed = ({ how, near, main, to }: Scene['links'][number]): boolean =>
    [near, main].some(isStar) &&
    // "Me as a pirate and my sister": she comes along.
    to.words[0]?.lower !== 'my' &&
    // In French one is "in astronaut".
    ((how === 'as' && (isPart(to, lexicon) || isPersonal(to, lexicon))) || (how === 'in' && isPart(to, lexicon)))
  return new Set(scene.links.filter(isPlayed).map((link) => link.to))
}

function isStar(mention: Mention | null): boolean {
  return mention !== null && ((mention.pronoun !== null && FIRST.test(mention.pronoun)) || mention.words[0]?.lower === 'my')
}

function isPersonal({ nouns }: Mention, lexicon: Lexicon): boolean {
  const head = nouns.at(-1)
  return head !== undefined && lexicon.isPerson(head.lemma) !== null
}

/** Gives the part to whoever is to play it: its clothes, its being, and its name, by which it is spoken of from then on. */
export function playPart(
  part: Mention,
  scene: Scene,
  cast: Cast & { partOf: Map<Mention, readonly Part[]> },
  production: Production,
): void {
  const { lexicon, ledger } = production
  const link = scene.links.find((each) => each.to === part)
  const noun = part.nouns.at(-1)
  if (link === undefined || noun === undefined) return
  const players = (part.plural ? scene.mentions.slice(0, scene.mentions.indexOf(part)) : [link.near, link.main])
    .flatMap((mention) => (mention === null ? [] : (cast.partOf.get(mention) ?? [])))
    .filter(({ role }) => role.person !== null)
  const chosen = part.plural ? players : players.slice(0, 1)
  for (const { role } of chosen) become(role, part, noun, link.words, lexicon, ledger)
  cast.partOf.set(part, chosen)
}

function become(role: Role, { adjectives, words }: Mention, noun: Word, as: readonly Word[], lexicon: Lexicon, ledger: Ledger): void {
  const sense = lexicon.isPerson(noun.lemma)
  if (sense === null || role.person === null) return
  role.person = { ...role.person, being: sense.being, profession: sense.profession ?? noun.lemma }
  // A brother stays a brother, whatever he plays.
  if (role.noun === 'person') role.noun = noun.lemma
  role.said.push(...as, ...words)
  qualify(role, adjectives, lexicon, ledger)
  ledger.shown([noun, ...adjectives])
}
