import type { Readable } from 'node:stream'
import type { StoredFile } from '../../front-desk.ts'

/**
 * Where clips and posters lie, each named by the SHA-256 of its bytes (hex). A folder meets this today; an object store can later. A name
 * that is no hash is answered as if nothing were there.
 */
export interface Store {
  /**
   * Takes a whole local file in; the file itself stays. What lies under the name is whole at every moment, and the same bytes twice are
   * one. Throws StageError('storing') when there is no room or no right to write.
   */
  put(file: string): Promise<StoredFile>
  /** The bytes, or from the first to the last of them, both included; null: it is not there. */
  open(hash: string, part?: { readonly first: number; readonly last: number }): Promise<Readable | null>
  has(hash: string): Promise<boolean>
  /** Path of the file itself, which must not be changed; null: it is not there, or the store is on no disk of this machine. */
  pathOf(hash: string): Promise<string | null>
  remove(hash: string): Promise<void>
  /** What lies there, and since when (milliseconds since 1970). */
  list(): AsyncIterable<{ readonly hash: string; readonly since: number }>
  /** The newest picture of a film in the making, by the movie's id. */
  putPreview(movie: string, jpeg: Uint8Array): Promise<void>
  openPreview(movie: string): Promise<Uint8Array | null>
  removePreview(movie: string): Promise<void>
}

/** Files of films that are being finished are not in the records yet. */
const YOUNG = 60 * 60_000

/** Removes files that no record knows: a crash between storing and recording leaves such. Returns how many. */
export async function sweepStore(store: Store, known: ReadonlySet<string>, now: number): Promise<number> {
  let removed = 0
  for await (const { hash, since } of store.list())
    if (!known.has(hash) && now - since > YOUNG) {
      await store.remove(hash)
      removed++
    }
  return removed
}
