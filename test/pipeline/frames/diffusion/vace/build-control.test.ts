import { describe, expect, test } from 'vitest'
import { assembleControl, maskChannels, maskFrameOf } from '../../../../../src/pipeline/frames/diffusion/vace/build-control.ts'
import { letterbox } from '../../../../../src/pipeline/frames/diffusion/vace/letterbox.ts'
import type { Tensor } from '../../../../../src/pipeline/frames/diffusion/tensor.ts'
import { readGolden } from '../golden/read-golden.ts'

const golden = readGolden('vace')
const modes = ['text', 'reference', 'references', 'edit', 'control', 'first'] as const

function worst(a: Float32Array, b: Float32Array): number {
  expect(a.length).toBe(b.length)
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] as number))), 0)
}

/** Some channels and steps in time of a tensor [1, c, t, h, w]. */
function part(
  { data, dims }: Tensor,
  [firstChannel, channels]: readonly [number, number],
  [first, steps]: readonly [number, number],
): Tensor {
  const [, , all = 0, height = 0, width = 0] = dims
  const plane = height * width
  const out = new Float32Array(channels * steps * plane)
  for (let c = 0; c < channels; c++) {
    const from = ((firstChannel + c) * all + first) * plane
    out.set(data.subarray(from, from + steps * plane), c * steps * plane)
  }
  return { data: out, dims: [1, channels, steps, height, width] }
}

/** The masks of a mode, a byte a pixel; null: it has none. */
function masksOf(mode: string): readonly Uint8Array[] | null {
  if (!golden.names.includes(`${mode}.mask`)) return null
  const { data, dims } = golden.tensor(`${mode}.mask`)
  const [frames = 0, height = 0, width = 0] = dims
  return Array.from({ length: frames }, (_, i) => Uint8Array.from(data.subarray(i * height * width, (i + 1) * height * width)))
}

describe.each(modes)('%s', (mode) => {
  const control = golden.tensor(`${mode}.control`)
  const [, , steps = 0, height = 0, width = 0] = control.dims
  const references = golden.names.filter((name) => name.startsWith(`${mode}.reference_`)).length
  const masks = masksOf(mode)
  const mask = masks === null ? null : maskChannels(masks, 8 * width, 8 * height)

  test('has the mask of diffusers', () => {
    if (mask === null) return
    const expected = part(control, [32, 64], [references, steps - references])
    expect(mask.dims).toEqual(expected.dims)
    expect(worst(mask.data, expected.data)).toBeLessThanOrEqual(1e-6)
  })

  test('is put together as diffusers does', () => {
    const assembled = assembleControl({
      inactive: part(control, [0, 16], [references, steps - references]),
      reactive: part(control, [16, 16], [references, steps - references]),
      mask,
      // The first that was given lies last.
      references: Array.from({ length: references }, (_, i) => part(control, [0, 16], [references - 1 - i, 1])),
    })
    expect(assembled.dims).toEqual(control.dims)
    expect(worst(assembled.data, control.data)).toBeLessThanOrEqual(1e-6)
  })

  test('has the references of diffusers', () => {
    for (let i = 0; i < references; i++) {
      const { data, dims } = golden.tensor(`${mode}.reference_${i}`)
      const boxed = letterbox({ width: dims[1] as number, height: dims[0] as number, pixels: Uint8Array.from(data) }, 8 * width, 8 * height)
      expect(boxed.dims).toEqual([1, 3, 1, 8 * height, 8 * width])
      expect(worst(boxed.data, golden.tensor(`${mode}.letterbox_${i}`).data)).toBeLessThanOrEqual(1e-5)
    }
  })
})

test('the golden has masks, and one and two references', () => {
  expect(modes.map((mode) => golden.names.filter((name) => name.startsWith(`${mode}.reference_`)).length)).toEqual([0, 1, 2, 0, 0, 0])
  expect(modes.filter((mode) => masksOf(mode) !== null)).toEqual(['edit', 'first'])
})

test('a step in time takes the mask of the frame in its middle', () => {
  expect([0, 1, 2].map((i) => maskFrameOf(i, 9))).toEqual([1, 4, 7])
  expect(maskFrameOf(0, 1)).toBe(0)
  expect(maskFrameOf(20, 81)).toBe(79)
})

test('a mask in greys stays grey, a pixel to a channel', () => {
  const mask = Uint8Array.from({ length: 8 * 16 }, (_, i) => i)
  const { data, dims } = maskChannels([mask], 16, 8)
  expect(dims).toEqual([1, 64, 1, 1, 2])
  // Row 1, column 2 of the second square: pixel 16 + 8 + 2, channel 8 + 2.
  expect(data[10 * 2 + 1]).toBeCloseTo(26 / 255, 6)
})

test('parts that do not agree are refused', () => {
  const tensor = (channels: number, steps: number): Tensor => ({
    data: new Float32Array(channels * steps * 4),
    dims: [1, channels, steps, 2, 2],
  })
  const parts = { inactive: tensor(16, 3), reactive: tensor(16, 3), mask: tensor(64, 3), references: [tensor(16, 1)] }
  expect(assembleControl(parts).dims).toEqual([1, 96, 4, 2, 2])
  expect(() => assembleControl({ ...parts, reactive: tensor(16, 2) })).toThrow('[1, 16, 2, 2, 2]')
  expect(() => assembleControl({ ...parts, mask: tensor(64, 4) })).toThrow(RangeError)
  expect(() => assembleControl({ ...parts, references: [tensor(16, 2)] })).toThrow(RangeError)
  expect(() => maskChannels([new Uint8Array(64), new Uint8Array(64)], 8, 8)).toThrow('2 frames')
  expect(() => maskChannels([new Uint8Array(63)], 8, 8)).toThrow('63 bytes')
  expect(() => maskChannels([new Uint8Array(72)], 9, 8)).toThrow(RangeError)
})
