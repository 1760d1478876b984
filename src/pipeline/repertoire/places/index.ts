import { namesOf } from '../repertoire.ts'
import { field } from './field.ts'
import type { Place } from './place.ts'

/** Every place that the studio can build: a new one is one file and its row here. */
const rows = { field } as const satisfies Record<string, Place>

export type PlaceName = keyof typeof rows
export const places: Readonly<Record<PlaceName, Place & { name: PlaceName }>> = rows
export const placeNames = namesOf(places)
