import { Routes, type APIMessage, type REST } from 'discord.js'
import type { BotLog } from '../bot-log.ts'
import type { Reply } from '../bot.ts'
import { drawAnswer } from './draw-message.ts'
import { explainFault } from './explain-faults.ts'
import { inOpenThread } from './start-thread.ts'

export interface MessageReplyOptions {
  readonly rest: REST
  readonly channel: string
  readonly message: string
  /** Whether the answer may name the message that it answers, which Discord refuses where the bot may not read earlier messages. */
  readonly mayPointBack: boolean
  readonly isRole: (id: string) => boolean
  readonly log: BotLog
}

/** Answers in the channel, below what was said; said again, the answer is replaced. A message opens no form. */
export function replyToMessage({ rest, channel, message, mayPointBack, isRole, log }: MessageReplyOptions): Reply {
  let answered: string | null = null
  let turn = Promise.resolve()
  return {
    tell(answer) {
      turn = turn.then(async () => {
        const { body } = drawAnswer(answer, isRole)
        try {
          if (answered !== null) {
            await rest.patch(Routes.channelMessage(channel, answered), { body })
            return
          }
          const more = {
            ...(mayPointBack ? { message_reference: { message_id: message, fail_if_not_exists: false } } : {}),
            nonce: `t${message}`,
            enforce_nonce: true,
          }
          const send = () => rest.post(Routes.channelMessages(channel), { body: { ...body, ...more } })
          answered = ((await inOpenThread(rest, channel, send)) as APIMessage).id
        } catch (error) {
          log.warn({ channel, message, fault: explainFault(error).message }, 'A message could not be answered.')
        }
      })
      return turn
    },
    ask: () => Promise.resolve(false),
  }
}
