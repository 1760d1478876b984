import { expect, test } from 'vitest'
import { pressText } from '../../../src/bots/press.ts'
import { withoutSecrets } from '../../../src/bots/slack/bolt-log.ts'
import { drawAnswer, drawCard, drawClip } from '../../../src/bots/slack/draw-card.ts'
import { drawForm } from '../../../src/bots/slack/draw-form.ts'
import { markup, richText } from '../../../src/bots/slack/draw-lines.ts'
import { unescapeText } from '../../../src/bots/slack/escape-text.ts'
import { isToBot, type MessageEvent, threadOf } from '../../../src/bots/slack/hear-messages.ts'
import { readCommand } from '../../../src/bots/slack/read-command.ts'
import { readForm, readFormSpot } from '../../../src/bots/slack/read-form.ts'
import { createSeal } from '../../../src/bots/slack/seal.ts'
import { channelText, placeOf, readChannel, teamOfPlace } from '../../../src/bots/slack/team-ids.ts'
import { createPace } from '../../../src/bots/slack/write-pace.ts'
import { aCard, aClip, aPicture, movie } from './open-test-bot.ts'

/** The parts of the Slack adapter that need no Slack. */

test.each([
  [['a & <b>'], 'a &amp; &lt;b&gt;'],
  [['<!channel> <@U1>'], '&lt;!channel&gt; &lt;@U1&gt;'],
  [[[{ bold: 'bold' }, ' plain']], '*bold* plain'],
  [[[{ bold: 'a *b*' }]], 'a *b*'],
  [[['in ', { channel: 'T1/C2' }, ' by ', { user: 'U3' }]], 'in <#C2> by <@U3>'],
  [['one', 'two'], 'one\ntwo'],
])('%j is %s in markup', (lines, text) => {
  expect(markup(lines)).toBe(text)
})

test('rich text takes any text as it is', () => {
  expect(richText(['a *b* <c>', [{ bold: 'd_e' }, { channel: 'T1/C2' }, { user: 'U3' }]])).toEqual({
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'a *b* <c>' },
          { type: 'text', text: '\n' },
          { type: 'text', text: 'd_e', style: { bold: true } },
          { type: 'channel', channel_id: 'C2' },
          { type: 'user', user_id: 'U3' },
        ],
      },
    ],
  })
})

test('a card has what it needs and no empty rows', () => {
  const full = drawCard(aCard({ picture: aPicture('x') }), 'Ada', 'F1')
  expect(full.blocks.slice(1)).toEqual([
    { type: 'image', slack_file: { id: 'F1' }, alt_text: 'a balloon' },
    { type: 'context', elements: [{ type: 'plain_text', text: 'A note', emoji: true }] },
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: pressText({ what: 'cancel', movie }),
          text: { type: 'plain_text', text: 'Cancel', emoji: true },
          style: 'danger',
        },
      ],
    },
  ])
  expect(drawCard(aCard({ note: null, buttons: [], picture: aPicture('x') }), 'Ada', null).blocks).toHaveLength(1)
  expect(drawAnswer({ lines: ['x'] }).blocks).toHaveLength(1)
  expect(drawClip(aClip({ note: 'small' }))).toBe('<@U0ADA00001> *“a balloon”*\n8 s\nsmall')
})

test('a form and back', () => {
  const view = drawForm(
    {
      press: { what: 'settings-house', movie: '' },
      title: 'A title that is longer than Slack takes',
      submit: 'Save',
      fields: [
        { kind: 'text', name: 'blocked', label: 'Words', required: false, long: true, most: 9_000, value: '' },
        { kind: 'channels', name: 'where', label: 'Where', required: false, values: ['T1/C1'] },
      ],
    },
    { channel: 'T1/C9', thread: '1.2' },
    'Close',
  )
  expect(view).toMatchObject({ callback_id: 'matinee:settings-house:', title: { text: 'A title that is longer t' } })
  expect(readFormSpot(view.private_metadata ?? '')).toEqual({ channel: 'T1/C9', thread: '1.2' })
  expect(view.blocks[0]).toMatchObject({ block_id: 'blocked', optional: true, element: { max_length: 3000 } })
  expect(view.blocks[0]).not.toHaveProperty('element.initial_value')
  expect(view.blocks[1]).toMatchObject({ element: { initial_conversations: ['C1'] } })
  const state = {
    blocked: { blocked: { type: 'plain_text_input', value: null } },
    aspect: { aspect: { type: 'static_select', selected_option: null } },
    where: { where: { type: 'multi_conversations_select', selected_conversations: ['C1', 'C2'] } },
    who: { who: { type: 'multi_users_select', selected_users: ['U1'] } },
    selfie: { selfie: { type: 'file_input', files: [{ id: 'F1', url_private: 'https://files.slack.com/x' }] } },
  }
  expect(readForm(state as never, 'T1')).toEqual({
    values: { where: ['T1/C1', 'T1/C2'], who: ['U1'] },
    files: [{ id: 'F1', url_private: 'https://files.slack.com/x' }],
  })
})

test.each(['', '{', '[]', 'null', '{"channel":1,"thread":null}', '{"channel":"T/C"}'])('%s is no spot', (metadata) => {
  expect(readFormSpot(metadata)).toBeNull()
})

test.each([
  ['a cat', 'en', 'a cat', {}],
  ['', 'en', '', {}],
  ['a cat --length 8', 'en', 'a cat', { length: '8' }],
  ['--seed=7 a', 'en', '', { seed: '7 a' }],
  ['a cat —style black and white —seed 7', 'en', 'a cat', { style: 'black and white', seed: '7' }],
  ['a cat --style "neon lights" --unknown thing', 'en', 'a cat --unknown thing', { style: 'neon lights' }],
  ['tic--tac — and -- more', 'en', 'tic--tac — and -- more', {}],
  ['me on the moon --me', 'en', 'me on the moon', { star: '' }],
  ['me on the moon --star me --length 4', 'en', 'me on the moon', { star: 'me', length: '4' }],
  ['달에 선 나 --출연', 'ko', '달에 선 나', { star: '' }],
  ['a cat --selfie me.jpg', 'en', 'a cat --selfie me.jpg', {}],
  ['a cat --length', 'en', 'a cat', { length: '' }],
])('/movie %s', (text, language, prompt, options) => {
  expect(readCommand(text, language)).toEqual({ prompt, options })
})

test.each([
  ['<@UBOT> a cat', 'a cat'],
  ['hey <@UBOT|matinee>, a cat &amp; a &lt;dog&gt;', 'hey , a cat & a <dog>'],
  ['for <@U1> and <@U2|kim>', 'for and kim'],
  ['see <https://x.y/z|the page> and <https://x.y>', 'see the page and https://x.y'],
  ['in <#C1|general> <!here>', 'in #general'],
])('%s was typed as %s', (wire, typed) => {
  expect(unescapeText(wire, 'UBOT')).toBe(typed)
})

const message: MessageEvent = { type: 'message', user: 'U1', channel: 'C1', channel_type: 'channel', ts: '1.1', text: 'hello' }
test.each<[string, Partial<MessageEvent>, boolean]>([
  ['chatter', {}, false],
  ['a mention', { text: 'hi <@UBOT>' }, true],
  ['a mention of another', { text: 'hi <@UBOTTLE>' }, false],
  ['a direct message', { channel_type: 'im' }, true],
  ['a reply', { thread_ts: '1.0' }, true],
  ['a reply to somebody else', { thread_ts: '1.0', text: 'nice, <@U2>' }, false],
  ['a reply that names both', { thread_ts: '1.0', text: '<@UBOT> put <@U2> in' }, true],
  ['the head of a thread', { thread_ts: '1.1' }, false],
  ['a reply that is sent to the channel too', { thread_ts: '1.0', subtype: 'thread_broadcast' }, true],
  ['a file', { channel_type: 'im', subtype: 'file_share' }, true],
  ['an edit', { channel_type: 'im', subtype: 'message_changed' }, false],
  ['somebody who joins', { subtype: 'channel_join', text: '<@UBOT> has joined' }, false],
  ['a bot', { channel_type: 'im', bot_id: 'B1' }, false],
  ['the bot itself', { channel_type: 'im', user: 'UBOT' }, false],
  ['something hidden', { channel_type: 'im', hidden: true }, false],
])('%s', (_, more, isHeard) => {
  expect(isToBot({ ...message, ...more }, 'UBOT')).toBe(isHeard)
})

test('threads and ids', () => {
  expect(threadOf({ ts: '1', thread_ts: '1' })).toBeNull()
  expect(threadOf({ ts: '2', thread_ts: '1' })).toBe('1')
  expect(readChannel(channelText('T1', 'C2'))).toEqual({ team: 'T1', id: 'C2' })
  expect(teamOfPlace(placeOf('T1', 'U1', false))).toBe('T1')
  expect(teamOfPlace(placeOf('T1', 'U1', true))).toBe('T1')
  expect(teamOfPlace('slack:dm:U1')).toBeNull()
})

test('what is sealed opens with the same secret, under the same name, whole', () => {
  const { seal, open } = createSeal('secret')
  const sealed = seal('slack:T1', 'xoxb-1')
  expect(sealed).not.toContain('xoxb')
  expect(seal('slack:T1', 'xoxb-1')).not.toBe(sealed)
  expect(open('slack:T1', sealed)).toBe('xoxb-1')
  expect(open('slack:T2', sealed)).toBeNull()
  expect(createSeal('another').open('slack:T1', sealed)).toBeNull()
  expect(open('slack:T1', `${sealed.slice(0, -2)}AA`)).toBeNull()
  expect(open('slack:T1', '')).toBeNull()
})

test('no secret stays in a line', () => {
  const line = withoutSecrets(
    'xoxb-1-2-abc xapp-1-A1-x xoxe.xoxb-1-z wss://wss-primary.slack.com/link/?ticket=1 https://hooks.slack.com/commands/T1/2/abc ok',
  )
  expect(line).toBe('[token] [token] [token] [socket] [url] ok')
})

test('writes to a channel keep their distance and their order, whatever fails; other channels do not wait', async () => {
  const pace = createPace(40)
  const at: [string, number][] = []
  const note = (name: string) => () => Promise.resolve(void at.push([name, performance.now()]))
  await Promise.all([
    pace('a', note('a1')),
    pace('a', () => Promise.reject(new Error('no'))).catch(() => undefined),
    pace('a', note('a2')),
    pace('b', note('b1')),
  ])
  expect(at.map(([name]) => name)).toEqual(['a1', 'b1', 'a2'])
  expect((at[2]?.[1] ?? 0) - (at[0]?.[1] ?? 0)).toBeGreaterThan(75)
})
