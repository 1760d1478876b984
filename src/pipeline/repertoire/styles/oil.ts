import { plain, type Style } from './style.ts'

export const oil = {
  ...plain,
  name: 'oil',
  words: ['oil painting', 'oil', 'van gogh', 'impressionist', 'impressionism', 'painting', 'renaissance', 'monet'],
  saturation: 1.2,
  contrast: 1.08,
  paper: 0,
  grain: 0,
  vignette: 0.4,
  edges: 0.3,
  brush: 1,
  posesPerSecond: 12,
  caption: 'oil painting, thick swirling brush strokes on canvas',
} as const satisfies Style
