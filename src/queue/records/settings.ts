import { eq } from 'drizzle-orm'
import type { Database } from '../database/database.ts'
import { reach } from './reach.ts'
import { userSettings } from './schema.ts'

/** What a person chose to be asked no more; empty when they chose nothing. Whoever reads a value validates it. */
export function readSettings(db: Database, user: string): Promise<Readonly<Record<string, unknown>>> {
  return reach(async () => {
    const [row] = await db.orm.select({ settings: userSettings.settings }).from(userSettings).where(eq(userSettings.user, user))
    return row?.settings ?? {}
  })
}

export function writeSettings(db: Database, user: string, settings: Readonly<Record<string, unknown>>, now: number): Promise<void> {
  return reach(
    async () =>
      void (await db.orm
        .insert(userSettings)
        .values({ user, settings, updatedAt: now })
        .onConflictDoUpdate({ target: userSettings.user, set: { settings, updatedAt: now } })),
  )
}
