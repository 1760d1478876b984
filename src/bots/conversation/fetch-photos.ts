import { PhotoError, type PhotoSource } from '../photo/download-photo.ts'
import type { Words } from '../words/words.ts'
import type { House } from './house.ts'

/** Photos as they came, in memory; or a sentence that says why there are none. */
export type Fetched = { readonly photos: readonly Uint8Array[] } | { readonly fault: string }

/** Takes photos in at once, for their addresses expire: all or none. Never rejects. */
export async function fetchPhotos(house: House, sources: readonly PhotoSource[], words: Words): Promise<Fetched> {
  const photos: Uint8Array[] = []
  for (const [at, source] of sources.entries()) {
    try {
      photos.push((await house.fetchPhoto(source)).bytes)
    } catch (error) {
      if (!(error instanceof PhotoError)) house.log.warn({ reason: nameOf(error) }, 'a photo could not be fetched')
      const sentence = words.photoFaults[error instanceof PhotoError ? error.why : 'gone']
      return { fault: sources.length === 1 ? sentence : words.stars.ofPhoto(at + 1, sentence) }
    }
  }
  return { photos }
}

/** The message of a failed download may hold the photo's address. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
