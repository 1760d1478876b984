import type { Action } from './action.ts'
import { mixed, poseOf, ramp, rest, sine, type Sketch } from './compose.ts'

/** A dance step: two beats in one cycle, down on the beat at 0 and ½. */
type Move = (phase: number) => Sketch

/** Sinks on each beat, quick down and slow up. */
const groove = (phase: number, depth: number): number =>
  -0.016 - depth * (0.5 + 0.5 * Math.cos(4 * Math.PI * phase - 0.5 * Math.sin(4 * Math.PI * phase)))
const tap = (phase: number): number => Math.max(0, sine(phase)) ** 1.6

/** Weight from foot to foot, arms pumping across. */
const twoStep: Move = (phase) => ({
  ...rest,
  forward: 0.055 * Math.cos(2 * Math.PI * phase),
  up: groove(phase, 0.045),
  lean: 0,
  spine: -0.09 * Math.cos(2 * Math.PI * (phase - 0.06)),
  head: 0.12 * Math.cos(2 * Math.PI * (phase - 0.16)),
  twist: sine(phase + 0.05),
  nearArm: { shoulder: 0.5 + 0.75 * sine(phase), elbow: 1.35 + 0.3 * sine(phase - 0.12), wrist: 0.2 },
  farArm: { shoulder: 0.6 - 0.7 * sine(phase), elbow: 1.4 - 0.3 * sine(phase - 0.12), wrist: 0.2 },
  nearFoot: { x: -0.11, y: 0.035 * tap(phase + 0.25), turn: -0.5 * tap(phase + 0.25) },
  farFoot: { x: 0.11, y: 0.035 * tap(phase - 0.25), turn: -0.5 * tap(phase - 0.25) },
  mouth: 0.35,
  brow: 0.4,
  gaze: { x: 0.3, y: -0.1 },
})
/** Both arms overhead, rolling from side to side. */
const skyward: Move = (phase) => ({
  ...rest,
  forward: 0.04 * sine(phase),
  up: groove(phase, 0.05),
  spine: 0.13 * sine(phase - 0.08),
  head: -0.16 * sine(phase - 0.2) - 0.08,
  twist: 0.6 * Math.cos(2 * Math.PI * phase),
  nearArm: { shoulder: 3.3 + 0.3 * sine(phase - 0.14), elbow: 0.5 + 0.35 * sine(phase - 0.26), wrist: 0.4 * sine(phase - 0.36) },
  farArm: { shoulder: 2.35 + 0.34 * sine(phase - 0.18), elbow: 0.6 + 0.35 * sine(phase - 0.3), wrist: 0.4 * sine(phase - 0.4) },
  nearFoot: { x: -0.07, y: 0, turn: -0.45 * tap(phase + 0.3) },
  farFoot: { x: 0.08, y: 0, turn: -0.45 * tap(phase - 0.2) },
  mouth: 0.5,
  brow: 0.6,
  gaze: { x: 0.2, y: -0.6 },
})
/** A knee up on every second beat, one arm thrown out, the other back. */
const kick: Move = (phase) => ({
  ...rest,
  forward: -0.03 + 0.03 * sine(phase - 0.2),
  up: groove(phase, 0.04) + 0.03 * tap(phase),
  lean: -0.05 * tap(phase),
  spine: 0.1 - 0.2 * tap(phase),
  head: -0.08 + 0.14 * tap(phase - 0.08),
  twist: 0.9 * Math.cos(2 * Math.PI * (phase - 0.25)),
  nearArm: { shoulder: -0.2 + 1.6 * tap(phase - 0.04), elbow: 0.9 - 0.5 * tap(phase), wrist: 0.3 * sine(phase - 0.2) },
  farArm: { shoulder: 0.9 - 1.5 * tap(phase - 0.06), elbow: 1.1 - 0.4 * tap(phase), wrist: 0.2 },
  nearFoot: { x: -0.04, y: 0, turn: -0.3 * tap(phase) },
  farFoot: { x: 0.06 + 0.16 * tap(phase - 0.03), y: 0.24 * tap(phase), turn: -0.5 * tap(phase) },
  mouth: 0.3,
  brow: 0.3,
  gaze: { x: 0.5, y: 0.1 },
})
/** Hips roll, hands slide, head cool: small and late. */
const sway: Move = (phase) => ({
  ...rest,
  forward: 0.06 * sine(phase),
  up: groove(phase, 0.05),
  lean: -0.05 * sine(phase),
  spine: 0.17 * sine(phase - 0.1),
  head: -0.2 * sine(phase - 0.18),
  twist: -sine(phase - 0.05),
  nearArm: { shoulder: 0.3 + 0.3 * sine(phase - 0.2), elbow: 1.1 + 0.25 * sine(phase - 0.3), wrist: 0.4 * sine(phase - 0.4) },
  farArm: { shoulder: 1.5 - 0.3 * sine(phase - 0.2), elbow: 0.7 - 0.3 * sine(phase - 0.3), wrist: -0.5 * sine(phase - 0.4) },
  nearFoot: { x: -0.09, y: 0, turn: -0.4 * tap(phase + 0.02) },
  farFoot: { x: 0.1, y: 0, turn: -0.4 * tap(phase + 0.52) },
  mouth: 0.15,
  brow: 0.2,
  gaze: { x: 0.4, y: 0.2 },
})
/** Four beats of each, then the next; never the same side twice. */
const routine: readonly Move[] = [twoStep, skyward, twoStep, kick, sway, skyward, kick, sway]
const MOVE_SECONDS = 2

/** A routine of several moves, each on the beat, blended on the way from one to the next. */
export const dance = {
  name: 'dance',
  words: ['dance', 'waltz', 'boogie', 'groove', 'party', 'celebrate', 'cheer', 'twist', 'sway'],
  travel: 0,
  where: 'ground',
  period: 1,
  pose(phase, time) {
    const at = Math.max(0, time) / MOVE_SECONDS
    const step = Math.floor(at)
    const into = ramp(0.7, 1, at - step)
    const move = (i: number): Sketch => (routine[i % routine.length] as Move)(phase)
    return poseOf(into === 0 ? move(step) : mixed(move(step), move(step + 1), into), { feeling: 'happy', near: 'open', far: 'open' })
  },
  motions: { quadruped: 'hop', bird: 'hop', fish: 'swim', plant: 'sway', flame: 'flicker', floater: 'wobble', thing: 'wobble' },
  beats: [
    { phase: 0, sound: 'step' },
    { phase: 0.5, sound: 'step' },
  ],
} as const satisfies Action
