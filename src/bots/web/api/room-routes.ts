import { createRoute } from '@hono/zod-openapi'
import type { DeskStatus } from '../../../front-desk.ts'
import { RequestError } from '../../../errors.ts'
import { explainFaults } from './explain-faults.ts'
import { faultAnswers, HttpFault } from './faults.ts'
import { isSecure } from './guard.ts'
import { countedAddress } from './limits.ts'
import { bodyType, parseJson, readBody } from './read-body.ts'
import type { Caller, Room, RoomApp } from './room.ts'
import { Entry, RoomView } from './schemas.ts'
import { farewell } from './session.ts'

/** The room itself, open to everybody: how it is, and the way in and out. */
export function addRoomRoutes(app: RoomApp, room: Room): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/room',
      operationId: 'getRoom',
      summary: 'How the room is',
      security: [],
      responses: {
        200: { description: 'While it is locked, nothing but that.', content: { 'application/json': { schema: RoomView } } },
        ...faultAnswers(401),
      },
    }),
    async (c) => c.json(await roomView(room, c.var.caller), 200),
  )
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/session',
      operationId: 'signIn',
      summary: 'Sign in',
      security: [],
      // A reference: a schema here would make the body be read twice.
      request: { body: { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/Entry' } } } } },
      responses: {
        204: {
          description: 'Signed in: the cookie opens the room.',
          headers: { 'Set-Cookie': { schema: { type: 'string' } } },
        },
        ...faultAnswers(400, 401, 408, 413, 415),
      },
    }),
    async (c) => {
      const { incoming } = c.env
      const { caller, hidden } = c.var
      bodyType(incoming, ['application/json'])
      const entry = Entry.safeParse(parseJson(await readBody(incoming, { bytes: 64 * 1024, milliseconds: room.limits.requestMs })))
      if (!entry.success) throw new RequestError(explainFaults(entry.error, Object.keys(Entry.shape)))
      hidden.push(entry.data.token)
      if (room.accessToken !== undefined) await checkToken(entry.data.token, countedAddress(incoming.socket.remoteAddress), room)
      c.header(
        'Set-Cookie',
        room.sessions.issue({ session: caller.session, signedIn: room.accessToken !== undefined, secure: isSecure(c) }),
      )
      return c.body(null, 204)
    },
  )
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/api/session',
      operationId: 'signOut',
      summary: 'Sign out',
      security: [],
      responses: { 204: { description: 'The cookie is taken back.' }, ...faultAnswers(401) },
    }),
    (c) => {
      c.header('Set-Cookie', farewell(isSecure(c)))
      return c.body(null, 204)
    },
  )
}

/** While the room is locked it tells nothing but that, not even whether it is busy. */
export async function roomView(room: Room, { inside }: Pick<Caller, 'inside'>): Promise<RoomView> {
  if (!inside) return { locked: true, records: true, queue: true, waiting: 0, running: 0, renders: [] }
  return openRoomView(await room.status())
}

/** The same to whoever is inside, of a status that is known. */
export function openRoomView({ records, queue, waiting, running, renders }: DeskStatus): RoomView {
  return { locked: false, records, queue, waiting, running, renders: [...renders] }
}

async function checkToken(token: string, address: string, { rates, sessions }: Room): Promise<void> {
  await rates.mayTry(address)
  if (sessions.isToken(token)) return
  await rates.wrongToken(address)
  throw new HttpFault('locked', 'This is not the access token.', { 'WWW-Authenticate': 'Bearer realm="Matinee"' })
}
