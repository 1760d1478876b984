import type { Reply } from '../bot.ts'
import type { Answer } from '../card.ts'
import { wordsFor } from '../words/words.ts'
import { callSlack } from './call-slack.ts'
import { drawAnswer } from './draw-card.ts'
import { drawForm } from './draw-form.ts'
import { faultCode } from './explain-faults.ts'
import type { Inside } from './inside.ts'
import { sendPrivately } from './send-privately.ts'
import { channelText } from './team-ids.ts'

/** How Slack lets us answer what was said. */
export interface ReplyWay {
  readonly team: string
  /** Slack's own id. */
  readonly channel: string
  readonly thread: string | null
  readonly user: string
  readonly language: string
  readonly direct: boolean
  /** Null: no window can be opened. */
  readonly trigger: string | null
  readonly responseUrl: string | null
  /**
   * Whether the pressed button stands in an answer that they alone see, which a new answer then replaces. Nothing else that one person sees can
   * be replaced at Slack: said again, it stands below what was said before.
   */
  readonly pressedAnswer: boolean
}

/** Slack takes five answers at a response URL, within 30 minutes. */
const URL_USES = 5
const URL_LIFE = 29 * 60_000
/** Milliseconds for one of them. */
const URL_TIMEOUT = 10_000

export function replyBy(inside: Inside, way: ReplyWay): Reply {
  const since = Date.now()
  const earlier: { uses: number; message: string | null } = { uses: 0, message: null }
  let line: Promise<void> = Promise.resolve()
  let asked = false

  /** The ways in turn, the next where one fails; a way that is not open says so. */
  const ways = [
    async (answer: Answer): Promise<boolean> => {
      if (way.responseUrl === null || earlier.uses >= URL_USES || Date.now() - since > URL_LIFE) return false
      earlier.uses += 1
      await respond(way.responseUrl, { response_type: 'ephemeral', replace_original: way.pressedAnswer, ...drawAnswer(answer) })
      return true
    },
    async (answer: Answer): Promise<boolean> => {
      const client = await inside.teams.clientFor(way.team)
      const message = { channel: way.channel, ...drawAnswer(answer) }
      const thread = way.thread === null ? {} : { thread_ts: way.thread }
      if (!way.direct) {
        await callSlack(() => client.chat.postEphemeral({ ...message, ...thread, user: way.user }), { repeatable: true })
        return true
      }
      const ts = earlier.message
      await inside.pace(channelText(way.team, way.channel), async () => {
        if (ts !== null) await callSlack(() => client.chat.update({ ...message, ts }), { repeatable: true })
        else earlier.message = (await callSlack(() => client.chat.postMessage({ ...message, ...thread }), { repeatable: false })).ts ?? null
      })
      return true
    },
    async (answer: Answer): Promise<boolean> => {
      if (way.direct) return false
      await sendPrivately(inside, way.team, way.user, answer)
      return true
    },
  ]
  const say = async (answer: Answer): Promise<void> => {
    for (const [index, tell] of ways.entries()) {
      try {
        if (await tell(answer)) break
      } catch (error) {
        inside.log.warn({ error: faultCode(error), way: index }, 'Slack: an answer could not be given this way')
      }
    }
  }
  return {
    tell(answer) {
      line = line.then(() => say(answer))
      return line
    },
    async ask(form) {
      if (way.trigger === null || asked) return false
      asked = true
      const { trigger: trigger_id } = way
      const spot = { channel: channelText(way.team, way.channel), thread: way.thread }
      try {
        const client = await inside.teams.clientFor(way.team)
        await client.views.open({ trigger_id, view: drawForm(form, spot, wordsFor(way.language).close) })
        return true
      } catch (error) {
        inside.log.warn({ error: faultCode(error), form: form.press.what }, 'Slack: a window could not be opened')
        return false
      }
    },
  }
}

async function respond(url: string, message: object): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    body: JSON.stringify(message),
    headers: { 'content-type': 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(URL_TIMEOUT),
  })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`response_url: status ${response.status}`)
}
