import type { Idiom, ModeName } from '../../repertoire/idioms/idiom.ts'
import type { Random } from '../../random.ts'
import type { Form } from './plan-form.ts'
import { type Chord, chordOf, tonicOf } from './scale.ts'

/** A chord and the beats for which it lasts; the last one is the tonic that rings out. */
export interface Span {
  readonly chord: Chord
  readonly from: number
  readonly to: number
}

const COMMON: Readonly<Record<ModeName, { readonly sequences: readonly string[]; readonly cadences: readonly string[] }>> = {
  major: { sequences: ['I IV I V', 'I V vi IV', 'I vi IV V', 'vi IV I V'], cadences: ['IV V', 'ii V', 'IV iv'] },
  minor: { sequences: ['i bIII bVII bVI', 'i bVI bIII bVII', 'i iv bVI V', 'i iv i V'], cadences: ['iv V', 'bVI V', 'bVI bVII'] },
  dorian: { sequences: ['i IV i IV', 'i bVII IV i', 'i ii bVII IV'], cadences: ['IV bVII', 'ii bVII', 'ii v'] },
  mixolydian: { sequences: ['I bVII IV I', 'I IV bVII IV', 'I v bVII IV'], cadences: ['bVII IV', 'IV bVII', 'v IV'] },
  lydian: { sequences: ['I II I II', 'I II vi V', 'I vii vi II'], cadences: ['II V', 'vii V', 'II vii'] },
  phrygian: { sequences: ['i bII i bII', 'i bII bIII bII', 'i bvii bVI bII'], cadences: ['bIII bII', 'iv bII', 'bvii bII'] },
}

/**
 * Lays an idiom's chords under the beats and leads them into a cadence: authentic when there is drive or light, plagal or modal
 * when it is calm; a bright minor ends on the major third (tierce de Picardie).
 */
export function harmonise(
  idiom: Idiom,
  form: Form,
  key: string,
  mode: ModeName,
  mood: { valence: number; energy: number },
  random: Random,
): Span[] {
  const tonic = tonicOf(key)
  const sequences = (idiom.harmony.sequences[mode] ?? COMMON[mode].sequences).map((line) => line.split(' '))
  const cadences = (idiom.harmony.cadences?.[mode] ?? COMMON[mode].cadences).map((line) => line.split(' '))
  const beats = Math.min(idiom.harmony.beats, Math.max(1, form.bars <= 2 ? form.beatsPerBar / 2 : form.beatsPerBar * 2))
  const even = form.beatsPerBar % beats === 0 || beats % form.beatsPerBar === 0 ? beats : form.beatsPerBar
  const length = form.end - form.from
  // Even the shortest piece shows its key before it closes.
  const slot = length / even > 1 ? even : length >= 2 ? Math.floor(length / 2) : length / 2
  const slots = Math.ceil(length / slot)
  const atHome = sequences.filter((line) => line[0]?.toLowerCase().match(/^i(?![iv])/))
  const sequence = byLight(slots < 4 && atHome.length > 0 ? atHome : sequences, mood.valence, random)
  const second = byLight(sequences, mood.valence - 0.3, random)
  const cadence = byLight(cadences, (mood.valence + mood.energy * 2 - 1) / 1.5, random)
  const closing = slots >= 4 ? cadence : cadence.slice(-1)
  const opening = slots - closing.length
  const symbols = Array.from({ length: slots }, (_, i) => {
    if (i >= opening) return closing[i - opening] ?? 'V'
    const half = opening > sequence.length && i >= sequence.length && Math.floor(i / sequence.length) % 2 === 1
    const line = half ? second : sequence
    return line[i % line.length] ?? 'I'
  })
  const spans = symbols.map((symbol, i) => {
    const from = form.end - (slots - i) * slot
    return { chord: chordOf(symbol, tonic), from: Math.max(form.from, from), to: from + slot }
  })
  return [...join(spans), { chord: home(idiom, tonic, mode, mood.valence, random), from: form.end, to: form.end + form.beatsPerBar }]
}

/** The last chord: the tonic triad with what the idiom adds. */
function home(idiom: Idiom, tonic: number, mode: ModeName, valence: number, random: Random): Chord {
  const minor = mode === 'minor' || mode === 'dorian' || mode === 'phrygian'
  const picardy = minor && valence > 0.35 && random() < 0.6
  // A ninth over the Phrygian tonic would be foreign to it.
  if (mode === 'phrygian' && !picardy) return chordOf('i', tonic)
  if (minor && !picardy) return chordOf(`i${idiom.harmony.home?.minor ?? ''}`, tonic)
  return chordOf(`I${idiom.harmony.home?.major ?? ''}`, tonic)
}

/** The lists run from bright to dark: valence points at one, chance lets its neighbours in. */
function byLight<T>(lines: readonly T[], valence: number, random: Random): T {
  const point = ((1 - valence) / 2) * (lines.length - 1) + random.between(-0.9, 0.9)
  return lines[Math.min(lines.length - 1, Math.max(0, Math.round(point)))] as T
}

/** One chord that is written twice in a row is struck by its players as they like: it stays one span. */
function join(spans: readonly Span[]): Span[] {
  return spans.reduce<Span[]>((joined, span) => {
    const last = joined.at(-1)
    if (last?.chord.symbol === span.chord.symbol) return [...joined.slice(0, -1), { ...last, to: span.to }]
    return [...joined, span]
  }, [])
}

/** The chord that sounds at a beat. */
export function spanAt(spans: readonly Span[], beat: number): Span {
  return spans.findLast((span) => span.from <= beat + 1e-6) ?? (spans[0] as Span)
}
