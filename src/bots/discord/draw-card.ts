import type { APIEmbed, RawFile } from 'discord.js'
import type { Card, ClipPost } from '../card.ts'
import { drawButtons, LONGEST_CONTENT, type Drawn } from './draw-message.ts'
import { cutDrawn, drawLine, escapeText, escapeToFit } from './escape-text.ts'

/** What the bot may use in a channel. */
export interface Allowed {
  readonly embeds: boolean
  readonly files: boolean
}

/** A cinema's: brass while they wait, gold while it is made, then what became of it. */
const COLOURS = { waiting: 0xb08d57, making: 0xe8a33d, done: 0x3f9b6b, stopped: 0x7a7f87, failed: 0xc8443c } as const

const LONGEST_TITLE = 256
const LONGEST_DESCRIPTION = 4096
const LONGEST_NOTE = 2048
const LONGEST_ALT = 1024

/** `mark` stays findable in it: the buttons carry it, the picture's name, and where a card has neither, the address of its title. */
export function drawCard(card: Card, mark: string, allowed: Allowed): Drawn {
  const picture = allowed.files ? card.picture : null
  const name = `preview-${mark}.jpg`
  const lines = [`<@${card.asker}>`, ...card.lines.map((line) => drawLine(line))]
  const files: RawFile[] = picture === null ? [] : [{ name, data: Buffer.from(picture.bytes), contentType: 'image/jpeg' }]
  const shared = {
    components: drawButtons(card.buttons),
    attachments: picture === null ? [] : [{ id: 0, filename: name, description: picture.alt.slice(0, LONGEST_ALT) }],
    // Named, not called.
    allowed_mentions: { parse: [] },
  }
  if (!allowed.embeds) {
    const note = card.note === null ? [] : [`-# ${escapeText(card.note)}`]
    return {
      body: { ...shared, content: cutDrawn([heading(card.title), ...lines, ...note].join('\n'), LONGEST_CONTENT), embeds: [] },
      files,
    }
  }
  const bare = picture === null && card.buttons.length === 0
  const embed: APIEmbed = {
    color: COLOURS[card.tone],
    title: `“${escapeToFit(card.title, LONGEST_TITLE - 2)}”`,
    description: cutDrawn(lines.join('\n'), LONGEST_DESCRIPTION),
    ...(bare ? { url: `https://discord.com/#${mark}` } : {}),
    ...(card.note === null ? {} : { footer: { text: card.note.slice(0, LONGEST_NOTE) } }),
    ...(picture === null ? {} : { image: { url: `attachment://${name}` } }),
  }
  return { body: { ...shared, content: '', embeds: [embed] }, files }
}

/** Without an embed, because a film plays only beside the text itself. Its asker is called. */
export function drawClip(clip: ClipPost): Drawn {
  const lines = [`<@${clip.asker}> ${heading(clip.title)}`, ...clip.lines.map((line) => drawLine(line))]
  if (clip.note !== null) lines.push(`-# ${escapeText(clip.note)}`)
  return {
    body: {
      content: cutDrawn(lines.join('\n'), LONGEST_CONTENT),
      embeds: [],
      components: drawButtons(clip.buttons),
      attachments: [{ id: 0, filename: clip.name, description: clip.alt.slice(0, LONGEST_ALT) }],
      allowed_mentions: { parse: [], users: [clip.asker] },
    },
    files: [{ name: clip.name, data: Buffer.from(clip.bytes), contentType: 'video/mp4' }],
  }
}

function heading(title: string): string {
  return `**“${escapeText(title)}”**`
}
