import type { Idiom } from './idiom.ts'

export const epicTrailer = {
  name: 'epic-trailer', words: ['epic', 'trailer', 'heroic', 'battle', 'adventure', 'blockbuster', 'triumphant'],
  tempo: [84, 132], modes: { bright: 'mixolydian', dark: 'minor' }, fits: { valence: -0.1, energy: 0.85 },
} as const satisfies Idiom
