import type { Idiom } from './idiom.ts'

/** In a world where the drums are as tall as houses. */
export const epicTrailer = {
  name: 'epic-trailer', words: ['epic', 'trailer', 'heroic', 'battle', 'adventure', 'blockbuster', 'triumphant'],
  tempo: [84, 132], modes: { bright: 'mixolydian', dark: 'minor' }, fits: { valence: -0.1, energy: 0.85 },
  metre: { beats: 4, steps: 4 },
  humanise: { milliseconds: 7, loudness: 0.05 },
  ritardando: 0,
  harmony: {
    beats: 4,
    sequences: { major: ['I V vi IV', 'vi IV I V'], minor: ['i bVI bIII bVII', 'i bIII bVII bVI', 'i bVI iv bVII'], mixolydian: ['I bVII IV I', 'I v bVII IV'], dorian: ['i bVII IV bVII', 'i IV bVII v'] },
    cadences: { major: ['IV V', 'ii V'], minor: ['bVI bVII', 'iv bVII'], mixolydian: ['bVII IV', 'v bVII'], dorian: ['IV bVII'] },
  },
  melody: {
    motifs: ['x-----x-x-----x-', 'X---x---X-----x-', 'x-------x---x-x-', 'x---x-x-x-------'],
    answers: ['x-----x-x-----..', 'x---x---x-------'],
    cadences: ['x---x---x---x---', 'x-----x-x-x-x-x-'],
    form: 'song', leap: 0.6, colour: 0.1, legato: 1.02,
  },
  seats: [
    { role: 'melody', voices: [60, 61], range: [55, 77], level: 4, pan: 0.1, reverb: 0.6, enters: 0.2, swells: true },
    { role: 'double', voices: [48], range: [67, 91], level: 3.5, pan: -0.3, reverb: 0.5, enters: 0.5, swells: true },
    { role: 'ostinato', voices: [48], range: [48, 67], level: 8.5, pan: 0.25, reverb: 0.3, legato: 0.45, patterns: ['1.1.2.1.1.1.3.1.', '1.112.113.112.11', '1121131211211312'] },
    { role: 'pad', voices: [52], range: [55, 76], level: -0.5, pan: 0, reverb: 0.7, enters: 0.35, voicing: 'open', tones: 3, swells: true },
    { role: 'chords', voices: [61, 57], range: [46, 65], level: 3.5, pan: -0.1, reverb: 0.5, voicing: 'power', enters: 0.5, patterns: ['C---------------', 'C-----C-C-------'], swells: true },
    { role: 'bass', voices: [43], range: [26, 43], level: 4, pan: 0.2, reverb: 0.4, patterns: ['R-------R-------', 'R-RR..R-R-RR..R-'] },
    { role: 'bass', voices: [47], range: [38, 53], level: 5, pan: 0, reverb: 0.6, patterns: ['R.......R.......', 'R..R..R.R..R..RR'] },
  ],
  drums: {
    kit: 0, level: 6.5, reverb: 0.6, accent: 'crash',
    grooves: [
      { 'bass-drum': 'X.......x.......', 'low-tom': 'x...............' },
      { 'bass-drum': 'X.....x.X.......', 'low-tom': 'X..x..x.X..x....', tom: '............x.x.' },
      { 'bass-drum': 'X..x..x.X..x..x.', 'low-tom': 'X..x..x.X..x..x.', tom: '..o..o....o..oxx', snare: '....X.......X...' },
    ],
    fill: { 'low-tom': '........X.X.XxXx', tom: '........x.x.xxxx', crash: '............o...' },
  },
  room: { reverb: 1, drive: 0.1, air: 4 },
} as const satisfies Idiom
