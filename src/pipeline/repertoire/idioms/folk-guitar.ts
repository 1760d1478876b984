import type { Idiom } from './idiom.ts'

/** A porch in summer: picked and strummed steel strings, a fiddle or a whistle. */
export const folkGuitar = {
  name: 'folk-guitar', words: ['folk', 'acoustic', 'guitar', 'acoustic guitar', 'country', 'campfire'],
  tempo: [84, 120], modes: { bright: 'major', dark: 'dorian' }, fits: { valence: 0.5, energy: 0.35 },
  metre: { beats: 4, steps: 4 },
  humanise: { milliseconds: 12, loudness: 0.1 },
  ritardando: 0.08,
  harmony: {
    beats: 4,
    sequences: {
      major: ['I IV I V', 'I V vi IV', 'I IV/6 I/3 V', 'vi IV I V'], dorian: ['i bVII IV i', 'i IV i bVII'], minor: ['i bVII bVI bVII', 'i bIII bVII iv'],
    },
    cadences: { major: ['IV V', 'ii V', 'V IV'], dorian: ['IV bVII', 'v bVII'], minor: ['bVI bVII', 'iv v'] },
    home: { major: '', minor: '' },
  },
  melody: {
    motifs: ['x-x-x---x-x-x---', 'x---x-x-x---x-x-', '..x-x-x-x-x-x---', 'x--xx-x-x-----..'],
    answers: ['x-x-x-x-x-----..', 'x---x-x-x---....'],
    cadences: ['x-x-x-x-x-x-x---', 'x---x-x-x---x---'],
    form: 'song', leap: 0.35, colour: 0.2, ornament: { kind: 'grace', chance: 0.3 }, legato: 0.96, degrees: [1, 2, 3, 5, 6],
  },
  seats: [
    { role: 'melody', voices: [110, 22, 78, 25], range: [62, 86], level: 3.5, pan: 0.2, reverb: 0.35 },
    { role: 'ostinato', voices: [25, 24], range: [52, 72], level: 4, pan: -0.25, reverb: 0.25, legato: 1.6, patterns: ['1-3-2-3-1-3-2-3-', '1-3-2-3-4-3-2-3-', '1-321-3-2-321-3-'] },
    { role: 'chords', voices: [25], range: [48, 69], level: 2, pan: 0.3, reverb: 0.25, tones: 4, strum: 0.016, energy: [0.3, 1], enters: 0.25, patterns: ['C---c---C---c---', 'C---C-c-..c-C-c-', 'C-c-C-c-C-cCC-cc'] },
    { role: 'bass', voices: [32], range: [31, 50], level: 3, pan: 0, reverb: 0.15, patterns: ['R-------5-------', 'R---....5---..a-', 'R---5---R---5-a-'] },
    { role: 'counter', voices: [42, 21], range: [52, 72], level: 8, pan: -0.1, reverb: 0.4, enters: 0.5, swells: true },
  ],
  drums: {
    kit: 0, level: 9, reverb: 0.2, accent: 'tambourine', energy: [0.3, 1], enters: 0.25,
    grooves: [{ shaker: 'o...x...o...x...' }, { shaker: 'o.x.o.x.o.x.o.x.', tambourine: '....o.......o...' }, { kick: 'x.......x.......', tambourine: '....x.......x...', shaker: 'x.oox.oox.oox.oo' }],
    fill: { tambourine: '............x.x.' },
  },
  room: { reverb: 1, air: 2 },
} as const satisfies Idiom
