import { namesOf } from '../repertoire.ts'
import { gentlePiano } from './gentle-piano.ts'
import type { Idiom } from './idiom.ts'

/** Every musical idiom: a new one is one file and its row here. */
const rows = { 'gentle-piano': gentlePiano } as const satisfies Record<string, Idiom>

export type IdiomName = keyof typeof rows
export const idioms: Readonly<Record<IdiomName, Idiom & { name: IdiomName }>> = rows
export const idiomNames = namesOf(idioms)
