import type { Block, KnownBlock } from '@slack/types'
import { makePlaces } from './places.ts'

/** A workspace that has, or may get, the app. A test may change what is not readonly. */
export interface Workspace {
  readonly id: string
  readonly domain: string
  readonly name: string
  readonly url: string
  readonly enterprise: { readonly id: string; readonly name: string } | null
  readonly botUserId: string
  readonly botId: string
  /** The bot token of this workspace; none before the app is installed there. */
  token: string | null
  /** What the app was granted here. */
  scopes: readonly string[]
  /** Why the token no longer counts; null while it does. */
  dead: 'token_revoked' | 'account_inactive' | null
}

export interface User {
  readonly id: string
  readonly team: string
  readonly name: string
  readonly realName: string
  readonly isBot: boolean
  isAdmin: boolean
  /** As Slack writes it: `ko-KR`. */
  locale: string
}

/** A channel or a direct message, and what stands in it. A test may put the bot out, archive it, or forbid posting. */
export interface Channel {
  readonly id: string
  readonly team: string
  readonly name: string
  readonly kind: 'public' | 'private' | 'im' | 'mpim'
  /** The person at the other end of a direct message. */
  readonly person: string | null
  botIn: boolean
  archived: boolean
  /** Only admins may post: `restricted_action`. */
  restricted: boolean
  /** What stands here now, replies included, oldest first. */
  readonly messages: readonly Message[]
  /** The replies below a message, without it. */
  thread(ts: string): readonly Message[]
}

export interface Message {
  readonly channel: string
  readonly team: string
  readonly ts: string
  readonly threadTs: string | null
  readonly user: string
  /** Null: a person wrote it. */
  readonly botId: string | null
  readonly subtype: string | null
  text: string
  blocks: readonly AnyBlock[]
  attachments: readonly unknown[]
  files: SlackFile[]
  metadata: unknown
  readonly reactions: string[]
  /** When it was posted and each time that it was changed, in milliseconds of the stand-in's clock. */
  readonly times: number[]
  /** How often it was changed. */
  edits: number
  deleted: boolean
  /** Deleted, but a thread hangs below it, so that a stone stands in its place. */
  tombstone: boolean
}

/** What only one person saw, and only once: chat.postEphemeral, an acknowledgement with text, a response_url. */
export interface Ephemeral {
  readonly channel: string
  readonly user: string
  readonly threadTs: string | null
  text: string
  blocks: readonly AnyBlock[]
  readonly ts: string
  readonly via: 'chat.postEphemeral' | 'ack' | 'response_url'
  /** The response_url deleted or replaced it. */
  gone: boolean
}

export interface SlackFile {
  readonly id: string
  readonly team: string
  readonly user: string
  readonly name: string
  title: string
  readonly altText: string | null
  /** Announced to files.getUploadURLExternal. */
  readonly length: number
  bytes: Buffer | null
  createdAt: number
  /** When the upload was completed; null before. */
  completedAt: number | null
  readonly shares: { readonly channel: string; readonly ts: string; readonly threadTs: string | null; readonly at: number }[]
  deleted: boolean
}

export interface SlackView {
  readonly id: string
  readonly team: string
  readonly user: string
  readonly type: 'modal' | 'home'
  readonly rootId: string
  readonly previousId: string | null
  /** Changes with every update. */
  hash: string
  /** What the app last sent: title, blocks, private_metadata, callback_id … */
  content: ViewContent
  updates: number
  open: boolean
  /** What the person chose in it so far, by block and action. */
  readonly chosen: Map<string, Record<string, unknown>>
  /** What the app answered to the last submission by response_action errors, by block. */
  errors: Readonly<Record<string, string>> | null
}

export interface ViewContent {
  readonly type: 'modal' | 'home'
  readonly blocks: readonly AnyBlock[]
  readonly title?: { readonly text: string }
  readonly submit?: { readonly text: string }
  readonly close?: { readonly text: string }
  readonly callback_id?: string
  readonly private_metadata?: string
  readonly external_id?: string
  readonly clear_on_close?: boolean
  readonly notify_on_close?: boolean
}

export interface Trigger {
  readonly user: string
  readonly team: string
  readonly at: number
  /** The modal in which it arose. */
  readonly view: string | null
  used: boolean
}

export interface ResponseUrl {
  readonly channel: string
  readonly user: string
  readonly team: string
  readonly at: number
  readonly message: string | null
  readonly threadTs: string | null
  readonly posts: Readonly<Record<string, unknown>>[]
}

export type AnyBlock = (KnownBlock | Block) & { readonly [key: string]: unknown }

export interface World {
  readonly workspaces: readonly Workspace[]
  readonly channels: ReadonlyMap<string, Channel>
  readonly users: ReadonlyMap<string, User>
  readonly messages: Message[]
  readonly ephemerals: Ephemeral[]
  readonly files: Map<string, SlackFile>
  readonly views: SlackView[]
  readonly triggers: Map<string, Trigger>
  readonly responseUrls: Map<string, ResponseUrl>
  /** Milliseconds of the stand-in's clock: the real one, and what tests advanced it by. */
  now(): number
  advance(ms: number): void
  /** The next message's ts: later than any before. */
  nextTs(): string
  nextId(prefix: string): string
  trigger(user: User, view?: string): string
}

export interface WorldOptions {
  readonly baseUrl: string
  readonly scopes: readonly string[]
  readonly enterprise: boolean
  readonly secondInstalled: boolean
}

/** Two workspaces with people and channels; the app is installed in the first. */
export function createWorld(options: WorldOptions): World {
  const messages: Message[] = []
  const places = makePlaces(options, messages)
  let ahead = 0
  let micros = 0
  let count = 0
  const now = (): number => Date.now() + ahead
  const nextId = (prefix: string): string => `${prefix}${(++count).toString(36).toUpperCase().padStart(9, '0')}`
  const triggers = new Map<string, Trigger>()
  return {
    ...places,
    messages,
    ephemerals: [],
    files: new Map(),
    views: [],
    triggers,
    responseUrls: new Map(),
    now,
    advance: (ms) => void (ahead += ms),
    nextTs() {
      micros = Math.max(micros + 100, now() * 1000)
      return `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`
    },
    nextId,
    trigger(user, view) {
      const id = `${nextId('')}.${user.team}.trigger`
      triggers.set(id, { user: user.id, team: user.team, at: now(), view: view ?? null, used: false })
      return id
    },
  }
}
