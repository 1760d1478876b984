import { namesOf, type Entry } from './repertoire.ts'

/**
 * Where the camera is at one moment. `x`, `y`: its shift in stage units (near flats move by all of it, far ones by
 * less). `zoom` enlarges every depth alike; `push` walks in, so near flats grow faster. `roll` in radians. `shake` is
 * added by the choreography for hand-held moves.
 */
export interface CameraPose {
  readonly x: number
  readonly y: number
  readonly zoom: number
  readonly push: number
  readonly roll: number
}

/** A camera move: from its start (progress 0) to its end (1), eased already. */
export interface CameraMove extends Entry {
  at(progress: number): CameraPose
}

const still: CameraPose = { x: 0, y: 0, zoom: 1, push: 1, roll: 0 }
/** Slow in, slow out. */
const ease = (t: number): number => t * t * (3 - 2 * t)
const from = (a: number, b: number, t: number): number => a + (b - a) * ease(t)

const rows = {
  static: { name: 'static', words: ['static', 'still', 'fixed', 'tripod'], at: (t) => ({ ...still, push: from(1, 1.025, t) }) },
  'push-in': { name: 'push-in', words: ['push in', 'dolly in', 'move closer'], at: (t) => ({ ...still, push: from(1, 1.22, t) }) },
  'pull-out': {
    name: 'pull-out',
    words: ['pull out', 'pull back', 'dolly out', 'reveal'],
    at: (t) => ({ ...still, push: from(1.25, 1, t) }),
  },
  'zoom-in': { name: 'zoom-in', words: ['zoom in'], at: (t) => ({ ...still, zoom: from(1, 1.3, t) }) },
  'zoom-out': { name: 'zoom-out', words: ['zoom out'], at: (t) => ({ ...still, zoom: from(1.32, 1, t) }) },
  'pan-left': { name: 'pan-left', words: ['pan left', 'truck left'], at: (t) => ({ ...still, x: from(0.2, -0.2, t), push: 1.04 }) },
  'pan-right': {
    name: 'pan-right',
    words: ['pan right', 'truck right', 'pan'],
    at: (t) => ({ ...still, x: from(-0.2, 0.2, t), push: 1.04 }),
  },
  'tilt-up': {
    name: 'tilt-up',
    words: ['tilt up', 'pedestal up', 'crane up'],
    at: (t) => ({ ...still, y: from(0.07, -0.07, t), push: 1.1 }),
  },
  'tilt-down': {
    name: 'tilt-down',
    words: ['tilt down', 'pedestal down', 'crane down'],
    at: (t) => ({ ...still, y: from(-0.07, 0.07, t), push: 1.1 }),
  },
  arc: {
    name: 'arc',
    words: ['arc', 'orbit', 'around', 'rotate'],
    at: (t) => ({
      ...still,
      x: 0.18 * Math.sin((ease(t) - 0.5) * Math.PI),
      push: 1.06 + 0.08 * Math.sin(ease(t) * Math.PI),
      roll: 0.012 * Math.cos(ease(t) * Math.PI),
    }),
  },
  tracking: { name: 'tracking', words: ['tracking', 'follow', 'track'], at: () => ({ ...still, push: 1.08 }) },
  handheld: {
    name: 'handheld',
    words: ['handheld', 'hand-held', 'shaky', 'first person'],
    at: (t) => ({ ...still, push: from(1.06, 1.1, t) }),
  },
  shaking: { name: 'shaking', words: ['shake', 'shaking', 'earthquake', 'intense shaking'], at: () => ({ ...still, push: 1.08 }) },
} as const satisfies Record<string, CameraMove>

export type CameraMoveName = keyof typeof rows
export const cameraMoves: Readonly<Record<CameraMoveName, CameraMove & { name: CameraMoveName }>> = rows
export const cameraMoveNames = namesOf(cameraMoves)
