import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  InteractionType,
  PermissionFlagsBits,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
} from 'discord.js'
import type { Heard, Spot, Values } from '../heard.ts'
import type { PhotoSource } from '../photo/download-photo.ts'
import { readPress } from '../press.ts'
import { COMMAND_NAMES, OPTION_NAMES, wordsFor } from '../words/words.ts'
import { readForm } from './read-form.ts'

/** What every interaction says of where and by whom; what it was is added to it. */
type Common = Pick<Heard, 'key' | 'speaker' | 'place' | 'spot' | 'direct' | 'adults'>

/** A command, a button or a form → what was said with it; null: none of ours. `isForAdults` is asked of a channel's id. */
export function readInteraction(interaction: APIInteraction, isForAdults: (channel: string) => boolean): Heard | null {
  const common = readCommon(interaction, isForAdults)
  if (common === null) return null
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      if (interaction.data.type === ApplicationCommandType.ChatInput)
        return readCommand(common, interaction as APIChatInputApplicationCommandInteraction)
      if (interaction.data.type === ApplicationCommandType.Message)
        return {
          ...common,
          kind: 'edit-message',
          about: { channel: common.spot.channel, message: interaction.data.target_id },
        }
      return null
    case InteractionType.MessageComponent: {
      const press = readPress(interaction.data.custom_id)
      return press && { ...common, kind: 'press', press }
    }
    case InteractionType.ModalSubmit: {
      const press = readPress(interaction.data.custom_id)
      return press && { ...common, kind: 'form', press, ...readForm(interaction.data) }
    }
    default:
      return null
  }
}

function readCommon(interaction: APIInteraction, isForAdults: (channel: string) => boolean): Common | null {
  const { channel, guild_id, member } = interaction
  const user = member?.user ?? interaction.user
  if (channel === undefined || user === undefined) return null
  const spot = readSpot(channel)
  const own = 'nsfw' in channel && channel.nsfw === true
  return {
    key: interaction.id,
    speaker: {
      id: user.id,
      groups: member?.roles ?? [],
      admin: member !== undefined && isAdmin(BigInt(member.permissions)),
      language: 'locale' in interaction ? interaction.locale : 'en-US',
    },
    place: placeOf(guild_id, user.id),
    spot,
    direct: guild_id === undefined,
    adults: own || (guild_id !== undefined && isForAdults(spot.channel)),
  }
}

/** 'discord:81…', or of a direct message 'discord:dm:' and the person. */
export function placeOf(guild: string | undefined, user: string): string {
  return guild === undefined ? `discord:dm:${user}` : `discord:${guild}`
}

/** Whoever may change the server's own settings may change the studio's. */
export function isAdmin(permissions: bigint): boolean {
  return (permissions & (PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)) !== 0n
}

const THREADS: ReadonlySet<ChannelType> = new Set([ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.AnnouncementThread])

function readSpot(channel: NonNullable<APIInteraction['channel']>): Spot {
  const parent = THREADS.has(channel.type) && 'parent_id' in channel ? channel.parent_id : null
  return parent === null || parent === undefined ? { channel: channel.id, thread: null } : { channel: parent, thread: channel.id }
}

const KINDS = { 'movie-settings': 'settings', 'movie-queue': 'queue', 'movie-help': 'help', 'movie-forget': 'forget' } as const

function readCommand(common: Common, interaction: APIChatInputApplicationCommandInteraction): Heard | null {
  const english = wordsFor('en')
  const name = COMMAND_NAMES.find((one) => english.commands[one].name === interaction.data.name)
  if (name === undefined) return null
  if (name !== 'movie') return { ...common, kind: KINDS[name] }
  const values: Record<string, Values[string]> = {}
  const photos = new Map<string, PhotoSource>()
  for (const option of interaction.data.options ?? []) {
    const known = OPTION_NAMES.find((one) => english.options[one].name === option.name)
    if (known === undefined || !('value' in option)) continue
    if (option.type === ApplicationCommandOptionType.Attachment) {
      const url = interaction.data.resolved?.attachments?.[option.value]?.url
      if (url !== undefined) photos.set(known, { url })
    } else values[known] = String(option.value)
  }
  const { prompt, ...options } = values
  return {
    ...common,
    kind: 'order',
    prompt: typeof prompt === 'string' ? prompt : '',
    options,
    // The first is the first, whichever was attached first.
    photos: OPTION_NAMES.flatMap((one) => photos.get(one) ?? []),
  }
}
