import { describe, expect, test } from 'vitest'
import { resampleRate } from '../../../../../src/pipeline/frames/diffusion/output/resample-rate.ts'

async function* ramp(count: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < count; i++) yield Uint8Array.of(i * 10)
}

async function resampled(count: number, pictures: number, rate: number, fps: number): Promise<number[]> {
  const values: number[] = []
  for await (const [value] of resampleRate(ramp(pictures), { count, rate, fps })) values.push(value!)
  return values
}

describe('pictures at another rate', () => {
  test('are the same at the same rate', async () => {
    expect(await resampled(6, 9, 16, 16)).toEqual([0, 10, 20, 30, 40, 50])
  })

  test('lie where their time lies between their neighbours', async () => {
    // At 24 a second the i-th is the moment of picture 2i / 3.
    expect(await resampled(7, 5, 16, 24)).toEqual([0, 7, 13, 20, 27, 33, 40])
    const at30 = await resampled(16, 9, 16, 30)
    at30.forEach((value, i) => expect(Math.abs(value - (i * 160) / 30)).toBeLessThanOrEqual(0.6))
  })

  test('are fewer where the clip has fewer', async () => {
    expect(await resampled(3, 5, 32, 16)).toEqual([0, 20, 40])
  })

  test('are as many as the shot has, whatever comes', async () => {
    expect(await resampled(8, 5, 16, 24)).toEqual([0, 7, 13, 20, 27, 33, 40, 40])
    expect(await resampled(1, 5, 16, 24)).toEqual([0])
  })
})
