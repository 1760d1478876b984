import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { StageError } from '../../errors.ts'
import { runFfmpeg } from './ffmpeg.ts'
import type { FfmpegPaths } from './find-ffmpeg.ts'

/**
 * SHA-256 of the packets of a film's picture and sound, one after another: the same in every container, others as soon as they were
 * encoded anew. Throws what runFfmpeg throws, StageError among it where a track is missing.
 */
export async function hashPackets(paths: FfmpegPaths, file: string, signal: AbortSignal): Promise<{ picture: string; sound: string }> {
  const printed = await runFfmpeg({
    paths,
    inputs: [{ from: file, options: [] }],
    options: ['-map', '0:v:0', '-map', '0:a:0', '-c', 'copy', '-f', 'streamhash', '-hash', 'sha256'],
    output: 'pipe:1',
    signal,
  })
  const [picture, sound] = [...printed.matchAll(/SHA256=([0-9a-f]{64})/gi)].map(([, hash = '']) => hash.toLowerCase())
  if (picture === undefined || sound === undefined) throw new StageError('finishing', 'ffmpeg told no hashes of picture and sound.')
  return { picture, sound }
}

/**
 * The same hash of an MP4 that ffmpeg has just made with a single track, whose packets are then all that its media box holds: read here in
 * milliseconds, where another ffmpeg would cost a tenth of a second.
 */
export async function hashSingleTrack(file: string): Promise<string> {
  const { start, end } = await findMediaBox(file)
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { start, end })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** First and last byte of what the box 'mdat' holds (ISO 14496-12, 4.2: size, type, and for a size of 1 the size in 64 bits). */
async function findMediaBox(file: string): Promise<{ start: number; end: number }> {
  const handle = await open(file)
  try {
    for (let at = 0; ;) {
      const header = await readAt(handle, at)
      const isLong = header.readUInt32BE(0) === 1
      const size = isLong ? Number(header.readBigUInt64BE(8)) : header.readUInt32BE(0)
      if (size < 8) throw new StageError('finishing', 'ffmpeg made a track without media.')
      if (header.toString('latin1', 4, 8) === 'mdat') return { start: at + (isLong ? 16 : 8), end: at + size - 1 }
      at += size
    }
  } finally {
    await handle.close()
  }
}

/** 16 bytes; zeros behind the end. */
async function readAt(handle: FileHandle, at: number): Promise<Buffer> {
  const { buffer } = await handle.read(Buffer.alloc(16), 0, 16, at)
  return buffer
}
