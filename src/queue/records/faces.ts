import { and, desc, eq, inArray, isNull, lt, notExists, sql } from 'drizzle-orm'
import { RequestError } from '../../errors.ts'
import { ConsentMissing, type KeptFace } from '../../front-desk.ts'
import type { Database, Orm } from '../database/database.ts'
import { reach } from './reach.ts'
import { consents, faces, movieFaces } from './schema.ts'

/** A face as the records keep it. */
export interface SealedFace {
  readonly id: string
  readonly consent: string
  readonly sealed: Uint8Array
}

export interface NewFace extends SealedFace {
  readonly user: string
  readonly width: number
  readonly height: number
  /** Milliseconds since 1970. */
  readonly createdAt: number
}

/** Milliseconds that a face which no film uses is kept: its order may wait for an answer. */
const SPARE = 3_600_000
/** Faces of one person that are kept at a time. */
const MOST_KEPT = 100

const facts = { id: faces.id, createdAt: faces.createdAt, saved: faces.saved, width: faces.width, height: faces.height }

/** Throws ConsentMissing when the consent is gone since, and RequestError when the person has too many faces kept already. */
export function keepFace(db: Database, { id, user, consent, sealed, width, height, createdAt }: NewFace): Promise<void> {
  return reach(() =>
    db.orm.transaction(async (tx) => {
      // Held, so that whoever is forgotten while their photo is cut leaves nothing, and the count is exact.
      const given = await tx
        .select({ id: consents.id })
        .from(consents)
        .where(and(eq(consents.id, consent), eq(consents.user, user), isNull(consents.revokedAt)))
        .for('update')
      if (given.length === 0)
        throw new ConsentMissing('The yes to the use of this face was taken back: give it anew, and send the photo again.')
      if ((await tx.$count(faces, eq(faces.user, user))) >= MOST_KEPT)
        throw new RequestError(`${MOST_KEPT} of your faces are kept here, which is the most: delete films that show some of them.`)
      await tx.insert(faces).values({ id, user, consent, sealed, width, height, createdAt })
    }),
  )
}

/** Null: there is none such, or it is somebody else's. */
export function findFace(db: Database, id: string, user: string): Promise<KeptFace | null> {
  return reach(async () => {
    const [row] = await db.orm.select(facts).from(faces).where(ownedBy(id, user))
    return row ?? null
  })
}

/** The same with what is sealed. */
export function readFace(db: Database, id: string, user: string): Promise<SealedFace | null> {
  return reach(async () => {
    const [row] = await db.orm.select({ id: faces.id, consent: faces.consent, sealed: faces.sealed }).from(faces).where(ownedBy(id, user))
    return row ?? null
  })
}

/** The faces that a movie shows or showed, as far as they are still kept. */
export function facesOfMovie(db: Database, movie: string): Promise<readonly SealedFace[]> {
  return reach(() =>
    db.orm
      .select({ id: faces.id, consent: faces.consent, sealed: faces.sealed })
      .from(movieFaces)
      .innerJoin(faces, eq(faces.id, movieFaces.face))
      .where(eq(movieFaces.movieId, movie)),
  )
}

/** The face that a person chose to keep; null: none. */
export function savedFace(db: Database, user: string): Promise<KeptFace | null> {
  return reach(async () => {
    const [row] = await db.orm
      .select(facts)
      .from(faces)
      .where(and(eq(faces.user, user), eq(faces.saved, true)))
      .orderBy(desc(faces.createdAt))
      .limit(1)
    return row ?? null
  })
}

/** Keeps this one of a person's faces for further films and no other; null: none at all. False: there is none such. */
export function saveFace(db: Database, id: string | null, user: string): Promise<boolean> {
  return reach(() =>
    db.orm.transaction(async (tx) => {
      if (id !== null && (await tx.select({ id: faces.id }).from(faces).where(ownedBy(id, user)).for('update')).length === 0) return false
      await tx
        .update(faces)
        .set({ saved: id === null ? false : sql`${faces.id} = ${id}` })
        .where(eq(faces.user, user))
      return true
    }),
  )
}

export function deleteFace(db: Database, id: string, user: string): Promise<boolean> {
  return reach(async () => (await db.orm.delete(faces).where(ownedBy(id, user)).returning({ id: faces.id })).length > 0)
}

/** Deletes what no film shows, or showed in an earlier version, and nobody chose to keep. */
export function dropStrayFaces(db: Database, now: number): Promise<number> {
  return reach(() =>
    db.orm.transaction(async (tx) => {
      const used = tx
        .select({ one: sql`1` })
        .from(movieFaces)
        .where(eq(movieFaces.face, faces.id))
      const isStray = and(eq(faces.saved, false), lt(faces.createdAt, now - SPARE), notExists(used))
      // Looked at again once they are held: a film that was just being accepted may need one of them.
      const found = await tx.select({ id: faces.id }).from(faces).where(isStray).orderBy(faces.id).for('update')
      if (found.length === 0) return 0
      const ids = found.map(({ id }) => id)
      return (
        await tx
          .delete(faces)
          .where(and(inArray(faces.id, ids), isStray))
          .returning({ id: faces.id })
      ).length
    }),
  )
}

/**
 * The faces that a new movie may show: its stars, and those of the movie that it is made from. Throws RequestError when one is somebody
 * else's, and when one that would be needed is gone.
 */
export async function holdFaces(
  tx: Orm,
  { user, parent, stars }: { readonly user: string; readonly parent: string | null; readonly stars: readonly string[] },
): Promise<readonly { readonly face: string; readonly user: string; readonly consent: string }[]> {
  const former =
    parent === null
      ? []
      : await tx
          .select({ face: movieFaces.face, user: movieFaces.user, consent: movieFaces.consent, shown: movieFaces.shown })
          .from(movieFaces)
          .where(eq(movieFaces.movieId, parent))
  if (former.some((row) => row.user !== user))
    throw new RequestError('This film stars somebody’s face: only they can have it changed or made anew.')
  const needed = [...new Set([...stars, ...former.map(({ face }) => face)])]
  if (needed.length === 0) return []
  const kept = await tx
    .select({ face: faces.id, user: faces.user, consent: faces.consent })
    .from(faces)
    .where(and(inArray(faces.id, needed), eq(faces.user, user)))
    .for('key share')
  const isKept = (id: string): boolean => kept.some(({ face }) => face === id)
  if (!stars.every(isKept)) throw new RequestError('That face is not kept here any more: send the photo again.')
  if (stars.length === 0 && former.some(({ face, shown }) => shown && !isKept(face)))
    throw new RequestError('The face in this film has been deleted: send the photo again, with “use this face”.')
  return kept
}

function ownedBy(id: string, user: string) {
  return and(eq(faces.id, id), eq(faces.user, user))
}
