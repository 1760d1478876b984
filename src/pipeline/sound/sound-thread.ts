import { parentPort, workerData } from 'node:worker_threads'
import type { Storyboard } from '../storyboard/storyboard.ts'
import { laySoundtrack } from './lay-soundtrack.ts'

/** What the thread is handed and what it sends back. */
export interface SoundOrder {
  readonly storyboard: Storyboard
  readonly soundfont: string
}
export type SoundNews = { readonly fraction: number } | { readonly left: Float32Array; readonly right: Float32Array }

const { storyboard, soundfont } = workerData as SoundOrder
const send = (news: SoundNews, moved: readonly ArrayBuffer[] = []): void => parentPort?.postMessage(news, moved)

// A fault is left uncaught: the thread's owner gets it as its 'error' event.
const { mix } = await laySoundtrack(storyboard, { soundfont, onProgress: ({ fraction }) => send({ fraction }) })
const [left, right] = [Float32Array.from(mix.left), Float32Array.from(mix.right)]
send({ left, right }, [left.buffer, right.buffer])
