import type { Place } from './place.ts'

export const graveyard = {
  name: 'graveyard',
  words: ['graveyard', 'cemetery', 'tomb', 'haunted house', 'churchyard', 'crypt'],
  medium: 'land',
  climate: 'temperate',
  horizon: 0.58,
  ground: 'grass',
  ambience: ['wind', 'owl'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.96, top: 0.06, bottom: 0.3, size: 0.4, perUnit: 1 },
    { paint: 'ridge', depth: 0.9, colour: '#6f7f86', height: 0.16, rough: 0.4, wooded: true },
    { paint: 'row', depth: 0.8, of: ['church'], height: 0.36, perUnit: 1, at: [0.42] },
    { paint: 'row', depth: 0.76, of: ['bare-tree', 'pine', 'cypress'], height: 0.2, perUnit: 6, quiet: 0.1 },
    { paint: 'ground', depth: 0.7, colour: '#6a7d58', texture: 'grass', path: '#a89c86' },
    { paint: 'row', depth: 0.6, of: ['gravestone'], height: 0.09, perUnit: 5, quiet: 0.14 },
    { paint: 'row', depth: 0.46, of: ['gravestone', 'gravestone', 'bush'], height: 0.15, perUnit: 3.2, quiet: 0.36 },
    { paint: 'row', depth: 0.4, of: ['fence'], height: 0.07, perUnit: 7, quiet: 0.62, even: true, colour: '#4a4c58' },
    { paint: 'row', depth: 0.34, of: ['bare-tree'], height: 0.56, perUnit: 1.2, quiet: 0.68 },
    { paint: 'row', depth: 0.24, of: ['gravestone', 'mushroom', 'stone'], height: 0.17, perUnit: 2, quiet: 0.62 },
    { paint: 'frame', depth: 0.02, of: 'grass', colour: '#3f4f3c', height: 0.26, at: 'bottom' },
  ],
} as const satisfies Place
