import { and, eq } from 'drizzle-orm'
import type { Database, Orm } from '../database/database.ts'
import { reach } from './reach.ts'
import { quotaUses } from './schema.ts'

/** How many of today's movies (UTC) count against a person's quota. */
export function usedToday(db: Database, user: string, now: number): Promise<number> {
  return reach(() => usesOn(db.orm, user, dayOf(now)))
}

/** In one place alone when it is named. */
export function usesOn(orm: Orm, user: string, day: string, place?: string): Promise<number> {
  return orm.$count(
    quotaUses,
    and(eq(quotaUses.user, user), eq(quotaUses.day, day), place === undefined ? undefined : eq(quotaUses.place, place)),
  )
}

/** 'YYYY-MM-DD' in UTC. */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10)
}
