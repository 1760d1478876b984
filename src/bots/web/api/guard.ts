import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { HttpFault } from './faults.ts'
import { countedAddress } from './limits.ts'
import type { Caller, Room, RoomEnv } from './room.ts'
import { COOKIE } from './session.ts'
import { PLACE } from './view.ts'

/** Seconds: a session that is used lasts for ever. */
const RENEWED_AFTER = 30 * 24 * 3600

const thisMachine = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i

/** What a browser is told about every answer. Nothing is loaded from elsewhere, and nobody else's page may hold ours. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob:; media-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
}

export const sendSecurityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.res.headers.set(name, value)
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
}

/**
 * Without a token whoever reaches the room may enter, so it answers to this machine's own names only: a page elsewhere could have its name
 * point to 127.0.0.1 and would then be of the same origin.
 */
export function checkHost({ accessToken }: Pick<Room, 'accessToken'>): MiddlewareHandler<RoomEnv> {
  return async (c, next) => {
    const { host } = c.env.incoming.headers
    if (accessToken === undefined && !thisMachine.test(host ?? ''))
      throw new HttpFault('forbidden', 'Without an access token the studio is open on this machine only: use http://localhost.')
    await next()
  }
}

/** Works out who asks, and hands out a session where nobody needs to sign in. Throws HttpFault for a wrong bearer token. */
export function identify(room: Room): MiddlewareHandler<RoomEnv> {
  return async (c, next) => {
    c.set('hidden', [getCookie(c, COOKIE) ?? ''])
    c.set('caller', await callerOf(c, room))
    await next()
    const cookie = c.res.headers.has('Set-Cookie') ? null : greeting(c, room)
    if (cookie !== null) c.res.headers.append('Set-Cookie', cookie)
  }
}

/** A Set-Cookie header for whoever needs none to sign in and has no session, or whose session grows old; null: there is no need. */
export function greeting(c: Context<RoomEnv>, room: Room): string | null {
  const session = room.sessions.read(getCookie(c, COOKIE))
  const open = room.accessToken === undefined
  if (session === null ? !open : room.now() / 1000 - session.issuedAt < RENEWED_AFTER) return null
  // A link from another site brings no cookie, although there may be one: a new one would replace it.
  if (session === null && isFromElsewhere(c)) return null
  return room.sessions.issue({ session, signedIn: session?.signedIn === true, secure: isSecure(c) })
}

/** Other sites' pages can send requests here, but not with these headers as our own page has them. Programs with a bearer token may. */
export const refuseOtherSites: MiddlewareHandler<RoomEnv> = async (c, next) => {
  const { caller } = c.var
  const { host, origin } = c.env.incoming.headers
  const changes = !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)
  const foreign = origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host?.toLowerCase())
  // A link may lead here, a page elsewhere may load nothing from here.
  const loads = c.req.header('Sec-Fetch-Mode') !== 'navigate'
  if (!caller.bearer && ((changes && foreign) || (isFromElsewhere(c) && (changes || loads))))
    throw new HttpFault('forbidden', 'This request came from another site.')
  await next()
}

/** 401 for whoever has not signed in. */
export const requireEntry: MiddlewareHandler<RoomEnv> = async (c, next) => {
  if (!c.var.caller.inside) throw locked('The room is locked: sign in with the access token.')
  await next()
}

/** As requireEntry, but for programs alone. */
export function requireBearer({ accessToken }: Pick<Room, 'accessToken'>): MiddlewareHandler<RoomEnv> {
  return async (c, next) => {
    if (accessToken !== undefined && !c.var.caller.bearer) throw locked('Send the access token as a bearer token.')
    await next()
  }
}

export function isSecure(c: Context<RoomEnv>): boolean {
  // X-Forwarded-Proto is not asked: anybody can send it.
  return 'encrypted' in c.env.incoming.socket
}

function isFromElsewhere(c: Context<RoomEnv>): boolean {
  return ['cross-site', 'same-site'].includes(c.req.header('Sec-Fetch-Site') ?? 'none')
}

async function callerOf(c: Context<RoomEnv>, room: Room): Promise<Caller> {
  const address = countedAddress(c.env.incoming.socket.remoteAddress)
  const { authorization } = c.env.incoming.headers
  if (room.accessToken !== undefined && authorization !== undefined) {
    await room.rates.mayTry(address)
    const token = /^bearer +(\S+)$/i.exec(authorization)?.[1] ?? ''
    if (!room.sessions.isToken(token)) {
      await room.rates.wrongToken(address)
      throw locked('This is not the access token.')
    }
    return { asker: asker('token'), key: `token ${address}`, inside: true, bearer: true, session: null }
  }
  const session = room.sessions.read(getCookie(c, COOKIE))
  const open = room.accessToken === undefined
  return {
    asker: asker(session?.id ?? 'guest'),
    // Whoever is not inside could have a new session for each request.
    key: session !== null && (open || session.signedIn) ? `session ${session.id}` : `address ${address}`,
    inside: open || session?.signedIn === true,
    bearer: false,
    session,
  }
}

function asker(id: string): Caller['asker'] {
  return { user: `web:${id}`, place: PLACE, thread: `web:room:${id}` }
}

function locked(words: string): HttpFault {
  return new HttpFault('locked', words, { 'WWW-Authenticate': 'Bearer realm="Matinee"' })
}
