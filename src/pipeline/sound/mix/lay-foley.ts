import { randomFrom } from '../../random.ts'
import { fade } from '../../repertoire/sounds/dsp/buffer.ts'
import { SAMPLE_RATE } from '../../repertoire/sounds/sound.ts'
import { sounds } from '../../repertoire/sounds/index.ts'
import type { Cue } from '../../storyboard/storyboard.ts'
import { position, type Bus } from './position.ts'
import type { Space } from './spaces.ts'
import { takeOf, type Takes } from './take.ts'

/** Seconds of a bed that a foley cue asks for without saying how long. */
const BED_SECONDS = 3
/** Spread of loudness from one step to the next, dB to either side. */
const LIVELINESS = 1.2

/** Lays one cue so that its onset falls exactly at its time. */
export function layFoley(cue: Cue, seed: number, filmSeconds: number, space: Space, bus: Bus, takes: Takes): void {
  const sound = sounds[cue.sound]
  const lively = sound.kind === 'event' ? randomFrom(seed, 'lively', cue.id).between(-LIVELINESS, LIVELINESS) : 0
  const gain = 10 ** ((cue.gain + lively) / 20)
  if (sound.kind === 'event') {
    const samples = takeOf(cue.sound, cue.seconds ?? 0, seed, cue.id, takes)
    position(samples, { start: cue.at - sound.onset, gain, pan: cue.pan, depth: cue.depth }, space, bus)
    return
  }
  const seconds = Math.min(cue.seconds ?? BED_SECONDS, filmSeconds - cue.at)
  if (seconds < 0.02) return
  const whole = takeOf(cue.sound, seconds, seed, cue.id, takes)
  const samples = fade(whole.slice(0, Math.round(seconds * SAMPLE_RATE)), 0.06, Math.min(0.3, seconds / 3))
  position(samples, { start: cue.at, gain, pan: cue.pan, depth: cue.depth }, space, bus)
}

/**
 * Thins what nobody could tell apart: of one sound within 25 ms the three loudest stay, of one bed at a time the
 * four loudest, and no more than 400 cues in all. The order of the cues is kept.
 */
export function thin(cues: readonly Cue[]): readonly Cue[] {
  const loudness = (cue: Cue): number => cue.gain - 14 * cue.depth
  const loudestFirst = [...cues].sort((a, b) => loudness(b) - loudness(a) || (a.id < b.id ? -1 : 1))
  const kept = new Map<string, Cue[]>()
  const chosen = new Set<Cue>()
  for (const cue of loudestFirst) {
    if (chosen.size >= 400) break
    const same = kept.get(cue.sound) ?? []
    const bed = sounds[cue.sound].kind === 'bed'
    const near = same.filter((other) => (bed ? overlap(cue, other) : Math.abs(other.at - cue.at) < 0.025))
    if (near.length >= (bed ? 4 : 3)) continue
    same.push(cue)
    kept.set(cue.sound, same)
    chosen.add(cue)
  }
  return cues.filter((cue) => chosen.has(cue))
}

function overlap(a: Cue, b: Cue): boolean {
  return a.at < b.at + (b.seconds ?? BED_SECONDS) && b.at < a.at + (a.seconds ?? BED_SECONDS)
}
