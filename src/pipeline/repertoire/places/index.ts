import { namesOf } from '../repertoire.ts'
import { beach } from './beach.ts'
import { city } from './city.ts'
import { desert } from './desert.ts'
import { field } from './field.ts'
import { forest } from './forest.ts'
import { lake } from './lake.ts'
import { mountains } from './mountains.ts'
import type { Place } from './place.ts'
import { room } from './room.ts'
import { sea } from './sea.ts'
import { sky } from './sky.ts'
import { snowfield } from './snowfield.ts'
import { space } from './space.ts'
import { underwater } from './underwater.ts'
import { village } from './village.ts'

/** Every place that the studio can build: a new one is one file and its row here. */
const rows = { city, village, beach, sea, underwater, lake, mountains, desert, forest, field, snowfield, sky, space, room } as const satisfies Record<string, Place>

export type PlaceName = keyof typeof rows
export const places: Readonly<Record<PlaceName, Place & { name: PlaceName }>> = rows
export const placeNames = namesOf(places)
