/**
 * A puppet's pose, drawn facing right. Angles in radians: 0 hangs straight down for a limb and stands straight up for
 * the spine and head, positive turns towards where the puppet faces (a raised forward arm is positive; a knee bends
 * by negative, an elbow by positive angles). Offsets in the puppet's own heights.
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
}

export interface Arm { readonly shoulder: number; readonly elbow: number; readonly wrist: number }
export interface Leg { readonly hip: number; readonly knee: number; readonly ankle: number }
