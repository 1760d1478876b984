import { type DrumName, drumNames, type Drums, type Groove } from '../../repertoire/idioms/idiom.ts'
import type { Random } from '../../random.ts'
import type { WrittenNote } from './composition.ts'
import type { Form } from './plan-form.ts'

/** General MIDI percussion keys. 'sweep' is ours: noise that rises into the next bar. */
export const drumKeys: Readonly<Record<DrumName, number>> = {
  kick: 36,
  snare: 38,
  rim: 37,
  clap: 39,
  brush: 38,
  hat: 42,
  pedal: 44,
  open: 46,
  ride: 51,
  bell: 53,
  crash: 49,
  splash: 55,
  'low-tom': 41,
  tom: 45,
  'high-tom': 48,
  shaker: 70,
  tambourine: 54,
  triangle: 81,
  conga: 63,
  'low-conga': 64,
  claves: 75,
  cowbell: 56,
  'bass-drum': 35,
  sweep: 119,
}

/**
 * The groove bar by bar, a fill before a new phrase and before the last chord, and an accent at cuts that fall near a beat and with
 * the last chord.
 *
 * @param cuts beats of the picture's cuts.
 */
export function writeDrums(
  drums: Drums,
  energy: number,
  form: Form,
  cuts: readonly number[],
  fromBeat: number,
  random: Random,
): WrittenNote[] {
  const level = energy * (drums.grooves.length - 1) + random.between(-0.3, 0.3)
  const grooveAt = (bar: number): Groove => {
    // The groove thickens by one step after the middle, when there is one to give.
    const later = bar >= form.bars * 0.5 ? 0.35 : -0.15
    return drums.grooves[Math.min(drums.grooves.length - 1, Math.max(0, Math.round(level + later)))] ?? {}
  }
  const notes: WrittenNote[] = []
  for (let bar = 0; bar < form.bars; bar++) {
    const next = (bar + 1) * form.beatsPerBar
    const fills = bar === form.bars - 1 ? form.bars > 1 : bar % 4 === 3 || cuts.some((cut) => Math.abs(cut - next) < 0.3)
    const groove = grooveAt(bar)
    for (const name of drumNames) {
      const line = groove[name]
      const own = lineOf(line, bar, form)
      const filled = fills ? over(own, lineOf(drums.fill[name], bar, form), drums.fill) : own
      for (const [step, mark] of [...filled].entries()) {
        const beat = bar * form.beatsPerBar + step / form.stepsPerBeat
        if (!'xXo'.includes(mark) || beat < Math.max(form.from, fromBeat) - 1e-6) continue
        notes.push({ beat, beats: 0.25, pitch: drumKeys[name], stress: mark === 'X' ? 1.15 : mark === 'o' ? 0.6 : 0.95 })
      }
    }
  }
  const accents = [...cuts.filter((cut) => cut > fromBeat && cut < form.end - 1), form.end]
  for (const beat of accents) {
    notes.push({ beat, beats: 1, pitch: drumKeys[drums.accent], stress: beat === form.end ? 1 : 0.95 })
    const kick = drums.grooves.some((groove) => groove.kick !== undefined) ? drumKeys.kick : drumKeys['bass-drum']
    if (drums.grooves.some((groove) => groove.kick !== undefined || groove['bass-drum'] !== undefined))
      notes.push({ beat, beats: 0.5, pitch: kick, stress: 1.05 })
  }
  return notes
}

/** A bar of a drum's line: lines of two bars take turns. */
function lineOf(line: string | undefined, bar: number, form: Form): string {
  const length = form.beatsPerBar * form.stepsPerBeat
  if (line === undefined) return '.'.repeat(length)
  const start = (bar * length) % line.length
  return line.slice(start, start + length).padEnd(length, '.')
}

/** Where the fill begins, the groove falls silent; 'sweep' is laid over it. */
function over(groove: string, fill: string, whole: Groove): string {
  const begins = Math.min(
    ...Object.values(whole)
      .map((line) => line.search(/[xXo]/))
      .filter((step) => step >= 0),
  )
  return groove.slice(0, begins) + fill.slice(begins)
}
