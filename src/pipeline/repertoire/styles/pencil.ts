import { plain, type Style } from './style.ts'

export const pencil = {
  ...plain,
  name: 'pencil',
  words: ['pencil', 'sketch', 'drawing', 'charcoal', 'graphite', 'line art', 'hand-drawn'],
  saturation: 0.16, contrast: 1.05, tint: { colour: '#f4efe4', amount: 0.35 }, paper: 1, vignette: 0.25, edges: 0.2, ink: 0.8, posesPerSecond: 8,
  caption: 'graphite pencil drawing on textured paper, hatching',
} as const satisfies Style
