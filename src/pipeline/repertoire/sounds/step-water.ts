import { SAMPLE_RATE, type Sound } from './sound.ts'

export const stepWater = {
  name: 'step-water', words: [], kind: 'event', onset: 0.01, level: -26,
  synthesise(random, seconds) {
    const samples = new Float32Array(Math.ceil(Math.min(seconds || 0.3, 0.3) * SAMPLE_RATE))
    for (let i = 0; i < samples.length; i++) samples[i] = 0.05 * (random() * 2 - 1) * Math.sin((Math.PI * i) / samples.length)
    return samples
  },
} as const satisfies Sound
