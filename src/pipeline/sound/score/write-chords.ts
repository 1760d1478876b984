import type { Seat } from '../../repertoire/idioms/idiom.ts'
import type { WrittenNote } from './composition.ts'
import { type Span, spanAt } from './harmonise.ts'
import type { Form } from './plan-form.ts'
import { voiceChord } from './voice-chord.ts'
import { strokes } from './write-bass.ts'

/** The voicings of a seat under all chords, led from one to the next. */
export function voicings(seat: Seat, spans: readonly Span[], bass: readonly number[]): number[][] {
  let before: number[] = []
  return spans.map(({ chord }, i) => {
    const bassStep = i === 0 ? null : ([bass[i - 1] ?? 0, bass[i] ?? 0] as const)
    // The last chord shows its triad whole, whatever the seat likes.
    const shaped =
      i === spans.length - 1
        ? { ...seat, voicing: seat.voicing === 'open' ? ('open' as const) : ('close' as const), tones: chord.tones.length }
        : seat
    before = voiceChord(chord, shaped, before, bassStep)
    return before
  })
}

/** Plays a pattern over the voicings: whole chords, their upper halves, or one tone after another. */
export function writeChords(
  seat: Seat,
  pattern: string,
  spans: readonly Span[],
  form: Form,
  bass: readonly number[],
  fromBeat: number,
): WrittenNote[] {
  const led = voicings(seat, spans, bass)
  const notes = strokes(pattern, form, spans, fromBeat).flatMap(({ beat, beats, mark }) => {
    const tones = led[spans.indexOf(spanAt(spans, beat))] ?? []
    const stress = (mark === 'c' ? 0.82 : 1) * (beat % form.beatsPerBar === 0 ? 1.05 : 0.95)
    return pick(mark, tones, seat.range).map((pitch, i) => ({ beat, beats, pitch, stress, lag: i * (seat.strum ?? 0) }))
  })
  const last = (led.at(-1) ?? []).map((pitch, i) => ({
    beat: form.end,
    beats: form.beatsPerBar,
    pitch,
    stress: 1,
    lag: i * Math.max(seat.strum ?? 0, seat.role === 'ostinato' ? 0 : 0.012),
  }))
  return [...notes, ...last]
}

function pick(mark: string, tones: readonly number[], [, high]: Seat['range']): number[] {
  if (mark === 'C' || mark === 'c') return [...tones]
  if (mark === 'T') return tones.slice(Math.floor(tones.length / 2))
  const index = Number(mark) - 1
  if (!Number.isInteger(index) || tones.length === 0) return []
  const pitch = (tones[index % tones.length] as number) + 12 * Math.floor(index / tones.length)
  return [pitch > high ? pitch - 12 : pitch]
}

/** Holds each chord for as long as it lasts; tones that two chords share are held over. */
export function writePad(seat: Seat, spans: readonly Span[], form: Form, bass: readonly number[], fromBeat: number): WrittenNote[] {
  const led = voicings(seat, spans, bass)
  const notes: WrittenNote[] = []
  spans.forEach((span, i) => {
    const from = Math.max(span.from, fromBeat)
    if (span.to <= from) return
    for (const pitch of led[i] ?? []) {
      const held = notes.findIndex((note) => note.pitch === pitch && Math.abs(note.beat + note.beats - from) < 1e-6)
      const before = notes[held]
      // A tone held over the last bar line would not be struck with the last chord.
      if (before !== undefined && from < form.end) notes[held] = { ...before, beats: span.to - before.beat }
      else notes.push({ beat: from, beats: span.to - from, pitch, stress: 1 })
    }
  })
  return notes
}
