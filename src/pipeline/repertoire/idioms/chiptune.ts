import type { Idiom } from './idiom.ts'

/** A games console of the eighties: two pulse waves, a triangle, noise. */
export const chiptune = {
  name: 'chiptune',
  words: ['chiptune', '8-bit', 'retro game', 'video game', 'arcade', 'pixel'],
  tempo: [120, 168],
  modes: { bright: 'major', dark: 'minor' },
  fits: { valence: 0.6, energy: 0.75 },
  metre: { beats: 4, steps: 4 },
  humanise: { milliseconds: 0, loudness: 0 },
  ritardando: 0,
  harmony: {
    beats: 4,
    sequences: {
      major: ['I IV V IV', 'I V vi IV', 'I bVII IV V', 'vi IV I V'],
      minor: ['i bVI bVII i', 'i bVII bVI V', 'i iv bVI V'],
    },
    cadences: { major: ['IV V', 'ii V', 'IV V7'], minor: ['bVI bVII', 'iv V'] },
  },
  melody: {
    motifs: ['x-x-..x-x-x-x---', 'x..x..x-x.x.x-x-', 'x-xxx-x-x-xxx---', 'x---x-x-x-x-x-x-', 'x.xx.xx.x-x-x---'],
    answers: ['x-x-x---x-x-x-..', 'x..x..x-----x-..', 'x-xxx-x-x---....'],
    cadences: ['x-x-x-x-x-x-x---', 'x..x..x.x-x-x---'],
    form: 'song',
    leap: 0.55,
    colour: 0.15,
    legato: 0.85,
  },
  seats: [
    { role: 'melody', voices: ['pulse-lead'], range: [64, 91], level: -9.5, pan: 0.1, reverb: 0 },
    { role: 'double', voices: ['pulse-thin'], range: [64, 91], level: -14, pan: -0.4, reverb: 0, enters: 0.5, energy: [0.4, 1] },
    {
      role: 'ostinato',
      voices: ['pulse-thin'],
      range: [57, 79],
      level: -13.5,
      pan: -0.55,
      reverb: 0,
      legato: 0.8,
      patterns: ['1-2-3-2-1-2-3-2-', '1232123212321232', '1234123412341234'],
    },
    { role: 'counter', voices: ['pulse-thin'], range: [55, 76], level: -8, pan: 0.55, reverb: 0, enters: 0.5, energy: [0.3, 1] },
    {
      role: 'bass',
      voices: ['triangle'],
      range: [33, 57],
      level: -15.5,
      pan: 0,
      reverb: 0,
      legato: 0.75,
      patterns: ['R---5---R---5---', 'R-R-8-R-R-R-8-R-', 'RR8RRR8RRR8RRR8a'],
    },
  ],
  drums: {
    kit: 'chip',
    level: -11,
    reverb: 0,
    accent: 'crash',
    grooves: [
      { kick: 'x.......x.......', hat: '..x...x...x...x.' },
      { kick: 'x.......x.x.....', snare: '....x.......x...', hat: '..x...x...x...x.' },
      { kick: 'x..x..x.x..x..x.', snare: '....x.......x...', hat: 'x.xxx.xxx.xxx.xx' },
    ],
    fill: { snare: '........x.x.xxxx' },
  },
  room: { reverb: 0.15 },
} as const satisfies Idiom
