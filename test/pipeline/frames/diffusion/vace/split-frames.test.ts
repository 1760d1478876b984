import { expect, test } from 'vitest'
import { planesOf, writePart } from '../../../../../src/pipeline/frames/diffusion/vace/split-frames.ts'

// 2 × 2: black, white / red, green
const frame = { width: 2, height: 2, pixels: Uint8Array.of(0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 255, 0) }
const whole = { left: 0, top: 0, width: 2, height: 2 }

test('a picture becomes planes from −1 to 1', () => {
  expect([...planesOf(frame)]).toEqual([-1, 1, 1, -1, -1, 1, -1, 1, -1, 1, -1, -1])
})

test('what is painted anew and what stays are two halves, mid-grey where the other lies', () => {
  const mask = Uint8Array.of(255, 128, 127, 0)
  const [inactive, reactive] = [new Float32Array(12), new Float32Array(12)]
  writePart(inactive, { index: 0, count: 1 }, frame, mask, 'inactive', whole)
  writePart(reactive, { index: 0, count: 1 }, frame, mask, 'reactive', whole)
  expect([...inactive]).toEqual([0, 0, 1, -1, 0, 0, -1, 1, 0, 0, -1, -1])
  expect([...reactive]).toEqual([-1, 1, 0, 0, -1, 1, 0, 0, -1, 1, 0, 0])
})

test('without a mask all is painted anew', () => {
  const inactive = new Float32Array(12).fill(9)
  writePart(inactive, { index: 0, count: 1 }, frame, null, 'inactive', whole)
  expect([...inactive].every((value) => value === 0)).toBe(true)
})

test('a frame is written into its place among others, cut to a rectangle', () => {
  const planes = new Float32Array(3 * 2 * 2).fill(9)
  // The right column, as the second of two frames: white over green.
  writePart(planes, { index: 1, count: 2 }, frame, Uint8Array.of(0, 255, 0, 255), 'reactive', { left: 1, top: 0, width: 1, height: 2 })
  expect([...planes]).toEqual([9, 9, 1, -1, 9, 9, 1, 1, 9, 9, 1, -1])
})
