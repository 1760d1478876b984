import { ChordType, Interval, Mode, Note, RomanNumeral } from 'tonal'
import type { ModeName } from '../../repertoire/idioms/idiom.ts'

/** A chord in a key, as pitch classes 0 … 11. */
export interface Chord {
  readonly symbol: string
  /** Root, third (or what suspends it), fifth, then extensions. */
  readonly tones: readonly number[]
  readonly bass: number
}

/** Pitch class of a tonic by name ('Eb' → 3). */
export function tonicOf(key: string): number {
  return Note.chroma(key) ?? 0
}

/** The seven pitch classes of a mode, from the tonic up. */
export function scaleOf(tonic: number, mode: ModeName): number[] {
  const name = mode === 'minor' ? 'aeolian' : mode
  return Mode.get(name).intervals.map((interval) => (tonic + (Interval.semitones(interval) ?? 0)) % 12)
}

/**
 * A roman numeral as a chord: 'ii7', 'bVImaj7', 'V7/7'. Case decides the third; what follows is a chord type of tonal.
 * After a slash stands the bass as a degree of the major scale ('7', 'b3').
 */
export function chordOf(symbol: string, tonic: number): Chord {
  const [name = 'I', slash] = symbol.split('/')
  const numeral = RomanNumeral.get(name)
  if (numeral.empty) throw new RangeError(`no such chord: ${symbol}`)
  const type = numeral.chordType
  const minorTypes: Readonly<Record<string, string>> = { '': 'm', 7: 'm7', 9: 'm9', 11: 'm11', 6: 'm6', add9: 'madd9', maj7: 'mMaj7' }
  const chord = ChordType.get(numeral.major ? (type === '' ? 'M' : type) : (minorTypes[type] ?? type))
  if (chord.empty) throw new RangeError(`no such chord type: ${symbol}`)
  const root = tonic + (Interval.semitones(numeral.interval) ?? 0)
  const tones = chord.intervals.map((interval) => mod12(root + (Interval.semitones(interval) ?? 0)))
  const bass = slash === undefined ? mod12(root) : mod12(tonic + degreeOf(slash))
  return { symbol, tones, bass }
}

/** Semitones of a degree of the major scale: '3' → 4, 'b3' → 3. */
function degreeOf(degree: string): number {
  const number = degree.at(-1) ?? '1'
  const natural = Interval.semitones(`${number}${'1 4 5'.includes(number) ? 'P' : 'M'}`) ?? 0
  return degree.startsWith('b') ? natural - 1 : natural
}

/** The mode's scale bent to a chord: where a chord tone lies a semitone beside a degree, it takes that degree's place. */
export function scaleOver(chord: Chord, scale: readonly number[]): number[] {
  const foreign = chord.tones.filter((tone) => !scale.includes(tone))
  return scale.map((degree) => foreign.find((tone) => !chord.tones.includes(degree) && near(tone, degree)) ?? degree)
}

/** Index of a pitch on the endless ladder of a scale, so that neighbours differ by 1; off the scale it is the rung below. */
export function rungOf(pitch: number, scale: readonly number[]): number {
  const sorted = [...scale].sort((one, other) => one - other)
  const within = sorted.filter((degree) => degree <= mod12(pitch)).length - 1
  return Math.floor(pitch / 12) * sorted.length + within
}

/** The pitch of that class nearest to another pitch, inside a range. */
export function nearest(pitchClass: number, to: number, [low, high]: readonly [number, number]): number {
  let best = low + mod12(pitchClass - low)
  for (let pitch = best; pitch <= high; pitch += 12) if (Math.abs(pitch - to) < Math.abs(best - to)) best = pitch
  return best
}

export function mod12(value: number): number {
  return ((value % 12) + 12) % 12
}

function near(one: number, other: number): boolean {
  return mod12(one - other) === 1 || mod12(other - one) === 1
}
