import { describe, expect, test } from 'vitest'
import { maskFigures } from '../../../../src/pipeline/frames/cutout/mask-figures.ts'
import type { Mask, MaskKind } from '../../../../src/pipeline/frames/renderer.ts'
import type { Storyboard } from '../../../../src/pipeline/storyboard/storyboard.ts'
import { figure, picture, shot, storyboard } from '../../../fixtures/storyboards.ts'
import { artOnce } from './film-fixture.ts'

const film = (change: Partial<Parameters<typeof shot>[0]> = {}, more: Partial<Storyboard> = {}): Storyboard =>
  storyboard({
    format: { width: 160, height: 90, fps: 24, seconds: 1 },
    shots: [
      shot({
        seconds: 1,
        figures: [
          figure('woman-1', { height: 0.5, path: [{ at: 0, x: -0.3, y: 0.9 }] }),
          figure('horse-1', {
            noun: 'horse',
            role: 'support',
            body: picture('fluent-emoji:horse'),
            depth: 0.25,
            height: 0.4,
            path: [{ at: 0, x: -0.2, y: 0.86 }],
          }),
          figure('balloon-1', {
            noun: 'balloon',
            role: 'prop',
            body: picture('fluent-emoji:balloon'),
            height: 0.25,
            relation: { how: 'held-by', to: 'woman-1' },
          }),
        ],
        ...change,
      }),
    ],
    ...more,
  })

async function masksOf(board: Storyboard, figures: readonly string[], kind: MaskKind, frames?: readonly number[]): Promise<Mask[]> {
  const masks: Mask[] = []
  const signal = new AbortController().signal
  for await (const mask of maskFigures({ art: await artOnce() })(board, { figures, kind, signal, ...(frames && { frames }) }))
    masks.push(mask)
  return masks
}

const one = async (figures: readonly string[], kind: MaskKind, board = film()): Promise<Uint8Array> =>
  (await masksOf(board, figures, kind, [12]))[0]!.coverage
const covered = (mask: Uint8Array): number => mask.reduce((sum, value) => sum + value, 0) / 255 / mask.length
const within = (inner: Uint8Array, outer: Uint8Array): boolean => inner.every((value, i) => value === 0 || outer[i]! > 0)

describe('masks of figures', () => {
  test('are one a frame, a byte a pixel, of the frames that are asked for', async () => {
    expect((await masksOf(film(), ['woman-1'], 'silhouette')).map(({ index }) => index)).toEqual([...Array(24).keys()])
    const few = await masksOf(film(), ['woman-1'], 'touch', [3, 17])
    expect(few.map(({ index, coverage }) => [index, coverage.length])).toEqual([
      [3, 160 * 90],
      [17, 160 * 90],
    ])
  })

  test('lie in one another: silhouette, touch, influence', async () => {
    const night = film({
      setting: { place: 'field', hour: 'night', weather: 'clear', season: 'summer', horizon: 0.58, tint: null, said: '' },
    })
    const [silhouette, touch, influence] = [
      await one(['woman-1'], 'silhouette', night),
      await one(['woman-1'], 'touch', night),
      await one(['woman-1'], 'influence', night),
    ]
    expect(covered(silhouette)).toBeGreaterThan(0.02)
    expect(covered(silhouette)).toBeLessThan(covered(touch))
    expect(covered(touch)).toBeLessThan(covered(influence))
    expect(covered(influence)).toBeLessThan(0.8)
    expect(within(silhouette, touch) && within(touch, influence)).toBe(true)
  })

  test('count what somebody carries as theirs, and not the other way round', async () => {
    const [both, balloon] = [await one(['woman-1'], 'silhouette'), await one(['balloon-1'], 'silhouette')]
    expect(within(balloon, both)).toBe(true)
    expect(covered(balloon)).toBeLessThan(0.4 * covered(both))
    expect(covered(balloon)).toBeGreaterThan(0.005)
  })

  test('leave out what is hidden behind somebody', async () => {
    const behind = await one(['horse-1'], 'silhouette')
    const alone = await one(['horse-1'], 'silhouette', film({ figures: film().shots[0]!.figures.filter(({ id }) => id === 'horse-1') }))
    expect(covered(behind)).toBeGreaterThan(0.01)
    expect(covered(behind)).toBeLessThan(0.95 * covered(alone))
    expect(within(behind, alone)).toBe(true)
  })

  test('are soft at the edges of a silhouette, and hard elsewhere', async () => {
    expect(new Set(await one(['woman-1'], 'silhouette')).size).toBeGreaterThan(10)
    expect([...new Set(await one(['woman-1'], 'touch'))].toSorted((a, b) => a - b)).toEqual([0, 255])
  })

  test('are of the film’s size, whatever a look draws at', async () => {
    const mask = await one(['woman-1'], 'silhouette', film({}, { style: { name: 'pixel', said: '' } }))
    expect(mask).toHaveLength(160 * 90)
    expect(covered(mask)).toBeGreaterThan(0.02)
  })

  test('are empty of who is not there', async () => {
    expect(covered(await one(['nobody-1'], 'influence'))).toBe(0)
  })

  test('end with the reason of an abort', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    const masks = maskFigures({ art: await artOnce() })(film(), { figures: ['woman-1'], kind: 'touch', signal })
    await expect(masks[Symbol.asyncIterator]().next()).rejects.toThrow('enough')
  })
})
