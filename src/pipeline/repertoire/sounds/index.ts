import { namesOf } from '../repertoire.ts'
import type { Sound } from './sound.ts'
import { wind } from './wind.ts'

/** Every sound source: a new one is one file and its row here. */
const rows = { wind, rain: { ...wind, name: 'rain' as const, words: ['rain'] } } as const satisfies Record<string, Sound>

export type SoundName = keyof typeof rows
export const sounds: Readonly<Record<SoundName, Sound & { name: SoundName }>> = rows
export const soundNames = namesOf(sounds)
