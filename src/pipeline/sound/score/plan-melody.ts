import type { Idiom, Melody } from '../../repertoire/idioms/idiom.ts'
import type { Random } from '../../random.ts'
import type { Form } from './plan-form.ts'

/** A note of the melody before it has a pitch: its rhythm, its weight, and the interval by which the motif leads into it. */
export interface Slot {
  readonly beat: number
  readonly beats: number
  /** 0 … 1: bar lines and long notes weigh most. */
  readonly weight: number
  readonly stress: number
  /** Rungs of the scale from the note before; null at the start of an idea. */
  readonly step: number | null
  /** Register: 0 home … 1 the climax. */
  readonly height: number
}

type Idea = 'motif' | 'answer' | 'sequence' | 'half' | 'varied' | 'climax' | 'cadence'

/** What a piece of so many bars says, bar by bar: a motif, its answer, the motif moved and varied, a climax, a close. */
const SPEECHES: readonly (readonly Idea[])[] = [
  ['cadence'],
  ['motif', 'cadence'],
  ['motif', 'sequence', 'cadence'],
  ['motif', 'answer', 'sequence', 'cadence'],
  ['motif', 'answer', 'sequence', 'climax', 'cadence'],
  ['motif', 'answer', 'sequence', 'answer', 'climax', 'cadence'],
  ['motif', 'answer', 'sequence', 'half', 'varied', 'climax', 'cadence'],
  ['motif', 'answer', 'sequence', 'half', 'motif', 'climax', 'varied', 'cadence'],
]
const PERIOD: readonly Idea[] = ['motif', 'answer', 'sequence', 'half', 'motif', 'answer', 'varied', 'half']

/** Writes the melody's rhythm and the shape of each of its ideas. */
export function planMelody(idiom: Idiom, form: Form, random: Random): Slot[] {
  const { melody } = idiom
  const motif = random.pick(melody.motifs)
  const close = random.pick(melody.cadences)
  // The close begins as the motif did, so that even two bars are of one piece.
  const cadence =
    form.beatsPerBar % 2 === 0 && random() < 0.75 ? motif.slice(0, motif.length / 2) + opened(close.slice(close.length / 2)) : close
  const cells = { motif, answer: random.pick(melody.answers), cadence }
  const shapes = {
    motif: contour(onsetsOf(cells.motif).length, melody, random),
    answer: contour(onsetsOf(cells.answer).length, melody, random),
  }
  const ideas = speech(form.bars, melody.form)
  const slots = ideas.flatMap((idea, bar) => {
    const cell = cellFor(idea, cells)
    return barOf(idea, idea === 'varied' ? divide(cell, random) : cell, shapes, bar, form)
  })
  const last: Slot = { beat: form.end, beats: form.beatsPerBar, weight: 1, stress: 1, step: null, height: 0.15 }
  // A song rises to its climax; a riff stays where it is.
  const heard = slots
    .filter((slot) => slot.beat >= form.from - 1e-6)
    .map((slot) => (melody.form === 'riff' ? { ...slot, height: 0.45 } : slot))
  // In a film of a second or two nothing may be left of the motif: one note leads home.
  if (heard.length < 2) {
    return [
      { ...last, beat: form.from, beats: (form.end - form.from) / 2 },
      { ...last, beat: (form.from + form.end) / 2, beats: (form.end - form.from) / 2, step: -1 },
      last,
    ]
  }
  return [...heard, last]
}

/** Half a rhythm that would begin by holding a note that isn't there begins with one. */
function opened(half: string): string {
  return half.startsWith('-') ? `x${half.slice(1)}` : half
}

function speech(bars: number, form: Melody['form']): Idea[] {
  if (form === 'riff') return Array.from({ length: bars }, (_, i) => (i === bars - 1 ? 'cadence' : i % 4 === 3 ? 'answer' : 'motif'))
  const short = SPEECHES[bars - 1]
  if (short !== undefined) return [...short]
  const long = Array.from({ length: bars - 1 }, (_, i): Idea => PERIOD[i % 8] as Idea)
  long[Math.round(bars * 0.65) - 1] = 'climax'
  return [...long, 'cadence']
}

function cellFor(idea: Idea, cells: { motif: string; answer: string; cadence: string }): string {
  if (idea === 'cadence') return cells.cadence
  return idea === 'answer' || idea === 'half' ? cells.answer : cells.motif
}

function barOf(idea: Idea, cell: string, shapes: { motif: readonly number[]; answer: readonly number[] }, bar: number, form: Form): Slot[] {
  const onsets = onsetsOf(cell)
  const place = (bar + 0.5) / form.bars
  const shape = idea === 'answer' || idea === 'half' ? shapes.answer : shapes.motif
  return onsets.map(({ step, length, loud }, i) => {
    const inBar = step / form.stepsPerBeat
    const onBeat = step % form.stepsPerBeat === 0
    const strong = step === 0 || inBar * 2 === form.beatsPerBar
    const beats = length / form.stepsPerBeat
    return {
      beat: bar * form.beatsPerBar + inBar,
      beats,
      weight: Math.min(1, (strong ? 0.75 : onBeat ? 0.35 : 0.1) + (beats >= 2 ? 0.35 : beats >= 1 ? 0.15 : 0)),
      stress: (loud ? 1.12 : strong ? 1.05 : onBeat ? 0.97 : 0.88) * (idea === 'climax' ? 1.08 : 1),
      step: i === 0 ? null : bend(shape[i - 1] ?? (i % 2 === 0 ? 1 : -1), idea),
      height: arc(place) + (idea === 'climax' ? 0.25 : 0),
    }
  })
}

/** How an idea treats the motif's intervals. */
function bend(step: number, idea: Idea): number {
  if (idea === 'climax') return step > 0 ? step + 1 : step
  if (idea === 'half') return -step
  if (idea === 'cadence') return step === 0 ? 0 : -1
  return step
}

/** The piece's register: it rises to a height at 62 % and comes home. */
function arc(place: number): number {
  return place < 0.62
    ? 0.25 + 0.5 * Math.sin((place / 0.62) * (Math.PI / 2))
    : 0.15 + 0.6 * Math.cos(((place - 0.62) / 0.38) * (Math.PI / 2))
}

/**
 * The motif's intervals, in rungs: an arch, a wave, a fall or a climb, mostly by step; after a leap it turns back and fills the gap
 * (Meyer's gap-fill).
 */
function contour(notes: number, melody: Melody, random: Random): number[] {
  const kind = random.pick(['arch', 'wave', 'fall', 'climb', 'bowl'] as const)
  const leapAt = random() < melody.leap + 0.25 ? random.integer(0, Math.max(0, notes - 3)) : -1
  let owed = 0
  return Array.from({ length: Math.max(0, notes - 1) }, (_, i) => {
    const place = i / Math.max(1, notes - 1)
    const trend = { arch: place < 0.5 ? 1 : -1, bowl: place < 0.5 ? -1 : 1, wave: i % 3 === 2 ? -1 : 1, fall: -1, climb: 1 }[kind]
    if (i === leapAt || random() < melody.leap * 0.4) {
      owed = -trend
      return trend * random.integer(2, 4)
    }
    if (owed !== 0) {
      const back = owed
      owed = 0
      return back
    }
    const draw = random()
    if (draw < 0.14) return 0
    return draw < 0.3 ? -trend : trend
  })
}

export interface Onset {
  readonly step: number
  readonly length: number
  readonly mark: string
  readonly loud: boolean
}

/** Reads a rhythm string: where its notes begin, in steps, and how long they are held. */
export function onsetsOf(cell: string): Onset[] {
  return [...cell].flatMap((mark, step) => {
    if (mark === '-' || mark === '.') return []
    const held = /^-*/.exec(cell.slice(step + 1))?.[0].length ?? 0
    return [{ step, length: 1 + held, mark, loud: mark === mark.toUpperCase() }]
  })
}

/** Breaks the longest note of a rhythm into two, so that the motif comes back livelier. */
function divide(cell: string, random: Random): string {
  const longest = onsetsOf(cell).reduce((best, onset) => (onset.length > best.length ? onset : best), { step: 0, length: 0 })
  if (longest.length < 4) return cell
  const at = longest.step + longest.length / 2 + (random() < 0.3 && longest.length >= 8 ? longest.length / 4 : 0)
  return cell.slice(0, Math.floor(at)) + 'x' + cell.slice(Math.floor(at) + 1)
}
