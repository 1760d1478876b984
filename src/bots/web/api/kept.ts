import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { faultAnswers, HttpFault } from './faults.ts'
import type { Room, RoomApp, RoomEnv } from './room.ts'
import { Forgotten, KeptView } from './schemas.ts'

const which = z.strictObject({
  films: z
    .enum(['starring', 'all'], 'must be starring or all')
    .default('all')
    .openapi({ description: 'Which films go as well: those that show a face, or all.' }),
})

/** What is kept of whoever asks, and the way to have it deleted. */
export function addKeptRoutes(app: RoomApp, room: Room): void {
  const { desk, people } = room
  const { faces } = desk

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/kept',
      operationId: 'getKept',
      summary: 'What is kept of you',
      responses: { 200: { description: 'It.', content: { 'application/json': { schema: KeptView } } }, ...faultAnswers(401) },
    }),
    async (c) => {
      const { user } = c.var.caller.asker
      const [given, face, films] = await Promise.all([faces.consent(user), faces.saved(user), people.filmsOf(user)])
      const starring = films.filter((film) => film.starring).length
      return c.json(
        {
          consent: given === null ? null : new Date(given.givenAt).toISOString(),
          face: face !== null,
          films: { starring, others: films.length - starring },
        },
        200,
      )
    },
  )
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/api/kept',
      operationId: 'forget',
      summary: 'Forget you: consents, faces, and films are deleted',
      request: { query: which },
      responses: {
        200: { description: 'So many films were deleted with it.', content: { 'application/json': { schema: Forgotten } } },
        ...faultAnswers(400, 401),
      },
    }),
    async (c) => {
      const user = knownUser(c)
      const films = (await people.filmsOf(user)).filter(({ starring }) => c.req.valid('query').films === 'all' || starring)
      // Films first: should one of them fail, what tells which ones show a face is still there.
      for (const { id } of films) await desk.remove(id)
      await people.forget(user)
      return c.json({ films: films.length }, 200)
    },
  )
}

/** All who come without a session are one user: nobody may delete what is the others'. Throws HttpFault. */
function knownUser(c: Context<RoomEnv>): string {
  const { asker, session, bearer } = c.var.caller
  if (session === null && !bearer) throw new HttpFault('forbidden', 'Nobody is known here without the cookie of the room.')
  return asker.user
}
