import type { Idiom } from './idiom.ts'

/** A mirror ball: octave bass, open hats, muted guitar, strings that run. */
export const disco = {
  name: 'disco', words: ['disco', 'funk', 'groove', 'party', 'seventies', 'pop'],
  tempo: [110, 126], modes: { bright: 'major', dark: 'dorian' }, fits: { valence: 0.8, energy: 0.8 },
  metre: { beats: 4, steps: 4 },
  humanise: { milliseconds: 6, loudness: 0.07 },
  ritardando: 0,
  harmony: {
    beats: 4,
    sequences: { major: ['I vi ii7 V', 'Imaj7 iii7 IVmaj7 V', 'vi IV I V'], dorian: ['i7 IV7 i7 IV7', 'i7 bVIImaj7 IV7 i7'], minor: ['i7 iv7 bVII bIIImaj7', 'i bVI bVII i'] },
    cadences: { major: ['ii7 V7', 'IV V'], dorian: ['IV7 bVII', 'ii7 v7'], minor: ['bVI bVII', 'iv7 v7'] },
  },
  melody: {
    motifs: ['x-x-..x-x-xxx-..', 'x..x..x-..x-x-x-', 'x---x-xxx-----..', '..x-x-x-xxx-x---'],
    answers: ['x..x..x-------..', 'x-x-x-xxx---....'],
    cadences: ['x-xxx-xxx-x-x-..', 'x..x..x-x-x-x-x-'],
    form: 'song', leap: 0.45, colour: 0.35, legato: 0.8,
  },
  seats: [
    { role: 'melody', voices: [48, 61, 66], range: [62, 86], level: 7, pan: 0.1, reverb: 0.35 },
    { role: 'double', voices: [48, 51], range: [72, 93], level: 4, pan: -0.3, reverb: 0.4, enters: 0.5 },
    { role: 'chords', voices: [28, 27], range: [55, 74], level: 1.5, pan: 0.45, reverb: 0.15, voicing: 'rootless', tones: 3, strum: 0.006, legato: 0.5, patterns: ['..C...C...C...C.', '..CcC.C...CcC.C.', 'c.CcC.Ccc.CcC.Cc'] },
    { role: 'chords', voices: [0, 4], range: [53, 72], level: -3, pan: -0.35, reverb: 0.2, tones: 4, legato: 0.6, patterns: ['C-------C-------', 'C.....C-..C.....', 'C..C..C-..C.C...'] },
    { role: 'bass', voices: [33, 36], range: [28, 55], level: 5, pan: 0, reverb: 0.05, legato: 0.75, patterns: ['R---8---R---8-a-', 'R-8-R-8-R-8-R-8-', 'R-8-R-85R-8-R78a'] },
  ],
  drums: {
    kit: 'machine', level: -7.5, reverb: 0.08, accent: 'crash',
    grooves: [
      { kick: 'x...x...x...x...', hat: 'x.x.x.x.x.x.x.x.' },
      { kick: 'X...X...X...X...', snare: '....x.......x...', open: '..x...x...x...x.', hat: 'x...x...x...x...', tambourine: '....o.......o...' },
      { kick: 'X...X...X...X...', snare: '....X.......X..o', open: '..x...x...x...x.', hat: 'x.oxx.oxx.oxx.ox', tambourine: 'o.xxo.xxo.xxo.xx' },
    ],
    fill: { snare: '........x.xxx.xx', 'high-tom': '............x...', tom: '..............x.' },
  },
  room: { reverb: 0.7, air: 3, duck: 0.18, drive: 0.12 },
} as const satisfies Idiom
