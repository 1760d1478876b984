import { plain, type Style } from './style.ts'

export const watercolour = {
  ...plain,
  name: 'watercolour',
  words: ['watercolour', 'watercolor', 'aquarelle', 'gouache', 'storybook'],
  saturation: 0.92,
  contrast: 0.94,
  paper: 1,
  grain: 0,
  vignette: 0,
  edges: 0.25,
  wash: 1,
  posesPerSecond: 12,
  caption: 'watercolour on cold-pressed paper, wet washes and bleeding edges',
} as const satisfies Style
