import type { Idiom } from './idiom.ts'

export const disco = {
  name: 'disco', words: ['disco', 'funk', 'groove', 'party', 'seventies', 'pop'],
  tempo: [110, 126], modes: { bright: 'major', dark: 'dorian' }, fits: { valence: 0.8, energy: 0.8 },
} as const satisfies Idiom
