import type { Place } from './place.ts'

export const cave = {
  name: 'cave',
  words: ['cave', 'cavern', 'grotto', 'mine', 'dungeon', 'tunnel'],
  medium: 'indoors',
  horizon: 0.62,
  ground: 'stone',
  ambience: ['water', 'wind'],
  flats: [
    { paint: 'deep', depth: 1, colour: '#4f4a6e' },
    { paint: 'row', depth: 0.9, of: ['stalagmite'], height: 0.34, perUnit: 8, colour: '#5f5a80' },
    { paint: 'row', depth: 0.76, of: ['stalagmite', 'stone'], height: 0.4, perUnit: 5, quiet: 0.2, colour: '#554f72' },
    { paint: 'shafts', depth: 0.72, count: 4 },
    { paint: 'ground', depth: 0.7, colour: '#6f6880', texture: 'earth' },
    { paint: 'row', depth: 0.5, of: ['stalagmite', 'ice', 'stone'], height: 0.36, perUnit: 2.4, quiet: 0.42, colour: '#4f496a' },
    { paint: 'row', depth: 0.3, of: ['stalagmite', 'mushroom', 'stone'], height: 0.5, perUnit: 1.8, quiet: 0.6, colour: '#454060' },
    { paint: 'frame', depth: 0.03, of: 'stalactites', colour: '#3a3554', height: 0.42, at: 'top' },
    { paint: 'frame', depth: 0.01, of: 'rocks', colour: '#35304c', height: 0.36, at: 'bottom' },
  ],
} as const satisfies Place
