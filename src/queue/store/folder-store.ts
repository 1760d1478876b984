import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, link, mkdir, open, opendir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { StageError } from '../../errors.ts'
import type { Store } from './store.ts'

const HASH = /^[0-9a-f]{64}$/
const MOVIE = /^[a-z0-9]{1,40}$/
/** Milliseconds after which what lies aside was left by a process that died. */
const ABANDONED = 60 * 60_000

/** A store in a folder: `ab/abcdef…`; what is not whole yet lies in `.aside`. Several processes and hosts may share it. */
export async function openFolderStore(folder: string): Promise<Store> {
  const aside = join(folder, '.aside')
  const previews = join(folder, 'previews')
  await Promise.all([mkdir(aside, { recursive: true }), mkdir(previews, { recursive: true })])
  await clearAside(aside)
  const placeOf = (hash: string): string => join(folder, hash.slice(0, 2), hash)
  const previewOf = (movie: string): string => join(previews, `${movie}.jpg`)
  const has = async (hash: string): Promise<boolean> => HASH.test(hash) && (await stat(placeOf(hash)).catch(() => null)) !== null

  return {
    async put(file) {
      const { hash, bytes } = await digest(file)
      const place = placeOf(hash)
      await orStageFault(async () => {
        // Touched, so that a sweep takes it for young.
        if (
          await utimes(place, new Date(), new Date()).then(
            () => true,
            () => false,
          )
        )
          return
        const whole = join(aside, randomUUID())
        try {
          // A second name for the same bytes where that is possible: nothing is copied.
          await link(file, whole).catch(() => copyFile(file, whole))
          await sync(whole)
          await mkdir(join(folder, hash.slice(0, 2)), { recursive: true })
          await rename(whole, place)
          await sync(join(folder, hash.slice(0, 2)))
        } finally {
          await rm(whole, { force: true })
        }
      })
      return { hash, bytes }
    },
    async open(hash, part) {
      if (!HASH.test(hash)) return null
      // Opened before it is answered: a file that is removed meanwhile is still read to its end.
      const handle = await open(placeOf(hash), 'r').catch(() => null)
      return handle?.createReadStream(part === undefined ? {} : { start: part.first, end: part.last }) ?? null
    },
    has,
    pathOf: async (hash) => ((await has(hash)) ? placeOf(hash) : null),
    async remove(hash) {
      if (HASH.test(hash)) await rm(placeOf(hash), { force: true })
    },
    async *list() {
      for await (const shelf of await opendir(folder)) {
        if (!/^[0-9a-f]{2}$/.test(shelf.name)) continue
        for (const hash of await readdir(join(folder, shelf.name))) {
          const found = HASH.test(hash) ? await stat(placeOf(hash)).catch(() => null) : null
          if (found !== null) yield { hash, since: found.mtimeMs }
        }
      }
    },
    async putPreview(movie, jpeg) {
      if (!MOVIE.test(movie)) throw new RangeError(`no movie id: ${movie}`)
      const whole = join(aside, randomUUID())
      await orStageFault(async () => {
        try {
          await writeFile(whole, jpeg)
          await rename(whole, previewOf(movie))
        } finally {
          await rm(whole, { force: true })
        }
      })
    },
    openPreview: (movie) => (MOVIE.test(movie) ? readFile(previewOf(movie)).catch(() => null) : Promise.resolve(null)),
    async removePreview(movie) {
      if (MOVIE.test(movie)) await rm(previewOf(movie), { force: true })
    },
  }
}

async function digest(file: string): Promise<{ hash: string; bytes: number }> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return { hash: hash.digest('hex'), bytes: (await stat(file)).size }
}

/** On the disk, not only in the system's memory: a name must never outlive its bytes in a power cut. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null)
  // Folders cannot be synced everywhere.
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

async function clearAside(aside: string): Promise<void> {
  for (const name of await readdir(aside)) {
    const found = await stat(join(aside, name)).catch(() => null)
    if (found !== null && Date.now() - found.mtimeMs > ABANDONED) await rm(join(aside, name), { force: true })
  }
}

async function orStageFault(act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    const why = code === 'ENOSPC' || code === 'EDQUOT' ? 'the disk is full' : (cause as Error).message
    throw new StageError('storing the film', `The studio's store cannot take it: ${why}.`, { cause })
  }
}
