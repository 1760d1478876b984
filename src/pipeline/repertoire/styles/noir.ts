import { plain, type Style } from './style.ts'

export const noir = {
  ...plain,
  name: 'noir',
  words: ['noir', 'film noir', 'detective', 'sin city'],
  saturation: 0,
  contrast: 1.5,
  duotone: ['#030406', '#181b20', '#8f959b', '#fbfbfa'],
  paper: 0,
  grain: 0.5,
  vignette: 0.8,
  edges: 0.8,
  spot: 1,
  caption: 'film noir, hard light, deep shadows, black and white',
} as const satisfies Style
