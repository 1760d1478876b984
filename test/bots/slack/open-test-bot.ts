import { onTestFinished } from 'vitest'
import type { Bot, Reply } from '../../../src/bots/bot.ts'
import type { Card, ClipPost } from '../../../src/bots/card.ts'
import type { Heard } from '../../../src/bots/heard.ts'
import { openSlackBot, type SlackBotOptions } from '../../../src/bots/slack/open-slack-bot.ts'
import { type SlackStandIn, startSlack } from '../../stand-ins/slack/start-slack.ts'

export interface TestBot {
  readonly slack: SlackStandIn
  readonly bot: Bot
  readonly heard: Heard[]
  readonly said: string[]
  readonly logged: string[]
  readonly installations: Map<string, string>
  /** What is answered to everything from now on. */
  answerWith(answer: (heard: Heard, reply: Reply) => Promise<unknown>): void
  start(): Promise<void>
}

/** The adapter against the stand-in, by socket in one workspace unless said otherwise; both close with the test. */
export async function openTestBot(
  standIn: Parameters<typeof startSlack>[0] = {},
  options: (slack: SlackStandIn) => Partial<SlackBotOptions> = () => ({}),
): Promise<TestBot> {
  const slack = await startSlack(standIn)
  const heard: Heard[] = []
  const said: string[] = []
  const logged: string[] = []
  const installations = new Map<string, string>()
  const log = (fields: object, message: string): void => void logged.push(`${message} ${JSON.stringify(fields)}`)
  let answer: (heard: Heard, reply: Reply) => Promise<unknown> = () => Promise.resolve()
  const bot = openSlackBot({
    way: { kind: 'socket', appToken: slack.app.appToken },
    workspaces: { kind: 'one', botToken: slack.botToken },
    apiUrl: slack.apiUrl,
    installations: {
      saveInstallation: (id, sealed) => Promise.resolve(void installations.set(id, sealed)),
      readInstallation: (id) => Promise.resolve(installations.get(id) ?? null),
      deleteInstallation: (id) => Promise.resolve(void installations.delete(id)),
    },
    log: { info: log, warn: log, error: log },
    say: (line) => void said.push(line),
    ...options(slack),
  })
  onTestFinished(async () => {
    await bot.close()
    await slack.close()
  })
  return {
    slack,
    bot,
    heard,
    said,
    logged,
    installations,
    answerWith: (next) => void (answer = next),
    start: () =>
      bot.start(async (event, reply) => {
        heard.push(event)
        await answer(event, reply)
      }),
  }
}

export const movie = 'k3v9aaaaaaaaaaaaaaaa'

export function aCard(more: Partial<Card> = {}): Card {
  return {
    tone: 'making',
    asker: 'U0ADA00001',
    title: 'a <b> & *c*',
    lines: ['40 %', [{ bold: 'Filming' }, ' for ', { user: 'U0KIM00001' }, ' in ', { channel: 'T1/C0GENERAL1' }]],
    note: 'A note',
    picture: null,
    buttons: [{ press: { what: 'cancel', movie }, label: 'Cancel', tone: 'danger' }],
    ...more,
  }
}

export const aPicture = (text: string): Card['picture'] => ({ key: text, bytes: Buffer.from(text), alt: 'a balloon' })

export function aClip(more: Partial<ClipPost> = {}): ClipPost {
  return {
    name: 'a-balloon-7.mp4',
    alt: 'a balloon',
    bytes: Buffer.from('a clip'),
    asker: 'U0ADA00001',
    title: 'a balloon',
    lines: ['8 s'],
    note: null,
    buttons: [],
    ...more,
  }
}
