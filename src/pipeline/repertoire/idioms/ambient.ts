import type { Idiom } from './idiom.ts'

export const ambient = {
  name: 'ambient', words: ['ambient', 'drone', 'atmospheric', 'ethereal', 'meditation', 'space music', 'dreamy'],
  tempo: [52, 72], modes: { bright: 'lydian', dark: 'dorian' }, fits: { valence: 0.1, energy: 0.05 },
} as const satisfies Idiom
