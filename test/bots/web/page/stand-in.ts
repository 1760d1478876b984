import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Fault, MovieView, NewEdit, NewMovie, RoomView } from '../../../../src/bots/web/api/schemas.ts'
import { projectRoot } from '../../../../src/config.ts'
import { shapeOf, type Media } from './media.ts'
import { openStandInFaces, type StandInFaces } from './stand-in-faces.ts'
import { newEdit, newMovie, newTake, pastMovies, play, type Scripted } from './scripted-movies.ts'

/** What `npm start` will send with the page; the page has to live under it. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self'; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const TOKEN = 'open sesame'

export interface StandInOptions {
  readonly media: Media
  /** Films that were made on earlier days. */
  readonly past?: number
  readonly locked?: boolean
  /** Milliseconds of a step of a scripted film. */
  readonly step?: number
  /** Who films. */
  readonly renders?: RoomView['renders']
}

/**
 * A room that plays scripted movies: the API's shapes without a studio behind. What a prompt or an instruction says steers it: 'fails', 'slow', 'too many'; and
 * 'gibberish' in an instruction is not understood. A prompt with 'neural' has a neural take follow: a 'long take', of 'noise', or one where the 'take breaks'.
 */
export interface StandIn {
  readonly url: string
  readonly token: string
  setRoom(change: Partial<Pick<RoomView, 'records' | 'queue'>>): void
  /** Breaks every event stream; with `refuse`, new ones too. */
  breakEvents(refuse: boolean): void
  orders(): readonly (NewMovie | NewEdit)[]
  readonly faces: StandInFaces
  /** How many listen to the events just now. */
  listeners(): number
  close(): Promise<void>
}

export async function openStandIn({ media, past = 0, locked = false, step = 60, renders = ['cutout'] }: StandInOptions): Promise<StandIn> {
  const movies: Scripted[] = [...pastMovies(past)]
  const orders: (NewMovie | NewEdit)[] = []
  const streams = new Set<ServerResponse>()
  const faces = openStandInFaces()
  let refuseEvents = false
  let room = { records: true, queue: true }
  let working: Promise<void> = Promise.resolve()

  const view = (request: IncomingMessage | null): RoomView => ({
    locked: locked && request !== null && !request.headers.cookie?.includes('session=1'),
    ...room,
    waiting: movies.filter(({ movie }) => movie.state === 'waiting').length,
    running: movies.filter(({ movie }) => movie.state === 'running').length,
    renders,
  })
  const tell = (event: string, data: unknown): void => {
    for (const stream of streams) stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }
  const changed = (scripted: Scripted, change: Partial<MovieView>): void => {
    scripted.movie = { ...scripted.movie, ...change }
    tell('movie', scripted.movie)
    if (change.state) tellRoom()
  }
  const tellRoom = (): void => tell('room', view(null))
  const requeue = (): void => {
    const waiting = movies.filter(({ movie }) => movie.state === 'waiting')
    for (const [at, scripted] of waiting.entries()) if (scripted.movie.position !== at + 1) changed(scripted, { position: at + 1 })
  }

  async function post(order: NewMovie | NewEdit, response: ServerResponse): Promise<void> {
    if (!room.records)
      return fault(response, 503, 'away', 'The studio cannot reach its records just now. Nothing was lost; please try again in a minute.')
    if (('prompt' in order ? order.prompt : order.instruction).includes('too many'))
      return fault(response, 429, 'too-many', 'You have 100 films in line already: wait until one is done.')
    const position = movies.filter(({ movie }) => movie.state === 'waiting').length + 1
    const parent = movies.find(({ movie }) => movie.id === order.from)?.movie
    if ('instruction' in order && !parent)
      return fault(response, 404, 'not-found', 'from: there is no such movie here; it may have been deleted.')
    orders.push(order)
    const scripted = 'instruction' in order ? newEdit(order, parent as MovieView, position) : newMovie(order, position)
    json(response, 202, { id: scripted.movie.id, movie: scripted.movie })
    begin(scripted)
  }

  function begin(scripted: Scripted): void {
    movies.push(scripted)
    tell('movie', scripted.movie)
    tellRoom()
    working = working.then(async () => {
      await play(scripted, (change) => changed(scripted, change), { media, step, requeue })
      const { retake, state, request } = scripted.movie
      if (state === 'done' && !retake && request.prompt.includes('neural')) begin(newTake(scripted))
    })
  }

  async function kept(query: URLSearchParams, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const starring = movies.filter(({ movie }) => movie.consent !== null)
    const others = movies.filter(({ movie }) => movie.consent === null)
    if (request.method === 'GET')
      return json(response, 200, { ...(await faces.kept()), films: { starring: starring.length, others: others.length } })
    const gone = query.get('films') === 'all' ? [...starring, ...others] : starring
    await faces.forget()
    for (const one of gone) {
      movies.splice(movies.indexOf(one), 1)
      tell('gone', { id: one.movie.id })
    }
    json(response, 200, { films: gone.length })
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in')
    const route = `${request.method} ${pathname}`
    if (route === 'GET /api/room') return json(response, 200, view(request))
    if (route === 'POST /api/session') {
      const { token } = (await body(request)) as { readonly token?: string }
      if (token !== TOKEN) return fault(response, 401, 'locked', 'That is not the token of this room.')
      return void response.writeHead(204, { 'set-cookie': 'session=1; HttpOnly; Path=/; SameSite=Strict' }).end()
    }
    if (!pathname.startsWith('/api/')) return page(pathname, response)
    if (view(request).locked) return fault(response, 401, 'locked', 'The room is locked.')
    if (route === 'GET /api/events') {
      if (refuseEvents) return void response.destroy()
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write('retry: 300\n\n')
      streams.add(response)
      return void response.on('close', () => streams.delete(response))
    }
    if (await faces.answer(request, response)) return
    if (pathname === '/api/kept') return kept(searchParams, request, response)
    if (route === 'POST /api/movies') return post((await body(request)) as NewMovie | NewEdit, response)
    if (route === 'GET /api/movies') {
      if (!room.records) return fault(response, 503, 'away', 'The studio cannot reach its records just now.')
      const from = Number(searchParams.get('before') ?? 0)
      const limit = Number(searchParams.get('limit') ?? 20)
      const newest = [...movies].reverse()
      return json(response, 200, {
        movies: newest.slice(from, from + limit).map(({ movie }) => movie),
        next: from + limit < newest.length ? String(from + limit) : null,
      })
    }
    const [, id, rest = ''] = /^\/api\/movies\/([a-z0-9]+)(?:\/(.*))?$/.exec(pathname) ?? []
    const scripted = movies.find(({ movie }) => movie.id === id)
    if (!scripted) return fault(response, 404, 'not-found', 'There is no such movie.')
    const shape = shapeOf(scripted.movie.request.aspect)
    if (request.method === 'DELETE') {
      movies.splice(movies.indexOf(scripted), 1)
      scripted.cancelled = true
      for (const child of movies) if (child.movie.from === id) child.movie = { ...child.movie, from: null }
      tell('gone', { id })
      return void response.writeHead(204).end()
    }
    switch (rest) {
      case '':
        return json(response, 200, scripted.movie)
      case 'cancel':
        scripted.cancelled = true
        return json(response, 200, scripted.movie)
      case 'clip.mp4':
        return file(
          request,
          response,
          media.clips[shape],
          'video/mp4',
          searchParams.has('download') ? scripted.movie.clip?.name : undefined,
        )
      case 'storyboard.json':
        return json(response, 200, { version: 1 })
      default:
        return file(request, response, media.posters[shape][scripted.look % media.posters[shape].length] as string, 'image/jpeg')
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: TOKEN,
    setRoom(change) {
      room = { ...room, ...change }
      tellRoom()
    },
    breakEvents(refuse) {
      refuseEvents = refuse
      for (const stream of streams) stream.destroy()
    },
    orders: () => orders,
    faces,
    listeners: () => streams.size,
    close: () => close(server, movies),
  }
}

async function page(pathname: string, response: ServerResponse): Promise<void> {
  const name = pathname === '/' ? 'index.html' : pathname.slice(1)
  const content = await readFile(join(projectRoot, 'dist', 'page', name)).catch(() => null)
  if (content === null) return fault(response, 404, 'not-found', 'There is no such page.')
  response.writeHead(200, {
    'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
    'content-security-policy': CONTENT_SECURITY_POLICY,
  })
  response.end(content)
}

/** With ranges: without them a browser cannot seek in a film. */
async function file(request: IncomingMessage, response: ServerResponse, path: string, type: string, download?: string): Promise<void> {
  const content = await readFile(path)
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')
  const first = Number(range?.[1] ?? 0)
  const last = Math.min(Number(range?.[2] || content.length - 1), content.length - 1)
  response.writeHead(range ? 206 : 200, {
    'content-type': type,
    'accept-ranges': 'bytes',
    'content-length': last - first + 1,
    ...(range ? { 'content-range': `bytes ${first}-${last}/${content.length}` } : {}),
    ...(download === undefined ? {} : { 'content-disposition': `attachment; filename="${download}"` }),
  })
  response.end(content.subarray(first, last + 1))
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

function fault(response: ServerResponse, status: number, code: Fault['error']['code'], message: string): void {
  json(response, status, { error: { code, message } })
}

async function body(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return JSON.parse(Buffer.concat(parts).toString())
}

async function close(server: Server, movies: readonly Scripted[]): Promise<void> {
  for (const scripted of movies) scripted.cancelled = true
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
}
