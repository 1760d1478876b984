import type { types } from '@slack/bolt'
import type { Line, Phrase } from '../card.ts'
import { escapeText } from './escape-text.ts'
import { readChannel } from './team-ids.ts'

/**
 * Lines as Slack's rich text, which takes any text as it is: in Slack's markup a prompt with an asterisk or an underscore could not be kept from
 * changing the letters around it.
 */
export function richText(lines: readonly Line[]): types.RichTextBlock {
  const elements = lines.flatMap((line, index) => [...(index === 0 ? [] : [plain('\n')]), ...phrases(line).flatMap(drawn)])
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: elements.length === 0 ? [plain(' ')] : elements }] }
}

/** The same in Slack's markup, for notifications and for the words beside a file. */
export function markup(lines: readonly Line[]): string {
  return lines.map((line) => phrases(line).map(marked).join('')).join('\n')
}

function phrases(line: Line): readonly Phrase[] {
  return typeof line === 'string' ? [line] : line
}

function drawn(phrase: Phrase): types.RichTextElement[] {
  if (typeof phrase === 'string') return phrase === '' ? [] : [plain(phrase)]
  if ('bold' in phrase) return phrase.bold === '' ? [] : [{ type: 'text', text: phrase.bold, style: { bold: true } }]
  if ('channel' in phrase) return [{ type: 'channel', channel_id: readChannel(phrase.channel).id }]
  return [{ type: 'user', user_id: phrase.user }]
}

function plain(text: string): types.RichTextText {
  return { type: 'text', text }
}

function marked(phrase: Phrase): string {
  if (typeof phrase === 'string') return escapeText(phrase)
  // Bold ends at the first mark within; such words go without.
  if ('bold' in phrase) return /[*_~`\n]|^\s|\s$|^$/.test(phrase.bold) ? escapeText(phrase.bold) : `*${escapeText(phrase.bold)}*`
  if ('channel' in phrase) return `<#${readChannel(phrase.channel).id}>`
  return `<@${phrase.user}>`
}
