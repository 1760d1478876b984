/** Where on a picture of something held the hand is: 0 its foot, 1 its top. What is not listed is held by the middle. */
const grips: Readonly<Record<string, number>> = {
  balloon: 0,
  umbrella: 0.08,
  flag: 0.1,
  kite: 0.05,
  torch: 0.2,
  broom: 0.5,
  sword: 0.12,
  wand: 0.15,
  candle: 0.15,
  flower: 0.1,
  rose: 0.1,
  bouquet: 0.15,
  sign: 0.1,
  lollipop: 0.1,
  'ice cream': 0.2,
  microphone: 0.25,
  axe: 0.3,
  hammer: 0.3,
  lantern: 0.97,
  bag: 0.95,
  handbag: 0.97,
  suitcase: 0.97,
  briefcase: 0.97,
  basket: 0.95,
  bucket: 0.95,
}

/** Where on a picture somebody sits or stands: x towards where it faces, y 0 foot … 1 top, both in its own heights. */
const seats: Readonly<Record<string, { x: number; y: number }>> = {
  horse: { x: -0.06, y: 0.66 },
  unicorn: { x: -0.06, y: 0.66 },
  camel: { x: 0, y: 0.8 },
  elephant: { x: 0.05, y: 0.86 },
  dragon: { x: -0.05, y: 0.6 },
  donkey: { x: -0.05, y: 0.68 },
  zebra: { x: -0.05, y: 0.68 },
  bicycle: { x: -0.16, y: 0.78 },
  motorcycle: { x: -0.1, y: 0.62 },
  scooter: { x: -0.1, y: 0.25 },
  'motor scooter': { x: -0.15, y: 0.55 },
  skateboard: { x: 0, y: 0.62 },
  surfboard: { x: 0, y: 0.9 },
  sled: { x: -0.05, y: 0.6 },
  boat: { x: -0.36, y: 0.16 },
  sailboat: { x: -0.36, y: 0.16 },
  canoe: { x: 0, y: 0.5 },
  car: { x: 0, y: 0.62 },
  chair: { x: 0.02, y: 0.48 },
  sofa: { x: 0, y: 0.45 },
  couch: { x: 0, y: 0.45 },
  bench: { x: 0, y: 0.5 },
  bed: { x: 0, y: 0.5 },
  table: { x: 0, y: 0.92 },
  desk: { x: 0, y: 0.92 },
  tree: { x: 0.1, y: 0.7 },
  moon: { x: 0, y: 0.7 },
  cloud: { x: 0, y: 0.75 },
  carpet: { x: 0, y: 0.6 },
  basket: { x: 0, y: 0.5 },
  bathtub: { x: 0, y: 0.5 },
  cup: { x: 0, y: 0.75 },
}

export function gripOf(noun: string): number {
  return grips[noun] ?? 0.5
}

export function seatOf(noun: string, inside: boolean): { readonly x: number; readonly y: number } {
  return seats[noun] ?? (inside ? { x: 0, y: 0.45 } : { x: 0, y: 0.86 })
}
