import { expect, test } from 'vitest'
import { places } from '../../../../src/pipeline/repertoire/places/index.ts'
import { direct, figuresOf } from '../test-lexicon.ts'

test.each([
  ['a cat sleeps on a train', 'train carriage'],
  ['two children look out of the window in the train', 'train carriage'],
  ['a robot drinks tea in the dining car', 'train carriage'],
  ['young man using laptop in the tram', 'train carriage'],
  ['people on a bus at night', 'bus interior'],
  ['a girl reading on the subway', 'subway car'],
  ['an old man sleeps in a crowded subway', 'subway car'],
  ['a man eating noodles on a plane', 'plane cabin'],
])('%s: inside of it', async (prompt, place) => {
  const film = await direct(prompt)
  expect(film.shots[0]!.setting.place).toBe(place)
  expect(film.shots[0]!.figures.filter((figure) => /^(?:train|tram|bus|subway|plane|airplane)$/.test(figure.noun))).toEqual([])
})

test.each([
  ['a train crosses a bridge', 'train'],
  ['a train travels through the mountains', 'train'],
  ['a man runs after a bus', 'bus'],
  ['a red bus in a rainy city', 'bus'],
  ['an airplane flying above the sea of clouds', 'airplane'],
])('%s: seen from outside', async (prompt, noun) => {
  const film = await direct(prompt)
  expect(places[film.shots[0]!.setting.place].rolls).toBeUndefined()
  expect(figuresOf(film, noun)).toHaveLength(1)
})

test.each([
  'a woman waiting for the train',
  'a subway station',
  'a train station at night',
  'a cabin in the woods',
  'a princess in a carriage',
])('%s: in nothing that travels', async (prompt) => {
  expect(places[(await direct(prompt)).shots[0]!.setting.place].rolls).toBeUndefined()
})

test.each([
  ['two people skate on a frozen lake', 'frozen lake'],
  ['a fox walks across a frozen river', 'frozen lake'],
  ['a footage of a frozen river', 'frozen lake'],
  ['a penguin dances on an ice rink', 'frozen lake'],
  ['a polar bear swims in an icy lake', 'lagoon'],
  ['a lake in winter', 'lake'],
  ['teenage girl roller skating at indoor rink', 'room'],
])('%s: on the %s', async (prompt, place) => {
  const { setting } = (await direct(prompt)).shots[0]!
  expect(setting.place).toBe(place)
  if (place !== 'room') expect(setting.season).toBe('winter')
})

test.each([
  ['a turtle in autumn', 'forest'],
  ['a turtle', 'beach'],
  ['a camel in winter', 'snowfield'],
  ['a deer in winter', 'forest'],
  ['a cat among falling leaves', 'forest'],
])('%s: where such a season is', async (prompt, place) => {
  expect((await direct(prompt)).shots[0]!.setting.place).toBe(place)
})
