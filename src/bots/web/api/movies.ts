import { createRoute, z } from '@hono/zod-openapi'
import type { Ticket } from '../../../front-desk.ts'
import { MovieRequest } from '../../../movie.ts'
import { faultAnswers, HttpFault, noSuchMovie } from './faults.ts'
import { findMovie, movieParams } from './find-movie.ts'
import { NEW_MOVIE_TYPES, readNewMovie } from './read-new-movie.ts'
import type { Room, RoomApp } from './room.ts'
import { Accepted, MoviePage, MovieView, type NewEdit, type NewMovie } from './schemas.ts'
import { hasEnded, isHere, moviePath, PLACE, viewOf } from './view.ts'

const page = z.strictObject({
  limit: z
    .string()
    .default('24')
    .refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 100, 'must be a whole number from 1 to 100')
    .transform(Number)
    .openapi({ type: 'integer', minimum: 1, maximum: 100, default: 24 }),
  before: z.string('must be the `next` of a page').min(1).max(200).optional().openapi({ description: 'The `next` of the page before.' }),
})

/** Which media types carry a new movie. The schemas are references: forms are read with them too, after their numbers. */
const newMovieContent = Object.fromEntries(
  NEW_MOVIE_TYPES.map((type) => [
    type,
    { schema: { oneOf: [{ $ref: '#/components/schemas/NewMovie' }, { $ref: '#/components/schemas/NewEdit' }] } },
  ]),
)

/** Movies: order, look, cancel, delete. */
export function addMovieRoutes(app: RoomApp, room: Room): void {
  const { desk } = room

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/movies',
      operationId: 'postMovie',
      summary: 'Have a movie made, or a changed one from another: that one stays as it is',
      request: { body: { required: true, content: newMovieContent } },
      responses: {
        202: {
          description: 'It is accepted and will be made.',
          headers: { Location: { schema: { type: 'string' }, description: 'Where the movie is looked at.' } },
          content: { 'application/json': { schema: Accepted } },
        },
        ...faultAnswers(400, 401, 404, 408, 413, 415),
      },
    }),
    async (c) => {
      const { hidden, caller } = c.var
      const wanted = await readNewMovie(c.env.incoming, { milliseconds: room.limits.requestMs, hide: (words) => hidden.push(words) })
      const parent = wanted.from === undefined ? null : await findParent(wanted.from, room)
      const ticket = await desk.submit(requestOf(wanted, parent, room.newSeed), caller.asker, { parent: parent?.id })
      c.header('Location', moviePath(ticket.id))
      return c.json({ id: ticket.id, movie: viewOf(ticket) }, 202)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/movies',
      operationId: 'listMovies',
      summary: 'The movies of the room, the newest first',
      request: { query: page },
      responses: {
        200: { description: 'A page of them.', content: { 'application/json': { schema: MoviePage } } },
        ...faultAnswers(400, 401),
      },
    }),
    async (c) => {
      const { limit, before } = c.req.valid('query')
      const { tickets, next } = await desk.list({ place: PLACE, limit, before })
      return c.json({ movies: tickets.map(viewOf), next }, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/movies/{id}',
      operationId: 'getMovie',
      summary: 'A movie',
      request: { params: movieParams },
      responses: {
        200: { description: 'The movie.', content: { 'application/json': { schema: MovieView } } },
        ...faultAnswers(401, 404),
      },
    }),
    async (c) => c.json(viewOf(await findMovie(c, room)), 200),
  )
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/movies/{id}/cancel',
      operationId: 'cancelMovie',
      summary: 'Stop a movie that waits or is being made; one that has ended stays as it is',
      request: { params: movieParams },
      responses: {
        200: { description: 'The movie as it is now.', content: { 'application/json': { schema: MovieView } } },
        ...faultAnswers(401, 404),
      },
    }),
    async (c) => {
      const { id } = await findMovie(c, room)
      const ticket = await desk.cancel(id)
      if (ticket === null) throw noSuchMovie()
      return c.json(viewOf(ticket), 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/api/movies/{id}',
      operationId: 'deleteMovie',
      summary: 'Stop a movie that has not ended, or delete one that has',
      request: { params: movieParams },
      responses: {
        200: {
          description: 'It had not ended: it is cancelled and kept.',
          content: { 'application/json': { schema: MovieView } },
        },
        204: { description: 'It had ended: it is deleted with its files.' },
        ...faultAnswers(401, 404),
      },
    }),
    async (c) => {
      const found = await findMovie(c, room)
      if (hasEnded(found)) {
        if (!(await desk.remove(found.id))) throw noSuchMovie()
        return c.body(null, 204)
      }
      // Should it end in between, the desk leaves it as it is: nobody loses a finished film by a moment.
      const ticket = await desk.cancel(found.id)
      if (ticket === null) throw noSuchMovie()
      return c.json(viewOf(ticket), 200)
    },
  )
}

async function findParent(id: string, { desk }: Room): Promise<Ticket> {
  const parent = await desk.find(id)
  if (parent === null || !isHere(parent)) throw new HttpFault('not-found', 'from: there is no such movie here; it may have been deleted.')
  return parent
}

function requestOf(wanted: NewMovie | NewEdit, parent: Ticket | null, newSeed: () => number): MovieRequest {
  const { seed = newSeed(), stars } = wanted
  // The faces that the film shows already are its own; only those that are handed in now are named.
  if ('instruction' in wanted) return MovieRequest.parse({ ...parent?.request, instruction: wanted.instruction, seed, stars })
  const { prompt, duration, aspect, size, fps, style, music, sfx, renderer } = wanted
  return MovieRequest.parse({ prompt, duration, aspect, size, fps, seed, style, music, sfx, stars, renderer })
}
