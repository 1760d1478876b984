import type { Idiom } from './idiom.ts'

/** A band comes down the street. */
export const march = {
  name: 'march', words: ['march', 'parade', 'military', 'brass band', 'marching band', 'fanfare'],
  tempo: [100, 124], modes: { bright: 'major', dark: 'minor' }, fits: { valence: 0.6, energy: 0.7 },
  metre: { beats: 4, steps: 4 },
  humanise: { milliseconds: 7, loudness: 0.05 },
  ritardando: 0.06,
  harmony: {
    beats: 4,
    sequences: { major: ['I IV I V', 'I V/2 I/3 IV', 'I vi ii V'], minor: ['i iv i V', 'i bVI bIII V'] },
    cadences: { major: ['ii V7', 'IV V7'], minor: ['iv V7', 'bVI V7'] },
  },
  melody: {
    motifs: ['x--xx---x--xx---', 'x---x--xx-x-x---', 'x-x-x---x--xx-x-', 'X--xx-x-X---x---'],
    answers: ['x-x-x-x-x---x...', 'x--xx-x-x---....'],
    cadences: ['x--xx-x-x---x---', 'x-x-x-x-x--xx---'],
    form: 'song', leap: 0.55, colour: 0.05, legato: 0.72,
  },
  seats: [
    { role: 'melody', voices: [56], range: [60, 82], level: 7.5, pan: -0.1, reverb: 0.35 },
    { role: 'double', voices: [72], range: [79, 100], level: -5.5, pan: 0.25, reverb: 0.35, enters: 0.4 },
    { role: 'counter', voices: [60, 66], range: [53, 72], level: 3, pan: 0.3, reverb: 0.4, enters: 0.25 },
    { role: 'chords', voices: [61, 57], range: [52, 70], level: 0, pan: 0.15, reverb: 0.3, legato: 0.45, patterns: ['....C-......C-..', '..C-..C-..C-..C-'] },
    { role: 'bass', voices: [58], range: [29, 48], level: 6, pan: -0.2, reverb: 0.3, legato: 0.7, patterns: ['R---....5---....', 'R---5---R---5---'] },
  ],
  drums: {
    kit: 0, level: 5.5, reverb: 0.3, accent: 'crash',
    grooves: [
      { snare: '....x.......x.oo', 'bass-drum': 'x.......x.......' },
      { snare: 'x.oox.oox.oox.xx', 'bass-drum': 'X...x...X...x...' },
      { snare: 'XoooXoxoXoooXoxx', 'bass-drum': 'X...x...X...x...', crash: '........o.......' },
    ],
    fill: { snare: '........XoXoXxxx' },
  },
  room: { reverb: 0.9, air: 2 },
} as const satisfies Idiom
