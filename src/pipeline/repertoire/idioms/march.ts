import type { Idiom } from './idiom.ts'

export const march = {
  name: 'march', words: ['march', 'parade', 'military', 'brass band', 'marching band', 'fanfare'],
  tempo: [100, 124], modes: { bright: 'major', dark: 'minor' }, fits: { valence: 0.6, energy: 0.7 },
} as const satisfies Idiom
