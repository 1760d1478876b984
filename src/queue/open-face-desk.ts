import { RequestError } from '../errors.ts'
import { CONSENT, type Pick } from '../face.ts'
import { ConsentMissing, type FaceDesk } from '../front-desk.ts'
import { newId } from '../new-id.ts'
import type { Seal } from '../seal.ts'
import type { Database } from './database/database.ts'
import { findConsent, giveConsent, type Consent } from './records/consents.ts'
import { deleteFace, findFace, keepFace, readFace, savedFace, saveFace } from './records/faces.ts'

/** What the face stage does with photos, handed in by whoever joins the queue with the pipeline. */
export interface Photos {
  /** Throws FaceFault and WhichFace. */
  cut(photo: Uint8Array, pick: Pick | undefined): Promise<{ readonly packed: Uint8Array; readonly width: number; readonly height: number }>
  /** The cut-out, a WebP, of a packed face. */
  pictureOf(packed: Uint8Array): Uint8Array
}

export interface FaceDeskSettings {
  readonly db: Database
  readonly faceSeal: Seal
  /** A sentence: why this studio takes none. */
  readonly photos: Photos | string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Photos that a person may hand in within an hour: each costs a second of a core. */
const MOST_AN_HOUR = 30
const HOUR = 3_600_000
/** Photos that wait to be cut at once, of all people: each lies in memory until then. */
const MOST_WAITING = 8
const SUBJECT = 'face'

/** The face desk over the records. A photo is never written anywhere: it goes as soon as the face is cut. */
export function openFaceDesk({ db, faceSeal, photos, now }: FaceDeskSettings): FaceDesk {
  const tries = new Map<string, number[]>()
  let waiting = 0
  const takeTurn = (user: string): void => {
    const at = now()
    for (const [other, times] of tries) if ((times.at(-1) ?? 0) < at - HOUR) tries.delete(other)
    const recent = (tries.get(user) ?? []).filter((time) => time >= at - HOUR)
    if (recent.length >= MOST_AN_HOUR)
      throw new RequestError(`You have sent ${MOST_AN_HOUR} photos within an hour, which is the most: try again later.`)
    tries.set(user, [...recent, at])
  }
  const consentOf = (user: string): Promise<Consent | null> => findConsent(db, { user, subject: SUBJECT, wording: CONSENT.version })
  return {
    closed: typeof photos === 'string' ? photos : null,
    consent: consentOf,
    async agree(user, version) {
      if (version !== CONSENT.version) throw new RequestError('The wording has changed since: read it once more, and agree to it anew.')
      if ((await consentOf(user)) !== null) return
      await giveConsent(db, { id: newId(), user, subject: SUBJECT, wording: version, givenAt: now() })
    },
    async cut(photo, { user }, pick) {
      if (typeof photos === 'string') throw new RequestError(photos)
      const consent = await consentOf(user)
      if (consent === null) throw new ConsentMissing(`Nobody’s face is used without a yes: “${CONSENT.text}”`)
      if (waiting >= MOST_WAITING) throw new RequestError('Many photos are being looked at just now: try again in a minute.')
      takeTurn(user)
      waiting++
      const { packed, width, height } = await photos.cut(photo, pick).finally(() => void waiting--)
      const [id, createdAt] = [newId(), now()]
      await keepFace(db, { id, user, consent: consent.id, sealed: faceSeal.seal(id, packed), width, height, createdAt })
      return { id, createdAt, saved: false, width, height }
    },
    find: (id, user) => findFace(db, id, user),
    async openPicture(id, user) {
      if (typeof photos === 'string') return null
      const face = await readFace(db, id, user)
      const packed = face === null ? null : faceSeal.open(id, face.sealed)
      return packed === null ? null : photos.pictureOf(packed)
    },
    saved: (user) => savedFace(db, user),
    save: (id, user) => saveFace(db, id, user),
    unsave: async (user) => void (await saveFace(db, null, user)),
    remove: (id, user) => deleteFace(db, id, user),
  }
}
