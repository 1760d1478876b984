import { setTimeout as wait } from 'node:timers/promises'
import { en } from '../../../src/bots/words/en.ts'
import { ko } from '../../../src/bots/words/ko.ts'
import { scopes } from '../../../src/bots/slack/scopes.ts'
import { startSlack } from '../../stand-ins/slack/start-slack.ts'
import { elementsOf } from '../../stand-ins/slack/input-state.ts'
import type { Sent, Surface } from '../../stand-ins/slack/interactions.ts'
import type { AnyBlock, Message } from '../../stand-ins/slack/world.ts'
import {
  ANSWER_MS,
  PATIENCE_MS,
  type Asked,
  type Chat,
  type OpenForm,
  type Photo,
  type Seen,
  type Told,
  type Where,
  type Who,
} from './chat.ts'

const NAMES = { ann: 'ada', kim: 'kim', root: 'root' } as const

/** Slack, by Socket Mode and one workspace's token. */
export async function openSlackChat(): Promise<Chat> {
  const slack = await startSlack({ scopes, ackMs: PATIENCE_MS })
  const surfaces = new WeakMap<object, Surface>()
  const personOf = (who: Who) => slack.person(NAMES[who])
  const channelOf = (where: Where, who: Who) =>
    where === 'direct' ? personOf(who).dm : slack.channel(where === 'general' ? 'general' : 'backroom')
  const acks: number[] = []

  const shown = <T extends object>(view: T, surface: Surface): T => {
    surfaces.set(view, surface)
    return view
  }
  const surfaceOf = (view: object): Surface => {
    const surface = surfaces.get(view)
    if (surface === undefined) throw new Error('nothing of Slack’s')
    return surface
  }
  const buttonsOf = (blocks: readonly AnyBlock[]): string[] =>
    elementsOf(blocks).map(({ element }) => (element['text'] as { readonly text?: string } | undefined)?.text ?? '')

  const seenOf = (message: Message): Seen =>
    shown(
      {
        id: message.ts,
        channel: message.channel,
        thread: message.threadTs,
        text: [message.text, readable(message.blocks)].join('\n'),
        buttons: buttonsOf(message.blocks),
        films: message.files
          .filter(({ name }) => name.endsWith('.mp4'))
          .map(({ name, bytes }) => ({ name, bytes: bytes ?? Buffer.alloc(0) })),
        pictures: message.blocks.filter(({ type }) => type === 'image').length,
        edits: message.edits,
        times: message.times,
      },
      message,
    )

  /** Answers to one person: what only they saw, or in a direct message what the bot said that is no film's. */
  const asked = (who: Who, act: () => Sent | null | Promise<unknown>): Asked => {
    const { user, dm } = personOf(who)
    const before = {
      ephemerals: new Map(slack.ephemerals.map((one) => [one, one.text])),
      direct: dm.messages.length,
      views: slack.views.length,
    }
    const edited = new Map(dm.messages.map((message) => [message, message.edits]))
    const sent = act()
    if (sent !== null && 'ack' in sent) void timed(sent)
    return {
      told: () =>
        slack.until(() => {
          // One that was pressed is replaced where it stands.
          const hidden = slack.ephemerals.findLast((one) => one.user === user.id && !one.gone && before.ephemerals.get(one) !== one.text)
          if (hidden !== undefined)
            return shown<Told>({ text: [hidden.text, readable(hidden.blocks)].join('\n'), buttons: buttonsOf(hidden.blocks) }, hidden)
          const said = dm.messages.findLast(
            (message, at) =>
              message.botId !== null &&
              isPlain(message) &&
              message.files.length === 0 &&
              (at >= before.direct || message.edits > (edited.get(message) ?? 0)),
          )
          return said === undefined
            ? null
            : shown<Told>({ text: [said.text, readable(said.blocks)].join('\n'), buttons: buttonsOf(said.blocks) }, said)
        }, ANSWER_MS),
      form: async () => {
        const view = await slack.until(() => (slack.views.length > before.views ? slack.topView(personOf(who)) : null), ANSWER_MS)
        const labels = view.content.blocks.flatMap(
          (block) => ((block['label'] as { text?: string } | undefined)?.text ?? []) as string | never[],
        )
        const send: OpenForm['send'] = async (values) => {
          const given = Object.fromEntries(
            Object.entries(values).map(([label, value]) => [
              label,
              Array.isArray(value) ? value.map((one: Where | Who | Photo) => (typeof one === 'string' ? idOf(one, who) : one)) : value,
            ]),
          )
          return asked(who, () => personOf(who).submit(view, given as never))
        }
        return { title: view.content.title?.text ?? '', labels, send }
      },
    }
  }
  const idOf = (one: Where | Who, who: Who): string => (one in NAMES ? personOf(one as Who).user.id : channelOf(one as Where, who).id)
  const timed = async (sent: Sent): Promise<void> => {
    const at = performance.now()
    await sent.ack().catch(() => undefined)
    acks.push(performance.now() - at)
  }

  const all = (): Message[] =>
    [...slack.world.channels.values()]
      .flatMap(({ messages }) => [...messages])
      .filter(
        (message) => message.botId !== null && !message.deleted && !message.tombstone && (!isPlain(message) || message.files.length > 0),
      )

  return {
    name: 'Slack',
    answersNameMessages: false,
    environment: { SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.app.appToken, SLACK_API_URL: slack.apiUrl },
    async command(who, name, values = {}, { channel = 'general' } = {}) {
      const { prompt = '', ...options } = values
      const text = [prompt, ...Object.entries(options).map(([key, value]) => `--${key} ${value}`)].join(' ').trim()
      return asked(who, () => personOf(who).command(`/${name}`, text, { channel: channelOf(channel, who) }))
    },
    async orderWithPhoto(who, prompt, ...photos) {
      const form = await asked(who, () => personOf(who).command('/movie', '', { channel: channelOf('general', who) })).form()
      const { labels } = (who === 'kim' ? ko : en).orderForm
      return form.send({ [labels.prompt]: prompt, [labels.length]: '1', [labels.selfie]: photos })
    },
    async orderWithMe(who, prompt) {
      return asked(who, () => personOf(who).command('/movie', `${prompt} --length 1 --me`, { channel: channelOf('general', who) }))
    },
    async press(who, on, label) {
      return asked(who, () => personOf(who).press(surfaceOf(on), label))
    },
    async menu(who, on) {
      return asked(who, () => personOf(who).shortcut('edit_movie', surfaceOf(on) as Message))
    },
    async say(who, text, { to, within = to, channel = 'general', call = false, photo }) {
      const message = within === undefined ? undefined : (surfaceOf(within) as Message)
      const place = message === undefined ? channelOf(channel, who) : slack.channel(message.channel)
      return asked(who, async () => {
        await personOf(who).say(place, text, {
          ...(message === undefined ? {} : { thread: message }),
          mention: call,
          files: photo === undefined ? [] : [photo],
        }).acks
      })
    },
    seen(where) {
      const ids =
        where === undefined
          ? null
          : where === 'direct'
            ? (['ann', 'kim', 'root'] as const).map((who) => personOf(who).dm.id)
            : [channelOf(where, 'ann').id]
      return all()
        .filter(({ channel }) => ids === null || ids.includes(channel))
        .toSorted((a, b) => Number(a.ts) - Number(b.ts))
        .map(seenOf)
    },
    whispers: (who) =>
      personOf(who)
        .dm.messages.filter(({ botId }) => botId !== null)
        .map(({ text }) => text),
    until: (predicate, ms = ANSWER_MS) => slack.until(predicate, ms),
    faults: () => slack.faults(),
    acknowledgements: () => [...acks, ...slack.acks.flatMap(({ delayMs }) => (delayMs === null ? [] : [delayMs]))],
    loseAnswer: (of) =>
      slack.misbehave({
        method: of === 'card' ? /^chat\.postMessage$/ : /^files\.completeUploadExternal$/,
        dropConnection: true,
        afterEffect: true,
      }),
    storm: (times) =>
      slack.misbehave({
        method: /^(chat\.(postMessage|update)|files\.(getUploadURLExternal|completeUploadExternal))$/,
        status: 429,
        times,
      }),
    limitFiles: (bytes) => slack.limitFiles(bytes ?? 1024 ** 3),
    async drop() {
      slack.sockets.drop()
      await wait(50)
      await slack.until(() => slack.connections > 0, 15_000)
    },
    async redeliver() {
      await slack.redeliver()
    },
    forbid(where, forbidden) {
      channelOf(where, 'ann').restricted = forbidden
    },
    erase: (message) => slack.person('root').delete(surfaceOf(message) as Message),
    advance: slack.advance,
    close: slack.close,
  }
}

/** No card: those carry their film's mark. */
function isPlain({ metadata }: Message): boolean {
  return metadata === null || metadata === undefined
}

/** All that can be read in blocks. */
function readable(blocks: readonly AnyBlock[]): string {
  const words: string[] = []
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (['text', 'alt_text', 'user_id', 'channel_id'].includes(key)) words.push(value)
    } else if (typeof value === 'object' && value !== null) for (const [inner, one] of Object.entries(value)) walk(one, inner)
  }
  for (const block of blocks) if (block.type !== 'actions') walk(block, '')
  return words.join('\n')
}
