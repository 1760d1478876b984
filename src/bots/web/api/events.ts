import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type EventStream, FINAL, openEventStream } from './event-stream.ts'
import { faultAnswers } from './faults.ts'
import { findMovie, movieParams } from './find-movie.ts'
import type { Room, RoomApp, RoomEnv } from './room.ts'
import { type News, newsOf } from './room-feed.ts'
import { openRoomView, roomView } from './room-routes.ts'
import { hasEnded, PLACE } from './view.ts'

const resumed = z.object({
  'Last-Event-ID': z
    .string()
    .optional()
    .openapi({ description: 'The `id` of the last event received, as browsers send it when they come back.' }),
})
const events = { 'text/event-stream': { schema: { type: 'string' } } } as const

/** A movie that ended so lately is told to a newcomer: it may have ended between their list and this stream. Milliseconds. */
const JUST_NOW = 60_000
const CATCH_UP = 50

/** What happens, as server-sent events. */
export function addEventRoutes(app: RoomApp, room: Room): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/movies/{id}/events',
      operationId: 'followMovie',
      summary: 'A movie as it changes',
      description:
        '`movie`: data is a Movie, first as it is now and then whenever it has changed; what a slow reader has not taken is replaced by what is newer. The stream ends after a state that has ended. `gone`: data is {"id"}; it was deleted.',
      request: { params: movieParams, headers: resumed },
      responses: {
        200: { description: 'The events.', content: events },
        204: { description: 'The last event was received already: nothing will follow.' },
        ...faultAnswers(401, 404),
      },
    }),
    async (c) => {
      const id = c.req.param('id')
      const release = room.slots.take(c.var.caller.key)
      const present = await findMovie(c, room).catch((error: unknown) => {
        release()
        throw error
      })
      const nothingFollows = hasEnded(present) && (c.req.header('Last-Event-ID') ?? '').endsWith(FINAL)
      if (nothingFollows || c.req.method === 'HEAD') release()
      if (nothingFollows) return c.body(null, 204)
      if (c.req.method === 'HEAD') return c.body(null, 200, HEADERS)

      let last: string | undefined
      let unfollow = (): void => undefined
      const stream = open(c, room, () => {
        unfollow()
        release()
      })
      const tell = (news: News): void => {
        if (news?.json !== last || news === null) sendNews(stream, id, news)
        last = news?.json
        if (news === null || news.ended) stream.end('final')
      }
      tell(newsOf(present))
      if (!hasEnded(present)) unfollow = room.feed.follow(id, tell)
      return c.body(stream.body, 200, HEADERS)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/events',
      operationId: 'followRoom',
      summary: 'All that changes in the room',
      description:
        '`room`: data is a Room, at first and when it has changed. `movie`: data is a Movie that has changed; at first those that have not ended or did so just now, and to whoever comes back (Last-Event-ID) the newest 50. `gone`: data is {"id"} of a movie that was deleted.',
      request: { headers: resumed },
      responses: { 200: { description: 'The events.', content: events }, ...faultAnswers(401) },
    }),
    async (c) => {
      if (c.req.method === 'HEAD') return c.body(null, 200, HEADERS)
      const release = room.slots.take(c.var.caller.key)
      let unfollow = (): void => undefined
      const stream = open(c, room, () => {
        unfollow()
        release()
      })
      let lastRoom = ''
      const tellRoom = (json: string): void => {
        if (json !== lastRoom) stream.send('room', 'room', json)
        lastRoom = json
      }
      tellRoom(JSON.stringify(await roomView(room, c.var.caller)))
      const changed = new Set<string>()
      unfollow = room.feed.followRoom({
        movie(id, news) {
          changed.add(id)
          sendNews(stream, id, news)
        },
        room: (status) => tellRoom(JSON.stringify(openRoomView(status))),
      })
      void catchUp(stream, room, c.req.header('Last-Event-ID') !== undefined, changed)
      return c.body(stream.body, 200, HEADERS)
    },
  )
}

const HEADERS = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store',
  // nginx would otherwise keep events until its buffer is full.
  'X-Accel-Buffering': 'no',
} as const

function open(c: Context<RoomEnv>, room: Room, onClose: () => void): EventStream {
  const { outgoing } = c.env
  const stream = openEventStream({
    heartbeatMs: room.limits.heartbeatMs,
    cut: () => outgoing.destroy(),
    onClose: () => {
      room.streams.delete(stream)
      onClose()
    },
  })
  room.streams.add(stream)
  return stream
}

function sendNews(stream: EventStream, id: string, news: News): void {
  if (news === null) stream.send(id, 'gone', JSON.stringify({ id }))
  else stream.send(id, 'movie', news.json)
}

/** The oldest first, as they would have been told. What has been told meanwhile is newer and is left alone. */
async function catchUp(stream: EventStream, room: Room, all: boolean, told: ReadonlySet<string>): Promise<void> {
  // Should it fail, the next comparison of the feed tells what is open.
  const page = await room.desk.list({ place: PLACE, limit: CATCH_UP }).catch(() => ({ tickets: [] }))
  const since = room.now() - JUST_NOW
  for (const ticket of page.tickets.toReversed())
    if (!told.has(ticket.id) && (all || !hasEnded(ticket) || (ticket.endedAt ?? 0) > since)) sendNews(stream, ticket.id, newsOf(ticket))
}
