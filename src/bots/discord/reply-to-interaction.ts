import {
  InteractionResponseType as Response,
  InteractionType,
  MessageFlags,
  RESTJSONErrorCodes as Code,
  Routes,
  type APIInteraction,
  type APIMessage,
  type REST,
} from 'discord.js'
import type { BotLog } from '../bot-log.ts'
import type { Reply } from '../bot.ts'
import type { Answer } from '../card.ts'
import { drawForm, type Known } from './draw-form.ts'
import { drawAnswer } from './draw-message.ts'
import { explainFault, hasCode } from './explain-faults.ts'

/** Discord forgets an interaction that nobody answered within three seconds; people see after one that nothing happens. */
const DEFER_AFTER_MS = 700

/** Discord no longer takes an answer: later than three seconds, or than fifteen minutes. */
const TOO_LATE = [Code.UnknownInteraction, Code.UnknownWebhook, Code.InvalidWebhookToken]

export interface InteractionReply {
  readonly reply: Reply
  /** The hearing has ended: where nothing was said, nothing must be left turning. */
  end(): Promise<void>
}

export interface InteractionReplyOptions {
  readonly rest: REST
  readonly interaction: APIInteraction
  readonly known: Known
  /** The way that is left when Discord takes no answer any more. Throws PostFault. */
  readonly tellPrivately: (answer: Answer) => Promise<void>
  readonly log: BotLog
}

/**
 * `new`: nothing has been answered. `deferred`: Discord shows that we think. `told`: our words are the answer. `aside`: something without
 * words was the answer (a form, or nothing), so that words go into a message of their own. `late`: Discord takes none.
 */
type Stage = 'new' | 'deferred' | 'told' | 'aside' | 'late'

/** Everything goes through one line: two answers to an interaction are one too many. */
export function replyToInteraction({ rest, interaction, known, tellPrivately, log }: InteractionReplyOptions): InteractionReply {
  const { id, token, application_id: application } = interaction
  // A button in a message that one person sees is answered in its place, so that its buttons go when they have been used.
  const inPlace = interaction.type === InteractionType.MessageComponent && ((interaction.message.flags ?? 0) & MessageFlags.Ephemeral) !== 0
  let stage: Stage = 'new'
  /** The message of its own that was written last. */
  let own: string | null = null
  let turn: Promise<unknown> = Promise.resolve()
  const timer = setTimeout(() => void inTurn(defer), DEFER_AFTER_MS)

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }

  /** The first answer. False: it was not taken. */
  async function respond(type: Response, data: object | undefined, then: Stage): Promise<boolean> {
    try {
      await rest.post(Routes.interactionCallback(id, token), { body: { type, data }, auth: false })
      stage = then
      return true
    } catch (error) {
      if (hasCode(error, Code.InteractionHasAlreadyBeenAcknowledged)) stage = then === 'aside' ? 'aside' : 'deferred'
      else {
        // What Discord does not like the look of, it has not taken as the answer: another may follow.
        if (hasCode(error, ...TOO_LATE) || explainFault(error).why === 'later') stage = 'late'
        report(error)
      }
      return false
    }
  }

  async function defer(): Promise<void> {
    if (stage !== 'new') return
    if (inPlace) await respond(Response.DeferredMessageUpdate, undefined, 'deferred')
    else await respond(Response.DeferredChannelMessageWithSource, { flags: MessageFlags.Ephemeral }, 'deferred')
  }

  const unanswered = (): boolean => stage === 'new'

  async function say(answer: Answer): Promise<void> {
    const { body } = drawAnswer(answer, known.isRole)
    const hidden = { ...body, flags: MessageFlags.Ephemeral }
    if (stage === 'new') {
      const told = inPlace
        ? await respond(Response.UpdateMessage, body, 'told')
        : await respond(Response.ChannelMessageWithSource, hidden, 'told')
      // Refused for its looks, it is in the log.
      if (told || unanswered()) return
    }
    if (stage === 'late') throw new TooLate()
    const message = stage === 'aside' ? own : '@original'
    if (message !== null) {
      try {
        await rest.patch(Routes.webhookMessage(application, token, message), { body, auth: false })
        stage = stage === 'aside' ? 'aside' : 'told'
        return
      } catch (error) {
        // They have put it away.
        if (!hasCode(error, Code.UnknownMessage)) throw error
      }
    }
    const written = (await rest.post(Routes.webhook(application, token), { body: hidden, auth: false, query: WAIT })) as APIMessage
    stage = 'aside'
    own = written.id
  }

  function report(error: unknown): void {
    log.warn({ interaction: id, fault: explainFault(error).message }, 'An interaction could not be answered.')
  }

  return {
    reply: {
      tell: (answer) =>
        inTurn(async () => {
          try {
            await say(answer)
          } catch (error) {
            if (!(error instanceof TooLate) && !hasCode(error, ...TOO_LATE)) return report(error)
            stage = 'late'
            await tellPrivately(answer).catch(report)
          }
        }),
      ask: (form) =>
        inTurn(async () => {
          // Discord opens no window from a window.
          if (stage !== 'new' || interaction.type === InteractionType.ModalSubmit) return false
          return await respond(Response.Modal, drawForm(form, known), 'aside')
        }),
    },
    end: () =>
      inTurn(async () => {
        clearTimeout(timer)
        if (stage !== 'new' && stage !== 'deferred') return
        // Of a button nothing shows that it was pressed; what shows that a command was given is taken away again.
        const silently = interaction.type !== InteractionType.ApplicationCommand && interaction.message !== undefined
        if (stage === 'new') {
          if (silently) await respond(Response.DeferredMessageUpdate, undefined, 'aside')
          else await defer()
          if (silently) return
        }
        if (stage !== 'deferred') return
        stage = 'aside'
        if (!inPlace) await rest.delete(Routes.webhookMessage(application, token, '@original'), { auth: false }).catch(report)
      }),
  }
}

const WAIT = new URLSearchParams({ wait: 'true' })

class TooLate extends Error {}
