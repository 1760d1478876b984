import { plain, type Style } from './style.ts'

export const noir = {
  ...plain,
  name: 'noir',
  words: ['noir', 'film noir', 'detective', 'sin city'],
  saturation: 0,
  contrast: 1.55,
  duotone: ['#030406', '#1d2126', '#9aa0a6', '#f6f7f8'],
  paper: 0,
  grain: 0.5,
  vignette: 1,
  edges: 0.8,
  caption: 'film noir, hard light, deep shadows, black and white',
} as const satisfies Style
