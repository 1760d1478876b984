import { namesOf } from '../repertoire.ts'
import { beach } from './beach.ts'
import { cafe } from './cafe.ts'
import { castle } from './castle.ts'
import { cave } from './cave.ts'
import { city } from './city.ts'
import { desert } from './desert.ts'
import { farm } from './farm.ts'
import { field } from './field.ts'
import { forest } from './forest.ts'
import { garden } from './garden.ts'
import { harbour } from './harbour.ts'
import { jungle } from './jungle.ts'
import { kitchen } from './kitchen.ts'
import { lagoon } from './lagoon.ts'
import { lake } from './lake.ts'
import { market } from './market.ts'
import { moon } from './moon.ts'
import { mountains } from './mountains.ts'
import { park } from './park.ts'
import type { Place } from './place.ts'
import { river } from './river.ts'
import { road } from './road.ts'
import { rooftop } from './rooftop.ts'
import { room } from './room.ts'
import { sea } from './sea.ts'
import { sky } from './sky.ts'
import { snowfield } from './snowfield.ts'
import { space } from './space.ts'
import { stage } from './stage.ts'
import { underwater } from './underwater.ts'
import { village } from './village.ts'
import { temple } from './temple.ts'
import { station } from './station.ts'
import { fairground } from './fairground.ts'
import { oasis } from './oasis.ts'
import { swamp } from './swamp.ts'
import { volcano } from './volcano.ts'
import { graveyard } from './graveyard.ts'
import { bedroom } from './bedroom.ts'
import { classroom } from './classroom.ts'
import { library } from './library.ts'
import { busInterior } from './bus-interior.ts'
import { planeCabin } from './plane-cabin.ts'
import { trainCarriage } from './train-carriage.ts'
import { frozenLake } from './frozen-lake.ts'
import { subwayCar } from './subway-car.ts'

/** Every place that the studio can build: a new one is one file and its row here. */
const rows = {
  city,
  village,
  beach,
  sea,
  underwater,
  lake,
  mountains,
  desert,
  forest,
  field,
  snowfield,
  sky,
  space,
  room,
  garden,
  park,
  farm,
  jungle,
  river,
  road,
  castle,
  moon,
  stage,
  kitchen,
  cafe,
  cave,
  market,
  harbour,
  rooftop,
  lagoon,
  library,
  classroom,
  bedroom,
  graveyard,
  volcano,
  swamp,
  oasis,
  fairground,
  station,
  temple,
  'train carriage': trainCarriage,
  'bus interior': busInterior,
  'subway car': subwayCar,
  'plane cabin': planeCabin,
  'frozen lake': frozenLake,
} as const satisfies Record<string, Place>

export type PlaceName = keyof typeof rows
export const places: Readonly<Record<PlaceName, Place & { name: PlaceName }>> = rows
export const placeNames = namesOf(places)
