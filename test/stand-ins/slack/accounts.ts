import { app, type Inside } from './inside.ts'
import { type Method, needed, text } from './method.ts'
import { Refusal, wrong } from './refusal.ts'
import { wireUser } from './wire.ts'

const authTest: Method = ({ workspace }) => ({
  url: workspace.url,
  team: workspace.name,
  user: 'matinee',
  team_id: workspace.id,
  user_id: workspace.botUserId,
  bot_id: workspace.botId,
  is_enterprise_install: false,
  ...(workspace.enterprise === null ? {} : { enterprise_id: workspace.enterprise.id }),
})

const authRevoke: Method = ({ args, workspace, inside }) => {
  if (args['test'] === true) return { revoked: false }
  workspace.dead = 'token_revoked'
  inside.journal.changed()
  return { revoked: true }
}

const userInfo: Method = ({ inside, args, workspace }) => {
  const user = inside.world.users.get(needed(args, 'user'))
  if (user === undefined || user.team !== workspace.id) throw new Refusal('user_not_found')
  return { user: wireUser(inside, user, args['include_locale'] === true) }
}

const botInfo: Method = ({ args, workspace }) => {
  if (args['bot'] !== undefined && args['bot'] !== workspace.botId) throw new Refusal('bot_not_found')
  return { bot: { id: workspace.botId, deleted: false, name: 'matinee', app_id: app.id, user_id: workspace.botUserId, icons: {} } }
}

const teamInfo: Method = ({ workspace }) => ({
  team: {
    id: workspace.id,
    name: workspace.name,
    domain: workspace.domain,
    url: workspace.url,
    email_domain: '',
    icon: {},
    ...(workspace.enterprise === null ? {} : { enterprise_id: workspace.enterprise.id, enterprise_name: workspace.enterprise.name }),
  },
})

const oauthAccess: Method = ({ inside, args }) => {
  const { world } = inside
  if (args['client_id'] !== app.clientId) throw wrong('invalid_client_id')
  if (args['client_secret'] !== app.clientSecret) throw wrong('bad_client_secret')
  const code = codes.get(inside)?.get(text(args, 'code'))
  if (code === undefined) throw new Refusal('invalid_code')
  if (code.redirectUri !== '' && args['redirect_uri'] !== undefined && args['redirect_uri'] !== code.redirectUri)
    throw wrong('bad_redirect_uri')
  codes.get(inside)?.delete(text(args, 'code'))
  const workspace = world.workspaces.find(({ id }) => id === code.team)
  if (workspace === undefined) throw new Refusal('invalid_code')
  workspace.token = `xoxb-${workspace.id.at(-1)}-${world.nextId('').toLowerCase()}`
  workspace.scopes = code.scopes
  workspace.dead = null
  inside.journal.changed()
  return {
    app_id: app.id,
    authed_user: { id: code.user },
    scope: code.scopes.join(','),
    token_type: 'bot',
    access_token: workspace.token,
    bot_user_id: workspace.botUserId,
    team: { id: workspace.id, name: workspace.name },
    enterprise: workspace.enterprise,
    is_enterprise_install: false,
  }
}

export const accountMethods: Readonly<Record<string, Method>> = {
  'auth.test': authTest,
  'auth.revoke': authRevoke,
  'users.info': userInfo,
  'bots.info': botInfo,
  'team.info': teamInfo,
  'oauth.v2.access': oauthAccess,
}

/** GET /oauth/v2/authorize, of a person who says yes. Where the browser goes next: the app's redirect_uri with code and state. */
export function authorize(inside: Inside, query: URLSearchParams, denies: boolean): string {
  if (query.get('client_id') !== app.clientId) inside.journal.fault(`OAuth with a wrong client_id: ${query.get('client_id')}`)
  const redirectUri = query.get('redirect_uri') ?? ''
  if (redirectUri === '') inside.journal.fault('OAuth without a redirect_uri: Slack would use the one of the app’s settings')
  const target = new URL(redirectUri === '' ? inside.url : redirectUri)
  target.searchParams.set('state', query.get('state') ?? '')
  if (denies) {
    target.searchParams.set('error', 'access_denied')
    return target.href
  }
  const [first, second] = inside.world.workspaces
  const team = query.get('team') ?? second?.id ?? first?.id ?? ''
  const user = [...inside.world.users.values()].find(({ team: own, isAdmin }) => own === team && isAdmin)?.id ?? ''
  const code = inside.world.nextId('code-')
  const known = codes.get(inside) ?? new Map<string, Code>()
  codes.set(inside, known.set(code, { team, user, redirectUri, scopes: (query.get('scope') ?? '').split(',').filter(Boolean) }))
  target.searchParams.set('code', code)
  return target.href
}

interface Code {
  readonly team: string
  readonly user: string
  readonly redirectUri: string
  readonly scopes: readonly string[]
}

const codes = new WeakMap<Inside, Map<string, Code>>()
