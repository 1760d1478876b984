import { createHmac } from 'node:crypto'
import { type Carrier, type EnvelopeKind, Unreached } from './deliveries.ts'
import { app } from './inside.ts'

export interface Signing {
  /** Signed with another secret. */
  readonly wrongSecret?: boolean
  /** Seconds that the timestamp lies in the past; Slack's clients refuse more than 300. */
  readonly age?: number
  readonly retryNum?: number
  readonly retryReason?: string
  /** Without signature and timestamp. */
  readonly unsigned?: boolean
}

/** Posts a payload to the app as Slack does: events as JSON, commands and interactions as forms. */
export function postSigned(
  url: string,
  kind: EnvelopeKind,
  body: Readonly<Record<string, unknown>>,
  signing: Signing = {},
): Promise<Response> {
  const text = kind === 'events_api' ? JSON.stringify(body) : form(kind === 'slash_commands' ? body : { payload: JSON.stringify(body) })
  const timestamp = String(Math.floor(Date.now() / 1000) - (signing.age ?? 0))
  const secret = signing.wrongSecret === true ? 'another secret' : app.signingSecret
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${text}`).digest('hex')}`
  return fetch(url, {
    method: 'POST',
    body: text,
    headers: {
      'content-type': kind === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      ...(signing.unsigned === true ? {} : { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp }),
      ...(signing.retryNum === undefined ? {} : { 'x-slack-retry-num': String(signing.retryNum) }),
      ...(signing.retryReason === undefined ? {} : { 'x-slack-retry-reason': signing.retryReason }),
    },
  })
}

/** HTTP mode: the app's request URL (Bolt's is `http://…/slack/events`). A status other than 200 counts as not acknowledged. */
export function carryOverHttp(url: string): Carrier {
  return async (envelope) => {
    const retry = envelope.attempt > 0 ? { retryNum: envelope.attempt, retryReason: httpReason(envelope.reason) } : {}
    const response = await postSigned(url, envelope.kind, envelope.body, retry).catch((error: unknown) => {
      throw new Unreached(String(error))
    })
    const text = await response.text()
    if (response.status !== 200) throw new Error(`http_error: status ${response.status}`)
    if (text === '') return undefined
    if (response.headers.get('content-type')?.includes('json') !== true) return { text }
    return JSON.parse(text) as Readonly<Record<string, unknown>>
  }
}

function httpReason(reason: string | null): string {
  return reason === 'timeout' ? 'http_timeout' : (reason?.split(':')[0] ?? 'unknown_error')
}

function form(fields: Readonly<Record<string, unknown>>): string {
  return new URLSearchParams(Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)])).toString()
}
