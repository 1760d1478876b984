import { PermissionFlagsBits } from 'discord.js'
import { Refusal, refuseBreaches, type Inside } from './inside.ts'
import { checkMessage, isSnowflake, list, when } from './limits.ts'
import { wireChannel, wireMessage } from './wire.ts'
import { BOT, fileLimit, mayBot, type Attachment, type Channel, type Json, type Message } from './world.ts'

/** What the bot does to messages and channels. */

export interface Sent {
  readonly body: Json
  readonly files: readonly { readonly index: number; readonly name: string; readonly type: string; readonly bytes: Uint8Array }[]
}

/** Minutes within which a nonce is known again. */
const NONCE_MINUTES = 5
/** Of all that one request brings. */
const MOST_AT_ONCE = 25 * 1024 * 1024
const EPHEMERAL = 64
const { SendMessages, SendMessagesInThreads, AttachFiles, EmbedLinks, ViewChannel, ReadMessageHistory, ManageMessages } =
  PermissionFlagsBits

function findChannel({ world }: Inside, id: string): Channel {
  const channel = world.channels.get(id)
  if (channel === undefined) throw new Refusal(404, 10003, 'Unknown Channel')
  return channel
}

/** As in `findChannel`, where the bot must be let in. */
export function enter(inside: Inside, id: string, ...permissions: readonly bigint[]): Channel {
  const channel = findChannel(inside, id)
  if (channel.kind !== 'dm' && !inside.world.guild.joined) throw new Refusal(403, 50001, 'Missing Access')
  if (!mayBot(inside.world, channel, ViewChannel)) throw new Refusal(403, 50001, 'Missing Access')
  for (const permission of permissions) if (!mayBot(inside.world, channel, permission)) throw new Refusal(403, 50013, 'Missing Permissions')
  return channel
}

export function postMessage(inside: Inside, channelId: string, sent: Sent): Json {
  const { world, url, journal } = inside
  const channel = enter(inside, channelId, SendMessages)
  if (channel.kind === 'thread' && !mayBot(world, channel, SendMessagesInThreads)) throw new Refusal(403, 50013, 'Missing Permissions')
  if (channel.kind === 'forum') throw new Refusal(400, 50008, 'Cannot send messages in a non-text channel')
  check(inside, sent)
  if (channel.archived) throw new Refusal(400, 50083, 'Thread is archived')
  if (channel.person !== null && world.users.get(channel.person)?.takesMessages === false)
    throw new Refusal(403, 50007, 'Cannot send messages to this user')
  if (sent.files.length > 0 && !mayBot(world, channel, AttachFiles)) throw new Refusal(403, 50013, 'Missing Permissions')
  if ((Number(sent.body['flags'] ?? 0) & EPHEMERAL) !== 0) journal.fault('a message for one person alone can only answer an interaction')
  const nonce = sent.body['nonce'] === undefined ? null : String(sent.body['nonce'])
  if (nonce !== null && sent.body['enforce_nonce'] === true) {
    const before = world.messages.find(
      (one) => one.nonce === nonce && one.channel === channelId && world.now() - (one.times[0] ?? 0) < NONCE_MINUTES * 60_000,
    )
    if (before !== undefined) return wireMessage(world, url, before)
  }
  const reference = sent.body['message_reference'] as { readonly message_id?: string; readonly fail_if_not_exists?: boolean } | undefined
  const answered = world.messages.find(({ id, channel, deleted }) => id === reference?.message_id && channel === channelId && !deleted)
  if (reference !== undefined && answered === undefined && reference.fail_if_not_exists !== false)
    throw new Refusal(400, 50035, 'Invalid Form Body', {
      message_reference: { _errors: [{ code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }] },
    })
  if (reference !== undefined && !mayBot(world, channel, ReadMessageHistory))
    throw new Refusal(403, 160002, 'Cannot reply without permission to read message history')
  const message = writeMessage(inside, sent, { channel: channelId, repliesTo: answered?.id ?? null, nonce, answers: null, onlyFor: null })
  tellOf(inside, 'MESSAGE_CREATE', message)
  return wireMessage(world, url, message)
}

/** Sends the event of a message, unless the bot may not see its place, or one person alone sees it. */
export function tellOf(
  inside: Inside,
  event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE' | 'MESSAGE_DELETE',
  message: Message,
  more: Json = {},
): void {
  const { world, url } = inside
  const channel = world.channels.get(message.channel)
  if (channel === undefined || message.onlyFor !== null || !mayBot(world, channel, ViewChannel)) return
  const place = channel.kind === 'dm' ? {} : { guild_id: world.guild.id }
  if (event === 'MESSAGE_DELETE') inside.dispatch(event, { id: message.id, channel_id: message.channel, ...place })
  else inside.dispatch(event, { ...wireMessage(world, url, message), ...place, ...more })
}

/** Puts a message of the bot into the world. Throws where Discord would not take it. */
export function writeMessage(
  inside: Inside,
  sent: Sent,
  where: Pick<Message, 'channel' | 'repliesTo' | 'nonce' | 'answers' | 'onlyFor'>,
): Message {
  const { world, journal } = inside
  check(inside, sent)
  const { body } = sent
  const message: Message = {
    id: world.id(),
    author: BOT,
    ...where,
    content: String(body['content'] ?? ''),
    embeds: shownEmbeds(inside, where.channel, body),
    components: (body['components'] ?? []) as readonly Json[],
    attachments: takeFiles(inside, sent, where.channel, []),
    mentions: called(body),
    flags: Number(body['flags'] ?? 0) & ~EPHEMERAL,
    times: [world.now()],
    edits: 0,
    deleted: false,
  }
  refuseEmpty(message)
  checkPictures(inside, message)
  world.messages.push(message)
  journal.changed()
  return message
}

export function editMessage(inside: Inside, message: Message, sent: Sent): void {
  check(inside, sent)
  const { body } = sent
  const after: Message = {
    ...message,
    ...(body['content'] === undefined ? {} : { content: String(body['content'] ?? '') }),
    ...(body['embeds'] === undefined ? {} : { embeds: shownEmbeds(inside, message.channel, body) }),
    ...(body['components'] === undefined ? {} : { components: (body['components'] ?? []) as readonly Json[] }),
    ...(body['flags'] === undefined ? {} : { flags: Number(body['flags'] ?? 0) & ~EPHEMERAL }),
    attachments:
      body['attachments'] === undefined
        ? [...message.attachments, ...takeFiles(inside, sent, message.channel, [])]
        : takeFiles(inside, sent, message.channel, message.attachments),
    edits: message.edits + 1,
  }
  refuseEmpty(after)
  checkPictures(inside, after)
  Object.assign(message, after)
  message.times.push(inside.world.now())
  tellOf(inside, 'MESSAGE_UPDATE', message)
  inside.journal.changed()
}

export function patchMessage(inside: Inside, channelId: string, id: string, sent: Sent): Json {
  const channel = enter(inside, channelId)
  if (channel.archived) throw new Refusal(400, 50083, 'Thread is archived')
  const message = findMessage(inside, channelId, id)
  if (message.author !== BOT) throw new Refusal(403, 50005, 'Cannot edit a message authored by another user')
  editMessage(inside, message, sent)
  return wireMessage(inside.world, inside.url, message)
}

export function findMessage({ world }: Inside, channelId: string, id: string): Message {
  const message = world.messages.find((one) => one.id === id && one.channel === channelId && !one.deleted && one.onlyFor === null)
  if (message === undefined) throw new Refusal(404, 10008, 'Unknown Message')
  return message
}

export function deleteMessage(inside: Inside, channelId: string, id: string): void {
  const channel = enter(inside, channelId)
  if (channel.archived) throw new Refusal(400, 50083, 'Thread is archived')
  const message = findMessage(inside, channelId, id)
  if (message.author !== BOT && channel.kind === 'dm') throw new Refusal(403, 50003, 'Cannot execute action on a DM channel')
  if (message.author !== BOT && !mayBot(inside.world, channel, ManageMessages)) throw new Refusal(403, 50013, 'Missing Permissions')
  message.deleted = true
  tellOf(inside, 'MESSAGE_DELETE', message)
  inside.journal.changed()
}

/** A page of a channel, newest first. */
export function listMessages(inside: Inside, channelId: string, query: URLSearchParams): readonly Json[] {
  const { world, url } = inside
  const channel = enter(inside, channelId)
  const limit = Number(query.get('limit') ?? 50)
  const turns = ['after', 'before', 'around'].filter((key) => query.has(key))
  refuseBreaches(inside, 'a page of messages', [
    ...when(!(limit >= 1 && limit <= 100), 'limit', 'takes 1 to 100'),
    ...when(turns.length > 1, turns[1] ?? '', `stands beside ${turns[0] ?? ''}`),
    ...turns.flatMap((key) => when(!isSnowflake(query.get(key)), key, `${query.get(key) ?? ''} is no snowflake`)),
  ])
  if (!mayBot(world, channel, ReadMessageHistory)) return []
  const all = world.messages
    .filter((one) => one.channel === channelId && !one.deleted && one.onlyFor === null)
    .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
  const at = (key: string): bigint => BigInt(query.get(key) ?? 0)
  const page = query.has('after')
    ? all.filter(({ id }) => BigInt(id) > at('after')).slice(0, limit)
    : query.has('before')
      ? all.filter(({ id }) => BigInt(id) < at('before')).slice(-limit)
      : query.has('around')
        ? around(
            all,
            all.findLastIndex(({ id }) => BigInt(id) <= at('around')),
            limit,
          )
        : all.slice(-limit)
  return page.toReversed().map((one) => wireMessage(world, url, one))
}

function around(all: readonly Message[], middle: number, limit: number): readonly Message[] {
  const first = Math.max(0, middle - Math.floor(limit / 2))
  return all.slice(first, first + limit)
}

/** What a channel and a thread are told to be. */
export function patchChannel(inside: Inside, id: string, body: Json): Json {
  const { world } = inside
  const channel = enter(inside, id)
  if (body['archived'] !== undefined && channel.kind !== 'thread')
    throw new Refusal(400, 50024, 'Cannot execute action on this channel type')
  if (channel.locked) throw new Refusal(403, 50013, 'Missing Permissions')
  if (typeof body['archived'] === 'boolean') channel.archived = body['archived']
  inside.dispatch(channel.kind === 'thread' ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE', wireChannel(world, channel))
  inside.journal.changed()
  return wireChannel(world, channel)
}

function check(inside: Inside, { body, files }: Sent): void {
  const numbers = files.map(({ index }) => index)
  refuseBreaches(inside, 'a message', checkMessage(body, numbers))
}

function refuseEmpty({ content, embeds, attachments, components }: Message): void {
  if (content === '' && embeds.length === 0 && attachments.length === 0 && components.length === 0)
    throw new Refusal(400, 50006, 'Cannot send an empty message')
}

/** Discord leaves a picture out that an embed speaks of and no file brings: nobody means that. */
function checkPictures({ journal }: Inside, { embeds, attachments }: Message): void {
  for (const embed of embeds) {
    const url = (embed['image'] as { readonly url?: string } | undefined)?.url
    const name = /^attachment:\/\/(.*)$/.exec(url ?? '')?.[1]
    if (name !== undefined && !attachments.some(({ filename }) => filename === name))
      journal.fault(`a message: an embed shows ${name}, which is not attached`)
  }
}

function shownEmbeds({ world }: Inside, channelId: string, body: Json): readonly Json[] {
  const channel = world.channels.get(channelId)
  return channel !== undefined && !mayBot(world, channel, EmbedLinks) ? [] : ((body['embeds'] ?? []) as readonly Json[])
}

/** The files of a request, and of those that stood there the ones that it lists. */
function takeFiles(inside: Inside, { body, files }: Sent, channelId: string, before: readonly Attachment[]): readonly Attachment[] {
  const { world } = inside
  const most = inside.mostBytes ?? fileLimit(world.guild, world.channels.get(channelId))
  const listed = list(body['attachments'])
  const sizes = files.map(({ bytes }) => bytes.byteLength)
  // The whole request's limit grows with that of a file.
  if (Math.max(0, ...sizes) > most || sizes.reduce((sum, one) => sum + one, 0) > Math.max(MOST_AT_ONCE, most))
    throw new Refusal(413, 40005, 'Request entity too large')
  const kept = before.filter(({ id }) => listed.some((one) => String(one['id']) === id))
  return [
    ...kept,
    ...files.map(({ index, name, type, bytes }) => {
      const told = listed.find((one) => Number(one['id']) === index)
      return {
        id: world.id(),
        filename: typeof told?.['filename'] === 'string' ? told['filename'] : name,
        description: typeof told?.['description'] === 'string' ? told['description'] : null,
        contentType: type,
        bytes,
      }
    }),
  ]
}

/** Whom a message calls: those that stand in its words and may be called. */
function called(body: Json): string[] {
  const allowed = body['allowed_mentions'] as { readonly parse?: readonly string[]; readonly users?: readonly string[] } | undefined
  const named = [...String(body['content'] ?? '').matchAll(/<@!?(\d+)>/g)].map(([, id]) => id ?? '')
  return named.filter((id) => allowed === undefined || allowed.parse?.includes('users') === true || allowed.users?.includes(id) === true)
}
