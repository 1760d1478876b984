import type { Idiom } from './idiom.ts'

/** A ballad: a singing right hand over broken chords, a cello that joins later. */
export const gentlePiano = {
  name: 'gentle-piano', words: ['piano', 'gentle', 'calm', 'soft', 'ballad'],
  tempo: [62, 84], modes: { bright: 'major', dark: 'minor' }, fits: { valence: 0.2, energy: 0.15 },
  metre: { beats: 4, steps: 4 },
  humanise: { milliseconds: 14, loudness: 0.08 },
  ritardando: 0.16,
  harmony: {
    beats: 2,
    sequences: {
      major: ['I V/7 vi V IV I/3', 'Iadd9 IV I/3 V', 'I iii IV V', 'vi IV I/3 V'],
      minor: ['i bVII/2 bIII bVI', 'i bVI bIII bVII', 'i V7/7 i/b3 iv', 'i iv bVImaj7 V'],
    },
    cadences: { major: ['ii7 V7', 'IV V7', 'IV iv'], minor: ['bVI bVII', 'iv V7', 'iv bII'] },
    home: { major: 'add9', minor: 'add9' },
  },
  melody: {
    motifs: ['x-----x-x---x---', 'x---x-x-x-----x-', 'x-------x-x-x---', '..x-x-x-x-----x-', 'x-x-x---x---x-x-'],
    answers: ['x---x---x-----..', 'x-----x-x-----..', 'x-x-x-----x---..'],
    cadences: ['x---x-x-x---x---', 'x-----x-x---x-x-', 'x---x---x---x---'],
    form: 'song', leap: 0.3, colour: 0.35, ornament: { kind: 'grace', chance: 0.12 }, legato: 1.02,
  },
  seats: [
    { role: 'melody', voices: [0], range: [60, 86], level: 7.5, pan: 0.25, reverb: 0.4 },
    {
      role: 'chords', voices: [0], range: [48, 67], level: 0.5, pan: -0.2, reverb: 0.35, tones: 3, voicing: 'close', legato: 1.2,
      patterns: ['1-2-3-2-1-2-3-2-', '1-2-3-4-3-2-3-2-', '1-3-2-3-4-3-2-3-', '1232343212323432'],
    },
    { role: 'bass', voices: [0], range: [31, 52], level: 6, pan: -0.3, reverb: 0.3, patterns: ['R---------------', 'R-------R-------', 'R-----5-R-----5-'], legato: 1.1 },
    { role: 'counter', voices: [42, 60], range: [50, 69], level: 9, pan: 0.3, reverb: 0.5, enters: 0.4, swells: true },
    { role: 'pad', voices: [49], range: [52, 74], level: 1.5, pan: -0.2, reverb: 0.6, enters: 0.5, energy: [0.2, 1], swells: true, voicing: 'open' },
  ],
  room: { reverb: 1.3, air: 6 },
} as const satisfies Idiom
