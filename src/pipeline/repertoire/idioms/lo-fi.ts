import type { Idiom } from './idiom.ts'

export const loFi = {
  name: 'lo-fi', words: ['lo-fi', 'lofi', 'chill', 'chillhop', 'study', 'hip hop', 'mellow beat'],
  tempo: [70, 88], modes: { bright: 'major', dark: 'dorian' }, fits: { valence: 0.1, energy: 0.3 },
} as const satisfies Idiom
