import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { fileTypeFromBuffer } from 'file-type'
import { RequestFilteringHttpsAgent } from 'request-filtering-agent'
import { RequestError } from '../../errors.ts'
import { LARGEST_PHOTO } from '../../face.ts'

/** Where a platform says that an attached picture lies. */
export interface PhotoSource {
  readonly url: string
  /** What the platform wants to see, such as Slack's `Authorization`. They go to the host of `url` alone: never on after a redirect elsewhere. */
  readonly headers?: Readonly<Record<string, string>>
}

export interface DownloadRules {
  /** 'cdn.discordapp.com' is that host, '.slack.com' any host below it; both over https. '127.0.0.1:8080' is plain http, for tests. */
  readonly hosts: readonly string[]
  /** LARGEST_PHOTO unless said otherwise. */
  readonly maxBytes?: number
  /** Milliseconds for all of it, redirects included; 15 s unless said otherwise. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

export interface Photo {
  readonly bytes: Uint8Array
  /** By the bytes: what the server or the name says is not asked. */
  readonly type: (typeof TYPES)[number]
}

/** A picture that cannot be used; `why` lets a bot say it in the asker's language. */
export class PhotoError extends RequestError {
  constructor(
    readonly why: 'not-a-picture' | 'too-large' | 'gone' | 'too-slow' | 'elsewhere' | 'no-access',
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options)
  }
}

/** What a phone or a browser makes of a photo. */
const TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif', 'image/avif'] as const
const TIMEOUT_MS = 15_000
const MAX_REDIRECTS = 3
/** A listed address of this machine: the one way around https and the check of addresses. */
const LOOPBACK = /^127\.0\.0\.1:\d+$/

/** Looks at the address that is really connected to, whatever the name server answers, and refuses those of private networks. */
const filtering = new RequestFilteringHttpsAgent({ keepAlive: false })

/**
 * Downloads what a stranger attached: from listed hosts alone at every hop, never from a private network, no larger and no longer than
 * the rules allow, and a picture by its bytes. Throws PhotoError; when the signal is aborted, its reason.
 */
export async function downloadPhoto(source: PhotoSource, rules: DownloadRules): Promise<Photo> {
  rules.signal?.throwIfAborted()
  const stop = new AbortController()
  const onAbort = (): void => stop.abort()
  rules.signal?.addEventListener('abort', onAbort, { once: true })
  let late = false
  const timer = setTimeout(() => {
    late = true
    stop.abort()
  }, rules.timeoutMs ?? TIMEOUT_MS)
  try {
    const response = await follow(source, rules.hosts, stop.signal)
    const bytes = await readWhole(response, rules.maxBytes ?? LARGEST_PHOTO)
    return { bytes, type: await pictureType(bytes, response) }
  } catch (error) {
    rules.signal?.throwIfAborted()
    if (late) throw new PhotoError('too-slow', 'The picture took too long to arrive: send it again, or a smaller one.', { cause: error })
    if (error instanceof PhotoError) throw error
    throw fetchFault(error)
  } finally {
    clearTimeout(timer)
    rules.signal?.removeEventListener('abort', onAbort)
    // A connection that still gives is of no use any more.
    stop.abort()
  }
}

/** Asks for the picture, and where that sends us on, there. */
async function follow(source: PhotoSource, hosts: readonly string[], signal: AbortSignal): Promise<IncomingMessage> {
  let url = checkUrl(source.url, undefined, hosts)
  let own = source.headers ?? {}
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const response = await ask(url, own, signal)
    const status = response.statusCode ?? 0
    if (status === 200) return response
    response.destroy()
    if (status === 401 || status === 403) throw noAccess()
    const location = [301, 302, 303, 307, 308].includes(status) ? response.headers.location : undefined
    if (location === undefined) throw gone(new Error(`status ${status}`))
    const next = checkUrl(location, url, hosts)
    // For good: a way back over another host could have been laid by anyone.
    if (next.origin !== url.origin) own = {}
    url = next
  }
  throw new PhotoError('elsewhere', 'The link to the picture leads on and on: attach the picture itself.')
}

/** Resolves with the head of the answer; its body has not been read. */
function ask(url: URL, own: Readonly<Record<string, string>>, signal: AbortSignal): Promise<IncomingMessage> {
  const headers = { accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'Matinee', ...own }
  return new Promise((resolve, reject) => {
    const request =
      url.protocol === 'http:'
        ? http.request(url, { headers, signal, agent: false })
        : https.request(url, { headers, signal, agent: filtering })
    request.on('response', resolve).on('error', reject).end()
  })
}

function checkUrl(text: string, base: URL | undefined, hosts: readonly string[]): URL {
  if (!URL.canParse(text, base?.href)) throw elsewhere()
  const url = new URL(text, base)
  if (url.username !== '' || url.password !== '' || !hosts.some((entry) => admits(entry.toLowerCase(), url))) throw elsewhere()
  return url
}

function admits(entry: string, url: URL): boolean {
  if (LOOPBACK.test(entry)) return url.protocol === 'http:' && url.host === entry
  if (url.protocol !== 'https:' || url.port !== '') return false
  return entry.startsWith('.') ? url.hostname.endsWith(entry) && url.hostname.length > entry.length : url.hostname === entry
}

/** Reads no further than the limit, whatever the head declares. */
async function readWhole(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes)
  const chunks: Uint8Array[] = []
  let sum = 0
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    sum += chunk.length
    if (sum > maxBytes) throw tooLarge(maxBytes)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

async function pictureType(bytes: Uint8Array, response: IncomingMessage): Promise<Photo['type']> {
  // Slack sends its login page, with status 200, to a bot that may not read files.
  if (isPage(bytes, response.headers['content-type'] ?? '')) throw noAccess()
  const mime = startsLikePicture(bytes) ? (await fileTypeFromBuffer(bytes))?.mime : undefined
  // An animated PNG is a PNG whose first picture is shown.
  if (mime === 'image/apng') return 'image/png'
  const type = TYPES.find((one) => one === mime)
  if (type !== undefined) return type
  throw new PhotoError('not-a-picture', 'The attachment is no picture that can be used: send a JPEG, PNG, WebP or HEIC.')
}

/** Keeps archives and the like from being unpacked just to be named. */
function startsLikePicture(bytes: Uint8Array): boolean {
  if (Buffer.from(bytes.subarray(4, 8)).toString('latin1') === 'ftyp') return true
  return bytes[0] === 0xff || bytes[0] === 0x89 || bytes[0] === 0x52
}

function isPage(bytes: Uint8Array, type: string): boolean {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('utf8')
  return (
    /^\uFEFF?\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(head) ||
    (/^text\/html\b/i.test(type) && /^\s*</.test(head))
  )
}

function fetchFault(error: unknown): PhotoError {
  // The agent's own words; it has no class or code for them.
  if (error instanceof Error && /is not allowed\. Because/.test(error.message)) return elsewhere(error)
  return gone(error)
}

function elsewhere(cause?: unknown): PhotoError {
  return new PhotoError('elsewhere', 'Pictures are taken only as attachments of this chat: attach the picture itself.', { cause })
}

function gone(cause: unknown): PhotoError {
  return new PhotoError('gone', 'The picture could not be fetched: attach it again.', { cause })
}

function noAccess(): PhotoError {
  return new PhotoError('no-access', 'The studio is not allowed to read files here: ask whoever installed it to let it.')
}

function tooLarge(maxBytes: number): PhotoError {
  return new PhotoError('too-large', `The picture is too large: ${Math.floor(maxBytes / 1024 / 102.4) / 10} MiB is the most.`)
}
