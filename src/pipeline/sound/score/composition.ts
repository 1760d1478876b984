import type { Drums, Room, Seat, Voice } from '../../repertoire/idioms/idiom.ts'
import type { Span } from './harmonise.ts'
import type { Form } from './plan-form.ts'

/** A note as written: time and length in beats, before anybody plays it. */
export interface WrittenNote {
  readonly beat: number
  readonly beats: number
  /** MIDI note. */
  readonly pitch: number
  /** 1 is the seat's usual loudness. */
  readonly stress: number
  /** Seconds by which it comes after its beat: the tones of a strummed chord, or before it (negative): a grace note. */
  readonly lag?: number
}

/** A note as played. */
export interface Note {
  /** Seconds from the film's first frame. */
  readonly at: number
  readonly seconds: number
  /** MIDI note 0 … 127; for drums the General MIDI key. */
  readonly pitch: number
  /** 1 … 127. */
  readonly velocity: number
}

/** What one player plays. */
export interface Line {
  readonly role: Seat['role'] | 'drums'
  /** For drums the kit. */
  readonly voice: Voice | Drums['kit']
  /** Decibels, −1 … 1, and 0 … 1. */
  readonly level: number
  readonly pan: number
  readonly reverb: number
  readonly chorus: number
  readonly notes: readonly Note[]
  /** Loudness over time, 0 … 1, in order of time; empty: constant. */
  readonly swell: readonly { readonly at: number; readonly value: number }[]
}

/** A piece, ready to be played. */
export interface Composition {
  readonly seconds: number
  readonly form: Form
  readonly spans: readonly Span[]
  readonly lines: readonly Line[]
  readonly room: Room
}
