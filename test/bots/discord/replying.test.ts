import { DiscordAPIError, HTTPError, RESTJSONErrorCodes as Code, type APIInteraction, type REST } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import type { Answer, Form } from '../../../src/bots/card.ts'
import { describeCommands } from '../../../src/bots/discord/describe-commands.ts'
import { explainFault } from '../../../src/bots/discord/explain-faults.ts'
import { registerCommands } from '../../../src/bots/discord/register-commands.ts'
import { replyToInteraction, type InteractionReply } from '../../../src/bots/discord/reply-to-interaction.ts'

const MARK = 'k3v9k3v9k3v9k3v9k3v9'
const form: Form = { press: { what: 'edit', movie: MARK }, title: 'Edit', submit: 'Go', fields: [] }

function refusal(status: number, code: number): DiscordAPIError {
  return new DiscordAPIError({ code, message: 'no' }, code, status, 'POST', 'https://discord.com/api/secret', {
    files: undefined,
    body: undefined,
  })
}

/** Takes down what is asked of Discord as 'POST callback 4 hidden: words'. `refusals` are what the first requests are answered with. */
function fakeRest(refusals: (Error | null)[] = []): { rest: REST; asked: string[] } {
  const asked: string[] = []
  const ask =
    (method: string) =>
    (route: string, more: { body?: { type?: number; content?: string; flags?: number; data?: { content?: string; flags?: number } } }) => {
      const { body } = more
      const said = body?.data ?? body
      const what = route.endsWith('/callback') ? `callback ${body?.type}` : route.replace(/^\/webhooks\/1000\/secret/, 'webhook')
      asked.push(
        [method, what, ...(said?.flags === 64 ? ['hidden'] : []), ...(said?.content === undefined ? [] : [`“${said.content}”`])].join(' '),
      )
      const error = refusals.shift() ?? null
      return error === null ? Promise.resolve({ id: '77' }) : Promise.reject(error)
    }
  return { rest: { post: ask('POST'), patch: ask('PATCH'), delete: ask('DELETE') } as unknown as REST, asked }
}

const command = { type: 2 }
const button = { type: 3, message: { id: '5', flags: 0 } }
const hiddenButton = { type: 3, message: { id: '5', flags: 64 } }
const window = { type: 5 }
const say = (...lines: string[]): Answer => ({ lines })
const tooLate = refusal(404, Code.UnknownInteraction)

describe('the reply to an interaction', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  type Deed = (it: InteractionReply) => Promise<unknown>
  const tell =
    (words: string): Deed =>
    ({ reply }) =>
      reply.tell(say(words))
  const ask =
    (opened: boolean): Deed =>
    async ({ reply }) =>
      expect(await reply.ask(form)).toBe(opened)
  const wait: Deed = () => vi.advanceTimersByTimeAsync(701)
  const end: Deed = (it) => it.end()

  const cases: [string, object, Deed[], (Error | null)[], string[]][] = [
    ['words', command, [tell('one'), end], [], ['POST callback 4 hidden “one”']],
    [
      'words twice',
      command,
      [tell('one'), tell('two'), end],
      [],
      ['POST callback 4 hidden “one”', 'PATCH webhook/messages/%40original “two”'],
    ],
    ['words late', command, [wait, tell('one'), end], [], ['POST callback 5 hidden', 'PATCH webhook/messages/%40original “one”']],
    ['words in time, and a long hearing', command, [tell('one'), wait, end], [], ['POST callback 4 hidden “one”']],
    ['a form', command, [ask(true), wait, end], [], ['POST callback 9']],
    [
      'a form late',
      command,
      [wait, ask(false), tell('one'), end],
      [],
      ['POST callback 5 hidden', 'PATCH webhook/messages/%40original “one”'],
    ],
    ['a form after words', command, [tell('one'), ask(false), end], [], ['POST callback 4 hidden “one”']],
    ['a form from a form', window, [ask(false), tell('one'), end], [], ['POST callback 4 hidden “one”']],
    [
      'words after a form',
      button,
      [ask(true), tell('one'), tell('two'), end],
      [],
      ['POST callback 9', 'POST webhook hidden “one”', 'PATCH webhook/messages/77 “two”'],
    ],
    ['nothing to a button', button, [end], [], ['POST callback 6']],
    ['words after nothing', button, [end, tell('one')], [], ['POST callback 6', 'POST webhook hidden “one”']],
    ['nothing to a command', command, [end], [], ['POST callback 5 hidden', 'DELETE webhook/messages/%40original']],
    ['nothing to a slow command', command, [wait, end], [], ['POST callback 5 hidden', 'DELETE webhook/messages/%40original']],
    ['words to a hidden message’s button', hiddenButton, [tell('one'), end], [], ['POST callback 7 “one”']],
    ['words late to it', hiddenButton, [wait, tell('one'), end], [], ['POST callback 6', 'PATCH webhook/messages/%40original “one”']],
    ['words too late', command, [tell('one'), end], [tooLate], ['POST callback 4 hidden “one”', 'privately “one”']],
    [
      'words after a quarter of an hour',
      command,
      [wait, tell('one'), end],
      [null, refusal(401, Code.InvalidWebhookToken)],
      ['POST callback 5 hidden', 'PATCH webhook/messages/%40original “one”', 'privately “one”'],
    ],
    [
      'words when they have put the first away',
      command,
      [tell('one'), tell('two'), end],
      [null, refusal(404, Code.UnknownMessage)],
      ['POST callback 4 hidden “one”', 'PATCH webhook/messages/%40original “two”', 'POST webhook hidden “two”'],
    ],
    [
      'words when the answer to them was lost',
      command,
      [tell('one'), end],
      [refusal(400, Code.InteractionHasAlreadyBeenAcknowledged)],
      ['POST callback 4 hidden “one”', 'PATCH webhook/messages/%40original “one”'],
    ],
    [
      'words when a form is refused',
      command,
      [ask(false), tell('one'), end],
      [refusal(400, Code.InvalidFormBodyOrContentType)],
      ['POST callback 9', 'POST callback 4 hidden “one”'],
    ],
    ['a form that Discord is too late for', command, [ask(false), tell('one'), end], [tooLate], ['POST callback 9', 'privately “one”']],
  ]

  it.each(cases)('%s', async (_, event, deeds, refusals, expected) => {
    const { rest, asked } = fakeRest(refusals)
    const reply = replyToInteraction({
      rest,
      interaction: { id: '5', token: 'secret', application_id: '1000', ...event } as unknown as APIInteraction,
      known: { isRole: () => false, isChannel: () => false },
      tellPrivately: ({ lines }) => Promise.resolve(void asked.push(`privately “${lines.join('\n')}”`)),
      log: { info() {}, warn: (fields) => expect(JSON.stringify(fields)).not.toContain('secret'), error() {} },
    })
    for (const deed of deeds) await deed(reply)
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toEqual(expected)
  })
})

test.each([
  [refusal(404, Code.UnknownChannel), 'gone'],
  [refusal(404, Code.UnknownMessage), 'gone'],
  [refusal(403, Code.MissingPermissions), 'forbidden'],
  [refusal(403, Code.MissingAccess), 'forbidden'],
  [refusal(400, Code.ThreadLocked), 'forbidden'],
  [refusal(413, Code.RequestEntityTooLarge), 'too-large'],
  [refusal(413, 0), 'too-large'],
  [refusal(429, 0), 'later'],
  [refusal(400, Code.InvalidFormBodyOrContentType), 'broken'],
  [new HTTPError(502, 'Bad Gateway', 'POST', 'https://discord.com', { files: undefined, body: undefined }), 'later'],
  [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 'later'],
  [Object.assign(new Error('headers'), { code: 'UND_ERR_HEADERS_TIMEOUT' }), 'later'],
  [Object.assign(new Error('aborted'), { name: 'AbortError' }), 'later'],
  [new TypeError('ours'), 'broken'],
])('%s is %s', (error, why) => {
  const fault = explainFault(error)
  expect(fault.why).toBe(why)
  expect(JSON.stringify([fault, fault.message, fault.cause])).not.toContain('secret')
})

describe('commands are registered', () => {
  /** As Discord tells them: with what is its own, and nothing where nothing was said. */
  const told = (commands: readonly object[]): object[] =>
    commands
      .map((one, at) => ({ id: `${at}`, application_id: '1000', version: '3', default_member_permissions: null, nsfw: false, ...one }))
      .reverse()

  it.each([
    ['when there are none', [], true],
    ['not when they are the same', told(describeCommands()), false],
    ['when one is missing', told(describeCommands().slice(1)), true],
    [
      'when one says something else',
      told(describeCommands().map((one) => (one.name === 'movie' ? { ...one, description: 'old' } : one))),
      true,
    ],
  ])('%s', async (_, theirs, expected) => {
    const put = vi.fn(() => Promise.resolve([]))
    const info = vi.fn()
    await registerCommands({ get: () => Promise.resolve(theirs), put } as unknown as REST, '1000', { info, warn() {}, error() {} })
    expect([put.mock.calls.length, info.mock.calls.length]).toEqual(expected ? [1, 1] : [0, 0])
  })
})
