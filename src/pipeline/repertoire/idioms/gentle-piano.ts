import type { Idiom } from './idiom.ts'

export const gentlePiano = {
  name: 'gentle-piano', words: ['piano', 'gentle', 'calm', 'soft', 'ballad'],
  tempo: [62, 84], modes: { bright: 'major', dark: 'minor' }, fits: { valence: 0.2, energy: 0.15 },
} as const satisfies Idiom
