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
}

/**
 * Lays the soundtrack in a thread of its own, so that it costs the picture no time. Rejects with the signal's reason as soon as it is
 * aborted, and with StageError('sounding') for faults.
 */
export function laySoundtrackAside(storyboard: Storyboard, { soundfont, signal, onProgress }: SoundtrackAsideOptions): Promise<Stereo> {
  return new Promise<Stereo>((resolve, reject) => {
    signal.throwIfAborted()
    const order: SoundOrder = { storyboard, soundfont }
    const thread = startThread(import.meta.url, 'sound-thread', { workerData: order })
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
      if ('fraction' in news) return onProgress({ stage: 'sounding', fraction: news.fraction })
      leave()
      resolve(news)
    })
    thread.once('error', (cause) => {
      leave()
      reject(new StageError('sounding', 'The soundtrack could not be made.', { cause }))
    })
    thread.once('exit', (code) => reject(new StageError('sounding', `The sound thread ended early (code ${code}).`)))
  })
}
