import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openArt } from '../../../../src/pipeline/art/open-art.ts'
import type { Lexicon, PartOfSpeech } from '../../../../src/pipeline/director/lexicon/lexicon.ts'
import { openLexicon } from '../../../../src/pipeline/director/lexicon/open-lexicon.ts'

let cacheDir: string
let lexicon: Lexicon
beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'matinee-lexicon-'))
  lexicon = await openLexicon({ art: await openArt(cacheDir), cacheDir })
}, 60_000)
afterAll(() => rm(cacheDir, { recursive: true, force: true }))

test('compounds are known however they are spelled', () => {
  for (const noun of ['hot air balloon', 'hot-air balloon', 'polar bears', 'street lamp'])
    expect(lexicon.isKnown(noun, 'noun'), noun).toBe(true)
  for (const noun of ['purple air balloon', 'qwertyuiop', '']) expect(lexicon.isKnown(noun, 'noun'), noun).toBe(false)
})

test('neighbours decide between meanings', () => {
  expect(lexicon.sense('bat')).toBe('animal')
  expect(lexicon.sense('film')).toBe('film')
})

test.each([
  ['grandmother', { gender: 'woman', age: 'elder', profession: null }],
  ['king', { gender: 'man', profession: 'king' }],
  ['chef', { profession: 'chef', age: 'adult' }],
  ['ballerina', { gender: 'woman' }],
  ['boy', { gender: 'man', age: 'child' }],
  ['robot', { being: 'robot' }],
  ['ghost', { being: 'ghost' }],
  ['zombie', { profession: 'zombie' }],
  ['astronauts', { profession: 'astronaut' }],
  ['old man', { gender: 'man', age: 'elder' }],
  ['violinist', { profession: 'violinist' }],
])('%s is a person', (noun, expected) => {
  expect(lexicon.isPerson(noun)).toMatchObject(expected)
})

test.each(['dog', 'toaster', 'whale', 'mug', 'balloon', 'street', 'happiness', 'unicorn', 'Paris'])('%s is no person', (noun) => {
  expect(lexicon.isPerson(noun)).toBeNull()
})

test.each([
  ['dog', 'animal'],
  ['village', 'place'],
  ['kitchen', 'place'],
  ['meadow', 'place'],
  ['night', 'time'],
  ['rain', 'weather'],
  ['happiness', 'abstract'],
  ['leather', 'stuff'],
  ['hand', 'body'],
  ['castle', 'building'],
  ['bicycle', 'vehicle'],
  ['trumpet', 'instrument'],
  ['perspective', 'film'],
  ['scarf', 'clothing'],
  ['xyzzyq', 'unknown'],
])('%s is of the kind %s', (noun, kind) => {
  expect(lexicon.sense(noun)).toBe(kind)
})

test.each<[string, PartOfSpeech, string[], string | null, string | null]>([
  ['stroll', 'verb', ['walk', 'run', 'jump'], 'walk', 'walk'],
  ['gallops', 'verb', ['walk', 'run', 'ride'], null, null],
  ['jogging', 'verb', ['walk', 'run'], 'run', 'run'],
  ['running', 'verb', ['walk', 'run'], 'run', null],
  ['shore', 'noun', ['beach', 'forest', 'city'], null, null],
  ['metropolis', 'noun', ['beach', 'forest', 'city'], 'city', 'city'],
  ['woodland', 'noun', ['beach', 'forest', 'city'], 'forest', 'forest'],
  ['joyful', 'adjective', ['sad', 'joyous'], 'joyous', 'joyous'],
  ['teapot', 'noun', ['beach', 'forest'], null, null],
])('%s (%s) among %s is %s', (word, pos, names, expected, led) => {
  const candidates = new Map(names.map((name) => [name, name]))
  const found = lexicon.nearest(word, pos, candidates)
  if (expected !== null) expect(found).toEqual({ entry: expected, led })
  else expect(found === null || names.includes(found.entry)).toBe(true)
})

test.each<[string, PartOfSpeech, string]>([
  ['geese', 'noun', 'goose'],
  ['polar bears', 'noun', 'polar bear'],
  ['running', 'verb', 'run'],
  ['falling', 'verb', 'fall'],
  ['dances', 'verb', 'dance'],
  ['flew', 'verb', 'fly'],
  ['glasses', 'noun', 'glasses'],
  ['butterflies', 'noun', 'butterfly'],
  ['bigger', 'adjective', 'big'],
  ['foxes', 'noun', 'fox'],
  ['buses', 'noun', 'bus'],
  ['hopping', 'verb', 'hop'],
  ['singing', 'verb', 'sing'],
  ['hoping', 'verb', 'hope'],
  ['staring', 'verb', 'stare'],
  ['bringing', 'verb', 'bring'],
  ['changes', 'verb', 'change'],
  ['baring', 'verb', 'bare'],
])('%s (%s) is a form of %s', (word, pos, lemma) => {
  expect(lexicon.lemma(word, pos)).toBe(lemma)
})

test('colours, shades of them and what only ends like one', () => {
  for (const name of [
    'red',
    'crimson',
    'dark blue',
    'pale pink',
    'golden',
    'reddish',
    'sky blue',
    'blue-green',
    'light-brown',
    'rosy',
    'silvery',
  ])
    expect(lexicon.colourOf(name), name).toMatch(/^#[0-9a-f]{6}$/)
  for (const name of ['dog', 'dark', 'finish', 'snowy', 'they', '']) expect(lexicon.colourOf(name), name).toBeNull()
  const sum = (colour: string | null) => [1, 3, 5].reduce((total, at) => total + Number.parseInt((colour ?? '').slice(at, at + 2), 16), 0)
  expect(sum(lexicon.colourOf('dark blue'))).toBeLessThan(sum(lexicon.colourOf('blue')))
  expect(sum(lexicon.colourOf('pale blue'))).toBeGreaterThan(sum(lexicon.colourOf('blue')))
  expect(lexicon.materialOf('wooden')).toBe('wood')
  expect(lexicon.materialOf('happy')).toBeNull()
})

test.each([
  ['three cats', { count: 3, group: null, words: 1 }],
  ['a couple of dogs', { count: 2, group: null, words: 3 }],
  ['a flock of birds', { count: 7, group: 'flock', words: 3 }],
  ['a large herd of elephants', { count: 6, group: 'herd', words: 4 }],
  ['hundreds of balloons', { count: 12, group: null, words: 2 }],
  ['two dozen eggs', { count: 12, group: null, words: 2 }],
  ['a dozen roses', { count: 12, group: null, words: 2 }],
  ['a group of three dogs', { count: 3, group: 'group', words: 4 }],
  ['5 ducks', { count: 5, group: null, words: 1 }],
  ['99 balloons', { count: 12, group: null, words: 1 }],
  ['dogs', null],
  ['a dog', null],
  ['0 dogs', null],
  ['', null],
])('"%s" says %o', (phrase, expected) => {
  expect(lexicon.quantity(phrase)).toEqual(expected)
})

test('the same words give the same answers from a warm cache', async () => {
  const again = await openLexicon({ art: lexicon.art, cacheDir })
  for (const noun of ['dog', 'drone', 'cheetah', 'vase', 'cliff']) expect(again.depict(noun)).toEqual(lexicon.depict(noun))
})
