import type { Lexicon } from '../lexicon/lexicon.ts'
import { chunk, type Chunk, type Mention } from './chunk.ts'
import type { Word } from './words.ts'

export type { Mention } from './chunk.ts'

/** Somebody does something. */
export interface Deed {
  readonly verb: Word
  readonly words: Word[]
  /** 'up' in 'climbs up'. */
  particle: string | null
  subjects: readonly Mention[]
  objects: Mention[]
  readonly adverbs: Word[]
  readonly passive: boolean
}

/** A preposition between things: `near` stands right before it, `deed` is what was being told. */
export interface Link {
  readonly how: string
  readonly words: readonly Word[]
  readonly near: Mention | null
  readonly main: Mention | null
  readonly deed: Deed | null
  readonly to: Mention
}

export interface Scene {
  readonly words: readonly Word[]
  readonly mentions: readonly Mention[]
  readonly deeds: readonly Deed[]
  readonly links: readonly Link[]
}

/**
 * Who is named, who does what to what, and what stands where: a sentence's words (those that `claimed` knows are left
 * out: they speak of the film) as mentions, deeds and links. `acts` says whether a mention can be the doer of a participle.
 */
export function readScene(
  words: readonly Word[],
  claimed: (word: Word) => boolean,
  lexicon: Pick<Lexicon, 'quantity'>,
  acts: (mention: Mention) => boolean,
): Scene {
  // "a blue and cloudy sky": with cloudy spoken for, the 'and' joins nothing
  const joins = (word: Word, i: number): boolean =>
    /^(and|or)$/.test(word.lower) && words[i + 1]?.kind === 'adjective' && claimed(words[i + 1]!)
  const chunks = chunk(
    words.filter((word, i) => !claimed(word) && !joins(word, i)),
    lexicon,
  )
  return { words, ...link(chunks, acts) }
}

/** Subjects, objects and prepositions, left to right. */
function link(chunks: readonly Chunk[], acts: (mention: Mention) => boolean): Omit<Scene, 'words'> {
  const mentions: Mention[] = []
  const deeds: Deed[] = []
  const links: Link[] = []
  /** The clause so far: its nominal list, the noun phrases before this point (nearest last), and the deed told. */
  let subjects: Mention[] = []
  let trail: Mention[] = []
  let deed: Deed | null = null
  let pending: Extract<Chunk, { type: 'prep' }> | null = null
  let joining = false
  let broken = false
  let last: 'subject' | 'object' | 'target' | 'none' = 'none'
  let lastHow: Extract<Chunk, { type: 'prep' }> | null = null
  const mainOf = (): Mention | null => deed?.subjects[0] ?? subjects[0] ?? null

  chunks.forEach((part, i) => {
    const next = chunks[i + 1]
    if (part.type === 'np') {
      const { mention } = part
      mentions.push(mention)
      const near = trail.at(-1) ?? null
      const opensClause = (next?.type === 'verb' && !isParticiple(next)) || next?.type === 'be'
      if (mention.nouns.at(-1)?.owns === true) {
        trail.push(mention)
        return
      }
      if (pending !== null) {
        links.push({ how: pending.how, words: pending.words, near, main: mainOf(), deed, to: mention })
        lastHow = pending
        last = 'target'
      } else if (((joining && (last !== 'target' || acts(mention))) || broken) && opensClause) {
        subjects = joining && last === 'subject' && deed === null ? [...subjects, mention] : [mention]
        deed = null
        trail = []
        last = 'subject'
      } else if (joining && last === 'object' && deed !== null) deed.objects.push(mention)
      else if (joining && last === 'target' && lastHow !== null)
        links.push({ how: lastHow.how, words: [], near: null, main: mainOf(), deed, to: mention })
      else if (deed !== null && deed.objects.length === 0 && !broken) {
        deed.objects.push(mention)
        last = 'object'
      } else if (subjects.length === 0 || (joining && last === 'subject')) {
        subjects.push(mention)
        last = 'subject'
      } else if (broken) {
        subjects = [mention]
        deed = null
        last = 'subject'
      } else last = 'none'
      trail.push(mention)
      pending = null
      joining = broken = false
    } else if (part.type === 'verb') {
      const participle = isParticiple(part)
      let doers: readonly Mention[] = subjects
      const before = chunks[i - 1]
      if (before?.type === 'who') doers = trail.slice(-1)
      else if (participle && !joining && !broken && before?.type === 'np') doers = doerAmong(trail, subjects, acts)
      else if (deed !== null && (joining || broken || before?.type === 'prep')) doers = deed.subjects
      deed = {
        verb: part.words.at(-1)!,
        words: part.words,
        particle: null,
        subjects: [...doers],
        objects: [],
        adverbs: [],
        passive: part.passive,
      }
      deeds.push(deed)
      pending = null
      joining = broken = false
      last = 'none'
    } else if (part.type === 'prep') {
      if (deed !== null && deed.objects.length === 0 && chunks[i - 1]?.type === 'verb') deed.particle = part.how
      pending = part
      joining = false
      if (broken && deed === null) broken = false
    } else if (part.type === 'adverb') deed?.adverbs.push(part.word)
    else if (part.type === 'adjective') {
      const target =
        pending === null ? (deed === null ? subjects.at(-1) : (deed.objects.at(-1) ?? deed.subjects[0])) : (mainOf() ?? undefined)
      target?.adjectives.push(part.word)
      pending = null
    } else if (part.type === 'and') joining = true
    else if (part.type === 'comma') {
      broken = true
      pending = null
    } else if (part.type === 'stop') {
      subjects = []
      trail = []
      deed = null
      pending = null
      joining = broken = false
      last = 'none'
    }
  })
  return { mentions, deeds: deeds.map(activeVoice(links)), links }
}

function isParticiple(part: Extract<Chunk, { type: 'verb' }>): boolean {
  const verb = part.words.at(-1)!
  return verb.form === 'gerund' || verb.form === 'past'
}

/** Who does what a participle tells: the nearest that can act, with its partners when it is the clause's subject. */
function doerAmong(trail: readonly Mention[], subjects: readonly Mention[], acts: (mention: Mention) => boolean): readonly Mention[] {
  const doer = trail.findLast(acts) ?? subjects.at(-1) ?? trail.at(-1)
  if (doer === undefined) return []
  return subjects.includes(doer) ? subjects : [doer]
}

/** "A fish is eaten by a cat": the cat eats the fish. */
function activeVoice(links: readonly Link[]): (deed: Deed) => Deed {
  return (deed) => {
    const by = deed.passive ? links.find((each) => each.how === 'by' && each.deed === deed) : undefined
    return by === undefined ? deed : Object.assign(deed, { subjects: [by.to], objects: [...deed.subjects] })
  }
}
