import type { Random } from '../../random.ts'
import type { Entry } from '../repertoire.ts'

export const SAMPLE_RATE = 48000

/** A sound source: the words that call it and its synthesis. One file each. */
export interface Sound extends Entry {
  /** 'event' is heard once (a splash); 'bed' goes on as long as it is asked (rain). */
  readonly kind: 'event' | 'bed'
  /** Seconds until the ear hears the event, from the first sample: what must meet the picture. */
  readonly onset: number
  /** A bed of one source in one spot (a clock): never spread around us. */
  readonly point?: true
  /** Usual loudness against full scale, dB RMS of its loudest half second, before distance. */
  readonly level: number
  /**
   * Mono samples at 48 kHz, in −1 … 1, varied by `random`, starting and ending in silence. A bed fills `seconds`; an
   * event lasts as long as it needs and takes `seconds` as a hint.
   */
  synthesise(random: Random, seconds: number): Float32Array
}
