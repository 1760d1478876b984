import { plain, type Style } from './style.ts'

export const neon = {
  ...plain,
  name: 'neon',
  words: ['neon', 'cyberpunk', 'synthwave', 'vaporwave', 'futuristic', 'glow in the dark'],
  saturation: 1.35,
  contrast: 1.15,
  tint: { colour: '#4a16b0', amount: 0.3 },
  grain: 0.25,
  vignette: 0.4,
  edges: 0,
  neon: 1,
  caption: 'neon outlines glowing on a dark violet stage, synthwave',
} as const satisfies Style
