import { PermissionFlagsBits } from 'discord.js'
import { Refusal, type Inside } from './inside.ts'
import { checkMessage } from './limits.ts'
import { wireChannel, wireMessage } from './wire.ts'
import { BOT, fileLimit, mayBot, type Attachment, type Channel, type Json, type Message } from './world.ts'

/** What the bot does to messages and channels. */

export interface Sent {
  readonly body: Json
  readonly files: readonly { readonly index: number; readonly name: string; readonly type: string; readonly bytes: Uint8Array }[]
}

/** Minutes within which a nonce is known again. */
const NONCE_MINUTES = 5
const { SendMessages, SendMessagesInThreads, AttachFiles, EmbedLinks, ViewChannel, CreatePublicThreads, ReadMessageHistory } =
  PermissionFlagsBits

/** The channel, where the bot must be let in. */
export function enter(inside: Inside, id: string, ...permissions: readonly bigint[]): Channel {
  const channel = inside.world.channels.get(id)
  if (channel === undefined) throw new Refusal(404, 10003, 'Unknown Channel')
  if (channel.kind !== 'dm' && !inside.world.guild.joined) throw new Refusal(403, 50001, 'Missing Access')
  if (!mayBot(inside.world, channel, ViewChannel)) throw new Refusal(403, 50001, 'Missing Access')
  for (const permission of permissions) if (!mayBot(inside.world, channel, permission)) throw new Refusal(403, 50013, 'Missing Permissions')
  return channel
}

export function postMessage(inside: Inside, channelId: string, sent: Sent): Json {
  const { world, url } = inside
  const channel = enter(inside, channelId, SendMessages)
  if (channel.kind === 'thread' && !mayBot(world, channel, SendMessagesInThreads)) throw new Refusal(403, 50013, 'Missing Permissions')
  if (channel.kind === 'forum') throw new Refusal(400, 50008, 'Cannot send messages in a non-text channel')
  if (channel.archived) throw new Refusal(400, 50083, 'Thread is archived')
  if (channel.person !== null && world.users.get(channel.person)?.takesMessages === false)
    throw new Refusal(403, 50007, 'Cannot send messages to this user')
  if (sent.files.length > 0 && !mayBot(world, channel, AttachFiles)) throw new Refusal(403, 50013, 'Missing Permissions')
  const nonce = typeof sent.body['nonce'] === 'string' ? sent.body['nonce'] : null
  if (nonce !== null && sent.body['enforce_nonce'] === true) {
    const before = world.messages.find(
      (one) => one.nonce === nonce && one.channel === channelId && world.now() - (one.times[0] ?? 0) < NONCE_MINUTES * 60_000,
    )
    if (before !== undefined) return wireMessage(world, url, before)
  }
  const reference = sent.body['message_reference'] as { readonly message_id?: string; readonly fail_if_not_exists?: boolean } | undefined
  if (reference !== undefined && !mayBot(world, channel, ReadMessageHistory))
    throw new Refusal(403, 160002, 'Cannot reply without permission to read message history')
  const answered = world.messages.find(({ id, deleted }) => id === reference?.message_id && !deleted)
  if (reference !== undefined && answered === undefined && reference.fail_if_not_exists !== false)
    throw new Refusal(400, 50035, 'Unknown message')
  const message = writeMessage(inside, sent, { channel: channelId, repliesTo: answered?.id ?? null, nonce, answers: null, onlyFor: null })
  inside.dispatch('MESSAGE_CREATE', { ...wireMessage(world, url, message), ...(channel.kind === 'dm' ? {} : { guild_id: world.guild.id }) })
  return wireMessage(world, url, message)
}

/** Puts a message of the bot into the world. Throws where Discord would not take it. */
export function writeMessage(
  inside: Inside,
  sent: Sent,
  where: Pick<Message, 'channel' | 'repliesTo' | 'nonce' | 'answers' | 'onlyFor'>,
): Message {
  const { world } = inside
  check(inside, sent)
  const { body } = sent
  const message: Message = {
    id: world.id(),
    author: BOT,
    ...where,
    content: String(body['content'] ?? ''),
    embeds: shownEmbeds(inside, where.channel, body),
    components: (body['components'] ?? []) as readonly Json[],
    attachments: takeFiles(inside, where.channel, sent, []),
    mentions: called(body),
    times: [world.now()],
    edits: 0,
    deleted: false,
  }
  if (message.content === '' && message.embeds.length === 0 && message.attachments.length === 0)
    throw new Refusal(400, 50006, 'Cannot send an empty message')
  world.messages.push(message)
  inside.journal.changed()
  return message
}

export function editMessage(inside: Inside, message: Message, sent: Sent): void {
  check(inside, sent)
  const { body } = sent
  if (body['content'] !== undefined) message.content = String(body['content'] ?? '')
  if (body['embeds'] !== undefined) message.embeds = shownEmbeds(inside, message.channel, body)
  if (body['components'] !== undefined) message.components = (body['components'] ?? []) as readonly Json[]
  message.attachments =
    body['attachments'] === undefined
      ? [...message.attachments, ...takeFiles(inside, message.channel, sent, [])]
      : takeFiles(inside, message.channel, sent, message.attachments)
  message.edits++
  message.times.push(inside.world.now())
  inside.journal.changed()
}

export function patchMessage(inside: Inside, channelId: string, id: string, sent: Sent): Json {
  const channel = enter(inside, channelId)
  if (channel.archived) throw new Refusal(400, 50083, 'Thread is archived')
  const message = findMessage(inside, channelId, id)
  editMessage(inside, message, sent)
  return wireMessage(inside.world, inside.url, message)
}

export function findMessage({ world }: Inside, channelId: string, id: string): Message {
  const message = world.messages.find((one) => one.id === id && one.channel === channelId && !one.deleted && one.onlyFor === null)
  if (message === undefined) throw new Refusal(404, 10008, 'Unknown Message')
  return message
}

export function deleteMessage(inside: Inside, channelId: string, id: string): void {
  enter(inside, channelId)
  findMessage(inside, channelId, id).deleted = true
  inside.dispatch('MESSAGE_DELETE', { id, channel_id: channelId, guild_id: inside.world.guild.id })
  inside.journal.changed()
}

export function listMessages(inside: Inside, channelId: string, query: URLSearchParams): readonly Json[] {
  const { world, url } = inside
  const channel = enter(inside, channelId)
  if (!mayBot(world, channel, ReadMessageHistory)) return []
  const after = BigInt(query.get('after') ?? 0)
  return world.messages
    .filter((one) => one.channel === channelId && !one.deleted && one.onlyFor === null && BigInt(one.id) > after)
    .slice(0, Number(query.get('limit') ?? 50))
    .toReversed()
    .map((one) => wireMessage(world, url, one))
}

export function startThread(inside: Inside, channelId: string, messageId: string, body: Json): Json {
  const { world } = inside
  const { kind } = enter(inside, channelId, CreatePublicThreads)
  if (kind !== 'text' && kind !== 'announcement') throw new Refusal(400, 50024, 'Cannot execute action on this channel type')
  findMessage(inside, channelId, messageId)
  if (world.channels.has(messageId)) throw new Refusal(400, 160004, 'A thread has already been created for this message')
  const name = String(body['name'] ?? '')
  if (name.length === 0 || name.length > 100) inside.journal.fault('a thread’s name needs 1 to 100 characters')
  const thread: Channel = { id: messageId, name, kind: 'thread', parent: channelId, nsfw: false, person: null, denied: 0n, archived: false }
  world.channels.set(thread.id, thread)
  inside.dispatch('THREAD_CREATE', { ...wireChannel(world, thread), newly_created: true })
  return wireChannel(world, thread)
}

function check({ journal }: Inside, { body }: Sent): void {
  const faults = checkMessage(body)
  for (const fault of faults) journal.fault(`a message: ${fault}`)
  if (faults.length > 0) throw new Refusal(400, 50035, 'Invalid Form Body')
}

function shownEmbeds({ world }: Inside, channelId: string, body: Json): readonly Json[] {
  const channel = world.channels.get(channelId)
  return channel !== undefined && !mayBot(world, channel, EmbedLinks) ? [] : ((body['embeds'] ?? []) as readonly Json[])
}

/** The files of a request, and of those that stood there the ones that it lists. */
function takeFiles(inside: Inside, channelId: string, { body, files }: Sent, before: readonly Attachment[]): readonly Attachment[] {
  const most = inside.mostBytes ?? fileLimit(inside.world.guild, inside.world.channels.get(channelId)!)
  const listed = (body['attachments'] ?? []) as readonly { readonly id?: number | string; readonly description?: string }[]
  if (files.some(({ bytes }) => bytes.byteLength > most)) throw new Refusal(413, 40005, 'Request entity too large')
  const kept = before.filter(({ id }) => listed.some((one) => String(one.id) === id))
  return [
    ...kept,
    ...files.map(({ index, name, type, bytes }) => ({
      id: inside.world.id(),
      filename: name,
      description: listed.find((one) => Number(one.id) === index)?.description ?? null,
      contentType: type,
      bytes,
    })),
  ]
}

/** Whom a message calls: those that stand in its words and may be called. */
function called(body: Json): string[] {
  const allowed = body['allowed_mentions'] as { readonly parse?: readonly string[]; readonly users?: readonly string[] } | undefined
  const named = [...String(body['content'] ?? '').matchAll(/<@!?(\d+)>/g)].map(([, id]) => id ?? '')
  return named.filter((id) => allowed === undefined || allowed.parse?.includes('users') === true || allowed.users?.includes(id) === true)
}
