import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { FolderError, RequestError } from '../../../errors.ts'
import { FaceFault, WhichFace } from '../../../face.ts'
import { AwayError, ConsentMissing, LimitError } from '../../../front-desk.ts'
import type { BotLog } from '../../bot-log.ts'
import { Fault } from './schemas.ts'

type Code = Fault['error']['code']

const STATUSES = {
  'bad-request': 400,
  locked: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'too-slow': 408,
  'too-large': 413,
  'unsupported-type': 415,
  'range-not-satisfiable': 416,
  'consent-needed': 403,
  'which-face': 409,
  'unusable-photo': 422,
  'too-many': 429,
  fault: 500,
  away: 503,
} as const satisfies Record<Code, ContentfulStatusCode>

type FaultStatus = (typeof STATUSES)[Code]

/** A request that is refused, with a sentence for whoever asked. */
export class HttpFault extends Error {
  override readonly name = 'HttpFault'
  constructor(
    readonly code: Code,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
  }
}

export interface FaultAnswer {
  readonly status: FaultStatus
  readonly headers: Readonly<Record<string, string>>
  readonly body: Fault
}

/**
 * What is answered to an error. Only what the asker can mend is told in its own words; the rest is logged with its stack, in which every
 * one of `hidden` (what the asker sent) is blotted out.
 */
export function answerFor(error: unknown, log: BotLog, hidden: readonly string[] = []): FaultAnswer {
  const { code, message, headers, ...more } = explain(error)
  if (code === 'fault') log.error({ error: blot(trace(error), hidden) }, 'The web room could not answer a request.')
  if (code === 'away') log.warn({ error: blot(trace(error), hidden) }, 'The web room cannot reach the records.')
  return { status: STATUSES[code], headers, body: { error: { code, message, ...more } } }
}

export function noSuchMovie(): HttpFault {
  return new HttpFault('not-found', 'There is no such movie here; it may have been deleted.')
}

/** `responses` of a route for the refusals that it may answer with. Whatever the route, it may answer with 403, 429, 500 and 503. */
export function faultAnswers<S extends FaultStatus = never>(...statuses: S[]) {
  const content = { 'application/json': { schema: Fault } }
  const all = [...statuses, 403, 429, 500, 503] as const
  return Object.fromEntries(all.map((status) => [status, { description: MEANINGS[status], content }])) as {
    [K in S | 403 | 429 | 500 | 503]: { description: string; content: typeof content }
  }
}

const MEANINGS: Record<FaultStatus, string> = {
  400: 'Something in the request is wrong; the message names it.',
  401: 'The room is locked: sign in with the access token, or send it as a bearer token.',
  403: 'The request came from another site, or by a name that is not this machine; or a face is used without a yes.',
  404: 'There is no such thing.',
  405: 'Not with this method; `Allow` names those that work.',
  408: 'The body took too long to arrive.',
  409: 'There are several faces in the photo; `choices` names them.',
  413: 'The body is too large.',
  415: 'The body is of a type that is not read here.',
  416: 'The range lies beyond the end; `Content-Range` names the length.',
  422: 'No face can be cut from the photo; the message says what to do better.',
  429: 'Too much at once; `Retry-After` says for how many seconds to wait.',
  500: 'A fault of the studio.',
  503: 'The records cannot be reached just now; `Retry-After` says when to try again, in seconds.',
}

function explain(error: unknown): Fault['error'] & { headers: Readonly<Record<string, string>> } {
  if (error instanceof HttpFault) return { code: error.code, message: error.message, headers: error.headers }
  if (error instanceof WhichFace) return { code: 'which-face', message: error.message, headers: {}, choices: [...error.choices] }
  if (error instanceof FaceFault) return { code: 'unusable-photo', message: error.message, headers: {}, why: error.why }
  if (error instanceof ConsentMissing) return { code: 'consent-needed', message: error.message, headers: {} }
  if (error instanceof LimitError) return { code: 'too-many', message: error.message, headers: { 'Retry-After': '60' } }
  // A full disk is a RequestError on the command line; here whoever asks can do nothing about it, and its words name folders.
  if (error instanceof RequestError && !(error instanceof FolderError)) return { code: 'bad-request', message: error.message, headers: {} }
  if (error instanceof AwayError) return { code: 'away', message: error.message, headers: { 'Retry-After': '30' } }
  return { code: 'fault', message: 'Something went wrong in the studio; it has been noted. Please try again.', headers: {} }
}

function trace(error: unknown): string {
  if (!(error instanceof Error)) return 'Something that is no Error was thrown.'
  const own = error.stack ?? `${error.name}: ${error.message}`
  return error.cause instanceof Error ? `${own}\nCaused by: ${trace(error.cause)}` : own
}

/** Databases repeat a failed query with its parameters, as text or as JSON, which are what somebody typed. */
function blot(text: string, hidden: readonly string[]): string {
  return hidden
    .flatMap((secret) => [secret.trim(), JSON.stringify(secret.trim()).slice(1, -1)])
    .filter((secret) => secret.length > 2)
    .sort((a, b) => b.length - a.length)
    .reduce((blotted, secret) => blotted.replaceAll(secret, '[hidden]'), text)
}
