import { eq, gte, lt } from 'drizzle-orm'
import { RENDERERS, type Renderer } from '../../movie.ts'
import type { Database, Orm } from '../database/database.ts'
import { reach } from './reach.ts'
import { workers } from './schema.ts'

/** Milliseconds after which a worker that was not heard of counts as gone; it tells of itself three times as often. */
export const WORKER_STALE = 30_000

/** A worker tells that it lives, and what it renders. */
export function noteWorker(db: Database, id: string, renders: readonly Renderer[], now: number): Promise<void> {
  return reach(async () => {
    const row = { renders: [...renders], seenAt: now }
    await db.orm
      .insert(workers)
      .values({ id, ...row })
      .onConflictDoUpdate({ target: workers.id, set: row })
    await db.orm.delete(workers).where(lt(workers.seenAt, now - 10 * WORKER_STALE))
  })
}

export function dropWorker(db: Database, id: string): Promise<void> {
  return reach(async () => void (await db.orm.delete(workers).where(eq(workers.id, id))))
}

/** Nobody works for these records: those that are noted are of a life before. */
export function dropAllWorkers(db: Database): Promise<void> {
  return reach(async () => void (await db.orm.delete(workers)))
}

/** What the workers that live render, of all hosts together. */
export function livingRenderers(db: Database, now: number): Promise<readonly Renderer[]> {
  return reach(() => renderersIn(db.orm, now))
}

/** The same, inside a transaction. */
export async function renderersIn(orm: Orm, now: number): Promise<readonly Renderer[]> {
  const rows = await orm
    .select({ renders: workers.renders })
    .from(workers)
    .where(gte(workers.seenAt, now - WORKER_STALE))
  return RENDERERS.filter((each) => rows.some(({ renders }) => renders.includes(each)))
}
