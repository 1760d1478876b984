import { blockFaults } from './limits.ts'
import { echoChange, echoMessage, postMessage, removeMessage } from './messages.ts'
import { findChannel, findMessage, findThread, type Method, type MethodCall, needed, text, writable } from './method.ts'
import { Refusal, wrong } from './refusal.ts'
import { fileState } from './uploads.ts'
import { wireMessage, withIds } from './wire.ts'
import type { AnyBlock, Channel, Message } from './world.ts'

const post: Method = (call) => {
  const { inside, args, workspace } = call
  const channel = writable(call)
  checkContent(call)
  if ((args['username'] ?? args['icon_url'] ?? args['icon_emoji']) !== undefined && !workspace.scopes.includes('chat:write.customize'))
    throw new Refusal('missing_scope', { isFault: true, more: { needed: 'chat:write.customize', provided: workspace.scopes.join(',') } })
  throttle(call, channel)
  const threadTs = findThread(inside, channel, text(args, 'thread_ts'))
  const message = postMessage(inside, {
    channel,
    user: workspace.botUserId,
    botId: workspace.botId,
    text: text(args, 'text') || text(args, 'markdown_text'),
    threadTs,
    blocks: (args['blocks'] ?? []) as readonly AnyBlock[],
    attachments: (args['attachments'] ?? []) as readonly unknown[],
    metadata: args['metadata'],
  })
  echoMessage(inside, message)
  return { channel: channel.id, ts: message.ts, message: wireMessage(inside, message) }
}

const update: Method = (call) => {
  const { inside, args } = call
  const channel = findChannel(call)
  const message = ownMessage(call, channel, 'cant_update_message')
  if (channel.archived) throw new Refusal('is_archived')
  checkContent(call, message)
  throttle(call, channel)
  const before = wireMessage(inside, message)
  if (args['text'] !== undefined) message.text = text(args, 'text')
  if (args['blocks'] !== undefined) message.blocks = withIds(inside, args['blocks'] as readonly AnyBlock[])
  // Slack drops the blocks of a message whose text alone is changed.
  else if (args['text'] !== undefined) message.blocks = []
  if (args['attachments'] !== undefined) message.attachments = args['attachments'] as readonly unknown[]
  if (args['metadata'] !== undefined) message.metadata = args['metadata']
  message.edits += 1
  message.times.push(inside.world.now())
  inside.journal.changed()
  echoChange(inside, message, before)
  return { channel: channel.id, ts: message.ts, text: message.text, message: wireMessage(inside, message) }
}

const remove: Method = (call) => {
  const channel = findChannel(call)
  const message = ownMessage(call, channel, 'cant_delete_message')
  removeMessage(call.inside, message)
  return { channel: channel.id, ts: message.ts }
}

const ephemeral: Method = (call) => {
  const { inside, args } = call
  const channel = writable(call)
  checkContent(call)
  const user = inside.world.users.get(needed(args, 'user'))
  if (user === undefined || user.team !== channel.team) throw new Refusal('user_not_in_channel')
  if (channel.kind === 'im' && channel.person !== user.id) throw new Refusal('user_not_in_channel')
  const ts = inside.world.nextTs()
  inside.world.ephemerals.push({
    channel: channel.id,
    user: user.id,
    threadTs: findThread(inside, channel, text(args, 'thread_ts')),
    text: text(args, 'text'),
    blocks: withIds(inside, (args['blocks'] ?? []) as readonly AnyBlock[]),
    ts,
    via: 'chat.postEphemeral',
    gone: false,
  })
  return { message_ts: ts }
}

const permalink: Method = (call) => {
  const channel = findChannel(call)
  const message = findMessage(call.inside, channel, needed(call.args, 'message_ts'))
  if (message === undefined) throw new Refusal('message_not_found')
  const thread = message.threadTs === null ? '' : `?thread_ts=${message.threadTs}&cid=${channel.id}`
  return { channel: channel.id, permalink: `${call.workspace.url}archives/${channel.id}/p${message.ts.replace('.', '')}${thread}` }
}

export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': post,
  'chat.update': update,
  'chat.delete': remove,
  'chat.postEphemeral': ephemeral,
  'chat.getPermalink': permalink,
}

function ownMessage({ inside, args, workspace }: MethodCall, channel: Channel, refusal: string): Message {
  const message = findMessage(inside, channel, needed(args, 'ts'))
  if (message === undefined || message.tombstone) throw new Refusal('message_not_found')
  if (message.user !== workspace.botUserId) throw new Refusal(refusal)
  return message
}

/** Throws what Slack says to texts that are too long, to blocks that are none, and to nothing at all. */
function checkContent({ inside, args }: MethodCall, old?: Message): void {
  const { blocks, attachments } = args
  if (text(args, 'text').length > 40_000 || text(args, 'markdown_text').length > 12_000) throw wrong('msg_too_long')
  if (blocks !== undefined) {
    const faults = blockFaults(blocks, { kind: 'message', fileState: (reference) => fileState(inside, reference) })
    // A file that is not processed yet is no fault of the app's: it is told to try again later.
    if (faults.length > 0) {
      const isFault = faults.some((fault) => !fault.includes('invalid slack file'))
      throw new Refusal('invalid_blocks', { isFault, more: { response_metadata: { messages: faults } } })
    }
  }
  const has = (list: unknown): boolean => Array.isArray(list) && list.length > 0
  const files = (old?.files.length ?? 0) > 0
  if (text(args, 'text') === '' && text(args, 'markdown_text') === '' && !has(blocks) && !has(attachments) && !files) throw wrong('no_text')
}

/** About one message a second and channel. */
function throttle({ inside }: MethodCall, channel: Channel): void {
  if (!inside.options.throttleChannels) return
  const now = inside.world.now()
  const last = lastWrites.get(channel) ?? 0
  if (now - last < 1000) throw new Refusal('ratelimited', { retryAfter: 1 })
  lastWrites.set(channel, now)
}

const lastWrites = new WeakMap<Channel, number>()
