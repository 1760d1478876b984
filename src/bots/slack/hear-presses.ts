import type { App, BlockAction, MessageShortcut } from '@slack/bolt'
import { readPress } from '../press.ts'
import { threadOf } from './hear-messages.ts'
import type { PassOn } from './pass-on.ts'
import { editShortcut } from './subscriptions.ts'
import { channelText } from './team-ids.ts'

/** Buttons in messages, and "Edit this movie" in the menu of a message. */
export function hearPresses(app: App, passOn: PassOn): void {
  app.action<BlockAction>({ type: 'block_actions', action_id: /^matinee:/ }, async ({ action, body, context, ack }) => {
    await ack()
    const press = readPress(action.action_id)
    const at = readContainer(body)
    const team = context.teamId ?? body.team?.id ?? body.user.team_id
    if (press === null || at === null || team === undefined) return
    await passOn({
      key: body.trigger_id,
      team,
      user: body.user.id,
      channel: at.channel,
      thread: at.thread,
      trigger: body.trigger_id,
      responseUrl: body.response_url === undefined || body.response_url === '' ? null : body.response_url,
      pressedAnswer: at.ephemeral,
      say: () => ({ kind: 'press', press }),
    })
  })
  app.shortcut<MessageShortcut>({ type: 'message_action', callback_id: editShortcut }, async ({ shortcut, context, ack }) => {
    await ack()
    const team = context.teamId ?? shortcut.team?.id ?? shortcut.user.team_id
    const ts = shortcut.message.ts
    if (team === undefined) return
    const channel = shortcut.channel.id
    await passOn({
      key: shortcut.trigger_id,
      team,
      user: shortcut.user.id,
      channel,
      thread: threadOf({ ts, ...threadIn(shortcut.message) }),
      trigger: shortcut.trigger_id,
      responseUrl: shortcut.response_url,
      pressedAnswer: false,
      say: () => ({ kind: 'edit-message', about: { channel: channelText(team, channel), message: ts } }),
    })
  })
}

interface PressedAt {
  readonly channel: string
  readonly thread: string | null
  readonly ephemeral: boolean
}

function readContainer({ container, channel, message }: BlockAction): PressedAt | null {
  const at = container as {
    readonly channel_id?: string
    readonly message_ts?: string
    readonly thread_ts?: string
    readonly is_ephemeral?: boolean
  }
  const id = at.channel_id ?? channel?.id
  if (id === undefined) return null
  const ts = at.message_ts ?? message?.ts
  const thread = at.thread_ts === undefined ? threadIn(message ?? {}) : { thread_ts: at.thread_ts }
  return { channel: id, thread: threadOf({ ...(ts === undefined ? {} : { ts }), ...thread }), ephemeral: at.is_ephemeral === true }
}

function threadIn(message: Readonly<Record<string, unknown>>): { readonly thread_ts?: string } {
  const thread = message['thread_ts']
  return typeof thread === 'string' ? { thread_ts: thread } : {}
}
