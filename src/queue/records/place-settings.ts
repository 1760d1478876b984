import { eq } from 'drizzle-orm'
import type { Database } from '../database/database.ts'
import { reach } from './reach.ts'
import { placeSettings } from './schema.ts'

/** What those who run a place chose for it; empty when they chose nothing. Whoever reads a value validates it. */
export function readPlaceSettings(db: Database, place: string): Promise<Readonly<Record<string, unknown>>> {
  return reach(async () => {
    const [row] = await db.orm.select({ settings: placeSettings.settings }).from(placeSettings).where(eq(placeSettings.place, place))
    return row?.settings ?? {}
  })
}

export function writePlaceSettings(db: Database, place: string, settings: Readonly<Record<string, unknown>>, now: number): Promise<void> {
  return reach(
    async () =>
      void (await db.orm
        .insert(placeSettings)
        .values({ place, settings, updatedAt: now })
        .onConflictDoUpdate({ target: placeSettings.place, set: { settings, updatedAt: now } })),
  )
}
