import type { Idiom } from './idiom.ts'

/** Piano, walking bass and brushes in a small club. */
export const jazzTrio = {
  name: 'jazz-trio', words: ['jazz', 'swing', 'bebop', 'blues', 'jazz trio', 'noir'],
  tempo: [104, 176], modes: { bright: 'major', dark: 'dorian' }, fits: { valence: 0.2, energy: 0.45 },
  metre: { beats: 4, steps: 4 },
  swing: { of: 8, amount: 0.9 },
  humanise: { milliseconds: 11, loudness: 0.1 },
  ritardando: 0.05,
  harmony: {
    beats: 4,
    sequences: {
      major: ['Imaj9 IVmaj9 ii9 V13', 'Imaj9 vi9 ii9 V13', 'iii7 vi9 ii9 V13', 'Imaj9 VI7 ii9 V13'],
      minor: ['i9 bVImaj7 iim7b5 V7b9', 'i9 iv9 iim7b5 V7b9'],
      dorian: ['i9 IV13 i9 IV13', 'i9 ii7 bVIImaj7 IV9', 'i9 IV9 bVIImaj7 v7'],
      mixolydian: ['I9 IV9 I9 v9', 'I13 bVIImaj9 IV9 I9'],
    },
    cadences: { major: ['ii9 V13', 'IVmaj7 V13'], minor: ['iim7b5 V7b9'], dorian: ['ii7 V7', 'bVIImaj7 v7'], mixolydian: ['v9 bVIImaj9'] },
    home: { major: '6add9', minor: 'm69' },
  },
  melody: {
    motifs: ['..x.x-x-..x-x---', 'x-x-x-x---..x-..', '..x-x-xxx-x-....', 'x---..x-x-x-..x-', '....x-x-x-x-x-x-'],
    answers: ['x-..x-----......', '..x-x-x-x-....x-', 'x-x-x-..x-----..'],
    cadences: ['x-x-x-x-x-x-x-..', '..x-x-x-x-x-x---'],
    form: 'song', leap: 0.4, colour: 0.75, ornament: { kind: 'slide', chance: 0.35 }, legato: 0.86,
  },
  seats: [
    { role: 'melody', voices: [0], range: [62, 86], level: 5.5, pan: 0.22, reverb: 0.25 },
    {
      role: 'chords', voices: [0], range: [50, 68], level: -1.5, pan: 0.05, reverb: 0.22, voicing: 'rootless', tones: 4, strum: 0.006, legato: 0.8, roams: true,
      patterns: ['C-------....C---', 'C-----C-........', '..C-..C-....C-c-', 'C.....C-..C-....'],
    },
    { role: 'bass', voices: [32], range: [28, 52], level: 3.5, pan: -0.12, reverb: 0.12, legato: 0.92, patterns: ['R-------w-------', 'w---w---w---w---', 'w---w---w---w---', 'w---w--rw---w---'] },
  ],
  drums: {
    kit: 40, level: 8, reverb: 0.2, accent: 'ride',
    grooves: [
      { ride: 'x...x...x...x...', pedal: '....x.......x...', brush: 'o...o...o...o...' },
      { ride: 'x...X.x.x...X.x.', pedal: '....x.......x...', 'bass-drum': 'o.......o.......' },
      { ride: 'x...X.x.x...X.x.', pedal: '....x.......x...', brush: '......o...o.....', 'bass-drum': 'o......o........' },
    ],
    fill: { brush: '........x.xoxox.', 'bass-drum': '..............x.' },
  },
  room: { reverb: 1.4, air: 3 },
} as const satisfies Idiom
