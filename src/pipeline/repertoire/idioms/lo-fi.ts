import type { Idiom } from './idiom.ts'

/** Late at night: soft ninths on an electric piano, a lazy beat, the crackle of a record. */
export const loFi = {
  name: 'lo-fi', words: ['lo-fi', 'lofi', 'chill', 'chillhop', 'study', 'hip hop', 'mellow beat'],
  tempo: [70, 88], modes: { bright: 'major', dark: 'dorian' }, fits: { valence: 0.1, energy: 0.3 },
  metre: { beats: 4, steps: 4 },
  swing: { of: 16, amount: 0.7 },
  humanise: { milliseconds: 16, loudness: 0.1 },
  ritardando: 0,
  harmony: {
    beats: 2,
    sequences: {
      major: ['Imaj9 iii7 IVmaj9 V7', 'Imaj9 vi9 ii9 V9', 'IVmaj9 iii7 ii9 Imaj9', 'ii9 V9 Imaj9 vi9'],
      minor: ['i9 bVImaj7 bIIImaj7 bVII', 'i9 iv9 bVImaj7 v7'],
      dorian: ['i9 IV9 i9 IV9', 'i9 bVIImaj7 IV9 v7', 'i9 ii7 bVIImaj7 v7'],
    },
    cadences: { major: ['ii9 V9', 'IVmaj9 V9', 'IVmaj9 iv6'], minor: ['bVImaj7 v7', 'iv9 v7'], dorian: ['bVIImaj7 v7', 'IV9 v7'] },
    home: { major: 'maj9', minor: 'm9' },
  },
  melody: {
    motifs: ['..x-x--xx-----..', 'x--x..x-x---....', '....x-xx-x--x-..', 'x-..x--x..x-x---'],
    answers: ['..x-x---......x-', 'x-----....x-x-..', '....x--xx---....'],
    cadences: ['..x-x--xx---x-..', 'x--x..x-x---....'],
    form: 'song', leap: 0.35, colour: 0.7, ornament: { kind: 'slide', chance: 0.3 }, legato: 0.9, degrees: [1, 2, 3, 5, 6],
  },
  seats: [
    { role: 'melody', voices: [11, 26, 4, 108], range: [62, 84], level: 7.5, pan: 0.18, reverb: 0.35 },
    {
      role: 'chords', voices: [4, 5], range: [50, 70], level: -1, pan: -0.15, reverb: 0.3, chorus: 0.5, voicing: 'rootless', tones: 4, strum: 0.014, roams: true,
      patterns: ['C-------------..', 'C-----..C-------', 'C--c..C-..c---..'],
    },
    { role: 'bass', voices: [33, 35], range: [28, 48], level: 7.5, pan: 0, reverb: 0.05, patterns: ['R-----..R-----..', 'R----.r-R---..a-', 'R--R..5-R-..8-a-'] },
    { role: 'pad', voices: [89], range: [55, 74], level: -4, pan: 0.1, reverb: 0.5, enters: 0.4, chorus: 0.4 },
  ],
  drums: {
    kit: 'dusty', level: -3.5, reverb: 0.08, accent: 'open', enters: 0,
    grooves: [
      { kick: 'x.......x.......', rim: '....x.......x...', hat: 'o...o...o...o...' },
      { kick: 'x......xx.......', snare: '....x.......x...', hat: 'x.o.x.o.x.o.x.o.' },
      { kick: 'x..x...xx..x....', snare: '....x..o.o..x...', hat: 'x.o.x.oox.o.x.oo' },
    ],
    fill: { snare: '............x.ox', kick: '..............x.' },
  },
  room: { reverb: 0.5, lowpass: 5200, drive: 0.35, vinyl: 0.8, duck: 0.22 },
} as const satisfies Idiom
