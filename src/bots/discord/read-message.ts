import { MessageReferenceType, MessageType, type GatewayMessageCreateDispatchData } from 'discord.js'
import type { Heard, MessageRef, Spot } from '../heard.ts'
import { placeOf } from './read-interaction.ts'

/** What a message does not say itself. */
export interface Surroundings {
  readonly spot: Spot
  readonly adults: boolean
  readonly admin: boolean
  readonly language: string
}

/** Whether a message is said to the bot, `me`: in a direct message, with a mention of it, or in answer to a message of its. */
export function isToMe(message: GatewayMessageCreateDispatchData, me: string): boolean {
  if (message.author.bot === true || message.author.system === true || message.webhook_id !== undefined) return false
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return false
  if (message.guild_id === undefined || mentions(message, me)) return true
  // Without a mention, also the silent one of an answer with its ping on, Discord shows us a message without its words.
  return message.referenced_message?.author.id === me && (message.content !== '' || message.attachments.length > 0)
}

export function readMessage(message: GatewayMessageCreateDispatchData, me: string, around: Surroundings): Heard {
  return {
    key: message.id,
    speaker: { id: message.author.id, groups: message.member?.roles ?? [], admin: around.admin, language: around.language },
    place: placeOf(message.guild_id, message.author.id),
    spot: around.spot,
    direct: message.guild_id === undefined,
    adults: around.adults,
    kind: 'said',
    text: withoutMention(message.content, me),
    photos: message.attachments.map(({ url }) => ({ url })),
    about: readAbout(message, me, around.spot),
    // Others' talk in a film's thread is not shown to the bot.
    called: true,
  }
}

function mentions(message: GatewayMessageCreateDispatchData, me: string): boolean {
  return message.mentions.some((user) => user.id === me)
}

function withoutMention(text: string, me: string): string {
  return text.replaceAll(new RegExp(`[ \\t]*<@!?${me}>[ \\t]*`, 'g'), ' ').trim()
}

/** The bot's message that it answers; of a message that Discord did not send along it is not known whose it is, and it is told. */
function readAbout(
  { message_reference: reference, referenced_message: answered }: GatewayMessageCreateDispatchData,
  me: string,
  { channel }: Spot,
): MessageRef | null {
  if (reference?.message_id === undefined || reference.type === MessageReferenceType.Forward) return null
  if (answered !== undefined && answered !== null && answered.author.id !== me) return null
  return { channel, message: reference.message_id }
}
