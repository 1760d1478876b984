import type { Idiom } from '../../repertoire/idioms/idiom.ts'
import type { Random } from '../../random.ts'
import type { Line, Note, WrittenNote } from './composition.ts'
import type { Form } from './plan-form.ts'

/**
 * Plays what is written: swing, the slowing at the end, small human errors of time and loudness, and one long arc of loudness over
 * the piece that peaks at about two thirds.
 *
 * @param loudness usual velocity, 1 … 127.
 * @param accents beats on which everybody leans: the picture's cuts.
 */
export function perform(
  notes: readonly WrittenNote[],
  form: Form,
  idiom: Idiom,
  { loudness, legato, loose, accents }: { loudness: number; legato: number; loose: number; accents: readonly number[] },
  random: Random,
): Note[] {
  const spread = (idiom.humanise.milliseconds / 1000) * loose
  return notes.flatMap((note) => {
    const beat = swung(note.beat, idiom, form)
    const ends = swung(note.beat + note.beats, idiom, form)
    const jitter = note.beat <= form.from + 1e-6 ? Math.abs(bell(random)) * spread * 0.3 : bell(random) * spread
    const at = Math.max(0.004, form.at(beat) + (note.lag ?? 0) + jitter)
    const written = note.beat >= form.end - 1e-6 ? form.seconds : form.at(beat) + (form.at(ends) - form.at(beat)) * legato
    const until = Math.min(written, form.seconds - 0.03)
    const leans = accents.some((accent) => Math.abs(accent - note.beat) < 0.05) ? 1.16 : 1
    const velocity = loudness * note.stress * leans * swell(note.beat, form) * (1 + bell(random) * idiom.humanise.loudness)
    if (at >= form.seconds - 0.1) return []
    return [{ at, seconds: Math.max(0.04, until - at), pitch: note.pitch, velocity: Math.round(Math.min(124, Math.max(12, velocity))) }]
  })
}

/** Loudness over the piece: 0.82 at first, 1.06 at 65 %, and down for the close. */
export function swell(beat: number, form: Form): number {
  const place = Math.min(1, Math.max(0, (beat - form.from) / Math.max(1, form.end - form.from)))
  return place < 0.65 ? 0.82 + 0.24 * Math.sin((place / 0.65) * (Math.PI / 2)) ** 2 : 1.06 - 0.16 * ((place - 0.65) / 0.35)
}

/** Delays every second eighth or sixteenth towards the last third of its pair. */
function swung(beat: number, idiom: Idiom, form: Form): number {
  if (idiom.swing === undefined || beat >= form.end) return beat
  const pair = idiom.swing.of === 8 ? 1 : 0.5
  const within = (((beat % pair) + pair) % pair) / pair
  const half = 0.5 + idiom.swing.amount * (1 / 6)
  const moved = within < 0.5 ? within * 2 * half : half + (within - 0.5) * 2 * (1 - half)
  return beat + (moved - within) * pair
}

/** Where a sustained line breathes: up into the middle of the piece, a little within each chord, and out at the end. */
export function breath(form: Form, turns: readonly number[], energy: number): Line['swell'] {
  const points: { at: number; value: number }[] = []
  const floor = 0.62 + 0.12 * energy
  const last = turns.length - 1
  turns.forEach((beat, i) => {
    const until = turns[i + 1] ?? form.end + 2
    const height = Math.min(1, floor + (1 - floor) * ((swell(beat, form) - 0.82) / 0.24))
    const from = form.at(Math.max(form.from, beat))
    const to = i === last ? form.seconds : form.at(until)
    // Every 50 ms: wider steps of seven-bit controllers are heard as steps.
    const steps = Math.ceil((to - from) / 0.05)
    for (let step = 0; step < steps; step++) {
      const place = step / steps
      const bow = i === last ? 1 - 0.55 * place : 0.86 + 0.14 * Math.sin(Math.PI * Math.min(1, place * 1.15))
      points.push({ at: from + (to - from) * place, value: height * bow })
    }
  })
  return points
}

/** About normal with deviation 0.5, never beyond ±1 (sum of three uniforms). */
function bell(random: Random): number {
  return (random() + random() + random()) / 1.5 - 1
}
