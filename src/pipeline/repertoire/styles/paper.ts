import { plain, type Style } from './style.ts'

export const paper = {
  ...plain,
  name: 'paper',
  words: ['paper', 'cutout', 'collage', 'papercut', 'stop-motion', 'felt', 'animated', 'cartoon'],
  paper: 0.5,
  grain: 0.22,
  vignette: 0.5,
  edges: 1,
  caption: 'layered paper cut-out animation, soft studio light',
} as const satisfies Style
