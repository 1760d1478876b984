import type { IncomingMessage, ServerResponse } from 'node:http'
import { accountMethods } from './accounts.ts'
import { chatMethods } from './chat.ts'
import { conversationMethods } from './conversations.ts'
import { parseBody, sendJson } from './http-bodies.ts'
import { app, type Inside } from './inside.ts'
import type { Args, Method } from './method.ts'
import { Refusal, wrong } from './refusal.ts'
import { typesOfCall } from './typed-calls.ts'
import { decodeField, type MethodType, methodTypes, scopeFamily } from './types-of-methods.ts'
import { fileMethods } from './uploads.ts'
import { viewMethods } from './views.ts'
import type { Workspace } from './world.ts'

const methods: Readonly<Record<string, Method>> = {
  ...accountMethods,
  ...chatMethods,
  ...conversationMethods,
  ...fileMethods,
  ...viewMethods,
}

/** Answers one call of the Web API, as asked or as the test wants it to go wrong. `link` gives a WebSocket URL. */
export async function answerCall(
  inside: Inside,
  method: string,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
  link: () => string,
): Promise<void> {
  const { journal, world } = inside
  const fields = (await parseBody(request, body)) ?? {}
  const { token: inBody, ...raw } = fields
  const token = request.headers.authorization?.replace(/^Bearer /, '') ?? (typeof inBody === 'string' ? inBody : '')
  const workspace = world.workspaces.find((workspace) => workspace.token !== null && workspace.token === token) ?? null
  const { args, broken } = decode(raw, request.headers['content-type'] ?? '')
  const mischief = inside.misbehaviour.take(method)
  const answer = (): { readonly status: number; readonly answer: Args; readonly headers: Readonly<Record<string, string>> } => {
    try {
      if (broken.length > 0) throw wrong('invalid_arguments', broken)
      const more = perform(inside, method, args, token, workspace, link)
      return { status: 200, answer: { ok: true, ...more }, headers: scopeHeaders(workspace) }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.isFault) journal.fault(`${method}: ${error.code} ${JSON.stringify(error.more)}`)
      const retry = error.retryAfter === null ? {} : { 'retry-after': String(error.retryAfter) }
      return { status: error.retryAfter === null ? 200 : 429, answer: { ok: false, error: error.code, ...error.more }, headers: retry }
    }
  }
  // Types are checked whatever comes of the call.
  typesOfCall(method, args, workspace?.id ?? null, journal)
  const at = world.now()
  const record = (status: number, told: Args | null): void =>
    journal.call({ method, args, team: workspace?.id ?? null, at, status, answer: told })
  const good = mischief === null || mischief.afterEffect === true || onlyLate(mischief) ? answer() : null
  if (mischief?.delayMs !== undefined) await new Promise<void>((resolve) => inside.later(mischief.delayMs ?? 0, resolve))
  if (mischief !== null && !onlyLate(mischief)) {
    if (mischief.dropConnection === true || (mischief.error === undefined && mischief.status === undefined)) {
      record(0, null)
      return void request.socket.destroy()
    }
    const status = mischief.status ?? 200
    const told = mischief.error === undefined ? {} : { ok: false, error: mischief.error }
    record(status, told)
    const retry: Readonly<Record<string, string>> = status === 429 ? { 'retry-after': '1' } : {}
    return sendJson(response, status, told, { ...retry, ...mischief.headers })
  }
  if (good === null) return
  record(good.status, good.answer)
  sendJson(response, good.status, good.answer, { ...good.headers, ...mischief?.headers })
}

function onlyLate({
  error,
  status,
  dropConnection,
  afterEffect,
  delayMs,
}: NonNullable<ReturnType<Inside['misbehaviour']['take']>>): boolean {
  return delayMs !== undefined && error === undefined && status === undefined && dropConnection !== true && afterEffect !== true
}

function perform(inside: Inside, method: string, args: Args, token: string, workspace: Workspace | null, link: () => string): Args {
  const type = methodTypes[method]
  if (type === undefined) throw wrong('unknown_method')
  if (type.token === 'app') {
    if (token !== app.appToken) throw wrong(token === '' ? 'not_authed' : workspace === null ? 'invalid_auth' : 'not_allowed_token_type')
    return { url: link() }
  }
  const run = methods[method]
  if (run === undefined) throw wrong('unknown_method')
  const [first] = inside.world.workspaces
  if (type.token === 'none' && first !== undefined) return run({ inside, args, workspace: workspace ?? first })
  if (token === '') throw wrong('not_authed')
  if (workspace === null) throw wrong(token === app.appToken ? 'not_allowed_token_type' : 'invalid_auth')
  if (workspace.dead !== null) throw new Refusal(workspace.dead)
  checkScopes(inside, type, args, workspace)
  return run({ inside, args, workspace })
}

function checkScopes(inside: Inside, { scopes, ofChannel }: MethodType, args: Args, workspace: Workspace): void {
  const id = args['channel']
  const channel = [...inside.world.channels.values()].find(
    (channel) => channel.id === id || (channel.kind === 'im' && channel.person === id),
  )
  const wanted = ofChannel === undefined ? (scopes ?? []) : [`${scopeFamily(channel?.kind ?? 'public')}:${ofChannel}`]
  if (wanted.length === 0 || wanted.some((scope) => workspace.scopes.includes(scope))) return
  throw new Refusal('missing_scope', { isFault: true, more: { needed: wanted.join(','), provided: workspace.scopes.join(',') } })
}

function scopeHeaders(workspace: Workspace | null): Readonly<Record<string, string>> {
  return workspace === null ? {} : { 'x-oauth-scopes': workspace.scopes.join(',') }
}

function decode(raw: Readonly<Record<string, unknown>>, type: string): { readonly args: Args; readonly broken: readonly string[] } {
  const broken: string[] = []
  const args = Object.entries(raw).map(([name, value]): [string, unknown] => {
    if (typeof value !== 'string' || type.includes('application/json')) return [name, value]
    const field = decodeField(name, value)
    if (!field.ok) broken.push(`[ERROR] ${name} is not what it must be: ${value.slice(0, 40)}`)
    return [name, field.value]
  })
  return { args: Object.fromEntries(args), broken }
}
