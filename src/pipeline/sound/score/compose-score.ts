import type { Idiom, Seat } from '../../repertoire/idioms/idiom.ts'
import { idioms } from '../../repertoire/idioms/index.ts'
import { type Random, randomFrom } from '../../random.ts'
import type { Mood, Score } from '../../storyboard/storyboard.ts'
import type { Composition, Line, WrittenNote } from './composition.ts'
import { seatBand } from './seat-band.ts'
import { harmonise, type Span } from './harmonise.ts'
import { ornament } from './ornament.ts'
import { breath, perform } from './perform.ts'
import { planForm, type Form } from './plan-form.ts'
import { planMelody } from './plan-melody.ts'
import { scaleOf, tonicOf } from './scale.ts'
import { bassNotes, writeBass } from './write-bass.ts'
import { writeChords, writePad } from './write-chords.ts'
import { writeCounter } from './write-counter.ts'
import { writeDrums } from './write-drums.ts'
import { writeMelody } from './write-melody.ts'

export interface ScoreRequest {
  readonly score: Score
  readonly mood: Pick<Mood, 'valence' | 'energy'>
  /** Length of the film, 0.5 … 16 s. */
  readonly seconds: number
  /** Seconds of the picture's cuts. */
  readonly cuts: readonly number[]
  readonly seed: number
}

/** Writes a piece: form, harmony, bass, melody, then everybody else around them. The same request gives the same notes. */
export function composeScore({ score, mood, seconds, cuts, seed }: ScoreRequest): Composition {
  const idiom: Idiom = idioms[score.idiom]
  const chance = (name: string): Random => randomFrom(seed, 'score', score.idiom, name)
  const form = planForm(idiom, score.tempo, seconds, cuts)
  const spans = harmonise(idiom, form, score.key, score.mode, mood, chance('harmony'))
  const scale = scaleOf(tonicOf(score.key), score.mode)
  const band = seatBand(idiom, score.instruments, mood.energy, chance('band'))
  // A cut that no beat is near gets no accent: off the beat it would sound like a slip.
  const accents = cuts
    .map((cut) => form.beatAt(cut))
    .filter((beat) => Math.abs(beat - Math.round(beat)) * form.beat < 0.09)
    .map(Math.round)
  const piece = { idiom, form, spans, scale, energy: mood.energy, accents, chance }
  const bassSeat = band.find((seat) => seat.role === 'bass')
  const bass = bassSeat === undefined ? spans.map(({ chord }) => 36 + chord.bass) : bassNotes(spans, bassSeat.range)
  const melodySeat = band.find((seat) => seat.role === 'melody')
  const melody = melodySeat === undefined ? [] : singMelody(melodySeat, piece, bass)
  const lines = band.map((seat, i) => lineOf(seat, i, piece, bass, melody))
  const drums = beatOf(piece)
  return { seconds, form, spans, lines: drums === null ? lines : [...lines, drums], room: idiom.room }
}

interface Piece {
  readonly idiom: Idiom
  readonly form: Form
  readonly spans: readonly Span[]
  readonly scale: readonly number[]
  readonly energy: number
  /** Beats that meet the picture's cuts. */
  readonly accents: readonly number[]
  chance(name: string): Random
}

function singMelody(seat: Seat, { idiom, form, spans, scale, chance }: Piece, bass: readonly number[]): WrittenNote[] {
  const slots = planMelody(idiom, form, chance('motif'))
  const bassAt = (beat: number): number => bass[spans.findLastIndex((span) => span.from <= beat + 1e-6)] ?? bass[0] ?? 40
  const from = entry(seat, form)
  const sung = writeMelody(slots, idiom.melody, seat.range, spans, scale, bassAt, chance('melody'))
  return sung.filter((note) => note.beat >= from - 1e-6)
}

function lineOf(seat: Seat, index: number, piece: Piece, bass: readonly number[], melody: readonly WrittenNote[]): Line {
  const { idiom, form, spans, scale, energy, accents, chance } = piece
  const random = chance(`seat ${index} ${seat.role}`)
  const from = entry(seat, form)
  const pattern = patternOf(seat, energy, form, random)
  const written = ((): readonly WrittenNote[] => {
    switch (seat.role) {
      case 'melody':
        return ornament(melody, idiom.melody.ornament, form, seat.range, scale, random)
      case 'double':
        return double(melody, seat, from)
      case 'counter':
        return writeCounter(seat, melody, spans, form, scale, from)
      case 'pad':
        return writePad(seat, spans, form, bass, from)
      case 'bass':
        return writeBass(seat, pattern, spans, form, scale, from, random)
      case 'chords':
      case 'ostinato':
        return writeChords(seat, pattern, spans, form, bass, from)
    }
  })()
  const sings = seat.role === 'melody' || seat.role === 'double'
  const loudness = (sings ? 74 : 64) + energy * 34
  const legato = seat.legato ?? (sings ? idiom.melody.legato : seat.role === 'pad' ? 1 : 0.95)
  const notes = perform(written, form, idiom, { loudness, legato, loose: sings ? 1.1 : 1, accents }, random)
  return {
    role: seat.role,
    voice: seat.voices[0] ?? 0,
    level: seat.level,
    pan: seat.pan,
    reverb: seat.reverb,
    chorus: seat.chorus ?? 0,
    notes: notes.sort((one, other) => one.at - other.at),
    swell:
      seat.swells === true
        ? breath(
            form,
            spans.map((span) => span.from),
            energy,
          )
        : [],
  }
}

function beatOf({ idiom, form, energy, accents, chance }: Piece): Line | null {
  const { drums } = idiom
  if (drums === undefined || !within(energy, drums.energy)) return null
  const random = chance('drums')
  const written = writeDrums(drums, energy, form, accents, entry(drums, form), random)
  const notes = perform(written, form, idiom, { loudness: 72 + energy * 36, legato: 1, loose: 0.7, accents }, random)
  return {
    role: 'drums',
    voice: drums.kit,
    level: drums.level,
    pan: 0,
    reverb: drums.reverb,
    chorus: 0,
    swell: [],
    notes: notes.sort((one, other) => one.at - other.at),
  }
}

/** The beat at which a player enters: on a bar line, and at once in a piece of few bars. */
function entry({ enters }: { readonly enters?: number | undefined }, form: Form): number {
  if (enters === undefined || form.bars < 3) return form.from
  const bar = Math.round(enters * form.bars)
  return bar === 0 ? form.from : Math.min(bar, form.bars - 1) * form.beatsPerBar
}

/** Patterns run from calm to wild. Who roams takes a neighbouring one here and there. */
function patternOf(seat: Seat, energy: number, form: Form, random: Random): string {
  const patterns = seat.patterns ?? ['C'.padEnd(form.beatsPerBar * form.stepsPerBeat, '-')]
  const point = energy * (patterns.length - 1) + random.between(-0.45, 0.45)
  const at = (index: number): string => patterns[Math.min(patterns.length - 1, Math.max(0, Math.round(index)))] as string
  if (seat.roams !== true) return at(point)
  return Array.from({ length: form.bars }, () => at(point + random.between(-1.2, 1.2))).join('')
}

function double(melody: readonly WrittenNote[], { range: [low, high] }: Seat, from: number): WrittenNote[] {
  const pitches = melody.map((note) => note.pitch)
  const middle = pitches.reduce((sum, pitch) => sum + pitch, 0) / Math.max(1, pitches.length)
  const shift = Math.round(((low + high) / 2 - middle) / 12) * 12
  return melody
    .filter((note) => note.beat >= from - 1e-6)
    .map((note) => {
      let pitch = note.pitch + shift
      while (pitch > high) pitch -= 12
      while (pitch < low) pitch += 12
      return { ...note, pitch }
    })
}

function within(energy: number, range: readonly [number, number] | undefined): boolean {
  return range === undefined || (energy >= range[0] && energy <= range[1])
}
