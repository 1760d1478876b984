import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { RequestError } from '../../../errors.ts'
import { addDescription } from './describe.ts'
import { addEventRoutes } from './events.ts'
import { explainFaults } from './explain-faults.ts'
import { answerFor, HttpFault, noSuchMovie } from './faults.ts'
import { addFaceRoutes } from './faces.ts'
import { addFileRoutes } from './files.ts'
import { checkHost, identify, refuseOtherSites, requireEntry, sendSecurityHeaders } from './guard.ts'
import { addHealthRoutes } from './health.ts'
import { addKeptRoutes } from './kept.ts'
import { addMovieRoutes } from './movies.ts'
import { type PageFile, sendPageFiles } from './page-files.ts'
import type { Room, RoomApp, RoomEnv } from './room.ts'
import { addRoomRoutes } from './room-routes.ts'

/** What works while the room is locked. */
const OPEN: ReadonlySet<string> = new Set(['/api/room', '/api/session'])

/** The room's answers to requests: guards first, then the page, then the API. */
export function createApp(room: Room, page: ReadonlyMap<string, PageFile>): RoomApp {
  const app: RoomApp = new OpenAPIHono<RoomEnv>({
    defaultHook: (read) => {
      if (read.success) return
      // A path with something that is no id leads nowhere.
      if (read.target === 'param') throw noSuchMovie()
      throw new RequestError(explainFaults(read.error, ['limit', 'before']))
    },
  })
  app.use(sendSecurityHeaders, checkHost(room), sendPageFiles(page, room))
  for (const path of ['/api/*', '/metrics']) app.use(path, identify(room), refuseOtherSites, countRequests(room))
  app.use('/api/*', (c, next) => (OPEN.has(c.req.path) ? next() : requireEntry(c, next)))

  addRoomRoutes(app, room)
  addMovieRoutes(app, room)
  addEventRoutes(app, room)
  addFaceRoutes(app, room)
  addKeptRoutes(app, room)
  addFileRoutes(app, room)
  addHealthRoutes(app, room)
  addDescription(app)

  app.notFound((c) => refuse(c, room, nothingHere(c, app, page)))
  app.onError((error, c) => refuse(c, room, error))
  return app
}

function countRequests({ rates }: Room): MiddlewareHandler<RoomEnv> {
  return async (c, next) => {
    const { key } = c.var.caller
    await (c.req.method === 'POST' && c.req.path === '/api/movies' ? rates.submit(key) : rates.request(key))
    await next()
  }
}

/** A path that exists for other methods, or not at all. */
function nothingHere(c: Context<RoomEnv>, app: RoomApp, page: ReadonlyMap<string, PageFile>): HttpFault {
  const { path } = c.req
  const methods = new Set(
    app.routes
      .filter(
        (route) => route.method !== 'ALL' && new RegExp(`^${route.path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`).test(path),
      )
      .map(({ method }) => method),
  )
  if (page.has(path)) methods.add('GET')
  if (methods.size === 0) return new HttpFault('not-found', 'There is nothing here.')
  if (methods.has('GET')) methods.add('HEAD')
  return new HttpFault('method-not-allowed', `This works with ${[...methods].join(', ')} only.`, { Allow: [...methods].join(', ') })
}

function refuse(c: Context<RoomEnv>, room: Room, error: unknown): Response {
  // A response of its own: what was prepared for a success (a length, a name) must not be in it.
  const { status, headers, body } = answerFor(error, room.log, [...(c.var.hidden ?? []), room.accessToken ?? ''])
  if (isForPeople(c.req.path))
    return new Response(plainPage(body.error.message), { status, headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } })
  return Response.json(body, { status, headers })
}

function isForPeople(path: string): boolean {
  return !/^\/(api(\/.*)?|healthz|readyz|metrics)$/.test(path)
}

/** `message` is one of our own sentences, in which no sign needs escaping. */
function plainPage(message: string): string {
  return `<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Matinee</title>\n<p>${message}</p>\n<p><a href="/">To the screening room</a></p>\n</html>\n`
}
