import { cueSounds } from '../director/blocking/cue-sounds.ts'
import type { Cue, Storyboard } from '../storyboard/storyboard.ts'

/** Whose sounds may change: the figures of these ids, and with 'set' the place and its weather; 'all': everybody's. */
export type Heard = ReadonlySet<string> | 'all'

/**
 * The cues of a changed film: what sounded of those that changed goes, what they sound like now comes, and all other cues stay as they
 * are, with whatever was done to them since the director wrote them.
 */
export function recue(before: Storyboard, after: Storyboard, heard: Heard): Cue[] {
  const was = cueSounds(before, [])
  const is = cueSounds(after, [])
  const gone = subtract(was, is).filter((cue) => concerns(cue, heard))
  const come = subtract(is, was).filter((cue) => concerns(cue, heard))
  const goneKeys = counted(gone)
  const present = new Set(after.shots.flatMap((shot) => shot.figures.map((figure) => figure.id)))
  const kept = after.cues.filter((cue) => {
    if (cue.figure !== null && !present.has(cue.figure)) return false
    const key = keyOf(cue)
    const left = goneKeys.get(key) ?? 0
    if (left === 0) return true
    goneKeys.set(key, left - 1)
    return false
  })
  let number = Math.max(0, ...after.cues.map((cue) => Number(cue.id.split('-')[1])))
  const muted = mutedSounds(before, was)
  const added = come.filter((cue) => !muted.has(cue.sound)).map((cue) => ({ ...cue, id: `cue-${++number}` }))
  return [...kept, ...added]
    .filter((cue) => cue.at < after.format.seconds - 0.05)
    .toSorted((a, b) => a.at - b.at)
    .slice(0, 600)
}

function concerns({ figure }: Cue, heard: Heard): boolean {
  return heard === 'all' || heard.has(figure ?? 'set')
}

/** Sounds that the director would have and that somebody has taken out: they do not come back with the next change. */
function mutedSounds(before: Storyboard, was: readonly Cue[]): ReadonlySet<string> {
  const heard = new Set(before.cues.map((cue) => cue.sound))
  return new Set(was.map((cue) => cue.sound).filter((sound) => !heard.has(sound)))
}

/** Loudness is the asker's to change, and no mark of a cue. */
function keyOf({ sound, layer, at, seconds, figure }: Cue): string {
  return [sound, layer, at, seconds, figure].join('|')
}

function counted(cues: readonly Cue[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const cue of cues) counts.set(keyOf(cue), (counts.get(keyOf(cue)) ?? 0) + 1)
  return counts
}

/** Those of `from` that are not in `others`. */
function subtract(from: readonly Cue[], others: readonly Cue[]): Cue[] {
  const counts = counted(others)
  return from.filter((cue) => {
    const left = counts.get(keyOf(cue)) ?? 0
    counts.set(keyOf(cue), left - 1)
    return left <= 0
  })
}
