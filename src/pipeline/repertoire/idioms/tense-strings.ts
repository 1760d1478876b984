import type { Idiom } from './idiom.ts'

export const tenseStrings = {
  name: 'tense-strings', words: ['tense', 'suspense', 'thriller', 'horror', 'scary', 'eerie', 'dramatic'],
  tempo: [88, 140], modes: { bright: 'lydian', dark: 'phrygian' }, fits: { valence: -0.8, energy: 0.6 },
} as const satisfies Idiom
