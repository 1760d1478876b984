import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { StageError } from '../errors.ts'
import type { FfmpegPaths } from '../pipeline/clip/find-ffmpeg.ts'
import { fitClip } from '../pipeline/clip/fit-clip.ts'
import type { Store } from '../queue/store/store.ts'

/** Makes a clip of the store small enough for a chat, in a folder of its own that is gone afterwards. One at a time: it takes the machine. */
export function fitForPosting(options: {
  readonly store: Store
  readonly workFolder: string
  /** Asked for when the first clip is too large: most never are. */
  readonly ffmpeg: () => Promise<FfmpegPaths>
  readonly signal: AbortSignal
}): (hash: string, mostBytes: number) => Promise<{ readonly bytes: Uint8Array; readonly height: number }> {
  const { store, workFolder, signal } = options
  let before: Promise<unknown> = Promise.resolve()
  const fit = async (hash: string, mostBytes: number) => {
    signal.throwIfAborted()
    const stream = await store.open(hash)
    if (stream === null) throw new StageError('posting', 'The clip is not in the store.')
    await mkdir(workFolder, { recursive: true })
    const folder = await mkdtemp(join(workFolder, 'fit-'))
    try {
      const [clip, out] = [join(folder, 'clip.mp4'), join(folder, 'fitted.mp4')]
      await pipeline(stream, createWriteStream(clip), { signal })
      const { height } = await fitClip({ ffmpeg: await options.ffmpeg(), clip, out, maxBytes: mostBytes, signal })
      return { bytes: await readFile(out), height }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  return (hash, mostBytes) => {
    const turn = before.then(() => fit(hash, mostBytes))
    before = turn.catch(() => undefined)
    return turn
  }
}
