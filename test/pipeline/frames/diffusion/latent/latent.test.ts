import { describe, expect, test } from 'vitest'
import { guide } from '../../../../../src/pipeline/frames/diffusion/latent/guide.ts'
import { denormalise, normalise } from '../../../../../src/pipeline/frames/diffusion/latent/normalise.ts'
import { previewLatent } from '../../../../../src/pipeline/frames/diffusion/latent/preview.ts'

describe('the scale of latents', () => {
  const scale = { mean: [1, -2], std: [2, 0.5] }
  const latent = { data: Float32Array.of(3, 5, -1, -2), dims: [1, 2, 1, 1, 2] }

  test('is channel by channel, and undone', () => {
    const scaled = normalise(latent, scale)
    expect([...scaled.data]).toEqual([1, 2, 2, 0])
    expect(scaled.dims).toEqual(latent.dims)
    expect(denormalise(scaled, scale)).toEqual(latent)
  })

  test('refuses a latent of other channels', () => {
    expect(() => normalise({ ...latent, dims: [1, 4, 1, 1, 1] }, scale)).toThrow('[1, 4, 1, 1, 1]')
    expect(() => denormalise({ ...latent, dims: [2, 2, 1, 1, 1] }, scale)).toThrow(RangeError)
  })
})

describe('guidance', () => {
  test('leads from the unwanted past the wanted', () => {
    expect([...guide(Float32Array.of(1, 2), Float32Array.of(2, 2), 5)]).toEqual([6, 2])
    expect([...guide(Float32Array.of(1, 2), Float32Array.of(2, 4), 1)]).toEqual([2, 4])
    expect([...guide(Float32Array.of(1, 2), Float32Array.of(2, 4), 0)]).toEqual([1, 2])
  })

  test('refuses velocities of two shapes', () => {
    expect(() => guide(Float32Array.of(1), Float32Array.of(1, 2), 5)).toThrow(RangeError)
  })
})

describe('a preview', () => {
  // Channel 0 is red, channel 1 green; blue is the bias.
  const rows = Array.from({ length: 16 }, (_, c) => (c === 0 ? [1, 0, 0] : c === 1 ? [0, 0.5, 0] : [0, 0, 0]))
  const preview = { rows, bias: [0, 0, 1] }
  const data = new Float32Array(16 * 2 * 1 * 3)
  // [1, 16, 2, 1, 3]: the second step in time.
  data.set([-1, 0, 1], 3)
  data.set([2, -2, 9], 9)
  const clean = { data, dims: [1, 16, 2, 1, 3] }

  test('shows one step in time in colours', () => {
    expect(previewLatent(clean, 1, preview)).toEqual({
      width: 3,
      height: 1,
      pixels: Uint8Array.of(0, 255, 255, 128, 0, 255, 255, 255, 255),
    })
  })

  test('of what is no number is black, not an error', () => {
    const { pixels } = previewLatent({ data: data.map(() => Number.NaN), dims: clean.dims }, 0, preview)
    expect([...pixels]).toEqual(Array.from({ length: 9 }, () => 0))
  })

  test('refuses a step that the latent lacks', () => {
    expect(() => previewLatent(clean, 2, preview)).toThrow(RangeError)
    expect(() => previewLatent(clean, -1, preview)).toThrow(RangeError)
  })
})
