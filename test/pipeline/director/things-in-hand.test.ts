import { expect, test } from 'vitest'
import { stageAt } from '../../../src/pipeline/choreography/stage-at.ts'
import { describeStoryboard } from '../../../src/pipeline/director/describe-storyboard.ts'
import type { Storyboard } from '../../../src/pipeline/storyboard/storyboard.ts'
import { boundTo, direct, figuresOf } from './test-lexicon.ts'

const staged = (film: Storyboard, noun: string, time: number) =>
  stageAt(film.shots[0]!, time, film.seed).find((each) => each.figure.noun === noun)!
const times = Array.from({ length: 40 }, (_, i) => i / 10)

test('what is shared is drunk by both, where they are at home', async () => {
  const film = await direct('two astronauts share tea')
  const [one, other] = figuresOf(film, 'astronaut')
  expect([one?.action.name, other?.action.name]).toEqual(['drink', 'drink'])
  expect(new Set(figuresOf(film, 'teacup').map((cup) => cup.relation?.to))).toEqual(new Set([one!.id, other!.id]))
  expect(film.shots[0]!.setting.place).toBe('space')
})

test('one umbrella that is shared is one, a shared bench is sat on', async () => {
  expect(figuresOf(await direct('two children share an umbrella'), 'umbrella')).toHaveLength(1)
  const [cat] = figuresOf(await direct('two cats share a bench'), 'cat')
  expect(cat?.action.name).toBe('sit')
  expect(cat?.relation?.how).toBe('on')
})

test('what is pulled comes after, never over who pulls', async () => {
  const film = await direct('a turtle pulls a tiny sled through autumn leaves')
  expect(boundTo(film, figuresOf(film, 'sled')[0])).toBe('chasing turtle')
  for (const time of times) {
    const [turtle, sled] = [staged(film, 'turtle', time), staged(film, 'sled', time)]
    expect((turtle.x - sled.x) * turtle.facing).toBeGreaterThan((turtle.height + sled.height) / 2)
  }
})

test('one is where the leaves fall, but eats leaves at home', async () => {
  expect((await direct('a turtle walks through autumn leaves')).shots[0]!.setting.place).toBe('forest')
  expect((await direct('a turtle walks')).shots[0]!.setting.place).toBe('beach')
  expect((await direct('lemur eating grass leaves')).shots[0]!.setting.place).toBe('jungle')
})

test('what is tossed leaves the hand, flies above the head and is caught', async () => {
  const film = await direct('a baker tosses pizza')
  const heights = times.map((time) => {
    const [baker, pizza] = [staged(film, 'baker', time), staged(film, 'pizza', time)]
    return (baker.y - pizza.y + (pizza.attitude?.up ?? 0) * pizza.height) / baker.height
  })
  expect(Math.max(...heights)).toBeGreaterThan(1)
  expect(Math.min(...heights)).toBeLessThan(0.6)
})

test('what is juggled flies in turn', async () => {
  const film = await direct('a clown juggles')
  const balls = stageAt(film.shots[0]!, 1, film.seed).filter((each) => each.figure.noun === 'ball')
  expect(balls).toHaveLength(3)
  expect(new Set(balls.map((ball) => ball.phase.toFixed(2))).size).toBe(3)
})

test('two words may be the verb: who ice skates has a scarf and no "scarf ice"', async () => {
  const film = await direct('a penguin in a green scarf ice skates')
  expect(figuresOf(film, 'penguin')[0]?.action.name).toBe('skate')
  expect(boundTo(film, figuresOf(film, 'scarf')[0])).toBe('worn-by penguin')
  expect(figuresOf(film, 'ice skate')).toHaveLength(2)
  expect(film.shots[0]!.setting.place).toBe('frozen lake')
  const [girl] = figuresOf(await direct('a girl holds ice skates'), 'girl')
  expect(girl?.action.name).toBe('hold')
})

test('a boat that is rowed is a rowing boat, of the size of who rows it', async () => {
  const film = await direct('two frogs row a boat')
  const [boat] = figuresOf(film, 'rowboat')
  const frogs = figuresOf(film, 'frog')
  expect(frogs).toHaveLength(2)
  for (const frog of frogs) {
    expect(boundTo(film, frog)).toBe('inside rowboat')
    expect(frog.height).toBeGreaterThan(0.5 * boat!.height)
  }
})

test('who is in a taxi is seen with what they hold through its window alone', async () => {
  const film = await direct('an owl in a purple scarf reads a newspaper in a taxi')
  expect(staged(film, 'newspaper', 1).window).toEqual(staged(film, 'owl', 1).window)
  expect(staged(film, 'owl', 1).window).toBeDefined()
})

test('what an animal holds stays below its chin and out of the ground', async () => {
  const film = await direct('a fox plays the violin')
  const all = times.map((time) => [staged(film, 'fox', time), staged(film, 'violin', time)] as const)
  const tops = all.map(([fox, violin]) => (fox.y - violin.y + violin.height) / fox.height - (fox.attitude?.up ?? 0))
  expect(Math.max(...tops)).toBeLessThan(0.56)
  for (const [fox, violin] of all) expect(violin.y).toBeLessThan(fox.y + 0.01)
})

test('a kite flies aside of and above who flies it, in sight', async () => {
  const film = await direct('a boy flies a kite on a beach')
  for (const time of times) {
    const [boy, kite] = [staged(film, 'boy', time), staged(film, 'kite', time)]
    expect(Math.abs(kite.x - boy.x)).toBeGreaterThan(kite.height / 2)
    expect(kite.y).toBeLessThan(boy.y - boy.height / 2)
    expect(kite.y - kite.height).toBeGreaterThan(0)
  }
})

test('who dances aboard a ship is at sea and not on a stage', async () => {
  expect((await direct('three pirates dance on a pirate ship')).shots[0]!.setting.place).toBe('sea')
  expect((await direct('three pirates dance')).shots[0]!.setting.place).not.toBe('sea')
})

test('a crew shares its ship, is large enough to be seen, and stands behind its rail', async () => {
  for (const prompt of ['five pirates sail a galleon', 'three pirates dance on a galleon']) {
    const film = await direct(prompt)
    const [ship, ...more] = figuresOf(film, 'galleon')
    expect(more).toHaveLength(0)
    for (const pirate of figuresOf(film, 'pirate')) expect(pirate.height).toBeGreaterThan(0.3 * ship!.height)
    expect(staged(film, 'pirate', 1).window).toBeDefined()
  }
})

test('who flies a kite turns away from who stands beside', async () => {
  const film = await direct('a grandfather and his grandson fly a kite')
  const [kite, host, other] = ['kite', 'grandfather', 'grandson'].map((noun) => staged(film, noun, 1))
  expect((kite!.x - host!.x) * (other!.x - host!.x)).toBeLessThan(0)
  expect(kite!.attitude!.wide).toBeLessThan(0)
})

test('a slice that two share is one for each', async () => {
  const film = await direct('two robots share a pizza slice')
  expect(new Set(figuresOf(film, 'pizza').map((slice) => slice.relation?.to)).size).toBe(2)
})

test('friends who eat the same have one each, and nothing that nobody named', async () => {
  const film = await direct('a boy and a girl eat soup')
  expect(new Set(figuresOf(film, 'soup').map((soup) => soup.relation?.to)).size).toBe(2)
  expect(figuresOf(film, 'sandwich')).toHaveLength(0)
})

test('a cello stands on the floor before who plays it, a violin does not', async () => {
  const film = await direct('a man plays the cello')
  const [man, cello] = [staged(film, 'man', 1), staged(film, 'cello', 1)]
  expect(cello.height).toBeGreaterThan(0.6 * man.height)
  const { noun, body } = cello.figure
  expect([noun, body.kind === 'picture' && body.art]).toEqual(['cello', 'fluent-emoji:violin'])
  expect(Math.abs(cello.carriedTurn)).toBeGreaterThan(0.5)
  expect(staged(await direct('a man plays the violin'), 'violin', 1).height).toBeLessThan(0.6 * man.height)
})

test('an animal is seen at its work, a person has small work in hand', async () => {
  const film = await direct('a hedgehog baking bread in a kitchen')
  const [hedgehog, bread] = [staged(film, 'hedgehog', 1), staged(film, 'bread', 1)]
  expect((bread.x - hedgehog.x) * hedgehog.facing).toBeGreaterThan(0.5 * hedgehog.height)
  expect(bread.height).toBeLessThan(0.7 * hedgehog.height)
  const baker = await direct('a man bakes bread')
  expect(boundTo(baker, figuresOf(baker, 'bread')[0])).toBe('held-by man')
})

test('what is on a head is there', async () => {
  const film = await direct('a capybara with an orange on its head')
  expect(boundTo(film, figuresOf(film, 'orange')[0])).toBe('worn-by capybara')
})

test('stuffs have no plural', async () => {
  expect(describeStoryboard(await direct('two astronauts share tea')).sentence).toContain('share tea')
})
