import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PermissionFlagsBits } from 'discord.js'
import { WebSocketServer, type WebSocket } from 'ws'

/**
 * Just enough of Discord for the adapter's own test: a gateway that can be dropped, and a REST that remembers messages, threads and
 * commands. What Discord checks and limits is the business of the stand-in.
 */
export interface SmallDiscord {
  readonly apiUrl: string
  /** All requests, such as 'POST /channels/700/messages'; of an interaction without its token. */
  readonly asked: Asked[]
  readonly messages: Message[]
  /** What is answered, once each, to the next request that starts so. */
  readonly refuse: Map<string, { readonly status: number; readonly code: number; readonly done?: boolean }>
  readonly gateway: { tokenKnown: boolean; closesWith: number | null; resumed: number }
  send(event: 'INTERACTION_CREATE' | 'MESSAGE_CREATE', data: object): void
  id(): string
  drop(replay: readonly object[]): void
  close(): Promise<void>
}

export interface Asked {
  readonly what: string
  readonly body: Record<string, unknown>
  readonly files: readonly string[]
}

export interface Message extends Record<string, unknown> {
  readonly id: string
  readonly channel_id: string
}

export const ME = '1000'
const EVERYTHING = Object.values(PermissionFlagsBits).reduce((all, one) => all | one, 0n) & ~PermissionFlagsBits.Administrator
const channel = (id: string, type: number, more: object = {}) => ({
  id,
  type,
  guild_id: '81',
  name: id,
  position: 0,
  permission_overwrites: [],
  ...more,
})
/** 700: ordinary; 701: for adults; 702: no threads for the bot; 703: no files, embeds or history; 800: a direct message. */
const deny = (...bits: bigint[]) => ({
  permission_overwrites: [{ id: '81', type: 0, allow: '0', deny: String(bits.reduce((a, b) => a | b)) }],
})
const { CreatePublicThreads, EmbedLinks, AttachFiles, ReadMessageHistory } = PermissionFlagsBits
const CHANNELS = [
  channel('700', 0),
  channel('701', 0, { nsfw: true }),
  channel('702', 0, deny(CreatePublicThreads)),
  channel('703', 0, deny(EmbedLinks, AttachFiles, ReadMessageHistory)),
]
const GUILD = {
  id: '81',
  name: 'guild',
  owner_id: '1',
  preferred_locale: 'ko',
  premium_tier: 2,
  member_count: 2,
  roles: [
    { id: '81', name: '@everyone', position: 0, permissions: String(EVERYTHING & ~PermissionFlagsBits.ManageGuild) },
    { id: '9', name: 'mods', position: 1, permissions: String(PermissionFlagsBits.ManageGuild) },
  ],
  members: [{ user: { id: ME, username: 'matinee' }, roles: [] }],
  channels: CHANNELS,
  threads: [channel('710', 11, { parent_id: '701', thread_metadata: {} })],
}

export async function startSmallDiscord(): Promise<SmallDiscord> {
  let last = BigInt(Date.now() - 1_420_070_400_000) << 22n
  const id = (): string => String(++last)
  const known = new Map<string, object>(
    [...CHANNELS, ...GUILD.threads, { id: '800', type: 1, recipients: [{ id: '42', username: 'ann' }] }].map((one) => [one.id, one]),
  )
  const sockets = new Set<WebSocket>()
  const asked: Asked[] = []
  const messages: Message[] = []
  const refuse: SmallDiscord['refuse'] = new Map()
  const gateway = { tokenKnown: true, closesWith: null as number | null, resumed: 0 }
  let commands: object[] = []
  let replay: readonly object[] = []
  let sequence = 0

  const server = createServer((request, response) => void answer(request, response))
  const sockServer = new WebSocketServer({ server })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const url = `ws://127.0.0.1:${port}`

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { body, files } = await readBody(request)
    const path = (request.url ?? '').replace('/api/v10', '').replaceAll('secret', 'TOKEN')
    const what = `${request.method} ${path}`
    asked.push({ what, body, files })
    const [key, refusal] = [...refuse].find(([start]) => what.startsWith(start)) ?? []
    if (key !== undefined) refuse.delete(key)
    const result = refusal === undefined || refusal.done === true ? route(request.method ?? '', path, body) : undefined
    const [status, value] =
      refusal === undefined ? (result ?? [404, { code: 0, message: 'none' }]) : [refusal.status, { code: refusal.code, message: 'refused' }]
    response
      .writeHead(status, value === null ? {} : { 'content-type': 'application/json' })
      .end(value === null ? '' : JSON.stringify(value))
  }

  function route(method: string, path: string, body: Record<string, unknown>): [number, object | null] | undefined {
    const [, kind, one = '', part = '', message = '', threads] = path.replace(/\?.*/, '').split('/')
    if (path === '/gateway/bot') {
      const session_start_limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 }
      return gateway.tokenKnown ? [200, { url, shards: 1, session_start_limit }] : [401, { code: 0, message: '401: Unauthorized' }]
    }
    if (kind === 'applications') {
      if (method === 'PUT') commands = body as unknown as object[]
      return [200, commands.map((command) => ({ id: id(), version: '1', default_member_permissions: null, ...command }))]
    }
    if (kind === 'interactions' || method === 'DELETE') return [204, null]
    if (kind === 'webhooks') return [200, { id: id(), attachments: [] }]
    if (kind === 'users') return [200, known.get('800') ?? {}]
    if (!known.has(one)) return [404, { code: 10003, message: 'Unknown Channel' }]
    if (part === '') return [200, known.get(one) ?? {}]
    if (threads === 'threads') {
      if (known.has(message)) return [400, { code: 160004, message: 'A thread has already been created for this message' }]
      known.set(message, channel(message, 11, { parent_id: one, thread_metadata: {} }))
      return [201, known.get(message) ?? {}]
    }
    if (method === 'GET') {
      const after = BigInt(new URLSearchParams(path.split('?')[1]).get('after') ?? 0)
      return [200, messages.filter((it) => it.channel_id === one && BigInt(it.id) > after).reverse()]
    }
    const attachments = (body['attachments'] ?? []) as object[]
    const written = {
      ...body,
      channel_id: one,
      author: { id: ME },
      embeds: body['embeds'] ?? [],
      attachments: attachments.map((file) => ({ ...file, id: id() })),
    }
    if (method === 'PATCH') return [200, { ...written, id: message }]
    const posted: Message = { ...written, id: id() }
    messages.push(posted)
    return [200, posted]
  }

  function dispatch(t: string, d: object): void {
    for (const socket of sockets) socket.send(JSON.stringify({ op: 0, t, d, s: ++sequence }))
  }

  sockServer.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('message', (data) => {
      const { op } = JSON.parse(String(data as Buffer)) as { op: number }
      if (op === 1) socket.send(JSON.stringify({ op: 11 }))
      if (op === 2 && gateway.closesWith !== null) return socket.close(gateway.closesWith)
      if (op === 2) {
        const user = { id: ME, username: 'matinee', discriminator: '0', bot: true }
        dispatch('READY', {
          v: 10,
          user,
          guilds: [{ id: '81', unavailable: true }],
          session_id: 's',
          resume_gateway_url: url,
          application: { id: ME, flags: 0 },
        })
        dispatch('GUILD_CREATE', GUILD)
      }
      if (op === 6) {
        for (const event of replay) dispatch('INTERACTION_CREATE', event)
        dispatch('RESUMED', {})
        gateway.resumed++
      }
    })
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }))
  })

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    asked,
    messages,
    refuse,
    gateway,
    send: dispatch,
    id,
    drop(events) {
      replay = events
      for (const socket of sockets) socket.close(4000)
    },
    async close() {
      for (const socket of sockets) socket.terminate()
      sockServer.close()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function readBody(request: IncomingMessage): Promise<{ body: Record<string, unknown>; files: string[] }> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request as AsyncIterable<Uint8Array>) chunks.push(chunk)
  const raw = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart'))
    return { body: (raw.length === 0 ? {} : JSON.parse(String(raw))) as Record<string, unknown>, files: [] }
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData()
  const files = [...form.values()].flatMap((value) => (typeof value === 'string' ? [] : [`${value.name} ${value.size}`]))
  return { body: JSON.parse(String(form.get('payload_json'))) as Record<string, unknown>, files }
}
