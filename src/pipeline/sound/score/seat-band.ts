import type { Idiom, Seat } from '../../repertoire/idioms/idiom.ts'
import type { Random } from '../../random.ts'
import { sharedRange } from './instrument-ranges.ts'

/**
 * Who plays: the idiom's seats that suit the energy, each with one voice that the seed draws. Instruments that the asker named take
 * seats: a bass the bass, the first other one the melody, the next ones the second voice and the chords.
 */
export function seatBand(idiom: Idiom, named: readonly number[], energy: number, random: Random): Seat[] {
  const suits = (seat: Seat): boolean => seat.energy === undefined || (energy >= seat.energy[0] && energy <= seat.energy[1])
  const asked = named.filter((program) => !isNoise(program))
  const bass = asked.find(isBass)
  const others = asked.filter((program) => !isBass(program))
  const taken = new Map<Seat['role'], number>()
  if (bass !== undefined) taken.set('bass', bass)
  const order: Seat['role'][] = ['melody', 'counter', 'chords', 'pad']
  others.forEach((program, i) => taken.set(order[i] ?? 'pad', program))
  const seats = idiom.seats.filter((seat) => suits(seat) || (seat.role === 'counter' && taken.has('counter')))
  const filled = seats.map((seat): Seat => {
    const drawn = random.pick(seat.voices)
    const program = taken.get(seat.role)
    taken.delete(seat.role)
    return fit({
      ...seat,
      voices: [program ?? drawn],
      ...(program !== undefined && sustains(program) && seat.role === 'melody' ? { swells: true } : {}),
    })
  })
  // A named second voice that the idiom has no seat for gets a chair of its own.
  const second = taken.get('counter')
  if (second === undefined) return filled
  return [...filled, fit({ role: 'counter', voices: [second], range: [55, 79], level: -4, pan: 0.35, reverb: 0.4, enters: 0.25 })]
}

function fit(seat: Seat): Seat {
  const [voice] = seat.voices
  return typeof voice === 'number' ? { ...seat, range: sharedRange(seat.range, voice) } : seat
}

function isBass(program: number): boolean {
  return (program >= 32 && program <= 39) || program === 43 || program === 58
}

/** Percussion and sound effects can't carry a tune. */
function isNoise(program: number): boolean {
  return program === 47 || program === 55 || program === 113 || program >= 115
}

/** Bowed, blown, sung and organ-like programs. */
export function sustains(program: number): boolean {
  return (
    (program >= 16 && program <= 23) ||
    (program >= 40 && program <= 44) ||
    (program >= 48 && program <= 95 && program !== 55) ||
    program === 109 ||
    program === 110 ||
    program === 111
  )
}
