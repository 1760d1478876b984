import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crop, enlarge, halve } from '../../../src/pipeline/face/raster.ts'

const planes = fc
  .array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 48, maxLength: 48 })
  .map((values) => Float32Array.from(values))

test('a plane drawn once as large is itself, in every part', () => {
  fc.assert(
    fc.property(planes, fc.nat(3), fc.nat(2), (plane, left, top) => {
      const part = enlarge(plane, 8, 6, 1, [left, top, 5, 4])
      expect([...part]).toEqual([0, 1, 2, 3].flatMap((y) => [...plane.subarray((y + top) * 8 + left, (y + top) * 8 + left + 5)]))
    }),
  )
})

test('a slope stays one where it is drawn twice as large, and its edges repeat', () => {
  const plane = Float32Array.from([0, 4, 8])
  expect([...enlarge(plane, 3, 1, 2, [0, 0, 6, 2])]).toEqual([0, 1, 3, 5, 7, 8, 0, 1, 3, 5, 7, 8])
})

test('of half the size each pixel is the mean of four, and an odd rim is left out', () => {
  const data = Uint8Array.from([10, 20, 99, 30, 40, 99, 99, 99, 99].flatMap((value) => [value, value + 1, value + 2]))
  expect(halve({ data, width: 3, height: 3 })).toEqual({ data: Uint8Array.from([25, 26, 27]), width: 1, height: 1 })
})

test('a part of a picture has the pixels that lie there', () => {
  const data = Uint8Array.from({ length: 3 * 4 * 3 }, (_, i) => i)
  const pixel = (x: number, y: number): number[] => [0, 1, 2].map((i) => 3 * (4 * y + x) + i)
  expect([...crop({ data, width: 4, height: 3 }, [1, 1, 2, 2]).data]).toEqual([pixel(1, 1), pixel(2, 1), pixel(1, 2), pixel(2, 2)].flat())
})
