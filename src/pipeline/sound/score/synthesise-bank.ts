import { SAMPLE_RATE } from '../../repertoire/sounds/sound.ts'
import { type BasicSoundBank, SoundBankLoader, SpessaSynthProcessor } from 'spessasynth_core'
import { StageError } from '../../../errors.ts'
import { silentStereo, type Stereo } from '../soundtrack.ts'
import type { Line, Note } from './composition.ts'

/** The synthesiser's block, and how many of them pass between two breaths for the event loop. */
const BLOCK = 128
const BREATH = 64
const DRUM_CHANNEL = 9

interface Event {
  readonly sample: number
  /** Releases come before strokes of the same moment. */
  readonly order: number
  readonly send: () => void
}

/** A SoundFont's bytes as a bank. Throws StageError when they are none. */
export function readBank(bytes: Uint8Array): BasicSoundBank {
  try {
    return SoundBankLoader.fromArrayBuffer(Uint8Array.from(bytes).buffer)
  } catch (cause) {
    throw new StageError('sounding', 'the SoundFont is damaged or none at all; .sf2 and .sf3 are read', { cause })
  }
}

/**
 * Plays lines of General MIDI programs and kits on a SoundFont. Events fall on their exact samples. The synthesiser draws random
 * numbers for nothing but random panning, which is never asked for: the same lines give the same samples.
 *
 * @param reverb level of the room, 1 is usual.
 */
export async function synthesiseBank(
  bank: BasicSoundBank,
  lines: readonly Line[],
  seconds: number,
  reverb: number,
  signal?: AbortSignal,
): Promise<Stereo> {
  const length = Math.round(seconds * SAMPLE_RATE)
  const out = silentStereo(length)
  if (lines.length === 0) return out
  const synth = new SpessaSynthProcessor(SAMPLE_RATE, { eventsEnabled: false, maxBufferSize: BLOCK })
  synth.soundBankManager.addSoundBank(bank, 'bank')
  await synth.processorInitialized
  // A bank that lacks an instrument leaves it silent; the library would write to the console.
  synth.onMissingPreset = () => undefined
  synth.setSystemParameter('reverbGain', reverb * 1.6)
  const events = lines
    .flatMap((line, i) => seat(synth, line, channelOf(line, lines, i)))
    .sort((one, other) => one.sample - other.sample || one.order - other.order)
  let next = 0
  let blocks = 0
  for (let sample = 0; sample < length;) {
    while (next < events.length && (events[next] as Event).sample <= sample) (events[next++] as Event).send()
    const until = Math.min(length, sample + BLOCK, events[next]?.sample ?? length)
    synth.process(out.left, out.right, sample, until - sample)
    sample = until
    if (++blocks % BREATH === 0) {
      await new Promise((resolve) => setImmediate(resolve))
      signal?.throwIfAborted()
    }
  }
  return out
}

/** Melodic lines take the channels in order but for the tenth, which is the drums'. */
function channelOf(line: Line, lines: readonly Line[], index: number): number {
  if (line.role === 'drums') return DRUM_CHANNEL
  const place = lines.slice(0, index).filter((other) => other.role !== 'drums').length
  return place < DRUM_CHANNEL ? place : place + 1
}

/** Sets a channel up and lists what will happen on it. */
function seat(synth: SpessaSynthProcessor, line: Line, channel: number): Event[] {
  while (synth.midiChannels.length <= channel) synth.createMIDIChannel()
  const control = (controller: number, value: number): void =>
    synth.controllerChange(channel, controller as 7, Math.round(Math.min(127, Math.max(0, value))))
  synth.programChange(channel, Number(line.voice))
  // Volume is 40 dB a decade; 64 leaves 12 dB for who must be louder.
  control(7, 64 * 10 ** (line.level / 40))
  // A filter that is wide open is skipped, and would click when it closes and starts from nothing: a hair of darkness keeps it at work.
  control(74, 63)
  control(10, 64 + line.pan * 63)
  control(91, line.reverb * 110)
  control(93, line.chorus * 90)
  const swells = line.swell.map(({ at, value }) => ({ sample: toSample(at), order: 0, send: () => control(11, 127 * value) }))
  return [...swells, ...untangle(line.notes).flatMap((note) => strike(synth, channel, note))]
}

function strike(synth: SpessaSynthProcessor, channel: number, note: Note): Event[] {
  return [
    { sample: toSample(note.at), order: 2, send: () => synth.noteOn(channel, note.pitch, note.velocity) },
    { sample: toSample(note.at + note.seconds), order: 1, send: () => synth.noteOff(channel, note.pitch) },
  ]
}

/** A key that is struck again while it sounds is let go first, or its old release would cut the new note. */
function untangle(notes: readonly Note[]): Note[] {
  return notes.map((note, i) => {
    const again = notes.find((other, j) => j > i && other.pitch === note.pitch && other.at < note.at + note.seconds)
    return again === undefined ? note : { ...note, seconds: Math.max(0.01, again.at - note.at - 0.002) }
  })
}

function toSample(seconds: number): number {
  return Math.max(0, Math.round(seconds * SAMPLE_RATE))
}
