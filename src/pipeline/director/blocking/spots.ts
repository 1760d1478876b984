import { seatOf } from '../../choreography/seats.ts'
import { depthOfGround, groundAt, scaleAt } from '../../choreography/stage.ts'
import { isCarried } from '../../choreography/stage-at.ts'
import { isFlown, isTowed } from '../../choreography/tow.ts'
import { actions } from '../../repertoire/actions/index.ts'
import { motions } from '../../repertoire/motions/index.ts'
import { places } from '../../repertoire/places/index.ts'
import { randomFrom } from '../../random.ts'
import type { Figure, Shot } from '../../storyboard/storyboard.ts'
import { factsOf, type Facts } from './facts.ts'
import { areInContact, gapsOf, MOST_WORK, reach, works } from './contact.ts'
import { framingOf } from './framing.ts'
import { orderRow, spreadRow } from './row.ts'
import { widthOf } from './sizes.ts'

/** Where a figure begins: its foot point, depth, height on screen and the way it looks. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly depth: number
  readonly height: number
  readonly facing: -1 | 1
}

export interface Blocking {
  readonly shot: Shot
  readonly figures: readonly Figure[]
  readonly facts: Facts
  readonly aspect: number
  readonly seed: number
}

/** How far below its ground line everybody near stands, in stage units: a close framing cuts legs, not heads. */
type Lifted = Blocking & { readonly lift: number }

/** Spots for every figure that is not carried. */
export function findSpots(blocking: Blocking): ReadonlyMap<string, Spot> {
  const free = blocking.figures.filter((figure) => !isCarried(figure))
  const tied = free.filter((figure) => isTied(figure, free))
  const scenery = free.filter((figure) => !tied.includes(figure) && isScenery(figure, blocking))
  const actors = free.filter((figure) => !tied.includes(figure) && !scenery.includes(figure))
  const leads = actors.filter((figure) => figure.role === 'lead').length
  const mounts = new Set(
    blocking.figures.filter((figure) => figure.role === 'lead' && isCarried(figure)).map((figure) => figure.relation?.to),
  )
  const flock = actors.filter((figure) => isAloft(figure, blocking) && !mounts.has(figure.id) && (figure.role !== 'lead' || leads > 3))
  const line = lineUp(
    actors.filter((figure) => !flock.includes(figure)),
    blocking,
  )
  const lifted = { ...blocking, lift: liftOf(line, blocking) }
  const spots = new Map<string, Spot>()
  scatterAloft(flock, blocking, spots)
  for (const place of line) spots.set(place.figure.id, { ...spotAt(place.figure, place.x, lifted), facing: flyingAway(place, line, tied) })
  placeScenery(scenery, { ...blocking, lift: 0 }, spots)
  // Twice, for what is tied to something tied.
  for (let round = 0; round < 2; round++) for (const figure of tied) placeTied(figure, lifted, spots)
  for (const figure of free) if (!spots.has(figure.id)) spots.set(figure.id, spotAt(figure, 0, lifted))
  return spots
}

/** Placed by its host and not by the row: behind, in front, under, above, on its rope. */
function isTied(figure: Figure, among: readonly Figure[]): boolean {
  const how = figure.relation?.how
  const host = among.find((candidate) => candidate.id === figure.relation?.to && candidate.id !== figure.id)
  const tied = how === 'behind' || how === 'in-front-of' || how === 'under' || how === 'above' || (host && isTowed(figure, host))
  return host !== undefined && tied === true
}

function isScenery(figure: Figure, { facts, figures }: Blocking): boolean {
  if (figure.role === 'lead') return false
  const { body, metres } = factsOf(figure, facts)
  return figure.role === 'dressing' || body === 'building' || (body === 'plant' && metres > 2.5 && figures.length > 1)
}

interface InLine {
  readonly figure: Figure
  readonly x: number
  readonly facing: -1 | 1
}

/** The actors in one line; when they are many or the frame is narrow every other one steps back, so that they need half the width. */
function lineUp(figures: readonly Figure[], { aspect, shot, seed, facts }: Blocking): InLine[] {
  const row = orderRow(figures)
  const staggered = row.length > 4 || (aspect < 1 && row.length > 2)
  const gap = 0.05 * aspect
  const overlap = row.length > 6 ? 0.48 : staggered ? 0.6 : 1
  const { xs, shrink } = spreadRow(row, 0.86 * aspect, gapsOf(row, row.length > 6 ? 0.5 * gap : gap, facts), overlap)
  return row.map((figure, i) => {
    const random = randomFrom(seed, shot.id, figure.id, 'spot')
    const facing = facingOf(figure, i, row, random() < 0.5 ? -1 : 1, facts)
    const back = staggered && i % 2 === 1 ? 0.07 : 0
    const depth = Math.min(0.6, figure.depth + back + (row.length > 1 ? 0.008 * (i % 2) : 0))
    const height = figure.height * shrink * (scaleAt(depth) / scaleAt(figure.depth))
    // One alone stands on a third and looks into the frame; close up it is nearly in the middle.
    const third = shot.camera.framing === 'close-up' ? 0.05 : 0.13
    const x = row.length === 1 ? -facing * third * aspect : (xs[i] as number) + random.between(-0.1, 0.1) * gap * shrink
    return { figure: { ...figure, depth, height }, x, facing }
  })
}

/** Who flies a kite flies it where nobody stands: a string before another's face is in the way. */
function flyingAway({ figure, x, facing }: InLine, line: readonly InLine[], tied: readonly Figure[]): -1 | 1 {
  if (!tied.some((other) => isFlown(other, figure))) return facing
  const free = ([1, -1] as const).filter((way) => !line.some((other) => (other.x - x) * way > 0))
  return free.length === 1 ? free[0]! : facing
}

/** A close framing lowers everybody until the tallest head is where the framing wants it. */
function liftOf(line: readonly InLine[], blocking: Blocking): number {
  const { shot, figures } = blocking
  const { top } = framingOf(shot)
  const tops = line
    .filter(({ figure }) => !isAloft(figure, blocking))
    .map(({ figure }) => groundAt(shot.setting, figure.depth) - topOf(figure, figures))
  const highest = Math.min(...tops)
  if (tops.length === 0) return 0
  if (top === null) return Math.max(0, 0.07 - highest)
  return Math.max(0, top - highest)
}

/** Height of a figure with whoever it carries. */
function topOf(figure: Figure, figures: readonly Figure[]): number {
  const carried = figures.filter((candidate) => isCarried(candidate) && candidate.relation?.to === figure.id)
  const above = carried.map((candidate) => {
    const how = candidate.relation?.how
    if (how === 'worn-by') return 1.12 * figure.height
    return how === 'held-by' || how === 'inside'
      ? figure.height
      : seatOf(figure.noun, false).y * figure.height + (candidate.body.kind === 'puppet' ? 0.5 : 0.9) * candidate.height
  })
  return Math.max(figure.height, ...above)
}

/** Flying and swimming figures that are many: spread by best candidate, so that none hides another. */
function scatterAloft(figures: readonly Figure[], blocking: Blocking, spots: Map<string, Spot>): void {
  const { aspect, shot, seed } = blocking
  const taken: { x: number; y: number }[] = []
  const crowd = Math.max(0.45, 1 - 0.05 * Math.max(0, figures.length - 2))
  for (const figure of figures) {
    const random = randomFrom(seed, shot.id, figure.id, 'aloft')
    const depth = Math.min(0.55, figure.depth + random.between(0, 0.18))
    const height = figure.height * crowd * (scaleAt(depth) / scaleAt(figure.depth))
    const [top, bottom] = alofts(blocking)
    const candidates = Array.from({ length: 12 }, () => ({
      x: random.between(-0.36, 0.36) * aspect,
      y: random.between(top + height, Math.max(top + height + 0.02, bottom)),
    }))
    const clearance = (point: { x: number; y: number }): number =>
      Math.min(9, ...taken.map((other) => Math.hypot((point.x - other.x) * 1.2, (point.y - other.y) * 1.5)))
    const best = candidates.reduce((a, b) => (clearance(b) > clearance(a) ? b : a))
    taken.push(best)
    spots.set(figure.id, { ...best, depth, height, facing: groupFacing(figure, seed) })
  }
}

/** Buildings and trees stand behind the actors, to the sides, the largest furthest out. */
function placeScenery(figures: readonly Figure[], blocking: Lifted, spots: Map<string, Spot>): void {
  const { aspect, shot, seed } = blocking
  figures.forEach((figure, i) => {
    const random = randomFrom(seed, shot.id, figure.id, 'scenery')
    const leadX = [...spots.values()][0]?.x ?? 0
    const side = i % 2 === 0 ? (leadX > 0 ? -1 : 1) : leadX > 0 ? 1 : -1
    const lane = Math.floor(i / 2)
    // What shelters somebody stands where that one may be looked at.
    const shelters = blocking.figures.some((other) => other.relation?.to === figure.id && other.relation.how === 'under')
    const out = shelters ? 0.12 : Math.min(0.42, 0.25 + 0.13 * lane + random.between(-0.03, 0.03))
    const x = side * aspect * out
    const depth = Math.min(0.7, figure.depth + 0.05 * lane)
    spots.set(figure.id, spotAt({ ...figure, depth, height: figure.height * (scaleAt(depth) / scaleAt(figure.depth)) }, x, blocking))
  })
}

/** Between who pulls and what is pulled, and to the side between who flies a kite and the kite, in stage units. */
const [ROPE, STRING] = [0.1, 0.12]

function placeTied(figure: Figure, blocking: Lifted, spots: Map<string, Spot>): void {
  const host = spots.get(figure.relation?.to ?? '')
  const hostFigure = blocking.figures.find((candidate) => candidate.id === figure.relation?.to)
  if (!host || !hostFigure) return
  const hostWidth = (widthOf(hostFigure) / hostFigure.height) * host.height
  const random = randomFrom(blocking.seed, blocking.shot.id, figure.id, 'tied')
  const side = random() < 0.5 ? -1 : 1
  const keep = (x: number): number => Math.min(0.44, Math.max(-0.44, x / blocking.aspect)) * blocking.aspect
  const twins = blocking.figures.filter((candidate) => candidate.group === figure.group && candidate.relation?.to === figure.relation?.to)
  const rank = twins.indexOf(figure) - (twins.length - 1) / 2
  const apart = rank * 1.05 * widthOf(figure)
  const at = (x: number, depth: number, height = figure.height): Spot =>
    spotAt({ ...figure, depth: Math.max(0, depth), height }, keep(x + apart), blocking)
  switch (figure.relation?.how) {
    case 'behind': {
      const depth = Math.min(0.7, host.depth + 0.09)
      const height = figure.height * (scaleAt(depth) / scaleAt(figure.depth))
      // Enough of it shows past its host to be seen.
      const peek = height > 1.35 * host.height || twins.length > 1 ? 0.12 : 0.55
      spots.set(figure.id, at(host.x + side * peek * hostWidth, depth, height))
      return
    }
    case 'in-front-of': {
      const { name } = hostFigure.action
      const busy = hostFigure.body.kind === 'picture' && works(hostFigure)
      const before =
        name === 'push' ? 0.36 * host.height + 0.4 * figure.height : works(hostFigure) ? reach(hostFigure, host.height, figure) : null
      const beside = before === null ? host.x + side * 0.3 * hostWidth : host.x + host.facing * before
      const leads = figure.role === 'lead' || blocking.figures.some((other) => other.role === 'lead' && other.relation?.to === figure.id)
      const x = leads ? Math.max(-0.16 * blocking.aspect, Math.min(0.16 * blocking.aspect, beside)) : beside
      // Before a castle one stands where actors stand, not at its walls.
      const height = busy ? Math.min(figure.height, MOST_WORK * host.height) : figure.height
      spots.set(figure.id, at(x, name === 'push' ? host.depth - 0.01 : Math.min(figure.depth, host.depth - 0.05), height))
      return
    }
    case 'chasing': {
      const rope = 0.5 * hostWidth + ROPE + 0.5 * widthOf(figure)
      spots.set(figure.id, { ...spotAt({ ...figure, depth: host.depth }, host.x - host.facing * rope, blocking), facing: host.facing })
      return
    }
    case 'under': {
      const height = Math.min(figure.height, 0.62 * Math.max(host.height, 0.25))
      spots.set(figure.id, at(host.x, host.depth - 0.012, height))
      return
    }
    default: {
      const over = host.y - host.height - 0.05
      const y = Math.max(0.1 + figure.height, over)
      // Without room above the head it is before the face, on the side of the raised hand, and covers nobody.
      const aside = 0.5 * hostWidth + 0.5 * widthOf(figure) + ((twins.length - 1) / 2) * 1.05 * widthOf(figure)
      const string = hostFigure !== undefined && isFlown(figure, hostFigure)
      const x = string ? host.x + host.facing * (aside + STRING) : y > over + 0.02 ? host.x + host.facing * aside : host.x
      spots.set(figure.id, { ...at(x, host.depth), y })
    }
  }
}

/** A figure's foot point at an x: on the ground of its depth, on the water, in the air, or by the framing's headroom. */
function spotAt(figure: Figure, x: number, blocking: Lifted): Spot {
  const { shot } = blocking
  const spot = { x, depth: figure.depth, height: figure.height, facing: figure.facing }
  if (isAloft(figure, blocking)) {
    const [top, bottom] = alofts(blocking)
    const random = randomFrom(blocking.seed, shot.id, figure.id, 'height')
    // With whom it carries, and with room to rise.
    const tall = topOf(figure, blocking.figures) + 0.06
    const middle = top + (bottom - top) * random.between(0.32, 0.5) + tall / 2
    return { ...spot, y: Math.min(Math.max(middle, top + tall), Math.max(bottom, top + tall)) }
  }
  if (swims(figure, blocking)) {
    // Who lies in the water is low: it swims further up the frame than others stand.
    const y = Math.min(groundAt(shot.setting, figure.depth), Math.max(0.74, shot.setting.horizon + 0.16))
    return { ...spot, depth: Math.max(figure.depth, depthOfGround(shot.setting, y)), y }
  }
  return { ...spot, y: groundAt(shot.setting, figure.depth) + blocking.lift }
}

/** Lies in the water of the place. */
function swims(figure: Figure, { shot }: Blocking): boolean {
  const boat = motions[figure.motion].medium === 'boat' && figure.body.kind === 'picture'
  return places[shot.setting.place].ground === 'water' && actions[figure.action.name].where === 'water' && !boat
}

/** In the air or mid-water: no ground under it. */
export function isAloft(figure: Figure, { shot, facts }: Pick<Blocking, 'shot' | 'facts'>): boolean {
  const { medium: place } = places[shot.setting.place]
  const { medium, body, living } = factsOf(figure, facts)
  const { where } = actions[figure.action.name]
  if (place === 'space' || place === 'air') return true
  if (place === 'under-water') return living || where !== 'ground' || body === 'fish' || body === 'boat'
  return where === 'air' || (medium === 'air' && where !== 'ground') || body === 'floater'
}

/** The band of foot points for what floats: top and bottom in stage units. */
function alofts({ shot }: Blocking): readonly [number, number] {
  const { medium } = places[shot.setting.place]
  if (medium === 'space' || medium === 'air') return [0.08, 0.9]
  if (medium === 'under-water') return [0.1, 0.82]
  return [0.06, Math.max(0.42, Math.min(0.66, shot.setting.horizon + 0.04))]
}

/** Who looks where: at whom it faces or chases; the ends of a row look inward; a group looks one way. */
function facingOf(figure: Figure, i: number, line: readonly Figure[], otherwise: -1 | 1, facts: Facts): -1 | 1 {
  // Partners pair up along the row.
  const ways = i % 2 === 0 ? ([1, -1] as const) : ([-1, 1] as const)
  const partner = ways.find((way) => line[i + way] && areInContact(figure, line[i + way] as Figure, facts))
  if (partner) return partner
  const to = line.findIndex((candidate) => candidate.id === figure.relation?.to)
  if (to >= 0 && to !== i) return to > i ? 1 : -1
  const met = line.findIndex((candidate) => candidate.relation?.to === figure.id && candidate.relation.how === 'facing')
  if (met >= 0) return met > i ? 1 : -1
  if (line.length === 2 && actions[figure.action.name].travel === 0) return i === 0 ? 1 : -1
  const stays = line.every((each) => actions[each.action.name].travel === 0)
  // The ends of a standing row look inward, who is in its middle looks where it likes.
  if (stays && line.length > 2 && Math.abs(i - (line.length - 1) / 2) > 0.6) return i < (line.length - 1) / 2 ? 1 : -1
  const leader = line.find((candidate) => candidate.id === figure.group)
  return leader && leader.id !== figure.id ? leader.facing : line.length > 1 ? figure.facing : otherwise
}

function groupFacing(figure: Figure, seed: number): -1 | 1 {
  return randomFrom(seed, figure.group, 'way')() < 0.35 ? -1 : 1
}
