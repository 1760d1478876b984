import { createSeal as sealBytes } from '../../seal.ts'

/** Seals text for storage, bound to the name that it is stored under. */
export interface Seal {
  seal(name: string, text: string): string
  /** Null: it was sealed with another secret, for another name, or tampered with. */
  open(name: string, sealed: string): string | null
}

/** As text: '1.' and what was sealed, in base64url. */
export function createSeal(secret: string): Seal {
  const bytes = sealBytes(secret, 'matinee slack installations')
  return {
    seal: (name, text) => `1.${bytes.seal(name, Buffer.from(text)).toString('base64url')}`,
    open(name, sealed) {
      const [version, packed = ''] = sealed.split('.')
      return version === '1' ? (bytes.open(name, Buffer.from(packed, 'base64url'))?.toString('utf8') ?? null) : null
    },
  }
}
