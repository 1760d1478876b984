import { SAMPLE_RATE, type Sound } from './sound.ts'

export const crowd = {
  name: 'crowd', words: ['crowd', 'people', 'audience', 'murmur', 'chatter'], kind: 'bed', onset: 0, level: -30,
  synthesise(random, seconds) {
    const samples = new Float32Array(Math.ceil(seconds * SAMPLE_RATE))
    for (let i = 0; i < samples.length; i++) samples[i] = 0.05 * (random() * 2 - 1) * Math.sin((Math.PI * i) / samples.length)
    return samples
  },
} as const satisfies Sound
