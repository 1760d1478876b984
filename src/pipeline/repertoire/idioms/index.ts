import { namesOf } from '../repertoire.ts'
import { ambient } from './ambient.ts'
import { bossa } from './bossa.ts'
import { chiptune } from './chiptune.ts'
import { disco } from './disco.ts'
import { epicTrailer } from './epic-trailer.ts'
import { folkGuitar } from './folk-guitar.ts'
import { gentlePiano } from './gentle-piano.ts'
import type { Idiom } from './idiom.ts'
import { jazzTrio } from './jazz-trio.ts'
import { loFi } from './lo-fi.ts'
import { lullaby } from './lullaby.ts'
import { march } from './march.ts'
import { orchestral } from './orchestral.ts'
import { techno } from './techno.ts'
import { tenseStrings } from './tense-strings.ts'

/** Every musical idiom: a new one is one file and its row here. */
const rows = {
  'gentle-piano': gentlePiano,
  orchestral,
  'lo-fi': loFi,
  chiptune,
  'jazz-trio': jazzTrio,
  techno,
  lullaby,
  'tense-strings': tenseStrings,
  'folk-guitar': folkGuitar,
  disco,
  ambient,
  march,
  bossa,
  'epic-trailer': epicTrailer,
} as const satisfies Record<string, Idiom>

export type IdiomName = keyof typeof rows
export const idioms: Readonly<Record<IdiomName, Idiom & { name: IdiomName }>> = rows
export const idiomNames = namesOf(idioms)
