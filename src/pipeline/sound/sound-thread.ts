import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import type { Storyboard } from '../storyboard/storyboard.ts'
import { layScore } from './lay-score.ts'
import { laySoundtrack } from './lay-soundtrack.ts'
import type { Stereo } from './soundtrack.ts'

/** What the thread is handed and what it sends back. */
export interface SoundOrder {
  readonly storyboard: Storyboard
  readonly soundfont: string
  /** 'all': the soundtrack; 'score': the score alone; 'rest': the soundtrack, to which the score comes as a message. */
  readonly part: 'all' | 'score' | 'rest'
}
export type SoundNews = { readonly fraction: number } | { readonly made: Stereo | null }

const { storyboard, soundfont, part } = workerData as SoundOrder
const send = (news: SoundNews, moved: readonly ArrayBuffer[] = []): void => parentPort?.postMessage(news, moved)

// A fault is left uncaught: the thread's owner gets it as its 'error' event.
if (part === 'score') leave(await layScore(storyboard, soundfont))
else {
  const { mix } = await laySoundtrack(storyboard, {
    soundfont,
    onProgress: ({ fraction }) => send({ fraction }),
    ...(part === 'rest' && { score: theScore() }),
  })
  leave(mix)
}

function leave(stereo: Stereo | null): void {
  if (stereo === null) return send({ made: null })
  const [left, right] = [Float32Array.from(stereo.left), Float32Array.from(stereo.right)]
  send({ made: { left, right } }, [left.buffer, right.buffer])
}

async function theScore(): Promise<Stereo | null> {
  if (parentPort === null) return null
  const [score] = (await once(parentPort, 'message')) as [Stereo | null]
  return score
}
