import type { Worker } from 'node:worker_threads'
import { StageError } from '../../errors.ts'
import type { OnProgress } from '../progress.ts'
import { startThread } from '../start-thread.ts'
import type { Storyboard } from '../storyboard/storyboard.ts'
import type { SoundNews, SoundOrder } from './sound-thread.ts'
import type { Stereo } from './soundtrack.ts'

export interface SoundtrackAsideOptions {
  readonly soundfont: string
  readonly signal: AbortSignal
  readonly onProgress: OnProgress
  /** The score is played in a second thread while the rest is laid: for a film that draws nothing meanwhile. */
  readonly inTwo?: boolean
}

/**
 * Lays the soundtrack in a thread of its own, or two, so that it costs the picture no time; the samples are the same. Rejects with the
 * signal's reason as soon as it is aborted, and with StageError('sounding') for faults.
 */
export async function laySoundtrackAside(
  storyboard: Storyboard,
  { soundfont, signal, onProgress, inTwo = false }: SoundtrackAsideOptions,
): Promise<Stereo> {
  signal.throwIfAborted()
  // The first fault of one thread ends the other.
  const over = new AbortController()
  const either = AbortSignal.any([signal, over.signal])
  const split = inTwo && storyboard.score !== null
  const start = (part: SoundOrder['part']): { thread: Worker; made: Promise<Stereo | null> } => {
    const order: SoundOrder = { storyboard, soundfont, part }
    const thread = startThread(import.meta.url, 'sound-thread', { workerData: order })
    return { thread, made: waitFor(thread, either, (fraction) => onProgress({ stage: 'sounding', fraction })) }
  }
  try {
    const rest = start(split ? 'rest' : 'all')
    const score = split ? start('score').made.then((played) => rest.thread.postMessage(played)) : null
    const [mix] = await Promise.all([rest.made, score])
    if (mix === null) throw new StageError('sounding', 'The soundtrack is missing.')
    return mix
  } finally {
    over.abort()
  }
}

/** What a thread makes; it ends with it, and when the signal is aborted. */
function waitFor(thread: Worker, signal: AbortSignal, onFraction: (fraction: number) => void): Promise<Stereo | null> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      signal.removeEventListener('abort', abort)
      void thread.terminate()
    }
    const abort = (): void => {
      leave()
      reject(signal.reason as Error)
    }
    signal.addEventListener('abort', abort, { once: true })
    thread.on('message', (news: SoundNews) => {
      if ('fraction' in news) return onFraction(news.fraction)
      leave()
      resolve(news.made)
    })
    thread.once('error', (cause) => {
      leave()
      reject(new StageError('sounding', 'The soundtrack could not be made.', { cause }))
    })
    thread.once('exit', (code) => reject(new StageError('sounding', `The sound thread ended early (code ${code}).`)))
  })
}
