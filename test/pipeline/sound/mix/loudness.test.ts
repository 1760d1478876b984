import { expect, test } from 'vitest'
import { SAMPLE_RATE } from '../../../../src/pipeline/repertoire/sounds/sound.ts'
import { integratedLoudness } from '../../../../src/pipeline/sound/mix/loudness.ts'
import type { Stereo } from '../../../../src/pipeline/sound/soundtrack.ts'

const tone = (seconds: number, db: number, hz = 1000): Float32Array =>
  Float32Array.from({ length: seconds * SAMPLE_RATE }, (_, i) => 10 ** (db / 20) * Math.sin((2 * Math.PI * hz * i) / SAMPLE_RATE))
const both = (channel: Float32Array): Stereo => ({ left: channel, right: channel })
const joined = (...parts: Float32Array[]): Float32Array => Float32Array.from(parts.flatMap((part) => [...part]))

// EBU Tech 3341, cases 1 to 3
test('a stereo tone of 1 kHz at −23 dBFS is −23 LUFS', () => {
  expect(integratedLoudness(both(tone(4, -23)))).toBeCloseTo(-23, 1)
})

test('one channel alone is 3 dB less', () => {
  expect(integratedLoudness({ left: tone(4, -23), right: new Float32Array(4 * SAMPLE_RATE) })).toBeCloseTo(-26, 1)
})

test('what is far quieter than the rest does not count', () => {
  const film = both(joined(tone(3, -36), tone(12, -23), tone(3, -36)))
  expect(Math.abs(integratedLoudness(film) + 23)).toBeLessThan(0.1)
})

test('the ear is deafer to the deep and keener on the high', () => {
  expect(integratedLoudness(both(tone(2, -23, 40)))).toBeLessThan(-27)
  expect(integratedLoudness(both(tone(2, -23, 4000)))).toBeGreaterThan(-21)
})

test('silence, and what is shorter than a block, has none', () => {
  expect(integratedLoudness(both(new Float32Array(2 * SAMPLE_RATE)))).toBe(-Infinity)
  expect(integratedLoudness(both(tone(0.3, -10)))).toBe(-Infinity)
})
