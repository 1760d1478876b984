import { createHmac } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { Attachment, Json, Message, World } from './world.ts'

/** The addresses of files: signed, and good for a day. */

const DAY_SECONDS = 24 * 3600
const SECRET = 'the stand-in’s'

/** An attachment on the wire, with a fresh address. */
export function wireAttachment(world: World, { channel }: Pick<Message, 'channel'>, url: string, attachment: Attachment): Json {
  const { id, filename, description, contentType, bytes } = attachment
  const path = `/attachments/${channel}/${id}/${encodeURIComponent(filename)}`
  const now = Math.floor(world.now() / 1000)
  const [ex, is] = [(now + DAY_SECONDS).toString(16), now.toString(16)]
  const address = `${url}${path}?ex=${ex}&is=${is}&hm=${sign(path, ex, is)}&`
  return {
    id,
    filename,
    size: bytes.byteLength,
    url: address,
    proxy_url: address,
    content_type: contentType,
    ...(description === null ? {} : { description }),
  }
}

/** Answers as the CDN does: nothing is at an address that is not signed or has expired. */
export function serveAttachment(world: World, { pathname, searchParams }: URL, response: ServerResponse): void {
  const id = pathname.split('/')[3]
  const [ex, is] = [searchParams.get('ex') ?? '', searchParams.get('is') ?? '']
  const good = searchParams.get('hm') === sign(pathname, ex, is) && Number.parseInt(ex, 16) * 1000 > world.now()
  const found = world.messages.flatMap(({ attachments }) => attachments).find((one) => one.id === id)
  if (!good || found === undefined) return void response.writeHead(404).end('This content is no longer available.')
  response.writeHead(200, { 'content-type': found.contentType, 'content-length': String(found.bytes.byteLength) }).end(found.bytes)
}

/** By its extension, as Discord tells it. */
export function contentTypeOf(name: string): string {
  return TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'
}

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  heic: 'image/heic',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
  txt: 'text/plain; charset=utf-8',
}

function sign(path: string, ex: string, is: string): string {
  return createHmac('sha256', SECRET).update(`${path} ${ex} ${is}`).digest('hex')
}
