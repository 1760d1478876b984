import { places, type PlaceName } from '../../repertoire/places/index.ts'

/** How a place answers a sound. */
export interface Space {
  readonly name: string
  /** Seconds for the echo to fall by 60 dB; 0: no echo at all. */
  readonly decay: number
  /** Size of the place against a living room. */
  readonly size: number
  /** Strength of the echo of a near sound, linear. */
  readonly wet: number
  /** Hz above which the echo dies fast. */
  readonly damp: number
  /** Hz above which nothing is heard, near or far; null: all is. */
  readonly muffle: number | null
  /** A single answer from a wall or a mountain: seconds, and strength. */
  readonly slap: { readonly after: number; readonly gain: number } | null
}

const spaces = {
  open: { name: 'open', decay: 0.5, size: 3, wet: 0.04, damp: 3500, muffle: null, slap: null },
  forest: { name: 'forest', decay: 0.9, size: 3, wet: 0.09, damp: 2600, muffle: null, slap: null },
  street: { name: 'street', decay: 1.1, size: 3.5, wet: 0.11, damp: 4200, muffle: null, slap: { after: 0.11, gain: 0.1 } },
  valley: { name: 'valley', decay: 1.9, size: 5, wet: 0.09, damp: 2400, muffle: null, slap: { after: 0.42, gain: 0.16 } },
  room: { name: 'room', decay: 0.42, size: 1, wet: 0.2, damp: 5200, muffle: null, slap: null },
  hall: { name: 'hall', decay: 1.9, size: 2.6, wet: 0.26, damp: 4200, muffle: null, slap: null },
  cave: { name: 'cave', decay: 2.6, size: 3, wet: 0.34, damp: 3000, muffle: null, slap: null },
  underwater: { name: 'underwater', decay: 1.3, size: 2, wet: 0.3, damp: 700, muffle: 900, slap: null },
  space: { name: 'space', decay: 0, size: 1, wet: 0, damp: 2000, muffle: 5200, slap: null },
} as const satisfies Record<string, Space>

/** Places whose sound their medium does not tell. */
const byPlace: Readonly<Record<string, Space>> = {
  forest: spaces.forest,
  jungle: spaces.forest,
  garden: spaces.forest,
  city: spaces.street,
  village: spaces.street,
  street: spaces.street,
  road: spaces.street,
  mountains: spaces.valley,
  canyon: spaces.valley,
  moon: spaces.space,
  castle: spaces.hall,
  stage: spaces.hall,
  church: spaces.hall,
  museum: spaces.hall,
  station: spaces.hall,
  cave: spaces.cave,
  tunnel: spaces.cave,
}
const byMedium: Readonly<Record<string, Space>> = { indoors: spaces.room, 'under-water': spaces.underwater, space: spaces.space }

/** The space of a place. */
export function spaceOf(place: PlaceName): Space {
  return byPlace[place] ?? byMedium[places[place].medium] ?? spaces.open
}
