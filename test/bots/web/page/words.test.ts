import { describe, expect, test } from 'vitest'
import { NewEdit, NewMovie } from '../../../../src/bots/web/api/schemas.ts'
import { dayHeading, groupByDay } from '../../../../src/bots/web/page/core/days.ts'
import { milestoneOf } from '../../../../src/bots/web/page/core/milestones.ts'
import * as options from '../../../../src/bots/web/page/core/options.ts'
import { anotherTake, changeOf, newOrder, sameAgain } from '../../../../src/bots/web/page/core/orders.ts'
import { pageTitle } from '../../../../src/bots/web/page/core/page-title.ts'
import { filmHash, galleryHash, readRoute } from '../../../../src/bots/web/page/core/route.ts'
import { takeFollows } from '../../../../src/bots/web/page/core/takes.ts'
import * as words from '../../../../src/bots/web/page/core/words.ts'
import { ASPECTS, LONGEST_INSTRUCTION, LONGEST_PROMPT, RENDERER_CHOICES, SIZES } from '../../../../src/movie.ts'
import { styles } from '../../../../src/pipeline/repertoire/styles/index.ts'
import { movie, progress } from './a-movie.ts'

const plain = (text: string | null): string | undefined => text?.replaceAll('\u00a0', ' ')

describe('words', () => {
  test.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [102, '102nd'],
    [111, '111th'],
  ])('%i is %s', (n, text) => expect(words.ordinal(n)).toBe(text))

  test('places in line', () => {
    expect([null, 1, 2].map(words.placeWords)).toEqual(['In line', 'Next in line', '2nd in line'])
  })

  test('stages', () => {
    expect(words.stageWords(progress())).toBe('Filming 96 of 192')
    expect(words.stageWords(progress({ frames: null }))).toBe('Filming')
    expect(words.stageWords(progress({ stage: 'directing' }))).toBe('Writing the storyboard')
    expect(words.stageWords(progress({ stage: 'sounding' }))).toBe('Laying the sound')
  })

  test.each([
    [null, undefined],
    [0.4, 'almost there'],
    [6.2, 'about 6 s left'],
    [59, 'about 59 s left'],
    [100, 'about 2 min left'],
  ])('%s seconds left: %s', (seconds, text) => expect(plain(words.timeLeftWords(seconds))).toBe(text))

  test('durations, sizes, parts', () => {
    expect([7.24, 8, 60, 100].map((n) => plain(words.durationWords(n)))).toEqual(['7.2 s', '8 s', '1 min', '1 min 40 s'])
    expect([12, 48_112, 1_432_198].map((n) => plain(words.bytesWords(n)))).toEqual(['12 bytes', '48 kB', '1.4 MB'])
    expect(plain(words.percentWords(0.999))).toBe('99 %')
    expect(words.secondsBetween('2026-11-25T12:00:00.000Z', '2026-11-25T12:00:07.200Z')).toBe(7.2)
    expect(words.secondsBetween(null, '2026-11-25T12:00:07.200Z')).toBe(null)
  })

  test('a long prompt is cut at a word, one without words at a character', () => {
    expect(words.shortPrompt('a red\n balloon', 20)).toBe('a red balloon')
    expect(words.shortPrompt('a red balloon drifts over a village', 20)).toBe('a red balloon…')
    expect(words.shortPrompt('🎈'.repeat(30), 10)).toBe(`${'🎈'.repeat(10)}…`)
  })
})

describe('what was asked for', () => {
  const { request } = movie()
  test.each([
    [request, 'a red balloon', 'a red balloon'],
    [{ ...request, instruction: 'make it night' }, 'make it night', 'a red balloon, changed: make it night'],
    [{ ...request, instruction: 'undo' }, 'Undo the last change', 'a red balloon, changed: Undo the last change'],
  ])('%o', (asked, phrase, name) => {
    expect(words.askedWords(asked)).toBe(phrase)
    expect(words.filmWords(asked)).toBe(name)
    expect(milestoneOf(movie({ request: asked }), movie({ request: asked, state: 'done' }))).toBe(`“${phrase}” is ready to play.`)
  })
})

describe('days', () => {
  const now = new Date(2026, 10, 25, 0, 30)
  test.each([
    [new Date(2026, 10, 25, 0, 1), 'Today'],
    [new Date(2026, 10, 26, 9), 'Today'],
    [new Date(2026, 10, 24, 23, 59), 'Yesterday'],
    [new Date(2026, 10, 12), '12 November'],
    [new Date(2025, 10, 12), '12 November 2025'],
  ])('%s is %s', (time, heading) => expect(dayHeading(time, now)).toBe(heading))

  test('neighbours of a day come together', () => {
    const times = [new Date(2026, 10, 25, 0, 2), new Date(2026, 10, 25), new Date(2026, 10, 24)].map((time) => time.toISOString())
    expect(groupByDay(times, (time) => time, now).map(({ heading, items }) => [heading, items.length])).toEqual([
      ['Today', 2],
      ['Yesterday', 1],
    ])
  })
})

describe('milestones', () => {
  const running = movie({ state: 'running', position: null, progress: progress({ stage: 'sounding' }) })
  test('what is worth an interruption is said, and not each percent', () => {
    expect(milestoneOf(undefined, movie({ position: 2 }))).toBe('“a red balloon” is taken. 2nd in line.')
    expect(milestoneOf(movie({ position: 2 }), movie({ position: 1 }))).toBe(null)
    expect(milestoneOf(movie(), running)).toBe('“a red balloon” is being made.')
    expect(milestoneOf(running, { ...running, progress: progress() })).toBe('“a red balloon” is being filmed.')
    expect(milestoneOf({ ...running, progress: progress() }, { ...running, progress: progress({ overall: 0.5 }) })).toBe(null)
    expect(milestoneOf(running, movie({ state: 'done' }))).toBe('“a red balloon” is ready to play.')
    const failure = { kind: 'studio', words: 'The ink ran dry.' } as const
    expect(milestoneOf(running, movie({ state: 'failed', failure }))).toBe('“a red balloon” could not be made. The ink ran dry.')
    expect(milestoneOf(running, movie({ state: 'cancelled' }))).toBe('“a red balloon” is cancelled.')
    // A neural take begins while it is said that its paper film is ready.
    expect(milestoneOf(movie({ retake: true }), { ...running, retake: true })).toBe(null)
    expect(milestoneOf(running, movie({ state: 'done', retake: true }))).toBe('The neural take of “a red balloon” is ready to play.')
  })
})

describe('the title', () => {
  test('says what goes on', () => {
    const running = movie({ state: 'running', progress: progress() })
    expect(pageTitle([], 0)).toBe('Matinee')
    expect(plain(pageTitle([movie({ position: 2 }), running, movie({ state: 'done' })], 1))).toBe('(2) Filming 40 % · Matinee')
    expect(pageTitle([movie({ position: 2 })], 0)).toBe('(1) 2nd in line · Matinee')
    expect(pageTitle([movie({ state: 'done' })], 1)).toBe('Your film is ready · Matinee')
    expect(pageTitle([], 2)).toBe('2 films are ready · Matinee')
  })
})

describe('options and orders', () => {
  test('the page offers what the studio takes', () => {
    expect(options.aspects).toEqual(Object.keys(ASPECTS))
    expect(options.sizes).toEqual(SIZES)
    expect(options.renderers).toEqual(RENDERER_CHOICES)
    expect(options.longestPrompt).toBe(LONGEST_PROMPT)
    expect(options.longestInstruction).toBe(LONGEST_INSTRUCTION)
    const known = Object.values(styles).flatMap(({ name, words }) => [name, ...words] as string[])
    for (const style of options.styleSuggestions) expect(known).toContain(style)
  })

  test('kept options come back, broken ones become the defaults', () => {
    const typed = { style: 'neon', music: 'none', sfx: 'rain', seed: '31' }
    const kept: options.Options = { aspect: '9:16', duration: 4, size: 480, ...typed, renderer: 'diffusion' }
    expect(options.readOptions(JSON.stringify(kept))).toEqual(kept)
    for (const broken of [
      null,
      '',
      '{',
      'null',
      '7',
      '[]',
      '{"aspect":"2:1","duration":99,"size":1,"style":4,"seed":"x","renderer":"oil"}',
    ])
      expect(options.readOptions(broken)).toEqual(options.defaultOptions)
  })

  test('chips tell what differs from the defaults', () => {
    expect(options.chipsOf(options.defaultOptions)).toEqual([])
    expect(
      options
        .chipsOf({ aspect: '1:1', duration: 4, size: 1080, style: 'neon', music: 'none', sfx: 'rain', seed: '31', renderer: 'cutout' })
        .map((chip) => plain(chip)),
    ).toEqual(['1:1', '4 s', '1080p', 'neon', 'no music', 'sounds: rain', 'seed 31', 'paper only'])
  })

  test('who films is asked for only where a video model films', () => {
    const neural = { ...options.defaultOptions, renderer: 'diffusion' } as const
    const there = { renders: ['cutout' as const, 'diffusion' as const] }
    expect(newOrder('a cat', options.optionsIn(neural, there))).toMatchObject({ renderer: 'diffusion' })
    for (const room of [{ renders: ['cutout' as const] }, null])
      expect(newOrder('a cat', options.optionsIn(neural, room))).not.toHaveProperty('renderer')
    expect(options.optionsOf({ ...movie().request, renderer: 'cutout' }).renderer).toBe('cutout')
  })

  test('a take is promised while its film is made in paper, where one can follow', () => {
    const room = { renders: ['cutout' as const, 'diffusion' as const] }
    const running = movie({ state: 'running', position: null, progress: progress() })
    expect([movie(), running].map((film) => takeFollows(film, room))).toEqual([true, true])
    expect(takeFollows(running, { renders: ['cutout'] })).toBe(false)
    expect(takeFollows(running, null)).toBe(false)
    const others = [
      { state: 'done' },
      { renderer: 'diffusion', retake: true },
      { request: { ...movie().request, renderer: 'cutout' } },
    ] as const
    for (const change of others) expect(takeFollows({ ...running, ...change }, room)).toBe(false)
  })

  test.each([
    ['31', 31],
    ['0', 0],
    ['4294967295', 4294967295],
    ['4294967296', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['', undefined],
  ])('the seed “%s” is %s', (typed, seed) => expect(options.seedOf(typed)).toBe(seed))

  test('every order is one that the API takes', () => {
    const id = 'k3v9q1x7m2b8t5n0c4zd'
    const source = movie({ id, request: { ...movie().request, fps: 30, style: 'neon' } })
    const orders = [
      newOrder('a cat', options.defaultOptions),
      newOrder('a cat', { ...options.defaultOptions, style: ' ', music: ' none ', seed: ' 31 ' }),
      anotherTake(source),
      sameAgain(source),
    ]
    for (const order of orders) expect(NewMovie.parse(order)).toEqual(order)
    expect(orders[1]).toEqual({ prompt: 'a cat', aspect: '16:9', duration: 8, size: 720, music: 'none', seed: 31 })
    expect(orders[2]).toEqual({ prompt: 'a red balloon', duration: 8, aspect: '16:9', size: 720, fps: 30, style: 'neon', from: id })
    expect(orders[3]).toMatchObject({ seed: 7, from: id })
    expect(options.optionsOf(source.request)).toEqual({ ...options.defaultOptions, style: 'neon' })
  })
})

test('a change is asked for, and asked for again, of the film that it changes', () => {
  const from = 'k3v9q1x7m2b8t5n0c4zd'
  const change = movie({ from, request: { ...movie().request, instruction: 'make it night' } })
  const orders = [changeOf(from, 'make it night'), anotherTake(change), sameAgain(change)]
  for (const order of orders) expect(NewEdit.parse(order)).toEqual(order)
  expect(orders).toEqual([
    { from, instruction: 'make it night' },
    { from, instruction: 'make it night' },
    { from, instruction: 'make it night', seed: 7 },
  ])
  // The neural take of a change is made again by way of the film that was changed.
  const take = movie({ ...change, id: 'k3v9q1x7m2b8t5n0c4zf', from: 'k3v9q1x7m2b8t5n0c4ze', retake: true })
  const paper = { ...change, id: 'k3v9q1x7m2b8t5n0c4ze' }
  expect([anotherTake(take, paper), sameAgain(take, paper)]).toEqual(orders.slice(1))
  expect([anotherTake(take), anotherTake(take, { ...paper, from: null })]).toEqual([null, null])
  const lost = sameAgain(movie({ ...take, request: movie().request }))
  expect(NewMovie.parse(lost)).toEqual({ ...movie().request, renderer: 'diffusion', from: take.id })
  const orphan = { ...change, from: null }
  expect([anotherTake(orphan), sameAgain(orphan)]).toEqual([null, null])
})

test('the hash says what is shown', () => {
  expect(readRoute('')).toEqual({ view: 'thread' })
  expect(readRoute('#/nonsense')).toEqual({ view: 'thread' })
  expect(readRoute(galleryHash)).toEqual({ view: 'gallery' })
  expect(readRoute(filmHash('k3v9'))).toEqual({ view: 'film', id: 'k3v9' })
})
