import type { Seat } from '../../repertoire/idioms/idiom.ts'
import type { Random } from '../../random.ts'
import type { WrittenNote } from './composition.ts'
import { type Span, spanAt } from './harmonise.ts'
import type { Form } from './plan-form.ts'
import { onsetsOf } from './plan-melody.ts'
import { mod12, nearest, scaleOver } from './scale.ts'

/** The bass of each chord, led by the shortest way through the range. */
export function bassNotes(spans: readonly Span[], range: Seat['range']): number[] {
  const [low, high] = range
  let was = low + (high - low) * 0.45
  return spans.map(({ chord }, i) => {
    // The last tonic lies low, where it carries the others.
    const to = i === spans.length - 1 ? Math.min(was, low + 9) : was * 0.7 + (low + (high - low) * 0.4) * 0.3
    was = nearest(chord.bass, to, [low, Math.max(low + 11, high - 5)])
    return was
  })
}

/** Plays a bass pattern over the chords, and lets the last tonic ring. */
export function writeBass(
  seat: Seat,
  pattern: string,
  spans: readonly Span[],
  form: Form,
  scale: readonly number[],
  fromBeat: number,
  random: Random,
): WrittenNote[] {
  const roots = bassNotes(spans, seat.range)
  const notes: WrittenNote[] = []
  let was = roots[0] ?? seat.range[0]
  for (const { beat, beats, mark } of strokes(pattern, form, spans, fromBeat)) {
    const span = spanAt(spans, beat)
    const index = spans.indexOf(span)
    const root = roots[index] ?? was
    const ahead = roots[index + 1] ?? root
    const turns = span.to - beat
    const pitch = inside(pitchOf(mark, root, ahead, was, turns, beats, span, scale, random), seat.range)
    notes.push({ beat, beats, pitch, stress: mark === 'r' || mark === 'a' ? 0.84 : beat % form.beatsPerBar === 0 ? 1.06 : 0.96 })
    was = pitch
  }
  return [...notes, { beat: form.end, beats: form.beatsPerBar, pitch: roots.at(-1) ?? was, stress: 1.05 }]
}

function pitchOf(
  mark: string,
  root: number,
  ahead: number,
  was: number,
  turns: number,
  beats: number,
  span: Span,
  scale: readonly number[],
  random: Random,
): number {
  const [chordRoot = 0, third = 0, fifth = 0, seventh = chordRoot] = span.chord.tones
  const up = (tone: number): number => root + mod12(tone - root)
  if (mark === '3') return up(third)
  if (mark === '5') return up(fifth)
  if (mark === '7') return up(seventh)
  if (mark === '8') return root + 12
  if (mark === 'a' || (mark === 'w' && turns <= beats + 1e-6)) return approach(ahead, was, scaleOver(span.chord, scale), random)
  if (mark === 'w') return walk(root, ahead, was, turns, span, scale, random)
  return root
}

/** A note that leans into the next root: a step of the scale, a semitone or the fifth. */
function approach(ahead: number, was: number, scale: readonly number[], random: Random): number {
  const side = was > ahead ? 1 : -1
  const draw = random()
  const steps = [1, 2].map((step) => ahead + side * step).filter((pitch) => scale.includes(mod12(pitch)))
  if (draw < 0.3 || steps.length === 0) return ahead + side
  return draw < 0.9 ? (steps[0] as number) : ahead + 7
}

/** Walking bass: the root where the chord begins, then chord tones and scale steps in the direction of the next root. */
function walk(root: number, ahead: number, was: number, turns: number, span: Span, scale: readonly number[], random: Random): number {
  if (Math.abs(span.to - span.from - turns) < 0.1) return root
  const over = scaleOver(span.chord, scale)
  const aim = was + (ahead - was) / Math.max(1, turns) + (random() - 0.5) * 5
  const options = Array.from({ length: 15 }, (_, i) => was - 7 + i).filter((pitch) => pitch !== was && over.includes(mod12(pitch)))
  const cost = (pitch: number): number =>
    Math.abs(pitch - aim) + (span.chord.tones.includes(mod12(pitch)) ? 0 : 1.5) + Math.abs(pitch - root) * 0.15
  return options.reduce((best, pitch) => (cost(pitch) < cost(best) ? pitch : best), options[0] ?? root)
}

function inside(pitch: number, [low, high]: Seat['range']): number {
  let moved = pitch
  while (moved < low) moved += 12
  while (moved > high) moved -= 12
  return moved
}

/** A pattern laid over the piece: its strokes in beats; where a chord begins on a held note, nothing is struck again. */
export function strokes(
  pattern: string,
  form: Form,
  spans: readonly Span[],
  fromBeat: number,
): { beat: number; beats: number; mark: string }[] {
  const length = pattern.length / form.stepsPerBeat
  const onsets = onsetsOf(pattern)
  const all: { beat: number; beats: number; mark: string }[] = []
  for (let start = 0; start < form.end; start += length) {
    for (const { step, length: steps, mark } of onsets) {
      const beat = start + step / form.stepsPerBeat
      const beats = steps / form.stepsPerBeat
      const sounds = Math.max(beat, fromBeat, form.from)
      if (beat + beats <= sounds + 1e-6 || beat >= form.end - 1e-6) continue
      // Only a long note may begin late, cut by the upbeat.
      if (sounds > beat + 1e-6 && beats < 1) continue
      const stops = Math.min(beat + beats, form.end)
      const turn = spans.find((span) => span.from > sounds + 1e-6 && span.from < stops - 1e-6)
      if (turn === undefined) all.push({ beat: sounds, beats: stops - sounds, mark })
      else all.push({ beat: sounds, beats: turn.from - sounds, mark }, { beat: turn.from, beats: stops - turn.from, mark })
    }
  }
  return all
}
