/**
 * A puppet's pose, drawn facing right. Angles in radians: 0 hangs straight down for a limb and stands straight up for
 * the spine and head, positive turns towards where the puppet faces (a raised forward arm is positive; a knee bends
 * by negative, an elbow by positive angles; positive ankles lift the toes). Each angle is relative to the bone it
 * hangs on, legs to the lean of the whole body. Offsets in the puppet's own heights.
 */
export interface Pose {
  /** Of the hip: forward, and up from standing height. */
  readonly root: { readonly forward: number; readonly up: number }
  /** Of the whole body about the hip: π/2 lies face down, flying or swimming. */
  readonly lean: number
  readonly spine: number
  readonly head: number
  readonly nearArm: Arm
  readonly farArm: Arm
  readonly nearLeg: Leg
  readonly farLeg: Leg
  /** 0 shut … 1 wide open. */
  readonly mouth: number
  /** Turn of the shoulders, −1 … 1: positive brings the near shoulder forward. */
  readonly twist?: number
  /** Where the eyes look: x −1 back … 1 forward, y −1 up … 1 down. */
  readonly gaze?: { readonly x: number; readonly y: number }
  /** −1 frowning … 1 raised, added to what the feeling shows. */
  readonly brow?: number
  /** 0 shut … 1 open. */
  readonly eyes?: number
  /** Overrules the puppet's own feeling while it acts. */
  readonly feeling?: 'calm' | 'happy' | 'sad' | 'angry' | 'afraid' | 'surprised' | 'sleepy'
  /** The hand that a held thing is in; the near one unless told. */
  readonly holds?: 'near' | 'far'
  readonly hands?: { readonly near: HandShape; readonly far: HandShape }
}

export interface Arm {
  readonly shoulder: number
  readonly elbow: number
  readonly wrist: number
}
export interface Leg {
  readonly hip: number
  readonly knee: number
  readonly ankle: number
}
export type HandShape = 'open' | 'relaxed' | 'fist' | 'point'
