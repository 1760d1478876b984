import { describe, expect, test } from 'vitest'
import { openResize } from '../../../../../src/pipeline/frames/diffusion/output/resize-picture.ts'

const paint = (width: number, height: number, at: (x: number, y: number) => number): Uint8Array =>
  Uint8Array.from({ length: 3 * width * height }, (_, i) => at(Math.floor(i / 3) % width, Math.floor(i / 3 / width)))
const whole = (width: number, height: number): { x: number; y: number; width: number; height: number } => ({ x: 0, y: 0, width, height })

describe('a picture of another size', () => {
  test('is itself where the size is the same', () => {
    const picture = paint(9, 7, (x, y) => (x * 37 + y * 91) % 256)
    expect(openResize({ width: 9, height: 7 }, whole(9, 7), { width: 9, height: 7 })(picture)).toEqual(picture)
  })

  test('keeps flat colour flat, to the edges, larger and smaller', () => {
    for (const [width, height] of [
      [33, 21],
      [5, 3],
      [16, 40],
    ] as const) {
      const made = openResize({ width: 16, height: 12 }, whole(16, 12), { width, height })(paint(16, 12, () => 93))
      expect(made.length).toBe(3 * width * height)
      expect(new Set(made)).toEqual(new Set([93]))
    }
  })

  test('keeps a slope straight: nothing shifts', () => {
    const made = openResize({ width: 32, height: 4 }, whole(32, 4), { width: 64, height: 8 })(paint(32, 4, (x) => 8 * x))
    for (let x = 8; x < 56; x++) expect(Math.abs(made[3 * x]! - 8 * ((x + 0.5) / 2 - 0.5))).toBeLessThanOrEqual(1)
  })

  test('shows the part that it is asked for', () => {
    const made = openResize(
      { width: 24, height: 24 },
      { x: 8, y: 8, width: 8, height: 8 },
      { width: 4, height: 4 },
    )(paint(24, 24, (x, y) => (x >= 4 && x < 20 && y >= 4 && y < 20 ? 200 : 0)))
    expect(new Set(made)).toEqual(new Set([200]))
  })

  test('of fine stripes is their grey, not stripes of its own', () => {
    const made = openResize({ width: 128, height: 2 }, whole(128, 2), { width: 20, height: 2 })(paint(128, 2, (x) => (x % 2) * 255))
    for (const value of made.subarray(9, 51)) expect(Math.abs(value - 127.5)).toBeLessThan(14)
  })
})
