import type { types } from '@slack/bolt'
import type { Button } from '../card.ts'
import { pressText } from '../press.ts'

/** A row of buttons; nothing for none, since Slack refuses an empty row. */
export function drawButtons(buttons: readonly Button[]): types.ActionsBlock[] {
  if (buttons.length === 0) return []
  return [{ type: 'actions', elements: buttons.map(drawButton) }]
}

function drawButton({ press, label, tone }: Button): types.Button {
  return {
    type: 'button',
    action_id: pressText(press),
    text: { type: 'plain_text', text: label, emoji: true },
    ...(tone === 'main' ? { style: 'primary' as const } : tone === 'danger' ? { style: 'danger' as const } : {}),
  }
}
