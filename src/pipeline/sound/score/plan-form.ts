import type { Idiom } from '../../repertoire/idioms/idiom.ts'

/** How a piece of a given length is cut into beats and bars, and when each beat sounds. */
export interface Form {
  /** Beats a minute after the nudge. */
  readonly tempo: number
  /** Seconds of a beat before any slowing. */
  readonly beat: number
  readonly beatsPerBar: number
  readonly stepsPerBeat: number
  /** Bars before the last chord; of the first one the front may be missing. */
  readonly bars: number
  /** The beat, counted from the first bar line, at which the music begins: 0, or later when it begins with an upbeat. */
  readonly from: number
  /** The beat of the last chord. */
  readonly end: number
  /** When the last chord sounds, in seconds. */
  readonly endsAt: number
  readonly seconds: number
  /** Seconds at which a beat sounds. */
  at(beat: number): number
  /** The beat that sounds at a time. */
  beatAt(seconds: number): number
}

/** How far the tempo may be nudged. */
const NUDGE = 0.08

/**
 * Fits whole beats, if possible whole bars, between the first frame and a last chord that rings out with the picture: the tempo
 * is nudged by up to 8 %, the last chord may come a little earlier or later, and the first bar may be cut to an upbeat.
 * Beats are also drawn towards the picture's cuts.
 */
export function planForm(idiom: Idiom, tempo: number, seconds: number, cuts: readonly number[]): Form {
  const beatsPerBar = idiom.metre.beats
  const wanted = seconds >= 4 ? 1.35 : 0.2 + seconds * 0.28
  const slack = seconds >= 4 ? 0.35 : 0.08 + seconds * 0.06
  const unit = seconds < 3 ? 0.5 : 1
  let best = { cost: Infinity, beats: unit, beat: Math.max(0.1, (seconds - wanted) / unit) }
  for (let beats = unit; (beats * 60) / tempo < seconds * 1.1; beats += unit) {
    for (let step = -8; step <= 8; step++) {
      const nudge = step / 8
      const beat = 60 / (tempo * (1 + nudge * NUDGE))
      const rest = seconds - beats * beat
      const late = Math.abs(rest - wanted) / slack
      const upbeat = beats % beatsPerBar
      const cost =
        nudge ** 2 * 0.6 +
        (late <= 1 ? late ** 2 * 0.4 : late * 8) +
        (upbeat === 0 ? 0 : upbeat * 2 === beatsPerBar ? 0.7 : 1.1) +
        cuts.reduce((sum, cut) => sum + Math.min(1, (offBeat(cut / beat, upbeat, beatsPerBar) * beat * 10) ** 2) * 0.8, 0)
      if (cost < best.cost) best = { cost, beats, beat }
    }
  }
  return layOut(best.beats, best.beat, seconds, idiom)
}

function layOut(beats: number, beat: number, seconds: number, idiom: Idiom): Form {
  const { beats: beatsPerBar, steps: stepsPerBeat } = idiom.metre
  const bars = Math.ceil(beats / beatsPerBar)
  const end = bars * beatsPerBar
  const from = end - beats
  const endsAt = beats * beat
  // The last bar slows evenly by the idiom's share; what comes before hurries so that the last chord keeps its time.
  const slowing = beats > beatsPerBar ? idiom.ritardando : 0
  const slowFrom = end - beatsPerBar
  const raw = (position: number): number => {
    const into = Math.min(beatsPerBar, Math.max(0, position - slowFrom))
    return position - from + (slowing * into ** 2) / (2 * beatsPerBar)
  }
  const scale = endsAt / raw(end)
  const at = (position: number): number => raw(position) * scale
  const beatAt = (time: number): number => {
    let low = from - beatsPerBar
    let high = end + beatsPerBar * 8
    for (let i = 0; i < 40; i++) {
      const middle = (low + high) / 2
      if (at(middle) < time) low = middle
      else high = middle
    }
    return (low + high) / 2
  }
  return { tempo: 60 / beat, beat, beatsPerBar, stepsPerBeat, bars, from, end, endsAt, seconds, at, beatAt }
}

/** Distance of a moment to the nearest beat, in beats; bar lines pull a little harder. */
function offBeat(position: number, upbeat: number, beatsPerBar: number): number {
  const toBeat = Math.abs(position - Math.round(position))
  const inBar = (position - upbeat) / beatsPerBar
  const toBar = Math.abs(inBar - Math.round(inBar)) * beatsPerBar
  return Math.min(toBeat + 0.04, toBar)
}
