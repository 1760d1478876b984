import type { Seat } from '../../repertoire/idioms/idiom.ts'
import type { WrittenNote } from './composition.ts'
import type { Span } from './harmonise.ts'
import type { Form } from './plan-form.ts'
import { mod12, nearest, scaleOver } from './scale.ts'

/**
 * A second voice of guide tones: in each chord the third or seventh that lies nearest, against the melody's direction and never the
 * tone that the melody holds; where the melody rests it moves on by a passing tone.
 */
export function writeCounter(
  seat: Seat,
  melody: readonly WrittenNote[],
  spans: readonly Span[],
  form: Form,
  scale: readonly number[],
  fromBeat: number,
): WrittenNote[] {
  const [low, high] = seat.range
  let was = (low + high) / 2
  const notes: WrittenNote[] = []
  for (const [i, span] of spans.entries()) {
    const from = Math.max(span.from, fromBeat)
    if (span.to - from < 0.4) continue
    const sung = melody.findLast((note) => note.beat <= from + 1e-6)
    const sings = melody.find((note) => note.beat >= from + 0.3 && note.beat < span.to)
    const rises = sung !== undefined && sings !== undefined ? Math.sign(sings.pitch - sung.pitch) : 0
    const options = span.chord.tones.slice(0, 4).map((tone, place) => {
      const pitch = nearest(tone, was, seat.range)
      const doubled = sung !== undefined && mod12(sung.pitch) === tone
      const cost =
        Math.abs(pitch - was) +
        (doubled ? 5 : 0) +
        (place === 0 || place === 2 ? 1.5 : 0) +
        (rises !== 0 && Math.sign(pitch - was) === rises ? 1 : 0)
      return { pitch, cost }
    })
    const { pitch } = options.reduce((best, option) => (option.cost < best.cost ? option : best))
    const beats = span.to - from
    const idle = beats >= 2 && i < spans.length - 1 && !melody.some((note) => note.beat > span.to - 1.01 && note.beat < span.to - 0.1)
    const step = idle ? neighbour(pitch, scaleOver(span.chord, scale), rises > 0 ? -1 : 1) : null
    notes.push({ beat: from, beats: step === null ? beats : beats - 1, pitch, stress: 0.95 })
    if (step !== null && step >= low && step <= high) notes.push({ beat: span.to - 1, beats: 1, pitch: step, stress: 0.85 })
    was = pitch
  }
  return notes.filter((note) => note.beat >= form.from - 1e-6)
}

function neighbour(pitch: number, scale: readonly number[], direction: 1 | -1): number | null {
  for (let step = 1; step <= 2; step++) if (scale.includes(mod12(pitch + direction * step))) return pitch + direction * step
  return null
}
