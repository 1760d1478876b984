import { plain, type Style } from './style.ts'

export const vintage = {
  ...plain,
  name: 'vintage',
  words: ['vintage', 'retro', 'old film', '8mm', 'sepia', 'silent film', 'nostalgic', 'antique', '1920s'],
  saturation: 0.42,
  contrast: 1.25,
  tint: { colour: '#e8b878', amount: 0.75 },
  paper: 0.3,
  grain: 0.55,
  vignette: 0.55,
  edges: 0.7,
  wear: 1,
  posesPerSecond: 12,
  caption: 'faded sepia film of the 1920s, scratches, dust, flicker and gate weave',
} as const satisfies Style
