import { readFile } from 'node:fs/promises'
import { StageError } from '../../../errors.ts'
import type { Stereo } from '../soundtrack.ts'
import { composeScore, type ScoreRequest } from './compose-score.ts'
import { record } from './record.ts'
import { readBank, synthesiseBank } from './synthesise-bank.ts'
import { isCircuit, synthesiseCircuits } from './synthesise-circuits.ts'

export interface RenderScoreRequest extends ScoreRequest {
  /** A General MIDI SoundFont (.sf2, .sf3): its path, or its bytes. */
  readonly soundfont: string | Uint8Array
  readonly signal?: AbortSignal
}

/**
 * The score of a film: composed, played, recorded. 48 kHz stereo of exactly `seconds`, about −18 LUFS, peaks under −3 dBFS,
 * silent at both ends; `score.gain` is left to the mix. The same request gives the same samples.
 *
 * Throws StageError when the SoundFont can't be read, and the signal's reason once it is aborted.
 */
export async function renderScore(request: RenderScoreRequest): Promise<Stereo> {
  request.signal?.throwIfAborted()
  const piece = composeScore(request)
  const bank = readBank(await bytesOf(request.soundfont))
  const sampled = await synthesiseBank(
    bank,
    piece.lines.filter((line) => !isCircuit(line)),
    piece.seconds,
    piece.room.reverb,
    request.signal,
  )
  const circuits = await synthesiseCircuits(piece, request.signal)
  return record(piece, added(sampled, circuits.band), circuits.drums)
}

async function bytesOf(soundfont: string | Uint8Array): Promise<Uint8Array> {
  if (typeof soundfont !== 'string') return soundfont
  try {
    return await readFile(soundfont)
  } catch (cause) {
    throw new StageError('sounding', `the SoundFont can't be read: ${soundfont}`, { cause })
  }
}

function added(one: Stereo, other: Stereo): Stereo {
  const sum = (a: Float32Array, b: Float32Array): Float32Array => a.map((sample, i) => sample + (b[i] ?? 0))
  return { left: sum(one.left, other.left), right: sum(one.right, other.right) }
}
