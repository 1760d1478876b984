import type { Idiom } from './idiom.ts'

export const orchestral = {
  name: 'orchestral', words: ['orchestra', 'orchestral', 'symphonic', 'cinematic', 'classical', 'film music'],
  tempo: [76, 128], modes: { bright: 'major', dark: 'minor' }, fits: { valence: 0.4, energy: 0.55 },
} as const satisfies Idiom
