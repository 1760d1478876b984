/** An animal's neck: its middle, and how wide what is wound about it is, in its own heights. */
export interface Neck {
  readonly x: number
  readonly y: number
  readonly wide: number
}
const necks: Readonly<Record<string, Neck>> = {
  penguin: { x: 0, y: 0.6, wide: 0.62 },
  owl: { x: 0, y: 0.54, wide: 0.6 },
  snowman: { x: 0, y: 0.6, wide: 0.44 },
  'teddy bear': { x: 0, y: 0.56, wide: 0.5 },
  chick: { x: 0, y: 0.5, wide: 0.6 },
  duckling: { x: 0, y: 0.5, wide: 0.6 },
  robot: { x: 0, y: 0.5, wide: 0.5 },
}

/** Most animals are drawn from the side, the head in front. */
export function neckOf(noun: string): Neck {
  return necks[noun] ?? { x: 0.24, y: 0.5, wide: 0.4 }
}

/** Width of a worn scarf with its hanging ends, in its own heights. */
export const SCARF_ASPECT = 1.3

export function isScarf(noun: string): boolean {
  return /\b(?:scarf|shawl|muffler)$/.test(noun)
}
