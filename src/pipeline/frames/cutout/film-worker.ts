import { parentPort, workerData } from 'node:worker_threads'
import { openArt } from '../../art/open-art.ts'
import type { Answer, Order, ThreadTask } from './film-threads.ts'
import { openStudio } from './open-studio.ts'

/** One drawing thread of a film: takes orders one after another until it is dismissed. */
const { storyboard, artCache, slots } = workerData as ThreadTask
const sheets = slots.map((slot) => new Uint8Array(slot))
const studio = openArt(artCache).then((art) => openStudio(storyboard, art))
const never = new AbortController().signal
const answer = (message: Answer): void => parentPort?.postMessage(message)

let line: Promise<void> = Promise.resolve()
parentPort?.on('message', ({ index, slot }: Order) => {
  line = line
    .then(async () => {
      await (await studio).shoot(index, never, sheets[slot] as Uint8Array)
      answer({ index, slot })
    })
    .catch((error: unknown) => answer({ fault: error instanceof Error ? error.message : String(error) }))
})
