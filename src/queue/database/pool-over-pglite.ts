import { EventEmitter } from 'node:events'
import type { PGlite } from '@electric-sql/pglite'
import type { PgPool, PgPoolClient, PgQueryResult } from 'bullmq'

/**
 * Shapes PGlite as the pg.Pool that BullMQ asks for. All its clients share the one session: PGlite lets queries, and transactions as a
 * whole, in one after another.
 */
export function poolOver(db: PGlite): PgPool {
  const pool = new EventEmitter().setMaxListeners(0)
  return Object.assign(pool, {
    // Nothing can drop inside a process, so BullMQ may wait for notifications as long as it likes.
    options: { keepAlive: true },
    query: <R>(text: string, params?: readonly unknown[]) => run<R>(db, text, params),
    connect: async () => clientOver(db),
    end: async () => undefined,
  })
}

function clientOver(db: PGlite): PgPoolClient {
  const client = new EventEmitter().setMaxListeners(0)
  const listening = new Map<string, () => Promise<void>>()
  const query = async <R>(text: string, params?: readonly unknown[]): Promise<PgQueryResult<R>> => {
    const channel = LISTEN.exec(text)?.[1]
    if (channel === undefined) return run<R>(db, text, params)
    if (!listening.has(channel)) {
      const stop = await db.listen(channel, (payload) => void client.emit('notification', { channel, payload }))
      // Two at once: the second one's ear is enough.
      await listening.get(channel)?.()
      listening.set(channel, stop)
    }
    return { rows: [], rowCount: null }
  }
  return Object.assign(client, {
    query,
    release: () => {
      const stops = [...listening.values()]
      listening.clear()
      for (const stop of stops) void stop().catch(() => undefined)
    },
  })
}

/** BullMQ's commands begin with comments. */
const LISTEN = /^(?:\s*--[^\n]*\n)*\s*LISTEN\s+"?(\w+)"?\s*;?\s*$/i

async function run<R>(db: PGlite, text: string, params?: readonly unknown[]): Promise<PgQueryResult<R>> {
  if (params !== undefined && params.length > 0) {
    const { rows, affectedRows } = await db.query<R>(text, [...params])
    return { rows, rowCount: affectedRows ?? rows.length }
  }
  // Without parameters it may be several statements, as in pg; the answer is that of the last.
  const last = (await db.exec(text)).at(-1)
  return { rows: (last?.rows ?? []) as R[], rowCount: last?.affectedRows ?? last?.rows.length ?? null }
}
