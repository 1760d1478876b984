import type { Easel } from '../painting.ts'

/** A strip of ground: figures at its depth stand on its upper edge. */
export interface Strip {
  readonly depth: number
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  /** Size of things against the curtain line. */
  readonly scale: number
  /** y of its upper edge. */
  line(x: number): number
  readonly paper: string
  readonly snow: number
  readonly easel: Easel
}
