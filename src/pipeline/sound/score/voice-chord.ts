import type { Seat } from '../../repertoire/idioms/idiom.ts'
import type { Chord } from './scale.ts'
import { mod12 } from './scale.ts'

/**
 * Places a chord's tones in a range so that each voice moves as little as possible from the voicing before it, without muddy
 * low intervals and without parallel fifths or octaves against the bass.
 *
 * @returns MIDI notes, ascending.
 */
export function voiceChord(
  chord: Chord,
  seat: Pick<Seat, 'range' | 'voicing' | 'tones'>,
  before: readonly number[],
  bass: readonly [number, number] | null,
): number[] {
  const [low, high] = seat.range
  const pool = toneChoice(chord, seat.voicing ?? 'close', seat.tones ?? 3)
  let best: number[] = []
  let least = Infinity
  for (let start = low; start <= Math.min(high, low + 18); start++) {
    const first = pool.indexOf(mod12(start))
    if (first < 0) continue
    for (const spread of seat.voicing === 'open' ? [true, false] : [false]) {
      const voicing = stack(pool, first, start, spread)
      if ((voicing.at(-1) ?? 0) > high) continue
      const cost =
        motion(before, voicing) +
        mud(voicing) +
        parallels(before, voicing, bass) +
        Math.abs(middle(voicing) - (low + high) / 2) * 0.35 +
        (spread ? 0 : seat.voicing === 'open' ? 3 : 0)
      if (cost < least) [best, least] = [voicing, cost]
    }
  }
  return best.length > 0 ? best : pool.map((tone) => low + mod12(tone - low)).sort((one, other) => one - other)
}

/** Which tones speak when there are fewer voices than tones: third and seventh first, then colour, then root, the fifth last. */
function toneChoice(chord: Chord, voicing: NonNullable<Seat['voicing']>, count: number): number[] {
  const [root = 0, third = 0, fifth = 0, seventh, ...more] = chord.tones
  if (voicing === 'power') return [root, fifth]
  const colour = seventh === undefined ? [] : [seventh, ...more]
  const ranked = voicing === 'rootless' && colour.length > 0 ? [third, ...colour, fifth] : [root, third, ...colour, fifth]
  // A plain triad keeps its fifth; a seventh chord may drop it.
  const chosen = chord.tones.length === 3 ? [root, third, fifth] : ranked.slice(0, Math.max(3, count))
  return [...new Set(chosen)].sort((one, other) => one - other)
}

/** Tones upward from one of them, in close position, or with every second one an octave higher. */
function stack(pool: readonly number[], first: number, start: number, spread: boolean): number[] {
  const order = pool.map((_, i) => pool[(first + i) % pool.length] as number)
  const close = order.reduce<number[]>((notes, tone) => {
    const last = notes.at(-1)
    return [...notes, last === undefined ? start : last + (mod12(tone - last) || 12)]
  }, [])
  return spread ? close.map((note, i) => (i % 2 === 1 ? note + 12 : note)).sort((one, other) => one - other) : close
}

function motion(before: readonly number[], after: readonly number[]): number {
  if (before.length === 0) return 0
  return after.reduce((sum, note) => sum + Math.min(...before.map((was) => Math.abs(was - note))), 0)
}

/** Close intervals below middle C growl. */
function mud(notes: readonly number[]): number {
  return notes.reduce((sum, note, i) => {
    const next = notes[i + 1]
    return next !== undefined && note < 52 && next - note < 5 ? sum + (52 - note) * 0.6 : sum
  }, 0)
}

function parallels(before: readonly number[], after: readonly number[], bass: readonly [number, number] | null): number {
  const [was, is] = [before.at(-1), after.at(-1)]
  if (was === undefined || is === undefined || bass === null) return 0
  return isParallel(was, is, bass[0], bass[1]) ? 6 : 0
}

/** Whether two voices move the same way from one fifth or octave into another. */
export function isParallel(upperWas: number, upperIs: number, lowerWas: number, lowerIs: number): boolean {
  if (upperIs === upperWas || lowerIs === lowerWas || Math.sign(upperIs - upperWas) !== Math.sign(lowerIs - lowerWas)) return false
  const interval = mod12(upperIs - lowerIs)
  return mod12(upperWas - lowerWas) === interval && (interval === 0 || interval === 7)
}

function middle(notes: readonly number[]): number {
  return notes.reduce((sum, note) => sum + note, 0) / Math.max(1, notes.length)
}
