import type { MovieView } from '../../api/schemas.ts'
import { ordinal } from './words.ts'

// Written out, as the options are: src/face.ts would bring all of zod into the page. A test holds them equal.
export const mostStars = 3
/** Bytes. */
export const largestPhoto = 12 * 1024 * 1024

/** Types of photos that the studio is told by name; it looks at the bytes in any case. */
const TOLD = /^image\/(jpeg|png|webp|avif|heic|heif|gif)$/

export function photoType({ type }: { readonly type: string }): string {
  return TOLD.test(type) ? type : 'application/octet-stream'
}

/** What a person in a film is called by place: the words name them in this order. */
export function starName(at: number): string {
  return at === 0 ? 'You' : ordinal(at + 1)
}

/** What is asked for where somebody only hands photos in. */
export function wordsForFaces(many: number): string {
  return many === 1 ? 'use this face' : 'use these faces'
}

/** Of photos that came with an order; null: none did. */
export function photosWords({ stars = [] }: MovieView['request']): string | null {
  if (stars.length === 0) return null
  return stars.length === 1 ? 'with a photo' : `with ${stars.length} photos`
}

/** An id of which nobody wants to see the whole: its first letters. */
export function shortId(id: string): string {
  return id.length > 6 ? `${id.slice(0, 4)}…` : id
}
