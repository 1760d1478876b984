import type { Idiom } from './idiom.ts'

export const folkGuitar = {
  name: 'folk-guitar', words: ['folk', 'acoustic', 'guitar', 'acoustic guitar', 'country', 'campfire'],
  tempo: [84, 120], modes: { bright: 'major', dark: 'dorian' }, fits: { valence: 0.5, energy: 0.35 },
} as const satisfies Idiom
