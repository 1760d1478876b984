import type { Idiom } from './idiom.ts'

export const chiptune = {
  name: 'chiptune', words: ['chiptune', '8-bit', 'retro game', 'video game', 'arcade', 'pixel'],
  tempo: [120, 168], modes: { bright: 'major', dark: 'minor' }, fits: { valence: 0.6, energy: 0.75 },
} as const satisfies Idiom
