import type { Idiom } from './idiom.ts'

/** A music box beside a cradle, in three. */
export const lullaby = {
  name: 'lullaby',
  words: ['lullaby', 'music box', 'celesta', 'bedtime', 'cradle song', 'nursery'],
  tempo: [84, 112],
  modes: { bright: 'major', dark: 'minor' },
  fits: { valence: 0.55, energy: 0.08 },
  metre: { beats: 3, steps: 4 },
  humanise: { milliseconds: 9, loudness: 0.06 },
  ritardando: 0.25,
  harmony: {
    beats: 3,
    sequences: {
      major: ['I IV I V', 'I V/7 vi IV', 'I I/3 IV V', 'I vi ii V'],
      minor: ['i bVI bIII bVII', 'i iv i V', 'i bVII bVI V'],
      lydian: ['I II/3 I II/3'],
    },
    cadences: { major: ['ii V7', 'IV V7', 'IV iv'], minor: ['iv V7', 'bVI V'] },
  },
  melody: {
    motifs: ['x-------x---', 'x---x---x---', 'x-----x-x---', 'x-------x-x-'],
    answers: ['x-------....', 'x---x---x-..', 'x-----x-x-..'],
    cadences: ['x---x---x---', 'x-------x---'],
    form: 'song',
    leap: 0.35,
    colour: 0.1,
    ornament: { kind: 'mordent', chance: 0.06 },
    legato: 1,
  },
  seats: [
    { role: 'melody', voices: [10, 8], range: [72, 93], level: 8.5, pan: 0.1, reverb: 0.45 },
    {
      role: 'chords',
      voices: [8, 10, 46],
      range: [60, 79],
      level: 4,
      pan: -0.25,
      reverb: 0.45,
      legato: 1.6,
      patterns: ['..1---2---3-', '1---2---3---', '1-2-3-4-3-2-'],
    },
    {
      role: 'bass',
      voices: [46],
      range: [43, 60],
      level: 8.5,
      pan: -0.1,
      reverb: 0.4,
      legato: 1.4,
      patterns: ['R-----------', 'R-------5---'],
    },
    { role: 'counter', voices: [11, 73], range: [60, 79], level: 3, pan: 0.35, reverb: 0.5, enters: 0.5 },
    { role: 'pad', voices: [49, 53], range: [55, 72], level: -1.5, pan: 0, reverb: 0.6, enters: 0.25, swells: true },
  ],
  room: { reverb: 1.1 },
} as const satisfies Idiom
