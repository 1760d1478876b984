import { describe, expect, test } from 'vitest'
import { mapDepth } from '../../../../src/pipeline/frames/cutout/map-depth.ts'
import { maskFigures } from '../../../../src/pipeline/frames/cutout/mask-figures.ts'
import type { Storyboard } from '../../../../src/pipeline/storyboard/storyboard.ts'
import { figure, picture, shot, storyboard } from '../../../fixtures/storyboards.ts'
import { artOnce } from './film-fixture.ts'

const [WIDTH, HEIGHT] = [160, 90]
const woman = (depth: number): ReturnType<typeof figure> => figure('woman-1', { height: 0.5, depth, path: [{ at: 0, x: 0, y: 0.85 }] })
const film = (change: Partial<Parameters<typeof shot>[0]> = {}, more: Partial<Storyboard> = {}): Storyboard =>
  storyboard({
    format: { width: WIDTH, height: HEIGHT, fps: 24, seconds: 1 },
    shots: [shot({ seconds: 1, figures: [woman(0.2)], ...change })],
    ...more,
  })

async function depthsOf(board: Storyboard, frames: readonly number[]): Promise<Uint8Array[]> {
  const maps: Uint8Array[] = []
  for await (const { index, nearness } of mapDepth({ art: await artOnce() })(board, { frames, signal: new AbortController().signal })) {
    expect(index).toBe(frames[maps.length])
    maps.push(nearness)
  }
  return maps
}

const one = async (board: Storyboard, frame = 12): Promise<Uint8Array> => (await depthsOf(board, [frame]))[0]!
const at = (map: Uint8Array, x: number, y: number): number =>
  map[Math.round(y * HEIGHT) * WIDTH + Math.round((x + WIDTH / HEIGHT / 2) * HEIGHT)]!

describe('the depth of a frame', () => {
  test('is a byte a pixel of each frame of the film that is asked for', async () => {
    const maps: number[] = []
    for await (const { index, nearness } of mapDepth({ art: await artOnce() })(film(), { signal: new AbortController().signal })) {
      expect(nearness.length).toBe(WIDTH * HEIGHT)
      maps.push(index)
    }
    expect(maps).toEqual([...Array(24).keys()])
  })

  test('is far in the sky, near at our feet, and falls along the ground to the horizon', async () => {
    const map = await one(film({ figures: [] }))
    expect(at(map, 0, 0.05)).toBeLessThan(15)
    const column = [0.66, 0.72, 0.8, 0.88, 0.97].map((y) => at(map, 0, y))
    expect(column).toEqual(column.toSorted((a, b) => a - b))
    expect(column.at(-1)!).toBeGreaterThan(200)
    expect(column[0]!).toBeLessThan(column.at(-1)! / 2)
  })

  test('of a figure is one, higher the nearer it stands, and what stands before it hides it', async () => {
    const [far, near] = [await one(film({ figures: [woman(0.5)] })), await one(film({ figures: [woman(0.1)] }))]
    expect(at(near, 0, 0.6)).toBeGreaterThan(at(far, 0, 0.6) + 60)
    expect(at(near, 0, 0.6)).toBe(at(near, 0, 0.7))
    const wall = figure('rock-1', {
      noun: 'rock',
      body: picture('fluent-emoji:rock'),
      height: 0.6,
      depth: 0.05,
      path: [{ at: 0, x: 0, y: 0.95 }],
    })
    expect(at(await one(film({ figures: [woman(0.5), wall] })), 0, 0.7)).toBeGreaterThan(at(near, 0, 0.7))
  })

  test('changes only where a figure is when it is taken away: shadows and halos have none', async () => {
    const [with_, without] = [await one(film()), await one(film({ figures: [] }))]
    const masks: Uint8Array[] = []
    for await (const { coverage } of maskFigures({ art: await artOnce() })(film(), {
      figures: ['woman-1'],
      kind: 'touch',
      frames: [12],
      signal: new AbortController().signal,
    }))
      masks.push(coverage)
    const changed = with_.map((value, i) => (value === without[i] ? 0 : 1))
    expect(changed.reduce((sum, value) => sum + value, 0)).toBeGreaterThan(150)
    expect(changed.every((value, i) => value === 0 || masks[0]![i]! > 0)).toBe(true)
  })

  test('stands still where nothing moves, and does not know the style', async () => {
    const board = film({ camera: { move: 'static', framing: 'wide', subject: null, amount: 0, said: '' }, figures: [] })
    const [early, late] = (await depthsOf(board, [2, 20])) as [Uint8Array, Uint8Array]
    const moved = early.reduce((sum, value, i) => sum + (Math.abs(value - late[i]!) > 2 ? 1 : 0), 0)
    expect(moved).toBeLessThan(0.02 * early.length)
    expect(await one({ ...board, style: { name: 'pixel', said: '' } }, 2)).toEqual(early)
    expect(await one({ ...board, style: { name: 'vintage', said: '' } }, 2)).toEqual(early)
  })

  test('ends with the reason of whoever aborts it', async () => {
    const depth = mapDepth({ art: await artOnce() })(film(), { signal: AbortSignal.abort(new Error('enough')) })
    await expect(depth[Symbol.asyncIterator]().next()).rejects.toThrow('enough')
  })
})
