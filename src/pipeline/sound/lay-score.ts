import { SAMPLE_RATE } from '../repertoire/sounds/sound.ts'
import type { Storyboard } from '../storyboard/storyboard.ts'
import { integratedLoudness } from './mix/loudness.ts'
import { renderScore } from './score/render-score.ts'
import type { Stereo } from './soundtrack.ts'

/** LUFS of a score of usual gain before it is mixed with foley and ambience at their levels. */
const SCORE_LOUDNESS = -22

/**
 * The score of a film at its level, as long as the film; null without one. Its samples follow from the score, the mood, the seed, the
 * film's length and its cuts alone, whoever is in the picture and whatever else is heard. Throws what renderScore throws.
 */
export async function layScore(
  { format: { seconds }, shots, score, mood, seed }: Storyboard,
  soundfont: string,
  signal?: AbortSignal,
): Promise<Stereo | null> {
  if (!score) return null
  const cuts: number[] = []
  let at = 0
  for (const shot of shots.slice(0, -1)) cuts.push((at += shot.seconds))
  const played = await renderScore({ score, mood, seconds, cuts, seed, soundfont, ...(signal && { signal }) })
  const loudness = integratedLoudness(played)
  const gain = loudness === -Infinity ? 1 : 10 ** ((SCORE_LOUDNESS + score.gain - loudness) / 20)
  const count = Math.round(seconds * SAMPLE_RATE)
  const fit = (channel: Float32Array): Float32Array => {
    const fitted = new Float32Array(count)
    fitted.set(channel.subarray(0, count))
    return fitted.map((value) => value * gain)
  }
  return { left: fit(played.left), right: fit(played.right) }
}
