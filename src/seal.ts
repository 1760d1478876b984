import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Seals bytes for storage, bound to the name that they are stored under. */
export interface Seal {
  seal(name: string, bytes: Uint8Array): Buffer
  /** Null: they were sealed with another secret, for another name or purpose, or tampered with. */
  open(name: string, sealed: Uint8Array): Buffer | null
}

const NONCE = 12
const TAG = 16

/** AES-256-GCM with a key that HKDF makes of the secret for this purpose: nonce, tag, body. */
export function createSeal(secret: string | Uint8Array, purpose: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))
  return {
    seal(name, bytes) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name))
      const body = Buffer.concat([cipher.update(bytes), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    open(name, sealed) {
      if (sealed.length < NONCE + TAG) return null
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG })
          .setAAD(Buffer.from(name))
          .setAuthTag(sealed.subarray(NONCE, NONCE + TAG))
        return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()])
      } catch {
        return null
      }
    },
  }
}
