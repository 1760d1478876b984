import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Inside } from './inside.ts'
import { Refusal } from './refusal.ts'
import { answerResponseUrl } from './response-urls.ts'
import { receiveUpload } from './uploads.ts'

export interface Asked {
  readonly pathname: string
  bytes(): Promise<Buffer>
  fields(): Promise<Readonly<Record<string, unknown>> | null>
}

/** What is not the Web API: upload URLs, files, response_urls. They misbehave as `upload`, `url_private` and `response_url`. */
export async function servePlain(inside: Inside, asked: Asked, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = asked
  const upload = /^\/upload\/v1\/(\w+)$/.exec(pathname)?.[1]
  const file = /^\/files-pri\/\w+-(\w+)\//.exec(pathname)?.[1]
  const url = /^\/response\/([\w-]+)$/.exec(pathname)?.[1]
  const method = upload !== undefined ? 'upload' : file !== undefined ? 'url_private' : url !== undefined ? 'response_url' : pathname
  const mischief = inside.misbehaviour.take(method)
  const bytes = upload === undefined ? Buffer.alloc(0) : await asked.bytes()
  const fields = url === undefined ? {} : ((await asked.fields()) ?? {})
  const late =
    mischief?.delayMs !== undefined && mischief.status === undefined && mischief.dropConnection !== true && mischief.afterEffect !== true
  const goes = mischief === null || mischief.afterEffect === true || late
  const reply = !goes
    ? null
    : upload !== undefined
      ? uploadReply(inside, upload, bytes)
      : file !== undefined
        ? fileReply(inside, file, request)
        : url !== undefined
          ? { type: 'text/plain', ...renamed(answerResponseUrl(inside, url, fields)) }
          : { status: 404, type: 'text/plain', body: 'not found' }
  if (method === pathname) inside.journal.fault(`${request.method ?? ''} ${pathname}: Slack has no such page`)
  if (mischief?.delayMs !== undefined) await new Promise<void>((resolve) => inside.later(mischief.delayMs ?? 0, resolve))
  const drops = mischief !== null && !late && mischief.status === undefined
  const status = late ? reply?.status : (mischief?.status ?? reply?.status)
  const args = upload === undefined ? fields : { file: upload, bytes: bytes.length }
  inside.journal.call({ method, args, team: null, at: inside.world.now(), status: drops ? 0 : (status ?? 0), answer: null })
  if (drops) return void request.socket.destroy()
  const retry: Readonly<Record<string, string>> = status === 429 ? { 'retry-after': '1' } : {}
  const body = mischief !== null && !late ? '' : (reply?.body ?? '')
  response.writeHead(status ?? 500, { 'content-type': reply?.type ?? 'text/plain', ...retry, ...mischief?.headers }).end(body)
}

interface Reply {
  readonly status: number
  readonly type: string
  readonly body: string | Buffer
}

function uploadReply(inside: Inside, id: string, bytes: Buffer): Reply {
  try {
    return { status: 200, type: 'text/plain', body: receiveUpload(inside, id, bytes) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.isFault) inside.journal.fault(`upload: ${error.code}`)
    return { status: error.code === 'file too large' ? 413 : 400, type: 'text/plain', body: error.code }
  }
}

/** Without the token of the file's workspace Slack shows its login page, with status 200. */
function fileReply({ world }: Inside, id: string, request: IncomingMessage): Reply {
  const file = world.files.get(id)
  const token = request.headers.authorization?.replace(/^Bearer /, '')
  const workspace = world.workspaces.find((one) => one.token !== null && one.token === token && one.dead === null)
  const allowed = workspace !== undefined && workspace.id === file?.team && workspace.scopes.includes('files:read')
  if (!allowed) return { status: 200, type: 'text/html; charset=utf-8', body: '<!DOCTYPE html><html><title>Sign in | Slack</title></html>' }
  if (file === undefined || file.bytes === null) return { status: 404, type: 'text/plain', body: 'file_deleted' }
  return { status: 200, type: 'application/octet-stream', body: file.bytes }
}

function renamed({ status, text }: { readonly status: number; readonly text: string }): { readonly status: number; readonly body: string } {
  return { status, body: text }
}
