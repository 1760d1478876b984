import { expect, test } from 'vitest'
import { placeNames, places } from '../../../src/pipeline/repertoire/places/index.ts'
import { soundNames } from '../../../src/pipeline/repertoire/sounds/index.ts'

test('the fourteen places of the first reel are there', () => {
  for (const name of [
    'city',
    'village',
    'beach',
    'sea',
    'underwater',
    'lake',
    'mountains',
    'desert',
    'forest',
    'field',
    'snowfield',
    'sky',
    'space',
    'room',
  ])
    expect(placeNames).toContain(name)
})

test.each(placeNames)('%s is filed under its name, can be called and heard', (name) => {
  const place = places[name]
  expect(place.name).toBe(name)
  expect(place.words.length).toBeGreaterThan(0)
  expect(place.ambience.length).toBeGreaterThan(0)
  for (const sound of place.ambience) expect(soundNames).toContain(sound)
})

test('no word calls two places', () => {
  const words = placeNames.flatMap((name) => [...places[name].words] as string[])
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
})

test.each(placeNames)('%s lists its flats from the backdrop on', (name) => {
  const depths = places[name].flats.map((flat) => flat.depth)
  expect(depths[0]).toBe(1)
  for (const depth of depths) expect(depth >= 0 && depth <= 1).toBe(true)
})
