import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Limits } from '../../src/config.ts'
import type { Asker, FrontDesk, Ticket } from '../../src/front-desk.ts'
import type { MovieRequest, Remark, Renderer } from '../../src/movie.ts'
import { announceWorker } from '../../src/queue/announce-worker.ts'
import type { Database } from '../../src/queue/database/database.ts'
import { startDispatching } from '../../src/queue/dispatch-orders.ts'
import { openFrontDesk } from '../../src/queue/open-front-desk.ts'
import type { Line } from '../../src/queue/open-line.ts'
import { openLines } from '../../src/queue/open-lines.ts'
import type { Photos } from '../../src/queue/open-face-desk.ts'
import type { OpenFace, Render, RenderWatch, Source } from '../../src/queue/render.ts'
import { createSeal } from '../../src/seal.ts'
import { openFolderStore } from '../../src/queue/store/folder-store.ts'
import type { Store } from '../../src/queue/store/store.ts'
import { startWorking, type Workers } from '../../src/queue/work-orders.ts'

export const NO_LIMITS: Limits = { openPerUser: 0, openPerPlace: 0, atOncePerUser: 0, atOncePerPlace: 0, dailyPerUser: 0 }

/** The queue with everything real but the pipeline: a film is what `film` makes of it. */
export interface TestStudio {
  readonly desk: FrontDesk
  /** Of the paper theatre. */
  readonly line: Line
  readonly store: Store
  readonly folder: string
  /** Prompts in the order in which their films were begun. */
  readonly begun: string[]
  readonly faults: unknown[]
  /** Starts another set of workers, as another process would. */
  work(concurrency?: number, jobMinutes?: number, renderer?: Renderer): Workers
  /** Lets the records know that a worker lives. Returns how it dies. */
  announce(renders: readonly Renderer[]): Promise<() => Promise<void>>
  submit(prompt: string, user?: string, place?: string): Promise<Ticket>
  ended(id: string): Promise<Ticket>
  close(): Promise<void>
}

export interface TestStudioSettings {
  readonly db: Database
  readonly redisUrl: string | undefined
  readonly limits?: Limits
  readonly film?: (
    request: MovieRequest,
    watch: RenderWatch,
    source: Source | null,
    faces: readonly OpenFace[],
    renderer: Renderer,
  ) => Promise<void | readonly Remark[]>
  /** What cuts faces; without it no photos are taken. */
  readonly photos?: Photos
  /** What faces are sealed with. */
  readonly faceKey?: string
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

let studios = 0

export async function openTestStudio({
  db,
  redisUrl,
  limits = NO_LIMITS,
  film = async () => undefined,
  photos,
  faceKey = 'a key of the tests',
  now = Date.now,
}: TestStudioSettings): Promise<TestStudio> {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-queue-'))
  const faults: unknown[] = []
  const begun: string[] = []
  const onFault = (error: unknown): void => void faults.push(error)
  const store = await openFolderStore(join(folder, 'store'))
  const lines = await openLines({ pool: db.pool, ping: db.ping, redisUrl, onFault, name: `test-${process.pid}-${++studios}` })
  const line = lines.cutout
  const dispatcher = startDispatching({ db, lines, limits, now: Date.now, onFault, compareEvery: 1500 })
  const workers: Workers[] = []
  let closed = false
  const faceSeal = createSeal(faceKey, 'faces')
  const { desk, changed } = openFrontDesk({
    faceSeal,
    photos: photos ?? 'No photos are taken here.',
    db,
    store,
    lines,
    dispatcher,
    limits,
    now,
    stopHere: (id) => workers.forEach((each) => each.stop(id)),
  })
  let films = 0
  let announcements = 0
  const closing: (() => Promise<void>)[] = []
  const render: Render = async (request, watch, source, faces, renderer) => {
    begun.push(request.prompt)
    watch.onProgress({ stage: 'directing', fraction: 0, overall: 0, secondsLeft: null, frames: null })
    const remarks = (await film(request, watch, source, faces, renderer)) ?? []
    watch.signal.throwIfAborted()
    const [clip, poster] = [join(folder, `${++films}.mp4`), join(folder, `${films}.jpg`)]
    writeFileSync(clip, `the ${renderer === 'cutout' ? '' : 'neural '}film of ${request.prompt}, seed ${request.seed}`)
    writeFileSync(poster, `the poster of ${request.prompt}`)
    return { clip, poster, seconds: request.duration, width: 640, height: 360, remarks, dispose: async () => undefined }
  }
  const log = {
    error: (details: object) => void faults.push(details),
    warn: (details: object) => void faults.push(details),
  }
  return {
    desk,
    line,
    store,
    folder,
    begun,
    faults,
    work(concurrency = 1, jobMinutes = 10, renderer = 'cutout') {
      const set = startWorking({
        db,
        store,
        lines,
        render,
        renderer,
        faceSeal,
        concurrency,
        jobMinutes,
        worker: `test-${workers.length}`,
        now: Date.now,
        onChange: changed,
        log,
      })
      workers.push(set)
      return set
    },
    async announce(renders) {
      const announced = await announceWorker({ db, worker: `test-${++announcements}`, renders, now, onFault })
      closing.push(announced.close)
      return announced.close
    },
    submit: (prompt, user = 'test:ann', place = 'test') => desk.submit(requestOf(prompt), askerOf(user, place)),
    ended: (id) =>
      new Promise((resolve) => {
        let looking = false
        const look = async (): Promise<void> => {
          if (looking) return
          looking = true
          const ticket = await desk.find(id).catch(() => null)
          looking = false
          if (closed) return leave()
          if (ticket === null || ticket.endedAt === null) return
          leave()
          resolve(ticket)
        }
        const unwatch = desk.watch((changed) => void (changed === id && look()))
        const timer = setInterval(() => void look(), 500)
        const leave = (): void => (unwatch(), clearInterval(timer))
        void look()
      }),
    async close() {
      closed = true
      await Promise.all(workers.map((each) => each.park()))
      await Promise.all(closing.map((close) => close()))
      await dispatcher.close()
      await lines.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function askerOf(user: string, place = 'test'): Asker {
  return { user, place, thread: `test:${place}:${user}` }
}

export function requestOf(prompt: string): MovieRequest {
  return { prompt, duration: 1, aspect: '16:9', size: 360, fps: 16, seed: 7 }
}

/** Resolves when the signal is aborted, as a film does that takes for ever; rejects then with the reason. */
export function forEver(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error)
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
}
