import { motions } from '../repertoire/motions/index.ts'
import type { Figure } from '../storyboard/storyboard.ts'
import { gripOf } from './grips.ts'
import { lieOf } from './lies.ts'
import { isScarf, neckOf } from './necks.ts'
import { seatOf, type Seat } from './seats.ts'
import { chestAt, footAt, handAt, headTopAt, hipAt, shoulderAt } from './skeleton.ts'
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
  const { mirrors, stood } = gripOf(figure.noun)
  const turnedOver = figure.relation?.how === 'held-by' && mirrors && (host.facing === -1) === (stood === undefined)
  return {
    ...alone,
    x: anchor.x - gx,
    y: anchor.y - gy,
    depth: host.depth,
    facing: figure.relation?.how === 'on' && host.attitude !== null && !sits(alone, host) ? alone.facing : host.facing,
    velocity: host.velocity,
    carriedTurn: turn,
    ...(turnedOver && alone.attitude ? { attitude: { ...alone.attitude, wide: -alone.attitude.wide } } : {}),
    ...(figure.motion === 'toss' && alone.attitude ? { attitude: thrown(alone.attitude, host.height / alone.height) } : {}),
    ...(host.window ? { window: host.window } : windowOf(alone, host, place)),
  }
}

/** How high something is thrown goes by who throws it. */
function thrown(attitude: NonNullable<Staged['attitude']>, by: number): Staged['attitude'] {
  return { ...attitude, up: attitude.up * by }
}

/** How far before the feet an instrument stands, in its own heights. */
const STOOD = 0.44

interface Anchor {
  readonly x: number
  readonly y: number
  readonly turn: number
}

/** The point of the host, in stage units, that the carried figure holds on to. */
function anchorOn(host: Staged, carried: Figure, place: number): Anchor {
  const how = carried.relation?.how
  const { stood, turn } = gripOf(carried.noun)
  if (how === 'held-by' && stood !== undefined)
    return { x: host.x + host.facing * STOOD * carried.height, y: host.y, turn: host.facing * turn }
  if (host.pose && host.figure.body.kind === 'puppet') {
    const { body } = host.figure
    const grip = gripOf(carried.noun)
    const strapped = how === 'held-by' && grip.strapped && host.figure.action.name === 'play'
    const worn =
      how === 'worn-by' && wornOnFeet.test(carried.noun) ? footAt(body, host.pose, place > 0 ? 'far' : 'near') : headTopAt(body, host.pose)
    const laid = how === 'held-by' && grip.shouldered === true && host.figure.action.name === 'play'
    const point = laid
      ? shoulderAt(body, host.pose)
      : strapped
        ? chestAt(body, host.pose)
        : how === 'held-by'
          ? handAt(body, host.pose)
          : worn
    // What is juggled flies side by side, straight up.
    const flies = carried.motion === 'toss'
    return {
      x: host.x + host.facing * (point.x + (flies ? 0.05 + 0.14 * place : 0)) * host.height,
      y: host.y + point.y * host.height,
      // Several in one hand spread like a bunch.
      turn: flies ? 0 : host.facing * (how === 'held-by' ? grip.follows * point.turn + grip.turn + 0.8 * place : point.turn),
    }
  }
  if (how === 'worn-by' && wornOnFeet.test(carried.noun)) return pointOn(host, 0.36 * place, 0.04)
  if (how === 'worn-by' && isScarf(carried.noun)) {
    const { x, y } = neckOf(host.figure.noun)
    return pointOn(host, x, y)
  }
  if (how === 'worn-by') return wornRoundNeck.test(carried.noun) ? pointOn(host, 0.17, 0.58) : pointOn(host, 0.2, 0.86)
  if (how === 'held-by') {
    // Below the chin, unless it is held up, and not in the ground.
    const [size, { y }] = [carried.height / host.height, gripOf(carried.noun)]
    const low = Math.max(Math.min(0.4, 0.5 - (1 - y) * size), Math.min(0.4, y * size))
    return pointOn(host, 0.42, y < 0.2 ? 0.4 : low)
  }
  const seat = seatOf(host.figure.noun, how === 'inside')
  const { window } = seat
  if (window && how === 'inside' && carried.body.kind === 'picture')
    return pointOn(host, (window[0] + window[1]) / 2, (window[2] + window[3]) / 2)
  return pointOn(host, seat.x + seat.room * place, seat.y)
}

/** Of what an animal's picture wears: the rest goes on its head. */
const wornRoundNeck = /\b(scarf|shawl|bandana|tie|bow ?tie|necklace|medal|collar|garland|lei|bell)$/

/** Of what is worn: a pair of these, one on each foot. */
export const wornOnFeet = /\b(skate|ski|snowshoe|flipper|fin|shoe|boot|slipper|sneaker|sandal)s?$/

/** A point of a picture, x towards where it faces and y up in its own heights, under the same bend that it is drawn with. */
function pointOn(host: Staged, seatX: number, seatY: number): Anchor {
  const { attitude, facing, height } = host
  if (!attitude) return { x: host.x + facing * seatX * height, y: host.y - seatY * height, turn: 0 }
  const lie = lieOf(host.figure.noun)
  // What is laid under somebody's feet is measured as it lies.
  if (lie && attitude.laid)
    return {
      x: host.x + facing * seatX * height,
      y: host.y - (seatY + attitude.up - attitude.laid) * height,
      turn: facing * (attitude.turn - lie.turn),
    }
  const pivot = motions[host.figure.motion].pivot
  const x = seatX * attitude.wide + attitude.skew * seatY * attitude.tall
  const y = seatY * attitude.tall - pivot
  const [cos, sin] = [Math.cos(attitude.turn), Math.sin(attitude.turn)]
  return {
    x: host.x + facing * (x * cos + y * sin + attitude.forward) * height,
    y: host.y - (pivot + y * cos - x * sin + attitude.up) * height,
    turn: facing * attitude.turn,
  }
}

/** Where on the carried figure, from its foot point in stage units, the host's anchor meets it. */
function gripPoint(alone: Staged, host: Staged): { x: number; y: number } {
  const { figure, height } = alone
  const how = figure.relation?.how
  if (alone.pose && figure.body.kind === 'puppet') {
    if (!sits(alone, host)) return { x: 0, y: 0 }
    const hip = hipAt(figure.body, alone.pose)
    return { x: host.facing * hip.x * height, y: hip.y * height }
  }
  const grip = gripOf(figure.noun)
  if (how === 'held-by') return { x: grip.mirrors ? host.facing * grip.x * height : 0, y: -grip.y * height }
  if (how === 'worn-by' && wornOnFeet.test(figure.noun)) return { x: 0, y: -0.34 * height }
  if (how === 'worn-by' && isScarf(figure.noun) && !host.pose) return { x: 0, y: -0.72 * height }
  // A hat by its brim; what goes round the neck by its loop, so that it hangs from there.
  if (how === 'worn-by') return { x: 0, y: -(wornRoundNeck.test(figure.noun) ? 0.72 : 0.12) * height }
  // An animal looks out with its head, which is at the top of it and in front.
  const framed = how === 'inside' && seatOf(host.figure.noun, true).window !== null
  if (framed) return { x: neckOf(figure.noun).x === 0 ? 0 : host.facing * 0.28 * height, y: -0.66 * height }
  // Whoever sits in a boat that is rowed looks over its side.
  return { x: 0, y: how === 'inside' ? (seatOf(host.figure.noun, true).rowed ? 0.3 : -0.2) * height : 0 }
}

/** True for a puppet that its host carries by the hips. */
function sits(alone: Staged, host: Staged): boolean {
  const how = alone.figure.relation?.how
  if (!alone.pose || host.pose) return false
  const seat: Seat = seatOf(host.figure.noun, how === 'inside')
  return !seat.stands && (how === 'riding' || how === 'inside' || (how === 'on' && seat.pose !== null))
}

/** The opening of a cab, in stage units, that somebody inside is seen through. */
function windowOf(alone: Staged, host: Staged, place: number): Pick<Staged, 'window'> {
  if (alone.figure.relation?.how !== 'inside') return {}
  const { window, rail, x, room } = seatOf(host.figure.noun, true)
  if (rail !== null) {
    const edge = pointOn(host, x + room * place, rail)
    return { window: { x: edge.x - host.height, y: edge.y - 2 * host.height, width: 2 * host.height, height: 2 * host.height } }
  }
  if (!window) return {}
  const [left, right, bottom, top] = window
  const [a, b] = [pointOn(host, left, bottom), pointOn(host, right, top)]
  return { window: { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(b.x - a.x), height: Math.abs(b.y - a.y) } }
}
