import { colourOf } from '../director/lexicon/colours.ts'
import type { Lexicon } from '../director/lexicon/lexicon.ts'
import { grammarOf } from '../director/grammar-of.ts'
import { readWords, type Word } from '../director/reading/words.ts'
import { GARMENTS } from '../director/tables/garments.ts'
import type { Figure, Shot, Storyboard } from '../storyboard/storyboard.ts'

/** The figures that a phrase of an instruction speaks of. */
export interface Found {
  /** Each once, as it is in the first shot that it plays in. */
  readonly figures: readonly Figure[]
  /** What the phrase left open and was guessed: 'it'; null: it was plain. */
  readonly guessed: boolean
}

const PRONOUN =
  /^(?:it|itself|him|himself|he|his|her|hers|herself|she|them|themselves|they(?: all| both)?|their|its|this|that|these|those|one|the one)$/
const EVERYBODY = /^(?:every(?:one|body|thing)|all|all of (?:it|them)|both|both of them|the whole (?:thing|cast)|all (?:the )?figures)$/
const LEADING = /^(?:hero|heroine|protagonist|lead|star|main (?:character|figure|subject|object)|subject|main one)$/
/** Which of several: by where they stand, how large they are, or their number. */
const WHICH: readonly (readonly [RegExp, (figures: readonly Figure[]) => readonly Figure[]])[] = [
  [/\b(?:on|to|at|in) the (?:far )?left\b|\bleft(?:most|[ -]hand)?\b/, (all) => least(all, xOf)],
  [/\b(?:on|to|at|in) the (?:far )?right\b|\bright(?:most|[ -]hand)?\b/, (all) => least(all, (figure) => -xOf(figure))],
  [/\b(?:in the )?(?:middle|cent(?:er|re))\b/, (all) => least(all, (figure) => Math.abs(xOf(figure)))],
  [/\b(?:bigge(?:r|st)|large(?:r|st)|talle(?:r|st)|big|large|tall)\b/, (all) => least(all, (figure) => -figure.height)],
  [/\b(?:smalle(?:r|st)|shorte(?:r|st)|tin(?:y|iest)|small|little)\b/, (all) => least(all, (figure) => figure.height)],
  [/\b(?:background|back|distance|farthest|furthest|further|farther)\b/, (all) => least(all, (figure) => -figure.depth)],
  [/\b(?:foreground|front|nearest|closest|nearer|closer)\b/, (all) => least(all, (figure) => figure.depth)],
  [/\bfirst\b/, (all) => all.slice(0, 1)],
  [/\bsecond\b/, (all) => all.slice(1, 2)],
  [/\bthird\b/, (all) => all.slice(2, 3)],
  [/\b(?:last|another|other)\b/, (all) => all.slice(-1)],
]
const WHERE_WORD =
  /^(?:left|right|leftmost|rightmost|left-hand|right-hand|middle|center|centre|background|back|distance|foreground|front|side|one|ones|far|big|bigger|biggest|large|larger|largest|tall|taller|tallest|small|smaller|smallest|little|tiny|tiniest|nearest|closest|farthest|furthest|first|second|third|last|other|another)$/

/** Everybody of a film, each once. */
export function cast(board: Pick<Storyboard, 'shots'>): readonly Figure[] {
  const seen = new Map<string, Figure>()
  for (const figure of board.shots.flatMap((shot: Shot) => shot.figures)) if (!seen.has(figure.id)) seen.set(figure.id, figure)
  return [...seen.values()]
}

/** Figures by their groups, in the order in which these come. */
export function groupsOf(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  return [...new Set(figures.map((figure) => figure.group))].map((group) => figures.filter((figure) => figure.group === group))
}

/** Of whom the phrase ("the dog", "the woman in red", "the one on the left", "him") speaks; null: nobody of the film. */
export function findFigures(phrase: string, board: Pick<Storyboard, 'shots'>, lexicon: Lexicon): Found | null {
  const text = phrase
    .toLowerCase()
    .replace(/[.!?]+$/, '')
    .trim()
  const all = cast(board)
  const told = all.filter((figure) => figure.role !== 'dressing')
  // "The man and the horse": each of them, where each is somebody.
  const several = text.split(/\s*,\s*(?:and )?|\s+and\s+/).filter((part) => part !== '')
  if (several.length > 1) {
    const each = several.map((part) => findFigures(part, board, lexicon))
    if (each.every((found) => found !== null)) {
      const figures = each.flatMap((found) => found?.figures ?? [])
      return {
        figures: figures.filter((figure, i) => figures.findIndex((other) => other.id === figure.id) === i),
        guessed: each.some((found) => found?.guessed === true),
      }
    }
  }
  if (EVERYBODY.test(text)) {
    // "Everybody" is whoever lives, "everything" all there is.
    const living = /thing|^all$|whole|figures/.test(text) ? told : told.filter((figure) => lives(figure, lexicon))
    const meant = living.length > 0 ? living : told
    return meant.length === 0 ? null : { figures: meant, guessed: false }
  }
  if (PRONOUN.test(text)) return pronoun(text, told.length > 0 ? told : all)
  if (LEADING.test(text.replace(/^(?:the|my|our)\s+/, ''))) {
    const lead = told.find((figure) => figure.role === 'lead')
    return lead === undefined ? null : { figures: [lead], guessed: false }
  }
  const part = /^(one|two|three|four|five|a|some|half) of (?:the |them)?/.exec(text) ?? /^(one) (?=[a-z]+$)/.exec(text)
  const words = readWords(part === null ? text : text.slice(part[0].length), grammarOf(lexicon))
  const { nouns, adjectives, after } = headOf(words)
  if (
    nouns.length === 0 &&
    adjectives.length === 0 &&
    part === null &&
    !/\b(?:ones?|things?|figures?|(?:bigg|larg|tall|small|short|tini)e(?:r|st))\b|^(?:the )?(?:left|right)(?:most)?$/.test(text)
  )
    return null
  const which = WHICH.find(([pattern]) => pattern.test(text))
  const scored = all
    .map((figure) => ({ figure, score: nouns.length === 0 ? 1 : likeness(figure, nouns, lexicon) }))
    .filter(({ score }) => score > 0)
    .map(({ figure, score }) => ({
      figure,
      score: score + looks(figure, adjectives, after, lexicon) - (figure.role === 'dressing' ? 1 : 0),
    }))
  if (scored.length === 0 || (nouns.length === 0 && which === undefined && adjectives.length === 0 && part === null)) return null
  const best = Math.max(...scored.map(({ score }) => score))
  if (nouns.length === 0 && which === undefined && best <= 1) return null
  const plural = words.some((word) => word.kind === 'noun' && word.form === 'plural')
  // "the animals" are all that are some; "the dog" is the one that is most so
  const enough = plural && which === undefined ? (best < 4 ? Math.min(best, 2) : best - 0.75) : best - 0.25
  const alike = scored.filter(({ score }) => score >= enough).map(({ figure }) => figure)
  if (which !== undefined && alike.length > 0) {
    const behind = plural && /\b(?:background|back|distance)\b/.test(text)
    const chosen = behind && alike.length > 1 ? alike.filter((figure) => figure.role !== 'lead') : which[1](alike)
    if (chosen.length > 0) return { figures: chosen, guessed: false }
  }
  if (part !== null) return { figures: alike.slice(-some(part[1]!, alike.length)), guessed: false }
  const groups = new Set(alike.map((figure) => figure.group))
  if (plural || groups.size === 1) return { figures: alike, guessed: false }
  const lead = alike.find((figure) => figure.role === 'lead') ?? alike[0]!
  return { figures: alike.filter((figure) => figure.group === lead.group), guessed: nouns.length > 0 }
}

/** The words that name it, those that qualify it, and those of what it has or wears ("in red", "with the hat"). */
function headOf(words: readonly Word[]): { nouns: Word[]; adjectives: Word[]; after: Word[] } {
  const end = words.findIndex(
    (word, i) => i > 0 && (word.kind === 'preposition' || /^(?:who|that|which|wearing|in|with)$/.test(word.lower)),
  )
  const core = end < 0 ? words : words.slice(0, end)
  const owned = core.findLastIndex((word) => word.owns)
  const own = core.slice(owned + 1).filter((word) => !WHERE_WORD.test(word.lower))
  return {
    nouns: own.filter((word) => word.kind === 'noun' && colourOf(word.lower) === null),
    adjectives: own.filter((word) => word.kind === 'adjective' || colourOf(word.lower) !== null),
    after: end < 0 ? [] : words.slice(end).filter((word) => !WHERE_WORD.test(word.lower)),
  }
}

/** How well a figure is what the nouns say: 5 the very word, 3 the same kind of person or picture, 2 a kind of it; 0 not at all. */
function likeness(figure: Figure, nouns: readonly Word[], lexicon: Lexicon): number {
  const head = nouns.at(-1)!
  const phrase = [...nouns.slice(0, -1).map((word) => word.lower), head.lemma].join(' ')
  const noun = figure.noun.toLowerCase()
  if (noun === phrase) return 5.5
  if (noun === head.lemma || noun === head.lower) return 5
  if (noun.endsWith(` ${head.lemma}`)) return 4.5
  const said = figure.said.toLowerCase().split(/\s+/)
  if (said.includes(head.lower) || said.some((word) => lexicon.lemma(word, 'noun') === head.lemma)) {
    // "her scarf" was said of her and is not she
    if (figure.body.kind === 'picture' || !GARMENTS.has(head.lemma)) return 4
  }
  const person = lexicon.isPerson(phrase) ?? lexicon.isPerson(head.lemma)
  if (figure.body.kind === 'puppet') {
    if (/^(?:people|character|figure|human|somebody|someone|player|performer|guy|figure)$/.test(head.lemma)) return 3
    if (person === null) return head.lemma === 'robot' && figure.body.being === 'robot' ? 4 : 0
    const { gender, age, being } = figure.body
    if (person.being !== 'human' && person.being !== being) return 0
    // "The person" is a man to whoever says so.
    if (person.gender !== 'person' && gender !== 'person' && person.gender !== gender)
      return /^(?:person|people|someone|somebody|figure)$/.test(noun) ? 1.5 : 0
    if (person.age === 'child' && age !== 'child' && age !== 'baby' && !/^(?:girl|boy)$/.test(head.lemma)) return 0
    return person.profession === null ? 3 + (person.gender === gender ? 0.5 : 0) : 2
  }
  if (person !== null && lexicon.depict(phrase) === null) return 0
  if (lexicon.depict(phrase)?.art === figure.body.art || lexicon.depict(head.lemma)?.art === figure.body.art) return 3
  const kind = new Map([[head.lemma, true]])
  if (lexicon.nearest(noun, 'noun', kind) !== null) return 2.5
  return lexicon.nearest(head.lemma, 'noun', new Map([[noun, true]]))?.led === noun ? 2 : 0
}

/** "Red", "in red", "with a hat": how much of the looks that were named a figure has. */
function looks({ body, said }: Figure, adjectives: readonly Word[], after: readonly Word[], lexicon: Lexicon): number {
  const own = said.toLowerCase()
  const garments = body.kind === 'puppet' ? body.wears : []
  let score = 0
  for (const word of adjectives) {
    const colour = lexicon.colourOf(word.lower)
    const has = colour !== null && body.kind === 'picture' && body.colour === colour
    const worn = colour !== null && garments.some((garment) => garment.colour === colour)
    score += has || worn || own.split(/\s+/).includes(word.lower) ? 1 : -0.4
  }
  for (const word of after) {
    const colour = lexicon.colourOf(word.lower)
    if (colour !== null && garments.some((garment) => garment.colour === colour)) score += 1
    const cut = GARMENTS.get(word.lower) ?? GARMENTS.get(word.lemma)
    if (cut !== undefined && garments.some((garment) => garment.cut === cut)) score += 1
    if (word.kind === 'noun' && own.includes(word.lower)) score += 0.5
  }
  return score
}

/** Somebody, or an animal. */
export function lives({ body, noun }: Figure, lexicon: Lexicon): boolean {
  return body.kind === 'puppet' || lexicon.depict(noun)?.living === true
}

function pronoun(text: string, all: readonly Figure[]): Found | null {
  const lead = (test: (figure: Figure) => boolean): Found | null => {
    const fitting = all.filter(test)
    const first = fitting.find((figure) => figure.role === 'lead') ?? fitting[0]
    if (first === undefined) return null
    const group = fitting.filter((figure) => figure.group === first.group)
    return { figures: group, guessed: new Set(fitting.map((figure) => figure.group)).size > 1 }
  }
  const isPerson = (figure: Figure): boolean => figure.body.kind === 'puppet'
  const gendered = (gender: 'woman' | 'man') => (figure: Figure) =>
    figure.body.kind === 'puppet' && (figure.body.gender === gender || figure.body.gender === 'person')
  if (/^(?:him|himself|he|his)$/.test(text)) return lead(gendered('man')) ?? sure(lead(isPerson)) ?? sure(lead(() => true))
  if (/^(?:her|hers|herself|she)$/.test(text)) return lead(gendered('woman')) ?? sure(lead(isPerson)) ?? sure(lead(() => true))
  if (/^(?:them|themselves|they|their|these|those)$/.test(text)) {
    const groups = all.filter((figure) => all.filter((other) => other.group === figure.group).length > 1)
    if (groups.length > 0)
      return {
        figures: groups.filter((figure) => figure.group === groups[0]!.group),
        guessed: groups.some((figure) => figure.group !== groups[0]!.group),
      }
    return { figures: all.filter((figure) => isPerson(figure) === all.some(isPerson)), guessed: false }
  }
  return lead((figure) => !isPerson(figure)) ?? sure(lead(() => true))
}

/** A pronoun that does not quite fit whom it is taken for. */
function sure(found: Found | null): Found | null {
  return found === null ? null : { ...found, guessed: true }
}

function some(word: string, all: number): number {
  return { one: 1, a: 1, two: 2, three: 3, four: 4, five: 5, some: Math.ceil(all / 2), half: Math.ceil(all / 2) }[word] ?? 1
}

function least(figures: readonly Figure[], by: (figure: Figure) => number): readonly Figure[] {
  return figures.toSorted((a, b) => by(a) - by(b)).slice(0, 1)
}

/** Where a figure stands in the middle of its path. */
function xOf({ path }: Figure): number {
  return path[Math.floor((path.length - 1) / 2)]!.x
}
