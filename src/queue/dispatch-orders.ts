import type { Limits } from '../config.ts'
import type { Database } from './database/database.ts'
import { RENDERERS } from '../movie.ts'
import { eachLine, type Lines } from './open-lines.ts'
import { type Due, dueForDispatch, markDispatched, openMovies, undispatch } from './records/dispatch-movies.ts'

export interface Dispatcher {
  /** Something was accepted or has ended: look at once. */
  kick(): void
  close(): Promise<void>
}

export interface DispatchSettings {
  readonly db: Database
  readonly lines: Lines
  readonly limits: Limits
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly onFault: (error: unknown) => void
  /** Milliseconds between two comparisons of records and line; default 15 s. */
  readonly compareEvery?: number
}

/** Tries of a film that fails by a fault of ours, and the milliseconds before the second; before the third it is twice that. */
const ATTEMPTS = 3
const BACK_OFF = 2000

const BATCH = 100
/** Milliseconds between two looks when nobody kicks, and usually between two comparisons of records and line. */
const LOOK = 3000
const COMPARE = 15_000
/** Part of that in which a job just handed over may not be seen in the line yet. */
const FRESH = 2 / 3

/**
 * Hands accepted movies over to the line, in turn, as many of a person's and a place's at once as the limits allow. The records decide:
 * what they hold and the line has lost (a crash between the two, a Redis that was emptied) is handed over again, and handing over twice
 * does no harm, for a job's id is its movie's.
 */
export function startDispatching(settings: DispatchSettings): Dispatcher {
  const { lines, now, onFault, compareEvery = COMPARE } = settings
  let closed = false
  let wake: () => void = () => undefined
  let kicked = true
  let comparedAt = -Infinity
  const run = async (): Promise<void> => {
    for (;;) {
      if (!kicked) await new Promise<void>((resolve) => (setTimeout(resolve, LOOK).unref(), (wake = resolve)))
      if (closed) return
      kicked = false
      try {
        if (now() - comparedAt > compareEvery) {
          await compare(settings)
          comparedAt = now()
        }
        await dispatch(settings)
      } catch (error) {
        onFault(error)
        await new Promise((resolve) => setTimeout(resolve, 1000).unref())
      }
    }
  }
  const running = run()
  return {
    kick() {
      kicked = true
      wake()
    },
    async close() {
      closed = true
      wake()
      // A line whose server is away keeps it waiting for ever.
      await Promise.race([running, lines.cutout.lives().then((lives) => (lives ? running : undefined))])
    },
  }
}

/** Forgets all that the lines hold and hands every open movie over anew: right only where no other process works for these records. */
export async function dispatchAfresh({ db, lines }: Pick<DispatchSettings, 'db' | 'lines'>): Promise<void> {
  for (const { queue } of eachLine(lines)) {
    await queue.obliterate({ force: true })
    await queue.resume()
  }
  for (const { id } of await openMovies(db)) await undispatch(db, id)
}

async function dispatch({ db, lines, limits, now }: DispatchSettings): Promise<void> {
  for (;;) {
    const due = await dueForDispatch(db, limits, BATCH)
    if (due.length === 0) return
    for (const renderer of RENDERERS) {
      const jobs = due.filter((movie) => movie.renderer === renderer).map(jobOf)
      if (jobs.length > 0) await lines[renderer].queue.addBulk(jobs)
    }
    await markDispatched(
      db,
      due.map(({ id }) => id),
      now(),
    )
  }
}

function jobOf({ id, turn }: Due) {
  return {
    name: 'movie',
    data: {},
    opts: {
      jobId: id,
      // 0 would overtake all.
      priority: Math.min(turn + 1, 2 ** 21 - 1),
      attempts: ATTEMPTS,
      backoff: { type: 'exponential', delay: BACK_OFF },
      removeOnComplete: true,
      removeOnFail: true,
    },
  }
}

async function compare({ db, lines, now, compareEvery = COMPARE }: DispatchSettings): Promise<void> {
  const open = (await openMovies(db)).filter(({ dispatchedAt }) => dispatchedAt !== null && dispatchedAt < now() - FRESH * compareEvery)
  if (open.length === 0) return
  // Ids alone: reading the jobs would ask for each of them by itself, and keep everybody else waiting.
  const held = await Promise.all(eachLine(lines).map(({ queue }) => queue.getRanges(['waiting', 'prioritized', 'active', 'delayed'])))
  const inLine = new Set(held.flat())
  for (const { id } of open) if (!inLine.has(id)) await undispatch(db, id)
}
