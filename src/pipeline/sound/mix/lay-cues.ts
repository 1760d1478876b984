import { setImmediate } from 'node:timers/promises'
import { fade } from '../../repertoire/sounds/dsp/buffer.ts'
import { lowPass } from '../../repertoire/sounds/dsp/filters.ts'
import { SAMPLE_RATE } from '../../repertoire/sounds/sound.ts'
import type { Cue, Storyboard } from '../../storyboard/storyboard.ts'
import { silentStereo, type Stereo } from '../soundtrack.ts'
import { layAmbience } from './lay-ambience.ts'
import { layFoley } from './lay-foley.ts'
import type { Bus } from './position.ts'
import { reverberate } from './reverb.ts'
import { spaceOf, type Space } from './spaces.ts'
import type { Takes } from './take.ts'
import { sourceOf, thin } from './thin.ts'

/** Seconds. */
const LAST_FADE = 0.12

/**
 * All cues of a film in place: what is seen (foley) and the air of the places (ambience), each with the echo of where it
 * sounds. Reports 0 … 1; rejects with the signal's reason once it is aborted.
 */
export function layCues(
  storyboard: Storyboard,
  signal?: AbortSignal,
  onFraction: (fraction: number) => void = () => {},
): Promise<{ foley: Stereo; ambience: Stereo }> {
  return lay(heardCues(storyboard), storyboard, new Map(), signal, onFraction)
}

/**
 * The same, each source by itself, by its name: one sound of one figure ('dog-1/bark'), or of the places ('/wind'). A source's samples
 * follow from its own cues, the seed and the places, whatever other sources there are; all of them add up to the layers of `layCues`.
 */
export async function laySources(storyboard: Storyboard, signal?: AbortSignal): Promise<ReadonlyMap<string, Stereo>> {
  const sources = new Map<string, Cue[]>()
  for (const cue of heardCues(storyboard)) sources.set(sourceOf(cue), [...(sources.get(sourceOf(cue)) ?? []), cue])
  const takes: Takes = new Map()
  const stems = new Map<string, Stereo>()
  for (const [name, cues] of sources) {
    const { foley, ambience } = await lay(cues, storyboard, takes, signal, () => {})
    const sum = (side: 'left' | 'right'): Float32Array => foley[side].map((value, i) => value + ambience[side][i]!)
    stems.set(name, { left: sum('left'), right: sum('right') })
  }
  return stems
}

function heardCues({ cues, format }: Storyboard): readonly Cue[] {
  return thin(cues.filter((cue) => cue.at < format.seconds))
}

async function lay(
  cues: readonly Cue[],
  storyboard: Storyboard,
  takes: Takes,
  signal: AbortSignal | undefined,
  onFraction: (fraction: number) => void,
): Promise<{ foley: Stereo; ambience: Stereo }> {
  const film = storyboard.format.seconds
  const count = Math.round(film * SAMPLE_RATE)
  const layers = { foley: new Map<Space, Bus>(), ambience: new Map<Space, Bus>() }
  let done = 0
  for (const cue of cues) {
    const space = spaceAt(storyboard, cue)
    const buses = layers[cue.layer]
    const bus = buses.get(space) ?? { dry: silentStereo(count), send: silentStereo(count) }
    buses.set(space, bus)
    if (cue.layer === 'foley') layFoley(cue, storyboard.seed, film, space, bus, takes)
    else layAmbience(cue, storyboard.seed, film, space, bus, takes)
    done++
    if (cue.layer === 'ambience' || done % 8 === 0) {
      await setImmediate()
      signal?.throwIfAborted()
      onFraction((0.8 * done) / cues.length)
    }
  }
  const foley = await joinBuses(layers.foley, count, true, signal)
  const ambience = await joinBuses(layers.ambience, count, false, signal)
  onFraction(1)
  return { foley, ambience }
}

/** The space of the shot in which a cue sounds. */
function spaceAt(storyboard: Storyboard, cue: Cue): Space {
  let end = 0
  for (const shot of storyboard.shots) {
    end += shot.seconds
    if (cue.at < end - 1e-6) return spaceOf(shot.setting.place)
  }
  return spaceOf(storyboard.shots[storyboard.shots.length - 1]!.setting.place)
}

async function joinBuses(buses: ReadonlyMap<Space, Bus>, count: number, muffled: boolean, signal?: AbortSignal): Promise<Stereo> {
  const stem = silentStereo(count)
  for (const [space, { dry, send }] of buses) {
    const echo = isSilent(send) ? null : reverberate(send, space)
    for (const side of ['left', 'right'] as const) {
      if (muffled && space.muffle !== null) lowPass(dry[side], space.muffle)
      for (let i = 0; i < count; i++) stem[side][i]! += dry[side][i]! + (echo ? echo[side][i]! : 0)
    }
    await setImmediate()
    signal?.throwIfAborted()
  }
  // What still rings when the film ends must not be chopped
  fade(stem.left, 0, LAST_FADE)
  fade(stem.right, 0, LAST_FADE)
  return stem
}

function isSilent({ left, right }: Stereo): boolean {
  return left.every((value) => value === 0) && right.every((value) => value === 0)
}
