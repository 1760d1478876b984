import { namesOf } from '../repertoire.ts'
import type { Action } from './action.ts'
import { stand } from './stand.ts'

/** Every action that the studio can act: a new one is one file and its row here. */
const rows = { stand } as const satisfies Record<string, Action>

export type ActionName = keyof typeof rows
export const actions: Readonly<Record<ActionName, Action & { name: ActionName }>> = rows
export const actionNames = namesOf(actions)
