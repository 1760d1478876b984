import { RequestError } from '../../../errors.ts'
import { capital, list } from '../../english.ts'
import { definite, withCount } from '../../director/describing/name-figure.ts'
import { matchEntries, phrasesOf } from '../../director/reading/match-entries.ts'
import { particles } from '../../repertoire/particles/index.ts'
import { wordsOf, type Change, type Done, type Editing } from '../editing.ts'
import { cast } from '../find-figures.ts'
import type { Command } from '../reading/command.ts'
import { sentencesOf, type Sentence } from '../reading/sentences.ts'
import { MOST_FIGURES, restage, type Restaged, type Restaging } from '../restage.ts'
import { whereabouts, withoutWhereabouts } from '../whereabouts.ts'
import { changeSetting } from './setting.ts'

const PARTICLES = phrasesOf(particles)

/**
 * Everything that can be told as a sentence about the stage: who comes ("add two birds on the left", "put a hat on the dog"), who gets
 * something ("give him a red scarf"), who does something else ("make her dance", "the man rides a horse").
 */
export const tellFigures: Change = (command, editing) => {
  let board = editing.board
  const done: Done[] = []
  for (const sentence of sentencesOf(command, editing)) {
    const next = tellOne(sentence, command, { ...editing, board })
    if (next === null) continue
    board = next.board
    done.push(next)
  }
  if (done.length === 0) return null
  return {
    board,
    said: done.map((each) => each.said).join(' '),
    heard: done.some(({ heard }) => heard === 'all') ? 'all' : new Set(done.flatMap(({ heard }) => [...heard])),
    sets: done.flatMap(({ sets }) => sets ?? []),
    remarks: done.flatMap(({ remarks }) => remarks ?? []),
  }
}

function tellOne(told: Sentence, command: Command, editing: Editing): Done | null {
  const where = told.at ?? whereabouts(told.text)
  const text = told.at === undefined ? withoutWhereabouts(told.text) : told.text
  if (text === '') return null
  const { lexicon, seed, inShot } = editing
  const staged = restage(editing.board, text, { lexicon, seed, inShot, where, ...audienceOf(command, told, editing) })
  const air = withAir(staged, text, editing)
  if (staged.came.length === 0 && staged.altered.length === 0 && air === null) {
    if (staged.full) throw new RequestError(`The stage is full: ${MOST_FIGURES} are the most. Take somebody away first.`)
    return null
  }
  // What nobody took is not given.
  const taken = cast(staged.board).some(
    (figure) => staged.came.includes(figure.id) && told.about?.some((each) => each.id === figure.relation?.to),
  )
  if (command.verb === 'give' && staged.altered.length === 0 && !taken && air === null) return null
  const scene = withScene(command, staged, { ...editing, board: air?.board ?? staged.board })
  const board = scene?.board ?? air?.board ?? staged.board
  return {
    board: { ...board, led: [...board.led, ...staged.led].slice(-100) },
    said: [tell(staged, air?.names ?? [], where?.said ?? null, told.display ?? text), scene?.said ?? ''].join(' ').trim(),
    heard: scene?.heard === 'all' ? 'all' : new Set([...staged.came, ...staged.altered, ...(scene?.heard ?? [])]),
    sets: staged.altered.map((id) => [`${id} does`, text] as const),
    remarks: [
      ...told.remarks,
      ...(staged.full ? [`The stage is full: ${MOST_FIGURES} are the most.`] : []),
      ...leads(staged, scene !== null),
      ...(scene?.remarks ?? []),
    ],
  }
}

/** Of whom the sentence may speak, and to whom it applies. */
function audienceOf({ verb }: Command, { about, fresh }: Sentence, { board }: Editing): Pick<Restaging, 'spokenOf' | 'only'> {
  if (about === undefined) return {}
  if (about === null) return { spokenOf: new Set() }
  const only = new Set(about.map((figure) => figure.id))
  const groups = new Set(about.map((figure) => figure.group))
  const namesakes = new Set(about.map((figure) => figure.noun))
  // What is given or added is new; who does something else may do it with somebody who is there.
  const others = verb === 'turn' && fresh !== true ? cast(board).filter((figure) => !namesakes.has(figure.noun)) : []
  return { only, spokenOf: new Set([...cast(board).filter((figure) => groups.has(figure.group)), ...others].map((figure) => figure.id)) }
}

/** What came as many small things in the air. */
function withAir(
  { board, reading, came, altered }: Restaged,
  text: string,
  editing: Editing,
): { board: Editing['board']; names: string[] } | null {
  const words = wordsOf(text.replace(/\b(?:effects?|particles?|everywhere|flying|falling|floating)\b/gi, ' '), editing)
  const nobody = reading.cast.particles.length === 0 && came.length + altered.length === 0
  const named = nobody ? matchEntries(words, PARTICLES).map((match) => ({ name: match.entry, words: match.words })) : reading.cast.particles
  if (named.length === 0) return null
  const fresh = named.map((each) => ({
    name: each.name,
    amount: 1,
    said: each.words
      .map((word) => word.text)
      .join(' ')
      .slice(0, 2000),
  }))
  const shots = board.shots.map((shot, i) => {
    if (!editing.inShot(editing.board.shots[i]!)) return shot
    const others = shot.particles.filter((each) => !named.some((other) => other.name === each.name))
    return { ...shot, particles: [...others, ...fresh].slice(-4) }
  })
  return { board: { ...board, shots }, names: named.map((each) => each.name) }
}

/** "A flashlight at night", "dancing on the moon": where and when, told along with who. */
function withScene({ verb }: Command, { reading }: Restaged, editing: Editing): Done | null {
  const { talk, cast: told } = reading
  const place = told.places.toSorted((a, b) => b.rank - a.rank)[0]
  const here = editing.board.shots.find(editing.inShot)?.setting.place
  const moves = verb !== 'add' && verb !== 'give' && place !== undefined && place.rank >= 4 && place.place !== here
  const light = [talk.hour, talk.weather, talk.season].flatMap((match) => match?.words ?? []).map((word) => word.text)
  const words = [...(moves ? place.mention.words.map((word) => word.text) : []), ...light].join(' ')
  return words === '' ? null : changeSetting({ verb: 'turn', what: moves ? 'the background' : 'it', to: words, text: words }, editing)
}

function leads({ led, unshown }: Restaged, hasScene: boolean): string[] {
  return [
    ...led.filter((row) => row.said.toLowerCase() !== row.shown.toLowerCase()).map((row) => `“${row.said}” is shown as: ${row.shown}.`),
    ...(unshown.length === 0 || hasScene ? [] : [`Not shown: ${list(unshown.map((row) => row.said))}.`]),
  ]
}

function tell({ board, came, altered }: Restaged, air: readonly string[], where: string | null, sentence: string): string {
  if (altered.length > 0) return `${capital(sentence)}.`
  const everybody = cast(board)
  const groups = new Map<string, string[]>()
  for (const figure of everybody.filter((each) => came.includes(each.id)))
    groups.set(figure.group, [...(groups.get(figure.group) ?? []), figure.id])
  const arrivals = [...groups.values()].map((ids) => {
    const figure = everybody.find((each) => each.id === ids[0])!
    const host = everybody.find((each) => each.id === figure.relation?.to)
    const tied =
      host === undefined ? '' : ` ${HOW[figure.relation!.how] ?? 'by'} ${definite(host, ids.length > 1 ? fellowsOf(host, everybody) : 1)}`
    return `${withCount(figure, ids.length)}${tied}`
  })
  const many = arrivals.length + air.length > 1 || [...groups.values()].some((ids) => ids.length > 1) || air.some((name) => /s$/.test(name))
  return `${capital(list([...arrivals, ...air]))}${where === null ? '' : ` ${where}`} ${many ? 'are' : 'is'} there now.`
}

function fellowsOf(host: { readonly group: string }, everybody: readonly { readonly group: string }[]): number {
  return everybody.filter((each) => each.group === host.group).length
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
