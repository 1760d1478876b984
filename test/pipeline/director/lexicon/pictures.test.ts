import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openArt } from '../../../../src/pipeline/art/open-art.ts'
import type { Lexicon } from '../../../../src/pipeline/director/lexicon/lexicon.ts'
import { openLexicon } from '../../../../src/pipeline/director/lexicon/open-lexicon.ts'
import { scenes } from '../../../../src/pipeline/art/scenes.ts'
import { favourites } from '../../../../src/pipeline/director/lexicon/pictures/favourites.ts'
import { silhouettes } from '../../../../src/pipeline/director/lexicon/pictures/silhouettes.ts'

let cacheDir: string
let lexicon: Lexicon
beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'matinee-lexicon-'))
  lexicon = await openLexicon({ art: await openArt(cacheDir), cacheDir })
}, 60_000)
afterAll(() => rm(cacheDir, { recursive: true, force: true }))

const picture = (noun: string, ...neighbours: string[]) => lexicon.depict(noun, neighbours)?.art.replace(/^.*:/, '') ?? null

test('the tables name art that exists', () => {
  for (const { nouns, art } of favourites) expect(lexicon.art.has(art), nouns[0]).toBe(true)
  for (const { noun, art } of silhouettes) expect(lexicon.art.has(art), noun).toBe(true)
})

test.each<[string, string | null]>([
  ['balloon', 'balloon'],
  ['hot air balloon', 'hot-air-balloon'],
  ['hot-air balloon', 'hot-air-balloon'],
  ['fire truck', 'fire-engine'],
  ['polar bear', 'polar-bear'],
  ['dogs', 'dog'],
  ['geese', 'goose'],
  ['the red lantern', 'red-paper-lantern'],
  ['wolves', 'wolf'],
  ['candle', 'candle'],
  ['sailboat', 'sailboat'],
  ['grapes', 'grapes'],
  ['piano', 'piano'],
  ['toaster', 'toaster'],
  ['skyscraper', 'office-building'],
  ['drone', 'drone'],
  ['wine glass', 'wine-glass'],
  ['garland', 'garland'],
  ['kitten', 'cat'],
  ['foal', 'horse'],
  ['quail', 'bird'],
  ['tuna', 'fish'],
  ['peacock', 'peacock'],
  ['fireworks', 'fireworks'],
  ['shooting star', 'shooting-star'],
  ['restaurant', 'shop'],
  ['museum', 'classical-building'],
  ['lotus flower', 'lotus'],
  ['koi fish', 'goldfish'],
  ['bell tower', 'clock-tower'],
  ['pomegranate', 'red-apple'],
  ['mango', 'mango'],
  ['rowboat', 'rowing-boat'],
  ['toy car', 'automobile'],
  ['fishing rod', 'fishing-rod'],
  ['phone booth', 'phone-booth'],
  ['satellite dish', 'satellite-antenna'],
  ['note', null],
  ['vintage', null],
  ['kite', 'kite'],
  ['microwave', 'microwave'],
  ['tree house', 'treehouse'],
])('%s is shown as %s', (noun, expected) => {
  expect(picture(noun)).toBe(expected)
})

test('no picture carries a scene of its own', () => {
  for (const noun of [
    'fireworks',
    'sparkler',
    'shooting star',
    'sunset',
    'bridge',
    'camping',
    'motorway',
    'national park',
    'cityscape',
    'elevator',
  ])
    expect([...scenes], noun).not.toContain(lexicon.depict(noun)?.art)
  for (const name of scenes) expect(lexicon.art.has(name), name).toBe(true)
})

test('natural sizes and bodies', () => {
  const sizes: [string, number, number][] = [
    ['cup', 0.08, 0.15],
    ['cat', 0.25, 0.45],
    ['elephant', 2.8, 3.5],
    ['whale', 3, 6],
    ['house', 5, 8],
    ['tree', 6, 10],
    ['balloon', 0.3, 0.5],
    ['car', 1.3, 1.6],
    ['bus', 2.8, 3.3],
    ['rocket', 10, 25],
    ['castle', 15, 30],
    ['dragon', 3, 5],
    ['butterfly', 0.05, 0.1],
    ['apple', 0.06, 0.1],
    ['guitar', 0.9, 1.1],
    ['piano', 1, 1.4],
    ['toy car', 0.05, 0.3],
    ['origami crane', 0.05, 0.4],
    ['globe', 0.2, 0.5],
    ['toilet', 0.6, 1],
    ['firecracker', 0.05, 0.4],
    ['mango', 0.06, 0.15],
  ]
  for (const [noun, low, high] of sizes) {
    expect(lexicon.depict(noun)?.metres, noun).toBeGreaterThanOrEqual(low)
    expect(lexicon.depict(noun)?.metres, noun).toBeLessThanOrEqual(high)
  }
  for (const [noun, body] of [
    ['peacock', 'bird'],
    ['duckling', 'bird'],
    ['baseball bat', 'thing'],
    ['monitor', 'thing'],
    ['factory', 'building'],
    ['sponge', 'thing'],
    ['magic carpet', 'floater'],
    ['paper plane', 'aircraft'],
    ['jet ski', 'boat'],
  ] as const)
    expect(lexicon.depict(noun)?.body, noun).toBe(body)
})

test.each([
  ['labrador retriever', 'dog'],
  ['labrador', 'dog'],
  ['corgi', 'dog'],
  ['cheetah', 'leopard'],
  ['sedan', 'car'],
  ['oak tree', 'tree'],
  ['ukulele', 'guitar'],
  ['cargo ship', 'ship'],
  ['skyscraper', 'building'],
  ['lily', 'hyacinth'],
])('%s is led to %s, and says so', (noun, led) => {
  const shown = lexicon.depict(noun)
  expect(shown?.led).toBe(led)
  expect(shown?.noun).toBe(noun)
})

test('a wrong picture is worse than none', () => {
  for (const noun of [
    'cliff',
    'neon',
    'pond',
    'ground',
    'peak',
    'street',
    'hill',
    'surface',
    'horizon',
    'leather',
    'background',
    'footage',
    'perspective',
    'close-up',
    'chess',
    'happiness',
    'chef',
    'teacher',
    'ocean',
    'qwertyuiop',
    '',
  ]) {
    expect(lexicon.depict(noun), noun).toBeNull()
  }
  expect(picture('grass')).toBe('grass')
  expect(picture('vase')).toBe('vase')
  expect(picture('surfboard')).toBe('surfboard')
})

test('a depiction says how it moves, how tall it is and whether it shines', () => {
  expect(lexicon.depict('dog')).toMatchObject({
    body: 'quadruped',
    living: true,
    medium: 'land',
    glows: null,
    facing: -1,
    silhouette: false,
    head: false,
  })
  expect(lexicon.depict('whale')).toMatchObject({ body: 'fish', living: true, medium: 'water' })
  expect(lexicon.depict('eagle')).toMatchObject({ body: 'bird', medium: 'air' })
  expect(lexicon.depict('sailboat')).toMatchObject({ body: 'boat', living: false, medium: 'water' })
  expect(lexicon.depict('vase')).toMatchObject({ body: 'thing', medium: 'land' })
  expect(lexicon.depict('balloon')?.body).toBe('floater')
  expect(lexicon.depict('candle')?.glows).toMatch(/^#[0-9a-f]{6}$/)
  expect(lexicon.depict('armadillo')).toMatchObject({ silhouette: true, colour: '#9a8067' })
  expect(lexicon.depict('fox')).toMatchObject({ silhouette: false, colour: null, head: false, body: 'quadruped', living: true })
  const metres = (noun: string) => lexicon.depict(noun)?.metres ?? 0
  for (const [small, big] of [
    ['mouse', 'cat'],
    ['cat', 'dog'],
    ['dog', 'horse'],
    ['horse', 'elephant'],
    ['car', 'bus'],
    ['bus', 'house'],
    ['house', 'skyscraper'],
    ['apple', 'chair'],
    ['chair', 'tree'],
    ['tree', 'mountain'],
  ] as const) {
    expect(metres(small), `${small} < ${big}`).toBeLessThan(metres(big))
  }
})
