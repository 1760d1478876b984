import type { Idiom } from './idiom.ts'

/** Air and light: slow chords without edges, single bells far apart. */
export const ambient = {
  name: 'ambient', words: ['ambient', 'drone', 'atmospheric', 'ethereal', 'meditation', 'space music', 'dreamy'],
  tempo: [52, 72], modes: { bright: 'lydian', dark: 'dorian' }, fits: { valence: 0.1, energy: 0.05 },
  metre: { beats: 4, steps: 4 },
  humanise: { milliseconds: 25, loudness: 0.1 },
  ritardando: 0.1,
  harmony: {
    beats: 4,
    sequences: {
      major: ['Imaj9 IVmaj9', 'Iadd9 vi7 IVmaj9', 'IVmaj9 Iadd9'], lydian: ['Imaj9 II/1', 'Imaj9 vi9'], minor: ['i9 bVImaj7', 'iadd9 bVImaj7 bIIImaj7'],
      dorian: ['i9 IV', 'i9 bVIImaj7'], mixolydian: ['Iadd9 bVIImaj7', 'Iadd9 v7'],
    },
    cadences: { major: ['ii9 IVmaj9', 'vi9 IVadd9'], lydian: ['vi9 II', 'vi7 vii7'], minor: ['bVImaj7 iv9', 'bVImaj7 bVII'], dorian: ['bVIImaj7 IV', 'IV v7'] },
    home: { major: 'maj9', minor: 'm9' },
  },
  melody: {
    motifs: ['....x-------x---', 'x-----------....', '......x-x-------'],
    answers: ['........x-------', '....x-----------'],
    cadences: ['....x-------x---', 'x-------x-------'],
    form: 'song', leap: 0.6, colour: 0.9, legato: 1.5, degrees: [1, 2, 3, 5, 6],
  },
  seats: [
    { role: 'melody', voices: [98, 11, 0, 92], range: [67, 91], level: 5.5, pan: 0.3, reverb: 0.9 },
    { role: 'pad', voices: ['air'], range: [55, 76], level: -8, pan: -0.25, reverb: 0.8, voicing: 'open', tones: 4, swells: true },
    { role: 'pad', voices: [89, 91, 52], range: [50, 72], level: 11.5, pan: 0.3, reverb: 0.8, chorus: 0.5, voicing: 'open', tones: 4, swells: true },
    { role: 'ostinato', voices: [108, 46, 11], range: [64, 86], level: 1, pan: -0.4, reverb: 0.9, enters: 0.3, legato: 2, patterns: ['......1.........', '..1.....3.....2.', '1..3..2.4..3..2.'] },
    { role: 'bass', voices: ['sub'], range: [31, 50], level: -7.5, pan: 0, reverb: 0.3, patterns: ['R---------------'], swells: true },
  ],
  room: { reverb: 1.1, air: 3 },
} as const satisfies Idiom
