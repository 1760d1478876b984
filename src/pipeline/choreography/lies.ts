/** Boards that are drawn on end or askew: how they are laid under somebody's feet. */
export interface Lie {
  /** Radians clockwise for who faces right. */
  readonly turn: number
  readonly wide: number
  /** Where its middle comes to lie above the ground, in own heights. */
  readonly middle: number
}
const lies: Readonly<Record<string, Lie>> = {
  surfboard: { turn: 1.5, wide: 0.45, middle: 0.13 },
  broom: { turn: 0.78, wide: 1, middle: 0.5 },
  broomstick: { turn: 0.78, wide: 1, middle: 0.5 },
  skateboard: { turn: 0.42, wide: 1, middle: 0.27 },
}

export function lieOf(noun: string): Lie | null {
  return lies[noun] ?? null
}
