import { namesOf } from '../repertoire.ts'
import { breathe } from './breathe.ts'
import type { Motion } from './motion.ts'

/** Every way of moving a picture: a new one is one file and its row here. */
const rows = { breathe } as const satisfies Record<string, Motion>

export type MotionName = keyof typeof rows
export const motions: Readonly<Record<MotionName, Motion & { name: MotionName }>> = rows
export const motionNames = namesOf(motions)
