import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import type { MiddlewareHandler } from 'hono'
import { ConfigError } from '../../../errors.ts'
import { matchesEtag } from './etag.ts'
import { greeting } from './guard.ts'
import type { Room, RoomEnv } from './room.ts'

export interface PageFile {
  readonly type: string
  readonly etag: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** What a page is made of. Other files that lie there (sources, notes) are not shown. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

/** The files of the page by their paths, read once: no path of a request ever reaches the disk. Throws ConfigError. */
export async function readPageFiles(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>()
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of found) {
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || entry.name.startsWith('.') || type === undefined) continue
    const file = join(entry.parentPath, entry.name)
    const bytes = new Uint8Array(await readFile(file))
    const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`
    files.set(`/${relative(folder, file).split(sep).join('/')}`, { type, etag, bytes })
  }
  const index = files.get('/index.html')
  if (index === undefined) throw new ConfigError([`The page is missing in ${folder}: run \`npm run setup\`.`])
  return files.set('/', index)
}

/** Answers with a file of the page; leaves other paths to what follows. */
export function sendPageFiles(files: ReadonlyMap<string, PageFile>, room: Room): MiddlewareHandler<RoomEnv> {
  return async (c, next) => {
    const file = ['GET', 'HEAD'].includes(c.req.method) ? files.get(c.req.path) : undefined
    if (file === undefined) return next()
    const cookie = file === files.get('/') ? greeting(c, room) : null
    if (cookie !== null) c.header('Set-Cookie', cookie)
    c.header('ETag', file.etag)
    // The names stay when a new version comes: each is asked for again, which costs an answer without a body.
    c.header('Cache-Control', 'no-cache')
    if (matchesEtag(c.req.header('If-None-Match'), file.etag)) return c.body(null, 304)
    return c.body(file.bytes, 200, { 'Content-Type': file.type, 'Content-Length': String(file.bytes.byteLength) })
  }
}
