import type { Entry } from '../repertoire.ts'

/** A look of the whole film: data that the finish in frames/cutout/finish carries out. One file each. */
export interface Style extends Entry {
  /** Colour grade: 1 leaves as is. */
  readonly saturation: number
  readonly contrast: number
  /** Maps luminance to a gradient, dark to light; null keeps the colours. */
  readonly duotone: readonly string[] | null
  /** Mixed over the picture. */
  readonly tint: { readonly colour: string; readonly amount: number } | null
  /** Pulp of the paper, 0 … 1. */
  readonly paper: number
  /** Film grain that changes from frame to frame, 0 … 1. */
  readonly grain: number
  readonly vignette: number
  /** Cut edges of the paper: light rim and drop shadow, 0 … 1. */
  readonly edges: number
  /** Washes and bleeding edges, 0 … 1. */
  readonly wash: number
  /** Bright outlines that glow, 0 … 1. */
  readonly neon: number
  /** Scratches, dust, flicker and gate weave, 0 … 1. */
  readonly wear: number
  /** Dark drawn lines around what is painted, 0 … 1. */
  readonly ink: number
  /** Tones rubbed away to paper and hatched with a soft lead, 0 … 1. */
  readonly hatch: number
  /** The few inks of a printer, towards which every colour goes; null keeps the colours. */
  readonly inks: readonly string[] | null
  /** One hard lamp on the middle of the picture, the rest in the dark, 0 … 1. */
  readonly spot: number
  /** Strokes of a loaded brush, 0 … 1. */
  readonly brush: number
  /** Rows of square pixels over the frame's shorter side; 0 leaves it smooth. */
  readonly pixels: number
  /** Frames a second at which figures are posed: 24 is smooth, 12 "on twos". */
  readonly posesPerSecond: number
  /** For the caption of a neural renderer. */
  readonly caption: string
}

/** A look that leaves the picture as it was painted: the ground on which the entries state their differences. */
export const plain = {
  saturation: 1,
  contrast: 1,
  duotone: null,
  tint: null,
  paper: 0,
  grain: 0,
  vignette: 0,
  edges: 0,
  wash: 0,
  neon: 0,
  wear: 0,
  ink: 0,
  hatch: 0,
  inks: null,
  spot: 0,
  brush: 0,
  pixels: 0,
  posesPerSecond: 24,
} as const satisfies Partial<Style>
