import type { ActionName } from '../repertoire/actions/index.ts'

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
  /** Flies on a string that is held. */
  readonly flown?: boolean
}
const middle: Grip = { x: 0, y: 0.5, turn: 0, follows: 0.35, mirrors: false, strapped: false }
const hanging: Grip = { ...middle, y: 0.97, follows: 0 }
const shouldered: Grip = { ...middle, x: 0, turn: 0.3, follows: 0, mirrors: true, shouldered: true }
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
  drum: { ...middle, y: 0.45, follows: 0, strapped: true },
  accordion: { ...middle, y: 0.4, follows: 0, mirrors: true, strapped: true },
  saxophone: { ...middle, x: 0.1, y: 0.8, turn: 0.15, follows: 0, mirrors: true, strapped: true },
}

/** What shelters who holds it: held up, its roof above the head. */
export const overhead: ReadonlySet<string> = new Set(['umbrella', 'parasol'])

/** Where on a picture somebody is carried: x towards where it faces, y 0 foot … 1 top, both in its own heights. */
export interface Seat {
  readonly x: number
  readonly y: number
  /** Width that those who share it have, in heights of the host. */
  readonly room: number
  /** How one is on it, whatever else one is said to do: astride, standing with bent knees, with the legs ahead. */
  readonly pose: ActionName | null
  /** Carried by the feet, not by the hips. */
  readonly stands: boolean
  /** The opening through which who is inside is seen: left, right, bottom, top in the host's heights. */
  readonly window: readonly [number, number, number, number] | null
}
const seat = (x: number, y: number, more: Partial<Seat> = {}): Seat => ({
  x,
  y,
  room: 0.62,
  pose: null,
  stands: false,
  window: null,
  ...more,
})
const astride = (x: number, y: number): Seat => seat(x, y, { room: 0.5, pose: 'ride' })
const board = (y: number): Seat => seat(0, y, { pose: 'balance', stands: true })
const cab = (x: number, y: number, window: Seat['window']): Seat => seat(x, y, { room: 0, pose: 'drive', window })
const open = (x: number, y: number, room: number): Seat => seat(x, y, { room })
const seats: Readonly<Record<string, Seat>> = {
  horse: astride(-0.06, 0.66),
  unicorn: astride(-0.06, 0.68),
  pony: astride(-0.06, 0.66),
  camel: astride(-0.04, 0.78),
  elephant: astride(0.02, 0.92),
  dragon: astride(-0.05, 0.6),
  donkey: astride(-0.05, 0.66),
  zebra: astride(-0.05, 0.68),
  cow: astride(-0.05, 0.74),
  lion: astride(-0.1, 0.74),
  tiger: astride(-0.1, 0.74),
  bear: astride(-0.1, 0.86),
  turtle: astride(-0.05, 0.9),
  bicycle: seat(-0.16, 0.82, { pose: 'pedal' }),
  bike: seat(-0.16, 0.82, { pose: 'pedal' }),
  motorcycle: astride(-0.16, 0.6),
  motorbike: astride(-0.16, 0.6),
  scooter: seat(-0.24, 0.68, { pose: 'drive' }),
  'motor scooter': seat(-0.24, 0.68, { pose: 'drive' }),
  skateboard: board(0.42),
  surfboard: board(0.16),
  snowboard: board(0.4),
  sled: seat(-0.1, 0.66, { room: 0.9, pose: 'drive' }),
  sledge: seat(-0.1, 0.66, { room: 0.9, pose: 'drive' }),
  toboggan: seat(-0.1, 0.66, { room: 0.9, pose: 'drive' }),
  boat: open(0.16, 0.26, 0.42),
  'fishing boat': open(0.16, 0.26, 0.42),
  sailboat: open(-0.2, 0.1, 0.3),
  canoe: open(0, 0.46, 0.7),
  rowboat: open(0, 0.46, 0.7),
  kayak: open(0, 0.46, 0.7),
  gondola: open(0, 0.46, 0.7),
  speedboat: open(-0.2, 0.62, 0.6),
  ship: open(0.4, 0.4, 0.2),
  galleon: open(0.08, 0.23, 0.4),
  'pirate ship': open(0.08, 0.23, 0.4),
  car: cab(0.12, 0.27, [-0.03, 0.36, 0.55, 0.92]),
  automobile: cab(0.12, 0.27, [-0.03, 0.36, 0.55, 0.92]),
  taxi: cab(0.15, 0.32, [0.03, 0.36, 0.61, 0.9]),
  bus: cab(0.26, 0.46, [0.13, 0.39, 0.5, 0.92]),
  truck: cab(0.42, 0.34, [0.29, 0.57, 0.49, 0.76]),
  train: cab(-0.31, 0.48, [-0.44, -0.18, 0.57, 0.83]),
  tractor: cab(-0.18, 0.44, [-0.4, 0.03, 0.6, 0.95]),
  helicopter: cab(0.28, 0.34, [0.12, 0.5, 0.44, 0.72]),
  chair: seat(0.02, 0.48),
  sofa: seat(0, 0.45, { room: 0.46 }),
  couch: seat(0, 0.45, { room: 0.46 }),
  bench: seat(0, 0.5, { room: 0.9 }),
  bed: seat(0, 0.5),
  table: seat(0, 0.92),
  desk: seat(0, 0.92),
  tree: seat(0.1, 0.7),
  moon: seat(0, 0.7),
  cloud: seat(0, 0.75),
  carpet: seat(0, 0.6),
  broom: astride(-0.05, 0.52),
  broomstick: astride(-0.05, 0.52),
  basket: open(0, 0.5, 0.4),
  'hot air balloon': open(0, 0.12, 0.12),
  'hot-air balloon': open(0, 0.12, 0.12),
  bathtub: open(-0.05, 0.4, 0.4),
  bath: open(-0.05, 0.4, 0.4),
  cup: open(0, 0.55, 0.4),
  teacup: open(0, 0.55, 0.4),
}

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

export function gripOf(noun: string): Grip {
  return grips[noun] ?? middle
}

export function seatOf(noun: string, inside: boolean): Seat {
  return seats[noun] ?? (inside ? seat(0, 0.45) : seat(0, 0.86))
}

/** An open boat that one sits low in and works oneself, as wide as several of its heights. */
export function isRowed(noun: string): boolean {
  return rowed.has(noun)
}
const rowed: ReadonlySet<string> = new Set(['canoe', 'rowboat', 'kayak', 'gondola'])

/** Stood upon and ridden. */
export function isBoard(noun: string): boolean {
  return seats[noun]?.pose === 'balance'
}

export function lieOf(noun: string): Lie | null {
  return lies[noun] ?? null
}
