import { plain, type Style } from './style.ts'

export const ukiyo = {
  ...plain,
  name: 'ukiyo',
  words: ['ukiyo-e', 'ukiyo', 'hokusai', 'woodblock', 'japanese print', 'woodcut'],
  saturation: 0.9,
  contrast: 1.15,
  tint: { colour: '#f0e0b8', amount: 0.75 },
  paper: 0.7,
  vignette: 0.2,
  edges: 0,
  ink: 1,
  posesPerSecond: 12,
  caption: 'ukiyo-e woodblock print, flat colours, ink lines, washi paper',
} as const satisfies Style
