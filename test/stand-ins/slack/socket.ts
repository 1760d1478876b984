import type { Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { WebSocketServer, type WebSocket } from 'ws'
import { type Carrier, Unreached } from './deliveries.ts'
import { app } from './inside.ts'
import type { Journal } from '../journal.ts'

/** Socket Mode: the connections of the app. */
export interface Sockets {
  /** Sends by the connections in turn; rejects when there is none. */
  readonly carrier: Carrier
  /** A WebSocket URL that is good for one connection, as apps.connections.open answers. */
  ticket(): string
  count(): number
  /** Slack's notice that a connection ends soon (`warning`) or now (`refresh_requested`); the client reconnects. */
  announceDisconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void
  /** Cuts every connection: without a close frame, or with one. */
  drop(clean?: boolean): void
  /** Says goodbye; resolves when all are gone. */
  close(): Promise<void>
}

type Payload = Readonly<Record<string, unknown>>

export function openSockets(server: Server, url: string, journal: Journal): Sockets {
  const host = new WebSocketServer({ noServer: true })
  const open: WebSocket[] = []
  const tickets = new Set<string>()
  const waiting = new Map<string, { readonly acceptsPayload: boolean; resolve(payload: Payload | undefined): void }>()
  const done = new Set<string>()
  let turn = 0
  let issued = 0

  server.on('upgrade', (request, socket, head) => {
    const ticket = new URL(request.url ?? '/', url).searchParams.get('ticket') ?? ''
    if (!tickets.delete(ticket)) return void socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n')
    host.handleUpgrade(request, socket, head, (connection) => {
      open.push(connection)
      connection.on('message', (data) => onMessage(String(data)))
      // A listener an envelope on its way.
      connection.setMaxListeners(0)
      connection.on('error', () => undefined)
      connection.on('close', () => {
        open.splice(open.indexOf(connection), 1)
        journal.changed()
      })
      connection.send(
        JSON.stringify({
          type: 'hello',
          num_connections: open.length,
          debug_info: { host: 'applink-stand-in', build_number: 1, approximate_connection_time: 18_060 },
          connection_info: { app_id: app.id },
        }),
      )
      journal.changed()
    })
  })

  const onMessage = (text: string): void => {
    let message: { readonly envelope_id?: unknown; readonly payload?: Payload }
    try {
      message = JSON.parse(text) as typeof message
    } catch {
      return journal.fault(`the app sent by socket what is no JSON: ${text.slice(0, 80)}`)
    }
    const id = String(message.envelope_id)
    const envelope = waiting.get(id)
    if (envelope === undefined)
      return journal.fault(done.has(id) ? `envelope ${id} was acknowledged twice` : `unknown envelope ${id} was acknowledged`)
    waiting.delete(id)
    done.add(id)
    const payload = message.payload !== undefined && Object.keys(message.payload).length > 0 ? message.payload : undefined
    if (payload !== undefined && !envelope.acceptsPayload) journal.fault(`envelope ${id} takes no payload, but was acknowledged with one`)
    envelope.resolve(payload)
  }

  return {
    carrier: (envelope) =>
      new Promise((resolve, reject) => {
        const connection = open[turn++ % Math.max(1, open.length)]
        if (connection === undefined) return reject(new Unreached('no connection'))
        const acceptsPayload = envelope.kind !== 'events_api'
        waiting.set(envelope.id, { acceptsPayload, resolve })
        connection.once('close', () => reject(new Unreached('the connection ended')))
        const retry = envelope.kind === 'events_api' ? { retry_attempt: envelope.attempt, retry_reason: envelope.reason ?? '' } : {}
        connection.send(
          JSON.stringify({
            envelope_id: envelope.id,
            payload: envelope.body,
            type: envelope.kind,
            accepts_response_payload: acceptsPayload,
            ...retry,
          }),
        )
      }),
    ticket() {
      const ticket = `ticket-${++issued}`
      tickets.add(ticket)
      return `${url.replace('http', 'ws')}/link/?ticket=${ticket}&app_id=${app.id}`
    },
    count: () => open.length,
    announceDisconnect: (reason) =>
      open.forEach((connection) =>
        connection.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink-stand-in' } })),
      ),
    drop: (clean = false) => [...open].forEach((connection) => (clean ? connection.close(1001) : connection.terminate())),
    async close() {
      for (const connection of open) connection.close(1001)
      for (let waited = 0; waited < 500 && open.length > 0; waited += 10) await wait(10)
      for (const connection of [...open]) connection.terminate()
      host.close()
    },
  }
}
