import { expect, test } from 'vitest'
import type { Puppet } from '../../../../src/pipeline/storyboard/storyboard.ts'
import { boundTo, direct, figuresOf } from '../test-lexicon.ts'

const looks = (figure: { body: { kind: string } } | undefined): Puppet => figure!.body as Puppet

test.each([
  ['a woman reads', 'book', 'held-by woman'],
  ['a man drinks', 'cup', 'held-by man'],
  ['a chef is cooking', 'pan', 'held-by chef'],
  ['an old man fishing on a lake', 'fishing pole', 'held-by man'],
  ['a woman is taking a photo', 'camera', 'held-by woman'],
  ['a dog holding a balloon', 'balloon', 'held-by dog'],
])('%s: the %s is %s', async (prompt, noun, relation) => {
  const film = await direct(prompt)
  expect(boundTo(film, figuresOf(film, noun)[0])).toBe(relation)
})

test.each([
  ['a man surfing a big wave', 'man', /^(?:on|riding) surfboard$/],
  ['an elephant on a skateboard', 'elephant', /^(?:on|riding) skateboard$/],
  ['a woman cycling to work', 'woman', /^riding bicycle$/],
  ['a frog on a bicycle', 'frog', /^riding bicycle$/],
  ['a girl rowing on a lake', 'girl', /^inside canoe$/],
  ['a cat in a cup', 'cat', /^inside /],
])('%s: the %s is carried', async (prompt, noun, relation) => {
  const film = await direct(prompt)
  expect(boundTo(film, figuresOf(film, noun)[0])).toMatch(relation)
})

test('each of a group has what the group has, each of a band plays something else', async () => {
  const two = await direct('two women drink coffee')
  expect(figuresOf(two, 'coffee').map((cup) => cup.relation?.to)).toEqual(figuresOf(two, 'woman').map((woman) => woman.id))
  const band = await direct('a jazz band on stage')
  const players = figuresOf(band, 'jazz band')
  expect(players).toHaveLength(4)
  expect(players.every((player) => player.action.name === 'play')).toBe(true)
  expect(new Set(band.shots[0]!.figures.filter((figure) => figure.body.kind === 'picture').map((figure) => figure.relation?.to)).size).toBe(
    4,
  )
  expect(band.score?.idiom).toBe('jazz-trio')
  expect(figuresOf(await direct('a family'), 'family').map((figure) => looks(figure).age)).toEqual(['adult', 'adult', 'child'])
})

test.each([
  ['swans on a river', 'lagoon'],
  ['a boat on the lake', 'lagoon'],
  ['a shark in the ocean', 'underwater'],
  ['a ship on the ocean', 'sea'],
  ['a couple dancing in the rain', 'city'],
])('%s plays in %s', async (prompt, place) => {
  expect((await direct(prompt)).shots[0]!.setting.place).toBe(place)
})

test('a neon city is a city by night', async () => {
  const film = await direct('a neon city')
  expect(film.style.name).toBe('neon')
  expect(film.shots[0]!.setting.hour).toBe('night')
})

test('verbs after plural and joined subjects, a subject that goes on', async () => {
  expect(figuresOf(await direct('a flock of birds flies over the sea'), 'bird')[0]?.action.name).toBe('fly')
  expect(figuresOf(await direct('a man and a woman drink tea'), 'woman')[0]?.action.name).toBe('drink')
  const film = await direct('a train drives through a tunnel and then crosses a bridge')
  expect(film.shots).toHaveLength(2)
  expect(figuresOf(film, 'train', 1)).toHaveLength(1)
})

test('wishes become titles and keep their occasion', async () => {
  const film = await direct('happy birthday sarah with balloons and confetti')
  expect(film.shots[0]!.titles.map((title) => title.text)).toEqual(['Happy birthday Sarah!'])
  expect(film.unshown).toEqual([])
})

test('music named anywhere wins, moods differ', async () => {
  expect((await direct('people dancing to disco music')).score?.idiom).toBe('disco')
  const moods = await Promise.all(
    ['a monster in a graveyard at night', 'kids dance at a party', 'a baby sleeps', 'soldiers fight a war'].map(
      async (prompt) => (await direct(prompt)).mood,
    ),
  )
  expect(moods[0]!.valence).toBeLessThan(-0.3)
  expect(moods[1]!).toMatchObject({
    valence: expect.toSatisfy((value: number) => value > 0.6),
    energy: expect.toSatisfy((value: number) => value > 0.6),
  })
  expect(moods[2]!.energy).toBeLessThan(0.2)
  expect(moods[3]!.valence).toBeLessThan(-0.3)
})

test('as people type it in a chat', async () => {
  const film = await direct('omg make me a video of a lil frog vibing thru the forest lol')
  expect(film.shots[0]!.figures.map((figure) => figure.noun)).toEqual(['frog'])
  expect(film.shots[0]!.figures[0]!.action.name).toBe('dance')
  expect(film.shots[0]!.setting.place).toBe('forest')
  expect(film.unshown).toEqual([])
})
