import { seatOf } from '../../choreography/seats.ts'
import { isCarried } from '../../choreography/stage-at.ts'
import { actions } from '../../repertoire/actions/index.ts'
import { rounded } from '../../storyboard/rounded.ts'
import type { Figure, Shot } from '../../storyboard/storyboard.ts'
import { factsOf, type Facts } from './facts.ts'
import { framingOf, horizonOf } from './framing.ts'
import { heightBeside, heightCarried, leadHeight } from './sizes.ts'
import { findSpots, type Spot } from './spots.ts'
import { settle } from './settle.ts'
import { going, hovered, speedOf, travelPath } from './travel.ts'

/**
 * Blocking, the theatre's word for placing actors: gives every figure of a shot its size, depth, place and path, so
 * that the relations hold, faces stay clear, and thirds and headroom are kept in any aspect. What the figures are and
 * do is not changed. Pure in its arguments.
 */
export function blockShot(shot: Shot, facts: Facts, aspect: number, seed: number): Shot {
  const settled = settle(shot, facts)
  const framed: Shot = { ...settled, setting: { ...settled.setting, horizon: horizonOf(settled) } }
  const lead = leadOf(framed)
  if (!lead) return framed
  const sized = sizeFigures(framed, lead, aspect, facts)
  const spots = findSpots({ shot: framed, figures: sized, facts, aspect, seed })
  const placed = sized.map((figure) => stand(figure, spots.get(figure.id)))
  const goers = placed.map((figure) => going(figure, { shot: framed, figures: placed, facts }))
  const filmed = { ...framed, camera: follow(framed, goers, facts, aspect) }
  const walking = goers.map((figure) => travelPath(figure, { shot: filmed, figures: goers, facts, aspect, seed }))
  return { ...filmed, figures: resizeCarried(walking, facts) }
}

/** The camera goes along with a subject that would leave the frame, when the asker left it free. */
function follow({ camera, seconds, setting }: Shot, figures: readonly Figure[], facts: Facts, aspect: number): Shot['camera'] {
  const subject = figures.find((figure) => figure.id === camera.subject)
  const goer = (subject && isCarried(subject) && figures.find((figure) => figure.id === subject.relation?.to)) ?? subject
  if (goer && camera.said === '' && camera.move === 'tracking' && hovered(goer, { figures, facts })) return { ...camera, move: 'push-in' }
  if (!goer || camera.said !== '' || hovered(goer, { figures, facts }) || camera.move === 'tracking' || camera.framing === 'first-person')
    return camera
  const goes = actions[goer.action.name].where !== 'air' || setting.place === 'sky' || goer.action.name === 'fly'
  return goes && speedOf(goer) * seconds > 0.6 * aspect ? { ...camera, move: 'tracking' } : camera
}

/** Who the shot is about: the lead who is not carried, or who carries the lead. */
export function leadOf(shot: Shot): Figure | undefined {
  const lead =
    shot.figures.find((figure) => figure.role === 'lead') ?? shot.figures.find((figure) => figure.role !== 'dressing') ?? shot.figures[0]
  return lead
}

function sizeFigures(shot: Shot, lead: Figure, aspect: number, facts: Facts): Figure[] {
  const framing = framingOf(shot)
  const crowd = Math.max(0.74, 1 - 0.02 * Math.max(0, shot.figures.filter((figure) => figure.role !== 'dressing').length - 3))
  const height = leadHeight(lead, framing, aspect, facts) * crowd
  const host = isCarried(lead) ? shot.figures.find((figure) => figure.id === lead.relation?.to) : undefined
  const sized = shot.figures.map((figure) => {
    const depth = depthOf(figure, lead, framing.depth, facts)
    if (figure.id === lead.id) return { ...figure, height, depth: framing.depth }
    if (figure.id === host?.id)
      return { ...figure, depth: framing.depth, height: heightBeside(figure, lead, height, framing.depth, framing.depth, facts) }
    return { ...figure, depth, height: heightBeside(figure, lead, height, depth, framing.depth, facts) }
  })
  return stepBack(sized, shot, aspect)
}

/** Tallest that a mount or a boat may be in the frame, and what shelters somebody. */
const MOST_HOST = { carrying: 0.7, sheltering: 0.86 }

/** The camera steps back from what would not fit with whom it carries or shelters; close up, only its part is seen anyway. */
function stepBack(figures: readonly Figure[], { camera }: Shot, aspect: number): Figure[] {
  if (camera.framing === 'close-up') return [...figures]
  const factor = figures.reduce((least, host) => {
    const guests = figures.filter((other) => other.relation?.to === host.id)
    const carrying = guests.some(isCarried) && host.body.kind === 'picture'
    const sheltering = guests.some((other) => other.relation?.how === 'under')
    // Mounts and cars are about a third wider than high.
    // Whose face it is about is gone near to: the ends of a ship may be cut.
    const fits = guests.some(isStar) && camera.said === '' ? 1.05 : MOST_HOST.carrying
    const most = carrying ? Math.min(fits, (0.95 * aspect) / 1.35) : sheltering ? MOST_HOST.sheltering : Infinity
    return Math.min(least, most / host.height)
  }, 1)
  return figures.map((figure) => ({ ...figure, height: rounded(figure.height * factor) }))
}

function isStar({ body }: Figure): boolean {
  return body.kind === 'puppet' && body.face !== null
}

/** How deep a figure stands: beside the lead, a little behind it, or among the scenery. */
function depthOf(figure: Figure, lead: Figure, near: number, facts: Facts): number {
  const { body, metres } = factsOf(figure, facts)
  if (figure.role === 'dressing' || body === 'building') return Math.min(0.6, near + 0.26 + Math.min(0.15, metres * 0.006))
  if (body === 'plant' && metres > 2.5) return near + 0.12
  if (figure.role === 'lead' && figure.group === lead.group) return near
  if (figure.role === 'extra') return near + 0.12
  return near + 0.02
}

function stand(figure: Figure, spot: Spot | undefined): Figure {
  if (!spot) return figure
  return {
    ...figure,
    depth: spot.depth,
    height: spot.height,
    facing: spot.facing,
    path: [{ at: 0, x: rounded(spot.x), y: rounded(spot.y) }],
  }
}

/** An animal at the window of a cab is seen with what it wears and holds. */
function mostInWindow(figure: Figure, host: Figure): number {
  const window = figure.relation?.how === 'inside' ? seatOf(host.noun, true).window : null
  return window === null ? Infinity : rounded(1.55 * (window[3] - window[2]) * host.height)
}

/** What is carried takes its size from who carries it, once that one's is settled. */
function resizeCarried(figures: readonly Figure[], facts: Facts): Figure[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  return figures.map((figure) => {
    const host = isCarried(figure) ? byId.get(figure.relation?.to ?? '') : undefined
    if (!host) return figure
    const seated = figures.filter((other) => other.relation?.to === host.id && other.relation.how === figure.relation?.how)
    // A parrot aboard makes nobody small whose face is to be seen.
    const fellows = seated.filter((other) => !isStar(figure) || other.body.kind === 'puppet').length
    // A lead alone on its mount keeps the size that the framing gave it.
    const most = figure.body.kind === 'picture' ? mostInWindow(figure, host) : Infinity
    if (figure.role === 'lead' && fellows < 2) return { ...figure, depth: host.depth, height: Math.min(figure.height, most) }
    return {
      ...figure,
      height: heightCarried(figure, host, fellows, facts),
      depth: host.depth,
      path: [{ at: 0, x: host.path[0]?.x ?? 0, y: host.path[0]?.y ?? 0 }],
    }
  })
}
