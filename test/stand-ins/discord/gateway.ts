import type { Server } from 'node:http'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Journal } from '../journal.ts'
import { wireGuild, wireUser } from './wire.ts'
import { APPLICATION, BOT, BOT_TOKEN, type Json, type World } from './world.ts'

export interface Gateway {
  dispatch(event: string, data: Json): void
  /** Sends the last event once more, as if it had not been heard. */
  redeliver(): void
  /** Cuts the connection; what happens meanwhile waits for the bot to resume. */
  drop(): void
  /** Closes the connection with one of Discord's codes; after those that say so the bot cannot resume. */
  end(code: number): void
  /** Closes every connection with this code as soon as the bot identifies itself; null: no longer. */
  turnAway(code: number | null): void
  /** Times that the bot resumed, and that it began anew. */
  readonly resumed: number
  readonly identified: number
  readonly connected: boolean
  close(): void
}

/** Message Content, Presences and Guild Members must be asked for at Discord; a bot that needs none works everywhere. */
const PRIVILEGED = (1 << 15) | (1 << 8) | (1 << 1)

/** After these Discord keeps the session. */
const RESUMABLE = new Set([4000, 4001, 4002, 4003, 4005, 4008])

interface Session {
  readonly id: string
  sequence: number
  readonly sent: { readonly s: number; readonly t: string; readonly d: Json }[]
}

export function openGateway(server: Server, url: string, world: World, journal: Journal): Gateway {
  const sockets = new WebSocketServer({ server })
  let session: Session | null = null
  let socket: WebSocket | null = null
  let sessions = 0
  let turnedAway: number | null = null
  const counts = { resumed: 0, identified: 0 }

  const send = (to: WebSocket, frame: Json): void => to.send(JSON.stringify(frame))
  const dispatch = (t: string, d: Json): void => {
    if (session === null) return
    const event = { s: ++session.sequence, t, d }
    session.sent.push(event)
    if (socket !== null) send(socket, { op: 0, ...event })
  }

  sockets.on('connection', (connection) => {
    connection.on('error', () => undefined)
    connection.on('close', () => {
      if (socket === connection) socket = null
      journal.changed()
    })
    connection.on('message', (data) => {
      const { op, d } = JSON.parse(String(data as Buffer)) as { readonly op: number; readonly d: Json }
      if (op === 1) send(connection, { op: 11 })
      else if (op === 2) identify(connection, d)
      else if (op === 6) resume(connection, d)
      else if (op !== 4 && op !== 8 && op !== 3) journal.fault(`the gateway got the unknown op ${op}`)
    })
    send(connection, { op: 10, d: { heartbeat_interval: 30_000 } })
  })

  const identify = (connection: WebSocket, d: Json): void => {
    if (turnedAway !== null) return connection.close(turnedAway)
    if (d['token'] !== BOT_TOKEN) return connection.close(4004, 'Authentication failed.')
    if ((Number(d['intents']) & PRIVILEGED) !== 0) {
      journal.fault('a privileged intent was asked for')
      return connection.close(4014, 'Disallowed intent(s).')
    }
    counts.identified++
    session = { id: `session-${++sessions}`, sequence: 0, sent: [] }
    socket = connection
    dispatch('READY', {
      v: 10,
      user: wireUser(world.users.get(BOT)!),
      guilds: [{ id: world.guild.id, unavailable: true }],
      session_id: session.id,
      resume_gateway_url: url,
      shard: d['shard'] ?? [0, 1],
      application: { id: APPLICATION, flags: 0 },
    })
    dispatch('GUILD_CREATE', wireGuild(world))
    journal.changed()
  }

  const resume = (connection: WebSocket, d: Json): void => {
    if (session === null || d['session_id'] !== session.id || d['token'] !== BOT_TOKEN) {
      send(connection, { op: 9, d: false })
      return
    }
    counts.resumed++
    socket = connection
    for (const event of session.sent) if (event.s > Number(d['seq'])) send(connection, { op: 0, ...event })
    dispatch('RESUMED', {})
    journal.changed()
  }

  return {
    dispatch,
    redeliver() {
      const last = session?.sent.findLast(({ t }) => t === 'INTERACTION_CREATE' || t === 'MESSAGE_CREATE')
      if (last !== undefined) dispatch(last.t, last.d)
    },
    drop: () => socket?.terminate(),
    end(code) {
      if (!RESUMABLE.has(code)) session = null
      socket?.close(code)
    },
    turnAway: (code) => void (turnedAway = code),
    get resumed() {
      return counts.resumed
    },
    get identified() {
      return counts.identified
    },
    get connected() {
      return socket !== null
    },
    close() {
      for (const client of sockets.clients) client.terminate()
      sockets.close()
    },
  }
}
