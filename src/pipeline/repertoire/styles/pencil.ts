import { plain, type Style } from './style.ts'

export const pencil = {
  ...plain,
  name: 'pencil',
  words: ['pencil', 'sketch', 'drawing', 'charcoal', 'graphite', 'line art', 'hand-drawn'],
  saturation: 0.14,
  contrast: 1.3,
  tint: { colour: '#f4efe4', amount: 1 },
  paper: 1,
  vignette: 0.25,
  edges: 0.2,
  ink: 1,
  posesPerSecond: 8,
  caption: 'graphite pencil drawing on textured paper, hatching',
} as const satisfies Style
