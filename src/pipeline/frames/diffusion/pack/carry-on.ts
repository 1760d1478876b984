import { createHash, type Hash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { PackFault } from './pack-fault.ts'
import type { PackSource } from './source/pack-source.ts'
import { tellApart } from './tell-bytes.ts'

/** One file of a pack on its way. */
export interface Fetching {
  readonly source: PackSource
  /** Absolute, of the pack. */
  readonly folder: string
  readonly file: string
  readonly sha256: string
  readonly bytes: number
  readonly signal: AbortSignal
  /** Told how many of its bytes are there. */
  readonly onBytes: (at: number) => void
}

/** Never through a link, where the system can tell. */
const READ_AND_WRITE = constants.O_RDWR | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0)
const PIECE = 1 << 20

/**
 * Fetches what `part` still lacks, and hashes all of it. Null: it is what it should be; else a verb and what is wrong with it. Throws what the
 * source throws, and an Error when the connection ends early.
 */
export async function carryOn({ source, file, sha256, bytes, signal, onBytes }: Fetching, part: string): Promise<string | null> {
  // Bytes go to their places and not to the end: should two runs fetch the same file, they write the same.
  const handle = await open(part, READ_AND_WRITE, 0o644)
  try {
    let at = (await handle.stat()).size
    let hash = createHash('sha256')
    await hashUpTo(handle, at, hash, signal)
    onBytes(at)
    if (at < bytes) {
      const answer = await source.open(file, at, signal)
      if (answer.from !== at) {
        if (answer.from !== 0) throw new PackFault(`${source.told} sends another part of ${file} than was asked for.`)
        hash = createHash('sha256')
        at = 0
      }
      for await (const piece of answer.bytes) {
        signal.throwIfAborted()
        if (at + piece.length > bytes) return `is longer than the ${bytes} bytes that its manifest says`
        await writeAt(handle, piece, at)
        hash.update(piece)
        at += piece.length
        onBytes(at)
      }
      if (at < bytes) throw new Error(`the connection ended at ${tellApart(at, bytes).join(' of ')}`)
    }
    await handle.sync()
    const found = hash.digest('hex')
    return at === bytes && found === sha256
      ? null
      : `is not what its manifest says (SHA-256 ${found.slice(0, 12)}…, not ${sha256.slice(0, 12)}…)`
  } finally {
    await handle.close()
  }
}

async function hashUpTo(handle: FileHandle, end: number, hash: Hash, signal: AbortSignal): Promise<void> {
  const buffer = Buffer.alloc(Math.min(PIECE, end))
  for (let at = 0; at < end;) {
    signal.throwIfAborted()
    const { bytesRead } = await handle.read(buffer, 0, Math.min(PIECE, end - at), at)
    if (bytesRead === 0) throw new Error('the part was cut off meanwhile')
    hash.update(buffer.subarray(0, bytesRead))
    at += bytesRead
  }
}

async function writeAt(handle: FileHandle, piece: Uint8Array, at: number): Promise<void> {
  for (let written = 0; written < piece.length;)
    written += (await handle.write(piece, written, piece.length - written, at + written)).bytesWritten
}
