import type { Relation } from './deeds.ts'

/** What a verb implies to be there though nobody says so: the thing, and how it stands to the doer or the doer to it. */
export interface PropRow {
  /** Nouns in order of preference; the first that the art has of itself is taken. */
  readonly nouns: readonly string[]
  /** How the thing stands to the doer. */
  readonly object?: Relation
  /** How the doer stands to the thing. */
  readonly doer?: Relation
  /** What the doer's body does then, in place of the verb's own. */
  readonly does?: string
  /** What the thing does: it carries its rider away. */
  readonly goes?: string
  /** How many of it, where one is not enough. */
  readonly count?: number
}

const BOARD = { doer: 'on', does: 'stand', goes: 'drive' } as const
const BOAT = { nouns: ['canoe', 'boat'], doer: 'inside', goes: 'sail' } as const
const CYCLE = { nouns: ['bicycle'], doer: 'riding', does: 'ride', goes: 'drive' } as const
const CAMERA = { nouns: ['camera'], object: 'held-by', does: 'hold' } as const
const PHONE = { nouns: ['phone'], object: 'held-by' } as const

/** By verb, or by verb and noun when only the two together say it. */
export const PROPS: Readonly<Record<string, PropRow>> = {
  surf: { nouns: ['surfboard'], ...BOARD, goes: 'sail' },
  skate: { nouns: ['skateboard'], ...BOARD },
  skateboard: { nouns: ['skateboard'], ...BOARD },
  sled: { nouns: ['sled'], doer: 'riding', does: 'sit', goes: 'drive' },
  sleigh: { nouns: ['sled'], doer: 'riding', does: 'sit', goes: 'drive' },
  cycle: CYCLE,
  bike: CYCLE,
  bicycle: CYCLE,
  pedal: CYCLE,
  ride: { nouns: ['horse'], doer: 'riding', does: 'ride', goes: 'walk' },
  row: { ...BOAT, nouns: ['rowboat', 'canoe'] },
  paddle: BOAT,
  canoe: BOAT,
  kayak: BOAT,
  sail: { nouns: ['sailboat', 'boat'], doer: 'inside', goes: 'sail' },
  drive: { nouns: ['car'], doer: 'inside', goes: 'drive' },
  read: { nouns: ['book'], object: 'held-by' },
  study: { nouns: ['book'], object: 'held-by' },
  paint: { nouns: ['paintbrush'], object: 'held-by' },
  draw: { nouns: ['pencil'], object: 'held-by' },
  write: { nouns: ['pencil'], object: 'held-by' },
  cook: { nouns: ['pan'], object: 'held-by' },
  fry: { nouns: ['pan'], object: 'held-by' },
  drink: { nouns: ['cup', 'teacup'], object: 'held-by' },
  sip: { nouns: ['cup', 'teacup'], object: 'held-by' },
  toast: { nouns: ['wine glass'], object: 'held-by' },
  eat: { nouns: ['sandwich'], object: 'held-by' },
  dine: { nouns: ['fork'], object: 'held-by', does: 'eat' },
  fish: { nouns: ['fishing pole'], object: 'held-by', does: 'hold' },
  photograph: CAMERA,
  film: CAMERA,
  'take photo': CAMERA,
  'take picture': CAMERA,
  'take photograph': CAMERA,
  'take selfie': { ...PHONE, does: 'hold' },
  phone: { ...PHONE, does: 'talk' },
  text: { ...PHONE, does: 'read' },
  scroll: { ...PHONE, does: 'read' },
  sweep: { nouns: ['broom'], object: 'held-by' },
  dig: { nouns: ['shovel'], object: 'held-by' },
  knit: { nouns: ['yarn'], object: 'held-by' },
  type: { nouns: ['laptop'], object: 'held-by' },
  code: { nouns: ['laptop'], object: 'held-by', does: 'work' },
  rap: { nouns: ['microphone'], object: 'held-by' },
  'play chess': { nouns: ['chess piece'], object: 'in-front-of' },
  'play tennis': { nouns: ['tennis racket'], object: 'held-by' },
  'play football': { nouns: ['ball'], object: 'in-front-of' },
  'play soccer': { nouns: ['ball'], object: 'in-front-of' },
  'play basketball': { nouns: ['basketball'], object: 'in-front-of' },
  'play baseball': { nouns: ['baseball bat'], object: 'held-by' },
  'play music': { nouns: ['guitar'], object: 'held-by', does: 'play' },
  'play video game': { nouns: ['video game'], object: 'held-by' },
  'play game': { nouns: ['video game'], object: 'held-by' },
  dribble: { nouns: ['basketball'], object: 'in-front-of' },
  kick: { nouns: ['ball'], object: 'in-front-of' },
  juggle: { nouns: ['ball'], object: 'held-by', count: 3 },
  'ice skate': { nouns: ['ice skate'], object: 'worn-by', count: 2 },
  'roller skate': { nouns: ['roller skate'], object: 'worn-by', count: 2 },
}

/** Of a thing with many kinds, which one the verb means. */
export const KINDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  row: { boat: 'rowboat' },
  paddle: { boat: 'canoe' },
  sail: { boat: 'sailboat', ship: 'galleon' },
}

/** Had together, with nothing to be seen of them but that one eats. */
export const MEALS = /^(?:breakfast|lunch|brunch|dinner|supper|meal|picnic|snack|feast|bbq|barbecue)$/i
