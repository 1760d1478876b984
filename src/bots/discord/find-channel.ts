import { ChannelType, PermissionFlagsBits, type Channel, type Client } from 'discord.js'

/** What is known of a channel or a thread. */
export interface ChannelFacts {
  /** Null: a direct message. */
  readonly guild: string | null
  /** The channel that a thread belongs to; null: it is no thread. */
  readonly parent: string | null
  /** Whether threads can be started on its messages. */
  readonly hasThreads: boolean
  /** Whether Discord keeps minors out. */
  readonly adults: boolean
  /** Bytes of a file. */
  readonly fileLimit: number
  /** Whether the bot may do all of this here. */
  allows(...permissions: readonly (keyof typeof PermissionFlagsBits)[]): boolean
}

const MIB = 1024 * 1024
/** By boost tier. */
const FILE_LIMITS = [10 * MIB, 10 * MIB, 50 * MIB, 100 * MIB] as const

/** Asks Discord about channels that the connection has not told of, such as direct messages after a restart. Throws what discord.js throws. */
export async function findChannel(client: Client, id: string): Promise<ChannelFacts> {
  const channel = client.channels.cache.get(id) ?? (await client.channels.fetch(id))
  return channel === null ? OPEN : channelFacts(channel)
}

/** Of what is nowhere known Discord itself will say what is forbidden. */
const OPEN: ChannelFacts = { guild: null, parent: null, hasThreads: false, adults: false, fileLimit: FILE_LIMITS[0], allows: () => true }

function channelFacts(channel: Channel): ChannelFacts {
  if (channel.isDMBased()) return OPEN
  const { guild } = channel
  const of = channel.isThread() ? channel.parent : channel
  return {
    guild: guild.id,
    parent: channel.isThread() ? channel.parentId : null,
    hasThreads: channel.type === ChannelType.GuildText || channel.type === ChannelType.GuildAnnouncement,
    adults: of !== null && 'nsfw' in of && of.nsfw,
    fileLimit: FILE_LIMITS[guild.premiumTier],
    allows(...permissions) {
      const { me } = guild.members
      if (me === null) return true
      return channel.permissionsFor(me)?.has(permissions.map((name) => PermissionFlagsBits[name])) ?? true
    },
  }
}
