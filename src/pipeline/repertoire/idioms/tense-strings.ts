import type { Idiom } from './idiom.ts'

/** Something is behind the door: a driven ostinato, tremolo seconds, one high cry, a drum far below. */
export const tenseStrings = {
  name: 'tense-strings', words: ['tense', 'suspense', 'thriller', 'horror', 'scary', 'eerie', 'dramatic'],
  tempo: [88, 140], modes: { bright: 'lydian', dark: 'phrygian' }, fits: { valence: -0.8, energy: 0.6 },
  metre: { beats: 4, steps: 4 },
  humanise: { milliseconds: 8, loudness: 0.07 },
  ritardando: 0,
  harmony: {
    beats: 4,
    sequences: {
      phrygian: ['i bIImaj7 i bIII', 'i bIImaj7 bvii bIImaj7', 'i bIImaj7 iv bIImaj7'],
      minor: ['iadd9 bVImaj7 iadd9 V', 'iadd9 bVImaj7 iv7 V'],
      lydian: ['I II vii I', 'I vii II vii'],
      dorian: ['iadd9 ii7 iadd9 IV'],
    },
    cadences: { phrygian: ['bvii bII', 'iv bII'], minor: ['bVI V', 'iv V'], lydian: ['II vii'], dorian: ['ii v'] },
  },
  melody: {
    motifs: ['x-----------x---', '....x---------x-', 'x-------xx------', '........x---x---'],
    answers: ['x-----------....', '....x-----------'],
    cadences: ['x---x---x---x---', 'x-------x---x-x-'],
    form: 'song', leap: 0.6, colour: 0.5, ornament: { kind: 'slide', chance: 0.3 }, legato: 1,
  },
  seats: [
    { role: 'ostinato', voices: [48], range: [45, 64], level: 14, pan: 0.3, reverb: 0.3, legato: 0.42, patterns: ['1.1.2.1.1.1.3.1.', '1.112.111.113.22', '1112111311121113'] },
    { role: 'pad', voices: [44], range: [57, 79], level: 10, pan: -0.35, reverb: 0.5, tones: 4, swells: true },
    { role: 'melody', voices: [40, 48], range: [67, 91], level: 7.5, pan: -0.2, reverb: 0.6, enters: 0.25, swells: true },
    { role: 'counter', voices: [41, 60], range: [50, 67], level: 8, pan: 0.1, reverb: 0.5, enters: 0.5, swells: true },
    { role: 'bass', voices: [43], range: [26, 45], level: 10, pan: 0.25, reverb: 0.35, patterns: ['R-------R-------', 'R-----R-R-----R-'], swells: true },
    { role: 'bass', voices: [47], range: [38, 53], level: 8, pan: 0, reverb: 0.6, patterns: ['R...............', 'R.......R.....RR'] },
    { role: 'chords', voices: [45], range: [55, 74], level: 5.5, pan: -0.1, reverb: 0.4, energy: [0, 0.5], patterns: ['......1.......2.', '..1...2.....3...'] },
  ],
  drums: {
    kit: 0, level: 9, reverb: 0.7, accent: 'low-tom',
    grooves: [
      { 'bass-drum': 'x...............' },
      { 'bass-drum': 'X.....o.x.......', 'low-tom': 'x.....o.........' },
      { 'bass-drum': 'X..x..x.X..x..x.', 'low-tom': 'X..o..o.X..o..oo', crash: 'x...............' + '................' },
    ],
    fill: { 'low-tom': '............oxxX', crash: '............o...' },
  },
  room: { reverb: 1.1, air: 3 },
} as const satisfies Idiom
