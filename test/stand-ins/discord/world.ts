import { PermissionFlagsBits } from 'discord.js'

/** What there is at this Discord: one server, its channels, its people, the bot, and what was written. Tests may change what is not readonly. */
export interface World {
  readonly guild: Guild
  readonly channels: Map<string, Channel>
  readonly users: Map<string, User>
  /** All that was ever written, oldest first, deleted ones included. */
  readonly messages: Message[]
  readonly interactions: Map<string, Interaction>
  commands: Command[]
  /** Of the server alone. */
  guildCommands: Command[]
  /** Milliseconds since 1970; tests can move it ahead. */
  now(): number
  advance(milliseconds: number): void
  /** A new snowflake, larger than all before. */
  id(): string
}

export interface Guild {
  readonly id: string
  locale: string
  /** Boost tier. */
  tier: 0 | 1 | 2 | 3
  /** Whether the bot is in it. */
  joined: boolean
}

export interface Channel {
  readonly id: string
  readonly name: string
  readonly kind: 'text' | 'announcement' | 'voice' | 'forum' | 'thread' | 'dm'
  /** Of a thread: the channel that it belongs to. */
  readonly parent: string | null
  readonly nsfw: boolean
  /** Of a direct message: with whom. */
  readonly person: string | null
  /** What the bot may not do here. */
  denied: bigint
  archived: boolean
  /** Of a thread: only who manages threads may write or wake it. */
  locked: boolean
}

export interface User {
  readonly id: string
  readonly name: string
  readonly bot: boolean
  /** As the client says it: 'ko', 'en-US'. */
  readonly locale: string
  readonly roles: readonly string[]
  readonly permissions: bigint
  /** Whether they take messages from the bot. */
  takesMessages: boolean
}

export interface Attachment {
  readonly id: string
  readonly filename: string
  readonly description: string | null
  readonly contentType: string
  readonly bytes: Uint8Array
}

export interface Message {
  readonly id: string
  readonly channel: string
  readonly author: string
  content: string
  embeds: readonly Json[]
  components: readonly Json[]
  attachments: readonly Attachment[]
  readonly mentions: readonly string[]
  readonly repliesTo: string | null
  readonly nonce: string | null
  /** Seen by this person alone. */
  readonly onlyFor: string | null
  /** Whether it is the answer to an interaction, which is no ordinary message. */
  readonly answers: string | null
  /** Discord's flags, without that of a message for one person. */
  flags: number
  readonly times: number[]
  edits: number
  deleted: boolean
}

export interface Interaction {
  readonly id: string
  readonly token: string
  /** A command, a button or select, a window. */
  readonly kind: 2 | 3 | 5
  readonly user: string
  readonly channel: string
  readonly at: number
  /** The message that was pressed. */
  readonly pressed: Message | null
  /** How it was answered first; null: not yet. */
  response: 'message' | 'deferred' | 'deferred-update' | 'update' | 'modal' | null
  respondedAt: number | null
  /** Whether what is to come was promised to them alone. */
  hidden: boolean
  original: Message | null
  modal: Json | null
  /** What was said to them, oldest first. */
  readonly said: Message[]
}

export interface Command {
  readonly id: string
  readonly name: string
  readonly type: number
  readonly options: readonly { readonly name: string; readonly type: number; readonly required?: boolean }[]
  readonly body: Json
}

export type Json = Readonly<Record<string, unknown>>

export const APPLICATION = '1000'
export const BOT = '1000'
export const BOT_TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB'
const EPOCH = 1_420_070_400_000
const { ManageGuild, Administrator } = PermissionFlagsBits
export const ALL = Object.values(PermissionFlagsBits).reduce((all, one) => all | one, 0n) & ~Administrator
/** What the bot has unless a channel denies it. */
export const BOT_PERMISSIONS = ALL & ~ManageGuild

export function createWorld(): World {
  let ahead = 0
  let last = 0n
  const now = (): number => Date.now() + ahead
  const channel = (id: string, name: string, more: Partial<Channel> = {}): [string, Channel] => [
    id,
    { id, name, kind: 'text', parent: null, nsfw: false, person: null, denied: 0n, archived: false, locked: false, ...more },
  ]
  const user = (id: string, name: string, more: Partial<User> = {}): [string, User] => [
    id,
    { id, name, bot: false, locale: 'en-US', roles: [], permissions: ALL & ~ManageGuild, takesMessages: true, ...more },
  ]
  return {
    guild: { id: '81', locale: 'en-US', tier: 0, joined: true },
    channels: new Map([
      channel('700', 'general'),
      channel('701', 'other'),
      channel('702', 'cellar', { nsfw: true }),
      channel('801', 'dm-ann', { kind: 'dm', person: '41' }),
      channel('802', 'dm-kim', { kind: 'dm', person: '42' }),
      channel('803', 'dm-root', { kind: 'dm', person: '43' }),
      channel('804', 'dm-lee', { kind: 'dm', person: '44' }),
    ]),
    users: new Map([
      user(BOT, 'matinee', { bot: true }),
      user('41', 'ann'),
      user('42', 'kim', { locale: 'ko', roles: ['9'] }),
      // The owner.
      user('43', 'root', { permissions: ALL }),
      user('44', 'lee', { roles: ['8'], permissions: ALL }),
      user('45', 'robot', { bot: true }),
    ]),
    messages: [],
    interactions: new Map(),
    commands: [],
    guildCommands: [],
    now,
    advance: (milliseconds) => void (ahead += milliseconds),
    id() {
      const next = BigInt(now() - EPOCH) << 22n
      last = next > last ? next : last + 1n
      return String(last)
    },
  }
}

/** The bytes that a file may have, by the boost tier (the platform's own table); in a direct message those of the lowest. */
export function fileLimit({ tier }: Guild, channel?: Channel): number {
  return [10, 10, 50, 100][channel?.kind === 'dm' ? 0 : tier]! * 1024 * 1024
}

export function mayBot(world: World, channel: Channel, permission: bigint): boolean {
  const of = channel.parent === null ? channel : (world.channels.get(channel.parent) ?? channel)
  return channel.kind === 'dm' || (of.denied & permission) === 0n
}
