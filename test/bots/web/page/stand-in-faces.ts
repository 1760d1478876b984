import type { IncomingMessage, ServerResponse } from 'node:http'
import { CONSENT, FaceFault, WhichFace, type Pick } from '../../../../src/face.ts'
import { ConsentMissing } from '../../../../src/front-desk.ts'
import { openTestFaces } from '../api/test-faces.ts'

/** The API's answers about faces: a photo is what its first bytes say, 'cat', 'two people' or anybody. */
export interface StandInFaces {
  /** False: it is about something else. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  /** The first bytes and the type of each photo that was handed in. */
  photos(): readonly { readonly begins: string; readonly type: string }[]
  /** Ids of faces that were deleted. */
  deleted(): readonly string[]
  kept(): Promise<{ readonly consent: string | null; readonly face: boolean }>
  forget(): Promise<void>
  /** Photos that come from now on are answered only when `go` is called. */
  hold(): { go(): void }
  closeWith(words: string): void
}

const asker = { user: 'web:somebody', place: 'web', thread: 'web:room:somebody' }

export function openStandInFaces(): StandInFaces {
  const desk = openTestFaces(Date.now)
  const photos: { begins: string; type: string }[] = []
  const deleted: string[] = []
  let held: Promise<void> = Promise.resolve()

  const view = ({ id, saved, width, height }: { id: string; saved: boolean; width: number; height: number }): object => ({
    id,
    saved,
    width,
    height,
    createdAt: new Date().toISOString(),
    picture: `/api/faces/${id}/picture`,
  })

  async function cut(request: IncomingMessage, response: ServerResponse, pick: Pick | undefined): Promise<void> {
    const photo = await bytesOf(request)
    photos.push({ begins: photo.subarray(0, 3).toString('latin1'), type: request.headers['content-type'] ?? '' })
    await held
    try {
      send(response, 201, view(await desk.cut(photo, asker, pick)))
    } catch (error) {
      const fault = (status: number, code: string, more = {}): void =>
        send(response, status, { error: { code, message: (error as Error).message, ...more } })
      if (error instanceof WhichFace) fault(409, 'which-face', { choices: error.choices })
      else if (error instanceof FaceFault) fault(422, 'unusable-photo', { why: error.why })
      else if (error instanceof ConsentMissing) fault(403, 'consent-needed')
      else throw error
    }
  }

  return {
    async answer(request, response) {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in')
      const [, id = '', rest = ''] = /^\/api\/faces\/(\w{20})(?:\/(\w+))?$/.exec(pathname) ?? []
      switch (`${request.method} ${id === '' ? pathname : rest === '' ? 'face' : rest}`) {
        case 'GET /api/consent': {
          const given = await desk.consent(asker.user)
          send(response, 200, { ...CONSENT, given: given && new Date(given.givenAt).toISOString(), closed: desk.closed })
          return true
        }
        case 'POST /api/consent':
          await desk.agree(asker.user, (JSON.parse((await bytesOf(request)).toString()) as { version: string }).version)
          break
        case 'POST /api/faces':
          await cut(request, response, (searchParams.get('pick') ?? undefined) as Pick | undefined)
          return true
        case 'GET /api/faces/saved': {
          const face = await desk.saved(asker.user)
          send(response, 200, { face: face && view(face) })
          return true
        }
        case 'GET picture':
          response.writeHead(200, { 'content-type': 'image/webp' }).end(await desk.openPicture(id, asker.user))
          return true
        case 'PUT saved':
          await desk.save(id, asker.user)
          break
        case 'DELETE saved':
          await desk.unsave(asker.user)
          break
        case 'DELETE face':
          deleted.push(id)
          await desk.remove(id, asker.user)
          break
        default:
          return false
      }
      response.writeHead(204).end()
      return true
    },
    async kept() {
      const [given, face] = await Promise.all([desk.consent(asker.user), desk.saved(asker.user)])
      return { consent: given && new Date(given.givenAt).toISOString(), face: face !== null }
    },
    forget: async () => desk.forget(asker.user),
    photos: () => photos,
    deleted: () => deleted,
    hold() {
      let go = (): void => undefined
      held = new Promise((resolve) => (go = resolve))
      return { go: () => go() }
    },
    closeWith: desk.closeWith,
  }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}
