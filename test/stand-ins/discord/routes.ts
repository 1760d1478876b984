import { deleteCommand, findCommand, postCommand, putCommands, wireCommand, type CommandScope } from './commands.ts'
import { Refusal, type Inside } from './inside.ts'
import { deleteAnswer, editAnswer, followUp, getAnswer, respond } from './interactions.ts'
import { deleteMessage, enter, findMessage, listMessages, patchChannel, patchMessage, postMessage, type Sent } from './messages.ts'
import { startThread } from './threads.ts'
import { wireChannel, wireGuild, wireMember, wireMessage, wireRoles, wireUser } from './wire.ts'
import { APPLICATION, BOT, type Json } from './world.ts'

/** A route of the API: its method, its path, the published type of its body, and what it does. */
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
/** In a path a star stands for one part. */
const route = (method: string, path: string, act: Route['act'], more: Pick<Route, 'type' | 'open'> = {}): Route => ({
  method,
  path: new RegExp(`^/${path.replaceAll('*', '([^/]+)')}$`),
  act,
  ...more,
})
const webhook = (method: string, path: string, act: Route['act'], type?: string): Route =>
  route(method, `webhooks/*/*${path}`, act, { open: true, ...(type === undefined ? {} : { type }) })
const application = { id: APPLICATION, name: 'Matinee', flags: 0, description: '', bot_public: true, icon: null, verify_key: '00' }

function commandRoutes(path: string, scope: CommandScope): Route[] {
  const guild = scope === 'guildCommands' ? 'Guild' : ''
  const type = (kind: string, s: string) => ({ type: `REST${kind}APIApplication${guild}Command${s}JSONBody` })
  return [
    route('GET', path, ({ world }, _parts, _sent, query) =>
      ok(world[scope].map((one) => wireCommand(one, query.get('with_localizations') === 'true'))),
    ),
    route('PUT', path, (inside, _, { body }) => ok(putCommands(inside, scope, body as unknown as readonly Json[])), type('Put', 's')),
    route('POST', path, (inside, _, { body }) => ok(postCommand(inside, scope, body), 201), type('Post', 's')),
    route('GET', `${path}/*`, (inside, parts) => ok(wireCommand(findCommand(inside, scope, parts.at(-1) ?? '')))),
    route(
      'PATCH',
      `${path}/*`,
      (inside, parts, { body }) => ok(postCommand(inside, scope, { ...findCommand(inside, scope, parts.at(-1) ?? '').body, ...body })),
      type('Patch', ''),
    ),
    route('DELETE', `${path}/*`, (inside, parts) => {
      deleteCommand(inside, scope, parts.at(-1) ?? '')
      return nothing
    }),
  ]
}

export const ROUTES: readonly Route[] = [
  route('GET', 'gateway/bot', ({ url, shards }) =>
    ok({
      url: url.replace('http', 'ws'),
      shards,
      session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
    }),
  ),
  route('GET', 'gateway', ({ url }) => ok({ url: url.replace('http', 'ws') })),
  route('GET', 'applications/@me', () => ok(application)),
  route('GET', 'oauth2/applications/@me', () => ok(application)),
  ...commandRoutes('applications/*/commands', 'commands'),
  ...commandRoutes('applications/*/guilds/*/commands', 'guildCommands'),

  route(
    'POST',
    'interactions/*/*/callback',
    (inside, [id = '', token = ''], sent, query) => {
      const told = respond(inside, id, token, sent)
      return query.get('with_response') === 'true' ? ok(told) : nothing
    },
    { type: 'RESTPostAPIInteractionCallbackJSONBody', open: true },
  ),
  webhook('POST', '', (inside, [, token = ''], sent) => ok(followUp(inside, token, sent)), 'RESTPostAPIInteractionFollowupJSONBody'),
  webhook('GET', '/messages/*', (inside, [, token = '', id = '']) => ok(getAnswer(inside, token, id))),
  webhook(
    'PATCH',
    '/messages/*',
    (inside, [, token = '', id = ''], sent) => ok(editAnswer(inside, token, id, sent)),
    'RESTPatchAPIWebhookWithTokenMessageJSONBody',
  ),
  webhook('DELETE', '/messages/*', (inside, [, token = '', id = '']) => {
    deleteAnswer(inside, token, id)
    return nothing
  }),

  route('GET', 'users/*', ({ world }, [id = '']) => {
    const user = world.users.get(id === '@me' ? BOT : id)
    if (user === undefined) throw new Refusal(404, 10013, 'Unknown User')
    return ok(wireUser(user))
  }),
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
  route('GET', 'guilds/*', ({ world }, [id = '']) => {
    if (id !== world.guild.id) throw new Refusal(404, 10004, 'Unknown Guild')
    return ok(wireGuild(world))
  }),
  route('GET', 'guilds/*/roles', ({ world }) => ok(wireRoles(world))),
  route('GET', 'guilds/*/members/*', ({ world }, [, id = '']) => {
    const user = world.users.get(id === '@me' ? BOT : id)
    if (user === undefined) throw new Refusal(404, 10007, 'Unknown Member')
    return ok(wireMember(user))
  }),

  route('GET', 'channels/*', (inside, [id = '']) => ok(wireChannel(inside.world, enter(inside, id)))),
  route('PATCH', 'channels/*', (inside, [id = ''], { body }) => ok(patchChannel(inside, id, body)), {
    type: 'RESTPatchAPIChannelJSONBody',
  }),
  route('POST', 'channels/*/typing', (inside, [id = '']) => {
    enter(inside, id)
    return nothing
  }),
  route('GET', 'channels/*/messages', (inside, [channel = ''], _sent, query) => ok(listMessages(inside, channel, query))),
  route('POST', 'channels/*/messages', (inside, [channel = ''], sent) => ok(postMessage(inside, channel, sent)), {
    type: 'RESTPostAPIChannelMessageJSONBody',
  }),
  route('GET', 'channels/*/messages/*', (inside, [channel = '', id = '']) => {
    enter(inside, channel)
    return ok(wireMessage(inside.world, inside.url, findMessage(inside, channel, id)))
  }),
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
    { type: 'RESTPostAPIChannelMessagesThreadsJSONBody' },
  ),
  route('POST', 'channels/*/threads', (inside, [channel = ''], { body }) => ok(startThread(inside, channel, null, body), 201), {
    type: 'RESTPostAPIChannelThreadsJSONBody',
  }),
]
