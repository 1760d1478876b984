import { plain, type Style } from './style.ts'

export const watercolour = {
  ...plain,
  name: 'watercolour',
  words: ['watercolour', 'watercolor', 'aquarelle', 'gouache', 'storybook'],
  saturation: 1.3,
  contrast: 0.96,
  paper: 0.75,
  grain: 0,
  vignette: 0,
  edges: 0.1,
  wash: 1,
  posesPerSecond: 12,
  caption: 'watercolour on cold-pressed paper, wet washes and bleeding edges',
} as const satisfies Style
