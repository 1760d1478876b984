import { PermissionFlagsBits } from 'discord.js'
import { wireAttachment } from './attachments.ts'
import {
  ALL,
  APPLICATION,
  BOT,
  BOT_PERMISSIONS,
  fileLimit,
  type Attachment,
  type Channel,
  type Json,
  type Message,
  type User,
  type World,
} from './world.ts'

/** How the world is told on the wire. */

const [HAS_THREAD, EPHEMERAL] = [1 << 5, 1 << 6] as const
const TYPES = { text: 0, dm: 1, voice: 2, announcement: 5, thread: 11, forum: 15 } as const
const ANNOUNCEMENT_THREAD = 10

export function wireUser({ id, name, bot }: User): Json {
  return { id, username: name, discriminator: '0', global_name: name, avatar: null, bot }
}

export function wireMember(user: User): Json {
  return {
    user: wireUser(user),
    roles: user.roles,
    joined_at: '2026-01-01T00:00:00Z',
    deaf: false,
    mute: false,
    flags: 0,
    nick: null,
    permissions: String(user.permissions),
  }
}

export function wireChannel(world: World, channel: Channel): Json {
  const { id, name, kind, parent, nsfw, person, denied, archived, locked } = channel
  const type = TYPES[kind]
  if (kind === 'dm') return { id, type, recipients: [wireUser(world.users.get(person ?? '') ?? world.users.get(BOT)!)] }
  const shared = { id, type, name, guild_id: world.guild.id, position: 0, nsfw, parent_id: parent }
  if (kind === 'thread')
    return {
      ...shared,
      ...(world.channels.get(parent ?? '')?.kind === 'announcement' ? { type: ANNOUNCEMENT_THREAD } : {}),
      owner_id: BOT,
      message_count: 0,
      member_count: 1,
      thread_metadata: { archived, locked, auto_archive_duration: 1440, archive_timestamp: '2026-01-01T00:00:00Z' },
    }
  // Denied to everybody but the people, who have theirs by role here.
  return { ...shared, permission_overwrites: denied === 0n ? [] : [{ id: BOT, type: 1, allow: '0', deny: String(denied) }] }
}

export function wireRoles({ guild }: World): readonly Json[] {
  return [
    { ...role(guild.id, '@everyone', BOT_PERMISSIONS), position: 0, mentionable: false },
    role('9', 'critics', ALL & ~PermissionFlagsBits.ManageGuild),
    role('8', 'projectionists', ALL),
  ]
}

function role(id: string, name: string, permissions: bigint): Json {
  return { id, name, position: 1, permissions: String(permissions), color: 0, hoist: false, managed: false, mentionable: true }
}

export function wireGuild(world: World): Json {
  const { guild, users, channels } = world
  const all = [...channels.values()]
  return {
    id: guild.id,
    name: 'the cinema',
    owner_id: '43',
    preferred_locale: guild.locale,
    premium_tier: guild.tier,
    member_count: users.size,
    large: false,
    unavailable: false,
    roles: wireRoles(world),
    members: [wireMember(users.get(BOT)!)],
    channels: all.filter(({ kind }) => kind !== 'thread' && kind !== 'dm').map((channel) => wireChannel(world, channel)),
    threads: all.filter(({ kind }) => kind === 'thread').map((channel) => wireChannel(world, channel)),
    emojis: [],
    stickers: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    features: [],
  }
}

/** A message as the bot may see it: without the Message Content intent only its own, those that mention it, and direct ones have words. `open`: it is that which a command of its menu was given on. */
export function wireMessage(
  world: World,
  url: string,
  message: Message,
  { open: shown = false, depth = 0 }: { readonly open?: boolean; readonly depth?: number } = {},
): Json {
  const { id, channel, author, content, embeds, components, attachments, mentions, repliesTo, onlyFor, answers, nonce, times, edits } =
    message
  const place = world.channels.get(channel)
  const user = world.users.get(author)!
  const open = shown || author === BOT || mentions.includes(BOT) || place?.kind === 'dm'
  const answered = repliesTo === null ? undefined : world.messages.find((one) => one.id === repliesTo)
  return {
    id,
    channel_id: channel,
    author: wireUser(user),
    content: open ? content : '',
    embeds: open ? embeds : [],
    components: open ? components : [],
    // What an embed shows is no longer among them.
    attachments: open
      ? attachments.filter((one) => !shownInEmbed(message, one)).map((one) => wireAttachment(world, message, url, one))
      : [],
    mentions: mentions.map((one) => wireUser(world.users.get(one)!)),
    mention_roles: [],
    mention_everyone: false,
    timestamp: new Date(times[0] ?? 0).toISOString(),
    edited_timestamp: edits === 0 ? null : new Date(times.at(-1) ?? 0).toISOString(),
    tts: false,
    pinned: false,
    type: repliesTo === null ? 0 : 19,
    flags: message.flags | (onlyFor === null ? 0 : EPHEMERAL) | (world.channels.has(id) ? HAS_THREAD : 0),
    ...(answers === null ? {} : { webhook_id: APPLICATION, application_id: APPLICATION, interaction_metadata: wireOrigin(world, answers) }),
    ...(world.channels.has(id) ? { thread: wireChannel(world, world.channels.get(id)!) } : {}),
    ...(nonce === null ? {} : { nonce }),
    ...(repliesTo === null ? {} : { message_reference: { type: 0, message_id: repliesTo, channel_id: channel } }),
    ...(repliesTo === null || depth > 0
      ? {}
      : { referenced_message: answered === undefined || answered.deleted ? null : wireMessage(world, url, answered, { depth: 1 }) }),
  }
}

/** Which interaction a message answers. */
function wireOrigin(world: World, id: string): Json {
  const interaction = [...world.interactions.values()].find((one) => one.id === id)
  const user = world.users.get(interaction?.user ?? '') ?? world.users.get(BOT)!
  return { id, type: interaction?.kind ?? 2, user: wireUser(user), authorizing_integration_owners: { '0': world.guild.id } }
}

function shownInEmbed({ embeds }: Message, { filename }: Attachment): boolean {
  return embeds.some((embed) => (embed['image'] as { readonly url?: string } | undefined)?.url === `attachment://${filename}`)
}

/** What comes with every event of a server. */
export function wireContext(world: World, channel: Channel, user: User): Json {
  const direct = channel.kind === 'dm'
  return {
    application_id: APPLICATION,
    version: 1,
    channel_id: channel.id,
    channel: { ...wireChannel(world, channel), permissions: String(user.permissions) },
    locale: user.locale,
    entitlements: [],
    attachment_size_limit: fileLimit(world.guild, channel),
    app_permissions: String(BOT_PERMISSIONS & ~channel.denied),
    authorizing_integration_owners: direct ? { '1': '0' } : { '0': world.guild.id },
    context: direct ? 1 : 0,
    ...(direct ? { user: wireUser(user) } : { guild_id: world.guild.id, guild_locale: world.guild.locale, member: wireMember(user) }),
  }
}
