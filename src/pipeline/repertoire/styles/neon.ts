import { plain, type Style } from './style.ts'

export const neon = {
  ...plain,
  name: 'neon',
  words: ['neon', 'cyberpunk', 'synthwave', 'vaporwave', 'futuristic', 'glow in the dark'],
  saturation: 1.35,
  contrast: 1.15,
  tint: { colour: '#2a0a6a', amount: 0.45 },
  grain: 0.25,
  vignette: 0.7,
  edges: 0,
  neon: 1,
  caption: 'neon outlines glowing on a dark violet stage, synthwave',
} as const satisfies Style
