import type { Storyboard } from '../storyboard/storyboard.ts'
import { layScore } from './lay-score.ts'
import { laySources } from './mix/lay-cues.ts'
import type { Stereo } from './soundtrack.ts'

/** What a soundtrack is mixed of, before ducking and mastering: 48 kHz stereo, each as long as the film. */
export interface Stems {
  readonly score: Stereo | null
  /** By name: one sound of one figure ('dog-1/bark'), or of the places ('/wind'). */
  readonly sources: ReadonlyMap<string, Stereo>
}

/**
 * Every source of a film by itself. A stem that an edit does not touch is the same, sample for sample, whatever becomes of the others.
 * Throws what renderScore throws, and the signal's reason once it is aborted.
 */
export async function layStems(
  storyboard: Storyboard,
  { soundfont, signal }: { readonly soundfont: string; readonly signal?: AbortSignal },
): Promise<Stems> {
  const score = await layScore(storyboard, soundfont, signal)
  return { score, sources: await laySources(storyboard, signal) }
}
