import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a cookie says once its signature holds. */
export interface Session {
  readonly id: string
  /** Seconds since 1970. */
  readonly issuedAt: number
  /** Whether it was signed in with the token of today. */
  readonly signedIn: boolean
}

export interface Sessions {
  /** The session of a cookie's value; null when it is none of ours or too old. */
  read(value: string | undefined): Session | null
  /** A Set-Cookie header for a session, a new one when there is none. */
  issue(how: { readonly session: Session | null; readonly signedIn: boolean; readonly secure: boolean }): string
  /** Whether a token is the right one; it takes as long to find out either way. */
  isToken(token: string): boolean
}

export const COOKIE = 'matinee'
const YEAR = 365 * 24 * 3600
const cookieValue = /^([\w-]{20})\.([0-9a-z]{1,9})\.(0|[\w-]{43})\.([\w-]{43})$/

/**
 * Sessions live in their cookies: id, time, and whether the access token was given, signed with `key` (32 bytes). The mark for that is made
 * from the token itself, so a new token signs everyone out; and with the key, so that nobody can try tokens against a cookie at home.
 */
export function openSessions(key: Uint8Array, accessToken: string | undefined, now: () => number): Sessions {
  const sign = (purpose: string, text: string): string => createHmac('sha256', key).update(`${purpose}\n${text}`).digest('base64url')
  const mark = accessToken === undefined ? '0' : sign('token', accessToken)

  return {
    read(value) {
      const parts = cookieValue.exec(value ?? '')
      if (parts === null) return null
      const [, id = '', time = '', itsMark = '', signature = ''] = parts
      if (!same(signature, sign('cookie', `${id}.${time}.${itsMark}`))) return null
      const issuedAt = Number.parseInt(time, 36)
      if (now() / 1000 > issuedAt + YEAR) return null
      return { id, issuedAt, signedIn: accessToken !== undefined && same(itsMark, mark) }
    },
    issue({ session, signedIn, secure }) {
      const id = session?.id ?? randomBytes(15).toString('base64url')
      const content = `${id}.${Math.floor(now() / 1000).toString(36)}.${signedIn ? mark : '0'}`
      return cookie(`${content}.${sign('cookie', content)}`, YEAR, secure)
    },
    isToken(token) {
      // Hashes are compared, for they are of one length.
      return accessToken !== undefined && same(sign('token', token), mark)
    },
  }
}

/** A Set-Cookie header that takes the cookie away. */
export function farewell(secure: boolean): string {
  return cookie('', 0, secure)
}

function cookie(value: string, seconds: number, secure: boolean): string {
  return `${COOKIE}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
}

function same(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}
