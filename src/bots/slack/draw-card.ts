import type { types } from '@slack/bolt'
import type { Answer, Card, ClipPost, Line } from '../card.ts'
import { drawButtons } from './draw-buttons.ts'
import { markup, richText } from './draw-lines.ts'

/** What chat.postMessage, chat.update and a response_url take. */
export interface DrawnMessage {
  /** For notifications and screen readers. */
  readonly text: string
  readonly blocks: types.KnownBlock[]
}

/** The event type of a card's metadata, by which it is found again. */
export const cardEvent = 'matinee_card'

/** @param asker Their name: a mention would call them with each card. @param file The picture's file at Slack; null: none. */
export function drawCard(card: Card, asker: string, file: string | null): DrawnMessage {
  const lines: Line[] = [[`${signs[card.tone]} ${asker}: `, { bold: `“${card.title}”` }], ...card.lines]
  return {
    text: markup(lines),
    blocks: [
      richText(lines),
      ...(file === null || card.picture === null ? [] : [picture(file, card.picture.alt)]),
      ...(card.note === null ? [] : [small(card.note)]),
      ...drawButtons(card.buttons),
    ],
  }
}

/** The words beside the clip's file, where Slack has neither blocks of ours nor buttons. Their asker is called. */
export function drawClip(clip: ClipPost): string {
  return markup([[{ user: clip.asker }, ' ', { bold: `“${clip.title}”` }], ...clip.lines, ...(clip.note === null ? [] : [clip.note])])
}

export function drawAnswer({ lines, buttons = [] }: Answer): DrawnMessage {
  return { text: markup(lines), blocks: [richText(lines), ...drawButtons(buttons)] }
}

const signs: Readonly<Record<Card['tone'], string>> = { waiting: '🎟️', making: '🎬', done: '🎞️', failed: '⚠️', stopped: '✋' }

function picture(id: string, alt: string): types.ImageBlock {
  return { type: 'image', slack_file: { id }, alt_text: alt.slice(0, 2000) }
}

function small(text: string): types.ContextBlock {
  return { type: 'context', elements: [{ type: 'plain_text', text: text.slice(0, 3000), emoji: true }] }
}
