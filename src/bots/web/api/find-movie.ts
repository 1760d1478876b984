import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Ticket } from '../../../front-desk.ts'
import { noSuchMovie } from './faults.ts'
import type { Room, RoomEnv } from './room.ts'
import { MovieId } from './schemas.ts'
import { isHere } from './view.ts'

export const movieParams = z.object({ id: MovieId })

/** The movie that a path names. Throws HttpFault `not-found` when this room has none of that id. */
export async function findMovie(c: Context<RoomEnv>, room: Room): Promise<Ticket> {
  const ticket = await room.desk.find(c.req.param('id') ?? '')
  if (ticket === null || !isHere(ticket)) throw noSuchMovie()
  return ticket
}
