import { AwayError } from '../front-desk.ts'
import type { Renderer } from '../movie.ts'
import type { Database } from './database/database.ts'
import { dropWorker, noteWorker, WORKER_STALE } from './records/workers.ts'

export interface WorkerSettings {
  readonly db: Database
  /** Names this process in the records. */
  readonly worker: string
  readonly renders: readonly Renderer[]
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly onFault: (error: unknown) => void
}

/**
 * Tells in the records, as long as this process works, that it lives and what it renders, so that nobody is promised a film that none can
 * make. A worker that dies without a word is missed half a minute later.
 */
export async function announceWorker({ db, worker, renders, now, onFault }: WorkerSettings): Promise<{ close(): Promise<void> }> {
  const tell = (): Promise<void> =>
    noteWorker(db, worker, renders, now()).catch((error: unknown) => {
      // It is told again in a moment, and whoever looks meanwhile finds no records either.
      if (!(error instanceof AwayError)) onFault(error)
    })
  await tell()
  const timer = setInterval(() => void tell(), WORKER_STALE / 3)
  timer.unref()
  return {
    async close() {
      clearInterval(timer)
      await dropWorker(db, worker).catch(() => undefined)
    },
  }
}
