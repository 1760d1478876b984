import { UnrecoverableError, WaitingError } from 'bullmq'
import { AwayError, type Failure } from '../front-desk.ts'
import { RequestError, StageError } from '../errors.ts'
import type { Database } from './database/database.ts'
import type { Renderer } from '../movie.ts'
import { findSource } from './find-source.ts'
import { openFaces } from './open-faces.ts'
import type { LineJob } from './open-line.ts'
import type { Lines } from './open-lines.ts'
import { endedAmong } from './records/dispatch-movies.ts'
import { finishMovie, noteStoryboard, parkMovie, startMovie, type Begun, type Outcome } from './records/move-movie.ts'
import type { Render, RenderWatch } from './render.ts'
import { tellProgress } from './tell-progress.ts'
import type { Seal } from '../seal.ts'
import type { Store } from './store/store.ts'

export interface WorkSettings {
  readonly db: Database
  readonly store: Store
  readonly lines: Lines
  readonly render: Render
  /** Whose line they work for. */
  readonly renderer: Renderer
  /** Opens the faces that films show. */
  readonly faceSeal: Seal
  /** Films at once. */
  readonly concurrency: number
  /** Minutes after which a film is given up. */
  readonly jobMinutes: number
  /** Names this process in the records. */
  readonly worker: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A movie was started, put back or ended here. */
  readonly onChange: (id: string) => void
  readonly log: WorkLog
}

export interface WorkLog {
  error(details: object, message: string): void
  warn(details: object, message: string): void
}

export interface Workers {
  /** Stops the film if it is made here: its record has ended. */
  stop(id: string): void
  /** Takes no more jobs, and puts back those that run: another process, or the next start, makes them. Resolves with their number. */
  park(): Promise<number>
}

/** Why a film is stopped; anything else that ends it is a fault. */
class Stopped extends Error {
  constructor(readonly why: 'ended' | 'parked' | 'time') {
    super(why)
  }
}

/** Milliseconds between two looks at whether a film in the making was cancelled, perhaps on another host. */
const LOOK = 400
/** Starts of one movie after which it is given up: each was ended by the death of its process, which this movie may have caused. */
const MOST_STARTS = 20

/** Makes the films that wait in the line. What is made is recorded before the line hears of it; whatever dies in between is made up for. */
export function startWorking(settings: WorkSettings): Workers {
  const { db, log } = settings
  const running = new Map<string, { readonly stop: AbortController; readonly done: Promise<unknown> }>()
  let parking = false

  const worker = settings.lines[settings.renderer].work(
    async (job, token) => {
      const id = job.id ?? ''
      // Its lock ran out while the database was away, and here it is again: the film itself goes on all the while.
      const twin = running.get(id)
      if (twin !== undefined) return void (await twin.done.catch(() => undefined))
      const stop = new AbortController()
      const done = workOn(job, token, stop, settings)
      running.set(id, { stop, done })
      if (parking) stop.abort(new Stopped('parked'))
      try {
        await done
      } finally {
        running.delete(id)
      }
    },
    { concurrency: settings.concurrency },
  )

  const stop = (id: string): void => running.get(id)?.stop.abort(new Stopped('ended'))
  let looking = false
  const look = setInterval(() => {
    if (running.size === 0 || looking) return
    looking = true
    endedAmong(db, [...running.keys()])
      .then((ended) => ended.forEach(stop))
      .catch((error: unknown) => {
        if (!(error instanceof AwayError)) log.error({ err: error }, 'cancelled films could not be looked up')
      })
      .finally(() => void (looking = false))
  }, LOOK)
  look.unref()

  return {
    stop,
    async park() {
      parking = true
      const parked = running.size
      for (const { stop } of running.values()) stop.abort(new Stopped('parked'))
      await Promise.allSettled([...running.values()].map(({ done }) => done))
      clearInterval(look)
      await worker.close()
      return parked
    },
  }
}

async function workOn(job: LineJob, token: string, stop: AbortController, settings: WorkSettings): Promise<void> {
  const { db, jobMinutes, worker, now, onChange, log } = settings
  const id = job.id ?? ''
  const begun = await startMovie(db, id, { worker, now: now() })
  // It ended before, and only its line did not hear of it.
  if (begun === null) return
  onChange(id)
  const finish = async (outcome: Outcome): Promise<void> => {
    await onceReachable(() => finishMovie(db, id, outcome, now()), stop.signal)
    onChange(id)
  }
  const timer = setTimeout(() => stop.abort(new Stopped('time')), jobMinutes * 60_000)
  try {
    if (begun.attempt > MOST_STARTS) throw new UnrecoverableError('It was started too often.')
    await make(job, begun, stop.signal, settings, finish)
  } catch (error) {
    const why = stop.signal.reason instanceof Stopped ? stop.signal.reason.why : null
    if (why === 'ended') return
    if (why === 'parked') {
      await parkMovie(db, id).catch((fault: unknown) => log.warn({ err: fault, movie: id }, 'a film could not be put back'))
      await job.moveToWait(token)
      throw new WaitingError()
    }
    const lasting = why === 'time' || error instanceof RequestError || error instanceof UnrecoverableError
    const again = !lasting && job.attemptsMade + 1 < (job.opts.attempts ?? 1)
    if (!(error instanceof RequestError)) log.error({ err: error, movie: id, again }, 'a film failed')
    if (again) {
      await parkMovie(db, id)
      onChange(id)
      throw error
    }
    await finish({ state: 'failed', failure: failureOf(error, why === 'time', jobMinutes) })
    throw new UnrecoverableError(error instanceof Error ? error.message : String(error))
  } finally {
    clearTimeout(timer)
    await settings.store.removePreview(id).catch(() => undefined)
  }
}

/** Makes the film, stores its files, and only then records them. */
async function make(
  job: LineJob,
  begun: Begun,
  signal: AbortSignal,
  settings: WorkSettings,
  finish: (outcome: Outcome) => Promise<void>,
): Promise<void> {
  const { db, store, render, renderer, faceSeal, now, onChange, log } = settings
  const id = job.id ?? ''
  const progress = tellProgress((latest) => job.updateProgress(latest).catch(() => undefined), now)
  const source = await onceReachable(() => findSource(id, begun, { db, store }), signal)
  const faces = await onceReachable(() => openFaces(id, { db, faceSeal, log }), signal)
  let noting: Promise<unknown> = Promise.resolve()
  const watch: RenderWatch = {
    signal,
    onProgress: progress.film,
    onStoryboard: (script) => {
      noting = onceReachable(() => noteStoryboard(db, id, script), signal).then(
        () => onChange(id),
        (error: unknown) => log.warn({ err: error, movie: id }, 'a storyboard could not be noted'),
      )
    },
    onPreview: (jpeg) =>
      void store.putPreview(id, jpeg).then(progress.preview, (error: unknown) => log.warn({ err: error, movie: id }, 'no preview')),
  }
  const film = await render(begun.request, watch, source, faces, renderer)
  try {
    signal.throwIfAborted()
    // A film that is done can be changed, which needs its storyboard.
    await noting
    const storeBoth = async () => Promise.all([store.put(film.clip), store.put(film.poster)])
    const [clip, poster] = await storeBoth()
    const { seconds, width, height, remarks } = film
    await finish({ state: 'done', clip: { ...clip, seconds, width, height }, poster, remarks })
    // A movie with the very same files may have been deleted in between, and they with it.
    if (!(await store.has(clip.hash)) || !(await store.has(poster.hash))) await storeBoth()
  } finally {
    await film.dispose()
  }
}

function failureOf(error: unknown, late: boolean, jobMinutes: number): Failure {
  if (late)
    return {
      kind: 'time',
      words: `The film took longer than ${jobMinutes} ${jobMinutes === 1 ? 'minute' : 'minutes'} and was given up: try a shorter or a smaller one.`,
    }
  if (error instanceof RequestError) return { kind: 'request', words: error.message }
  const stage = error instanceof StageError ? ` while ${error.stage}` : ''
  return { kind: 'studio', words: `Something went wrong in the studio${stage}. It is not your prompt: please try again.` }
}

/** Tries until the records can be reached: what was made is not thrown away because a database restarts. */
async function onceReachable<T>(act: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await act()
    } catch (error) {
      const parked = signal.reason instanceof Stopped && signal.reason.why === 'parked'
      if (!(error instanceof AwayError) || parked) throw error
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
  }
}
