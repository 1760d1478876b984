import { isDeepStrictEqual } from 'node:util'
import type { Shot, Storyboard } from '../storyboard/storyboard.ts'
import { isCarried, stageAt } from './stage-at.ts'

/** These figures of a shot and all that they carry, and what that carries. */
export function withCarried(shot: Shot, figures: Iterable<string>): ReadonlySet<string> {
  const all = new Set(figures)
  for (let before = -1; before < all.size;) {
    before = all.size
    for (const figure of shot.figures) if (isCarried(figure) && all.has(figure.relation?.to as string)) all.add(figure.id)
  }
  return all
}

/**
 * The figures that two takes of a film do not have alike: those that are other, new or gone, and those that move otherwise because of
 * it, such as who holds what is new, or the fellows of a bunch. `times` a second are looked at. Shots are paired by their order.
 */
export function changedFigures(before: Storyboard, after: Storyboard, times = 8): ReadonlySet<string> {
  const changed = new Set<string>()
  for (let i = 0; i < Math.max(before.shots.length, after.shots.length); i++) {
    const [one, other] = [before.shots[i], after.shots[i]]
    for (const id of new Set([...idsOf(one), ...idsOf(other)])) if (!one || !other || differs(one, other, id)) changed.add(id)
    if (!one || !other) continue
    for (let k = 0; k <= one.seconds * times; k++) {
      const [was, is] = [one, other].map((shot, at) => stagedBy(shot, k / times, at === 0 ? before.seed : after.seed)) as [
        ReturnType<typeof stagedBy>,
        ReturnType<typeof stagedBy>,
      ]
      for (const [id, staged] of was) if (!changed.has(id) && !isDeepStrictEqual(staged, is.get(id))) changed.add(id)
    }
  }
  return changed
}

const idsOf = (shot: Shot | undefined): readonly string[] => shot?.figures.map(({ id }) => id) ?? []

function differs(one: Shot, other: Shot, id: string): boolean {
  const [was, is] = [one, other].map((shot) => shot.figures.find((figure) => figure.id === id))
  return !isDeepStrictEqual(was, is)
}

function stagedBy(shot: Shot, time: number, seed: number): ReadonlyMap<string, ReturnType<typeof stageAt>[number]> {
  return new Map(stageAt(shot, time, seed).map((staged) => [staged.figure.id, staged]))
}
