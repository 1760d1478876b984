import type { Sound } from './sound.ts'
import { SAMPLE_RATE } from './sound.ts'

export const wind = {
  name: 'wind', words: ['wind', 'breeze', 'gale', 'gust'], kind: 'bed', onset: 0, level: -30,
  synthesise(random, seconds) {
    const samples = new Float32Array(Math.ceil(seconds * SAMPLE_RATE))
    let low = 0
    for (let i = 0; i < samples.length; i++) {
      low += 0.02 * (random() * 2 - 1 - low)
      samples[i] = low
    }
    return samples
  },
} as const satisfies Sound
