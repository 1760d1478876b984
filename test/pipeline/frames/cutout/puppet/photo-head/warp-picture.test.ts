import { expect, test } from 'vitest'
import { warpPicture, type Sheet } from '../../../../../../src/pipeline/frames/cutout/puppet/photo-head/warp-picture.ts'

const sheet = (width: number, height: number, pixel: (x: number, y: number) => number = () => 0): Sheet => ({
  width,
  height,
  pixels: Uint32Array.from({ length: width * height }, (_, i) => pixel(i % width, Math.floor(i / width))),
})
const points = (x: number[], y: number[], u: number[], v: number[]) => ({
  x: Float32Array.from(x),
  y: Float32Array.from(y),
  u: Float32Array.from(u),
  v: Float32Array.from(v),
})
const SQUARE = Uint16Array.from([0, 1, 2, 0, 2, 3])
const red = (value: number): number => ((255 << 24) | value) >>> 0

test('laid over itself, a picture stays what it is, every pixel once', () => {
  const picture = sheet(16, 12, (x, y) => red(x * 10 + y))
  const target = sheet(16, 12)
  const at = [
    [0, 16, 16, 0],
    [0, 0, 12, 12],
  ] as const
  warpPicture(target, picture, points([...at[0]], [...at[1]], [...at[0]], [...at[1]]), SQUARE)
  expect(target.pixels).toEqual(picture.pixels)
})

test('triangles that meet leave no pixel between them, wherever the seam runs', () => {
  const picture = sheet(8, 8, () => red(200))
  for (let shift = 0; shift < 1; shift += 0.07) {
    const target = sheet(24, 24)
    const corners = [3 + shift, 20 - shift, 19 + shift, 2 + shift * 2]
    warpPicture(target, picture, points(corners, [2, 3 + shift, 21, 20 - shift], [0, 8, 8, 0], [0, 0, 8, 8]), SQUARE)
    for (let y = 5; y < 18; y++) for (let x = 5; x < 18; x++) expect(target.pixels[y * 24 + x]).toBe(red(200))
  }
})

test('what is half clear keeps its colour, and leaves what is more opaque', () => {
  const half = ((128 << 24) | 64) >>> 0
  const target = sheet(4, 4, (x) => (x < 2 ? red(9) : 0))
  warpPicture(
    target,
    sheet(4, 4, () => half),
    points([0, 4, 4, 0], [0, 0, 4, 4], [0, 4, 4, 0], [0, 0, 4, 4]),
    SQUARE,
  )
  expect(target.pixels[0]).toBe(red(9))
  // Opacity is apart in what a canvas is handed: 64 of 128 is half of full.
  expect(target.pixels[3]! >>> 24).toBe(128)
  expect(Math.abs((target.pixels[3]! & 255) - 128)).toBeLessThanOrEqual(1)
})

test('nothing is drawn beyond the sheet', () => {
  const target = sheet(4, 4)
  warpPicture(
    target,
    sheet(4, 4, () => red(1)),
    points([-10, 14, 14, -10], [-10, -10, 14, 14], [0, 4, 4, 0], [0, 0, 4, 4]),
    SQUARE,
  )
  expect(target.pixels.every((pixel) => pixel === red(1))).toBe(true)
})
