import { plain, type Style } from './style.ts'

export const vintage = {
  ...plain,
  name: 'vintage',
  words: ['vintage', 'retro', 'old film', '8mm', 'sepia', 'silent film', 'nostalgic', 'antique', '1920s'],
  saturation: 0.45, contrast: 1.08, tint: { colour: '#d8a35c', amount: 0.34 }, paper: 0.3, grain: 0.9, vignette: 0.9, edges: 0.7, wear: 1, posesPerSecond: 12,
  caption: 'faded sepia film of the 1920s, scratches, dust, flicker and gate weave',
} as const satisfies Style
