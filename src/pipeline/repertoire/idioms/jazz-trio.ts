import type { Idiom } from './idiom.ts'

export const jazzTrio = {
  name: 'jazz-trio', words: ['jazz', 'swing', 'bebop', 'blues', 'jazz trio', 'noir'],
  tempo: [104, 176], modes: { bright: 'major', dark: 'dorian' }, fits: { valence: 0.2, energy: 0.45 },
} as const satisfies Idiom
