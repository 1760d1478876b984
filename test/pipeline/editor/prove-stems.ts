import { layStems, type Stems } from '../../../src/pipeline/sound/lay-stems.ts'
import type { Stereo } from '../../../src/pipeline/sound/soundtrack.ts'
import type { Storyboard } from '../../../src/pipeline/storyboard/storyboard.ts'
import { same } from '../sound/measure.ts'

/** What two takes of a film sound alike. */
export interface SoundProof {
  /** The sources whose cues are the same in both takes, the score among them where it is the same. */
  readonly untouched: readonly string[]
  /** Those of them whose samples are not. */
  readonly differing: readonly string[]
}

/** The stems of films that several edits begin with. */
const known = new WeakMap<Storyboard, Promise<Stems>>()

/** Lays the stems of both takes and compares, sample for sample, those whose cues (or score) were not changed. */
export async function proveStems(before: Storyboard, after: Storyboard, soundfont: string): Promise<SoundProof> {
  const laid = known.get(before) ?? layStems(before, { soundfont })
  known.set(before, laid)
  const [was, is] = [await laid, await layStems(after, { soundfont })]
  const alike = (one: Stereo, other: Stereo | null | undefined): boolean =>
    !!other && same(one.left, other.left) && same(one.right, other.right)
  const untouched = [...was.sources.keys()].filter((name) => cuesOf(before, name) === cuesOf(after, name))
  const differing = untouched.filter((name) => !alike(was.sources.get(name)!, is.sources.get(name)))
  if (!was.score || JSON.stringify(before.score) !== JSON.stringify(after.score)) return { untouched, differing }
  return { untouched: [...untouched, 'score'], differing: alike(was.score, is.score) ? differing : [...differing, 'score'] }
}

function cuesOf({ cues }: Storyboard, name: string): string {
  return JSON.stringify(cues.filter(({ figure, sound }) => `${figure ?? ''}/${sound}` === name))
}
