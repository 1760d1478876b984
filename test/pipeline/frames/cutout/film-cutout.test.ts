import { expect, test } from 'vitest'
import { filmCutout } from '../../../../src/pipeline/frames/cutout/film-cutout.ts'
import { artCache, artOnce, difference, digest, shoot, smallFilm, smallShot, spread } from './film-fixture.ts'

const setting = (change: object): object => ({
  place: 'field',
  hour: 'day',
  weather: 'clear',
  season: 'summer',
  horizon: 0.58,
  tint: null,
  said: '',
  ...change,
})

test('a film has exactly seconds × fps frames of its size, opaque and not blank', async () => {
  const frames = await shoot(smallFilm())
  expect(frames).toHaveLength(24)
  for (const frame of frames) expect(frame).toHaveLength(160 * 90 * 4)
  const first = frames[0] as Uint8Array
  expect(spread(first)).toBeGreaterThan(15)
  expect(first.filter((_, i) => i % 4 === 3).every((alpha) => alpha === 255)).toBe(true)
})

test('the same storyboard gives the same bytes, another seed gives others', async () => {
  const [first, again, other] = [
    await shoot(smallFilm(), { frames: 6 }),
    await shoot(smallFilm(), { frames: 6 }),
    await shoot(smallFilm({ seed: 8 }), { frames: 6 }),
  ]
  expect(digest(again)).toEqual(digest(first))
  expect(digest(other)).not.toEqual(digest(first))
})

test('any number of drawing threads gives the same frames in the same order', async () => {
  const particles = [{ name: 'snow', amount: 1, said: '' }]
  const film = smallFilm({
    style: 'vintage',
    shots: [smallShot({ seconds: 0.5, particles }), smallShot({ id: 'shot-2', seconds: 0.5, setting: setting({ hour: 'night' }) })],
  })
  const alone = digest(await shoot(film))
  expect(digest(await shoot(film, { threads: 2 }))).toEqual(alone)
  expect(digest(await shoot(film, { threads: 3 }))).toEqual(alone)
  expect(new Set(alone).size).toBe(24)
}, 60_000)

test('shots cut at their frame', async () => {
  const frames = await shoot(
    smallFilm({ shots: [smallShot({ seconds: 0.5 }), smallShot({ id: 'shot-2', seconds: 0.5, setting: setting({ hour: 'night' }) })] }),
  )
  const steps = frames.slice(1).map((frame, i) => difference(frame, frames[i] as Uint8Array))
  expect(steps.indexOf(Math.max(...steps)) + 1).toBe(12)
  expect(Math.max(...steps)).toBeGreaterThan(4 * (steps[5] as number))
})

test('frames move on: the camera pushes in and figures breathe', async () => {
  const frames = await shoot(smallFilm())
  expect(difference(frames[0] as Uint8Array, frames[23] as Uint8Array)).toBeGreaterThan(1)
})

test.each([1, 2])(
  'an abort ends the film with its reason (%i threads)',
  async (threads) => {
    const controller = new AbortController()
    const film = filmCutout({ art: await artOnce(), artCache })(smallFilm({ seconds: 8, shots: [smallShot({ seconds: 8 })] }), {
      signal: controller.signal,
      threads,
      onProgress: () => undefined,
    })
    let seen = 0
    const reason = new Error('the asker left')
    await expect(async () => {
      for await (const frame of film) {
        seen = frame.index + 1
        if (seen === 3) controller.abort(reason)
      }
    }).rejects.toBe(reason)
    expect(seen).toBe(3)
  },
  30_000,
)

test('an aborted signal films nothing', async () => {
  await expect(shoot(smallFilm(), { signal: AbortSignal.abort(new Error('too late')) })).rejects.toThrow('too late')
})

test('progress counts every frame', async () => {
  const told: number[] = []
  const film = filmCutout({ art: await artOnce() })(smallFilm(), {
    signal: new AbortController().signal,
    threads: 1,
    onProgress: ({ frames }) => void told.push(frames?.done ?? -1),
  })
  for await (const frame of film) expect(frame.index).toBe(told.length - 1)
  expect(told).toEqual(Array.from({ length: 24 }, (_, i) => i + 1))
})

test('a title is seen from its beginning to its end only', async () => {
  const titles = [{ text: 'Hello 안녕', position: 'top', from: 0.25, to: 0.8 }]
  const [bare, titled] = [await shoot(smallFilm()), await shoot(smallFilm({ shots: [smallShot({ titles })] }))]
  const changed = bare.map((frame, i) => difference(frame, titled[i] as Uint8Array))
  expect(changed[0]).toBe(0)
  expect(changed[15]).toBeGreaterThan(0.4)
  expect(changed[23]).toBe(0)
})

test.each(['top', 'middle', 'bottom'])('a title at the %s stands there', async (position) => {
  const titles = [{ text: 'The end of a long long day at the sea', position, from: 0, to: 1 }]
  const [bare, titled] = [
    await shoot(smallFilm(), { frames: 16 }),
    await shoot(smallFilm({ shots: [smallShot({ titles })] }), { frames: 16 }),
  ]
  const rows = Array.from({ length: 90 }, (_, y) =>
    difference((bare[15] as Uint8Array).subarray(y * 640, (y + 1) * 640), (titled[15] as Uint8Array).subarray(y * 640, (y + 1) * 640)),
  )
  const total = rows.reduce((sum, row) => sum + row, 0)
  const middle = rows.reduce((sum, row, y) => sum + row * y, 0) / total / 90
  const [least, most] = { top: [0.05, 0.4], middle: [0.35, 0.6], bottom: [0.7, 1] }[position] as [number, number]
  expect(total).toBeGreaterThan(0)
  expect(middle).toBeGreaterThan(least)
  expect(middle).toBeLessThan(most)
})

test.each([
  [90, 160],
  [120, 120],
  [120, 160],
])('a %i × %i frame is filled to its edges', async (width, height) => {
  const [frame] = await shoot(smallFilm({ width, height }), { frames: 1 })
  const corner = (x: number, y: number): number[] => [...(frame as Uint8Array).subarray((y * width + x) * 4, (y * width + x) * 4 + 3)]
  for (const [x, y] of [
    [0, 0],
    [width - 1, 0],
    [0, height - 1],
    [width - 1, height - 1],
  ] as const)
    expect(Math.max(...corner(x, y))).toBeGreaterThan(8)
})
