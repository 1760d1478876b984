import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { FrontDesk, Ticket } from '../front-desk.ts'
import { RENDERERS } from '../movie.ts'

export interface StudioMetrics {
  /** In Prometheus' text format. */
  print(): Promise<{ readonly type: string; readonly body: string }>
  close(): void
}

/** Movies whose end was counted, at most: enough that none is counted twice, few enough to forget. */
const REMEMBERED = 5000

/** Watches the front desk, so that every movie of the house is counted once by each process that answers to people, wherever it is made. */
export function measureStudio(desk: FrontDesk, onFault: (error: unknown) => void): StudioMetrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const waited = new Histogram({
    name: 'matinee_waiting_seconds',
    help: 'From being accepted to the first start of a film.',
    buckets: [0.1, 0.5, 1, 5, 15, 60, 300, 1800, 7200],
    registers,
  })
  const rendered = new Histogram({
    name: 'matinee_render_seconds',
    help: 'From the first start of a film to its end, of films that were made.',
    buckets: [1, 2, 5, 10, 20, 40, 60, 120, 300, 600, 1800, 3600, 7200],
    labelNames: ['renderer'],
    registers,
  })
  const ended = new Counter({
    name: 'matinee_movies_total',
    help: 'Movies that ended, by how, and who filmed.',
    labelNames: ['outcome', 'renderer'],
    registers,
  })
  const failed = new Counter({
    name: 'matinee_failures_total',
    help: 'Movies that failed, by whose fault.',
    labelNames: ['kind'],
    registers,
  })
  for (const outcome of ['done', 'failed', 'cancelled']) for (const renderer of RENDERERS) ended.inc({ outcome, renderer }, 0)
  for (const kind of ['request', 'studio', 'time']) failed.inc({ kind }, 0)
  const length = new Gauge({ name: 'matinee_queue_length', help: 'Open movies, by state.', labelNames: ['state'], registers })
  const up = new Gauge({ name: 'matinee_up', help: '1 where the part of the studio can be reached.', labelNames: ['part'], registers })

  const seen = new Set<string>()
  const count = (ticket: Ticket): void => {
    if (ticket.endedAt === null || seen.has(ticket.id)) return
    seen.add(ticket.id)
    if (seen.size > REMEMBERED) for (const id of seen) if (seen.size > REMEMBERED / 2) seen.delete(id)
    const { renderer } = ticket
    ended.inc({ outcome: ticket.state, renderer })
    if (ticket.failure !== null) failed.inc({ kind: ticket.failure.kind })
    if (ticket.startedAt === null) return
    waited.observe((ticket.startedAt - ticket.acceptedAt) / 1000)
    if (ticket.state === 'done') rendered.observe({ renderer }, (ticket.endedAt - ticket.startedAt) / 1000)
  }
  // Progress is told many times a second; only an end matters here, and it is looked for once the telling pauses.
  const due = new Map<string, NodeJS.Timeout>()
  const unwatch = desk.watch((id) => {
    if (due.has(id) || seen.has(id)) return
    const timer = setTimeout(() => {
      due.delete(id)
      desk.find(id).then((ticket) => ticket !== null && count(ticket), onFault)
    }, 1000)
    due.set(id, timer.unref())
  })

  return {
    async print() {
      const { records, queue, waiting, running } = await desk.status()
      length.set({ state: 'waiting' }, waiting)
      length.set({ state: 'running' }, running)
      up.set({ part: 'records' }, records ? 1 : 0)
      up.set({ part: 'queue' }, queue ? 1 : 0)
      return { type: registry.contentType, body: await registry.metrics() }
    },
    close() {
      unwatch()
      for (const timer of due.values()) clearTimeout(timer)
    },
  }
}
