import { z } from 'zod'
import { RequestError } from './errors.ts'

/** The words that all rooms share about the face of a real person. Its picture is the face stage's business; here it is an id. */

/** 20 letters and digits, which nobody guesses. */
export const FaceId = z.string().regex(/^[0-9a-v]{20}$/)

/** People whose faces one film may show. */
export const MOST_STARS = 3

/** What whoever hands in a photo must agree to before it is used. A change of its meaning is a new version: everybody is asked again. */
export const CONSENT = {
  version: '1',
  text: 'This is me, or the person in it lets me use it: cut out the face, keep it encrypted with this thread, and show it in films made with AI.',
} as const

/** What a film that shows real people says of itself, without a name: '' where it shows none. */
export function disclosure(consents: readonly string[]): string {
  return consents.length === 0 ? '' : `Made with AI; it shows a real person’s face, with consent ${consents.join(', ')}.`
}

/** Bytes of a photo. */
export const LARGEST_PHOTO = 12 * 1024 * 1024

/** Where several faces are of one size: the one that is meant, as whoever looks at the photo sees it. */
export type Pick = 'left' | 'middle' | 'right'

/** Why a photo cannot be used; lets a platform say it in the asker's language. */
export const FACE_FAULTS = [
  /** No picture by its bytes, or one that is nothing else. */ 'not-a-photo',
  /** Truncated or damaged. */ 'broken',
  /** A moving picture. */ 'animated',
  /** Too many bytes or pixels. */ 'too-large',
  'no-face',
  /** A cat, a dog, and nobody. */ 'animal',
  /** Too many faces to choose from. */ 'crowd',
  'too-small',
  'blurred',
  'dark',
  'bright',
  /** Looks aside, up or down. */ 'turned',
  /** Behind a mask, a hand, another head. */ 'covered',
  'sunglasses',
  /** Reaches beyond the edge of the photo. */ 'cut-off',
] as const
export type FaceFaultName = (typeof FACE_FAULTS)[number]

/** A photo that no face can be cut from; the message says in one sentence what to do better. */
export class FaceFault extends RequestError {
  constructor(
    readonly why: FaceFaultName,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options)
  }
}

/** Two or three faces are close in size: ask which is meant, and cut again with the answer. */
export class WhichFace extends RequestError {
  constructor(
    /** From left to right. */
    readonly choices: readonly Pick[],
  ) {
    super(`There are ${choices.length === 2 ? 'two' : 'three'} faces in the photo: say which one is meant, ${choices.join(' or ')}.`)
  }
}
