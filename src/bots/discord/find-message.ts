import { ComponentType, Routes, type APIMessage, type REST } from 'discord.js'
import { readPress } from '../press.ts'

const DISCORD_EPOCH = 1_420_070_400_000
/** Our clock and Discord's may differ by that much. */
const CLOCK_SKEW_MS = 10_000
const PAGE = 100
/** Enough for a busy channel while a process was away; the answer is not worth more requests. */
const MOST_PAGES = 10

/** The oldest message of a channel that fits and was posted at or after `since`, milliseconds since 1970. */
export async function findMessage(
  rest: REST,
  channel: string,
  since: number,
  fits: (message: APIMessage) => boolean,
): Promise<APIMessage | null> {
  let after = snowflakeAt(since - CLOCK_SKEW_MS)
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = new URLSearchParams({ after, limit: String(PAGE) })
    const messages = (await rest.get(Routes.channelMessages(channel), { query })) as APIMessage[]
    const inOrder = [...messages].sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
    const found = inOrder.find(fits)
    if (found !== undefined) return found
    const last = inOrder.at(-1)
    if (last === undefined || messages.length < PAGE) return null
    after = last.id
  }
  return null
}

/** The smallest id that Discord can have given in that millisecond. */
export function snowflakeAt(time: number): string {
  return String(BigInt(Math.max(0, Math.floor(time - DISCORD_EPOCH))) << 22n)
}

/** Whether a message is a card of this mark: no clip, and no answer to somebody. */
export function isCardOf(message: APIMessage, mark: string): boolean {
  return !hasFilm(message) && message.message_reference === undefined && bears(message, mark)
}

/** Whether a message brings the clip of this mark. */
export function isClipOf(message: APIMessage, mark: string): boolean {
  return hasFilm(message) && bears(message, mark)
}

function bears(message: APIMessage, mark: string): boolean {
  const rows = message.components ?? []
  const buttons = rows.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
  return (
    buttons.some((button) => 'custom_id' in button && readPress(button.custom_id)?.movie === mark) ||
    message.attachments.some((file) => file.filename.includes(mark)) ||
    // A picture that an embed shows is no longer among the attachments.
    message.embeds.some((embed) => embed.url?.endsWith(`#${mark}`) === true || embed.image?.url.includes(mark) === true)
  )
}

function hasFilm(message: APIMessage): boolean {
  return message.attachments.some((file) => file.content_type?.startsWith('video/') === true || /\.mp4$/i.test(file.filename))
}
