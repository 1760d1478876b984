import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
  type RawFile,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord.js'
import type { Answer, Button } from '../card.ts'
import { pressText } from '../press.ts'
import { cutDrawn, drawLine } from './escape-text.ts'

/** A message as Discord takes it, whether it is posted or replaces another: what it does not have is said, so that nothing of the old stays. */
export interface Drawn {
  readonly body: Pick<RESTPostAPIChannelMessageJSONBody, 'content' | 'embeds' | 'components' | 'attachments' | 'allowed_mentions'>
  readonly files: RawFile[]
}

/** Characters of a message's text. */
export const LONGEST_CONTENT = 2000
const LONGEST_LABEL = 80
const ROW = 5
const MOST_ROWS = 5

const STYLES = { plain: ButtonStyle.Secondary, main: ButtonStyle.Primary, danger: ButtonStyle.Danger } as const

/** `isRole` tells roles from people, as drawLine is told. */
export function drawAnswer(answer: Answer, isRole?: (id: string) => boolean): Drawn {
  return {
    body: {
      content: cutDrawn(answer.lines.map((line) => drawLine(line, isRole)).join('\n'), LONGEST_CONTENT),
      embeds: [],
      components: drawButtons(answer.buttons ?? []),
      attachments: [],
      allowed_mentions: { parse: [] },
    },
    files: [],
  }
}

/** Rows of five. */
export function drawButtons(buttons: readonly Button[]): APIActionRowComponent<APIButtonComponent>[] {
  const rows: APIActionRowComponent<APIButtonComponent>[] = []
  for (let at = 0; at < Math.min(buttons.length, ROW * MOST_ROWS); at += ROW) {
    rows.push({ type: ComponentType.ActionRow, components: buttons.slice(at, at + ROW).map(drawButton) })
  }
  return rows
}

function drawButton({ press, label, tone }: Button): APIButtonComponent {
  return { type: ComponentType.Button, style: STYLES[tone], label: label.slice(0, LONGEST_LABEL), custom_id: pressText(press) }
}
