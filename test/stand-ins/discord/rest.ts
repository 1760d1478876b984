import type { IncomingMessage } from 'node:http'
import { contentTypeOf } from './attachments.ts'
import { refuseBreaches, Refusal, type Inside } from './inside.ts'
import { when } from './limits.ts'
import type { Sent } from './messages.ts'
import { ROUTES } from './routes.ts'

/** Carries out a request. Throws Refusal. `token`: the one that it came with; `expected`: the bot's. */
export function carryOut(
  inside: Inside,
  request: { readonly method: string; readonly path: string; readonly query: URLSearchParams; readonly authorization: string | undefined },
  expected: string,
  sent: Sent,
): { readonly status: number; readonly body: unknown } {
  const { journal } = inside
  const { method, path, query, authorization } = request
  for (const one of ROUTES) {
    const match = one.method === method ? one.path.exec(path) : null
    if (match === null) continue
    if (one.open !== true && authorization !== `Bot ${expected}`) {
      // A wrong token is the administrator's mistake, none at all is the bot's.
      if (authorization === undefined || !/^Bot \S+$/.test(authorization)) journal.fault(`${method} ${path} came without 'Bot' and a token`)
      throw new Refusal(401, 0, '401: Unauthorized')
    }
    if (one.type !== undefined)
      journal.typed({ where: `${method} ${path}`, type: one.type, from: 'discord-api-types/v10', value: sent.body })
    const parts = match.slice(1)
    if (one.open !== true)
      for (const part of parts) refuseBreaches(inside, `${method} ${path}`, when(!isId(part), '', `${part} is no snowflake`))
    return one.act(inside, parts, sent, query)
  }
  journal.fault(`nothing is at ${method} ${path}`)
  throw new Refusal(404, 0, '404: Not Found')
}

function isId(part: string): boolean {
  return part === '@me' || /^\d{1,20}$/.test(part)
}

/** A JSON body, or a multipart one with its files. */
export async function readSent(request: IncomingMessage): Promise<Sent> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request as AsyncIterable<Uint8Array>) chunks.push(chunk)
  const raw = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/')) return { body: (raw.length === 0 ? {} : JSON.parse(raw.toString())) as Sent['body'], files: [] }
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData()
  const files: Sent['files'][number][] = []
  for (const [key, value] of form.entries()) {
    if (typeof value === 'string') continue
    const index = Number(/^files\[(\d+)\]$/.exec(key)?.[1] ?? files.length)
    // Discord goes by the extension, whatever the request calls it.
    files.push({ index, name: value.name, type: contentTypeOf(value.name), bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  const payload = form.get('payload_json')
  return { body: (typeof payload === 'string' ? JSON.parse(payload) : {}) as Sent['body'], files }
}
