import { plain, type Style } from './style.ts'

export const pencil = {
  ...plain,
  name: 'pencil',
  words: ['pencil', 'sketch', 'drawing', 'charcoal', 'graphite', 'line art', 'hand-drawn'],
  saturation: 0,
  contrast: 1.1,
  duotone: ['#28272b', '#6a6766', '#b9b4ac', '#f7f3ea'],
  paper: 0.8,
  vignette: 0.15,
  edges: 0.1,
  ink: 1,
  hatch: 1,
  posesPerSecond: 8,
  caption: 'graphite pencil drawing on textured paper, hatching',
} as const satisfies Style
