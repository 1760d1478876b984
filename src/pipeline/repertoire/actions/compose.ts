import { body, HIP } from './body.ts'
import type { Arm, HandShape, Leg, Pose } from './pose.ts'

/**
 * A pose as an animator thinks of it: where the hip and the feet are, and the angles of all else. Numbers only, so
 * that sketches can be mixed and keyed; feet come out planted because the legs are solved last.
 */
export interface Sketch {
  readonly forward: number
  readonly up: number
  readonly lean: number
  readonly spine: number
  readonly head: number
  readonly twist: number
  readonly nearArm: Arm
  readonly farArm: Arm
  readonly nearFoot: Foot
  readonly farFoot: Foot
  readonly mouth: number
  readonly brow: number
  readonly eyes: number
  readonly gaze: { readonly x: number; readonly y: number }
}

/** Where a foot is: `x` of its ankle if it lay flat, `y` of its sole's lowest point above the ground, `turn` toes up. */
export interface Foot {
  readonly x: number
  readonly y: number
  readonly turn: number
}

const hanging: Arm = { shoulder: 0.02, elbow: 0.16, wrist: 0.05 }
/** Standing at ease, knees not locked. */
export const rest: Sketch = {
  forward: 0,
  up: -0.006,
  lean: 0,
  spine: 0,
  head: 0,
  twist: 0,
  nearArm: hanging,
  farArm: { shoulder: 0.1, elbow: 0.2, wrist: 0.05 },
  nearFoot: { x: -0.016, y: 0, turn: 0 },
  farFoot: { x: 0.016, y: 0, turn: 0 },
  mouth: 0,
  brow: 0,
  eyes: 1,
  gaze: { x: 0.25, y: 0 },
}

/** What a sketch cannot say in numbers, and what it does not decide. */
export interface Extras {
  readonly holds?: 'near' | 'far'
  readonly feeling?: Pose['feeling']
  readonly near?: HandShape
  readonly far?: HandShape
}

/** The pose of a sketch: its legs solved so that hips and feet are where it says, knees forward. */
export function poseOf(sketch: Sketch, extras: Extras = {}): Pose {
  const hands = { near: extras.near ?? 'relaxed', far: extras.far ?? 'relaxed' } as const
  return {
    root: { forward: sketch.forward, up: sketch.up },
    lean: sketch.lean,
    spine: sketch.spine,
    head: sketch.head,
    twist: sketch.twist,
    nearArm: sketch.nearArm,
    farArm: sketch.farArm,
    nearLeg: legTo(sketch, sketch.nearFoot),
    farLeg: legTo(sketch, sketch.farFoot),
    mouth: Math.min(1, Math.max(0, sketch.mouth)),
    brow: sketch.brow,
    eyes: Math.min(1, Math.max(0, sketch.eyes)),
    gaze: sketch.gaze,
    hands,
    ...(extras.holds === undefined ? {} : { holds: extras.holds }),
    ...(extras.feeling === undefined ? {} : { feeling: extras.feeling }),
  }
}

/** Two-bone inverse kinematics by the law of cosines. A foot out of reach stretches the leg towards it. */
export function legTo(hip: { readonly forward: number; readonly up: number; readonly lean: number }, foot: Foot): Leg {
  const pivot = foot.turn > 0 ? -body.heel : body.ball
  const [sin, cos] = [Math.sin(foot.turn), Math.cos(foot.turn)]
  const ankleX = foot.x + pivot + -pivot * cos - body.ankle * sin
  const ankleY = foot.y + -pivot * sin + body.ankle * cos
  const dx = ankleX - hip.forward
  const dy = HIP + hip.up - ankleY
  const { swing, bend } = solve(dx, dy, body.thigh, body.shin)
  const thigh = swing.base + swing.spread
  return { hip: thigh + hip.lean, knee: -bend, ankle: foot.turn - thigh + bend }
}

/**
 * An arm that brings its wrist to a point: `x` forward of the figure's foot point, `y` above the ground, in heights.
 * `hand` is the hand's angle on screen (0 hangs, π/2 points forward).
 */
export function armTo(
  of: Pick<Sketch, 'forward' | 'up' | 'lean' | 'spine' | 'twist'>,
  side: 'near' | 'far',
  to: { readonly x: number; readonly y: number },
  hand?: number,
): Arm {
  const tilt = of.lean + of.spine
  const across = body.shoulders[side] + (side === 'near' ? 0.02 : -0.02) * of.twist
  const along = body.torso - body.shoulderDrop
  const x = of.forward + along * Math.sin(tilt) + across * Math.cos(tilt)
  const y = HIP + of.up + along * Math.cos(tilt) - across * Math.sin(tilt)
  const { swing, bend } = solve(to.x - x, y - to.y, body.upperArm, body.foreArm)
  const upper = swing.base - swing.spread
  return { shoulder: upper + tilt, elbow: bend, wrist: hand === undefined ? 0.1 : hand - upper - bend }
}

/** Angles of two bones whose ends are (dx forward, dy down) apart: the straight line's, the first bone's off it, the bend between. */
function solve(dx: number, dy: number, first: number, second: number): { swing: { base: number; spread: number }; bend: number } {
  const reach = Math.min((first + second) * 0.9995, Math.max(Math.abs(first - second) + 0.01, Math.hypot(dx, dy)))
  const angle = (cosine: number): number => Math.acos(Math.min(1, Math.max(-1, cosine)))
  return {
    swing: { base: Math.atan2(dx, dy), spread: angle((first ** 2 + reach ** 2 - second ** 2) / (2 * first * reach)) },
    bend: Math.PI - angle((first ** 2 + second ** 2 - reach ** 2) / (2 * first * second)),
  }
}

type Numbers = { readonly [key: string]: number | Numbers }

/** a → b by `amount`, number for number. */
export function mixed<Shape extends object>(a: Shape, b: Shape, amount: number): Shape {
  return combine([a, b], ([from, to]) => (from as number) + ((to as number) - (from as number)) * amount)
}

/** Number by number through several things of one shape. */
function combine<Shape extends object>(shapes: readonly Shape[], by: (values: readonly number[]) => number): Shape {
  const first = shapes[0] as unknown as Numbers
  const entries = Object.keys(first).map((key): [string, number | Numbers] => {
    const values = shapes.map((shape) => (shape as unknown as Numbers)[key] as number | Numbers)
    return [key, typeof values[0] === 'number' ? by(values as number[]) : combine(values as Numbers[], by)]
  })
  return Object.fromEntries(entries) as unknown as Shape
}

/**
 * Keys around a cycle, passed through smoothly (cubic Hermite with the tangents of the neighbours, closed at 1): slow
 * in and out where neighbours agree, a swing where they do not.
 */
export function keyed<Shape extends object>(phase: number, keys: readonly (readonly [at: number, shape: Shape])[]): Shape {
  const n = keys.length
  const wrapped = phase - Math.floor(phase)
  let i = keys.findLastIndex(([at]) => at <= wrapped)
  const turn = i < 0 ? -1 : 0
  if (i < 0) i = n - 1
  const key = (k: number): readonly [number, Shape] => {
    const lap = Math.floor(k / n)
    const [at, shape] = keys[k - lap * n] as readonly [number, Shape]
    return [at + lap + turn, shape]
  }
  const around = [key(i - 1), key(i), key(i + 1), key(i + 2)] as const
  const [t0, t1, t2, t3] = around.map(([at]) => at) as [number, number, number, number]
  const span = t2 - t1
  const t = (wrapped - t1) / span
  const [h00, h10, h01, h11] = [(1 + 2 * t) * (1 - t) ** 2, t * (1 - t) ** 2, t * t * (3 - 2 * t), t * t * (t - 1)]
  return combine(
    around.map(([, shape]) => shape),
    ([a, b, c, d]) => {
      const [p0, p1, p2, p3] = [a as number, b as number, c as number, d as number]
      // flat at turning points, so that keys are extremes and nothing overshoots unless a key says so
      const m1 = (p1 - p0) * (p2 - p1) <= 0 ? 0 : (p2 - p0) / (t2 - t0)
      const m2 = (p2 - p1) * (p3 - p2) <= 0 ? 0 : (p3 - p1) / (t3 - t1)
      return h00 * p1 + h10 * span * m1 + h01 * p2 + h11 * span * m2
    },
  )
}

/** A single number around a cycle. */
export function curve(phase: number, keys: readonly (readonly [at: number, value: number])[]): number {
  return keyed(
    phase,
    keys.map(([at, value]) => [at, { value }] as const),
  ).value
}

/** sin of a phase: 0 at 0, 1 at a quarter. */
export const sine = (phase: number): number => Math.sin(phase * 2 * Math.PI)

/** 0 below `from`, 1 above `to`, eased in between. */
export function ramp(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)))
  return t * t * (3 - 2 * t)
}
