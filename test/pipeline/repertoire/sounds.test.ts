import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../../src/pipeline/random.ts'
import { soundNames, sounds, type SoundName } from '../../../src/pipeline/repertoire/sounds/index.ts'
import { SAMPLE_RATE } from '../../../src/pipeline/repertoire/sounds/sound.ts'
import { spectralCentroid, heardAt, peakOf, rms, same } from '../sound/measure.ts'

const make = (name: SoundName, seed = 1, seconds = sounds[name].kind === 'bed' ? 2 : 0): Float32Array =>
  sounds[name].synthesise(randomFrom(seed, name), seconds)
const inDb = (value: number): number => 20 * Math.log10(value)

describe.each(soundNames)('%s', (name) => {
  const sound = sounds[name]
  const samples = make(name)

  test('is audible, finite, and never clips', () => {
    expect(Number.isFinite(rms(samples))).toBe(true)
    expect(peakOf(samples)).toBeLessThan(1)
    expect(inDb(peakOf(samples))).toBeGreaterThan(-46)
  })

  test('begins and ends in silence, free of DC', () => {
    expect(Math.abs(samples[0]!)).toBeLessThan(0.002)
    expect(Math.abs(samples[samples.length - 1]!)).toBeLessThan(0.002)
    expect(Math.abs(samples.reduce((sum, value) => sum + value, 0) / samples.length)).toBeLessThan(0.002)
  })

  test('has the level it promises in its loudest half second', () => {
    let most = 0
    const window = SAMPLE_RATE / 2
    for (let from = 0; from < Math.max(1, samples.length - window / 2); from += window / 10) {
      most = Math.max(most, rms(samples.subarray(from, from + window)) * Math.sqrt(Math.min(window, samples.length - from) / window))
    }
    expect(Math.abs(inDb(most) - sound.level)).toBeLessThan(1.5)
  })

  test('is the same for a seed and another for another', () => {
    expect(same(make(name), samples)).toBe(true)
    expect(same(make(name, 2), samples)).toBe(false)
  })

  if (sound.kind === 'event') {
    test.each([1, 2, 3, 4, 5])('is heard at its onset (seed %i)', (seed) => {
      expect(Math.abs(heardAt(make(name, seed)) - sound.onset)).toBeLessThan(0.005)
    })
  } else {
    test.each([1, 3.5, 16])('fills %f seconds', (seconds) => {
      const bed = make(name, 1, seconds)
      expect(bed).toHaveLength(seconds * SAMPLE_RATE)
      // Sparse beds pause, but none for more than five seconds
      const window = Math.min(5, seconds) * SAMPLE_RATE
      for (let from = 0; from + window <= bed.length; from += 2 * SAMPLE_RATE)
        expect(peakOf(bed.subarray(from, from + window))).toBeGreaterThan(10 ** ((sound.level - 16) / 20))
    })
  }
})

test('steps on other grounds have other spectra', () => {
  const centre = (name: SoundName): number => spectralCentroid(make(name))
  const grounds = ['step-wood', 'step-grass', 'step-sand'] as const
  const centres = grounds.map(centre)
  expect(centres[0]!).toBeLessThan(600)
  expect(centres[1]!).toBeGreaterThan(1.5 * centres[0]!)
  expect(centre('step-snow')).toBeGreaterThan(2 * centres[0]!)
  expect(centre('step-stone')).toBeGreaterThan(1.3 * centres[0]!)
})

test('creatures speak in their own registers', () => {
  const centre = (name: SoundName): number => spectralCentroid(make(name))
  expect(centre('insects')).toBeGreaterThan(3500)
  expect(centre('insects')).toBeLessThan(5500)
  expect(centre('birds')).toBeGreaterThan(2000)
  expect(centre('cow')).toBeLessThan(700)
  expect(centre('dog')).toBeGreaterThan(500)
  expect(centre('dog')).toBeLessThan(1800)
  expect(centre('whale')).toBeLessThan(centre('gulls'))
  expect(centre('thunder')).toBeLessThan(400)
})

test('a word calls one sound', () => {
  const words = soundNames.flatMap((name) => sounds[name].words)
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
})
