import type { Seat } from '../../repertoire/idioms/idiom.ts'

/** Sounding ranges of General MIDI programs, in MIDI notes; families first, then who differs (Adler, The Study of Orchestration). */
const families: readonly (readonly [number, number])[] = [
  [21, 108],
  [48, 100],
  [36, 96],
  [40, 84],
  [26, 67],
  [28, 96],
  [36, 96],
  [30, 96],
  [44, 86],
  [48, 91],
  [36, 96],
  [36, 96],
  [36, 96],
  [40, 88],
  [40, 96],
  [36, 96],
]
const own: Readonly<Record<number, readonly [number, number]>> = {
  8: [60, 108],
  9: [67, 108],
  10: [60, 96],
  11: [53, 89],
  12: [45, 96],
  13: [65, 108],
  14: [60, 77],
  15: [48, 90],
  21: [41, 93],
  22: [60, 96],
  23: [41, 93],
  40: [55, 100],
  41: [48, 88],
  42: [36, 76],
  43: [26, 60],
  44: [28, 96],
  45: [28, 96],
  46: [24, 103],
  47: [38, 57],
  56: [54, 84],
  57: [40, 72],
  58: [28, 58],
  59: [54, 84],
  60: [34, 77],
  61: [36, 84],
  64: [56, 88],
  65: [49, 81],
  66: [44, 76],
  67: [36, 69],
  68: [58, 91],
  69: [52, 81],
  70: [34, 75],
  71: [50, 91],
  72: [74, 108],
  73: [60, 96],
  74: [60, 93],
  75: [60, 93],
  76: [60, 90],
  77: [55, 86],
  78: [60, 100],
  79: [60, 93],
  104: [48, 77],
  105: [48, 88],
  106: [50, 86],
  107: [45, 88],
  108: [60, 86],
  109: [53, 74],
  110: [55, 96],
  111: [57, 84],
  114: [52, 84],
}

/** Lowest and highest sounding MIDI note of a General MIDI program. */
export function rangeOf(program: number): readonly [number, number] {
  return own[program] ?? families[Math.floor(program / 8)] ?? [36, 96]
}

/** A seat's range for a player: what both allow, moved by octaves until they share more than an octave if they can. */
export function sharedRange(range: Seat['range'], program: number): readonly [number, number] {
  const [low, high] = rangeOf(program)
  const shares = [0, 12, -12, 24, -24].map((shift): readonly [number, number] => [
    Math.max(low, range[0] + shift),
    Math.min(high, range[1] + shift),
  ])
  const wide = shares.find(([from, to]) => to - from >= Math.min(14, range[1] - range[0]))
  return wide ?? shares.reduce((best, share) => (share[1] - share[0] > best[1] - best[0] ? share : best))
}
