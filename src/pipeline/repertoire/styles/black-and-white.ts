import { plain, type Style } from './style.ts'

export const blackAndWhite = {
  ...plain,
  name: 'black-and-white',
  words: ['black and white', 'black-and-white', 'monochrome', 'grayscale', 'greyscale', 'b&w'],
  saturation: 0,
  contrast: 1.36,
  duotone: ['#07080a', '#5c5d60', '#b9b8b5', '#fbf9f4'],
  paper: 0.25,
  grain: 0.4,
  vignette: 0.45,
  edges: 0.8,
  caption: 'black and white silver print, fine grain, full tonal range',
} as const satisfies Style
