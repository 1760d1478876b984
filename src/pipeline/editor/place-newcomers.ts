import { groundAt } from '../choreography/stage.ts'
import { isCarried } from '../choreography/stage-at.ts'
import { blockShot } from '../director/blocking/block-shot.ts'
import type { Facts } from '../director/blocking/facts.ts'
import { widthOf } from '../director/blocking/sizes.ts'
import { rounded } from '../storyboard/rounded.ts'
import type { Figure, Shot } from '../storyboard/storyboard.ts'
import { putAt, shifted, spanOf, type Whereabouts } from './whereabouts.ts'

export interface Placing {
  /** Of all figures, the newcomers too. */
  readonly facts: Facts
  /** Width of the frame by its height. */
  readonly aspect: number
  readonly seed: number
  readonly where: Whereabouts | null
}

/**
 * Brings newcomers onto a stage on which everybody else stays where they are: each as large as blocking would have it beside those who are
 * there, and where there is room. The newcomers' numbers are all that is decided here.
 */
export function placeNewcomers(shot: Shot, newcomers: readonly Figure[], placing: Placing): Shot {
  const { facts, aspect, seed, where } = placing
  const blocked = new Map(
    blockShot({ ...shot, figures: [...shot.figures, ...newcomers] }, facts, aspect, seed).figures.map((figure) => [figure.id, figure]),
  )
  const there = new Map(shot.figures.map((figure) => [figure.id, figure]))
  const anchor =
    shot.figures.find((figure) => figure.role === 'lead' && !isCarried(figure)) ?? shot.figures.find((figure) => !isCarried(figure))
  const placed: Figure[] = []
  for (const newcomer of hostsFirst(newcomers)) {
    const ideal = blocked.get(newcomer.id)!
    const host =
      ideal.relation === null ? undefined : (there.get(ideal.relation.to) ?? placed.find((other) => other.id === ideal.relation!.to))
    const measure = (isCarried(ideal) ? host : undefined) ?? anchor
    const scale = measure === undefined ? 1 : measure.height / (blocked.get(measure.id)?.height ?? measure.height)
    const sized = { ...ideal, height: Math.max(0.01, rounded(ideal.height * scale)) }
    const next =
      isCarried(sized) && host !== undefined
        ? beside(sized, host)
        : stand(sized, host, blocked, [...shot.figures, ...placed], shot, placing)
    placed.push(
      where === null || isCarried(next)
        ? next
        : clearOf(putAt(next, where, shot.setting, aspect), [...shot.figures, ...placed], aspect, where.x === null),
    )
  }
  const order = new Map(newcomers.map((figure, i) => [figure.id, i]))
  return { ...shot, figures: [...shot.figures, ...placed.toSorted((a, b) => order.get(a.id)! - order.get(b.id)!)] }
}

/** What is carried takes depth and place from who carries it. */
function beside(figure: Figure, host: Figure): Figure {
  return { ...figure, depth: host.depth, path: [{ at: 0, x: host.path[0]!.x, y: host.path[0]!.y }] }
}

/** On this stage's ground, by its host where it has one, else where there is room near to where blocking would have put it. */
function stand(
  ideal: Figure,
  host: Figure | undefined,
  blocked: ReadonlyMap<string, Figure>,
  others: readonly Figure[],
  { setting }: Shot,
  { aspect }: Placing,
): Figure {
  const [start] = ideal.path as [Figure['path'][number]]
  const ground = groundAt(setting, ideal.depth)
  const lifted = Math.min(0, start.y - groundAt(setting, ideal.depth))
  const grounded = shifted(ideal, 0, Math.abs(lifted) < 0.12 ? ground - start.y : 0)
  const was = host === undefined ? undefined : blocked.get(host.id)
  if (host === undefined || was === undefined) return clearOf(grounded, others, aspect, true)
  const { how } = ideal.relation!
  const apart = (widthOf(host) + widthOf(ideal)) / 2 + 0.03
  const beside = (side: number): Figure => shifted(grounded, host.path[0]!.x + side * apart - start.x, 0)
  if (how === 'left-of' || how === 'right-of') return beside(how === 'left-of' ? -1 : 1)
  // On the side where there is more room.
  if (how === 'beside')
    return [-1, 1]
      .map((side) => clearOf(beside(side), others, aspect, true))
      .toSorted((a, b) => farFrom(a, host, aspect) - farFrom(b, host, aspect))[0]!
  return shifted(
    { ...grounded, depth: rounded(Math.max(0, Math.min(0.9, host.depth + ideal.depth - was.depth))) },
    host.path[0]!.x - was.path[0]!.x,
    host.path[0]!.y - was.path[0]!.y,
  )
}

/** Moved sideways, if need be, to the nearest place where it hides nobody. */
function clearOf(figure: Figure, others: readonly Figure[], aspect: number, free: boolean): Figure {
  const tied = figure.relation !== null && figure.relation.how !== 'beside' ? figure.relation.to : null
  const near = others.filter(
    (other) => !isCarried(other) && other.id !== tied && Math.abs(other.depth - figure.depth) < 0.2 && overlapsInHeight(figure, other),
  )
  const { middle } = spanOf(figure)
  const room = 0.44 * aspect
  const steps = Array.from({ length: 41 }, (_, i) => (i - 20) * 0.045 * aspect).filter((dx) => free || Math.abs(dx) < 0.14 * aspect)
  const cost = (dx: number): number =>
    4 * near.reduce((sum, other) => sum + overlap(figure, dx, other), 0) +
    Math.abs(dx) / aspect +
    30 * Math.max(0, Math.abs(middle + dx) - room)
  const best = steps.toSorted((a, b) => Math.abs(a) - Math.abs(b)).reduce((found, dx) => (cost(dx) < cost(found) - 1e-9 ? dx : found), 0)
  return best === 0 ? figure : shifted(figure, best, 0)
}

/** How far aside of its host, and out of the frame, it stands. */
function farFrom({ path }: Figure, host: Figure, aspect: number): number {
  const { x } = path[0]!
  return Math.abs(x - host.path[0]!.x) + 30 * Math.max(0, Math.abs(x) - 0.44 * aspect)
}

function overlapsInHeight(a: Figure, b: Figure): boolean {
  const [one, other] = [a.path[0]!, b.path[0]!]
  return one.y - a.height < other.y && other.y - b.height < one.y
}

/** How much of the narrower one's width is shared at the start, 0 … 1. */
function overlap(figure: Figure, dx: number, other: Figure): number {
  const [a, b] = [widthOf(figure), widthOf(other)]
  const apart = Math.abs(figure.path[0]!.x + dx - other.path[0]!.x)
  return Math.max(0, Math.min(1, ((a + b) / 2 - apart) / Math.min(a, b)))
}

function hostsFirst(figures: readonly Figure[]): readonly Figure[] {
  const depth = (figure: Figure, steps = 0): number => {
    const host = figures.find((other) => other.id === figure.relation?.to)
    return host === undefined || steps > figures.length ? 0 : 1 + depth(host, steps + 1)
  }
  return figures.toSorted((a, b) => depth(a) - depth(b))
}
