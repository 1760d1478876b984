import { describe, expect, test } from 'vitest'
import { blendInto, cutWindow, planWindows } from '../../../../../src/pipeline/frames/diffusion/latent/windows.ts'

const plans = [
  [1, 21, 5],
  [21, 21, 5],
  [22, 21, 5],
  [37, 21, 5],
  [38, 21, 5],
  [38, 21, 0],
  [42, 21, 20],
  [63, 5, 1],
  [100, 7, 3],
] as const

describe.each(plans)('%i steps in passes of %i that share %i', (frames, pass, overlap) => {
  const windows = planWindows(frames, pass, overlap)

  test('every window has the length of a pass, and lies within', () => {
    for (const { start, length, weights } of windows) {
      expect(length).toBe(Math.min(pass, frames))
      expect(weights).toHaveLength(length)
      expect(start).toBeGreaterThanOrEqual(0)
      expect(start + length).toBeLessThanOrEqual(frames)
    }
    expect(windows[0]?.start).toBe(0)
    expect((windows.at(-1)?.start ?? 0) + (windows.at(-1)?.length ?? 0)).toBe(frames)
  })

  test('neighbours share as much as was asked, and no window is wasted', () => {
    for (const [k, { start, length }] of windows.entries())
      if (k + 1 < windows.length) expect(start + length - (windows[k + 1]?.start ?? 0)).toBeGreaterThanOrEqual(overlap)
    expect(windows).toHaveLength(frames <= pass ? 1 : Math.ceil((frames - overlap) / (pass - overlap)))
  })

  test('the weights add up to 1 everywhere, and so do the shares', () => {
    const sums = new Float64Array(frames)
    for (const { start, weights } of windows) for (const [i, weight] of weights.entries()) sums[start + i] = (sums[start + i] ?? 0) + weight
    for (const sum of sums) expect(sum).toBeCloseTo(1, 12)
    for (const { weights } of windows) expect(Math.min(...weights)).toBeGreaterThan(0)
    expect(windows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  test('what all windows say alike comes out as it was', () => {
    const shot = { data: Float32Array.from({ length: 2 * (frames + 1) * 2 }, (_, i) => Math.sin(i)), dims: [1, 2, frames + 1, 1, 2] }
    const sum = { data: new Float32Array(shot.data.length), dims: shot.dims }
    for (const window of windows) blendInto(sum, window, cutWindow(shot, window, 1), 1)
    for (const [i, value] of sum.data.entries()) expect(value).toBeCloseTo(shot.data[i] as number, 5)
  })
})

test('where two windows meet, one fades out as the other fades in, in a straight line', () => {
  const [first, second] = planWindows(14, 8, 2)
  expect(first?.weights).toEqual([1, 1, 1, 1, 1, 1, 2 / 3, 1 / 3])
  expect(second?.start).toBe(6)
  for (const [i, weight] of [1 / 3, 2 / 3, 1, 1, 1, 1, 1, 1].entries()) expect(second?.weights[i]).toBeCloseTo(weight, 12)
})

test('a window sees the references and its own steps', () => {
  const shot = { data: Float32Array.of(0, 1, 2, 3, 10, 11, 12, 13), dims: [1, 2, 4, 1, 1] }
  expect(cutWindow(shot, { start: 1, length: 2, weights: [1, 1], share: 1 }, 1)).toEqual({
    data: Float32Array.of(0, 2, 3, 10, 12, 13),
    dims: [1, 2, 3, 1, 1],
  })
})

test('plans that cannot be are refused, and velocities of another shape', () => {
  for (const [frames, pass, overlap] of [
    [0, 5, 1],
    [9, 5, 5],
    [9, 5, -1],
    [9, 0, 0],
  ] as const)
    expect(() => planWindows(frames, pass, overlap)).toThrow(RangeError)
  const [window] = planWindows(9, 5, 1)
  const sum = { data: new Float32Array(9), dims: [1, 1, 9, 1, 1] }
  expect(() => window && blendInto(sum, window, { data: new Float32Array(4), dims: [1, 1, 4, 1, 1] }, 0)).toThrow(RangeError)
})
