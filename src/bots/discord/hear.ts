import { PermissionFlagsBits, type APIInteraction, type Client, type GatewayMessageCreateDispatchData, type Guild } from 'discord.js'
import type { BotLog } from '../bot-log.ts'
import type { Hear } from '../bot.ts'
import type { Known } from './draw-form.ts'
import { findChannel } from './find-channel.ts'
import { readInteraction } from './read-interaction.ts'
import { readMessage } from './read-message.ts'
import { replyToInteraction } from './reply-to-interaction.ts'
import { replyToMessage } from './reply-to-message.ts'
import { sendPrivately } from './venue.ts'

/** Hands a command, a button or a form on, and sees to it that Discord has its answer in time. */
export async function hearInteraction(interaction: APIInteraction, client: Client, hear: Hear, log: BotLog): Promise<void> {
  const heard = readInteraction(interaction, (id) => isForAdults(client, id))
  if (heard === null) return
  const { reply, end } = replyToInteraction({
    rest: client.rest,
    interaction,
    known: knownIn(client, interaction.guild_id),
    tellPrivately: (answer) => sendPrivately(client.rest, heard.speaker.id, answer),
    log,
  })
  await hear(heard, reply)
  await end()
}

/** Hands on a message that is said to the bot. */
export async function hearMessage(message: GatewayMessageCreateDispatchData, client: Client<true>, hear: Hear, log: BotLog): Promise<void> {
  const guild = client.guilds.cache.get(message.guild_id ?? '')
  const { parent, adults, allows } = await findChannel(client, message.channel_id)
  const heard = readMessage(message, client.user.id, {
    spot: parent === null ? { channel: message.channel_id, thread: null } : { channel: parent, thread: message.channel_id },
    adults,
    admin: guild !== undefined && mayManage(guild, message.author.id, message.member?.roles ?? []),
    language: guild?.preferredLocale ?? 'en-US',
  })
  const reply = replyToMessage({
    rest: client.rest,
    channel: message.channel_id,
    message: message.id,
    mayPointBack: allows('ReadMessageHistory'),
    isRole: knownIn(client, message.guild_id).isRole,
    log,
  })
  await hear(heard, reply)
}

function isForAdults(client: Client, id: string): boolean {
  const channel = client.channels.cache.get(id)
  return channel !== undefined && 'nsfw' in channel && channel.nsfw
}

/** An interaction says what its person may, a message does not. */
function mayManage(guild: Guild, user: string, roles: readonly string[]): boolean {
  if (guild.ownerId === user) return true
  // Everybody's role has the server's own id.
  return [guild.id, ...roles].some(
    (id) => guild.roles.cache.get(id)?.permissions.any([PermissionFlagsBits.ManageGuild, PermissionFlagsBits.Administrator]) === true,
  )
}

function knownIn(client: Client, guild: string | undefined): Known {
  const found = guild === undefined ? undefined : client.guilds.cache.get(guild)
  return {
    isRole: (id) => found?.roles.cache.has(id) === true,
    isChannel: (id) => found?.channels.cache.has(id) === true,
  }
}
