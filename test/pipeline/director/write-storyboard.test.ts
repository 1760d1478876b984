import { expect, test } from 'vitest'
import { INSTRUMENTS } from '../../../src/pipeline/director/tables/instruments.ts'
import type { Puppet } from '../../../src/pipeline/storyboard/storyboard.ts'
import { boundTo, direct, figuresOf } from './test-lexicon.ts'

const looks = (figure: { body: { kind: string } } | undefined): Puppet => figure!.body as Puppet
const picture = (figure: { body: { kind: string } } | undefined): { art: string; colour: string | null; material: string | null } =>
  figure!.body as never
/** Hue family of '#rrggbb': which channel leads. */
const leads = (colour: string | null | undefined): string => {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour!.slice(at, at + 2), 16)) as [number, number, number]
  return r > g * 1.4 && r > b * 1.4
    ? 'red'
    : r > b * 1.6 && g > b * 1.4
      ? 'yellow'
      : b > r * 1.2
        ? 'blue'
        : g > r * 1.2 && g > b * 1.2
          ? 'green'
          : Math.min(r, g, b) > 200
            ? 'white'
            : 'other'
}

test('counts, colours and what lies on what', async () => {
  const film = await direct('two cats on a red sofa')
  expect(figuresOf(film, 'cat')).toHaveLength(2)
  expect(leads(picture(figuresOf(film, 'sofa')[0]).colour)).toBe('red')
  for (const cat of figuresOf(film, 'cat')) expect(boundTo(film, cat)).toBe('on sofa')
  expect(film.unshown).toEqual([])
})

test('a rider with hair, clothes, a mount, a place, an hour and words on the screen', async () => {
  const film = await direct('a girl with red hair in a yellow raincoat riding a white horse through a forest at dusk, "THE END"')
  const [girl] = figuresOf(film, 'girl')
  expect(looks(girl)).toMatchObject({ kind: 'puppet', gender: 'woman', age: 'child' })
  expect(leads(looks(girl).hair.colour)).toBe('red')
  expect(leads(looks(girl).wears.find((garment) => garment.cut === 'coat')?.colour)).toBe('yellow')
  expect(girl!.action.name).toBe('ride')
  expect(boundTo(film, girl)).toBe('riding horse')
  expect(leads(picture(figuresOf(film, 'horse')[0]).colour)).toBe('white')
  expect(film.shots[0]!.setting).toMatchObject({ place: 'forest', hour: 'dusk' })
  expect(film.shots[0]!.titles.map((title) => title.text)).toEqual(['THE END'])
  expect(film.unshown).toEqual([])
})

test.each([
  ['three penguins behind a snowman', 'penguin', 'behind snowman'],
  ['a cat under a table', 'cat', 'under table'],
  ['a dog to the left of a chair', 'dog', 'left-of chair'],
  ['a bird on the right of a cat', 'bird', 'right-of cat'],
  ['a cat chases a mouse', 'cat', 'chasing mouse'],
  ['a woman holding an umbrella', 'umbrella', 'held-by woman'],
  ['a dog in front of a house', 'dog', 'in-front-of house'],
  ['a moon above a castle', 'moon', 'above castle'],
  ['a boy riding a bicycle', 'boy', 'riding bicycle'],
  ['a dog wearing sunglasses', 'sunglasses', 'worn-by dog'],
])('%s: the %s is %s', async (prompt, noun, relation) => {
  const film = await direct(prompt)
  expect(boundTo(film, figuresOf(film, noun)[0])).toBe(relation)
})

test.each([
  ['a whale', /sea|underwater/],
  ['an astronaut', /space/],
  ['a red car', /city|road/],
  ['a cow', /farm|field/],
  ['a bowl of soup', /room|kitchen/],
  ['a camel', /desert/],
  ['a polar bear', /snowfield/],
  ['a fisherman on the open sea', /sea/],
  ['ducks on a pond', /lake|lagoon/],
  ['a hiker in the alps', /mountains/],
  ['a lion in the savanna', /desert|field/],
  ['people in Tokyo', /city/],
  ['a table in a living room', /room/],
])('%s plays in %s', async (prompt, place) => {
  expect((await direct(prompt)).shots[0]!.setting.place).toMatch(place)
})

test.each([
  ['a street at midnight', 'night', 'clear'],
  ['a foggy morning on the lake', 'dawn', 'fog'],
  ['a stormy sea', 'day', 'storm'],
  ['a village in a blizzard at sunset', 'dusk', 'snow'],
  ['it is raining in the city at night', 'night', 'rain'],
])('%s', async (prompt, hour, weather) => {
  expect((await direct(prompt)).shots[0]!.setting).toMatchObject({ hour, weather })
})

test.each([
  ['a dog running happily', 'dog', 'run'],
  ['A person is roller skating', 'person', 'skate'],
  ['a sleeping cat', 'cat', 'sleep'],
  ['an old man sits on a bench', 'man', 'sit'],
  ['a robot dances', 'robot', 'dance'],
  ['a woman is eating an apple', 'woman', 'eat'],
  ['a musician plays the violin', 'musician', 'play'],
  ['the fish swims', 'fish', 'swim'],
  ['a child waves', 'child', 'wave'],
  ['a chef adding sauce to a dish', 'chef', 'cook'],
  ['a couple singing in the rain', 'couple', 'sing'],
])('%s: the %s does %s', async (prompt, noun, action) => {
  const [figure] = figuresOf(await direct(prompt), noun)
  expect(figure?.action.name).toBe(action)
  expect(figure?.action.said).not.toBe('')
})

test('trades wear their clothes, words add to them', async () => {
  const film = await direct('a chef with a tall hat cooks. Then the kitchen is on fire')
  expect(film.shots).toHaveLength(2)
  const [chef] = figuresOf(film, 'chef')
  expect(looks(chef).wears.map((garment) => garment.cut)).toContain('chef-hat')
  expect(chef!.action.name).toBe('cook')
  expect(film.shots[1]!.figures.map((figure) => figure.noun)).toContain('fire')
  expect(film.shots[1]!.particles.map((particle) => particle.name)).toContain('sparks')
  const king = looks(figuresOf(await direct('a king in blue boots'), 'king')[0])
  expect(king.wears.map((garment) => garment.cut)).toContain('crown')
  expect(leads(king.wears.find((garment) => garment.cut === 'boots')!.colour)).toBe('blue')
})

test('the same figure keeps its id and its look from shot to shot, the place carries over', async () => {
  const film = await direct('A boy runs on the beach at sunset. He jumps over a rock. Then the boy sleeps.')
  expect(film.shots).toHaveLength(3)
  const boys = film.shots.map((shot) => shot.figures.find((figure) => figure.noun === 'boy'))
  expect(new Set(boys.map((boy) => boy?.id)).size).toBe(1)
  expect(new Set(boys.map((boy) => JSON.stringify(boy?.body))).size).toBe(1)
  expect(boys.map((boy) => boy?.action.name)).toEqual(['run', 'jump', 'sleep'])
  expect(film.shots.map((shot) => `${shot.setting.place} ${shot.setting.hour}`)).toEqual(Array(3).fill('beach dusk'))
  expect(film.shots.reduce((sum, shot) => sum + shot.seconds, 0)).toBeCloseTo(8, 6)
})

test('at most four shots in eight seconds, one in two', async () => {
  const story = Array.from({ length: 9 }, (_, i) => `Then a ${['cat', 'dog', 'cow'][i % 3]} jumps.`).join(' ')
  expect((await direct(story)).shots).toHaveLength(4)
  expect((await direct(story, { duration: 16 })).shots).toHaveLength(8)
  expect((await direct(story, { duration: 2 })).shots).toHaveLength(1)
})

test.each([
  ['a cat, black and white', 'black-and-white'],
  ['a castle, watercolor painting', 'watercolour'],
  ['a street in cyberpunk style', 'neon'],
  ['a vintage style video of a train', 'vintage'],
  ['a dog', 'paper'],
  ['a black and white cat', 'paper'],
  ['a man painting a fence', 'paper'],
])('%s is in the look of %s', async (prompt, style) => {
  expect((await direct(prompt)).style.name).toBe(style)
})

test.each([
  ['a horse, zoom in', 'zoom-in', 'medium'],
  ['the city, pan left', 'pan-left', 'wide'],
  ['close up of a flower, tilt up', 'tilt-up', 'close-up'],
  ['aerial view of a forest', '', 'aerial'],
  ['the camera pans right over a lake', 'pan-right', 'wide'],
])('%s: %s %s', async (prompt, move, framing) => {
  const { camera } = (await direct(prompt)).shots[0]!
  if (move !== '') expect(camera.move).toBe(move)
  expect(camera.framing).toBe(framing)
})

test('a frying pan is no camera move', async () => {
  const film = await direct('eggs in a pan on a table')
  expect(film.shots[0]!.camera.said).toBe('')
})

test('quotes of every kind become titles, a sign speaks too', async () => {
  for (const prompt of [
    'a dog “Hello World”',
    'a dog «Hello World»',
    "a dog and the words 'Hello World'",
    '"Hello World" and a dog',
    'a sign that says Hello World',
  ]) {
    expect(
      (await direct(prompt)).shots.flatMap((shot) => shot.titles.map((title) => title.text)),
      prompt,
    ).toEqual(['Hello World'])
  }
  expect((await direct("a dog's ball and a cat's bed")).shots[0]!.titles).toEqual([])
})

test('music: asked, named in the prompt, refused, or chosen by mood', async () => {
  expect((await direct('a balloon drifts over a village, gentle piano')).score).toMatchObject({
    idiom: 'gentle-piano',
    instruments: [INSTRUMENTS['piano']],
  })
  expect((await direct('a city street, lo-fi beats')).score?.idiom).toBe('lo-fi')
  expect((await direct('a dog', { music: 'epic orchestral with flute' })).score).toMatchObject({ instruments: [INSTRUMENTS['flute']] })
  expect((await direct('a dog', { music: 'none' })).score).toBeNull()
  expect((await direct('a man playing a cello')).score?.instruments).toContain(INSTRUMENTS['cello'])
  const dark = await direct('a terrifying monster in a dark haunted forest')
  expect(dark.mood.valence).toBeLessThan(-0.2)
  expect((await direct('happy children celebrating a birthday party')).mood.valence).toBeGreaterThan(0.4)
})

test('asked sounds are cued', async () => {
  const sounds = async (prompt: string, sfx?: string): Promise<string[]> =>
    (await direct(prompt, sfx === undefined ? {} : { sfx })).cues.map((cue) => cue.sound)
  expect(await sounds('a dog barks in a field')).toContain('dog')
  expect(await sounds('a quiet field', 'thunder, church bell')).toEqual(expect.arrayContaining(['thunder', 'bell']))
  expect(await sounds('thunder rumbles over the mountains')).toContain('thunder')
})

test('slow motion slows everybody, adverbs their doer', async () => {
  expect(figuresOf(await direct('a horse runs, slow motion'), 'horse')[0]!.action.pace).toBeLessThan(0.7)
  const film = await direct('a man walks slowly beside a dog running quickly')
  expect(figuresOf(film, 'man')[0]!.action.pace).toBeLessThan(1)
  expect(figuresOf(film, 'dog')[0]!.action.pace).toBeGreaterThan(1)
})

test('an unknown noun is led to a known one and says so; what is not shown is listed', async () => {
  const film = await direct('a labrador ponders epistemology')
  expect(film.led).toContainEqual({ said: 'labrador', shown: 'dog' })
  expect(film.unshown.map((row) => row.said).join(' ')).toMatch(/epistemology/)
})

test('places and things that were not named still fit the air', async () => {
  const names = async (prompt: string): Promise<string[]> => (await direct(prompt)).shots[0]!.particles.map((particle) => particle.name)
  expect(await names('a forest at night')).toContain('fireflies')
  expect(await names('a park in autumn')).toContain('leaves')
  expect(await names('a shark under water')).toContain('bubbles')
  expect(await names('a birthday party')).toContain('confetti')
  expect(await names('snow falls on a village')).toContain('snow')
})

test('a named place brings its landmark', async () => {
  const film = await direct('a panda drinking coffee in Paris')
  expect(film.shots[0]!.figures.find((figure) => figure.role === 'dressing')?.noun).toBe('eiffel tower')
  expect((await direct('a panda in a cafe in Paris')).shots[0]!.figures.map((figure) => figure.role)).not.toContain('dressing')
  expect(boundTo(film, figuresOf(film, 'coffee')[0])).toBe('held-by panda')
})

test('the seed decides what is open and nothing that was said', async () => {
  const films = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((seed) => direct('a woman in a red dress walks through the city at night', { seed })),
  )
  expect(new Set(films.map((film) => JSON.stringify(film.shots[0]!.figures[0]!.body))).size).toBeGreaterThan(2)
  for (const film of films) {
    expect(film.shots[0]!.setting).toMatchObject({ place: 'city', hour: 'night' })
    expect(looks(figuresOf(film, 'woman')[0]).wears).toContainEqual(expect.objectContaining({ cut: 'dress' }))
  }
})
