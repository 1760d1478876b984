import { expect, test } from 'vitest'
import { chooseSizes } from '../../../../../src/pipeline/frames/diffusion/plan/choose-sizes.ts'
import { fillAround, windowOf } from '../../../../../src/pipeline/frames/diffusion/plan/window-of.ts'

const WAN = [
  [1280, 720, 5],
  [720, 1280, 5],
  [832, 480, 3],
  [480, 832, 3],
].map(([width, height, shift]) => ({ width: width!, height: height!, shift: shift! }))
const named = (clip: { width: number; height: number }): string[] => chooseSizes(WAN, clip).map(({ width, height }) => `${width}×${height}`)

test('sizes are of nearly the shape of the clip, the largest first, and at last half of the smallest', () => {
  expect(named({ width: 1280, height: 720 })).toEqual(['1280×720', '832×480', '592×336'])
  expect(named({ width: 406, height: 720 })).toEqual(['720×1280', '480×832', '336×592'])
  // Nothing is square: all crop alike.
  expect(named({ width: 720, height: 720 })).toHaveLength(5)
  for (const { width, height } of chooseSizes(WAN, { width: 640, height: 360 })) expect([width % 16, height % 16]).toEqual([0, 0])
  expect(chooseSizes([{ width: 32, height: 32, shift: 3 }], { width: 64, height: 64 })).toHaveLength(1)
})

test('the window is the largest part of the picture that has the shape of the clip, and its edges go on around it', () => {
  expect(windowOf({ width: 832, height: 480 }, { width: 1280, height: 720 })).toEqual({ x: 0, y: 6, width: 832, height: 468 })
  expect(windowOf({ width: 480, height: 832 }, { width: 720, height: 720 })).toEqual({ x: 0, y: 176, width: 480, height: 480 })
  const window = { x: 1, y: 1, width: 2, height: 1 }
  expect([...fillAround(Uint8Array.of(7, 9), window, { width: 4, height: 3 }, 1)]).toEqual([7, 7, 9, 9, 7, 7, 9, 9, 7, 7, 9, 9])
})
