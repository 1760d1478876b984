import { groundAt, scaleAt } from '../../choreography/stage.ts'
import { isCarried } from '../../choreography/stage-at.ts'
import { capital } from '../../english.ts'
import { rounded } from '../../storyboard/rounded.ts'
import type { Figure, Shot } from '../../storyboard/storyboard.ts'
import { aspectOf, inShots, SILENT, type Change, type Editing } from '../editing.ts'
import { findFigures } from '../find-figures.ts'
import { placeNewcomers } from '../place-newcomers.ts'
import { ensembleOf, factsOfShot } from '../ensemble.ts'
import { putAt, shifted, spanOf, whereabouts, type Whereabouts } from '../whereabouts.ts'
import { guess } from '../reading/guess.ts'
import { nameFound } from '../reading/name-found.ts'

/** One step of a move, in shares of the frame's width and in depth. */
const STEPS: readonly (readonly [RegExp, { readonly dx?: number; readonly dy?: number; readonly depth?: number }])[] = [
  [/\b(?:further |more |a (?:bit|little) |slightly )?(?:to the )?left\b/i, { dx: -0.16 }],
  [/\b(?:further |more |a (?:bit|little) |slightly )?(?:to the )?right\b/i, { dx: 0.16 }],
  [/\b(?:closer|nearer|forward|forwards|towards? (?:us|the camera))\b/i, { depth: -0.1 }],
  [/\b(?:further|farther|away|back|backwards?)\b/i, { depth: 0.16 }],
  [/\b(?:up|higher)\b/i, { dy: -0.16 }],
  [/\b(?:down|lower)\b/i, { dy: 0.16 }],
]
const RELATIONS: readonly (readonly [
  RegExp,
  'behind' | 'in-front-of' | 'beside' | 'under' | 'above' | 'on' | 'left-of' | 'right-of' | 'inside',
])[] = [
  [/^(?:to the )?left of /i, 'left-of'],
  [/^(?:to the )?right of /i, 'right-of'],
  [/^behind /i, 'behind'],
  [/^in front of /i, 'in-front-of'],
  [/^(?:beside|next to|near|by|close to|closer to|to) /i, 'beside'],
  [/^(?:under|below|beneath|underneath) /i, 'under'],
  [/^(?:above|over) /i, 'above'],
  [/^(?:on top of|onto|on) /i, 'on'],
  [/^(?:inside|into|in) /i, 'inside'],
]

/** "Move the dog to the right", "bring her closer", "put the car behind the house", "make the moon higher". */
export const moveFigures: Change = (command, editing) => {
  const { verb, what, to } = command
  if (
    verb !== 'move' &&
    !(
      verb === 'turn' &&
      /^(?:(?:fly|float|go|be|move|stand|sit|swim|hang) )?(?:closer|nearer|further|farther|higher|lower|(?:more |further )?to the (?:left|right)|on the (?:left|right)|in the (?:back|fore)ground)/i.test(
        to,
      )
    )
  )
    return null
  const found = findFigures(what, editing.board, editing.lexicon)
  if (found === null) return null
  const ids = new Set(found.figures.map((figure) => figure.id))
  const relative = RELATIONS.map(([pattern, how]) => ({ how, phrase: pattern.test(to) ? to.replace(pattern, '') : null })).find(
    ({ phrase }) => phrase !== null,
  )
  const host = relative?.phrase == null ? null : findFigures(relative.phrase, editing.board, editing.lexicon)
  const anchor = host?.figures.find((figure) => !ids.has(figure.id))
  const where = whereabouts(to)
  const step = STEPS.find(([pattern]) => pattern.test(to))?.[1]
  if (anchor === undefined && where === null && step === undefined) return null
  const little = /\b(?:a (?:bit|little)|slightly|somewhat)\b/i.test(to) ? 0.5 : 1
  const further = /\b(?:closer|nearer|more|further|farther|a (?:bit|little)|slightly|higher|lower)\b/i.test(to)
  const aspect = aspectOf(editing.board)
  const shots = inShots(editing, (shot) => {
    if (anchor !== undefined && shot.figures.some((figure) => figure.id === anchor.id))
      return beside(shot, ids, anchor, relative!.how, editing)
    return {
      ...shot,
      figures: shot.figures.map((figure) => {
        if (!ids.has(figure.id) || isCarried(figure)) return figure
        if (where !== null && !further && !isThere(figure, where, aspect)) return putAt(figure, where, shot.setting, aspect)
        return step === undefined ? figure : stepped(figure, step, little, shot, aspect)
      }),
    }
  })
  if (JSON.stringify(shots) === JSON.stringify(editing.board.shots)) return null
  return {
    board: { ...editing.board, shots: withLoads(shots, editing.board.shots) },
    said: `${capital(nameFound(found.figures))} ${ids.size > 1 ? 'are' : 'is'} ${to.replace(/^(?:fly|float|go|be|move|stand|sit|swim|hang) /i, '').replace(/^(?:to|in|on|at) the (left|right)$/i, 'further $1')}${anchor === undefined && further ? ' now' : ''}.`,
    heard: SILENT,
    sets: [...ids].map((id) => [`${id} where`, to] as const),
    remarks: guess(found, what),
  }
}

/** On the side of the frame where it is to go, and beyond. */
function isThere(figure: Figure, { x }: Whereabouts, aspect: number): boolean {
  const { middle } = spanOf(figure)
  return x !== null && x !== 0 && Math.sign(middle) === Math.sign(x) && Math.abs(middle) >= Math.abs(x * aspect) - 0.02
}

function stepped(
  figure: Figure,
  step: { readonly dx?: number; readonly dy?: number; readonly depth?: number },
  little: number,
  shot: Shot,
  aspect: number,
): Figure {
  if (step.depth === undefined) return shifted(figure, (step.dx ?? 0) * aspect * little, (step.dy ?? 0) * little)
  const depth = Math.min(0.85, Math.max(0.02, figure.depth + step.depth * little))
  const scale = scaleAt(depth) / scaleAt(figure.depth)
  // Who is near already comes nearer by growing alone.
  const grows = depth === figure.depth || (scale < 1.12 && step.depth < 0) ? 1.25 : scale
  const dy = groundAt(shot.setting, depth) - groundAt(shot.setting, figure.depth)
  return shifted({ ...figure, depth: rounded(depth), height: rounded(Math.min(3, figure.height * grows)) }, 0, dy)
}

/** Placed anew against another figure, as somebody who comes would be. */
function beside(shot: Shot, ids: ReadonlySet<string>, anchor: Figure, how: (typeof RELATIONS)[number][1], editing: Editing): Shot {
  const moving = shot.figures.filter((figure) => ids.has(figure.id)).map((figure) => ({ ...figure, relation: { how, to: anchor.id } }))
  const facts = factsOfShot(shot, ensembleOf({ shots: [shot] }, editing.lexicon))
  const rest = {
    ...shot,
    figures: shot.figures
      .filter((figure) => !ids.has(figure.id))
      .map((figure) =>
        figure.relation !== null && ids.has(figure.relation.to) && figure.id === anchor.id ? { ...figure, relation: null } : figure,
      ),
  }
  const placed = placeNewcomers(rest, moving, { facts, aspect: aspectOf(editing.board), seed: editing.board.seed, where: null })
  const now = new Map(placed.figures.map((figure) => [figure.id, figure]))
  return {
    ...shot,
    figures: shot.figures.map((figure) => {
      if (figure.id === anchor.id) return now.get(figure.id)!
      if (!ids.has(figure.id)) return figure
      const next = now.get(figure.id)!
      // It stays as large as it was, as it looks from there.
      const height = how === 'on' || how === 'inside' ? next.height : rounded(figure.height * (scaleAt(next.depth) / scaleAt(figure.depth)))
      return { ...next, height }
    }),
  }
}

/** What somebody carries goes along. */
function withLoads(shots: readonly Shot[], before: readonly Shot[]): Shot[] {
  return shots.map((shot, i) => {
    const was = new Map(before[i]!.figures.map((figure) => [figure.id, figure]))
    const is = new Map(shot.figures.map((figure) => [figure.id, figure]))
    return {
      ...shot,
      figures: shot.figures.map((figure) => {
        const host = isCarried(figure) ? is.get(figure.relation!.to) : undefined
        const old = host === undefined ? undefined : was.get(host.id)
        if (host === undefined || old === undefined || host === old) return figure
        const scale = host.height / old.height
        return {
          ...figure,
          height: rounded(figure.height * scale),
          depth: host.depth,
          path: [{ at: 0, x: host.path[0]!.x, y: host.path[0]!.y }],
        }
      }),
    }
  })
}
