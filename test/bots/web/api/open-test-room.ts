import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { RoomLimits } from '../../../../src/bots/web/api/limits.ts'
import { openWebRoom } from '../../../../src/bots/web/open-web-room.ts'
import { type Answer, openAnswerCheck, type OpenApi } from './check-answers.ts'
import { openTestDesk, type TestDesk } from './test-desk.ts'

export const TOKEN = 'open-sesame-open-sesame'
export const KEY = Buffer.alloc(32, 7)

export interface Sent {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string | Buffer
  readonly json?: unknown
}

export interface TestRoom {
  readonly desk: TestDesk
  readonly port: number
  /** Every line of the log, as text. */
  readonly log: string[]
  readonly document: OpenApi
  /** Sends a request, its path as it is, and holds the answer against the room's own OpenAPI document. */
  ask(path: string, sent?: Sent): Promise<Answer>
  /** Begins a request and gives back the answer as it begins. */
  begin(path: string, sent?: Sent): Promise<IncomingMessage>
  /** Writes bytes on a connection and waits for what comes until the other side ends it. */
  write(text: string): Promise<string>
  close(): Promise<void>
}

export interface RoomSettings {
  readonly accessToken?: string
  readonly sessionKey?: Buffer
  readonly limits?: Partial<RoomLimits>
  readonly now?: () => number
  readonly desk?: TestDesk
}

/** A room on a free port; it closes with the test. */
export async function openTestRoom(settings: RoomSettings = {}): Promise<TestRoom> {
  const now = settings.now ?? Date.now
  const desk = settings.desk ?? openTestDesk(now)
  const log: string[] = []
  const note = (fields: object, message: string): void => void log.push(`${JSON.stringify(fields)} ${message}`)
  const web = await openWebRoom({
    desk,
    people: desk.people,
    host: '127.0.0.1',
    port: 0,
    accessToken: settings.accessToken,
    sessionKey: settings.sessionKey ?? KEY,
    pageFolder: pageFolder(),
    metrics: async () => ({ type: 'text/plain; version=0.0.4; charset=utf-8', body: 'matinee_waiting 0\n' }),
    log: { info: note, warn: note, error: note },
    now,
    newSeed: () => 42,
    ...(settings.limits === undefined ? {} : { limits: settings.limits }),
  })
  const port = Number(new URL(web.url).port)
  onTestFinished(() => web.close())

  const begin = (path: string, sent: Sent = {}): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const body = sent.json === undefined ? sent.body : JSON.stringify(sent.json)
      const headers = { ...(sent.json === undefined ? {} : { 'content-type': 'application/json' }), ...sent.headers }
      const outgoing = httpRequest({ host: '127.0.0.1', port, path, method: sent.method ?? 'GET', headers, agent: false }, resolve)
      outgoing.on('error', reject).end(body)
    })
  const fetchAnswer = async (path: string, sent?: Sent): Promise<Answer> => answerOf(await begin(path, sent))
  const authorization = settings.accessToken === undefined ? {} : { authorization: `Bearer ${settings.accessToken}` }
  const document = (await fetchAnswer('/api/openapi.json', { headers: authorization })).json<OpenApi>()
  const check = openAnswerCheck(document)

  return {
    desk,
    port,
    log,
    document,
    begin,
    async ask(path, sent) {
      const answer = await fetchAnswer(path, sent)
      check(sent?.method ?? 'GET', path, answer)
      return answer
    },
    write: (text) =>
      new Promise((resolve) => {
        let heard = ''
        const socket = connect(port, '127.0.0.1', () => socket.write(text))
        socket.on('data', (bytes) => (heard += String(bytes)))
        socket.on('error', () => undefined).on('close', () => resolve(heard))
      }),
    close: web.close,
  }
}

/** Waits until something holds; fails after five seconds. */
export async function until(holds: () => boolean, what = 'it never came to be'): Promise<void> {
  for (const end = Date.now() + 5000; !holds();) {
    if (Date.now() > end) throw new Error(what)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** The cookie of an answer, as a browser sends it back. */
export function cookieOf(answer: Answer): string {
  return (answer.headers['set-cookie'] as string[] | undefined)?.[0]?.split(';')[0] ?? ''
}

export function messageOf(answer: Answer): string {
  return answer.json<{ error: { message: string } }>().error.message
}

async function answerOf(incoming: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const text = body.toString('utf8')
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, body, text, json: <T>() => JSON.parse(text) as T }
}

function pageFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-page-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Matinee</title>')
  writeFileSync(join(folder, 'page.js'), 'export {}')
  writeFileSync(join(folder, 'page.ts'), 'a source')
  writeFileSync(join(folder, '.secret.txt'), 'hidden')
  return folder
}
