/** How a picture lies in a hand. Measures in its own heights, as drawn: x from its middle to the right, y from its foot up. */
export interface Grip {
  readonly x: number
  readonly y: number
  /** Radians clockwise by which it is turned in the hand of who faces right. */
  readonly turn: number
  /** How much of the hand's own turn it takes: 0 stays upright or hangs. */
  readonly follows: number
  /** Drawn without a front of its own, but held with one: turned over with who holds it. */
  readonly mirrors: boolean
  /** Hangs on the chest of who plays it, not on the hand. */
  readonly strapped: boolean
  /** Laid on the shoulder of who plays it, under the chin. */
  readonly shouldered?: boolean
  /** Stands on the floor before who plays it, its bow on that one's side: its height in theirs. */
  readonly stood?: number
  /** Flies on a string that is held. */
  readonly flown?: boolean
}
const middle: Grip = { x: 0, y: 0.5, turn: 0, follows: 0.35, mirrors: false, strapped: false }
const hanging: Grip = { ...middle, y: 0.97, follows: 0 }
const shouldered: Grip = { ...middle, x: 0, turn: 0.3, follows: 0, mirrors: true, shouldered: true }
const stood: Grip = { ...middle, x: 0.32, y: 0.16, turn: 0.6, follows: 0, mirrors: true }
const grips: Readonly<Record<string, Grip>> = {
  balloon: { ...middle, x: -0.13, y: 0.02, follows: 0, mirrors: true },
  umbrella: { ...middle, y: 0.1, turn: -0.1, follows: 0, mirrors: true },
  parasol: { ...middle, y: 0.1, turn: -0.1, follows: 0, mirrors: true },
  flag: { ...middle, x: -0.42, y: 0.1, follows: 0.1, mirrors: true },
  kite: { ...middle, y: 0.05, follows: 0, flown: true },
  torch: { ...middle, x: -0.35, y: 0.2, turn: -0.5, mirrors: true },
  broom: middle,
  sword: { ...middle, x: 0.3, y: 0.2, turn: 1.35, follows: 0.5, mirrors: true },
  wand: { ...middle, y: 0.15 },
  candle: { ...middle, y: 0.15, follows: 0 },
  flower: { ...middle, y: 0.12, follows: 0.1 },
  rose: { ...middle, y: 0.15, follows: 0.1 },
  tulip: { ...middle, y: 0.15, follows: 0.1 },
  sunflower: { ...middle, y: 0.15, follows: 0.1 },
  bouquet: { ...middle, x: 0.32, y: 0.2, turn: 0.5, follows: 0.1, mirrors: true },
  sign: { ...middle, y: 0.1, follows: 0 },
  lollipop: { ...middle, y: 0.1 },
  'ice cream': { ...middle, y: 0.2, follows: 0.1 },
  microphone: { ...middle, x: -0.25, y: 0.25, turn: -1.2, follows: 0, mirrors: true },
  axe: { ...middle, y: 0.3 },
  hammer: { ...middle, y: 0.3 },
  book: { ...middle, y: 0.2, follows: 0 },
  newspaper: { ...middle, y: 0.3, follows: 0 },
  map: { ...middle, y: 0.3, follows: 0 },
  baby: { ...middle, follows: 0 },
  lantern: hanging,
  bag: { ...hanging, y: 0.95 },
  handbag: hanging,
  suitcase: hanging,
  briefcase: hanging,
  basket: { ...hanging, y: 0.93 },
  bucket: { ...hanging, y: 0.95 },
  guitar: { ...middle, x: -0.2, y: 0.34, turn: 0.2, follows: 0, mirrors: true, strapped: true },
  banjo: { ...middle, x: -0.2, y: 0.34, turn: 0.2, follows: 0, mirrors: true, strapped: true },
  ukulele: { ...middle, x: -0.2, y: 0.34, turn: 0.2, follows: 0, mirrors: true, strapped: true },
  violin: shouldered,
  fiddle: shouldered,
  viola: shouldered,
  cello: { ...stood, stood: 0.76 },
  'double bass': { ...stood, stood: 1.04 },
  contrabass: { ...stood, stood: 1.04 },
  drum: { ...middle, y: 0.45, follows: 0, strapped: true },
  accordion: { ...middle, y: 0.4, follows: 0, mirrors: true, strapped: true },
  saxophone: { ...middle, x: 0.1, y: 0.8, turn: 0.15, follows: 0, mirrors: true, strapped: true },
}

/** What shelters who holds it: held up, its roof above the head. */
export const overhead: ReadonlySet<string> = new Set(['umbrella', 'parasol'])

export function gripOf(noun: string): Grip {
  return grips[noun] ?? middle
}
