import { SAMPLE_RATE } from '../../repertoire/sounds/sound.ts'
import { silentStereo, type Stereo } from '../soundtrack.ts'
import { patches } from './circuits.ts'
import type { Composition, Line, Note } from './composition.ts'
import { drumStroke } from './drum-machine.ts'
import type { Drums, PatchName } from '../../repertoire/idioms/idiom.ts'

/** What our circuits sound: their band, and their drums apart, since nothing ducks those. */
export interface CircuitSound {
  readonly band: Stereo
  readonly drums: Stereo
}

/** Plays the lines that have a patch or a kit of our own. Sends to the room are wet already. */
export async function synthesiseCircuits(piece: Composition, signal?: AbortSignal): Promise<CircuitSound> {
  const length = Math.round(piece.seconds * SAMPLE_RATE)
  const [band, drums, send] = [silentStereo(length), silentStereo(length), silentStereo(length)]
  for (const line of piece.lines.filter(isCircuit)) {
    for (const note of line.notes) playNote(line, note, piece, line.role === 'drums' ? drums : band, send)
    await new Promise((resolve) => setImmediate(resolve))
    signal?.throwIfAborted()
  }
  if (piece.room.reverb > 0) addRoom(send, band, piece.room.reverb)
  return { band, drums }
}

export function isCircuit(line: Line): boolean {
  return typeof line.voice === 'string'
}

function playNote(line: Line, note: Note, piece: Composition, dry: Stereo, send: Stereo): void {
  const gain = 10 ** (line.level / 20) * 0.4 * swellAt(line, note.at)
  const velocity = (note.velocity / 127) ** 1.4
  if (line.role === 'drums') {
    mix(drumStroke(line.voice as Extract<Drums['kit'], string>, note.pitch, velocity), note.at, gain, 0, line.reverb, dry, send)
    return
  }
  const patch = patches[line.voice as PatchName]
  const left = piece.seconds - note.at
  const samples = Math.round(Math.min(left, note.seconds + patch.release) * SAMPLE_RATE)
  const opened = piece.room.opens === true ? 0.15 + 0.85 * Math.min(1, note.at / piece.form.endsAt) ** 1.3 : 0.7
  const frequency = 440 * 2 ** ((note.pitch - 69) / 12)
  for (const side of patch.wide === true ? ([-1, 1] as const) : ([0] as const)) {
    const out = new Float32Array(Math.max(0, samples))
    patch.play({ frequency, seconds: note.seconds, velocity, brightness: opened, side }, out)
    mix(out, note.at, side === 0 ? gain : gain * 0.75, side === 0 ? line.pan : line.pan + side * 0.7, line.reverb, dry, send)
  }
}

/** Adds mono samples at a time, panned at constant power. */
function mix(samples: Float32Array, at: number, gain: number, pan: number, wet: number, dry: Stereo, send: Stereo): void {
  const start = Math.round(at * SAMPLE_RATE)
  const angle = ((Math.min(1, Math.max(-1, pan)) + 1) * Math.PI) / 4
  const [left, right] = [gain * Math.cos(angle) * Math.SQRT2, gain * Math.sin(angle) * Math.SQRT2]
  const count = Math.min(samples.length, dry.left.length - start)
  for (let i = 0; i < count; i++) {
    const sample = samples[i] as number
    dry.left[start + i]! += sample * left
    dry.right[start + i]! += sample * right
    if (wet === 0) continue
    send.left[start + i]! += sample * left * wet
    send.right[start + i]! += sample * right * wet
  }
}

function swellAt(line: Line, at: number): number {
  return line.swell.findLast((point) => point.at <= at + 0.01)?.value ?? 1
}

/** A room of four combs and two all-passes a side, after Schroeder; the sides' delays differ, so that it is wide. */
function addRoom(send: Stereo, into: Stereo, level: number): void {
  for (const [side, stretch] of [
    ['left', 1],
    ['right', 1.021],
  ] as const) {
    const source = send[side]
    const wet = new Float32Array(source.length)
    for (const delay of [1557, 1617, 1791, 1932]) comb(source, wet, Math.round(delay * stretch), 0.83, 0.35)
    for (const delay of [556, 225]) allpass(wet, Math.round(delay * stretch))
    const target = into[side]
    for (let i = 0; i < wet.length; i++) target[i]! += (wet[i] as number) * 0.22 * level
  }
}

function comb(source: Float32Array, into: Float32Array, delay: number, feedback: number, damp: number): void {
  const line = new Float32Array(delay)
  let dull = 0
  for (let i = 0, at = 0; i < source.length; i++, at = at + 1 === delay ? 0 : at + 1) {
    const out = line[at] as number
    dull = out * (1 - damp) + dull * damp
    line[at] = (source[i] as number) + dull * feedback
    into[i]! += out
  }
}

function allpass(samples: Float32Array, delay: number): void {
  const line = new Float32Array(delay)
  for (let i = 0, at = 0; i < samples.length; i++, at = at + 1 === delay ? 0 : at + 1) {
    const held = line[at] as number
    const sample = samples[i] as number
    line[at] = sample + held * 0.5
    samples[i] = held - sample * 0.5
  }
}
