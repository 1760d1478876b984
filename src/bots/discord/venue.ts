import {
  MessageFlags,
  RESTJSONErrorCodes as Code,
  Routes,
  type APIDMChannel,
  type APIMessage,
  type Client,
  type REST,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord.js'
import type { BotLog } from '../bot-log.ts'
import { PostFault, type Posted, type Venue } from '../bot.ts'
import { createBoundedMap } from '../bounded-map.ts'
import type { Answer } from '../card.ts'
import { drawCard, drawClip, type Allowed } from './draw-card.ts'
import { drawAnswer, type Drawn } from './draw-message.ts'
import { explainFault, hasCode } from './explain-faults.ts'
import { findChannel, type ChannelFacts } from './find-channel.ts'
import { findMessage, isCardOf, isClipOf } from './find-message.ts'
import { inOpenThread, startThread } from './start-thread.ts'

/** Of a file's limit, what the text, the buttons and the seams of the request may take. */
const MARGIN_BYTES = 64 * 1024
/** More than are edited at any time. */
const CARDS_REMEMBERED = 1000

/** `connected` gives the connection, or throws PostFault while there is none. */
export function openVenue(connected: () => Client<true>, log: BotLog): Venue {
  /** By a card's message the key of the picture that it shows. */
  const shown = createBoundedMap<string>(CARDS_REMEMBERED)

  /** Does something about a channel, and says in our words why it failed. */
  async function attempt<Result>(channel: string, work: (client: Client<true>) => Promise<Result>): Promise<Result> {
    const client = connected()
    try {
      return await work(client)
    } catch (error) {
      // Of the channels of a server that the bot is in, it has been told, whether it may see them or not.
      if (hasCode(error, Code.MissingAccess) && !client.channels.cache.has(channel))
        throw new PostFault('gone', 'The bot is no longer in the server of this channel.')
      throw explainFault(error)
    }
  }

  return {
    platform: 'discord',
    marksAdultChannels: true,
    clipsHaveButtons: true,
    postCard: (spot, card, mark) =>
      attempt(spot.channel, async (client) => {
        const at = spot.thread ?? spot.channel
        const drawn = drawCard(card, mark, allowedIn(await findChannel(client, at)))
        const message = await post(client.rest, at, drawn, once(`c${mark}`))
        if (card.picture !== null) shown.set(message.id, card.picture.key)
        return posted(spot.channel, spot.thread, message)
      }),
    editCard: (card, look, mark) =>
      attempt(card.channel, async (client) => {
        const at = card.thread ?? card.channel
        const drawn = drawCard(look, mark, allowedIn(await findChannel(client, at)))
        const id = messageOf(card)
        // Attachments that are not spoken of stay as they are.
        const { attachments, ...kept } = drawn.body
        const same = look.picture !== null && shown.get(id) === look.picture.key
        const request = same ? { body: kept } : { body: { ...kept, attachments }, files: drawn.files }
        await inOpenThread(client.rest, at, () => client.rest.patch(Routes.channelMessage(at, id), request))
        if (look.picture === null) shown.delete(id)
        else shown.set(id, look.picture.key)
      }),
    findCard: (spot, mark, since) =>
      attempt(spot.channel, async (client) => {
        const at = spot.thread ?? spot.channel
        if (!mayLookBack(await findChannel(client, at), at, log)) return null
        const message = await findMessage(client.rest, at, since, (one) => one.author.id === client.user.id && isCardOf(one, mark))
        return message && posted(spot.channel, spot.thread, message)
      }),
    clipBudget: (card) => attempt(card.channel, async (client) => (await findChannel(client, card.channel)).fileLimit - MARGIN_BYTES),
    postClip: (card, clip, mark) =>
      attempt(card.channel, async (client) => {
        const channel = await findChannel(client, card.thread ?? card.channel)
        if (!channel.allows('AttachFiles')) throw new PostFault('forbidden', 'The bot may not attach files here.')
        const thread = card.thread ?? (await threadOf(client.rest, card, channel, clip.title))
        // Discord refuses an answer by whoever may not read what it answers.
        const answering = (thread === null || card.thread !== null) && channel.allows('ReadMessageHistory')
        const body = {
          ...once(`f${mark}`),
          // A link in the prompt must not unfold below the film.
          flags: MessageFlags.SuppressEmbeds,
          ...(answering ? { message_reference: { message_id: messageOf(card), fail_if_not_exists: false } } : {}),
        }
        return posted(card.channel, thread, await post(client.rest, thread ?? card.channel, drawClip(clip), body))
      }),
    findClip: (card, mark, since) =>
      attempt(card.channel, async (client) => {
        if (!mayLookBack(await findChannel(client, card.thread ?? card.channel), card.channel, log)) return null
        // A thread that was started on a message has the message's id.
        const threads = card.thread === null && card.message !== null ? [card.message, null] : [card.thread]
        for (const thread of threads) {
          const message = await findMessage(
            client.rest,
            thread ?? card.channel,
            since,
            (one) => one.author.id === client.user.id && isClipOf(one, mark),
          ).catch((error: unknown) => {
            if (card.thread === null && thread !== null && hasCode(error, Code.UnknownChannel, Code.MissingAccess)) return null
            throw error
          })
          if (message !== null) return posted(card.channel, thread, message)
        }
        return null
      }),
    remove: (message) =>
      attempt(message.channel, async (client) => {
        const at = message.thread ?? message.channel
        try {
          await inOpenThread(client.rest, at, () => client.rest.delete(Routes.channelMessage(at, messageOf(message))))
        } catch (error) {
          if (!hasCode(error, Code.UnknownMessage, Code.UnknownChannel)) throw error
        }
      }),
    async tellPrivately(_place, user, answer) {
      await sendPrivately(connected().rest, user, answer)
    },
  }
}

/** Throws PostFault, also when the person takes no messages from strangers. */
export async function sendPrivately(rest: REST, user: string, answer: Answer): Promise<void> {
  try {
    const channel = (await rest.post(Routes.userChannels(), { body: { recipient_id: user } })) as APIDMChannel
    await post(rest, channel.id, drawAnswer(answer), {})
  } catch (error) {
    throw explainFault(error)
  }
}

async function post(rest: REST, channel: string, drawn: Drawn, more: Partial<RESTPostAPIChannelMessageJSONBody>): Promise<APIMessage> {
  const send = () => rest.post(Routes.channelMessages(channel), { body: { ...drawn.body, ...more }, files: drawn.files })
  return (await inOpenThread(rest, channel, send)) as APIMessage
}

/** Sent again within minutes because the answer was lost, it is the same message. */
function once(nonce: string): Pick<RESTPostAPIChannelMessageJSONBody, 'nonce' | 'enforce_nonce'> {
  return { nonce, enforce_nonce: true }
}

async function threadOf(rest: REST, card: Posted, channel: ChannelFacts, title: string): Promise<string | null> {
  if (!channel.hasThreads || !channel.allows('CreatePublicThreads', 'SendMessagesInThreads')) return null
  return await startThread(rest, card.channel, messageOf(card), title)
}

function allowedIn(channel: ChannelFacts): Allowed {
  return { embeds: channel.allows('EmbedLinks'), files: channel.allows('AttachFiles') }
}

/** Discord shows an empty channel to a bot that may not read what was said before. */
function mayLookBack(channel: ChannelFacts, id: string, log: BotLog): boolean {
  if (channel.allows('ReadMessageHistory')) return true
  log.warn({ channel: id }, 'May not read earlier messages here, so a film may be posted twice: give the bot Read Message History.')
  return false
}

function posted(channel: string, thread: string | null, message: APIMessage): Posted {
  return { channel, thread, message: message.id, file: message.attachments[0]?.id ?? null }
}

function messageOf(at: Posted): string {
  if (at.message === null) throw new PostFault('broken', 'A message without its id.')
  return at.message
}
