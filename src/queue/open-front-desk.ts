import type { Limits } from '../config.ts'
import type { FrontDesk, Ticket, TicketProgress } from '../front-desk.ts'
import { newId } from '../new-id.ts'
import type { Database } from './database/database.ts'
import type { Dispatcher } from './dispatch-orders.ts'
import { openFaceDesk, type FaceDeskSettings } from './open-face-desk.ts'
import type { Line } from './open-line.ts'
import { eachLine, type Lines } from './open-lines.ts'
import { acceptMovie } from './records/accept-movie.ts'
import { countOpen, findMovie, listMovies, readStoryboard } from './records/find-movies.ts'
import { openTakesOf } from './records/follow-up.ts'
import { deleteMovie, finishMovie } from './records/move-movie.ts'
import { livingRenderers } from './records/workers.ts'
import type { Store } from './store/store.ts'

export interface DeskSettings extends Pick<FaceDeskSettings, 'faceSeal' | 'photos'> {
  readonly db: Database
  readonly store: Store
  readonly lines: Lines
  readonly dispatcher: Dispatcher
  readonly limits: Limits
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Stops a film that is made in this very process, without waiting until its worker looks. */
  readonly stopHere: (id: string) => void
}

export interface OpenDesk {
  readonly desk: FrontDesk
  /** Something about a movie changed in this process. */
  changed(id: string): void
}

/** The front desk over the records, the line and the store. */
export function openFrontDesk({ db, store, lines, dispatcher, limits, now, stopHere, faceSeal, photos }: DeskSettings): OpenDesk {
  const listeners = new Set<(id: string) => void>()
  const progress = new Map<string, TicketProgress>()
  const changed = (id: string): void => listeners.forEach((listener) => listener(id))
  const follow = ({ events }: Line): void => {
    for (const event of ['active', 'completed', 'failed', 'waiting', 'removed'] as const)
      events.on(event, ({ jobId }: { readonly jobId: string }) => {
        progress.delete(jobId)
        changed(jobId)
        if (event === 'completed' || event === 'failed') dispatcher.kick()
      })
    events.on('progress', ({ jobId, data }) => {
      progress.set(jobId, data as unknown as TicketProgress)
      changed(jobId)
    })
  }
  eachLine(lines).forEach(follow)
  const withProgress = (ticket: Ticket): Ticket => {
    if (ticket.state === 'running') return { ...ticket, progress: progress.get(ticket.id) ?? PREPARING }
    progress.delete(ticket.id)
    return ticket
  }

  const stop = async (id: string): Promise<void> => {
    if (await finishMovie(db, id, { state: 'cancelled' }, now())) {
      stopHere(id)
      // A line that is away learns it when the job comes up: its record has ended.
      for (const { queue } of eachLine(lines)) void queue.remove(id).catch(() => undefined)
      dispatcher.kick()
      changed(id)
    }
  }
  const cancel = async (id: string): Promise<Ticket | null> => {
    await stop(id)
    // In this order: a film that ends now has its take by now, or never.
    for (const take of await openTakesOf(db, id)) await stop(take)
    return findMovie(db, id)
  }

  const desk: FrontDesk = {
    async submit(request, asker, order = {}) {
      const id = await acceptMovie(db, { id: newId(), request, asker, order, now: now() }, limits)
      dispatcher.kick()
      changed(id)
      const ticket = await findMovie(db, id)
      if (ticket === null) throw new RangeError('a movie was deleted as soon as it was accepted')
      return withProgress(ticket)
    },
    async find(id) {
      const ticket = await findMovie(db, id)
      return ticket === null ? null : withProgress(ticket)
    },
    async list(query) {
      const { tickets, next } = await listMovies(db, query)
      return { tickets: tickets.map(withProgress), next }
    },
    cancel,
    async remove(id) {
      await cancel(id)
      if (!(await deleteMovie(db, id, (hashes) => Promise.all(hashes.map((hash) => store.remove(hash)))))) return false
      await store.removePreview(id)
      changed(id)
      return true
    },
    watch(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    openFile: (hash, part) => store.open(hash, part),
    openPreview: (id) => store.openPreview(id),
    openStoryboard: (id) => readStoryboard(db, id),
    faces: openFaceDesk({ db, faceSeal, photos, now }),
    async status() {
      const [queue, renders, open] = await Promise.all([
        lines.cutout.lives(),
        livingRenderers(db, now()).catch(() => []),
        countOpen(db).then(
          (counts) => counts,
          () => null,
        ),
      ])
      return { records: open !== null, queue, waiting: open?.waiting ?? 0, running: open?.running ?? 0, renders }
    },
  }
  return { desk, changed }
}

const PREPARING: TicketProgress = { stage: 'preparing', fraction: 0, overall: 0, secondsLeft: null, frames: null, preview: 0 }
