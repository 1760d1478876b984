import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Ledger } from '../reading/ledger.ts'
import type { Mention, Scene } from '../reading/scene.ts'
import type { Word } from '../reading/words.ts'
import { MASS } from '../tables/masses.ts'
import { KINDS } from '../tables/props.ts'
import type { Cast, Production } from './cast.ts'
import { disguise, isPart } from './disguise.ts'
import { isBodyOf } from './body-parts.ts'
import { asUs, countOfAskers, isFirstPerson, partsOfStars, playPart } from './first-person.ts'
import { wear, dressFor } from './dress.ts'
import { GENERIC, meaningOf, PLACE_WORDS, PLAYED, type Meaning } from './meaning.ts'
import { blankRole, newRole, particleOf } from './new-role.ts'
import { qualify } from './qualify.ts'
import { refer } from './refer.ts'
import type { Part, Role } from './role.ts'

/** Nouns that say how much or which part of another thing. */
export const PARTS =
  /^(slice|piece|part|top|bottom|edge|side|kind|type|sort|bit|drop|detail|sense|form|shape|touch|amount|layer|stream|trail|sheet|ray|end|center|centre|middle|rest|version|version|couple|stack|pile|scoop|blend|mix|range)$/

const OCCASIONS = new Map(
  ['party', 'ceremony', 'festival', 'celebration', 'holiday', 'wedding', 'contest', 'meal'].map((word) => [word, true] as const),
)
/** Mentions → roles with looks. Deeds and relations come after, when everybody is there. */
export function castScene(scene: Scene, production: Production, before: readonly Part[]): Cast {
  const { lexicon, ledger, roles } = production
  const cast = {
    parts: [] as Part[],
    partOf: new Map<Mention, readonly Part[]>(),
    meanings: new Map<Mention, Meaning>(),
    places: [] as Cast['places'],
    scenery: [] as Cast['scenery'],
    particles: [] as Cast['particles'],
  }
  const neighbours = scene.mentions.flatMap((mention) => mention.nouns.map((word) => word.lemma))
  const costumes = new Set(
    scene.links
      .filter((each) => each.how === 'dressed as' || (each.how === 'as' && (each.deed?.verb.lemma === 'dress' || isPart(each.to, lexicon))))
      .map((each) => each.to),
  )

  const played = partsOfStars(scene, production)

  for (const mention of scene.mentions) {
    if (costumes.has(mention) || played.has(mention)) continue
    const known = asUs(mention, [...before, ...cast.parts], production) ?? refer(mention, roles, before, lexicon)
    if (known !== null) {
      join(cast, mention, known, before)
      ledger.shown(mention.nouns)
      for (const role of known) qualify(role, mention.adjectives, lexicon, ledger)
      continue
    }
    if (mention.pronoun !== null && isFirstPerson(mention.pronoun)) {
      const sense = lexicon.isPerson('person')
      if (sense === null) continue
      const role = blankRole(roles.length + 1, 'person', countOfAskers(mention.pronoun, production), sense, null, [...mention.words])
      roles.push(role)
      qualify(role, mention.adjectives, lexicon, ledger)
      join(cast, mention, [role], before)
      continue
    }
    if (mention.nouns.length === 0) continue
    const preposition = scene.links.find((each) => each.to === mention)?.how ?? null
    const meaning = ofKind(meaningOf(mention, preposition, lexicon, neighbours), mention, scene, lexicon)
    cast.meanings.set(mention, meaning)
    settle(mention, meaning, preposition, scene, production, cast)
  }
  wearClothes(scene, production, cast)
  // "a slice of pizza": shown by the pizza, if that is
  for (const { near, to, how } of scene.links)
    if (how === 'of' && near !== null && !cast.partOf.has(near) && cast.partOf.has(to))
      ledger.led(near.nouns, to.nouns.at(-1)?.lemma ?? 'it')
  for (const part of played) playPart(part, scene, cast, production)
  for (const { to, main, near } of scene.links.filter((each) => costumes.has(each.to) && !played.has(each.to))) {
    const role = rolesOf(cast, near)[0] ?? rolesOf(cast, main)[0]
    const noun = to.nouns.at(-1)?.lemma ?? ''
    if (role === undefined) continue
    // who is dressed so goes on as the one meant
    cast.partOf.set(
      to,
      cast.parts.filter((part) => part.role === role),
    )
    if (role.person !== null ? dressFor(role, noun, lexicon) : disguise(role, noun, production, cast)) ledger.shown(to.nouns)
  }
  return cast
}

/** A boat that is rowed is a rowing boat. */
function ofKind(meaning: Meaning, mention: Mention, scene: Scene, lexicon: Production['lexicon']): Meaning {
  if (meaning.is !== 'picture' || meaning.words.length > 1) return meaning
  const kinds = scene.deeds.filter((deed) => deed.objects.includes(mention)).map((deed) => KINDS[deed.verb.lemma]?.[meaning.noun])
  const kind = kinds.find((each) => each !== undefined)
  const depiction = kind === undefined ? null : lexicon.depict(kind)
  return kind === undefined || depiction === null ? meaning : { ...meaning, noun: kind, depiction }
}

function settle(
  mention: Mention,
  meaning: Meaning,
  preposition: string | null,
  scene: Scene,
  production: Production,
  cast: Cast & { partOf: Map<Mention, readonly Part[]> },
): void {
  const { lexicon, ledger } = production
  const head = mention.nouns.at(-1)!
  const particle = particleOf(mention, meaning, preposition)
  for (const word of mention.adjectives) surround(word, mention, cast, ledger)
  if (particle !== null) {
    cast.particles.push({ name: particle, words: mention.words })
    ledger.shown(mention.nouns)
    return
  }
  const of = scene.links.find((each) => each.how === 'of' && each.near === mention)
  switch (meaning.is) {
    case 'person':
    case 'picture': {
      if (
        meaning.is === 'picture' &&
        of !== undefined &&
        /^(?:cup|mug|glass|bottle|can|pint|pot)$/.test(head.lemma) &&
        MASS.test(of.to.nouns.at(-1)?.lemma ?? '')
      )
        return ledger.shown(mention.nouns)
      if (meaning.is === 'picture' && of !== undefined && PARTS.test(head.lemma))
        return ledger.led(mention.nouns, of.to.nouns.at(-1)?.lemma ?? 'it')
      // a wedding or a party is an occasion: it is in the air and the mood
      if (
        meaning.is === 'picture' &&
        preposition !== null &&
        /^(at|in|during|for|on)$/.test(preposition) &&
        lexicon.sense(head.lemma) === 'event' &&
        lexicon.nearest(head.lemma, 'noun', OCCASIONS) !== null
      )
        return ledger.shown(mention.nouns)
      const role = newRole(production.roles, mention, meaning)
      const part: Part = { role, act: null, relation: null }
      cast.parts.push(part)
      if (role.depiction?.living === true && PLAYED.test(head.lemma)) disguise(role, head.lemma, production, cast)
      cast.partOf.set(mention, [part])
      ledger.shown(
        mention.words.filter(
          (word) => word.kind === 'number' || (mention.count !== null && word.kind === 'noun' && word.index < mention.nouns[0]!.index),
        ),
      )
      const others = mention.nouns.filter((word) => !meaning.words.includes(word))
      if (meaning.led === null) ledger.shown(meaning.words)
      else ledger.led(meaning.words, meaning.led)
      qualify(role, [...mention.adjectives.filter((word) => !meaning.words.includes(word)), ...others], lexicon, ledger)
      for (const word of others) hint(word, mention, cast, ledger, lexicon, role)
      return
    }
    case 'place': {
      if (cast.places.some((each) => each.mention === mention && each.words[0]?.kind === 'adjective' && GENERIC.test(head.lemma)))
        return ledger.shown(mention.nouns)
      const firm = preposition !== null || scene.mentions.length === 1 || cast.places.length === 0
      cast.places.push({
        place: meaning.place,
        words: [...new Set([...meaning.words, ...mention.nouns])],
        mention,
        landmark: meaning.landmark,
        firm: firm && !GENERIC.test(head.lemma),
        rank:
          GENERIC.test(head.lemma) && meaning.words.length === 1
            ? 0
            : (preposition === null ? 2 : /^(in|inside|at|on|into|through|within|across|under)$/.test(preposition) ? 4 : 3) +
              (meaning.led === null ? 0.5 : 0),
      })
      return
    }
    case 'scenery': {
      cast.scenery.push({ noun: meaning.noun, mention, words: mention.words })
      return
    }
    case 'film':
      return ledger.film(mention.nouns)
    case 'clothing':
      return
    case 'body':
      return
    case 'nothing': {
      if (/^(top|bottom|side|inside|outside|front|back|left|right|way|distance|time|foreground)$/.test(head.lemma))
        return ledger.film(mention.nouns)
      if (
        /^(music|song|melody|tune|spell|magic|birthday|christmas|anniversary|halloween|wedding|holiday|celebration|party|festival)$/.test(
          head.lemma,
        )
      )
        return ledger.shown(mention.nouns)
      return
    }
  }
}

/** "An underwater temple", "an urban scene": an adjective that says where. */
function surround(word: Word, mention: Mention, cast: Cast, ledger: Ledger): void {
  const place = PLACE_WORDS.get(word.lower)
  if (place === undefined || ledger.has(word)) return
  cast.places.push({ place, words: [word], mention, landmark: null, firm: false, rank: 1 })
  ledger.shown([word])
}

/** A noun before another that names a place says where it is: "a kitchen table". */
function hint(word: Word, mention: Mention, cast: Cast, ledger: Ledger, lexicon: Lexicon, role: Role): void {
  if (ledger.has(word)) return
  if (role.person !== null && dressFor(role, word.lemma, lexicon)) return ledger.shown([word])
  const meaning = meaningOf({ nouns: [word], adjectives: [], plural: false, count: null, definite: false }, 'in', lexicon)
  if (meaning.is === 'place' && meaning.led === null) {
    cast.places.push({ place: meaning.place, words: [word], mention, landmark: null, firm: false, rank: 1 })
    return ledger.shown([word])
  }
  ledger.led([word], role.noun)
}

function join(
  cast: Cast & { partOf: Map<Mention, readonly Part[]> },
  mention: Mention,
  known: readonly Role[],
  before: readonly Part[],
): void {
  const parts = known.map((role) => {
    const there = cast.parts.find((part) => part.role === role)
    if (there !== undefined) return there
    const old = before.find((part) => part.role === role)
    const part: Part = {
      role,
      act: null,
      relation: old?.relation?.how === 'riding' || old?.relation?.how === 'worn-by' ? old.relation : null,
    }
    cast.parts.push(part)
    return part
  })
  cast.partOf.set(mention, parts)
}

export function rolesOf(cast: Pick<Cast, 'partOf'>, mention: Mention | null): Role[] {
  return mention === null ? [] : (cast.partOf.get(mention) ?? []).map((part) => part.role)
}

/** "in a yellow raincoat", "wearing sunglasses", "with red hair": on whom? */
function wearClothes(scene: Scene, production: Production, cast: Cast & { partOf: Map<Mention, readonly Part[]> }): void {
  const { lexicon, ledger } = production
  for (const mention of scene.mentions) {
    const meaning = cast.meanings.get(mention)
    if (meaning?.is !== 'clothing' && meaning?.is !== 'body') continue
    const link = scene.links.find((each) => each.to === mention)
    const deed = scene.deeds.find((each) => each.objects.includes(mention))
    const wears = meaning.is === 'clothing' && (deed === undefined || /^(wear|dress|put|have|don|sport)$/.test(deed.verb.lemma))
    const hosts = [
      ...(mention.owner === null ? [] : [mention.owner]),
      ...(deed?.subjects ?? []),
      ...(link === undefined ? [] : [link.near, link.main, ...scene.mentions.slice(0, scene.mentions.indexOf(mention)).reverse()]),
    ]
      .flatMap((host) => rolesOf(cast, host))
      .filter((role) => role.person !== null || role.depiction?.living === true)
    const host = hosts.find((role) => role.person !== null) ?? hosts[0]
    if (meaning.is === 'body') {
      isBodyOf(
        host ?? cast.parts.find((part) => part.role.person !== null || part.role.depiction?.living === true)?.role ?? null,
        mention,
        lexicon,
        ledger,
      )
      continue
    }
    if (host?.person && wears && (link === undefined || /^(in|with|wearing|on|covered|by|under)$/.test(link.how))) {
      wear(host, mention, meaning.cut, lexicon, ledger)
      if (meaning.led === null) ledger.shown(meaning.words)
      else ledger.led(meaning.words, meaning.led)
      host.said.push(...mention.words)
      continue
    }
    const depiction = lexicon.depict(mention.nouns.map((word) => word.lemma).join(' ')) ?? lexicon.depict(mention.nouns.at(-1)!.lemma)
    if (depiction === null) continue
    const picture = { is: 'picture', depiction, noun: depiction.led ?? depiction.noun, words: meaning.words, led: depiction.led } as const
    if (cast.meanings instanceof Map) cast.meanings.set(mention, picture)
    settle(mention, picture, link?.how ?? null, scene, production, cast)
    if (host !== undefined && wears && host.person === null) {
      const part = cast.partOf.get(mention)?.[0]
      if (part !== undefined) part.relation = { how: 'worn-by', to: host }
    }
  }
}
