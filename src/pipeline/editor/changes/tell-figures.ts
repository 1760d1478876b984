import { capital, list } from '../../director/describing/english.ts'
import { definite, withCount } from '../../director/describing/name-figure.ts'
import { particleNames } from '../../repertoire/particles/index.ts'
import type { Command } from '../reading/command.ts'
import { wordsOf, type Change, type Editing } from '../editing.ts'
import { cast, findFigures } from '../find-figures.ts'
import { restage, type Restaged } from '../restage.ts'
import { subjectOf } from '../reading/subjects.ts'
import { whereabouts, withoutWhereabouts } from '../whereabouts.ts'
import { guess } from './guess.ts'
import { gerundOf } from './gerund.ts'

/**
 * Everything that can be told as a sentence about the stage: who comes ("add two birds on the left", "put a hat on the dog"), who gets
 * something ("give him a red scarf"), who does something else ("make her dance", "the man rides a horse").
 */
export const tellFigures: Change = (command, editing) => {
  const told = sentenceOf(command, editing)
  if (told === null) return null
  const where = whereabouts(told.sentence)
  const sentence = withoutWhereabouts(told.sentence)
  if (sentence === '') return null
  const staged = restage(editing.board, sentence, { lexicon: editing.lexicon, seed: editing.seed, inShot: editing.inShot, where })
  const air = withAir(staged, editing)
  if (staged.came.length === 0 && staged.altered.length === 0 && air === null) return null
  const board = air?.board ?? staged.board
  return {
    board: { ...board, led: [...board.led, ...staged.led].slice(-100) },
    said: tell(staged, air?.names ?? [], where?.said ?? null, sentence),
    heard: new Set([...staged.came, ...staged.altered]),
    sets: staged.altered.map((id) => [`${id} does`, sentence] as const),
    remarks: [...told.remarks, ...leads(staged)],
  }
}

interface Told {
  readonly sentence: string
  readonly remarks: readonly string[]
}

function sentenceOf({ verb, what, to }: Command, editing: Editing): Told | null {
  switch (verb) {
    case 'add': {
      if (subjectOf(to) !== null) return null
      const on =
        /^(?<thing>.+?)\s+(?<how>on|onto|to|over|around|beside|next to|behind|in front of|under|above|near|in|into|inside|at) (?<whom>him|her|it|them|his|the .+|an? .+)$/i.exec(
          withoutWhereabouts(to),
        )
      const whom = on === null ? null : findFigures(on.groups!['whom']!, editing.board, editing.lexicon)
      if (on === null || whom === null) return { sentence: to, remarks: [] }
      const { thing, how, whom: phrase } = on.groups as { thing: string; how: string; whom: string }
      // "Add a hat to the dog": on it; "sparks around her": beside.
      const preposition = /^to$/i.test(how) ? 'with' : how
      const name = named(whom.figures[0]!.noun, whom.figures.length)
      const living = /^(?:to|on|onto)$/i.test(how) && isWorn(thing, editing)
      return {
        sentence: living ? `${name} wears ${thing}` : preposition === 'with' ? `${name} with ${thing}` : `${thing} ${how} ${name}`,
        remarks: guess(whom, phrase),
      }
    }
    case 'give': {
      const found = findFigures(what, editing.board, editing.lexicon)
      if (found === null) return null
      const name = named(found.figures[0]!.noun, found.figures.length)
      return { sentence: `${name} ${isWorn(to, editing) ? 'wears' : 'with'} ${to}`, remarks: guess(found, what) }
    }
    case 'turn': {
      if (what === '') return null
      const found = findFigures(what, editing.board, editing.lexicon)
      if (found === null) return null
      const doing = gerundOf(to, editing)
      const placed = /^(?:in|on|with|wearing|holding|behind|under|near|beside|next to|inside|at|riding|as|dressed|over|above)\b/i.test(to)
      if (doing === null && !placed) return null
      return {
        sentence: `${named(found.figures[0]!.noun, found.figures.length)} ${(doing ?? to).replace(/^(?:also|instead) /i, '')}`,
        remarks: guess(found, what),
      }
    }
    case 'say': {
      // "The man should dance", "she wears a red coat now".
      const bare = to.replace(/\b(?:should|must|could|shall|has to|needs to) (?:be )?/i, '').replace(/\s+(?:now|instead|too|as well)$/i, '')
      return { sentence: bare, remarks: [] }
    }
    default:
      return null
  }
}

function named(noun: string, count: number): string {
  return `the ${count > 1 ? plurals(noun) : noun}`
}

function plurals(noun: string): string {
  return definite({ noun, said: noun, body: { kind: 'picture' } } as never, 2).replace(/^the /, '')
}

function isWorn(phrase: string, editing: Editing): boolean {
  const head = wordsOf(phrase.replace(/\s+(?:with|of|in|on|at) .*$/i, ''), editing).findLast((word) => word.kind === 'noun')
  return (
    head !== undefined &&
    (editing.lexicon.sense(head.lemma) === 'clothing' ||
      /^(?:hat|scarf|glasses|sunglasses|crown|cape|wings|mask|tie|backpack|helmet|hair|beard|mustache|moustache)$/.test(head.lemma))
  )
}

/** What came as many small things in the air. */
function withAir({ board, reading }: Restaged, editing: Editing): { board: Editing['board']; names: string[] } | null {
  const named = reading.cast.particles.filter((each) => (particleNames as readonly string[]).includes(each.name))
  if (named.length === 0) return null
  const shots = board.shots.map((shot, i) =>
    editing.inShot(editing.board.shots[i]!)
      ? {
          ...shot,
          particles: [
            ...shot.particles.filter((each) => !named.some((other) => other.name === each.name)),
            ...named.map(({ name, words }) => ({
              name,
              amount: 1,
              said: words
                .map((word) => word.text)
                .join(' ')
                .slice(0, 2000),
            })),
          ].slice(-4),
        }
      : shot,
  )
  return { board: { ...board, shots }, names: named.map((each) => each.name) }
}

function leads({ led, unshown }: Restaged): string[] {
  return [
    ...led.filter((row) => row.said.toLowerCase() !== row.shown.toLowerCase()).map((row) => `“${row.said}” is shown as: ${row.shown}.`),
    ...(unshown.length === 0 ? [] : [`Not shown: ${list(unshown.map((row) => row.said))}.`]),
  ]
}

function tell({ board, came, altered }: Restaged, air: readonly string[], where: string | null, sentence: string): string {
  const everybody = cast(board)
  const groups = new Map<string, string[]>()
  for (const figure of everybody.filter((each) => came.includes(each.id)))
    groups.set(figure.group, [...(groups.get(figure.group) ?? []), figure.id])
  const arrivals = [...groups.values()].map((ids) => {
    const figure = everybody.find((each) => each.id === ids[0])!
    const host = everybody.find((each) => each.id === figure.relation?.to)
    const tied = host === undefined ? '' : ` ${HOW[figure.relation!.how] ?? 'by'} ${definite(host, 1)}`
    return `${withCount(figure, ids.length)}${tied}`
  })
  const parts = [
    ...(arrivals.length + air.length === 0
      ? []
      : [
          `${capital(list([...arrivals, ...air]))}${where === null ? '' : ` ${where}`} ${arrivals.length + air.length > 1 || [...groups.values()].some((ids) => ids.length > 1) ? 'are' : 'is'} there now.`,
        ]),
    ...(altered.length > 0 && (arrivals.length === 0 || /\b(?:wears|ing)\b/.test(sentence)) ? [`${capital(sentence)}.`] : []),
  ]
  return parts.join(' ')
}

const HOW: Readonly<Record<string, string>> = {
  riding: 'on',
  'held-by': 'held by',
  'worn-by': 'on',
  inside: 'in',
  on: 'on',
  under: 'under',
  above: 'above',
  beside: 'beside',
  behind: 'behind',
  'in-front-of': 'before',
  'left-of': 'left of',
  'right-of': 'right of',
  chasing: 'after',
  facing: 'opposite',
}
