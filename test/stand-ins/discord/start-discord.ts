import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { createJournal, type Call } from '../journal.ts'
import { createMisbehaviour, type Mischief } from '../misbehaviour.ts'
import { openGateway, type Gateway } from './gateway.ts'
import { Refusal, type Inside } from './inside.ts'
import { makePerson, type Person } from './people.ts'
import { carryOut, readSent } from './rest.ts'
import { wireChannel } from './wire.ts'
import { BOT_TOKEN, createWorld, type Channel, type Json, type World } from './world.ts'

/** Discord on a port of the loopback, for the real discord.js: gateway, REST, attachments, people. */
export interface DiscordStandIn {
  /** For the client's `rest: { api }`. */
  readonly apiUrl: string
  readonly token: string
  readonly world: World
  readonly gateway: Gateway
  readonly calls: readonly Call[]
  person(name: string): Person
  channel(name: string): Channel
  /** Adds a channel, or a thread; the bot is told. */
  open(name: string, more?: Partial<Pick<Channel, 'kind' | 'parent' | 'nsfw' | 'denied'>>): Channel
  /** Throws the bot out of the server. */
  expel(): void
  /** What the bot may not do in a channel, from now on; the bot is told. */
  deny(channel: Channel, permissions: bigint): void
  /** Files larger than this are refused, whatever the boost tier says; null: the tier's limit. */
  limitFiles(bytes: number | null): void
  /** All that was wrong so far: types, limits, late or double answers. The first time takes seconds: it loads the compiler. */
  faults(): string[]
  /** Resolves with what the predicate gives once it is neither false nor null nor undefined; rejects after `ms` (5000) with what happened last. */
  until<T>(predicate: () => T, ms?: number): Promise<Exclude<NonNullable<T>, false>>
  /** Calls are named by method and path: 'POST /channels/700/messages'. */
  misbehave(mischief: Mischief): void
  /** Moves the clock of tokens and nonces ahead, in milliseconds. */
  advance(ms: number): void
  close(): Promise<void>
}

export async function startDiscord(): Promise<DiscordStandIn> {
  const server = createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => {
      journal.fault(`the stand-in itself failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const journal = createJournal()
  const world = createWorld()
  const misbehaviour = createMisbehaviour()
  const gateway = openGateway(server, url.replace('http', 'ws'), world, journal)
  const inside: Inside = { url, world, journal, misbehaviour, mostBytes: null, dispatch: gateway.dispatch }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', url)
    if (pathname.startsWith('/attachments/')) return serveAttachment(pathname, response)
    const sent = await readSent(request)
    const [path, method] = [decodeURIComponent(pathname.replace(/^\/api\/v10/, '')), request.method ?? 'GET']
    const name = `${method} ${path.replace(/token-[\w-]+/, 'TOKEN')}`
    const answer = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void => {
      journal.call({ method: name, args: sent.body, team: null, at: world.now(), status, answer: (body ?? {}) as Json })
      if (body === null) response.writeHead(status, headers).end()
      else response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
    }
    const cut = (): void => {
      journal.call({ method: name, args: sent.body, team: null, at: world.now(), status: 0, answer: null })
      response.destroy()
    }
    const mischief = misbehaviour.take(name)
    if (mischief?.delayMs !== undefined) await wait(mischief.delayMs)
    if (mischief?.status !== undefined) {
      const body =
        mischief.status === 429
          ? { message: 'You are being rate limited.', retry_after: 0.3, global: false }
          : { message: 'mischief', code: 0 }
      return answer(
        mischief.status,
        body,
        mischief.status === 429 ? { 'retry-after': '0.3', 'x-ratelimit-scope': 'user', ...mischief.headers } : mischief.headers,
      )
    }
    if (mischief?.dropConnection === true && mischief.afterEffect !== true) return cut()
    try {
      const authorized = request.headers.authorization === `Bot ${BOT_TOKEN}`
      const { status, body } = carryOut(inside, method, path, sent, searchParams, authorized)
      if (mischief?.dropConnection === true) return cut()
      answer(status, body)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      answer(error.status, { code: error.code, message: error.message })
    }
  }

  function serveAttachment(pathname: string, response: ServerResponse): void {
    const id = pathname.split('/')[3]
    const found = world.messages.flatMap(({ attachments }) => attachments).find((one) => one.id === id)
    if (found === undefined) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': found.contentType, 'content-length': String(found.bytes.byteLength) }).end(found.bytes)
  }

  return {
    apiUrl: `${url}/api`,
    token: BOT_TOKEN,
    world,
    gateway,
    calls: journal.calls,
    person(name) {
      const user = [...world.users.values()].find((one) => one.name === name)
      if (user === undefined) throw new Error(`no person ${name}`)
      return makePerson(inside, user)
    },
    channel(name) {
      const channel = [...world.channels.values()].find((one) => one.name === name)
      if (channel === undefined) throw new Error(`no channel ${name}`)
      return channel
    },
    open(name, more = {}) {
      const plain = { kind: 'text', parent: null, nsfw: false, person: null, denied: 0n, archived: false } as const
      const channel: Channel = { ...plain, id: world.id(), name, ...more }
      world.channels.set(channel.id, channel)
      inside.dispatch(channel.kind === 'thread' ? 'THREAD_CREATE' : 'CHANNEL_CREATE', wireChannel(world, channel))
      return channel
    },
    expel() {
      world.guild.joined = false
      inside.dispatch('GUILD_DELETE', { id: world.guild.id })
    },
    deny(channel, permissions) {
      channel.denied = permissions
      inside.dispatch('CHANNEL_UPDATE', wireChannel(world, channel))
    },
    limitFiles(bytes) {
      inside.mostBytes = bytes
    },
    faults: journal.faults,
    until: journal.until,
    misbehave: misbehaviour.add,
    advance(ms) {
      world.advance(ms)
      journal.changed()
    },
    async close() {
      gateway.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => void server.close(() => resolve()))
    },
  }
}
