import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import { lightOf } from '../../../../../src/pipeline/frames/cutout/light.ts'
import { cutPuppet } from '../../../../../src/pipeline/frames/cutout/puppet/cut-puppet.ts'
import { actions } from '../../../../../src/pipeline/repertoire/actions/index.ts'
import type { Pose } from '../../../../../src/pipeline/repertoire/actions/pose.ts'
import { Garment, Puppet } from '../../../../../src/pipeline/storyboard/storyboard.ts'

const PIXELS = 150
const day = lightOf(
  { place: 'field', hour: 'day', weather: 'clear', season: 'summer', horizon: 0.6, tint: null, said: '' },
  { valence: 0, energy: 0.5 },
)
const night = lightOf(
  { place: 'field', hour: 'night', weather: 'clear', season: 'summer', horizon: 0.6, tint: null, said: '' },
  { valence: 0, energy: 0.5 },
)
const plain: Puppet = {
  kind: 'puppet',
  being: 'human',
  age: 'adult',
  gender: 'woman',
  skin: '#d9a07a',
  hair: { cut: 'short', colour: '#4a3020', beard: false },
  wears: [
    { cut: 't-shirt', colour: '#3f7d6e' },
    { cut: 'trousers', colour: '#3b4a6b' },
    { cut: 'shoes', colour: '#4a3228' },
  ],
  feeling: 'calm',
  face: null,
}
const standing = actions.stand.pose(0.2, 1)

interface Moment {
  readonly pose?: Pose
  readonly time?: number
  readonly velocity?: { x: number; y: number }
  readonly seed?: number
  readonly light?: typeof day
  readonly facing?: 1 | -1
}
function pixelsOf(
  puppet: Puppet,
  { pose = standing, time = 1, velocity = { x: 0, y: 0 }, seed = 3, light = day, facing = 1 }: Moment = {},
): Uint8ClampedArray {
  const canvas = createCanvas(PIXELS * 1.6, PIXELS * 1.6)
  const context = canvas.getContext('2d')
  context.translate(PIXELS * 0.8, PIXELS * 1.45)
  context.scale(PIXELS * facing, PIXELS)
  cutPuppet(puppet, light, 0.1, PIXELS, seed).draw(context, pose, time, velocity)
  return context.getImageData(0, 0, canvas.width, canvas.height).data
}
const painted = (data: Uint8ClampedArray): number => data.reduce((sum, value, i) => sum + (i % 4 === 3 && value > 100 ? 1 : 0), 0)
const changed = (a: Uint8ClampedArray, b: Uint8ClampedArray): number => {
  let count = 0
  for (let i = 0; i < a.length; i += 4)
    if (Math.abs(a[i]! - b[i]!) + Math.abs(a[i + 1]! - b[i + 1]!) + Math.abs(a[i + 2]! - b[i + 2]!) + Math.abs(a[i + 3]! - b[i + 3]!) > 24)
      count++
  return count
}
const base = pixelsOf(plain)

test('a puppet fills a good part of its height, and the same is cut twice', () => {
  expect(painted(base)).toBeGreaterThan(PIXELS * PIXELS * 0.12)
  expect(changed(base, pixelsOf(plain))).toBe(0)
})

describe('what it wears is seen', () => {
  const without = (cut: string): Garment[] => {
    const tops = ['shirt', 't-shirt', 'sweater', 'jacket', 'coat', 'dress', 'suit', 'robe', 'uniform', 'armour', 'spacesuit', 'swimsuit']
    const groups = [tops, ['trousers', 'jeans', 'shorts', 'skirt'], ['shoes', 'boots', 'barefoot']]
    const group = groups.find((cuts) => cuts.includes(cut)) ?? []
    return plain.wears.filter((garment) => !group.includes(garment.cut))
  }
  test.each(Garment.shape.cut.options)('%s', (cut) => {
    const worn = pixelsOf({ ...plain, wears: [...without(cut), { cut, colour: '#c2382f' }] })
    const other = plain.wears.some((garment) => garment.cut === cut) ? pixelsOf({ ...plain, wears: without(cut) }) : base
    expect(changed(worn, other)).toBeGreaterThan(cut === 'glasses' || cut === 'tie' || cut === 'shoes' || cut === 'barefoot' ? 25 : 100)
  })
  test.each(Garment.shape.cut.options.filter((cut) => cut !== 'barefoot'))('the colour of the %s', (cut) => {
    const dressed = (colour: string): Uint8ClampedArray => pixelsOf({ ...plain, wears: [...without(cut), { cut, colour }] })
    expect(changed(dressed('#c2382f'), dressed('#2f5fc2'))).toBeGreaterThan(20)
  })
})

test.each(Puppet.shape.hair.shape.cut.options.filter((cut) => cut !== 'short'))('%s hair is seen', (cut) => {
  expect(changed(base, pixelsOf({ ...plain, hair: { ...plain.hair, cut } }))).toBeGreaterThan(60)
})

test('a beard is seen', () => {
  expect(changed(base, pixelsOf({ ...plain, hair: { ...plain.hair, beard: true } }))).toBeGreaterThan(40)
})

test.each(Puppet.shape.being.options.filter((being) => being !== 'human'))('a %s looks like no human', (being) => {
  expect(changed(base, pixelsOf({ ...plain, being, wears: [] }))).toBeGreaterThan(1000)
})

test.each(Puppet.shape.feeling.options.filter((feeling) => feeling !== 'calm'))(
  'being %s shows in the face, and a pose can overrule it',
  (feeling) => {
    const shown = pixelsOf({ ...plain, feeling })
    expect(changed(base, shown)).toBeGreaterThan(12)
    expect(changed(shown, pixelsOf(plain, { pose: { ...standing, feeling } }))).toBe(0)
  },
)

test.each(['baby', 'child', 'elder'] as const)('a %s is built unlike a grown-up', (age) => {
  expect(changed(base, pixelsOf({ ...plain, age }))).toBeGreaterThan(400)
})

test('the mouth opens, the eyes look and shut', () => {
  expect(changed(base, pixelsOf(plain, { pose: { ...standing, mouth: 1 } }))).toBeGreaterThan(10)
  expect(changed(base, pixelsOf(plain, { pose: { ...standing, eyes: 0 } }))).toBeGreaterThan(8)
  expect(
    changed(
      pixelsOf(plain, { pose: { ...standing, gaze: { x: -1, y: 0 } } }),
      pixelsOf(plain, { pose: { ...standing, gaze: { x: 1, y: 0 } } }),
    ),
  ).toBeGreaterThan(4)
})

test('it blinks now and then, each in its own time', () => {
  const open = { ...standing, gaze: { x: 0, y: 0 } }
  const differ = (seed: number): number[] => {
    const first = pixelsOf(plain, { pose: open, time: 0, seed })
    return Array.from({ length: 60 }, (_, i) => i / 10).filter((time) => changed(first, pixelsOf(plain, { pose: open, time, seed })) > 4)
  }
  const [one, other] = [differ(3), differ(4)]
  expect(one.length).toBeGreaterThan(0)
  expect(one).not.toEqual(other)
})

test.each([
  ['long hair', { hair: { ...plain.hair, cut: 'long' } }],
  ['a ponytail', { hair: { ...plain.hair, cut: 'ponytail' } }],
  ['a dress', { wears: [{ cut: 'dress', colour: '#c2382f' }] }],
  ['a scarf', { wears: [{ cut: 'scarf', colour: '#c2382f' }] }],
  ['a cape', { wears: [{ cut: 'cape', colour: '#c2382f' }] }],
] as const)('%s trails behind in motion', (_name, look) => {
  const puppet = { ...plain, ...look } as Puppet
  expect(changed(pixelsOf(puppet), pixelsOf(puppet, { velocity: { x: 0.8, y: 0 } }))).toBeGreaterThan(25)
  expect(changed(pixelsOf(puppet, { velocity: { x: 0.8, y: 0 } }), pixelsOf(puppet, { velocity: { x: -0.8, y: 0 } }))).toBeGreaterThan(25)
})

test('the light of the hour falls on it, from one side however it is turned', () => {
  const mean = (data: Uint8ClampedArray): number => data.reduce((sum, value, i) => sum + (i % 4 === 0 ? value : 0), 0)
  expect(mean(pixelsOf(plain, { light: night }))).toBeLessThan(mean(base) * 0.75)
  const mirrored = pixelsOf(plain, { facing: -1 })
  const width = PIXELS * 1.6
  const flipped = new Uint8ClampedArray(mirrored.length)
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++)
      for (let c = 0; c < 4; c++) flipped[(y * width + x) * 4 + c] = mirrored[(y * width + width - 1 - x) * 4 + c]!
  expect(changed(base, flipped)).toBeGreaterThan(200)
})

test.each(Object.values(actions))('$name is drawn', (action) => {
  expect(painted(pixelsOf(plain, { pose: action.pose(0.4, 1.3), time: 1.3 }))).toBeGreaterThan(PIXELS * PIXELS * 0.06)
})
