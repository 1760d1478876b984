import { capital } from '../../english.ts'
import { definite, withCount } from '../../director/describing/name-figure.ts'
import { factsFor } from '../../director/make-figure.ts'
import type { Figure, Shot } from '../../storyboard/storyboard.ts'
import { aspectOf, chanceOf, inShots, wordsOf, type Change, type Editing } from '../editing.ts'
import { ensembleOf, factsOfShot } from '../ensemble.ts'
import { findFigures, type Found } from '../find-figures.ts'
import { placeNewcomers } from '../place-newcomers.ts'
import { whereabouts } from '../whereabouts.ts'
import { freshId } from './replace-figures.ts'
import { without } from './remove-figures.ts'
import { guess } from '../reading/guess.ts'

const MOST = 12
const RELATIVE: readonly (readonly [RegExp, (count: number) => number])[] = [
  [/\b(?:twice as many|double the (?:number of )?|double)\b/i, (count) => 2 * count],
  [/\b(?:half as many|half the|fewer|less)\b/i, (count) => Math.max(1, Math.floor(count / 2))],
  [/\b(?:a (?:few|couple) more|some more)\b/i, (count) => count + 2],
  [/\b(?:many|a lot|lots of?|much) more\b/i, (count) => count + 5],
  [/\b(?:one more|another)\b/i, (count) => count + 1],
  [/\bmore\b/i, (count) => count + Math.max(2, Math.ceil(count / 2))],
]

/** "Make it three dogs", "more birds", "only one cat", "another balloon". */
export const changeCount: Change = ({ verb, what, to, text }, editing) => {
  if (verb === 'give' || verb === 'move' || (verb === 'remove' && !/\b(?:one|two|three|half|all but one|some)\b/i.test(what))) return null
  if (verb === 'remove') return null
  const only = /\b(?:only|just) (?=one|two|three|four|five|a single|\d)/i.test(text)
  const phrase = (verb === 'turn' || verb === 'replace' ? to : to)
    .replace(/\b(?:only|just|exactly|make it|there (?:are|should be))\b/gi, ' ')
    .trim()
  const relative = RELATIVE.find(([pattern]) => pattern.test(phrase))
  const quantity = editing.lexicon.quantity(phrase)
  if (relative === undefined && quantity === null) return null
  const rest =
    relative === undefined
      ? phrase.split(/\s+/).slice(quantity!.words).join(' ')
      : phrase
          .replace(relative[0], ' ')
          .replace(/\b(?:of|the|them|as many)\b/gi, ' ')
          .trim()
  const subject = rest === '' ? what : withoutPlace(rest)
  if (subject === '' || (what !== '' && rest !== '' && !/^(?:it|this|that|there)$/i.test(what) && verb !== 'replace')) return null
  if (subject !== '' && wordsOf(subject, editing).some((word) => word.kind === 'verb' || word.kind === 'adjective')) return null
  const found = findFigures(subject, editing.board, editing.lexicon)
  if (found === null || !isSameKind(found, subject, editing)) return null
  const have = found.figures.length
  // "Add two birds" to one: there are three then; "three dogs" are three.
  const wanted = Math.min(
    MOST,
    relative !== undefined
      ? relative[1](have)
      : verb === 'add' && !only && !/\bthere (?:should|must|could|are|is)\b/i.test(text)
        ? have + quantity!.count
        : quantity!.count,
  )
  if (wanted === have) return null
  return counted(found, subject, wanted, text, editing)
}

function withoutPlace(text: string): string {
  return text.replace(/\s+(?:on|in|at|to|near|behind|beside)\b.*$/i, '')
}

/** "Two kittens" beside a tiger are no more of its kind. */
function isSameKind(found: Found, phrase: string, editing: Editing): boolean {
  if (/^(?:it|them|they|him|her)$/i.test(phrase)) return true
  const head = wordsOf(phrase, editing).findLast((word) => word.kind === 'noun')
  return (
    head !== undefined &&
    found.figures.some(({ noun, said }) => noun.split(' ').at(-1) === head.lemma || said.toLowerCase().includes(head.lemma))
  )
}

function counted(found: Found, phrase: string, wanted: number, text: string, editing: Editing): ReturnType<Change> {
  const { board, lexicon } = editing
  const ids = new Set(found.figures.map((figure) => figure.id))
  const [first] = found.figures as [Figure]
  const came: string[] = []
  const shots = inShots(editing, (shot) => {
    const here = shot.figures.filter((figure) => ids.has(figure.id))
    if (here.length === 0) return shot
    if (here.length > wanted) return without(shot, new Set(here.slice(wanted).map((figure) => figure.id)))
    const ensemble = ensembleOf(board, lexicon)
    const role = ensemble.roleOf(here[0]!)
    const more = twins(here, wanted - here.length, role.number, editing)
    came.push(...more.map((figure) => figure.id))
    const facts = factsOfShot(shot, ensemble)
    for (const figure of more) facts.set(figure.id, factsFor(role, 1))
    return placeNewcomers(shot, more, { facts, aspect: aspectOf(board), seed: board.seed, where: whereabouts(text) }) satisfies Shot
  })
  return {
    board: { ...board, shots },
    said:
      wanted > found.figures.length
        ? `There are ${withCount(first, wanted).replace(/^an? /, '')} now.`
        : wanted === 1
          ? `Only one is left of ${definite(first, found.figures.length)}.`
          : `There are ${withCount(first, wanted)} now.`,
    heard: new Set([...ids, ...came]),
    sets: [[`${capital(first.noun)} number`, String(wanted)]],
    remarks: guess(found, phrase),
  }
}

/** More of the same, each a little different in size. */
function twins(here: readonly Figure[], count: number, number: number, editing: Editing): Figure[] {
  const taken: Figure[] = []
  for (let i = 0; i < count; i++) {
    const model = here[i % here.length]!
    const id = freshId({ shots: [...editing.board.shots, { figures: taken } as never] }, number, i)
    const random = chanceOf(editing, 'twin', id)
    taken.push({
      ...model,
      id,
      role: model.role === 'lead' ? 'support' : model.role,
      relation: model.relation !== null && /^(?:held-by|worn-by)$/.test(model.relation.how) ? null : model.relation,
      height: model.height * random.between(0.9, 1.06),
    })
  }
  return taken
}
