import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { RequestError } from '../../../errors.ts'
import { CONSENT, FaceId, LARGEST_PHOTO } from '../../../face.ts'
import type { KeptFace } from '../../../front-desk.ts'
import { explainFaults } from './explain-faults.ts'
import { faultAnswers, HttpFault } from './faults.ts'
import { bodyType, parseJson, readBody } from './read-body.ts'
import type { Room, RoomApp, RoomEnv } from './room.ts'
import { ConsentView, FaceView, Picked, SavedFace, Yes } from './schemas.ts'

/** What browsers and programs call photos; what they are is told by their bytes. */
const PHOTO_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/heic',
  'image/heif',
  'image/gif',
  'application/octet-stream',
] as const
const picture = { type: 'string' as const, format: 'binary' }
const params = z.object({
  id: z
    .string()
    .pipe(FaceId)
    .openapi({ param: { name: 'id', in: 'path' }, type: 'string' }),
})

/** The faces of whoever asks: hand a photo in, look, keep, take back. Nobody else's are there. */
export function addFaceRoutes(app: RoomApp, room: Room): void {
  const { faces } = room.desk
  const mine = async (c: Context<RoomEnv>): Promise<KeptFace> => {
    const face = await faces.find(c.req.param('id') ?? '', c.var.caller.asker.user)
    if (face === null) throw noSuchFace()
    return face
  }

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/consent',
      operationId: 'getConsent',
      summary: 'What must be agreed to before a face is used, and whether it was',
      responses: {
        200: { description: 'The wording of today.', content: { 'application/json': { schema: ConsentView } } },
        ...faultAnswers(401),
      },
    }),
    async (c) => {
      const given = await faces.consent(c.var.caller.asker.user)
      return c.json({ ...CONSENT, given: given === null ? null : new Date(given.givenAt).toISOString(), closed: faces.closed }, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/consent',
      operationId: 'giveConsent',
      summary: 'Agree to the wording of today',
      // A reference: a schema here would make the body be read twice.
      request: { body: { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/Yes' } } } } },
      responses: { 204: { description: 'It is recorded.' }, ...faultAnswers(400, 401, 408, 413, 415) },
    }),
    async (c) => {
      bodyType(c.env.incoming, ['application/json'])
      const read = Yes.safeParse(parseJson(await readBody(c.env.incoming, { bytes: 4096, milliseconds: room.limits.requestMs })))
      if (!read.success) throw new RequestError(explainFaults(read.error, Object.keys(Yes.shape)))
      await faces.agree(c.var.caller.asker.user, read.data.version)
      return c.body(null, 204)
    },
  )
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/faces',
      operationId: 'postFace',
      summary: 'Cut the face from a photo; the photo itself is not kept',
      request: {
        query: z.strictObject({ pick: Picked.optional() }),
        body: { required: true, content: Object.fromEntries(PHOTO_TYPES.map((type) => [type, { schema: picture }])) },
      },
      responses: {
        201: { description: 'It may star in films.', content: { 'application/json': { schema: FaceView } } },
        ...faultAnswers(400, 401, 408, 409, 413, 415, 422),
      },
    }),
    async (c) => {
      if (faces.closed !== null) throw new HttpFault('forbidden', faces.closed)
      bodyType(c.env.incoming, PHOTO_TYPES)
      const photo = await readBody(c.env.incoming, { bytes: LARGEST_PHOTO, milliseconds: room.limits.requestMs })
      return c.json(viewOf(await faces.cut(photo, c.var.caller.asker, c.req.valid('query').pick)), 201)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/faces/saved',
      operationId: 'getSavedFace',
      summary: 'The face that was chosen to be kept for further films',
      responses: { 200: { description: 'It, or null.', content: { 'application/json': { schema: SavedFace } } }, ...faultAnswers(401) },
    }),
    async (c) => {
      const face = await faces.saved(c.var.caller.asker.user)
      return c.json({ face: face === null ? null : viewOf(face) }, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/faces/{id}',
      operationId: 'getFace',
      summary: 'A face of your own',
      request: { params },
      responses: { 200: { description: 'The face.', content: { 'application/json': { schema: FaceView } } }, ...faultAnswers(401, 404) },
    }),
    async (c) => c.json(viewOf(await mine(c)), 200),
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/faces/{id}/picture',
      operationId: 'getFacePicture',
      summary: 'The cut-out, on a transparent ground',
      request: { params },
      responses: { 200: { description: 'The picture.', content: { 'image/webp': { schema: picture } } }, ...faultAnswers(401, 404) },
    }),
    async (c) => {
      const cutOut = await faces.openPicture(c.req.param('id'), c.var.caller.asker.user)
      if (cutOut === null) throw noSuchFace()
      return c.body(new Uint8Array(cutOut), 200, { 'Content-Type': 'image/webp', 'Cache-Control': 'no-store' })
    },
  )
  app.openapi(
    createRoute({
      method: 'put',
      path: '/api/faces/{id}/saved',
      operationId: 'saveFace',
      summary: 'Keep it for further films, in place of the one kept before',
      request: { params },
      responses: { 204: { description: 'It is kept.' }, ...faultAnswers(401, 404) },
    }),
    async (c) => {
      if (!(await faces.save(c.req.param('id'), c.var.caller.asker.user))) throw noSuchFace()
      return c.body(null, 204)
    },
  )
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/api/faces/{id}/saved',
      operationId: 'unsaveFace',
      summary: 'Keep it no longer than the films that show it',
      request: { params },
      responses: { 204: { description: 'It is kept no longer.' }, ...faultAnswers(401, 404) },
    }),
    async (c) => {
      if ((await mine(c)).saved) await faces.unsave(c.var.caller.asker.user)
      return c.body(null, 204)
    },
  )
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/api/faces/{id}',
      operationId: 'deleteFace',
      summary: 'Delete it; films made with it stay, and can be changed no more',
      request: { params },
      responses: { 204: { description: 'It is deleted.' }, ...faultAnswers(401, 404) },
    }),
    async (c) => {
      if (!(await faces.remove(c.req.param('id'), c.var.caller.asker.user))) throw noSuchFace()
      return c.body(null, 204)
    },
  )
}

function viewOf({ id, createdAt, saved, width, height }: KeptFace): FaceView {
  return { id, createdAt: new Date(createdAt).toISOString(), saved, width, height, picture: `/api/faces/${id}/picture` }
}

function noSuchFace(): HttpFault {
  return new HttpFault('not-found', 'There is no such face here; it may have been deleted.')
}
