import type { Place } from './place.ts'

export const river = {
  name: 'river',
  words: ['river', 'stream', 'creek', 'riverbank', 'canal', 'waterfall'],
  medium: 'land',
  climate: 'temperate',
  horizon: 0.42,
  ground: 'grass',
  ambience: ['water', 'birds'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.96, top: 0.05, bottom: 0.3, size: 0.4, perUnit: 1.1 },
    { paint: 'ridge', depth: 0.94, colour: '#86a3b0', height: 0.22, rough: 0.7, snowcap: 0.2 },
    { paint: 'ridge', depth: 0.88, colour: '#7fa06a', height: 0.12, rough: 0.3, wooded: true },
    { paint: 'row', depth: 0.84, of: ['oak', 'pine', 'birch', 'bush'], height: 0.15, perUnit: 8 },
    { paint: 'water', depth: 0.8, to: 0.4, colour: '#4f9ab0', swell: 0.34, shore: '#4a7a50' },
    { paint: 'row', depth: 0.62, of: ['stone'], height: 0.045, perUnit: 2.4 },
    { paint: 'ground', depth: 0.4, colour: '#7aa050', texture: 'grass', from: 0.4 },
    { paint: 'row', depth: 0.39, of: ['stone', 'stone', 'flowers'], height: 0.05, perUnit: 6 },
    { paint: 'row', depth: 0.3, of: ['oak', 'birch'], height: 0.6, perUnit: 1.4, quiet: 0.66, sway: true },
    { paint: 'row', depth: 0.22, of: ['stone', 'bush', 'flowers'], height: 0.1, perUnit: 2.2, quiet: 0.55 },
    { paint: 'frame', depth: 0.02, of: 'reeds', colour: '#56803f', height: 0.36, at: 'bottom' },
  ],
} as const satisfies Place
