import { expect, test } from 'vitest'
import { SAMPLE_RATE } from '../../../../src/pipeline/repertoire/sounds/sound.ts'
import { applyGain, limitingGain } from '../../../../src/pipeline/sound/mix/limiter.ts'
import { truePeaks } from '../../../../src/pipeline/sound/mix/true-peak.ts'
import type { Stereo } from '../../../../src/pipeline/sound/soundtrack.ts'

const tone = (hz: number, gain: number, phase = 0): Float32Array =>
  Float32Array.from({ length: SAMPLE_RATE }, (_, i) => gain * Math.sin((2 * Math.PI * hz * i) / SAMPLE_RATE + phase))
const both = (channel: Float32Array): Stereo => ({ left: channel, right: channel })
const most = (values: Float32Array): number => values.reduce((peak, value) => Math.max(peak, Math.abs(value)), 0)

test('finds the peak between samples', () => {
  const between = tone(SAMPLE_RATE / 4, 1, Math.PI / 4)
  expect(most(between)).toBeCloseTo(Math.SQRT1_2, 2)
  expect(most(truePeaks(both(between)).subarray(100, -100))).toBeCloseTo(1, 1)
})

test('keeps a burst under the ceiling and lets the rest pass', () => {
  const samples = tone(440, 0.1)
  samples.set(tone(900, 1.5).subarray(0, 2400), 24000)
  const before = both(samples)
  const limited = applyGain(before, limitingGain(truePeaks(before), 1, 0.5))
  expect(most(truePeaks(limited))).toBeLessThan(0.52)
  expect(most(limited.left.subarray(24000, 26400))).toBeGreaterThan(0.45)
  expect(limited.left.subarray(0, 20000)).toEqual(samples.subarray(0, 20000))
  expect(most(limited.left.subarray(46000))).toBeGreaterThan(0.09)
})

test('turns down smoothly: no step in the gain', () => {
  const samples = new Float32Array(SAMPLE_RATE).fill(0.05)
  samples[20000] = 1
  const gain = limitingGain(truePeaks(both(samples)), 1, 0.25)
  expect(gain[20000]!).toBeLessThanOrEqual(0.25)
  let step = 0
  for (let i = 1; i < gain.length; i++) step = Math.max(step, Math.abs(gain[i]! - gain[i - 1]!))
  expect(step).toBeLessThan(0.01)
})

test('leaves quiet signals as they are but for the gain', () => {
  const samples = tone(440, 0.1)
  const gain = limitingGain(truePeaks(both(samples)), 2, 0.8)
  expect(gain.every((value) => Math.abs(value - 2) < 1e-4)).toBe(true)
})
