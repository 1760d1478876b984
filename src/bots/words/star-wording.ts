import type { FaceFaultName, Pick } from '../../face.ts'
import type { Line } from '../card.ts'

/** What the bots say about photos, and the people who star in films. A part of Words. */
export interface StarWords {
  /** What whoever hands in photos agrees to, before the first of them is used. */
  readonly consent: (photos: number) => readonly Line[]
  /** They said no. */
  readonly declined: string
  readonly which: (choices: readonly Pick[]) => string
  readonly faults: Readonly<Record<FaceFaultName, string>>
  /** Of several photos: which one a sentence is about. 1 is the first. */
  readonly ofPhoto: (photo: number, sentence: string) => string
  /** There are more photos than a film can have stars: so many are used. */
  readonly mostPhotos: (used: number) => string
  readonly starring: (people: number) => string
  /** A photo came without words. */
  readonly whatHappens: string
  /** What waited for this answer is gone. */
  readonly lost: string
  /** A question about somebody else's photo. */
  readonly notYourPhoto: string
  /** A change, or another take, of somebody else's film that shows a face. */
  readonly notYourFace: string
  /** This studio takes no photos. */
  readonly closed: string
  /** The asker, or everybody together, has handed in more than can be looked at. */
  readonly tooMany: string
  /** After what is wrong with the photo, above the button for it. */
  readonly withoutFace: string
  readonly saved: string
  readonly unsaved: string
  readonly nothingSaved: string
  /** The face is no longer kept, or is somebody else's. */
  readonly noFace: string
  /** Beside each clip that shows a face. */
  readonly madeWithAi: (consent: string) => string
  /** The one choice of the option 'star'. */
  readonly me: string
}
