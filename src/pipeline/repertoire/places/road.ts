import type { Place } from './place.ts'

export const road = {
  name: 'road',
  words: ['road', 'highway', 'roadside', 'racetrack', 'freeway'],
  medium: 'land',
  climate: 'temperate',
  horizon: 0.55,
  ground: 'stone',
  ambience: ['wind', 'engine'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.96, top: 0.05, bottom: 0.3, size: 0.4, perUnit: 1.1 },
    { paint: 'flock', depth: 0.95, of: 'birds', y: 0.18, count: 4 },
    { paint: 'ridge', depth: 0.93, colour: '#8fa3bd', height: 0.22, rough: 0.8, snowcap: 0.25 },
    { paint: 'ridge', depth: 0.84, colour: '#93ad6a', height: 0.1, rough: 0.2, wooded: true },
    { paint: 'row', depth: 0.76, of: ['oak', 'pine', 'bush', 'cypress'], height: 0.13, perUnit: 4.4 },
    { paint: 'ground', depth: 0.7, colour: '#93a860', texture: 'road' },
    { paint: 'row', depth: 0.5, of: ['oak', 'bush', 'pine'], height: 0.28, perUnit: 2.4, quiet: 0.24 },
    { paint: 'row', depth: 0.38, of: ['fence'], height: 0.06, perUnit: 7.8, even: true },
    { paint: 'row', depth: 0.34, of: ['flowers', 'stone', 'bush'], height: 0.06, perUnit: 3, quiet: 0.3 },
    { paint: 'frame', depth: 0.02, of: 'grass', colour: '#76803f', height: 0.24, at: 'bottom' },
  ],
} as const satisfies Place
