import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Database } from '../database/database.ts'
import { reach } from './reach.ts'
import { consents } from './schema.ts'

export interface Consent {
  readonly id: string
  readonly user: string
  /** What was agreed to. */
  readonly subject: string
  /** Version of the words that were agreed to. */
  readonly wording: string
  /** Milliseconds since 1970. */
  readonly givenAt: number
}

export function giveConsent(db: Database, consent: Consent): Promise<void> {
  return reach(async () => void (await db.orm.insert(consents).values(consent)))
}

/** The newest consent of a person to a subject in these words that was not revoked; null: there is none. */
export function findConsent(
  db: Database,
  { user, subject, wording }: Pick<Consent, 'user' | 'subject' | 'wording'>,
): Promise<Consent | null> {
  return reach(async () => {
    const [row] = await db.orm
      .select()
      .from(consents)
      .where(and(eq(consents.user, user), eq(consents.subject, subject), eq(consents.wording, wording), isNull(consents.revokedAt)))
      .orderBy(desc(consents.givenAt))
      .limit(1)
    return row === undefined ? null : { id: row.id, user, subject, wording, givenAt: row.givenAt }
  })
}

/** Takes back all that a person agreed to of a subject; that it was once given stays known. */
export function revokeConsents(db: Database, user: string, subject: string, now: number): Promise<void> {
  return reach(
    async () =>
      void (await db.orm
        .update(consents)
        .set({ revokedAt: now })
        .where(and(eq(consents.user, user), eq(consents.subject, subject), isNull(consents.revokedAt)))),
  )
}
