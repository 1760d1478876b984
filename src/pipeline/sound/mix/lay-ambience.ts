import { randomFrom } from '../../random.ts'
import { sounds } from '../../repertoire/sounds/index.ts'
import { SAMPLE_RATE } from '../../repertoire/sounds/sound.ts'
import type { Cue } from '../../storyboard/storyboard.ts'
import { position, type Bus } from './position.ts'
import type { Space } from './spaces.ts'
import { takeOf, type Takes } from './take.ts'

const FADE = 0.3
/** Shorter than this, an event of the air is heard once. */
const ONCE = 2.5
/** How much of a side's take is heard on the other: all around us, but not two rooms. */
const CROSS = 0.3

/**
 * Lays the air of a place. A bed comes in and goes over 0.3 s (across a cut inside the film it is joined to the next
 * one) and surrounds us: two independent takes, one for a side; a bed of one source stays one. An event (an owl) is
 * heard now and then for as long as the cue lasts.
 */
export function layAmbience(cue: Cue, seed: number, filmSeconds: number, space: Space, bus: Bus, takes: Takes): void {
  const sound = sounds[cue.sound]
  const gain = 10 ** (cue.gain / 20)
  const until = Math.min(filmSeconds, cue.at + (cue.seconds ?? filmSeconds))
  if (sound.kind === 'event') {
    const random = randomFrom(seed, 'now and then', cue.id)
    const once = cue.seconds === null || cue.seconds < ONCE
    let at = once ? cue.at : cue.at + random.between(0.3, 1.3)
    for (let time = 0; at < until && time < 12; time++) {
      const samples = takeOf(cue.sound, 0, seed, `${cue.id}/${time}`, takes)
      const pan = once ? cue.pan : Math.max(-1, Math.min(1, cue.pan + random.between(-0.6, 0.6)))
      position(samples, { start: at - sound.onset, gain: gain * 10 ** (random.between(-4, 0) / 20), pan, depth: cue.depth }, space, bus)
      if (once) break
      at += samples.length / SAMPLE_RATE + random.between(1.5, 5)
    }
    return
  }
  const from = cue.at <= 0 ? 0 : Math.max(0, cue.at - FADE / 2)
  const to = until >= filmSeconds ? filmSeconds : Math.min(filmSeconds, until + FADE / 2)
  const seconds = to - from
  if (seconds < 0.05) return
  const surround = 'point' in sound ? false : cue.figure === null
  const silentSpace = { ...space, wet: 0 }
  for (const side of surround ? ['left', 'right'] : ['']) {
    const samples = joined(takeOf(cue.sound, seconds, seed, cue.id, takes, side), seconds)
    if (side === '') position(samples, { start: from, gain, pan: cue.pan, depth: cue.depth }, silentSpace, bus)
    else surroundWith(samples, from, gain, side === 'left', cue.pan, bus)
  }
}

/** A take cut to length with sine fades, which keep the power of two that overlap. */
function joined(take: Float32Array, seconds: number): Float32Array {
  const samples = take.slice(0, Math.round(seconds * SAMPLE_RATE))
  const fade = Math.min(FADE, seconds / 3) * SAMPLE_RATE
  for (let i = 0; i < fade; i++) {
    const gain = Math.sin((Math.PI / 2) * (i / fade))
    samples[i]! *= gain
    samples[samples.length - 1 - i]! *= gain
  }
  return samples
}

function surroundWith(samples: Float32Array, from: number, gain: number, isLeft: boolean, pan: number, { dry }: Bus): void {
  const lean = Math.min(1, 1 + (isLeft ? -pan : pan) * 0.5)
  const own = gain * lean * Math.SQRT1_2 * Math.SQRT2 * Math.sqrt(1 - CROSS * CROSS)
  const other = own * CROSS
  const near = isLeft ? dry.left : dry.right
  const far = isLeft ? dry.right : dry.left
  const first = Math.round(from * SAMPLE_RATE)
  const count = Math.min(samples.length, near.length - first)
  for (let i = 0; i < count; i++) {
    near[first + i]! += own * samples[i]!
    far[first + i]! += other * samples[i]!
  }
}
