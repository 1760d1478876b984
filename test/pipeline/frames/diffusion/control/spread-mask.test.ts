import { expect, test } from 'vitest'
import { featherMask, spreadMask } from '../../../../../src/pipeline/frames/diffusion/control/spread-mask.ts'

test('a mask grows by as many pixels to every side, and stays in its frame', () => {
  const mask = new Uint8Array(9 * 7)
  mask[3 * 9 + 4] = 1
  const grown = spreadMask(mask, 9, 7, 2)
  for (let y = 0; y < 7; y++)
    for (let x = 0; x < 9; x++) expect(grown[y * 9 + x]).toBe(Math.abs(x - 4) <= 2 && Math.abs(y - 3) <= 2 ? 255 : 0)
  const corner = new Uint8Array(9 * 7)
  corner[8] = 255
  expect(spreadMask(corner, 9, 7, 3).reduce((sum, value) => sum + value / 255, 0)).toBe(16)
})

test('what is new comes in softly inside the mask, never outside it, and the edge of the frame is no seam', () => {
  const [width, height] = [20, 12]
  const mask = Uint8Array.from({ length: width * height }, (_, i) => (i % width < 12 ? 255 : 0))
  const share = featherMask(mask, width, height, 3)
  const row = [...share.subarray(6 * width, 7 * width)]
  expect(row.slice(12).every((value) => value === 0)).toBe(true)
  expect(row.slice(8, 12)).toEqual([255, 191, 128, 64])
  expect(row.slice(0, 9).every((value) => value === 255)).toBe(true)
  expect(share[0]).toBe(255)
})
