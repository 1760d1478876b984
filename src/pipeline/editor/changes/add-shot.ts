import { RequestError } from '../../../errors.ts'
import { blockShot } from '../../director/blocking/block-shot.ts'
import { list } from '../../english.ts'
import { withCount } from '../../director/describing/name-figure.ts'
import { tellWhere } from '../../director/describing/tell-where.ts'
import { planShots } from '../../director/plan-shots.ts'
import { shootShot } from '../../director/shoot-shot.ts'
import type { Figure, Shot } from '../../storyboard/storyboard.ts'
import { aspectOf, type Change, type Editing } from '../editing.ts'
import { ensembleOf, type Ensemble } from '../ensemble.ts'
import { cast } from '../find-figures.ts'

/** Seconds. */
const LONGEST_FILM = 16
/** Seconds that a new shot lasts, if the film has room for them. */
const USUAL = 4
const SHOT = '(?:shot|scene|part)'
const SAID: readonly { readonly pattern: RegExp; readonly first: boolean }[] = [
  {
    pattern: new RegExp(
      `^(?:add|insert|append|include) (?:an?|another|one more) (?:(?:new|second|third|last|final) )?${SHOT}(?: at the end)?(?: of| where| in which| with| showing| that shows|:|,)? (?<what>.+)$`,
      'i',
    ),
    first: false,
  },
  {
    pattern: new RegExp(
      `^(?:add|insert|put) (?:an?|another) (?:(?:new|first) )?${SHOT} (?:at the (?:start|beginning)|first)(?: of| where| in which| with| showing|:|,)? (?<what>.+)$`,
      'i',
    ),
    first: true,
  },
  { pattern: /^(?:cut to|end (?:with|on)|finish with|followed by|and then show|then show) (?<what>.+)$/i, first: false },
  { pattern: /^(?:start|begin|open) with (?<what>.+)$/i, first: true },
]

/** "Add a shot of the knight sleeping in a castle", "end with a sunset over the sea", "start with a close-up of the dog". */
export const addShot: Change = ({ text }, editing) => {
  const said = SAID.toReversed()
    .map(({ pattern, first }) => ({ first, what: pattern.exec(text)?.groups?.['what'] }))
    .find(({ what }) => what !== undefined)
  if (said?.what === undefined || new RegExp(`^the (?:first|second|third|last|final|\\d) ${SHOT}`, 'i').test(said.what)) return null
  const { board } = editing
  const room = LONGEST_FILM - board.format.seconds
  if (board.shots.length >= 8) throw new RequestError('A film has eight shots at most: take one away first.')
  if (room < 1) throw new RequestError(`A film lasts ${LONGEST_FILM} seconds at most, and this one does: make it shorter first.`)
  const seconds = Math.min(USUAL, room)
  const shot = directed(said.what, seconds, editing)
  if (shot === null) return null
  const shots = said.first ? [shot, ...board.shots] : [...board.shots, shot]
  const stars = shot.figures.filter(
    (figure, i, all) => figure.role !== 'dressing' && all.findIndex((other) => other.group === figure.group) === i,
  )
  const names = stars.map((figure) => withCount(figure, shot.figures.filter((other) => other.group === figure.group).length))
  return {
    board: { ...board, shots, format: { ...board.format, seconds: board.format.seconds + seconds } },
    said: `A shot of ${seconds} seconds comes ${said.first ? 'first' : 'last'}: ${[list(names), tellWhere(shot, undefined)].filter((part) => part !== '').join(' ')}.`,
    heard: 'all',
    sets: [['shots', said.what]],
  }
}

/** A shot as the director would go on with the film: whoever is known looks as before. */
function directed(what: string, seconds: number, editing: Editing): Shot | null {
  const { board, lexicon } = editing
  const ensemble = ensembleOf(board, lexicon)
  const [plan] = planShots({ text: what, quotes: [] }, seconds, ensemble.production)
  if (plan === undefined) return null
  const number = Math.max(...board.shots.map(({ id }) => Number(id.split('-')[1]))) + 1
  const last = board.shots.at(-1)!
  const filming = {
    production: ensemble.production,
    seed: board.seed,
    aspect: aspectOf(board),
    fps: board.format.fps,
    pace: 1,
    // Where and when it plays follows from the film, unless it is said.
    before: { shot: last, parts: ensemble.parts.filter((part) => last.figures.some((figure) => ensemble.roleOf(figure) === part.role)) },
  }
  const { shot, facts } = shootShot(plan, `shot-${number}`, filming)
  return withKnownLooks(blockShot(shot, facts, filming.aspect, board.seed), ensemble, editing)
}

function withKnownLooks(shot: Shot, ensemble: Ensemble, { board }: Editing): Shot {
  const known = cast(board)
  const names = new Map<string, string>()
  const figures = shot.figures.map((figure): Figure => {
    const role = ensemble.production.roles[Number(figure.group.split('-')[1]) - 1]!
    if (!ensemble.isKnown(role)) return figure
    const ids = ensemble.idsOf(role)
    const old = known.find((each) => each.id === ids[Math.min(ids.length, Number(figure.id.split('-')[2] ?? 1)) - 1])
    if (old === undefined) return figure
    names.set(figure.id, old.id)
    return { ...figure, id: old.id, group: old.group, noun: old.noun, said: old.said, body: old.body }
  })
  const idOf = (id: string): string => names.get(id) ?? id
  const { subject } = shot.camera
  return {
    ...shot,
    camera: { ...shot.camera, subject: subject === null ? null : idOf(subject) },
    figures: figures.map((figure) =>
      figure.relation === null ? figure : { ...figure, relation: { ...figure.relation, to: idOf(figure.relation.to) } },
    ),
  }
}
