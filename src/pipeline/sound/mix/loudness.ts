import { SAMPLE_RATE } from '../../repertoire/sounds/sound.ts'
import { section } from '../../repertoire/sounds/dsp/filters.ts'
import type { Stereo } from '../soundtrack.ts'

const BLOCK = 0.4 * SAMPLE_RATE
const HOP = 0.1 * SAMPLE_RATE

/**
 * Integrated loudness in LUFS after ITU-R BS.1770-4: K-weighting, blocks of 400 ms that overlap by three quarters, gates
 * at −70 LUFS and at 10 LU below the loudness of what passed the first. −Infinity when nothing passes, or when it is
 * shorter than a block.
 */
export function integratedLoudness(stereo: Stereo): number {
  const left = hopEnergies(stereo.left)
  const right = hopEnergies(stereo.right)
  const blocks: number[] = []
  for (let b = 0; b + 4 <= left.length; b++) {
    let energy = 0
    for (let h = b; h < b + 4; h++) energy += left[h]! + right[h]!
    blocks.push(energy / BLOCK)
  }
  const audible = blocks.filter((energy) => inLufs(energy) > -70)
  const gate = inLufs(mean(audible)) - 10
  return inLufs(mean(audible.filter((energy) => inLufs(energy) > gate)))
}

/** Sum of squares of every whole 100 ms of the K-weighted channel. */
function hopEnergies(channel: Float32Array): Float64Array {
  const weighted = kWeighted(channel)
  const energies = new Float64Array(Math.floor(channel.length / HOP))
  for (let h = 0; h < energies.length; h++) {
    let energy = 0
    for (let i = h * HOP; i < (h + 1) * HOP; i++) energy += weighted[i]! * weighted[i]!
    energies[h] = energy
  }
  return energies
}

/** The two filters of BS.1770-4, annex 1, with its coefficients for 48 kHz: the head's shelf, then the low cut. */
function kWeighted(channel: Float32Array): Float32Array {
  const weighted = Float32Array.from(channel)
  section(weighted, 1.53512485958697, -2.69169618940638, 1.19839281085285, 1, -1.69065929318241, 0.73248077421585)
  return section(weighted, 1, -2, 1, 1, -1.99004745483398, 0.99007225036621)
}

const inLufs = (energy: number): number => -0.691 + 10 * Math.log10(energy)
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length || 0
