import type { Idiom } from './idiom.ts'

export const lullaby = {
  name: 'lullaby', words: ['lullaby', 'music box', 'celesta', 'bedtime', 'cradle song', 'nursery'],
  tempo: [66, 92], modes: { bright: 'major', dark: 'minor' }, fits: { valence: 0.55, energy: 0.08 },
} as const satisfies Idiom
