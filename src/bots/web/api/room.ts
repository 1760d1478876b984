import type { HttpBindings } from '@hono/node-server'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Asker, DeskStatus, FrontDesk } from '../../../front-desk.ts'
import type { Logbook } from '../../../logbook.ts'
import type { EventStream } from './event-stream.ts'
import type { RateLimits, RoomLimits, Slots } from './limits.ts'
import type { RoomFeed } from './room-feed.ts'
import type { BotLog } from '../../bot-log.ts'
import type { Session, Sessions } from './session.ts'

/** What the routes work with. */
export interface Room {
  readonly desk: FrontDesk
  readonly people: People
  /** Undefined: whoever reaches the room may enter. */
  readonly accessToken: string | undefined
  readonly sessions: Sessions
  readonly limits: RoomLimits
  readonly rates: RateLimits
  /** Places for listeners of events. */
  readonly slots: Slots
  readonly feed: RoomFeed
  /** The event streams that are open: they end when the room closes. */
  readonly streams: Set<EventStream>
  /** Never rejects: what cannot be reached is told as such. */
  readonly status: () => Promise<DeskStatus>
  readonly metrics: () => Promise<{ readonly type: string; readonly body: string }>
  readonly newSeed: () => number
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly log: BotLog
}

/** What the records know of people. */
export interface People extends Pick<Logbook, 'forget'> {
  /** The movies that somebody asked for, and which of them show, or are to show, a face. */
  filmsOf(user: string): Promise<readonly { readonly id: string; readonly starring: boolean }[]>
}

/** Who sent a request. */
export interface Caller {
  readonly asker: Asker
  /** Rates and open streams are counted by it. */
  readonly key: string
  /** Whether the room is open to them. */
  readonly inside: boolean
  /** Whether they proved themselves with a bearer token, which no browser sends by itself. */
  readonly bearer: boolean
  readonly session: Session | null
}

export interface RoomEnv {
  Bindings: HttpBindings
  Variables: {
    readonly caller: Caller
    /** What the asker sent and no log may repeat. */
    hidden: string[]
  }
}

export type RoomApp = OpenAPIHono<RoomEnv>
