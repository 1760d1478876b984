import type { Figure } from '../storyboard/storyboard.ts'
import { gripOf, seatOf } from './grips.ts'
import { handAt, headTopAt, hipAt } from './skeleton.ts'
import type { Staged } from './staged.ts'

/**
 * Puts a figure where its host carries it: in the hand, on the head, on the back, inside. `place` −0.5 … 0.5 spreads
 * those that share a seat.
 */
export function carry(alone: Staged, host: Staged, place = 0): Staged {
  const { figure } = alone
  const anchor = anchorOn(host, figure, place)
  const grip = gripPoint(alone, host)
  const turn = anchor.turn
  // The grip point of the carried figure, turned with its host, must meet the anchor.
  const [gx, gy] = [grip.x * Math.cos(turn) - grip.y * Math.sin(turn), grip.x * Math.sin(turn) + grip.y * Math.cos(turn)]
  return {
    ...alone,
    x: anchor.x - gx,
    y: anchor.y - gy,
    depth: host.depth,
    facing: figure.relation?.how === 'on' ? alone.facing : host.facing,
    velocity: host.velocity,
    carriedTurn: turn,
  }
}

interface Anchor {
  readonly x: number
  readonly y: number
  readonly turn: number
}

/** The point of the host, in stage units, that the carried figure holds on to. */
function anchorOn(host: Staged, carried: Figure, place: number): Anchor {
  const how = carried.relation?.how
  if (host.pose && host.figure.body.kind === 'puppet') {
    const point =
      how === 'worn-by'
        ? headTopAt(host.figure.body, host.pose)
        : how === 'held-by'
          ? handAt(host.figure.body, host.pose)
          : headTopAt(host.figure.body, host.pose)
    return {
      x: host.x + host.facing * point.x * host.height,
      y: host.y + point.y * host.height,
      turn: host.facing * (how === 'held-by' ? 0.35 * point.turn : point.turn),
    }
  }
  const seat =
    how === 'worn-by'
      ? { x: 0.2, y: 0.86 }
      : how === 'held-by'
        ? { x: 0.42, y: 0.4 }
        : beside(seatOf(host.figure.noun, how === 'inside'), place)
  const attitude = host.attitude
  if (!attitude) return { x: host.x + host.facing * seat.x * host.height, y: host.y - seat.y * host.height, turn: 0 }
  // The same bend that the picture itself gets, about its foot point.
  const x = seat.x * attitude.wide + attitude.skew * seat.y * attitude.tall
  const y = seat.y * attitude.tall
  const [cos, sin] = [Math.cos(attitude.turn), Math.sin(attitude.turn)]
  return {
    x: host.x + host.facing * (x * cos + y * sin + attitude.forward) * host.height,
    y: host.y - (y * cos - x * sin + attitude.up) * host.height,
    turn: host.facing * attitude.turn,
  }
}

/** Seats beside one another, over the middle of the host. */
function beside(seat: { readonly x: number; readonly y: number }, place: number): { x: number; y: number } {
  return { x: seat.x + 0.62 * place, y: seat.y }
}

/** Where on the carried figure, from its foot point in stage units, the host's anchor meets it. */
function gripPoint(alone: Staged, host: Staged): { x: number; y: number } {
  const { figure, height } = alone
  const how = figure.relation?.how
  if (alone.pose && figure.body.kind === 'puppet') {
    if (how !== 'riding' && how !== 'inside') return { x: 0, y: 0 }
    const hip = hipAt(figure.body, alone.pose)
    return { x: host.facing * hip.x * height, y: hip.y * height }
  }
  if (how === 'held-by') return { x: 0, y: -gripOf(figure.noun) * height }
  if (how === 'worn-by') return { x: 0, y: -0.12 * height }
  return { x: 0, y: how === 'inside' ? -0.2 * height : 0 }
}
