import type { Server } from 'node:http'
import { GatewayIntentBits } from 'discord.js'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Journal } from '../journal.ts'
import { wireGuild, wireUser } from './wire.ts'
import { APPLICATION, BOT, BOT_TOKEN, type Json, type World } from './world.ts'

export interface Gateway {
  /** To the connection whose server it is of; what is of none goes to the first. */
  dispatch(event: string, data: Json): void
  /** Sends the last thing that a person said or did once more, as if it had not been heard. */
  redeliver(): void
  /** Cuts the connections; what happens meanwhile waits for the bot to resume. */
  drop(): void
  /** Closes the connections with one of Discord's codes; after those that say so the bot cannot resume. */
  end(code: number): void
  /** Closes every connection with this code as soon as the bot identifies itself; null: no longer. */
  turnAway(code: number | null): void
  /** Asks the bot to connect again and resume, as Discord does before it moves a connection. */
  askToReconnect(): void
  /** Tells the bot that its session is over: it must identify anew, or where `resumable` may resume. */
  invalidate(resumable?: boolean): void
  /** Heartbeats are not acknowledged from now on, and nothing is sent: a connection that is dead though it is open. */
  freeze(frozen: boolean): void
  /** Times that the bot resumed, and that it began anew. */
  readonly resumed: number
  readonly identified: number
  readonly connected: boolean
  /** What it asked to hear, as the bits of the last time. */
  readonly intents: number
  close(): void
}

interface GatewayOptions {
  readonly url: string
  readonly heartbeatMs: number
  readonly shards: number
}

/** Message Content, Presences and Guild Members must be asked for at Discord; a bot that needs none works everywhere. */
const PRIVILEGED = GatewayIntentBits.MessageContent | GatewayIntentBits.GuildPresences | GatewayIntentBits.GuildMembers
const LEGAL = Object.values(GatewayIntentBits).reduce<number>((all, one) => (typeof one === 'number' ? all | one : all), 0)

/** After these Discord keeps the session. */
const RESUMABLE = new Set([4000, 4001, 4002, 4003, 4005, 4008])

interface Session {
  readonly id: string
  readonly shard: number
  sequence: number
  readonly sent: { readonly s: number; readonly t: string; readonly d: Json }[]
  socket: WebSocket | null
}

export function openGateway(server: Server, options: GatewayOptions, world: World, journal: Journal): Gateway {
  const sockets = new WebSocketServer({ server })
  /** By shard; those that are over are gone. */
  const sessions = new Map<number, Session>()
  const counts = { resumed: 0, identified: 0, begun: 0, intents: 0 }
  let frozen = false
  let turnedAway: number | null = null

  const send = (to: WebSocket, frame: Json): void => {
    if (!frozen) to.send(JSON.stringify(frame))
  }
  const dispatchTo = (session: Session, t: string, d: Json): void => {
    const event = { s: ++session.sequence, t, d }
    session.sent.push(event)
    if (session.socket !== null) send(session.socket, { op: 0, ...event })
  }
  const shardOf = (d: Json, count: number): number => {
    const guild = d['guild_id']
    return typeof guild === 'string' ? Number((BigInt(guild) >> 22n) % BigInt(count)) : 0
  }
  const dispatch = (t: string, d: Json): void => {
    const session = sessions.get(shardOf(d, Math.max(1, sessions.size)))
    if (session !== undefined && (counts.intents & intentOf(t, d)) !== 0) dispatchTo(session, t, d)
  }
  const each = (act: (socket: WebSocket, session: Session) => void): void => {
    for (const session of sessions.values()) if (session.socket !== null) act(session.socket, session)
  }

  sockets.on('connection', (connection) => {
    connection.on('error', () => undefined)
    connection.on('close', () => {
      for (const session of sessions.values()) if (session.socket === connection) session.socket = null
      journal.changed()
    })
    connection.on('message', (data) => {
      const { op, d } = JSON.parse(String(data as Buffer)) as { readonly op: number; readonly d: Json }
      if (op === 1) send(connection, { op: 11 })
      else if (op === 2) identify(connection, d)
      else if (op === 6) resume(connection, d)
      else if (op !== 4 && op !== 8 && op !== 3) journal.fault(`the gateway got the unknown op ${op}`)
    })
    connection.send(JSON.stringify({ op: 10, d: { heartbeat_interval: options.heartbeatMs } }))
  })

  const identify = (connection: WebSocket, d: Json): void => {
    if (turnedAway !== null) return connection.close(turnedAway)
    if (d['token'] !== BOT_TOKEN) return connection.close(4004, 'Authentication failed.')
    if ([...sessions.values()].some(({ socket }) => socket === connection)) return connection.close(4005, 'Already authenticated.')
    const intents = Number(d['intents'])
    counts.intents = intents
    if (!Number.isInteger(intents) || (intents & ~LEGAL) !== 0) {
      journal.fault(`${String(d['intents'])} are no intents`)
      return connection.close(4013, 'Invalid intent(s).')
    }
    if ((intents & PRIVILEGED) !== 0) {
      journal.fault('a privileged intent was asked for')
      return connection.close(4014, 'Disallowed intent(s).')
    }
    const [shard, count] = (d['shard'] ?? [0, 1]) as readonly [number, number]
    if (!(shard >= 0 && shard < count)) return connection.close(4010, 'Invalid shard.')
    if (count < options.shards) {
      journal.fault(`${count} connections where ${options.shards} are needed`)
      return connection.close(4011, 'Sharding required.')
    }
    counts.identified++
    const session: Session = { id: `session-${++counts.begun}`, shard, sequence: 0, sent: [], socket: connection }
    sessions.set(shard, session)
    const mine = shardOf({ guild_id: world.guild.id }, count) === shard
    dispatchTo(session, 'READY', {
      v: 10,
      user: wireUser(world.users.get(BOT)!),
      guilds: mine ? [{ id: world.guild.id, unavailable: true }] : [],
      session_id: session.id,
      resume_gateway_url: options.url,
      shard: [shard, count],
      application: { id: APPLICATION, flags: 0 },
    })
    if (mine) dispatchTo(session, 'GUILD_CREATE', wireGuild(world))
    journal.changed()
  }

  const resume = (connection: WebSocket, d: Json): void => {
    const session = [...sessions.values()].find(({ id }) => id === d['session_id'])
    const seq = Number(d['seq'])
    if (session === undefined || d['token'] !== BOT_TOKEN) return send(connection, { op: 9, d: false })
    if (!(seq >= 0 && seq <= session.sequence)) return connection.close(4007, 'Invalid seq.')
    counts.resumed++
    session.socket = connection
    for (const event of session.sent) if (event.s > seq) send(connection, { op: 0, ...event })
    dispatchTo(session, 'RESUMED', {})
    journal.changed()
  }

  return {
    dispatch,
    redeliver() {
      for (const session of sessions.values()) {
        const last = session.sent.findLast(({ t, d }) => t === 'INTERACTION_CREATE' || (t === 'MESSAGE_CREATE' && !isOurs(d)))
        if (last !== undefined) return dispatchTo(session, last.t, last.d)
      }
    },
    drop: () => each((socket) => socket.terminate()),
    end: (code) =>
      each((socket, session) => {
        if (!RESUMABLE.has(code)) sessions.delete(session.shard)
        socket.close(code)
      }),
    turnAway: (code) => void (turnedAway = code),
    askToReconnect: () => each((socket) => send(socket, { op: 7, d: null })),
    invalidate(resumable = false) {
      each((socket, session) => {
        if (!resumable) sessions.delete(session.shard)
        send(socket, { op: 9, d: resumable })
      })
    },
    freeze(now) {
      frozen = now
    },
    get resumed() {
      return counts.resumed
    },
    get identified() {
      return counts.identified
    },
    get connected() {
      return [...sessions.values()].some(({ socket }) => socket !== null)
    },
    get intents() {
      return counts.intents
    },
    close() {
      for (const client of sockets.clients) client.terminate()
      sockets.close()
    },
  }
}

/** Which of the bot's intents it takes to hear of something; interactions come without any. */
function intentOf(event: string, { guild_id }: Json): number {
  if (event === 'INTERACTION_CREATE') return ~0
  if (event.startsWith('MESSAGE_')) return guild_id === undefined ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages
  return GatewayIntentBits.Guilds
}

function isOurs(message: Json): boolean {
  return (message['author'] as { readonly id?: string } | undefined)?.id === BOT
}
