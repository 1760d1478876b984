import type { Melody, Seat } from '../../repertoire/idioms/idiom.ts'
import type { Random } from '../../random.ts'
import type { WrittenNote } from './composition.ts'
import type { Form } from './plan-form.ts'
import { mod12 } from './scale.ts'

/** Seconds of a grace note. */
const SHORT = 0.07

/** Grace notes, slides and mordents on a melody's long notes, taken from the scale's neighbours; the first and the last note stay plain. */
export function ornament(
  notes: readonly WrittenNote[],
  habit: Melody['ornament'],
  form: Form,
  [low, high]: Seat['range'],
  scale: readonly number[],
  random: Random,
): WrittenNote[] {
  if (habit === undefined) return [...notes]
  const beats = SHORT / form.beat
  return notes.flatMap((note) => {
    const plain = note.beats * form.beat < 0.38 || note.beat <= form.from + 1e-6 || note.beat >= form.end - 1e-6
    if (plain || random() > habit.chance) return [note]
    const rises = habit.kind === 'mordent' || (habit.kind === 'grace' && random() < 0.6)
    const pitch = habit.kind === 'slide' ? note.pitch - 1 : neighbour(note.pitch, rises ? 1 : -1, scale)
    if (pitch < low || pitch > high) return [note]
    if (habit.kind === 'mordent') {
      return [
        { ...note, beats },
        { ...note, beat: note.beat + beats, beats, pitch, stress: note.stress * 0.8 },
        { ...note, beat: note.beat + beats * 2, beats: note.beats - beats * 2 },
      ]
    }
    return [{ ...note, beats, pitch, stress: note.stress * 0.72, lag: -SHORT }, note]
  })
}

function neighbour(pitch: number, direction: 1 | -1, scale: readonly number[]): number {
  return [1, 2, 3].map((step) => pitch + direction * step).find((near) => scale.includes(mod12(near))) ?? pitch
}
