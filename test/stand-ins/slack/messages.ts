import { eventBody } from './events.ts'
import type { Inside } from './inside.ts'
import { scopeFamily } from './types-of-methods.ts'
import { wireMessage, withIds } from './wire.ts'
import type { AnyBlock, Channel, Message, SlackFile, Workspace } from './world.ts'

export interface NewMessage {
  readonly channel: Channel
  readonly user: string
  readonly botId: string | null
  readonly text: string
  readonly threadTs?: string | null
  readonly blocks?: readonly AnyBlock[]
  readonly attachments?: readonly unknown[]
  readonly files?: readonly SlackFile[]
  readonly metadata?: unknown
  readonly subtype?: string
}

/** A message stands from now on. Events of it are the caller's. */
export function postMessage(inside: Inside, { channel, ...message }: NewMessage): Message {
  const { world, journal } = inside
  const posted: Message = {
    channel: channel.id,
    team: channel.team,
    ts: world.nextTs(),
    threadTs: message.threadTs ?? null,
    user: message.user,
    botId: message.botId,
    subtype: message.subtype ?? null,
    text: message.text,
    blocks: withIds(inside, message.blocks ?? []),
    attachments: message.attachments ?? [],
    files: [...(message.files ?? [])],
    metadata: message.metadata,
    reactions: [],
    times: [world.now()],
    edits: 0,
    deleted: false,
    tombstone: false,
  }
  world.messages.push(posted)
  const at = world.now()
  for (const file of posted.files) file.shares.push({ channel: channel.id, ts: posted.ts, threadTs: posted.threadTs, at })
  journal.changed()
  return posted
}

/** A message goes; where a thread hangs below it, a stone stands in its place. Slack tells the app so. */
export function removeMessage(inside: Inside, message: Message): void {
  const before = wireMessage(inside, message)
  const hasReplies = inside.world.messages.some(
    (other) => other.channel === message.channel && other.threadTs === message.ts && other !== message && !other.deleted,
  )
  message.tombstone = hasReplies
  message.deleted = !hasReplies
  message.text = ''
  message.blocks = []
  message.files = []
  inside.journal.changed()
  tell(inside, message.channel, {
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    channel: message.channel,
    ts: inside.world.nextTs(),
    deleted_ts: message.ts,
    previous_message: before,
  })
}

/** The app's own message comes back to it as an event. */
export function echoMessage(inside: Inside, message: Message): void {
  if (inside.options.echo) tell(inside, message.channel, { ...wireMessage(inside, message), channel: message.channel })
}

export function echoChange(inside: Inside, message: Message, before: Readonly<Record<string, unknown>>): void {
  if (!inside.options.echo) return
  tell(inside, message.channel, {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    channel: message.channel,
    ts: inside.world.nextTs(),
    message: wireMessage(inside, message),
    previous_message: before,
  })
}

/** Sends a message event, where the app is subscribed to it: it is in the channel and may read its history. */
export function tell(inside: Inside, channelId: string, event: Readonly<Record<string, unknown>>): void {
  const channel = inside.world.channels.get(channelId)
  const workspace = inside.world.workspaces.find(({ id }) => id === channel?.team)
  if (channel === undefined || workspace === undefined || !hears(workspace, channel)) return
  void inside.post.send('events_api', eventBody(inside, workspace, { ...event, event_ts: event['ts'], channel_type: channelType(channel) }))
}

export function hears(workspace: Workspace, channel: Channel): boolean {
  return (
    workspace.token !== null &&
    workspace.dead === null &&
    channel.botIn &&
    workspace.scopes.includes(`${scopeFamily(channel.kind)}:history`)
  )
}

export function channelType(channel: Channel): string {
  return { public: 'channel', private: 'group', im: 'im', mpim: 'mpim' }[channel.kind]
}
