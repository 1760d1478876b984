import type { ActionName } from '../repertoire/actions/index.ts'

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
  /** An open boat that one sits low in and works oneself, as wide as several of its heights. */
  readonly rowed: boolean
  /** Height of one of the crew in heights of the host, however large that is: who is aboard is to be seen. */
  readonly crew: number
  /** The edge of the side, in the host's heights: who is aboard stands behind it to the waist, before sails and masts; null: behind all of it. */
  readonly rail: number | null
  /** The opening through which who is inside is seen: left, right, bottom, top in the host's heights. */
  readonly window: readonly [number, number, number, number] | null
}
const seat = (x: number, y: number, more: Partial<Seat> = {}): Seat => ({
  x,
  y,
  room: 0.62,
  pose: null,
  stands: false,
  rowed: false,
  crew: 0,
  rail: null,
  window: null,
  ...more,
})
const astride = (x: number, y: number): Seat => seat(x, y, { room: 0.5, pose: 'ride' })
const board = (y: number): Seat => seat(0, y, { pose: 'balance', stands: true })
const cab = (x: number, y: number, window: Seat['window']): Seat => seat(x, y, { room: 0, pose: 'drive', window })
const open = (x: number, y: number, room: number, crew = 0): Seat => seat(x, y, { room, crew })
const rowed: Seat = seat(0, 0.46, { room: 0.7, rowed: true, crew: 0.85 })
const deck = (x: number, rail: number, room: number, crew: number): Seat => seat(x, rail, { room, crew, rail })
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
  boat: open(0.16, 0.26, 0.42, 0.5),
  'fishing boat': open(0.16, 0.26, 0.42, 0.5),
  sailboat: deck(0, 0.225, 0.6, 0.6),
  yacht: deck(0, 0.225, 0.6, 0.6),
  canoe: rowed,
  rowboat: rowed,
  kayak: rowed,
  gondola: rowed,
  speedboat: open(-0.2, 0.62, 0.6),
  ship: open(0.4, 0.4, 0.2),
  galleon: deck(0.06, 0.28, 0.5, 0.6),
  'pirate ship': deck(0.06, 0.28, 0.5, 0.6),
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

export function seatOf(noun: string, inside: boolean): Seat {
  return seats[noun] ?? (inside ? seat(0, 0.45) : seat(0, 0.86))
}

/** Stood upon and ridden. */
export function isBoard(noun: string): boolean {
  return seats[noun]?.pose === 'balance'
}
