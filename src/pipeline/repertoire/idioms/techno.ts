import type { Idiom } from './idiom.ts'

export const techno = {
  name: 'techno', words: ['techno', 'electronic', 'house', 'edm', 'club', 'rave', 'dance'],
  tempo: [118, 138], modes: { bright: 'mixolydian', dark: 'minor' }, fits: { valence: 0, energy: 0.9 },
} as const satisfies Idiom
