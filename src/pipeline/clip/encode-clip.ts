import { stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { OnProgress } from '../progress.ts'
import { diskFault, putInPlace, withFolderAside } from './aside.ts'
import { writeTags, type ClipTags } from './clip-tags.ts'
import { encodePicture, type PictureOrder, type PictureTrack, type Track } from './encode-picture.ts'
import { encodeSound, type SoundOrder } from './encode-sound.ts'
import { runFfmpeg } from './ffmpeg.ts'
import { unlessAborted } from './unless-aborted.ts'

/** What a film is made of; the storyboard goes into the MP4 and beside it, the history into the MP4 alone. */
export interface ClipOrder extends PictureOrder, SoundOrder, Omit<ClipTags, 'seal'> {
  /** Where the MP4 should go; when the name is taken, a number is added. */
  readonly out: string
  readonly onProgress: OnProgress
}

export interface Clip {
  readonly file: string
  readonly poster: string
  readonly storyboard: string
  readonly bytes: number
  readonly seconds: number
}

/**
 * Frames and soundtrack → an MP4 (H.264, BT.709, 4:2:0; AAC at 48 kHz; picture and sound of one length), its poster and its storyboard.
 * What is a master's is taken over packet for packet.
 * Nothing appears under its final name before all of it is whole; nothing stays behind when it fails or is aborted, which
 * takes effect at once. Frames are written as they come: the encoder slows the renderer down, and nothing is hoarded.
 *
 * Throws FolderError (folder, full disk), ConfigError (ffmpeg), StageError('finishing'), and whatever the frames or the soundtrack throw.
 */
export async function encodeClip(order: ClipOrder): Promise<Clip> {
  // Whoever makes it may fail while nobody waits for it yet.
  if (order.soundtrack instanceof Promise) order.soundtrack.catch(() => undefined)
  return withFolderAside(order.out, async (folder) => {
    // The first fault stops the other branch.
    const fault = new AbortController()
    const whole: ClipOrder = { ...order, signal: AbortSignal.any([order.signal, fault.signal]) }
    const stop = (error: unknown): never => {
      fault.abort(error)
      throw error
    }
    // Of a picture that is taken over only the poster is to be made, while the sound is encoded: until then others have use for every core.
    const turn = 'file' in order.frames ? unlessAborted<unknown>(order.soundtrack, whole.signal) : Promise.resolve()
    const picture = turn.then(() => encodePicture(whole, folder)).catch(stop)
    const sound = encodeSound(whole, folder).catch(stop)
    await Promise.allSettled([picture, sound])
    const tracks = { picture: await picture, sound: await sound }
    order.onProgress({ stage: 'finishing', fraction: 0 })
    await joinTracks(whole, tracks, folder).catch((error: unknown) => Promise.reject(diskFault(error, dirname(order.out)) as Error))
    const { size } = await stat(join(folder, 'clip.mp4'))
    const made = { clip: join(folder, 'clip.mp4'), poster: join(folder, 'poster.jpg'), storyboard: join(folder, 'storyboard.json') }
    order.signal.throwIfAborted()
    const files = await putInPlace(made, order.out)
    order.onProgress({ stage: 'finishing', fraction: 1 })
    return { file: files.clip, poster: files.poster, storyboard: files.storyboard, bytes: size, seconds: order.frameCount / order.fps }
  })
}

/** Picture, sound and tags → clip.mp4, nothing encoded anew. */
async function joinTracks(order: ClipOrder, { picture, sound }: { picture: PictureTrack; sound: Track }, folder: string): Promise<void> {
  const seal = { picture: picture.hash, sound: sound.hash, poster: picture.posterFrame }
  await writeFile(join(folder, 'storyboard.json'), order.storyboard)
  await writeFile(join(folder, 'tags.txt'), writeTags({ ...order, seal }))
  await runFfmpeg({
    paths: order.ffmpeg,
    inputs: [
      { from: picture.file, options: [] },
      { from: sound.file, options: [] },
      { from: join(folder, 'tags.txt'), options: ['-f', 'ffmetadata'] },
    ],
    options: ['-map', '0:v:0', '-map', '1:a:0', '-map_metadata', '2', '-c', 'copy', '-movflags', '+faststart+use_metadata_tags'],
    output: join(folder, 'clip.mp4'),
    signal: order.signal,
  })
}
