import type { Idiom } from './idiom.ts'

export const bossa = {
  name: 'bossa', words: ['bossa', 'bossa nova', 'latin', 'samba', 'brazilian', 'beach music', 'tropical'],
  tempo: [112, 144], modes: { bright: 'major', dark: 'minor' }, fits: { valence: 0.6, energy: 0.4 },
} as const satisfies Idiom
