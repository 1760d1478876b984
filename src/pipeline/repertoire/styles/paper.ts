import { plain, type Style } from './style.ts'

export const paper = {
  ...plain,
  name: 'paper',
  words: ['paper', 'cutout', 'collage', 'papercut', 'stop-motion', 'felt', 'animated', 'cartoon'],
  saturation: 1.12,
  contrast: 1.06,
  paper: 0.4,
  grain: 0.2,
  vignette: 0.3,
  edges: 1,
  caption: 'layered paper cut-out animation, soft studio light',
} as const satisfies Style
