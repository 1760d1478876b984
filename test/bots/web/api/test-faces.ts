import { RequestError } from '../../../../src/errors.ts'
import { CONSENT, FaceFault, WhichFace } from '../../../../src/face.ts'
import { ConsentMissing, type FaceDesk, type KeptFace } from '../../../../src/front-desk.ts'

/** A face desk in memory: a photo is what its first bytes say it is, 'cat', 'two people' or anybody. */
export function openTestFaces(now: () => number): FaceDesk & { closeWith(words: string): void; forget(user: string): void } {
  const given = new Map<string, number>()
  const kept = new Map<string, KeptFace & { readonly user: string }>()
  let closed: string | null = null
  let made = 0
  const own = (id: string, user: string) => {
    const face = kept.get(id)
    return face?.user === user ? face : null
  }
  const shown = ({ id, createdAt, saved, width, height }: KeptFace): KeptFace => ({ id, createdAt, saved, width, height })
  return {
    get closed() {
      return closed
    },
    closeWith: (words) => void (closed = words),
    forget(user) {
      given.delete(user)
      for (const [id, face] of kept) if (face.user === user) kept.delete(id)
    },
    async consent(user) {
      const givenAt = given.get(user)
      return givenAt === undefined ? null : { id: 'c'.repeat(20), givenAt }
    },
    async agree(user, version) {
      if (version !== CONSENT.version) throw new RequestError('The wording has changed since.')
      given.set(user, now())
    },
    async cut(photo, { user }, pick) {
      if (!given.has(user)) throw new ConsentMissing('Nobody’s face is used without a yes.')
      const text = Buffer.from(photo).toString('latin1')
      if (text.startsWith('cat')) throw new FaceFault('no-face', 'I see no human face in the photo.')
      if (text.startsWith('two people') && pick === undefined) throw new WhichFace(['left', 'right'])
      const id = String(++made).padStart(20, '0')
      kept.set(id, { id, user, createdAt: now(), saved: false, width: 8, height: 8 })
      return shown(kept.get(id) as KeptFace & { readonly user: string })
    },
    async find(id, user) {
      const face = own(id, user)
      return face === null ? null : shown(face)
    },
    openPicture: async (id, user) => (own(id, user) === null ? null : PICTURE),
    async saved(user) {
      const face = [...kept.values()].find((one) => one.user === user && one.saved)
      return face === undefined ? null : shown(face)
    },
    async save(id, user) {
      if (own(id, user) === null) return false
      for (const [other, face] of kept) if (face.user === user) kept.set(other, { ...face, saved: other === id })
      return true
    },
    async unsave(user) {
      for (const [id, face] of kept) if (face.user === user) kept.set(id, { ...face, saved: false })
    },
    remove: async (id, user) => own(id, user) !== null && kept.delete(id),
  }
}

/** A WebP of 8 × 8 pixels: a disc of skin on a transparent ground. */
const PICTURE = Buffer.from(
  'UklGRoYAAABXRUJQVlA4WAoAAAAQAAAABwAABwAAQUxQSDwAAAABZ0AQCBo7qgW2OiIixeCAUWzbTX66g2ohAmKq0ZaIwAsss6c9gRH9D9oyHf8wF5AeYL+BcgJx+oeixRJWUDggJAAAAFABAJ0BKggACAACgEIlAE6ALqAA/u/uYwbJFNyPI7CG7BAAAA==',
  'base64',
)
