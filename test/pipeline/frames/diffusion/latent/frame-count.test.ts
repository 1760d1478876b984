import { expect, test } from 'vitest'
import { framesFor, framesOf, isFrameCount, latentFramesOf } from '../../../../../src/pipeline/frames/diffusion/latent/frame-count.ts'

test.each([
  [5, 16, 81],
  [5.05, 16, 81],
  [5.1, 16, 85],
  [0.3, 10, 5],
  [0.01, 16, 1],
  [0, 16, 1],
])('%d seconds at %d frames a second are %i frames', (seconds, fps, frames) => {
  expect(framesFor(seconds, fps)).toBe(frames)
})

test('a product that is whole but for rounding costs no further frames', () => {
  expect(framesFor(0.1 + 0.2, 30)).toBe(9)
  expect(framesFor(1.1 * 3, 10)).toBe(33)
})

test('frames and steps of the latent', () => {
  expect([1, 5, 17, 81].map(latentFramesOf)).toEqual([1, 2, 5, 21])
  expect([1, 2, 5, 21].map(framesOf)).toEqual([1, 5, 17, 81])
  expect([1, 5, 81, 0, -3, 4, 5.5, Number.NaN].map(isFrameCount)).toEqual([true, true, true, false, false, false, false, false])
  for (const frames of [0, 2, 80, 1.5]) expect(() => latentFramesOf(frames)).toThrow(RangeError)
})
