import { plain, type Style } from './style.ts'

export const pixel = {
  ...plain,
  name: 'pixel',
  words: ['pixel art', 'pixel', '8-bit', '16-bit', 'video game', 'minecraft', 'retro game'],
  saturation: 1.25,
  contrast: 1.1,
  pixels: 144,
  posesPerSecond: 12,
  caption: 'pixel art, limited palette, crisp square pixels',
} as const satisfies Style
