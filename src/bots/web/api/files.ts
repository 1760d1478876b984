import type { Readable } from 'node:stream'
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { StoredFile } from '../../../front-desk.ts'
import { clipName } from '../../../movie.ts'
import { readByteRange } from './byte-range.ts'
import { matchesEtag } from './etag.ts'
import { faultAnswers, HttpFault, noSuchMovie } from './faults.ts'
import { attachment } from './file-name.ts'
import { findMovie, movieParams } from './find-movie.ts'
import type { Room, RoomApp, RoomEnv } from './room.ts'

const text = 'string' as const
const bytes = { type: text, format: 'binary' }
const conditions = z.object({
  Range: z.string().optional().openapi({ description: 'One range, such as bytes=0-1023 or bytes=-500. Several: the whole file.' }),
  'If-Range': z.string().optional().openapi({ description: 'The ETag of the file that the range is of; another one: the whole file.' }),
  'If-None-Match': z.string().optional(),
})
const head = {
  'Accept-Ranges': { schema: { type: text, enum: ['bytes'] } },
  ETag: { schema: { type: text }, description: 'The SHA-256 of the file.' },
}
const part = { ...head, 'Content-Range': { schema: { type: text }, description: 'bytes first-last/length' } }

/** The files of a movie. */
export function addFileRoutes(app: RoomApp, room: Room): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/movies/{id}/clip.mp4',
      operationId: 'getClip',
      summary: 'The film, or a part of it',
      request: {
        params: movieParams,
        query: z.object({
          download: z.string().optional().openapi({ description: 'Given: to be saved, under a name made from the prompt.' }),
        }),
        headers: conditions,
      },
      responses: {
        200: { description: 'The whole film.', headers: head, content: { 'video/mp4': { schema: bytes } } },
        206: { description: 'A part of it.', headers: part, content: { 'video/mp4': { schema: bytes } } },
        304: { description: 'The asker has it already.', headers: head },
        ...faultAnswers(400, 401, 404, 416),
      },
    }),
    async (c) => {
      const { clip, request } = await findMovie(c, room)
      if (c.req.query('download') !== undefined) c.header('Content-Disposition', attachment(clipName(request.prompt, request.seed)))
      return sendFile(c, room, clip, 'video/mp4')
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/movies/{id}/poster.jpg',
      operationId: 'getPoster',
      summary: 'A picture of the film',
      request: { params: movieParams, headers: conditions },
      responses: {
        200: { description: 'The picture.', headers: head, content: { 'image/jpeg': { schema: bytes } } },
        206: { description: 'A part of it.', headers: part, content: { 'image/jpeg': { schema: bytes } } },
        304: { description: 'The asker has it already.', headers: head },
        ...faultAnswers(400, 401, 404, 416),
      },
    }),
    async (c) => sendFile(c, room, (await findMovie(c, room)).poster, 'image/jpeg'),
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/movies/{id}/preview.jpg',
      operationId: 'getPreview',
      summary: 'The newest picture of a film in the making',
      request: { params: movieParams },
      responses: {
        200: { description: 'The picture.', content: { 'image/jpeg': { schema: bytes } } },
        ...faultAnswers(401, 404),
      },
    }),
    async (c) => {
      const { id } = await findMovie(c, room)
      const picture = await room.desk.openPreview(id)
      if (picture === null) throw new HttpFault('not-found', 'There is no picture of it at the moment.')
      return c.body(new Uint8Array(picture), 200, { 'Content-Type': 'image/jpeg', 'Cache-Control': 'no-store' })
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/movies/{id}/storyboard.json',
      operationId: 'getStoryboard',
      summary: 'The storyboard: the whole film as data',
      request: { params: movieParams },
      responses: {
        200: { description: 'The storyboard.', content: { 'application/json': { schema: z.looseObject({}) } } },
        ...faultAnswers(401, 404),
      },
    }),
    async (c) => {
      const { id } = await findMovie(c, room)
      const storyboard = await room.desk.openStoryboard(id)
      if (storyboard === null) throw new HttpFault('not-found', 'Its storyboard is not written yet.')
      return c.json(JSON.parse(storyboard) as Record<string, unknown>, 200)
    },
  )
}

async function sendFile(c: Context<RoomEnv>, room: Room, file: StoredFile | null, type: string): Promise<Response> {
  if (file === null) throw new HttpFault('not-found', 'There is no film here yet.')
  const etag = `"${file.hash}"`
  c.header('ETag', etag)
  c.header('Accept-Ranges', 'bytes')
  // The bytes of an address never change, but the movie may be deleted, and the machine may be shared: whatever a cache keeps is asked for
  // again before it is shown, which costs an answer of a few bytes (304).
  c.header('Cache-Control', 'private, no-cache')
  if (matchesEtag(c.req.header('If-None-Match'), etag)) return c.body(null, 304)

  const isHead = c.req.method === 'HEAD'
  const condition = c.req.header('If-Range')
  // A range is defined for GET alone. A date in If-Range never matches, since no file here has one.
  const ranged = !isHead && (condition === undefined || condition === etag)
  const range = readByteRange(ranged ? c.req.header('Range') : undefined, file.bytes)
  if (range === 'beyond')
    throw new HttpFault('range-not-satisfiable', `The file has ${file.bytes} bytes.`, { 'Content-Range': `bytes */${file.bytes}` })
  const length = range === 'whole' ? file.bytes : range.last - range.first + 1
  const source = isHead ? null : await room.desk.openFile(file.hash, range === 'whole' ? undefined : range)
  if (source === null && !isHead) throw noSuchMovie()
  c.header('Content-Type', type)
  c.header('Content-Length', String(length))
  if (source === null) return c.body(null, 200)
  const body = bodyOf(source, length, c, room)
  if (range === 'whole') return c.body(body, 200)
  c.header('Content-Range', `bytes ${range.first}-${range.last}/${file.bytes}`)
  return c.body(body, 206)
}

/** Reads on as fast as the listener takes it, and closes the file when they leave. */
function bodyOf(source: Readable, length: number, c: Context<RoomEnv>, room: Room): ReadableStream<Uint8Array> {
  let sent = 0
  let left = false
  let fault: unknown
  // An error before the first reading would otherwise end the process.
  source.on('error', (error) => (fault = error))
  const chunks = source[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  return new ReadableStream(
    {
      async pull(controller) {
        const next = await chunks.next().catch(() => ({ done: true, value: undefined }) as const)
        if (left) return
        if (next.done !== true) {
          sent += next.value.byteLength
          return controller.enqueue(next.value)
        }
        if (sent !== length) {
          // The length has been promised: only a broken connection tells the listener that it was not kept.
          room.log.error({ sent, length, error: String(fault) }, 'A file of the store could not be read to its end.')
          c.env.outgoing.destroy()
        }
        controller.close()
      },
      cancel() {
        left = true
        source.destroy()
      },
    },
    { highWaterMark: 0 },
  )
}
