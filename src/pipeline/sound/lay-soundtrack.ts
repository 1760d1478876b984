import type { OnProgress } from '../progress.ts'
import { randomFrom } from '../random.ts'
import { SAMPLE_RATE } from '../repertoire/sounds/sound.ts'
import { roomTone } from '../repertoire/sounds/room-tone.ts'
import type { Storyboard } from '../storyboard/storyboard.ts'
import { layScore } from './lay-score.ts'
import { duckingGain } from './mix/duck.ts'
import { layCues } from './mix/lay-cues.ts'
import { integratedLoudness } from './mix/loudness.ts'
import { master } from './mix/master.ts'
import { silentStereo, type Soundtrack, type Stereo } from './soundtrack.ts'

export interface SoundtrackOptions {
  /** Path of a General MIDI SoundFont (.sf2, .sf3). */
  readonly soundfont: string
  readonly signal?: AbortSignal
  readonly onProgress?: OnProgress
  /** What `layScore` gives for this film, in the making elsewhere; without it the score is laid here, before all else. */
  readonly score?: Promise<Stereo | null>
}

/** LUFS under which a mix counts as silent. */
const SILENT = -62

/**
 * The soundtrack of a film: score, foley and ambience, mixed and mastered to −14 LUFS. Plain data in and out and no
 * shared state, so that it runs as well in a worker thread (its channels' buffers can be transferred).
 *
 * A film without score and audible cues is not lifted: it gets a faint room tone (about −58 dBFS), so that nobody
 * takes it for a fault. Throws what renderScore throws, and the signal's reason once it is aborted.
 */
export async function laySoundtrack(
  storyboard: Storyboard,
  { soundfont, signal, onProgress, score: elsewhere }: SoundtrackOptions,
): Promise<Soundtrack> {
  const report = (fraction: number): void => onProgress?.({ stage: 'sounding', fraction })
  signal?.throwIfAborted()
  report(0)
  const laid = elsewhere === undefined ? await layScore(storyboard, soundfont, signal) : null
  signal?.throwIfAborted()
  const from = laid ? 0.5 : 0.1
  report(from)
  const { foley, ambience } = await layCues(storyboard, signal, (fraction) => report(from + (0.8 - from) * fraction))
  const score = elsewhere === undefined ? laid : await elsewhere
  const mix = mixStems(score, foley, ambience, storyboard.seed)
  signal?.throwIfAborted()
  report(1)
  return { mix, stems: { score, foley, ambience } }
}

/** The stems of one film joined and mastered; the score, if any, steps back under the others. */
export function mixStems(score: Stereo | null, foley: Stereo, ambience: Stereo, seed: number): Stereo {
  const count = foley.left.length
  const sum = silentStereo(count)
  const duck = score && duckingGain([foley, ambience])
  for (const side of ['left', 'right'] as const) {
    for (let i = 0; i < count; i++) {
      sum[side][i] = foley[side][i]! + ambience[side][i]! + (score && duck ? (score[side][i] ?? 0) * duck[i]! : 0)
    }
  }
  if (integratedLoudness(sum) > SILENT) return master(sum)
  const tone = (side: string): Float32Array =>
    roomTone.synthesise(randomFrom(seed, 'silence', side), count / SAMPLE_RATE).map((value) => value * 0.25)
  return { left: tone('left').subarray(0, count), right: tone('right').subarray(0, count) }
}
