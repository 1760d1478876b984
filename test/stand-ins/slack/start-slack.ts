import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { authorize } from './accounts.ts'
import { type Ack, createPost, type Envelope, type EnvelopeKind } from './deliveries.ts'
import { eventBody } from './events.ts'
import { parseBody, readBody, uploadedBytes } from './http-bodies.ts'
import { app, defaultScopes, type Inside, type SlackOptions } from './inside.ts'
import { type Call, createJournal } from '../journal.ts'
import { createMisbehaviour, type Mischief } from '../misbehaviour.ts'
import { findPlace, makePerson, type Person } from './people.ts'
import { servePlain } from './plain-routes.ts'
import { carryOverHttp, postSigned, type Signing } from './signed-http.ts'
import { openSockets, type Sockets } from './socket.ts'
import { answerCall } from './web-api.ts'
import { type Channel, createWorld, type Ephemeral, type SlackFile, type SlackView, type World, type Workspace } from './world.ts'

/** Slack on a port of the loopback, for the real Bolt: Web API, Socket Mode, signed HTTP, OAuth, people. */
export interface SlackStandIn {
  /** For `clientOptions: { slackApiUrl }`. */
  readonly apiUrl: string
  /** For Bolt's `installerOptions: { authorizationUrl }`. */
  readonly authorizationUrl: string
  readonly app: typeof app
  /** Of the first workspace. */
  readonly botToken: string
  /** What there is; tests may change what is not readonly: put the bot out of a channel, make someone an admin, kill a token. */
  readonly world: World
  readonly first: Workspace
  readonly second: Workspace
  /** By name or id: `person('ada')`. */
  person(name: string): Person
  /** By id or name, in the first workspace unless another is said: `channel('general').messages`. */
  channel(name: string, workspace?: Workspace): Channel
  /** Every view that was opened, newest state, the last opened last. */
  readonly views: readonly SlackView[]
  /** The view on top for this person now; undefined: none is open. */
  topView(person: Person): SlackView | undefined
  readonly ephemerals: readonly Ephemeral[]
  readonly files: readonly SlackFile[]
  readonly calls: readonly Call[]
  readonly acks: readonly Ack[]
  readonly connections: number
  /** All that was wrong so far: types, limits, scopes, tokens, late acknowledgements. The first time takes seconds: it loads the compiler. */
  faults(): string[]
  /** Resolves with what the predicate gives once it is neither false nor null nor undefined; rejects after `ms` (5000) with what happened last. */
  until<T>(predicate: () => T, ms?: number): Promise<Exclude<NonNullable<T>, false>>
  misbehave(mischief: Mischief): void
  /** Larger files are refused from now on. */
  limitFiles(bytes: number): void
  /** Moves the clock of triggers, response_urls, rate limits and delays ahead, in milliseconds. */
  advance(ms: number): void
  /** An event again, the last where none is named. */
  redeliver(envelope?: Envelope): Promise<Ack>
  readonly sockets: Pick<Sockets, 'drop' | 'announceDisconnect'>
  /** Someone removes the app from a workspace: its token dies, `tokens_revoked` and `app_uninstalled` go out. Resolves when they were taken. */
  uninstall(workspace?: Workspace): Promise<readonly Ack[]>
  /** From now on everything goes to this URL by signed HTTP instead of by socket. */
  deliverTo(url: string): void
  /** One signed request, or one that is signed wrongly. `{ type: 'url_verification', challenge }` as `events_api` asks for the challenge. */
  postSigned(url: string, kind: EnvelopeKind, body: Readonly<Record<string, unknown>>, signing?: Signing): Promise<Response>
  close(): Promise<void>
}

export async function startSlack(options: Partial<SlackOptions> = {}): Promise<SlackStandIn> {
  const settings: SlackOptions = { ...defaults, ...options }
  const timers = new Set<NodeJS.Timeout>()
  const later = (ms: number, task: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      task()
    }, ms)
    timers.add(timer)
  }
  const server = createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => {
      inside.journal.fault(`the stand-in itself failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  const journal = createJournal()
  const { scopes, enterprise, secondInstalled, ackMs, retryAfterMs } = settings
  const world = createWorld({ baseUrl: url, scopes, enterprise, secondInstalled })
  const post = createPost(journal, { ackMs, retryAfterMs, later, nextId: world.nextId })
  const inside: Inside = { options: settings, url, world, journal, misbehaviour: createMisbehaviour(), post, later }
  const sockets = openSockets(server, url, journal)
  post.by(sockets.carrier)

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', url)
    const body = await readBody(request)
    if (pathname.startsWith('/api/')) return answerCall(inside, pathname.slice('/api/'.length), request, body, response, sockets.ticket)
    if (pathname === '/oauth/v2/authorize')
      return void response.writeHead(302, { location: authorize(inside, searchParams, searchParams.get('deny') === '1') }).end()
    const asked = { pathname, bytes: () => uploadedBytes(request, body), fields: () => parseBody(request, body) }
    await servePlain(inside, asked, request, response)
  }

  const [first, second] = world.workspaces
  if (first === undefined || second === undefined) throw new Error('there are two workspaces')
  return {
    apiUrl: `${url}/api/`,
    authorizationUrl: `${url}/oauth/v2/authorize`,
    app,
    botToken: first.token ?? '',
    world,
    first,
    second,
    person(name) {
      const user = world.users.get(name) ?? [...world.users.values()].find((user) => user.name === name)
      if (user === undefined) throw new Error(`no person ${name}`)
      return makePerson(inside, user)
    },
    channel: (name, workspace = first) => findPlace(inside, name, workspace.id),
    views: world.views,
    topView: ({ user }) => world.views.findLast((view) => view.type === 'modal' && view.user === user.id && view.open),
    ephemerals: world.ephemerals,
    get files() {
      return [...world.files.values()]
    },
    calls: journal.calls,
    acks: post.acks,
    get connections() {
      return sockets.count()
    },
    faults: journal.faults,
    until: journal.until,
    misbehave: inside.misbehaviour.add,
    limitFiles(bytes) {
      settings.maxFileBytes = bytes
    },
    advance(ms) {
      world.advance(ms)
      journal.changed()
    },
    redeliver: post.again,
    sockets,
    uninstall(workspace = first) {
      workspace.dead = 'account_inactive'
      const events = [{ type: 'tokens_revoked', tokens: { oauth: [], bot: [workspace.botUserId] } }, { type: 'app_uninstalled' }]
      return Promise.all(
        events.map((event) => post.send('events_api', eventBody(inside, workspace, { ...event, event_ts: world.nextTs() }))),
      )
    },
    deliverTo: (target) => post.by(carryOverHttp(target)),
    postSigned,
    async close() {
      timers.forEach(clearTimeout)
      await sockets.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => void server.close(() => resolve()))
    },
  }
}

const defaults: SlackOptions = {
  scopes: defaultScopes,
  enterprise: false,
  secondInstalled: false,
  maxFileBytes: 1024 ** 3,
  shareDelayMs: 0,
  processDelayMs: 0,
  ackMs: 3000,
  retryAfterMs: [0, 60_000, 300_000],
  throttleChannels: false,
  slowHistory: false,
  echo: true,
}
