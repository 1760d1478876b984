import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { ConfigError } from '../../errors.ts'
import type { FrontDesk } from '../../front-desk.ts'
import { createApp } from './api/app.ts'
import type { EventStream } from './api/event-stream.ts'
import { answerBadRequests, badRequest } from './api/bad-requests.ts'
import { limitsFor, openRateLimits, openSlots, type RoomLimits } from './api/limits.ts'
import { readPageFiles } from './api/page-files.ts'
import { readStatus } from './api/read-status.ts'
import type { People } from './api/room.ts'
import { openRoomFeed } from './api/room-feed.ts'
import type { BotLog } from '../bot-log.ts'
import { openSessions } from './api/session.ts'

export interface WebRoomOptions {
  readonly desk: FrontDesk
  readonly people: People
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
  /** Asked of whoever enters; undefined only when `host` is this machine's own loopback. */
  readonly accessToken: string | undefined
  /** 32 bytes that outlive the process: they sign the cookies. */
  readonly sessionKey: Uint8Array
  /** The files of the page, `index.html` among them. */
  readonly pageFolder: string
  readonly metrics: () => Promise<{ readonly type: string; readonly body: string }>
  readonly log: BotLog
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A seed for a movie that names none, 0 … 4294967295. */
  readonly newSeed: () => number
  /** Changes to what one caller may ask; tests hurry with it. */
  readonly limits?: Partial<RoomLimits>
}

export interface WebRoom {
  /** Where a browser on this machine finds it. */
  readonly url: string
  /** Ends the streams, stops listening, and gives requests that are open two seconds. */
  close(): Promise<void>
}

const PATIENCE = 2000

/** Opens the screening room: the page, and the API beneath it. Throws ConfigError when the address cannot be had or the page is missing. */
export async function openWebRoom(options: WebRoomOptions): Promise<WebRoom> {
  const { desk, host, port, accessToken, log, now } = options
  const page = await readPageFiles(options.pageFolder)
  const limits = limitsFor(accessToken, options.limits)
  const status = readStatus(desk)
  const feed = openRoomFeed(desk, status, limits, log)
  const streams = new Set<EventStream>()
  const app = createApp(
    {
      desk,
      people: options.people,
      accessToken,
      sessions: openSessions(options.sessionKey, accessToken, now),
      limits,
      rates: openRateLimits(limits),
      slots: openSlots(limits.streams, limits.streamsEach),
      feed,
      streams,
      status,
      metrics: options.metrics,
      newSeed: options.newSeed,
      now,
      log,
    },
    page,
  )
  const server = createServer(
    {
      headersTimeout: limits.headMs,
      // Bodies have the same time, counted by their readers, who can say so; this is for those that nobody reads.
      requestTimeout: Math.max(limits.headMs, limits.requestMs) + 1000,
      connectionsCheckingInterval: Math.min(1000, limits.headMs),
    },
    // The globals stay Node's own: others in this process use them too.
    getRequestListener(app.fetch, { overrideGlobalObjects: false, errorHandler: badRequest }),
  )
  answerBadRequests(server)
  await listen(server, host, port)
  // Such as too many open files when somebody connects: the room stays open for the others.
  server.on('error', (error: NodeJS.ErrnoException) => log.warn({ error: error.code }, 'The web room could not take a connection.'))

  const close = async (): Promise<void> => {
    feed.close()
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    for (const stream of streams) stream.end()
    server.closeIdleConnections()
    const timer = setTimeout(() => server.closeAllConnections(), PATIENCE)
    await closed
    clearTimeout(timer)
  }
  return { url: urlOf(host, (server.address() as AddressInfo).port), close }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)))
    server.listen(port, host, () => {
      server.removeAllListeners('error')
      resolve()
    })
  })
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new ConfigError([`PORT: ${port} is in use on ${host}: stop whatever uses it, or name another port.`])
    case 'EACCES':
      return new ConfigError([`PORT: ${port} may not be opened by this user: name one from 1024 on.`])
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new ConfigError([`HOST: ${host} is no address of this machine: correct it, or leave it out for this machine alone.`])
    default:
      return error
  }
}

function urlOf(host: string, port: number): string {
  const name = ['127.0.0.1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
