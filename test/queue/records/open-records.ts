import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeEach, describe, test } from 'vitest'
import type { Limits } from '../../../src/config.ts'
import type { ClipFile, StoredFile } from '../../../src/front-desk.ts'
import type { Database } from '../../../src/queue/database/database.ts'
import { openPostgres } from '../../../src/queue/database/open-postgres.ts'
import { acceptMovie } from '../../../src/queue/records/accept-movie.ts'
import { finishMovie, startMovie, type Outcome } from '../../../src/queue/records/move-movie.ts'
import { startPostgres } from '../../servers/postgres.ts'
import { openFreshRecords } from '../../servers/fresh-records.ts'
import { NO_LIMITS, requestOf } from '../test-studio.ts'

/** Noon of a day in UTC. */
export const NOON = Date.UTC(2026, 4, 1, 12)

export interface Records {
  readonly name: string
  readonly it: ReturnType<typeof test.skipIf>
  /** Empty at the start of every test. */
  readonly db: () => Database
}

/** Runs the same tests over both drivers, one PGlite and one server a file. */
export async function overBoth(what: string, tests: (records: Records) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-records-'))
  const server = await startPostgres()
  const pglite = await openFreshRecords(join(folder, 'records'))
  const postgres = server === null ? null : await openPostgres(server.url)
  afterAll(async () => {
    await Promise.all([pglite.close(), postgres?.close()])
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const drivers: readonly { name: string; db: Database | null }[] = [
    { name: 'PGlite', db: pglite },
    { name: 'PostgreSQL', db: postgres },
  ]
  for (const { name, db } of drivers)
    describe(`${what} on ${name}`, () => {
      beforeEach(async () => {
        await db?.orm.execute(
          sql`TRUNCATE matinee.threads, matinee.movies, matinee.storyboards, matinee.files, matinee.movie_files, matinee.user_settings, matinee.quota_uses, matinee.consents, matinee.faces, matinee.movie_faces, matinee.posts, matinee.place_settings, matinee.installations`,
        )
      })
      tests({ name, it: test.skipIf(db === null), db: () => db as Database })
    })
}

export interface Order {
  readonly user?: string
  readonly place?: string
  readonly thread?: string
  readonly parent?: string | null
  readonly now?: number
  readonly key?: string
  readonly dailyHere?: number
}

/** Accepts a movie of that id. */
export function order(db: Database, id: string, by: Order = {}, limits: Partial<Limits> = {}): Promise<string> {
  const { user = 'web:ann', place = 'web', parent, now = NOON, key, dailyHere } = by
  const asker = { user, place, thread: by.thread ?? `${place}:${user}` }
  const placed = {
    ...(parent == null ? {} : { parent }),
    ...(key === undefined ? {} : { key }),
    ...(dailyHere === undefined ? {} : { dailyHere }),
  }
  return acceptMovie(db, { id, request: requestOf(`the film ${id}`), asker, order: placed, now }, { ...NO_LIMITS, ...limits })
}

/** Starts a movie and ends it. */
export async function make(db: Database, id: string, outcome: Outcome = done(id), now = NOON): Promise<void> {
  await startMovie(db, id, { worker: 'w', now })
  await finishMovie(db, id, outcome, now)
}

export function done(name: string, bytes = 100): Outcome & { readonly clip: ClipFile; readonly poster: StoredFile } {
  return {
    state: 'done',
    clip: { hash: `clip-${name}`, bytes, seconds: 8, width: 1280, height: 720 },
    poster: { hash: `poster-${name}`, bytes: 10 },
    remarks: [],
  }
}
