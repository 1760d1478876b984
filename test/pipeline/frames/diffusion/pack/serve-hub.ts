import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { MadePack } from './make-pack.ts'

export const COMMIT = '0123456789abcdef0123456789abcdef01234567'

export interface Mischief {
  /** Breaks the connection after so many bytes of the answer, so many times; later answers are whole. */
  cut?: { file: string; after: number; times: number }
  /** Sends this byte of the file wrong. */
  wrong?: { file: string; at: number }
  /** Sends the whole file whatever part is asked for, as some caches do; the hub's own question for a single byte is answered. */
  ignoresRange?: boolean
  /** Answers so for this file, so many times. */
  status?: { file: string; code: number; times: number }
}

export interface ServedHub {
  readonly url: string
  readonly mischief: Mischief
  /** Method, path and range of every request for bytes of a file, in order. */
  readonly asked: string[]
  close(): Promise<void>
}

/**
 * A server on this machine that speaks as the hub does to its client: a model's facts, files by commit, big ones through a redirect, and, when asked
 * for by their type, with the facts of the newer storage in place of their bytes. It knows one repository, someone/made-up. Under /plain/ the same
 * files lie at an ordinary address.
 */
export async function serveHub({ manifest, files }: MadePack, mischief: Mischief = {}): Promise<ServedHub> {
  const all: Record<string, Uint8Array> = { ...files, 'pack.json': new TextEncoder().encode(manifest) }
  const asked: string[] = []
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname } = new URL(request.url ?? '/', 'http://hub')
    if (/^\/api\/models\/someone\/made-up\/revision\/(HEAD|main|v1|0123456\w*)$/.test(pathname))
      return json(response, 200, {
        _id: '1',
        id: 'someone/made-up',
        sha: COMMIT,
        private: false,
        gated: false,
        downloads: 0,
        likes: 0,
        lastModified: '2026-01-01T00:00:00.000Z',
      })
    if (pathname.startsWith('/api/')) return json(response, pathname.includes('secret') ? 401 : 404, { error: 'Repository not found' })
    const resolved = new RegExp(`^/someone/made-up/resolve/${COMMIT}/(.+)$`).exec(pathname)?.[1]
    const stored = /^\/(?:store|plain)\/(.+)$/.exec(pathname)?.[1]
    const file = resolved ?? stored
    const bytes = file === undefined ? undefined : all[file]
    if (file === undefined || bytes === undefined) {
      response.setHeader('X-Error-Code', 'EntryNotFound')
      return json(response, 404, { error: 'Entry not found' })
    }
    if (resolved?.endsWith('.data') === true && request.headers.accept?.includes('xet-fileinfo') === true) return xetFacts(response, bytes)
    if (resolved?.includes('.onnx') === true)
      return void response.writeHead(302, { Location: `/store/${file}`, 'X-Linked-Size': bytes.length }).end()
    send(request, response, file, bytes)
  }

  const send = (request: IncomingMessage, response: ServerResponse, file: string, bytes: Uint8Array): void => {
    const range = request.headers.range
    const probe = range === 'bytes=0-0'
    if (!probe) asked.push(`${file} ${range ?? 'whole'}`)
    if (!probe && mischief.status?.file === file && mischief.status.times-- > 0) return void response.writeHead(mischief.status.code).end()
    const [, first = '0', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
    const partly = range !== undefined && (probe || mischief.ignoresRange !== true)
    const from = partly ? Number(first) : 0
    const to = partly && last !== '' ? Number(last) : bytes.length - 1
    if (from >= bytes.length) return void response.writeHead(416, { 'Content-Range': `bytes */${bytes.length}` }).end()
    const sent = Buffer.from(bytes.subarray(from, to + 1))
    if (mischief.wrong?.file === file && mischief.wrong.at >= from) sent[mischief.wrong.at - from]! ^= 1
    response.writeHead(partly ? 206 : 200, {
      'Content-Length': sent.length,
      ETag: `"${createHash('sha256').update(bytes).digest('hex')}"`,
      ...(partly && { 'Content-Range': `bytes ${from}-${to}/${bytes.length}` }),
    })
    if (!probe && mischief.cut?.file === file && mischief.cut.times-- > 0) {
      // Sent and received first; a socket destroyed at once would take its bytes along.
      response.write(sent.subarray(0, mischief.cut.after), () => setTimeout(() => response.destroy(), 30))
      return
    }
    response.end(sent)
  }

  const server = createServer(answer)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mischief,
    asked,
    close: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  }
}

function xetFacts(response: ServerResponse, bytes: Uint8Array): void {
  response.writeHead(200, {
    'Content-Type': 'application/vnd.xet-fileinfo+json',
    'X-Linked-Size': bytes.length,
    'X-Linked-ETag': '"etag"',
    'X-Xet-Hash': 'f'.repeat(64),
    Link: '<http://127.0.0.1:9/auth>; rel="xet-auth", <http://127.0.0.1:9/info>; rel="xet-reconstruction-info"',
  })
  response.end('{}')
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}
