import type { Idiom } from './idiom.ts'

/** A club at three: four on the floor, hats off the beat, everything breathing around the kick while the filter opens. */
export const techno = {
  name: 'techno', words: ['techno', 'electronic', 'house', 'edm', 'club', 'rave', 'dance'],
  tempo: [118, 138], modes: { bright: 'mixolydian', dark: 'minor' }, fits: { valence: 0, energy: 0.9 },
  metre: { beats: 4, steps: 4 },
  humanise: { milliseconds: 1, loudness: 0.03 },
  ritardando: 0,
  harmony: {
    beats: 4,
    sequences: {
      major: ['I vi IV V', 'vi IV I V'], minor: ['i bVII bVI bVII', 'i bVI bIII bVII', 'i i bVI bVII', 'i i bVI v'],
      dorian: ['i IV i bVII', 'i i bVII IV'], mixolydian: ['I bVII IV I', 'I bVII I v'],
    },
    cadences: { major: ['IV V'], minor: ['bVI bVII', 'bVI v'], dorian: ['bVII IV'], mixolydian: ['IV bVII', 'bVII v'] },
  },
  melody: {
    motifs: ['x.xx.xx.x.xx.xx.', 'x..x..x.x..x..x.', '..x.xx..x.x..x..', 'x.x..x..x.x..xx.'],
    answers: ['x..x..x.x..x.xx.', '..x.xx..x.xx.xx.'],
    cadences: ['x.xx.xx.x.xxxxxx', 'x..x..x.x..x.x.x'],
    form: 'riff', leap: 0.5, colour: 0.3, legato: 0.8, degrees: [1, 3, 4, 5, 7],
  },
  seats: [
    { role: 'melody', voices: ['pluck'], range: [60, 84], level: -4.5, pan: 0.15, reverb: 0.4, enters: 0.2 },
    { role: 'chords', voices: ['stab'], range: [55, 74], level: -6.5, pan: -0.2, reverb: 0.35, legato: 0.7, patterns: ['..c...c...c...c.', '..C...C...C..C..', '..C..C....C..C.c'] },
    { role: 'pad', voices: ['air', 90], range: [52, 72], level: -7, pan: 0, reverb: 0.5, voicing: 'open', swells: true },
    { role: 'bass', voices: ['acid'], range: [31, 50], level: -1.5, pan: 0, reverb: 0, legato: 0.7, patterns: ['..R...R...R...R.', '..RR..RR..RR..R8', '.rRR.rRR.r8R.rR8'] },
  ],
  drums: {
    kit: 'machine', level: -6.5, reverb: 0.06, accent: 'crash',
    grooves: [
      { kick: 'X...X...X...X...', hat: '..x...x...x...x.' },
      { kick: 'X...X...X...X...', clap: '....x.......x...', open: '..x...x...x...x.', hat: 'x.oox.oox.oox.oo' },
      { kick: 'X...X...X...X...', clap: '....X.......X...', open: '..X...X...X...X.', hat: 'xxoxxxoxxxoxxxox', rim: '...x..x....x..x.' },
    ],
    fill: { snare: '........x.x.xxxx', sweep: '........X.......' },
  },
  room: { reverb: 0.5, duck: 0.65, opens: true, drive: 0.2, air: 4 },
} as const satisfies Idiom
