import type { IncomingMessage } from 'node:http'
import { Refusal, type Inside } from './inside.ts'
import { deleteAnswer, editAnswer, followUp, respond } from './interactions.ts'
import { checkCommands } from './limits.ts'
import { deleteMessage, enter, findMessage, listMessages, patchMessage, postMessage, startThread, type Sent } from './messages.ts'
import { wireChannel, wireGuild, wireMember, wireMessage, wireUser } from './wire.ts'
import { APPLICATION, BOT, type Command, type Json } from './world.ts'

/** A route of the API: its method, its path with parts in braces, the published type of its body, and what it does. */
interface Route {
  readonly method: string
  readonly path: RegExp
  readonly type?: string
  /** Routes with a token in their path need no other. */
  readonly open?: boolean
  act(inside: Inside, parts: readonly string[], sent: Sent, query: URLSearchParams): { readonly status: number; readonly body: unknown }
}

const ok = (body: unknown, status = 200) => ({ status, body })
const nothing = { status: 204, body: null }
const route = (method: string, path: string, act: Route['act'], more: Pick<Route, 'type' | 'open'> = {}): Route => ({
  method,
  path: new RegExp(`^/${path.replaceAll('*', '([^/]+)')}$`),
  act,
  ...more,
})

const ROUTES: readonly Route[] = [
  route('GET', 'gateway/bot', ({ url }) =>
    ok({
      url: url.replace('http', 'ws'),
      shards: 1,
      session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
    }),
  ),
  route('GET', 'users/@me', ({ world }) => ok(wireUser(world.users.get(BOT)!))),
  route('GET', 'users/*', ({ world }, [id = '']) => {
    const user = world.users.get(id)
    if (user === undefined) throw new Refusal(404, 10013, 'Unknown User')
    return ok(wireUser(user))
  }),
  route('GET', 'applications/@me', () => ok({ id: APPLICATION, name: 'Matinee', flags: 0 })),
  route('GET', 'applications/*/commands', ({ world }, _parts, _sent, query) =>
    ok(world.commands.map((one) => wireCommand(one, query.get('with_localizations') === 'true'))),
  ),
  route(
    'PUT',
    'applications/*/commands',
    ({ world, journal }, _parts, { body }) => {
      const commands = body as unknown as readonly Json[]
      for (const fault of checkCommands(commands)) journal.fault(`commands: ${fault}`)
      world.commands = commands.map((one) => ({
        id: world.id(),
        name: String(one['name']),
        type: Number(one['type'] ?? 1),
        options: (one['options'] ?? []) as Command['options'],
        body: one,
      }))
      return ok(world.commands.map((one) => wireCommand(one, true)))
    },
    { type: 'RESTPutAPIApplicationCommandsJSONBody' },
  ),
  route(
    'POST',
    'interactions/*/*/callback',
    (inside, [id = '', token = ''], sent) => {
      respond(inside, id, token, sent)
      return nothing
    },
    { type: 'RESTPostAPIInteractionCallbackJSONBody', open: true },
  ),
  route('POST', 'webhooks/*/*', (inside, [, token = ''], sent) => ok(followUp(inside, token, sent)), {
    type: 'RESTPostAPIInteractionFollowupJSONBody',
    open: true,
  }),
  route('PATCH', 'webhooks/*/*/messages/*', (inside, [, token = '', id = ''], sent) => ok(editAnswer(inside, token, id, sent)), {
    type: 'RESTPatchAPIWebhookWithTokenMessageJSONBody',
    open: true,
  }),
  route(
    'DELETE',
    'webhooks/*/*/messages/*',
    (inside, [, token = '', id = '']) => {
      deleteAnswer(inside, token, id)
      return nothing
    },
    { open: true },
  ),
  route(
    'POST',
    'users/@me/channels',
    ({ world }, _parts, { body }) => {
      const channel = [...world.channels.values()].find(({ person }) => person !== null && person === body['recipient_id'])
      if (channel === undefined) throw new Refusal(400, 50033, 'Invalid Recipient(s)')
      return ok(wireChannel(world, channel))
    },
    { type: 'RESTPostAPICurrentUserCreateDMChannelJSONBody' },
  ),
  route('GET', 'guilds/*', ({ world }) => ok(wireGuild(world))),
  route('GET', 'guilds/*/members/*', ({ world }, [, id = '']) => {
    const user = world.users.get(id)
    if (user === undefined) throw new Refusal(404, 10007, 'Unknown Member')
    return ok(wireMember(user))
  }),
  route('GET', 'channels/*', (inside, [id = '']) => ok(wireChannel(inside.world, enter(inside, id)))),
  route(
    'PATCH',
    'channels/*',
    (inside, [id = ''], { body }) => {
      const channel = enter(inside, id)
      if (body['archived'] === false) channel.archived = false
      return ok(wireChannel(inside.world, channel))
    },
    { type: 'RESTPatchAPIChannelJSONBody' },
  ),
  route('GET', 'channels/*/messages', (inside, [channel = ''], _sent, query) => ok(listMessages(inside, channel, query))),
  route('POST', 'channels/*/messages', (inside, [channel = ''], sent) => ok(postMessage(inside, channel, sent)), {
    type: 'RESTPostAPIChannelMessageJSONBody',
  }),
  route('GET', 'channels/*/messages/*', (inside, [channel = '', id = '']) =>
    ok(wireMessage(inside.world, inside.url, findMessage(inside, channel, id))),
  ),
  route('PATCH', 'channels/*/messages/*', (inside, [channel = '', id = ''], sent) => ok(patchMessage(inside, channel, id, sent)), {
    type: 'RESTPatchAPIChannelMessageJSONBody',
  }),
  route('DELETE', 'channels/*/messages/*', (inside, [channel = '', id = '']) => {
    deleteMessage(inside, channel, id)
    return nothing
  }),
  route(
    'POST',
    'channels/*/messages/*/threads',
    (inside, [channel = '', id = ''], { body }) => ok(startThread(inside, channel, id, body), 201),
    {
      type: 'RESTPostAPIChannelMessagesThreadsJSONBody',
    },
  ),
]

/** Carries out a request. Throws Refusal. */
export function carryOut(inside: Inside, method: string, path: string, sent: Sent, query: URLSearchParams, authorized: boolean) {
  const { journal } = inside
  for (const one of ROUTES) {
    const match = one.method === method ? one.path.exec(path) : null
    if (match === null) continue
    if (one.open !== true && !authorized) throw new Refusal(401, 0, '401: Unauthorized')
    if (one.type !== undefined)
      journal.typed({ where: `${method} ${path}`, type: one.type, from: 'discord-api-types/v10', value: sent.body })
    return one.act(inside, match.slice(1), sent, query)
  }
  journal.fault(`nothing is at ${method} ${path}`)
  throw new Refusal(404, 0, '404: Not Found')
}

/** Whoever does not ask for the names in other languages is not told them. */
function wireCommand({ id, body }: Command, localizations: boolean): Json {
  return {
    id,
    application_id: APPLICATION,
    version: '1',
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    type: 1,
    ...(localizations ? body : (withoutLocalizations(body) as Json)),
  }
}

function withoutLocalizations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLocalizations)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key.endsWith('_localizations') ? [] : [[key, withoutLocalizations(inner)]])),
  )
}

/** A JSON body, or a multipart one with its files. */
export async function readSent(request: IncomingMessage): Promise<Sent> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request as AsyncIterable<Uint8Array>) chunks.push(chunk)
  const raw = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/')) return { body: (raw.length === 0 ? {} : JSON.parse(raw.toString())) as Json, files: [] }
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData()
  const files: Sent['files'][number][] = []
  for (const [key, value] of form.entries()) {
    if (typeof value === 'string') continue
    const index = Number(/^files\[(\d+)\]$/.exec(key)?.[1] ?? 0)
    files.push({ index, name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  const payload = form.get('payload_json')
  return { body: (typeof payload === 'string' ? JSON.parse(payload) : {}) as Json, files }
}
