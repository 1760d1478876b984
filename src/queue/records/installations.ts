import { eq } from 'drizzle-orm'
import type { Database } from '../database/database.ts'
import { reach } from './reach.ts'
import { installations } from './schema.ts'

/** Notes that a workspace installed the app, or did so again. */
export function saveInstallation(db: Database, id: string, sealed: string, now: number): Promise<void> {
  return reach(
    async () =>
      void (await db.orm
        .insert(installations)
        .values({ id, sealed, updatedAt: now })
        .onConflictDoUpdate({ target: installations.id, set: { sealed, updatedAt: now } })),
  )
}

export function readInstallation(db: Database, id: string): Promise<string | null> {
  return reach(async () => {
    const [row] = await db.orm.select({ sealed: installations.sealed }).from(installations).where(eq(installations.id, id))
    return row?.sealed ?? null
  })
}

export function deleteInstallation(db: Database, id: string): Promise<void> {
  return reach(async () => void (await db.orm.delete(installations).where(eq(installations.id, id))))
}
