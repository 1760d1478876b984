import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { newId } from '../../new-id.ts'
import type { Database, Orm } from '../database/database.ts'
import { nextTurn } from './accept-movie.ts'
import { reach } from './reach.ts'
import { movieFaces, movieFiles, movies, storyboards } from './schema.ts'
import { renderersIn } from './workers.ts'

/** Films back to which a take looks for one that it may be made of. */
const FARTHEST = 8

/**
 * Has the neural take of a paper film that is done follow, once, when its asker left the renderer open and a worker lives that has a video
 * model. It brings its storyboard along: the film may be deleted before it is begun.
 */
export async function followUp(tx: Orm, id: string, now: number): Promise<void> {
  const [film] = await tx.select().from(movies).where(eq(movies.id, id))
  const [script] = await tx.select().from(storyboards).where(eq(storyboards.movieId, id))
  if (film === undefined || script === undefined || film.renderer !== 'cutout') return
  if ((film.request.renderer ?? 'auto') !== 'auto' || !(await renderersIn(tx, now)).includes('diffusion')) return
  const take = newId()
  const { thread, place, user, request, language } = film
  const turn = await nextTurn(tx, user, 'diffusion')
  const [added] = await tx
    .insert(movies)
    .values({
      ...{ id: take, thread, place, user, request, language, turn, parent: id, state: 'waiting', acceptedAt: now },
      ...{ renderer: 'diffusion', retake: true, orderKey: `take:${id}` },
    })
    .onConflictDoNothing()
    .returning({ id: movies.id })
  if (added === undefined) return
  await tx.insert(storyboards).values({ ...script, movieId: take })
  const faces = await tx.select().from(movieFaces).where(eq(movieFaces.movieId, id))
  if (faces.length > 0) await tx.insert(movieFaces).values(faces.map((face) => ({ ...face, movieId: take })))
}

/** The takes of a movie that follow by themselves and have not ended. */
export function openTakesOf(db: Database, id: string): Promise<readonly string[]> {
  return reach(async () => {
    const rows = await db.orm
      .select({ id: movies.id })
      .from(movies)
      .where(and(eq(movies.parent, id), eq(movies.retake, true), inArray(movies.state, ['waiting', 'running'])))
    return rows.map((row) => row.id)
  })
}

/**
 * The newest neural film that a take comes from, which shows what may stay as it is: the one that was changed, or the take of the paper
 * film that was. Null: there is none near.
 */
export function findFormer(db: Database, take: string): Promise<{ readonly storyboard: string; readonly clip: string } | null> {
  return reach(async () => {
    let at = await parentOf(db, await parentOf(db, take))
    for (let back = 0; at !== null && back < FARTHEST; back++, at = await parentOf(db, at)) {
      const [found] = await db.orm
        .select({ storyboard: storyboards.storyboard, clip: movieFiles.hash })
        .from(movies)
        .innerJoin(storyboards, eq(storyboards.movieId, movies.id))
        .innerJoin(movieFiles, and(eq(movieFiles.movieId, movies.id), eq(movieFiles.role, 'clip'), isNotNull(movieFiles.hash)))
        .where(
          and(
            eq(movies.renderer, 'diffusion'),
            eq(movies.state, 'done'),
            sql`(${movies.id} = ${at} OR (${movies.parent} = ${at} AND ${movies.retake}))`,
          ),
        )
        .orderBy(desc(movies.seq))
        .limit(1)
      if (found !== undefined) return found
    }
    return null
  })
}

async function parentOf(db: Database, id: string | null): Promise<string | null> {
  if (id === null) return null
  const [row] = await db.orm.select({ parent: movies.parent }).from(movies).where(eq(movies.id, id))
  return row?.parent ?? null
}
