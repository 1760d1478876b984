import type { Inside } from './inside.ts'
import { Refusal, wrong } from './refusal.ts'
import type { Channel, Message, Workspace } from './world.ts'

export type Args = Readonly<Record<string, unknown>>

/** One call of a method whose token and scopes were found right. */
export interface MethodCall {
  readonly inside: Inside
  readonly args: Args
  /** Of its token. For methods that take none: the first. */
  readonly workspace: Workspace
}

/** Answers without `ok`; throws a Refusal. */
export type Method = (call: MethodCall) => Readonly<Record<string, unknown>>

export function text(args: Args, name: string): string {
  const value = args[name]
  return typeof value === 'string' ? value : ''
}

/** A field without which nothing goes. */
export function needed(args: Args, name: string): string {
  const value = text(args, name)
  if (value === '') throw wrong('invalid_arguments', [`[ERROR] missing required field: ${name}`])
  return value
}

/** A channel of the token's workspace. Slack hides private ones in which the bot is not. A user's id is their direct message. */
export function findChannel({ inside, args, workspace }: MethodCall, name = 'channel'): Channel {
  const id = needed(args, name)
  const channels = [...inside.world.channels.values()].filter(({ team }) => team === workspace.id)
  const found = channels.find((channel) => channel.id === id || (channel.kind === 'im' && channel.person === id))
  if (found === undefined || (found.kind === 'private' && !found.botIn)) throw new Refusal('channel_not_found')
  return found
}

/** A channel to which the bot may write now. Files go only where it is in, whatever its scopes. */
export function writable(call: MethodCall, name = 'channel', withFile = false): Channel {
  const channel = findChannel(call, name)
  if (channel.archived) throw new Refusal('is_archived')
  if (!channel.botIn && !(!withFile && channel.kind === 'public' && call.workspace.scopes.includes('chat:write.public')))
    throw new Refusal('not_in_channel')
  if (channel.restricted) throw new Refusal('restricted_action')
  return channel
}

export function findMessage(inside: Inside, channel: Channel, ts: string): Message | undefined {
  return inside.world.messages.find((message) => message.channel === channel.id && message.ts === ts && !message.deleted)
}

/** The thread that an answer goes into; null: none asked for. A reply's ts leads to its parent's thread. */
export function findThread(inside: Inside, channel: Channel, ts: string): string | null {
  if (ts === '') return null
  const parent = findMessage(inside, channel, ts)
  if (parent === undefined) throw new Refusal('thread_not_found')
  return parent.threadTs ?? parent.ts
}
