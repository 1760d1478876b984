import type { Style } from './style.ts'

export const paper = {
  name: 'paper', words: ['paper', 'cutout', 'collage', 'papercut', 'stop-motion', 'felt', 'animated', 'cartoon'],
  saturation: 1, contrast: 1, duotone: null, tint: null, paper: 0.5, grain: 0.3, vignette: 0.5, edges: 1, wash: 0, neon: 0, wear: 0,
  posesPerSecond: 24, caption: 'layered paper cut-out animation, soft studio light',
} as const satisfies Style
