import { expect, test } from 'vitest'
import { orderForm, readOrder } from '../../../src/bots/conversation/read-order.ts'
import type { Values } from '../../../src/bots/heard.ts'
import { PlaceSettings } from '../../../src/bots/place-settings.ts'
import { en } from '../../../src/bots/words/en.ts'
import { ko } from '../../../src/bots/words/ko.ts'

const read = (prompt: string, options: Values = {}, settings: Partial<PlaceSettings> = {}) =>
  readOrder(prompt, options, PlaceSettings.parse(settings), en, () => 77)

const readNeural = (options: Values, settings: Partial<PlaceSettings> = {}, words = en) =>
  readOrder('a cat', options, PlaceSettings.parse(settings), words, () => 77, true)

test('a prompt alone takes what the place has chosen', () => {
  expect(read('  a cat\non a roof ')).toEqual({
    request: { prompt: 'a cat on a roof', duration: 8, aspect: '16:9', size: 720, fps: 24, seed: 77 },
    remarks: [],
  })
  expect(read('a cat', {}, { aspect: '9:16', longest: 5 })).toMatchObject({ request: { aspect: '9:16', duration: 5 }, remarks: [] })
})

test('options are read as they are typed, and empty ones count as not given', () => {
  const options = { length: ' 3,5 ', aspect: '1:1', style: ' watercolour ', music: 'none', seed: '0' }
  expect(read('a cat', options)).toMatchObject({
    request: { duration: 3.5, aspect: '1:1', style: 'watercolour', music: 'none', seed: 0 },
  })
  const empty = read('a cat', { length: '', aspect: ' ', style: '', music: '', seed: '' })
  expect(empty).toMatchObject({ request: { duration: 8, seed: 77 } })
  expect('request' in empty && 'style' in empty.request).toBe(false)
})

test('a film longer than the place allows is shortened, and it is said', () => {
  expect(read('a cat', { length: '12' }, { longest: 6 })).toMatchObject({ request: { duration: 6 }, remarks: [en.shortened(6)] })
  expect(read('a cat', { length: '600' })).toMatchObject({ request: { duration: 16 }, remarks: [en.shortened(16)] })
})

test.each<[string, string, Values, string]>([
  ['no prompt', ' \n ', {}, en.emptyPrompt],
  ['nothing to show', '?!', {}, en.nothingToShow],
  ['too long', 'x'.repeat(2001), {}, en.promptTooLong(2001, 2000)],
  ['a length that is none', 'a cat', { length: 'long' }, en.badLength(16)],
  ['a length of nothing', 'a cat', { length: '0' }, en.badLength(16)],
  ['a shape that is none', 'a cat', { aspect: '2:1' }, en.badAspect],
  ['a shape of the prototype', 'a cat', { aspect: 'toString' }, en.badAspect],
  ['a broken seed', 'a cat', { seed: '1.5' }, en.badSeed],
  ['a seed too large', 'a cat', { seed: '4294967296' }, en.badSeed],
  ['a look too long', 'a cat', { style: 'x'.repeat(201) }, en.wordsTooLong('style')],
  ['music with control characters', 'a cat', { music: 'a\u0000b' }, en.wordsTooLong('music')],
])('%s is refused in one sentence', (_, prompt, options, sentence) => {
  expect(read(prompt, options)).toEqual({ refusal: sentence })
})

test('who films is read by either name, and left out where it is left open', () => {
  for (const renderer of ['neural', 'Diffusion']) expect(readNeural({ renderer })).toMatchObject({ request: { renderer: 'diffusion' } })
  expect(readNeural({ renderer: '종이 인형' }, {}, ko)).toMatchObject({ request: { renderer: 'cutout' } })
  expect(readNeural({}, { renderer: 'diffusion' })).toMatchObject({ request: { renderer: 'diffusion' }, remarks: [] })
  expect(readNeural({ renderer: 'paper' }, { renderer: 'diffusion' })).toMatchObject({ request: { renderer: 'cutout' } })
  for (const left of [readNeural({}), readNeural({ renderer: 'house default' }, { renderer: 'diffusion' })])
    expect('request' in left && 'renderer' in left.request).toBe(false)
  expect(readNeural({ renderer: 'oil' })).toEqual({ refusal: en.badRenderer })
})

test('where no video model films, whoever asks for it is told, and what a place asks for is played in paper', () => {
  expect(read('a cat', { renderer: 'neural' })).toEqual({ refusal: en.noVideoModel })
  const instead = read('a cat', {}, { renderer: 'diffusion' })
  expect(instead).toMatchObject({ remarks: [en.paperInstead] })
  expect('request' in instead && 'renderer' in instead.request).toBe(false)
})

test('the window offers every option, filled in with what the place has chosen', () => {
  const { fields } = orderForm(en, PlaceSettings.parse({ aspect: '1:1', longest: 5, renderer: 'cutout' }), false)
  expect(fields.map(({ name }) => name)).toEqual(['prompt', 'selfie', 'length', 'style', 'music', 'aspect', 'seed'])
  expect(fields[5]).toMatchObject({ value: '1:1' })
  expect(fields[2]).toMatchObject({ value: '5' })
  // Who films is asked only where somebody could film otherwise.
  expect(orderForm(en, PlaceSettings.parse({ renderer: 'cutout' }), true).fields.at(-1)).toMatchObject({
    name: 'renderer',
    value: 'cutout',
  })
})

test('the window that asks for the words to a photo carries its id, and asks for no other', () => {
  const { fields, press } = orderForm(en, PlaceSettings.parse({}), false, 'a'.repeat(20))
  expect(press).toEqual({ what: 'order', movie: 'a'.repeat(20) })
  expect(fields.map(({ kind }) => kind)).not.toContain('photo')
})
