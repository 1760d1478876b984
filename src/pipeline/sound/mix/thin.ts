import { sounds } from '../../repertoire/sounds/index.ts'
import type { Cue } from '../../storyboard/storyboard.ts'
import { BED_SECONDS } from './lay-foley.ts'

/**
 * Thins what nobody could tell apart in one source: of its cues within 25 ms the three loudest stay, of a bed the four loudest at a
 * time. What one source has to say never depends on another. The order of the cues is kept.
 */
export function thin(cues: readonly Cue[]): readonly Cue[] {
  const loudness = (cue: Cue): number => cue.gain - 14 * cue.depth
  const loudestFirst = [...cues].sort((a, b) => loudness(b) - loudness(a) || (a.id < b.id ? -1 : 1))
  const kept = new Map<string, Cue[]>()
  const chosen = new Set<Cue>()
  for (const cue of loudestFirst) {
    const same = kept.get(sourceOf(cue)) ?? []
    const bed = sounds[cue.sound].kind === 'bed'
    const near = same.filter((other) => (bed ? overlap(cue, other) : Math.abs(other.at - cue.at) < 0.025))
    if (near.length >= (bed ? 4 : 3)) continue
    same.push(cue)
    kept.set(sourceOf(cue), same)
    chosen.add(cue)
  }
  return cues.filter((cue) => chosen.has(cue))
}

/** The name of what makes a cue's sound: one sound of one figure, or of the places. */
export function sourceOf({ figure, sound }: Cue): string {
  return `${figure ?? ''}/${sound}`
}

function overlap(a: Cue, b: Cue): boolean {
  return a.at < b.at + (b.seconds ?? BED_SECONDS) && b.at < a.at + (a.seconds ?? BED_SECONDS)
}
