import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { createJournal, type Call } from '../journal.ts'
import { createMisbehaviour, type Mischief } from '../misbehaviour.ts'
import { serveAttachment } from './attachments.ts'
import { openGateway, type Gateway } from './gateway.ts'
import { Refusal, type Inside } from './inside.ts'
import { makePerson, type Person } from './people.ts'
import { createRateLimits, type Rate } from './rate-limits.ts'
import { carryOut, readSent } from './rest.ts'
import { wireChannel, wireGuild } from './wire.ts'
import { BOT_TOKEN, createWorld, type Channel, type Guild, type Json, type World } from './world.ts'

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
  /** The server's boost tier, from now on; the bot is told. */
  boost(tier: Guild['tier']): void
  /** Files larger than this are refused, whatever the boost tier says; null: the tier's limit. */
  limitFiles(bytes: number | null): void
  /** All that was wrong so far: types, limits, late or double answers. The first time takes seconds: it loads the compiler. */
  faults(): string[]
  /** Resolves with what the predicate gives once it is neither false nor null nor undefined; rejects after `ms` (5000) with what happened last. */
  until<T>(predicate: () => T, ms?: number): Promise<Exclude<NonNullable<T>, false>>
  /** Calls are named by method and path: 'POST /channels/700/messages'. A 429 with the header `x-ratelimit-global: true` is one for everything. */
  misbehave(mischief: Mischief): void
  /** Moves the clock of tokens, nonces and addresses of files ahead, in milliseconds. */
  advance(ms: number): void
  close(): Promise<void>
}

export interface DiscordOptions {
  /** How many requests of one kind are taken; null, as where left out: any number. Discord's for messages is about 5 in 5 s. */
  readonly rate: Rate | null
  /** How many connections the bot must share its servers among; 1 where left out. */
  readonly shards: number
  /** How often the bot must say that it lives. */
  readonly heartbeatMs: number
  /** Milliseconds in which an interaction must have its first answer; Discord's 3000 where left out. */
  readonly firstMs: number
}

export async function startDiscord(options: Partial<DiscordOptions> = {}): Promise<DiscordStandIn> {
  const { rate, shards, heartbeatMs, firstMs } = { ...defaults, ...options }
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
  const gateway = openGateway(server, { url: url.replace('http', 'ws'), heartbeatMs, shards }, world, journal)
  const inside: Inside = { url, world, journal, misbehaviour, shards, mostBytes: null, firstMs, dispatch: gateway.dispatch }
  const rates = createRateLimits(rate)

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = new URL(request.url ?? '/', url)
    if (address.pathname.startsWith('/attachments/')) return serveAttachment(world, address, response)
    const sent = await readSent(request)
    const [path, method] = [decodeURIComponent(address.pathname.replace(/^\/api\/v10/, '')), request.method ?? 'GET']
    const name = `${method} ${path.replace(/token-[\w-]+/, 'TOKEN')}`
    const note = (status: number, answer: Json | null): void =>
      journal.call({ method: name, args: sent.body, team: null, at: world.now(), status, answer })
    const answer = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void => {
      note(status, (body ?? {}) as Json)
      if (body === null) response.writeHead(status, headers).end()
      else response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
    }
    const cut = (): void => {
      note(0, null)
      response.destroy()
    }
    const tooMany = (seconds: number, headers: Readonly<Record<string, string>>): void => {
      const global = headers['x-ratelimit-global'] === 'true'
      const body = { message: 'You are being rate limited.', retry_after: seconds, global }
      answer(429, body, { 'retry-after': String(seconds), 'x-ratelimit-scope': global ? 'global' : 'user', ...headers })
    }
    const failAs = ({ status = 500, body, headers = {} }: Mischief): void =>
      status === 429
        ? tooMany(Number(headers['retry-after'] ?? 0.3), headers)
        : answer(status, body ?? { message: 'mischief', code: 0 }, headers)

    const mischief = misbehaviour.take(name)
    const isLate = mischief?.afterEffect === true
    if (mischief?.delayMs !== undefined) await wait(mischief.delayMs)
    if (mischief?.status !== undefined && !isLate) return failAs(mischief)
    if (mischief?.dropConnection === true && !isLate) return cut()
    const { headers, retryAfter } = rates.take(method, path)
    if (retryAfter !== null) return tooMany(retryAfter, headers)
    try {
      const asked = { method, path, query: address.searchParams, authorization: request.headers.authorization }
      const { status, body } = carryOut(inside, asked, BOT_TOKEN, sent)
      if (mischief?.dropConnection === true) return cut()
      if (mischief?.status !== undefined) return failAs(mischief)
      answer(status, body, headers)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { status, code, message, errors } = error
      answer(status, { code, message, ...(errors === null ? {} : { errors }) }, headers)
    }
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
      const plain = { kind: 'text', parent: null, nsfw: false, person: null, denied: 0n, archived: false, locked: false } as const
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
    boost(tier) {
      world.guild.tier = tier
      const { members: _, channels: __, threads: ___, ...guild } = wireGuild(world)
      inside.dispatch('GUILD_UPDATE', guild)
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

const defaults: DiscordOptions = { rate: null, shards: 1, heartbeatMs: 30_000, firstMs: 3000 }
