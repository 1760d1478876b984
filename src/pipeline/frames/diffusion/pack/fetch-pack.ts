import { mkdir, readFile, rename, stat, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FolderError } from '../../../../errors.ts'
import { fetchFile, partOf } from './fetch-file.ts'
import type { InstalledPack, Pack } from './pack.ts'
import { PackFault } from './pack-fault.ts'
import { MANIFEST, parsePack } from './parse-pack.ts'
import { BUNDLED, readPack, UNFINISHED } from './read-pack.ts'
import type { PackSource } from './source/pack-source.ts'
import { tellBytes } from './tell-bytes.ts'
import { hashFile } from './verify-pack.ts'

/** Left free beside the pack, in bytes: a disk that is full to the brim troubles everything else. */
const MARGIN = 64 * 1024 * 1024

export interface FetchPack {
  readonly source: PackSource
  /** As asked for: the manifest must have it too. */
  readonly name: string
  readonly modelsFolder: string
  /** Asked before anything but the manifest is fetched, and before anything is written; throws to refuse. */
  readonly accept: (pack: Pack) => Promise<void>
  readonly signal: AbortSignal
  /** Bytes of the pack that are here, and in all. */
  readonly onProgress?: (done: number, of: number) => void
  /** Seconds between tries, in place of the usual. */
  readonly pauses?: readonly number[]
}

/**
 * Fetches an exported pack into `models/<name>`. What is there and right stays; what was begun is gone on with; the manifest gets its name last,
 * so that a pack is there wholly or not at all. Throws PackFault, FolderError, what `accept` throws, or the signal's reason.
 */
export async function fetchPack({ source, name, modelsFolder, accept, signal, onProgress, pauses }: FetchPack): Promise<InstalledPack> {
  const text = await source.readManifest(signal)
  const pack = parsePack(text, `The ${MANIFEST} of ${source.told}`)
  if (pack.name !== name) throw new PackFault(`${source.told} holds the pack ${pack.name}, not ${name}.`)
  if ((await stat(join(BUNDLED, name)).catch(() => null)) !== null)
    throw new PackFault(`The pack ${name} is part of the project: there is nothing to fetch.`)
  const folder = join(modelsFolder, name)
  await assertSame(folder, text, name)
  await accept(pack)

  await mkdir(folder, { recursive: true }).catch((cause: Error) => {
    throw new FolderError(`${folder} cannot be made: ${cause.message}.`, { cause })
  })
  const files = Object.entries(pack.files)
  const of = files.reduce((sum, [, { bytes }]) => sum + bytes, 0)
  let done = 0
  const lacking: typeof files = []
  for (const entry of files) {
    if (await isRight(folder, ...entry, signal)) onProgress?.((done += entry[1].bytes), of)
    else lacking.push(entry)
  }
  await assertRoom(folder, name, lacking)
  await writeFile(join(folder, UNFINISHED), text)
  for (const [file, { sha256, bytes }] of lacking) {
    const before = done
    const onBytes = (at: number): void => onProgress?.(before + at, of)
    await fetchFile({ source, folder, file, sha256, bytes, signal, onBytes }, pauses)
    done += bytes
  }
  await rename(join(folder, UNFINISHED), join(folder, MANIFEST))
  return readPack(folder)
}

/** Files of two packs must not mix, for each is only right beside the others. */
async function assertSame(folder: string, text: string, name: string): Promise<void> {
  const there = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null)
  if (there !== null && there !== text)
    throw new PackFault(`${folder} holds another version of ${name}: run \`matinee models remove ${name}\` first.`)
}

async function isRight(folder: string, file: string, { sha256, bytes }: Pack['files'][string], signal: AbortSignal): Promise<boolean> {
  const found = await stat(join(folder, file)).catch(() => null)
  if (found === null || !found.isFile() || found.size !== bytes) return false
  return (await hashFile(join(folder, file), signal).catch(() => null)) === sha256
}

async function assertRoom(folder: string, name: string, lacking: readonly [string, Pack['files'][string]][]): Promise<void> {
  let needed = MARGIN
  for (const [file, { sha256, bytes }] of lacking)
    needed += bytes - ((await stat(partOf(folder, file, sha256)).catch(() => null))?.size ?? 0)
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  if (lacking.length > 0 && free < needed)
    throw new FolderError(`${name} needs ${tellBytes(needed)} more, and the disk of ${folder} has ${tellBytes(free)} free: make room.`)
}
