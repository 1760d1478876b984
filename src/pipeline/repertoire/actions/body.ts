/**
 * The grown body that every action is composed for: lengths of its bones in standing heights. Other ages stretch it
 * (choreography/skeleton.ts); their hips and feet move by the length of their legs, so a walk stays a walk.
 */
export const body = {
  /** Ankle above the sole, and the sole's ends behind and before the ankle. */
  ankle: 0.038,
  heel: 0.032,
  ball: 0.08,
  toe: 0.088,
  shin: 0.222,
  thigh: 0.226,
  /** Hip to the base of the neck, on which the head turns. */
  torso: 0.28,
  /** Shoulders below the neck. */
  shoulderDrop: 0.034,
  upperArm: 0.148,
  foreArm: 0.136,
  hand: 0.056,
  neck: 0.018,
  head: 0.216,
  /** How far near and far joints stand from the middle in the three-quarter view: the far one further forward. */
  shoulders: { near: -0.07, far: 0.062 },
  hips: { near: -0.024, far: 0.024 },
} as const

/** Height of the hips above the ground, standing. */
export const HIP = body.ankle + body.shin + body.thigh
