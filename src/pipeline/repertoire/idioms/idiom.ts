import type { Entry } from '../repertoire.ts'

/**
 * A musical idiom as data; sound/score composes from it. One file each.
 *
 * Rhythms are strings with one character a step; a bar has `metre.beats × metre.steps` of them, and a string may be one bar long
 * or two. '-' lets the note before it sound on, '.' is silence. What the other characters mean depends on who reads them:
 * - melody cells: 'x' a note, 'X' an accented one
 * - drums: 'x' a stroke, 'X' an accent, 'o' a soft one
 * - bass: 'R' root, 'r' root softly, '3' '5' '7' chord tones, '8' the octave, 'a' a step into the next chord's root, 'w' walks
 * - chords and ostinati: 'C' the whole chord, 'c' softly, 'T' its upper half, '1' … '8' one tone of the voicing from the lowest up
 */
export interface Idiom extends Entry {
  /** Beats a minute for a calm and for a wild film. */
  readonly tempo: readonly [number, number]
  readonly modes: { readonly bright: 'major' | 'lydian' | 'mixolydian'; readonly dark: 'minor' | 'dorian' | 'phrygian' }
  /** Mood at which it fits when the asker names no music: valence −1 … 1, energy 0 … 1. */
  readonly fits: { readonly valence: number; readonly energy: number }
  /** Beats in a bar, and steps in a beat (4: sixteenths, 6: a dotted beat of six). */
  readonly metre: { readonly beats: number; readonly steps: number }
  /** 0 straight … 1 full triplet swing, of eighths or sixteenths. */
  readonly swing?: { readonly of: 8 | 16; readonly amount: number }
  /** Spread of onsets in milliseconds, and of loudness as a share. */
  readonly humanise: { readonly milliseconds: number; readonly loudness: number }
  /** Slowing into the last chord, as a share of the beat. */
  readonly ritardando: number
  readonly harmony: Harmony
  readonly melody: Melody
  readonly seats: readonly Seat[]
  readonly drums?: Drums
  readonly room: Room
}

export type ModeName = 'major' | 'minor' | 'dorian' | 'mixolydian' | 'lydian' | 'phrygian'

export interface Harmony {
  /** Beats for which a chord lasts. */
  readonly beats: number
  /**
   * Chord sequences by mode as roman numerals of the major scale with chord types ('ii7', 'bVImaj7', 'V7/7': the leading tone
   * in the bass), the brightest first. A mode that is not listed takes the common ones.
   */
  readonly sequences: Partial<Record<ModeName, readonly string[]>>
  /** The last chords before the tonic; the tonic itself is not written. The common ones when missing. */
  readonly cadences?: Partial<Record<ModeName, readonly string[]>>
  /** The chord type of the last tonic beyond the triad: '6add9', 'maj9'. Major and minor. */
  readonly home?: { readonly major: string; readonly minor: string }
}

export interface Melody {
  /** Bars of rhythm: the motif, what answers it, and what leads into the last chord. */
  readonly motifs: readonly string[]
  readonly answers: readonly string[]
  readonly cadences: readonly string[]
  /** 'song' develops the motif towards a climax; 'riff' repeats it with an answer every fourth bar. */
  readonly form: 'song' | 'riff'
  /** Chance of a leap in the motif. */
  readonly leap: number
  /** 0: only chord tones on strong beats; 1: sixths and ninths are as welcome. */
  readonly colour: number
  /** Chance of an ornament on a long note, and which. */
  readonly ornament?: { readonly kind: 'grace' | 'slide' | 'mordent'; readonly chance: number }
  /** Length of a note against its written one. */
  readonly legato: number
  /** Only these degrees of the scale, 1 … 7. */
  readonly degrees?: readonly number[]
}

/** A General MIDI program (0 … 127) of the bank, or a patch of our own circuits. */
export type Voice = number | PatchName
export const patchNames = ['pulse-lead', 'pulse-thin', 'triangle', 'pluck', 'stab', 'acid', 'sub', 'air'] as const
export type PatchName = (typeof patchNames)[number]

/** Somebody in the band. */
export interface Seat {
  readonly role: 'melody' | 'double' | 'counter' | 'chords' | 'pad' | 'ostinato' | 'bass'
  /** The seed draws one. */
  readonly voices: readonly Voice[]
  /** Lowest and highest MIDI note. */
  readonly range: readonly [number, number]
  /** Decibels against the others. */
  readonly level: number
  /** −1 left … 1 right. */
  readonly pan: number
  /** Sends to the room, 0 … 1. */
  readonly reverb: number
  readonly chorus?: number
  /** From which share of the piece on it plays. */
  readonly enters?: number
  /** The mood's energy at which it plays. */
  readonly energy?: readonly [number, number]
  /** Rhythm, the calmest first; 'pad', 'melody' and 'counter' need none. */
  readonly patterns?: readonly string[]
  /** It takes another of its patterns every few bars, as a comping hand does. */
  readonly roams?: true
  readonly voicing?: 'close' | 'open' | 'rootless' | 'power'
  /** Tones of its chord. */
  readonly tones?: number
  /** Seconds between the tones of a struck chord, from the lowest up. */
  readonly strum?: number
  /** Length of a note against its written one. */
  readonly legato?: number
  /** It breathes: loudness swells within each chord and with the piece. */
  readonly swells?: boolean
}

export const drumNames = [
  'kick',
  'snare',
  'rim',
  'clap',
  'brush',
  'hat',
  'pedal',
  'open',
  'ride',
  'bell',
  'crash',
  'splash',
  'low-tom',
  'tom',
  'high-tom',
  'shaker',
  'tambourine',
  'triangle',
  'conga',
  'low-conga',
  'claves',
  'cowbell',
  'bass-drum',
  'sweep',
] as const
export type DrumName = (typeof drumNames)[number]
export type Groove = Partial<Record<DrumName, string>>

export interface Drums {
  /** A General MIDI kit of the bank (0 standard, 8 room, 32 jazz, 40 brush) or one of our own. */
  readonly kit: 0 | 8 | 32 | 40 | 'machine' | 'chip' | 'dusty'
  /** The calmest first. */
  readonly grooves: readonly Groove[]
  /** A bar that leads into a new phrase or the last chord; the groove sounds where it is silent. */
  readonly fill: Groove
  /** Struck at a cut and with the last chord. */
  readonly accent: DrumName
  readonly level: number
  readonly reverb: number
  readonly enters?: number
  readonly energy?: readonly [number, number]
}

/** Where it plays and on what it was recorded. */
export interface Room {
  /** Reverb's level, 0 … 1.5. */
  readonly reverb: number
  /** Softens everything above, in Hz. */
  readonly lowpass?: number
  /** Lifts what lies above 3.2 kHz, in dB: small banks are recorded dull. */
  readonly air?: number
  /** Saturation, 0 … 1. */
  readonly drive?: number
  /** Crackle of a record and wow of its turntable, 0 … 1. */
  readonly vinyl?: number
  /** How far the kick pushes the rest down, 0 … 1. */
  readonly duck?: number
  /** The sound opens from dark to bright over the piece. */
  readonly opens?: boolean
}
