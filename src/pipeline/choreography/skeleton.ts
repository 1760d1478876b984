import { body, HIP } from '../repertoire/actions/body.ts'
import type { Arm, Leg, Pose } from '../repertoire/actions/pose.ts'
import type { Puppet } from '../storyboard/storyboard.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** The lengths of a body in its standing heights, see repertoire/actions/body.ts. */
export interface Build {
  readonly ankle: number
  readonly heel: number
  readonly ball: number
  readonly toe: number
  readonly shin: number
  readonly thigh: number
  readonly torso: number
  readonly shoulderDrop: number
  readonly upperArm: number
  readonly foreArm: number
  readonly hand: number
  readonly neck: number
  readonly head: number
  readonly shoulders: { readonly near: number; readonly far: number }
  readonly hips: { readonly near: number; readonly far: number }
  /** The legs' length against a grown body's: strides, hops and travel scale with it. */
  readonly reach: number
  /** Bent with age: added to every pose, in radians. */
  readonly stoop: number
}

/** Shares of the standing height by age: the younger, the bigger the head and the shorter the legs. */
const shares = {
  adult: { legs: 1, head: 1, torso: 1, arms: 1, across: 1, neck: 1, stoop: 0 },
  elder: { legs: 0.98, head: 1.06, torso: 0.99, arms: 1.02, across: 1, neck: 1, stoop: 0.13 },
  child: { legs: 0.86, head: 1.17, torso: 0.9, arms: 0.86, across: 0.9, neck: 0, stoop: 0 },
  baby: { legs: 0.6, head: 1.26, torso: 0.8, arms: 0.68, across: 0.98, neck: -1.4, stoop: 0 },
} as const

/** A puppet's proportions by its age and being. The parts stacked up stand 1 tall. */
export function buildOf(puppet: Pick<Puppet, 'age' | 'gender'>): Build {
  const share = shares[puppet.age]
  const stacked = HIP * share.legs + body.torso * share.torso + body.neck * share.neck + body.head * share.head
  const unit = 1 / stacked
  const [leg, arm, across] = [
    share.legs * unit,
    share.arms * unit,
    share.across * unit * (puppet.gender === 'woman' ? 0.93 : puppet.gender === 'man' ? 1.05 : 1),
  ]
  const hips = across * (puppet.gender === 'woman' ? 1.12 : 1)
  return {
    ankle: body.ankle * leg,
    heel: body.heel * leg,
    ball: body.ball * leg,
    toe: body.toe * leg,
    shin: body.shin * leg,
    thigh: body.thigh * leg,
    torso: body.torso * share.torso * unit,
    shoulderDrop: body.shoulderDrop * share.torso * unit,
    upperArm: body.upperArm * arm,
    foreArm: body.foreArm * arm,
    hand: body.hand * arm,
    neck: body.neck * unit * share.neck,
    head: body.head * share.head * unit,
    shoulders: { near: body.shoulders.near * across, far: body.shoulders.far * across },
    hips: { near: body.hips.near * hips, far: body.hips.far * hips },
    reach: leg,
    stoop: share.stoop,
  }
}

/**
 * Where a posed puppet's joints are, in its standing heights: origin at the foot point, x forward (it faces right), y
 * down, so what is above the ground is negative. Turns are clockwise on screen, for the canvas.
 */
export interface Joints {
  readonly hip: Point
  readonly neck: Point
  readonly head: Point
  /** Turn of the torso and of the head. */
  readonly torsoTurn: number
  readonly headTurn: number
  readonly nearArm: ArmJoints
  readonly farArm: ArmJoints
  readonly nearLeg: LegJoints
  readonly farLeg: LegJoints
}
export interface ArmJoints {
  readonly shoulder: Point
  readonly elbow: Point
  readonly wrist: Point
  /** The middle of the palm. */ readonly hand: Point
  /** Of the hand; 0 points down. */ readonly turn: number
}
export interface LegJoints {
  readonly hip: Point
  readonly knee: Point
  readonly ankle: Point
  readonly heel: Point
  readonly ball: Point
  readonly toe: Point
  /** Of the foot; 0 is flat. */ readonly turn: number
}

/** Forward kinematics of a pose. Pure. */
export function jointsOf(build: Build, pose: Pose): Joints {
  const hip = { x: pose.root.forward * build.reach, y: -(build.ankle + build.shin + build.thigh) - pose.root.up * build.reach }
  const upright = Math.max(0, Math.cos(pose.lean))
  const torsoTurn = pose.lean + pose.spine + build.stoop * upright
  const headTurn = torsoTurn + pose.head - build.stoop * 0.8 * upright
  const neck = from(hip, turned({ x: 0, y: -build.torso }, torsoTurn))
  const head = from(neck, turned({ x: 0.06 * build.head, y: -build.neck - 0.5 * build.head }, headTurn))
  const twist = pose.twist ?? 0
  const shoulder = (across: number): Point => from(hip, turned({ x: across, y: -build.torso + build.shoulderDrop }, torsoTurn))
  const socket = (across: number): Point => from(hip, turned({ x: across, y: 0 }, pose.lean))
  const span = build.shoulders.far - build.shoulders.near
  return {
    hip,
    neck,
    head,
    torsoTurn,
    headTurn,
    nearArm: armJoints(build, shoulder(build.shoulders.near + 0.16 * span * twist), torsoTurn, pose.nearArm),
    farArm: armJoints(build, shoulder(build.shoulders.far - 0.16 * span * twist), torsoTurn, pose.farArm),
    nearLeg: legJoints(build, socket(build.hips.near), pose.lean, pose.nearLeg),
    farLeg: legJoints(build, socket(build.hips.far), pose.lean, pose.farLeg),
  }
}

type Body = Pick<Puppet, 'age' | 'gender'>

/** The circle around the skull, in standing heights. */
export function headBox(puppet: Body, pose: Pose): Point & { readonly radius: number; readonly turn: number } {
  const build = buildOf(puppet)
  const { head, headTurn } = jointsOf(build, pose)
  return { ...head, radius: build.head / 2, turn: headTurn }
}

/** The middle of the palm of the hand that holds: the pose's own, else the near one, unless told. `turn` is 0 when the hand points forward. */
export function handAt(puppet: Body, pose: Pose, side: 'near' | 'far' = pose.holds ?? 'near'): Point & { readonly turn: number } {
  const { hand, turn } = jointsOf(buildOf(puppet), pose)[side === 'near' ? 'nearArm' : 'farArm']
  return { ...hand, turn: turn + Math.PI / 2 }
}

/** The crown of the head, where a hat or a bird sits. */
export function headTopAt(puppet: Body, pose: Pose): Point & { readonly turn: number } {
  const build = buildOf(puppet)
  const { head, headTurn } = jointsOf(build, pose)
  return { ...from(head, turned({ x: -0.03 * build.head, y: -0.5 * build.head }, headTurn)), turn: headTurn }
}

/** Before the belly, where an instrument hangs from its strap. */
export function chestAt(puppet: Body, pose: Pose): Point & { readonly turn: number } {
  const build = buildOf(puppet)
  const { hip, torsoTurn } = jointsOf(build, pose)
  return { ...from(hip, turned({ x: 0.03, y: -0.02 - 0.12 * build.torso }, torsoTurn)), turn: torsoTurn }
}

/** Before the far shoulder, below the chin, where a violin lies. */
export function shoulderAt(puppet: Body, pose: Pose): Point & { readonly turn: number } {
  const build = buildOf(puppet)
  const { neck, torsoTurn } = jointsOf(build, pose)
  return { ...from(neck, turned({ x: 0.19, y: 0.1 }, torsoTurn)), turn: torsoTurn }
}

/** The ankle of a foot, with the foot's turn: what is worn on it turns with it. */
export function footAt(puppet: Body, pose: Pose, side: 'near' | 'far'): Point & { readonly turn: number } {
  const { ankle, turn } = jointsOf(buildOf(puppet), pose)[side === 'near' ? 'nearLeg' : 'farLeg']
  return { ...ankle, turn }
}

/** The hip, by which a rider sits. */
export function hipAt(puppet: Body, pose: Pose): Point & { readonly turn: number } {
  return { ...jointsOf(buildOf(puppet), pose).hip, turn: pose.lean }
}

function armJoints(build: Build, shoulder: Point, torsoTurn: number, arm: Arm): ArmJoints {
  const upper = arm.shoulder - torsoTurn
  const fore = upper + arm.elbow
  const palm = fore + arm.wrist
  const elbow = from(shoulder, down(build.upperArm, upper))
  const wrist = from(elbow, down(build.foreArm, fore))
  return { shoulder, elbow, wrist, hand: from(wrist, down(build.hand * 0.55, palm)), turn: -palm }
}

function legJoints(build: Build, hip: Point, lean: number, leg: Leg): LegJoints {
  const thigh = leg.hip - lean
  const shin = thigh + leg.knee
  const foot = shin + leg.ankle
  const knee = from(hip, down(build.thigh, thigh))
  const ankle = from(knee, down(build.shin, shin))
  const sole = (x: number): Point => from(ankle, turned({ x, y: build.ankle }, -foot))
  return { hip, knee, ankle, heel: sole(-build.heel), ball: sole(build.ball), toe: sole(build.toe), turn: -foot }
}

const from = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y })
/** A limb of a length at an angle: 0 hangs down, positive swings forward. */
const down = (length: number, angle: number): Point => ({ x: length * Math.sin(angle), y: length * Math.cos(angle) })
/** Clockwise on screen. */
const turned = (p: Point, angle: number): Point => ({
  x: p.x * Math.cos(angle) - p.y * Math.sin(angle),
  y: p.x * Math.sin(angle) + p.y * Math.cos(angle),
})
