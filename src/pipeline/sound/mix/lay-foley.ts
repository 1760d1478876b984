import { randomFrom } from '../../random.ts'
import { fade } from '../../repertoire/sounds/dsp/buffer.ts'
import { SAMPLE_RATE } from '../../repertoire/sounds/sound.ts'
import { sounds } from '../../repertoire/sounds/index.ts'
import type { Cue } from '../../storyboard/storyboard.ts'
import { position, type Bus } from './position.ts'
import type { Space } from './spaces.ts'
import { takeOf, type Takes } from './take.ts'

/** Seconds of a bed that a foley cue asks for without saying how long. */
export const BED_SECONDS = 3
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
