import { plain, type Style } from './style.ts'

export const ukiyo = {
  ...plain,
  name: 'ukiyo',
  words: ['ukiyo-e', 'ukiyo', 'hokusai', 'woodblock', 'japanese print', 'woodcut'],
  saturation: 0.8, contrast: 1.05, tint: { colour: '#ead9b0', amount: 0.3 }, paper: 0.9, vignette: 0.2, edges: 0, ink: 1, posesPerSecond: 12,
  caption: 'ukiyo-e woodblock print, flat colours, ink lines, washi paper',
} as const satisfies Style
