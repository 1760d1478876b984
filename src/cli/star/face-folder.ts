import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Retention } from '../../config.ts'
import { FaceId } from '../../face.ts'

/** The faces that the command line keeps, sealed, and what films it made with them. (The studio keeps its own in the records.) */
export interface FaceFolder {
  /** Where the yes is recorded. */
  readonly consentFile: string
  keep(id: string, packed: Uint8Array, consent: string): Promise<void>
  /** Null: it is not here, or sealed with another key. */
  open(id: string): Promise<{ readonly packed: Uint8Array; readonly consent: string } | null>
  /** Remembers a film that shows a face, so that forgetting finds it. */
  noteFilm(clip: string): Promise<void>
  /** Absolute paths of the MP4s. */
  films(): Promise<readonly string[]>
  /** Removes what is older than the retention, of which `now` (milliseconds since 1970) is the end. */
  tidy(retention: Retention, now: number): Promise<void>
  /** Removes everything, the yes included; how many faces there were. */
  clear(): Promise<number>
}

/** Seals bytes to the name that they are kept under. */
export interface FaceSeal {
  seal(name: string, bytes: Uint8Array): Uint8Array
  open(name: string, sealed: Uint8Array): Uint8Array | null
}

const DAY = 86_400_000
const ENDING = '.face'
const Films = z.array(z.string())

export function openFaceFolder(folder: string, seal: FaceSeal): FaceFolder {
  const fileOf = (id: string): string => join(folder, `${id}${ENDING}`)
  const filmsFile = join(folder, 'films.json')
  const write = async (file: string, bytes: Uint8Array | string): Promise<void> => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const aside = `${file}.${process.pid}`
    await writeFile(aside, bytes, { mode: 0o600 })
    await rename(aside, file)
  }
  const kept = async (): Promise<readonly string[]> =>
    (await readdir(folder).catch(() => []))
      .filter((name) => name.endsWith(ENDING) && FaceId.safeParse(name.slice(0, -ENDING.length)).success)
      .map((name) => name.slice(0, -ENDING.length))
  const films = async (): Promise<readonly string[]> => {
    const text = await readFile(filmsFile, 'utf8').catch(() => '[]')
    try {
      return Films.parse(JSON.parse(text))
    } catch {
      return []
    }
  }
  return {
    consentFile: join(folder, 'consent.json'),
    // The consent's id goes under the seal too: 20 letters before the face.
    keep: (id, packed, consent) => write(fileOf(id), seal.seal(id, Buffer.concat([Buffer.from(consent, 'latin1'), packed]))),
    async open(id) {
      const sealed = FaceId.safeParse(id).success ? await readFile(fileOf(id)).catch(() => null) : null
      const plain = sealed === null ? null : seal.open(id, sealed)
      if (plain === null) return null
      return { consent: Buffer.from(plain.subarray(0, 20)).toString('latin1'), packed: plain.subarray(20) }
    },
    async noteFilm(clip) {
      await write(filmsFile, JSON.stringify([...new Set([...(await films()), clip])]))
    },
    films,
    async tidy({ days }, now) {
      if (days === 0) return
      for (const id of await kept()) {
        const { mtimeMs } = await stat(fileOf(id)).catch(() => ({ mtimeMs: now }))
        if (now - mtimeMs > days * DAY) await rm(fileOf(id), { force: true })
      }
    },
    async clear() {
      const { length } = await kept()
      await rm(folder, { recursive: true, force: true })
      return length
    },
  }
}
