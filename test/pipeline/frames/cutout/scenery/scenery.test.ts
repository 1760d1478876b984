import { afterAll, describe, expect, test } from 'vitest'
import { hourNames, type HourName } from '../../../../../src/pipeline/repertoire/hours.ts'
import { placeNames, places, type PlaceName } from '../../../../../src/pipeline/repertoire/places/index.ts'
import type { Place } from '../../../../../src/pipeline/repertoire/places/place.ts'
import { weatherNames } from '../../../../../src/pipeline/repertoire/weathers.ts'
import { coloursIn, lumaOf, opaque, paintSet, type PaintedSet } from './paint-set.ts'

describe.each(placeNames)('%s', (place) => {
  const hours = new Map<HourName, PaintedSet>()
  /** The set at an hour, painted once for all that look at it. */
  const at = (hour: HourName): PaintedSet => hours.get(hour) ?? hours.set(hour, paintSet(place, { hour })).get(hour)!
  const asItIs = (): PaintedSet => at('day')
  afterAll(() => hours.clear())

  test.each(hourNames)('is painted whole at %s', (hour) => {
    const set = at(hour)
    expect(opaque(set)).toBe(true)
    expect(coloursIn(set)).toBeGreaterThan(20)
  })

  test('stands in five planes or more', () => {
    expect(new Set(asItIs().flats.map((flat) => flat.depth.toFixed(2))).size).toBeGreaterThanOrEqual(5)
  })

  test.each([
    [9 / 16, undefined],
    [3 / 4, undefined],
    [1, undefined],
    [4 / 3, undefined],
    [16 / 9, 0.15],
    [16 / 9, 0.8],
  ])('fills a frame of aspect %d with its horizon at %s', (aspect, horizon) => {
    expect(opaque(paintSet(place, { aspect, ...(horizon === undefined ? {} : { horizon }) }))).toBe(true)
  })

  test('is another picture by night than by day', () => {
    const [day, night] = [asItIs(), at('night')]
    if (places[place].medium === 'space') expect(Buffer.from(day.pixels).equals(Buffer.from(night.pixels))).toBe(false)
    else expect(lumaOf(day)).toBeGreaterThan(lumaOf(night) * 1.15)
  })

  test('has the same bytes for the same seed and others for another', () => {
    const [one, again, other] = [asItIs(), paintSet(place), paintSet(place, { seed: 6 })].map((set) => Buffer.from(set.pixels))
    expect(one?.equals(again as Buffer)).toBe(true)
    expect(one?.equals(other as Buffer)).toBe(false)
  })

  test('takes a tint', () => {
    const [own, tinted] = [asItIs(), paintSet(place, { tint: '#ff2fa0' })].map((set) => Buffer.from(set.pixels))
    expect(own?.equals(tinted as Buffer)).toBe(false)
  })

  test('moves', () => {
    expect(Buffer.from(asItIs().pixels).equals(Buffer.from(asItIs().later(3)))).toBe(false)
  })
})

const airless = (place: PlaceName): boolean => (places[place] as Place).airless ?? false
const grounds = placeNames.filter((place) => places[place].medium === 'land' && places[place].ground !== 'snow' && !airless(place))

test.each(grounds)('snow whitens the ground of %s', (place) => {
  expect(lumaOf(paintSet(place, { weather: 'snow', season: 'winter' }), 0.75)).toBeGreaterThan(
    lumaOf(paintSet(place, { weather: 'rain' }), 0.75) * 1.08,
  )
})

test.each(weatherNames)('%s is painted in every season', (weather) => {
  for (const season of ['spring', 'summer', 'autumn', 'winter'] as const)
    expect(opaque(paintSet('village', { weather, season }))).toBe(true)
})

test('lamps, windows and stalls light their neighbours at night and not at noon', () => {
  const glows = (hour: 'day' | 'night'): number =>
    (['city', 'market', 'harbour', 'room'] as const)
      .flatMap((place) => paintSet(place, { hour }).flats)
      .reduce((sum, flat) => sum + (flat.glows?.length ?? 0), 0)
  expect(glows('night')).toBeGreaterThan(5)
  expect(glows('day')).toBe(0)
})

test('water mirrors, and wet ground does', () => {
  for (const place of ['sea', 'lake', 'beach'] as const) expect(paintSet(place).flats.some((flat) => flat.mirror)).toBe(true)
  expect(paintSet('city', { weather: 'rain' }).flats.some((flat) => flat.mirror)).toBe(true)
  expect(paintSet('field').flats.some((flat) => flat.mirror)).toBe(false)
})

test('what a train passes goes by, the nearer the faster, and its seats stay', () => {
  const speed = (depth: number, place: PlaceName = 'train carriage'): number =>
    Math.abs(
      paintSet(place)
        .flats.find((flat) => flat.depth === depth && flat.sheet)
        ?.drift?.(1).x ?? 0,
    )
  expect(speed(0.92)).toBeGreaterThan(0)
  expect(speed(0.74)).toBeGreaterThan(2 * speed(0.92))
  expect(speed(0.2)).toBe(0)
  expect(speed(0.8, 'room')).toBe(0)
})

test('winter is seen through the windows', () => {
  const [summer, winter] = (['summer', 'winter'] as const).map((season) => paintSet('train carriage', { season }))
  expect(lumaOf(winter!, 0.2, 0.45)).toBeGreaterThan(lumaOf(summer!, 0.2, 0.45) * 1.02)
  // the floor is inside
  expect(lumaOf(winter!, 0.9)).toBeCloseTo(lumaOf(summer!, 0.9), 0)
})

test('ice mirrors who stands on it and has no waves', () => {
  const { flats } = paintSet('frozen lake')
  expect(flats.some((flat) => flat.mirror)).toBe(true)
  expect(flats.some((flat) => flat.liesFrom !== undefined && flat.drift)).toBe(false)
})
