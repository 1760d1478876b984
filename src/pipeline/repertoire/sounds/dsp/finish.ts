import { SAMPLE_RATE } from '../sound.ts'
import { fade } from './buffer.ts'
import { highPass } from './filters.ts'
import { onsetOf } from './onset.ts'

/** Peaks above the knee are bent towards the ceiling: a hard knock keeps its loudness, and does not push the whole film down in the master's limiter. */
const KNEE = 0.3
const CEILING = 0.65

/** An event as the contract wants it: free of DC, its onset moved to `onset` seconds, its ends silent, at `level` dB. */
export function finishEvent(samples: Float32Array, { onset, level }: { readonly onset: number; readonly level: number }): Float32Array {
  highPass(samples, 25)
  const heard = onsetOf(samples)
  const shift = heard < 0 ? 0 : Math.round((onset - heard) * SAMPLE_RATE)
  const moved = new Float32Array(Math.max(1, samples.length + shift))
  moved.set(shift < 0 ? samples.subarray(-shift) : samples, Math.max(0, shift))
  fade(moved, Math.min(0.004, onset / 3), Math.min(0.03, moved.length / SAMPLE_RATE / 4))
  return atLevel(moved, level)
}

/** A bed as the contract wants it: free of DC and at `level` dB; `seconds` long, with fades too short to be heard as such. */
export function finishBed(samples: Float32Array, { level }: { readonly level: number }): Float32Array {
  highPass(samples, 38)
  fade(samples, 0.01, 0.01)
  return atLevel(samples, level)
}

/** Root mean square of the loudest half second (of a shorter sound: as if silence followed), linear. */
function loudestHalfSecond(samples: Float32Array): number {
  const window = SAMPLE_RATE / 2
  const hop = 2400
  const blocks = new Float64Array(Math.ceil(samples.length / hop))
  for (let i = 0; i < samples.length; i++) blocks[(i / hop) | 0]! += samples[i]! * samples[i]!
  let running = 0
  let most = 0
  for (let b = 0; b < blocks.length; b++) {
    running += blocks[b]! - (b >= window / hop ? blocks[b - window / hop]! : 0)
    most = Math.max(most, running)
  }
  return Math.sqrt(most / window)
}

function atLevel(samples: Float32Array, level: number): Float32Array {
  const loud = loudestHalfSecond(samples)
  if (loud < 1e-9) return samples
  const gain = 10 ** (level / 20) / loud
  for (let i = 0; i < samples.length; i++) {
    const value = samples[i]! * gain
    const size = Math.abs(value)
    samples[i] = size <= KNEE ? value : Math.sign(value) * (KNEE + (CEILING - KNEE) * Math.tanh((size - KNEE) / (CEILING - KNEE)))
  }
  return samples
}
