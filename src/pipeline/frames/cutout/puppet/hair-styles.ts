import type { Puppet } from '../../../storyboard/storyboard.ts'
import type { Curve } from './paper.ts'

type HairCut = Puppet['hair']['cut']

/** Hair in a head of height 1, from the middle of the skull: a layer behind the head and one over it. */
interface Style {
  readonly back: readonly (readonly Curve[])[]
  readonly front: readonly (readonly Curve[])[]
  /** A tail that swings: where it starts, its length and width; several for braids. */
  readonly tails: readonly Tail[]
  /** The back layer hangs and swings with the head. */
  readonly hangs: boolean
}
export interface Tail {
  readonly x: number
  readonly y: number
  readonly length: number
  readonly width: number
  readonly turn: number
  readonly behind: boolean
  readonly braid: boolean
}

/** A cap of hair over the crown, down to the ear and a parted fringe. */
const cap: readonly Curve[] = [
  [-0.33, 0.14],
  [-0.47, 0.0, -0.5, -0.22, -0.42, -0.38],
  [-0.3, -0.6, 0.06, -0.63, 0.24, -0.52],
  [0.38, -0.44, 0.45, -0.3, 0.42, -0.14],
  [0.4, -0.22, 0.34, -0.3, 0.24, -0.32],
  [0.1, -0.22, -0.06, -0.2, -0.18, -0.2],
  [-0.2, -0.1, -0.22, -0.04, -0.24, 0.0],
  [-0.3, 0.0, -0.3, 0.08, -0.33, 0.14],
]
const sweep: readonly Curve[] = [
  [-0.33, 0.12],
  [-0.48, -0.02, -0.5, -0.24, -0.42, -0.4],
  [-0.28, -0.62, 0.08, -0.64, 0.26, -0.52],
  [0.4, -0.44, 0.46, -0.28, 0.43, -0.08],
  [0.4, -0.16, 0.36, -0.24, 0.3, -0.3],
  [0.22, -0.34, 0.16, -0.38, 0.08, -0.42],
  [0.02, -0.3, -0.1, -0.16, -0.22, -0.1],
  [-0.25, -0.02, -0.3, 0.04, -0.33, 0.12],
]
const long: readonly Curve[] = [
  [-0.05, -0.56],
  [-0.42, -0.58, -0.56, -0.24, -0.53, 0.1],
  [-0.52, 0.4, -0.6, 0.66, -0.5, 0.98],
  [-0.38, 1.1, -0.16, 1.1, -0.04, 1.0],
  [0.12, 0.96, 0.3, 0.86, 0.34, 0.6],
  [0.4, 0.3, 0.46, -0.1, 0.4, -0.3],
  [0.3, -0.5, 0.14, -0.56, -0.05, -0.56],
]
const bob: readonly Curve[] = [
  [-0.05, -0.57],
  [-0.44, -0.58, -0.58, -0.24, -0.54, 0.1],
  [-0.54, 0.3, -0.52, 0.42, -0.42, 0.46],
  [-0.2, 0.52, 0.2, 0.5, 0.38, 0.42],
  [0.48, 0.3, 0.48, -0.1, 0.42, -0.28],
  [0.32, -0.5, 0.14, -0.57, -0.05, -0.57],
]
const curls = (points: readonly (readonly [number, number, number])[]): readonly (readonly Curve[])[] =>
  points.map(([x, y, r]) => circle(x, y, r))
const circle = (x: number, y: number, r: number): readonly Curve[] => [
  [x - r, y],
  [x - r, y - 0.55 * r, x - 0.55 * r, y - r, x, y - r],
  [x + 0.55 * r, y - r, x + r, y - 0.55 * r, x + r, y],
  [x + r, y + 0.55 * r, x + 0.55 * r, y + r, x, y + r],
  [x - 0.55 * r, y + r, x - r, y + 0.55 * r, x - r, y],
]
const none: Style = { back: [], front: [], tails: [], hangs: false }

export const hairStyles: Readonly<Record<HairCut, Style>> = {
  bald: none,
  short: { ...none, front: [cap] },
  bob: {
    ...none,
    back: [bob],
    front: [
      sweep,
      [
        [-0.36, -0.3],
        [-0.56, -0.1, -0.56, 0.28, -0.42, 0.45],
        [-0.3, 0.44, -0.24, 0.34, -0.26, 0.2],
        [-0.22, 0.06, -0.2, -0.1, -0.1, -0.24],
      ],
    ],
  },
  long: {
    ...none,
    back: [long],
    hangs: true,
    front: [
      sweep,
      [
        [-0.36, -0.32],
        [-0.54, -0.1, -0.52, 0.3, -0.5, 0.62],
        [-0.4, 0.66, -0.34, 0.5, -0.33, 0.3],
        [-0.24, 0.1, -0.2, -0.1, -0.1, -0.24],
      ],
    ],
  },
  ponytail: { ...none, front: [sweep], tails: [{ x: -0.4, y: -0.24, length: 0.82, width: 0.26, turn: 0.75, behind: true, braid: false }] },
  bun: { ...none, back: [circle(-0.36, -0.5, 0.2)], front: [sweep] },
  curly: {
    ...none,
    back: curls([
      [-0.42, -0.1, 0.17],
      [-0.4, 0.12, 0.17],
      [-0.36, 0.3, 0.14],
    ]),
    front: curls([
      [-0.38, -0.02, 0.13],
      [-0.4, -0.24, 0.16],
      [-0.28, -0.42, 0.17],
      [-0.08, -0.5, 0.18],
      [0.13, -0.49, 0.17],
      [0.3, -0.38, 0.14],
      [0.37, -0.24, 0.1],
      [0.2, -0.33, 0.1],
      [0.03, -0.34, 0.12],
      [-0.15, -0.3, 0.13],
      [-0.27, -0.17, 0.11],
    ]),
  },
  afro: {
    ...none,
    back: curls([
      [-0.06, -0.3, 0.6],
      [-0.44, -0.08, 0.28],
      [0.26, -0.4, 0.3],
      [-0.3, -0.56, 0.3],
      [0.08, -0.66, 0.3],
      [-0.38, 0.12, 0.18],
    ]),
    front: [
      [
        [-0.32, 0.08],
        [-0.5, -0.1, -0.46, -0.46, -0.1, -0.56],
        [0.16, -0.6, 0.44, -0.46, 0.41, -0.2],
        [0.3, -0.34, 0.1, -0.34, -0.06, -0.3],
        [-0.16, -0.26, -0.2, -0.12, -0.23, 0.0],
        [-0.28, 0.0, -0.3, 0.04, -0.32, 0.08],
      ],
    ],
  },
  braids: {
    ...none,
    front: [sweep],
    tails: [
      { x: -0.34, y: 0.12, length: 0.86, width: 0.17, turn: 0.18, behind: false, braid: true },
      { x: 0.3, y: 0.2, length: 0.78, width: 0.14, turn: -0.1, behind: true, braid: true },
    ],
  },
  mohawk: {
    ...none,
    back: [],
    front: [
      [
        [0.3, -0.42],
        [0.38, -0.66, 0.3, -0.7, 0.26, -0.62],
        [0.26, -0.8, 0.12, -0.88, 0.1, -0.74],
        [0.04, -0.94, -0.12, -0.94, -0.12, -0.78],
        [-0.2, -0.92, -0.36, -0.82, -0.32, -0.66],
        [-0.44, -0.74, -0.54, -0.58, -0.46, -0.46],
        [-0.56, -0.44, -0.58, -0.28, -0.47, -0.2],
        [-0.4, -0.34, -0.26, -0.46, -0.06, -0.5],
        [0.1, -0.5, 0.22, -0.46, 0.3, -0.42],
      ],
    ],
  },
}
