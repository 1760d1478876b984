import { randomFrom } from '../../random.ts'
import { sounds, type SoundName } from '../../repertoire/sounds/index.ts'

/** A cache of synthesised sounds for one film. */
export type Takes = Map<string, Float32Array>

/** Different takes of one event in a film: enough that no ear hears a step come back. */
const EVENT_TAKES = 24
const BED_TAKES = 4

/**
 * A sound as recorded for a cue. Which take it is depends on the film's seed and the cue's id alone, so that a cue
 * that no edit touches keeps its samples; takes are shared, so that a crowd of cues costs no more than its takes.
 * `side` gives independent takes for a bed that surrounds us. Read-only: the cache owns the samples.
 */
export function takeOf(name: SoundName, seconds: number, seed: number, cueId: string, takes: Takes, side = ''): Float32Array {
  const sound = sounds[name]
  const pool = sound.kind === 'event' ? EVENT_TAKES : BED_TAKES
  const take = randomFrom(seed, 'take', cueId).integer(1, pool)
  // Beds are recorded in whole half seconds and cut by their fades
  const length = sound.kind === 'bed' ? Math.ceil(seconds * 2) / 2 : seconds
  const key = `${name}/${take}/${side}/${length}`
  const known = takes.get(key)
  if (known) return known
  const samples = sound.synthesise(randomFrom(seed, name, take, side), length)
  takes.set(key, samples)
  return samples
}
