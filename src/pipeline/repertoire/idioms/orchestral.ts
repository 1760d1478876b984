import type { Idiom } from './idiom.ts'

/** A film orchestra: strings carry the tune, winds answer, brass and timpani come for the height. */
export const orchestral = {
  name: 'orchestral', words: ['orchestra', 'orchestral', 'symphonic', 'cinematic', 'classical', 'film music'],
  tempo: [76, 128], modes: { bright: 'major', dark: 'minor' }, fits: { valence: 0.4, energy: 0.55 },
  metre: { beats: 4, steps: 4 },
  humanise: { milliseconds: 12, loudness: 0.06 },
  ritardando: 0.14,
  harmony: {
    beats: 2,
    sequences: {
      major: ['I V/7 vi iii IV I/3', 'I IV/6 V/7 I', 'I iii vi IV', 'vi IV I V'],
      minor: ['i bVI bIII bVII', 'i bVII/2 bIII bVI', 'i iv/b6 V i', 'i bVI iv V'],
      lydian: ['I II/3 I II/3', 'I II vi V'],
    },
    cadences: { major: ['IV V7', 'ii7 V7', 'IV iv'], minor: ['bVI bVII', 'iv V7', 'bII V7'] },
  },
  melody: {
    motifs: ['x---x-x-x-----x-', 'x-----x-x---x---', 'x---x---x-x-x-x-', 'x--xx---x--xx---', 'X-----x-X-x-x-x-'],
    answers: ['x---x-x-x-----..', 'x-x-x-x-x-----..', 'x-----x-x---x-..'],
    cadences: ['x-x-x-x-x---x---', 'x---x---x---x---', 'x-----x-x-x-x-x-'],
    form: 'song', leap: 0.5, colour: 0.2, legato: 1.04,
  },
  seats: [
    { role: 'melody', voices: [48, 48, 68], range: [62, 88], level: 9.5, pan: -0.35, reverb: 0.5, swells: true },
    { role: 'double', voices: [73, 72], range: [72, 96], level: -3.5, pan: 0.05, reverb: 0.5, enters: 0.5, energy: [0.25, 1] },
    { role: 'counter', voices: [60, 71], range: [52, 74], level: 6, pan: 0.25, reverb: 0.55, enters: 0.3, swells: true },
    { role: 'pad', voices: [48], range: [45, 65], level: 2, pan: 0.2, reverb: 0.5, voicing: 'open', swells: true },
    {
      role: 'chords', voices: [46], range: [60, 88], level: -1.5, pan: 0.4, reverb: 0.5, tones: 3, legato: 1.5, energy: [0, 0.7],
      patterns: ['1-2-3-4-5-4-3-2-', '1-2-3-4-5-6-5-4-'],
    },
    { role: 'ostinato', voices: [48, 45], range: [55, 76], level: 4.5, pan: -0.15, reverb: 0.4, energy: [0.45, 1], legato: 0.45, patterns: ['1.2.3.2.1.2.3.2.', '1.112.223.332.22'] },
    { role: 'chords', voices: [61], range: [50, 70], level: 1, pan: 0.15, reverb: 0.55, energy: [0.5, 1], enters: 0.55, patterns: ['C-------C-------', 'C-----c-C---c---'], swells: true },
    { role: 'bass', voices: [42], range: [38, 57], level: 4, pan: 0.3, reverb: 0.4, patterns: ['R-------R-------', 'R---R---R---R---'], swells: true },
    { role: 'bass', voices: [43], range: [28, 45], level: 4, pan: 0.4, reverb: 0.4, patterns: ['R-------R-------', 'R---5---R---5---'], swells: true },
    { role: 'bass', voices: [47], range: [40, 55], level: 3.5, pan: 0, reverb: 0.5, energy: [0.45, 1], patterns: ['R...............', 'R.......R...RRRR'] },
  ],
  drums: {
    kit: 0, level: 4.5, reverb: 0.5, accent: 'crash', energy: [0.45, 1], enters: 0.4,
    grooves: [{ 'bass-drum': 'x...............' }, { 'bass-drum': 'x.......x.......', snare: '........o.o.x...' }, { 'bass-drum': 'X.......x.......', snare: 'x..ox.o.x..ox.oo' }],
    fill: { snare: '........o.o.xxxX', 'low-tom': '............x.x.' },
  },
  room: { reverb: 1.1, air: 4 },
} as const satisfies Idiom
