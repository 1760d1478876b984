import { expect, test } from 'vitest'
import { drawNoise } from '../../../../../src/pipeline/frames/diffusion/latent/noise.ts'
import { cutWindow } from '../../../../../src/pipeline/frames/diffusion/latent/windows.ts'

const settings = { seed: 7, channels: 16, frames: 5, references: 0, height: 30, width: 40 }
const small = { ...settings, height: 3, width: 4 }
const windowOf = (start: number, length: number) => ({ start, length, weights: [], share: 1 })

test('noise is normal: its mean, spread, skew and tails', () => {
  const { data, dims } = drawNoise(settings)
  expect(dims).toEqual([1, 16, 5, 30, 40])
  expect(data.length).toBe(96_000)
  const moment = (power: number): number => data.reduce((sum, value) => sum + value ** power, 0) / data.length
  expect(moment(1)).toBeCloseTo(0, 1)
  expect(Math.abs(moment(1))).toBeLessThan(0.015)
  expect(Math.abs(moment(2) - 1)).toBeLessThan(0.02)
  expect(Math.abs(moment(3))).toBeLessThan(0.05)
  expect(Math.abs(moment(4) - 3)).toBeLessThan(0.12)
  const beyondTwo = data.filter((value) => Math.abs(value) > 2).length / data.length
  expect(Math.abs(beyondTwo - 0.0455)).toBeLessThan(0.003)
})

test('neighbours have nothing to do with one another', () => {
  const { data } = drawNoise(settings)
  for (const lag of [1, 40, 1200, 6000]) {
    let sum = 0
    for (let i = lag; i < data.length; i++) sum += (data[i] as number) * (data[i - lag] as number)
    expect(Math.abs(sum / (data.length - lag))).toBeLessThan(0.015)
  }
})

test('the same seed gives the same noise, on every machine and in every release', () => {
  expect([...drawNoise(settings).data.slice(0, 4)].map((value) => value.toFixed(5))).toMatchInlineSnapshot(`
    [
      "-0.93019",
      "-0.20847",
      "-2.21998",
      "-1.74468",
    ]
  `)
  expect(drawNoise({ ...settings, seed: 8 }).data.slice(0, 4)).not.toEqual(drawNoise(settings).data.slice(0, 4))
})

test('a longer shot begins as the shorter one', () => {
  const longer = drawNoise({ ...small, frames: 9 })
  expect(cutWindow(longer, windowOf(0, 5), 0)).toEqual(drawNoise(small))
})

test('references come first and leave the noise of the shot as it was', () => {
  const two = drawNoise({ ...small, references: 2 })
  expect(two.dims).toEqual([1, 16, 7, 3, 4])
  expect(cutWindow(two, windowOf(2, 5), 0)).toEqual(drawNoise(small))
})
