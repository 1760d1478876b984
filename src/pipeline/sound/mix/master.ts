import { fade } from '../../repertoire/sounds/dsp/buffer.ts'
import { highPass } from '../../repertoire/sounds/dsp/filters.ts'
import type { Stereo } from '../soundtrack.ts'
import { applyGain, limitingGain } from './limiter.ts'
import { integratedLoudness } from './loudness.ts'
import { truePeaks } from './true-peak.ts'

/** LUFS of a finished film. */
const TARGET_LOUDNESS = -14
/** dBTP. A codec overshoots by up to about a decibel: with it the clip still keeps under −1. */
const CEILING = -2
/** dB by which a quiet film may be lifted: room tone alone stays room tone. */
const LARGEST_LIFT = 26
const EDGE = 0.005

/**
 * Brings a mix to −14 LUFS with true peaks under −2 dBTP, free of DC, with fades of 5 ms at both ends. A mix quieter
 * than −40 LUFS is lifted by no more than 26 dB, and one that is silent by BS.1770 (under −70 LUFS) is left as it is.
 */
export function master(mix: Stereo): Stereo {
  const edged: Stereo = { left: edge(mix.left), right: edge(mix.right) }
  const before = integratedLoudness(edged)
  if (before === -Infinity) return edged
  const peaks = truePeaks(edged)
  const ceiling = 10 ** (CEILING / 20)
  let lift = Math.min(LARGEST_LIFT, TARGET_LOUDNESS - before)
  let result = edged
  // Limiting costs loudness: ask for what is missing until it is there
  for (let pass = 0; pass < 5; pass++) {
    result = applyGain(edged, limitingGain(peaks, 10 ** (lift / 20), ceiling))
    const missing = Math.min(LARGEST_LIFT, TARGET_LOUDNESS - before + 12, lift + TARGET_LOUDNESS - integratedLoudness(result)) - lift
    if (Math.abs(missing) < 0.05) break
    lift += missing
  }
  return result
}

function edge(channel: Float32Array): Float32Array {
  return fade(highPass(Float32Array.from(channel), 18), EDGE, EDGE)
}
