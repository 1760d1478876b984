import type { App } from '@slack/bolt'
import { unescapeText } from './escape-text.ts'
import { findPhotos, type SlackFile } from './find-photos.ts'
import type { Inside } from './inside.ts'
import type { PassOn } from './pass-on.ts'
import { channelText } from './team-ids.ts'

/** What of a message event matters, whatever its subtype. */
export interface MessageEvent {
  readonly type: string
  readonly subtype?: string
  readonly hidden?: boolean
  readonly user?: string
  readonly bot_id?: string
  readonly text?: string
  readonly channel?: string
  readonly channel_type?: string
  readonly ts?: string
  readonly thread_ts?: string
  readonly files?: readonly SlackFile[]
}

/** Messages to the bot. A mention comes as two events, of which the first is heard: both have the message's own ts. */
export function hearMessages(app: App, inside: Inside, passOn: PassOn): void {
  const onMessage = async (message: MessageEvent, team: string, botUser: string): Promise<void> => {
    const { user, channel, ts } = message
    if (user === undefined || channel === undefined || ts === undefined || !isToBot(message, botUser)) return
    const direct = message.channel_type === 'im'
    const thread = threadOf(message)
    await passOn({
      key: `${channelText(team, channel)}/${ts}`,
      team,
      user,
      channel,
      thread,
      direct,
      trigger: null,
      responseUrl: null,
      pressedAnswer: false,
      say: async () => ({
        kind: 'said',
        text: unescapeText(message.text ?? '', botUser),
        photos: await findPhotos(inside.teams, team, message.files ?? [], inside.log),
        about: thread === null ? null : { channel: channelText(team, channel), message: thread },
        called: direct || mentions(message, botUser),
      }),
    })
  }
  for (const name of ['message', 'app_mention'] as const)
    app.event(name, async ({ event, body, context }) =>
      onMessage(event as MessageEvent, context.teamId ?? body.team_id, context.botUserId ?? ''),
    )
}

/** People's own new messages: to the bot alone, with its name in them, or in a thread, which may be a film's, unless they name others. */
export function isToBot(message: MessageEvent, botUser: string): boolean {
  const { subtype, user, bot_id, hidden } = message
  if (subtype !== undefined && !ownWords.has(subtype)) return false
  if (hidden === true || bot_id !== undefined || user === botUser || user === 'USLACKBOT') return false
  return (
    message.channel_type === 'im' ||
    message.type === 'app_mention' ||
    mentions(message, botUser) ||
    (threadOf(message) !== null && !MENTION.test(message.text ?? ''))
  )
}

/** Of anybody. */
const MENTION = /<@[A-Z0-9]+(\|[^>]*)?>/

const ownWords: ReadonlySet<string> = new Set(['file_share', 'thread_broadcast'])

function mentions({ type, text }: MessageEvent, botUser: string): boolean {
  return type === 'app_mention' || (botUser !== '' && new RegExp(`<@${botUser}(\\|[^>]*)?>`).test(text ?? ''))
}

/** The first message of a thread names itself as its thread once it has answers. */
export function threadOf({ ts, thread_ts: thread }: { readonly ts?: string; readonly thread_ts?: string }): string | null {
  return thread === undefined || thread === ts ? null : thread
}
