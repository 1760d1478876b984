import type { Melody, Seat } from '../../repertoire/idioms/idiom.ts'
import type { Random } from '../../random.ts'
import type { WrittenNote } from './composition.ts'
import { type Span, spanAt } from './harmonise.ts'
import type { Slot } from './plan-melody.ts'
import { mod12, rungOf, scaleOver } from './scale.ts'
import { isParallel } from './voice-chord.ts'

interface Choice {
  readonly pitch: number
  readonly cost: number
  readonly from: Choice | null
}

/**
 * Finds the pitches: of all ways through the scale the one that keeps closest to the motif's intervals and the piece's register
 * while it obeys the craft — chord tones where it weighs, passing and neighbour notes between, leading tones that rise, leaps that
 * are rare, no parallel fifths or octaves with the bass. (Dynamic programming over the notes, as Viterbi's.)
 *
 * @param bassAt the bass's pitch at a beat.
 */
export function writeMelody(
  slots: readonly Slot[],
  melody: Melody,
  range: Seat['range'],
  spans: readonly Span[],
  scale: readonly number[],
  bassAt: (beat: number) => number,
  random: Random,
): WrittenNote[] {
  const [low, high] = range
  const home = low + (high - low) * 0.4
  const reach = Math.min(12, (high - low) * 0.5)
  // A riff comes back as it was; a song may follow a whim.
  const whim = melody.form === 'riff' ? 0.05 : 0.5
  let front: Choice[] = []
  slots.forEach((slot, i) => {
    const span = spanAt(spans, slot.beat)
    const over = scaleOver(span.chord, scale)
    const last = i === slots.length - 1
    const target = home + reach * slot.height
    const next: Choice[] = []
    for (let pitch = low; pitch <= high; pitch++) {
      const tone = mod12(pitch)
      if (!over.includes(tone)) continue
      if (melody.degrees !== undefined && !span.chord.tones.includes(tone) && !melody.degrees.includes(over.indexOf(tone) + 1)) continue
      const own =
        standing(tone, slot, span, melody, last, scale) +
        Math.abs(pitch - target) * 0.12 +
        Math.max(0, pitch - target - 4) * 0.35 +
        random() * whim
      next.push(cheapest(pitch, own, front, slot, slots[i - 1], span, spans, over, bassAt))
    }
    front = next
  })
  const pitches: number[] = []
  for (
    let choice = front.reduce<Choice | null>((best, one) => (best === null || one.cost < best.cost ? one : best), null);
    choice !== null;
    choice = choice.from
  ) {
    pitches.unshift(choice.pitch)
  }
  return slots.flatMap((slot, i) => {
    const pitch = pitches[i]
    return pitch === undefined ? [] : [{ beat: slot.beat, beats: slot.beats, pitch, stress: slot.stress }]
  })
}

/** How well a tone stands on its chord. */
function standing(tone: number, slot: Slot, span: Span, melody: Melody, last: boolean, scale: readonly number[]): number {
  const place = span.chord.tones.indexOf(tone)
  if (last) return tone === scale[0] ? 0 : place === 1 ? 2.2 : 40
  if (place >= 0 && place < 3) return 0
  if (place >= 3) return 1.2 * slot.weight * (1 - melody.colour)
  // A semitone above a chord tone grinds when it is held.
  const grinds = span.chord.tones.slice(0, 3).some((chordTone) => mod12(tone - chordTone) === 1)
  return slot.weight * (grinds ? 9 : 6 - 4.5 * melody.colour)
}

function cheapest(
  pitch: number,
  own: number,
  front: readonly Choice[],
  slot: Slot,
  before: Slot | undefined,
  span: Span,
  spans: readonly Span[],
  scale: readonly number[],
  bassAt: (beat: number) => number,
): Choice {
  if (before === undefined || front.length === 0) return { pitch, cost: own, from: null }
  const wasSpan = spanAt(spans, before.beat)
  const bassWas = bassAt(before.beat)
  const bassIs = bassAt(slot.beat)
  const stands = span.chord.tones.includes(mod12(pitch))
  let best: Choice = { pitch, cost: Infinity, from: null }
  for (const was of front) {
    const moved = pitch - was.pitch
    const rungs = rungOf(pitch, scale) - rungOf(was.pitch, scale)
    const stood = wasSpan.chord.tones.includes(mod12(was.pitch))
    let cost = was.cost + own
    cost += slot.step === null ? Math.max(0, Math.abs(rungs) - 2) * 0.5 : Math.abs(rungs - slot.step) * 1.15
    if (Math.abs(moved) > 7) cost += (Math.abs(moved) - 7) * 0.9
    if (Math.abs(moved) === 6 || Math.abs(moved) === 11) cost += 3
    if (moved === 0 && slot.step !== 0) cost += 1.5
    if ((!stands || !stood) && Math.abs(moved) > 2) cost += 2.5
    // A leading tone under a dominant rises to its tonic when the chord goes home.
    if (
      wasSpan !== span &&
      mod12(was.pitch + 1) === span.chord.tones[0] &&
      wasSpan.chord.tones.indexOf(mod12(was.pitch)) === 1 &&
      moved !== 1
    )
      cost += 3
    if (wasSpan !== span && isParallel(was.pitch, pitch, bassWas, bassIs)) cost += 7
    if (cost < best.cost) best = { pitch, cost, from: was }
  }
  return best
}
