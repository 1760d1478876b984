import type { Idiom } from './idiom.ts'

/** Ipanema in the afternoon: nylon strings, a cross-stick clave, a flute. */
export const bossa = {
  name: 'bossa', words: ['bossa', 'bossa nova', 'latin', 'samba', 'brazilian', 'beach music', 'tropical'],
  tempo: [112, 144], modes: { bright: 'major', dark: 'minor' }, fits: { valence: 0.6, energy: 0.4 },
  metre: { beats: 4, steps: 4 },
  humanise: { milliseconds: 9, loudness: 0.08 },
  ritardando: 0.04,
  harmony: {
    beats: 4,
    sequences: {
      major: ['Imaj9 ii9 V13 Imaj9', 'Imaj9 vi9 ii9 V13', 'ii9 V13 Imaj9 vi9'], minor: ['i9 iv9 bVII9 bIIImaj7', 'i9 iim7b5 V7 i9'], dorian: ['i9 IV9 i9 IV9'],
    },
    cadences: { major: ['ii9 V13', 'IVmaj7 V9'], minor: ['iim7b5 V7', 'iv9 V7'], dorian: ['IV9 v7'] },
    home: { major: '6add9', minor: 'm69' },
  },
  melody: {
    motifs: ['x-----x-x-----x-', '..x---x-x---x---', 'x---x---..x---x-', '....x-----x-x---'],
    answers: ['x-----x---------', '..x---x-----....'],
    cadences: ['x---x---x---x-x-', '..x---x-x---x---'],
    form: 'song', leap: 0.35, colour: 0.75, ornament: { kind: 'grace', chance: 0.15 }, legato: 0.95,
  },
  seats: [
    { role: 'melody', voices: [73, 11, 66], range: [62, 84], level: 4.5, pan: 0.2, reverb: 0.35 },
    { role: 'chords', voices: [24], range: [52, 71], level: 2.5, pan: -0.2, reverb: 0.25, voicing: 'rootless', tones: 4, strum: 0.008, legato: 0.85, roams: true, patterns: ['C---..C-....C-..', 'C-..C-..C-C-..C-', '..C-..CC-.C-..C-'] },
    { role: 'bass', voices: [32], range: [29, 50], level: 3, pan: 0, reverb: 0.1, patterns: ['R-----5-5-----R-', 'R-----5-5-----5-'] },
    { role: 'pad', voices: [49], range: [57, 76], level: -1.5, pan: 0.1, reverb: 0.5, enters: 0.5, swells: true },
  ],
  drums: {
    kit: 40, level: 3.5, reverb: 0.15, accent: 'splash',
    grooves: [
      { shaker: 'x.o.x.o.x.o.x.o.', 'bass-drum': 'x.....x.x.....x.' },
      { rim: 'x..x..x...x..x..', shaker: 'xoxoxoxoxoxoxoxo', 'bass-drum': 'x.....x.x.....x.' },
      { rim: 'x..x..x...x..x..', shaker: 'xoxoxoxoxoxoxoxo', 'bass-drum': 'x.....x.x.....x.', conga: '..o...x...o..xx.', 'low-conga': 'x.......x.......' },
    ],
    fill: { conga: '........x.x...xx', 'low-conga': '............xx..' },
  },
  room: { reverb: 1, air: 4 },
} as const satisfies Idiom
