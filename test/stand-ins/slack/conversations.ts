import { findChannel, findMessage, type Method, type MethodCall, needed, text } from './method.ts'
import { Refusal, wrong } from './refusal.ts'
import { wireChannel, wireMessage } from './wire.ts'
import type { Channel, Message, Workspace } from './world.ts'

const info: Method = (call) => ({ channel: wireChannel(findChannel(call)) })

const list: Method = ({ inside, args, workspace }) => {
  const types = (text(args, 'types') || 'public_channel').split(',')
  const wanted = { public: 'public_channel', private: 'private_channel', im: 'im', mpim: 'mpim' } as const
  const channels = [...inside.world.channels.values()].filter(
    (channel) =>
      channel.team === workspace.id &&
      types.includes(wanted[channel.kind]) &&
      (channel.kind !== 'private' || channel.botIn) &&
      !(args['exclude_archived'] === true && channel.archived),
  )
  return { channels: channels.map(wireChannel), response_metadata: { next_cursor: '' } }
}

const open: Method = ({ inside, args, workspace }) => {
  const people = text(args, 'users').split(',').filter(Boolean)
  const all = [...inside.world.channels.values()].filter(({ team, kind }) => team === workspace.id && kind === 'im')
  const found = all.find(({ id, person }) => id === args['channel'] || (people.length === 1 && person === people[0]))
  if (found === undefined) throw new Refusal(people.length > 0 ? 'user_not_found' : 'channel_not_found')
  const asked = args['return_im'] === true
  return { already_open: true, no_op: true, channel: asked ? wireChannel(found) : { id: found.id } }
}

const join: Method = (call) => {
  const channel = findChannel(call)
  if (channel.archived) throw new Refusal('is_archived')
  if (channel.kind !== 'public') throw new Refusal('method_not_supported_for_channel_type')
  const already = channel.botIn
  channel.botIn = true
  call.inside.journal.changed()
  return {
    channel: wireChannel(channel),
    ...(already ? { warning: 'already_in_channel', response_metadata: { warnings: ['already_in_channel'] } } : {}),
  }
}

const history: Method = (call) => {
  const channel = readable(call)
  slow(call)
  // A thread's replies stand in the thread only.
  return within(call, channel.messages.filter(({ threadTs }) => threadTs === null).toReversed(), null)
}

const replies: Method = (call) => {
  const channel = readable(call)
  slow(call)
  const root = findMessage(call.inside, channel, needed(call.args, 'ts'))
  if (root === undefined) throw new Refusal('thread_not_found')
  const parent = root.threadTs === null ? root : (findMessage(call.inside, channel, root.threadTs) ?? root)
  return within(call, channel.thread(parent.ts), parent)
}

const react: Method = (call) => {
  const channel = findChannel(call)
  const message = findMessage(call.inside, channel, needed(call.args, 'timestamp'))
  const name = needed(call.args, 'name')
  if (message === undefined) throw new Refusal('message_not_found')
  if (!channel.botIn) throw new Refusal('not_in_channel')
  if (channel.archived) throw new Refusal('is_archived')
  if (!/^[a-z0-9_+'-]+(::skin-tone-\d)?$/.test(name)) throw new Refusal('invalid_name', { isFault: true })
  if (message.reactions.includes(name)) throw new Refusal('already_reacted')
  message.reactions.push(name)
  call.inside.journal.changed()
  return {}
}

export const conversationMethods: Readonly<Record<string, Method>> = {
  'conversations.info': info,
  'conversations.list': list,
  'conversations.join': join,
  'conversations.open': open,
  'conversations.history': history,
  'conversations.replies': replies,
  'reactions.add': react,
}

function readable(call: MethodCall): Channel {
  const channel = findChannel(call)
  if (!channel.botIn) throw new Refusal('not_in_channel')
  return channel
}

/** A page of what lies between `oldest` and `latest`; a thread's parent stands before the first, wherever it lies. */
function within({ args, inside }: MethodCall, all: readonly Message[], parent: Message | null): Readonly<Record<string, unknown>> {
  const oldest = text(args, 'oldest') || '0'
  const latest = text(args, 'latest')
  const inclusive = args['inclusive'] === true
  const found = all.filter(
    ({ ts }) =>
      (Number(ts) > Number(oldest) || (inclusive && ts === oldest)) &&
      (latest === '' || Number(ts) < Number(latest) || (inclusive && ts === latest)),
  )
  const limit = Number(args['limit'] ?? 100)
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw wrong('invalid_limit')
  const start = Number(/^next:(\d+)$/.exec(Buffer.from(text(args, 'cursor'), 'base64').toString())?.[1] ?? 0)
  if (text(args, 'cursor') !== '' && start === 0) throw wrong('invalid_cursor')
  const page = [...(parent !== null && start === 0 ? [parent] : []), ...found.slice(start, start + limit)]
  const hasMore = found.length > start + limit
  return {
    messages: page.map((message) => wireMessage(inside, message, args['include_all_metadata'] === true)),
    has_more: hasMore,
    response_metadata: { next_cursor: hasMore ? Buffer.from(`next:${start + limit}`).toString('base64') : '' },
  }
}

/** Apps that are not in the Marketplace may read a conversation once a minute. */
function slow({ inside, workspace }: MethodCall): void {
  if (!inside.options.slowHistory) return
  const now = inside.world.now()
  const last = lastReads.get(workspace) ?? 0
  if (now - last < 60_000) throw new Refusal('ratelimited', { retryAfter: Math.ceil((60_000 - now + last) / 1000) })
  lastReads.set(workspace, now)
}

const lastReads = new WeakMap<Workspace, number>()
