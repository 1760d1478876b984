import { PermissionFlagsBits } from 'discord.js'
import { refuseBreaches, Refusal, type Inside } from './inside.ts'
import { between, text } from './limits.ts'
import { enter, findMessage } from './messages.ts'
import { wireChannel } from './wire.ts'
import type { Channel, Json } from './world.ts'

const { CreatePublicThreads } = PermissionFlagsBits

/** Starts the thread of a message, whose id it takes, or one that hangs on none. */
export function startThread(inside: Inside, channelId: string, messageId: string | null, body: Json): Json {
  const { world } = inside
  const channel = enter(inside, channelId, CreatePublicThreads)
  if (channel.kind !== 'text' && channel.kind !== 'announcement')
    throw new Refusal(400, 50024, 'Cannot execute action on this channel type')
  if (messageId !== null) findMessage(inside, channelId, messageId)
  if (messageId !== null && world.channels.has(messageId))
    throw new Refusal(400, 160004, 'A thread has already been created for this message')
  const name = text(body['name'])
  refuseBreaches(inside, 'a thread', between('name', name, 1, 100))
  const thread: Channel = {
    id: messageId ?? world.id(),
    name,
    kind: 'thread',
    parent: channelId,
    nsfw: false,
    person: null,
    denied: 0n,
    archived: false,
    locked: false,
  }
  world.channels.set(thread.id, thread)
  inside.dispatch('THREAD_CREATE', { ...wireChannel(world, thread), newly_created: true })
  inside.journal.changed()
  return wireChannel(world, thread)
}
