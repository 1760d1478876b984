import { parentPort, workerData } from 'node:worker_threads'
import { openArt } from '../../art/open-art.ts'
import type { Answer, FilmOrder, Order, ThreadTask } from './film-threads.ts'
import { openStudio, type Studio } from './open-studio.ts'

/** One drawing thread: opens the art library, is told the film, then takes orders one after another until it is dismissed. */
const art = openArt((workerData as ThreadTask).artCache)
const answer = (message: Answer): void => parentPort?.postMessage(message)
const never = new AbortController().signal

let studio: Promise<Studio>
let sheets: readonly Uint8Array[] = []
let line: Promise<void> = Promise.resolve()

parentPort?.on('message', (order: FilmOrder | Order) => {
  if ('storyboard' in order) {
    sheets = order.slots.map((slot) => new Uint8Array(slot))
    studio = art.then((opened) => openStudio(order.storyboard, opened, order.faces))
    return
  }
  const { index, slot } = order
  line = line
    .then(async () => {
      await (await studio).shoot(index, never, sheets[slot] as Uint8Array)
      answer({ index, slot })
    })
    .catch((error: unknown) => answer({ fault: error instanceof Error ? error.message : String(error) }))
})
