import { MessageReferenceType, MessageType, type APIInteraction, type APIMessage, type GatewayMessageCreateDispatchData } from 'discord.js'
import { describe, expect, it, test } from 'vitest'
import { describeCommands } from '../../../src/bots/discord/describe-commands.ts'
import { isCardOf, isClipOf, snowflakeAt } from '../../../src/bots/discord/find-message.ts'
import { readInteraction } from '../../../src/bots/discord/read-interaction.ts'
import { isToMe, readMessage } from '../../../src/bots/discord/read-message.ts'
import { pressText } from '../../../src/bots/press.ts'

const MARK = 'k3v9k3v9k3v9k3v9k3v9'
const ME = '1000'

function interaction(more: object): APIInteraction {
  return {
    id: '5',
    application_id: ME,
    token: 'secret',
    version: 1,
    locale: 'ko',
    guild_id: '81',
    channel: { id: '7', type: 0, nsfw: false },
    member: { user: { id: '42' }, roles: ['9'], permissions: '32' },
    ...more,
  } as unknown as APIInteraction
}

const command = (data: object, more: object = {}): APIInteraction => interaction({ type: 2, data: { id: '1', type: 1, ...data }, ...more })
const common = {
  key: '5',
  speaker: { id: '42', groups: ['9'], admin: true, language: 'ko' },
  place: 'discord:81',
  spot: { channel: '7', thread: null },
  direct: false,
  adults: false,
}

describe('an interaction', () => {
  it.each([
    [
      'a command with options',
      command({
        name: 'movie',
        options: [
          { name: 'prompt', type: 3, value: 'a corgi' },
          { name: 'length', type: 10, value: 4.5 },
          { name: 'seed', type: 4, value: 7 },
          { name: 'selfie', type: 11, value: '3' },
        ],
        resolved: { attachments: { 3: { url: 'https://cdn.discordapp.com/3.jpg' } } },
      }),
      {
        ...common,
        kind: 'order',
        prompt: 'a corgi',
        options: { length: '4.5', seed: '7' },
        photos: [{ url: 'https://cdn.discordapp.com/3.jpg' }],
      },
    ],
    [
      'a command with photos, in the order of their names, and the saved face',
      command({
        name: 'movie',
        options: [
          { name: 'prompt', type: 3, value: 'me and my brother' },
          { name: 'selfie2', type: 11, value: '4' },
          { name: 'star', type: 3, value: 'me' },
          { name: 'selfie', type: 11, value: '3' },
        ],
        resolved: { attachments: { 3: { url: 'https://cdn.discordapp.com/3.jpg' }, 4: { url: 'https://cdn.discordapp.com/4.heic' } } },
      }),
      {
        ...common,
        kind: 'order',
        prompt: 'me and my brother',
        options: { star: 'me' },
        photos: [{ url: 'https://cdn.discordapp.com/3.jpg' }, { url: 'https://cdn.discordapp.com/4.heic' }],
      },
    ],
    ['a command without', command({ name: 'movie-queue' }), { ...common, kind: 'queue' }],
    [
      'a command in a direct message',
      command({ name: 'movie-forget' }, { guild_id: undefined, member: undefined, user: { id: '42' }, channel: { id: '8', type: 1 } }),
      {
        ...common,
        kind: 'forget',
        place: 'discord:dm:42',
        spot: { channel: '8', thread: null },
        direct: true,
        speaker: { id: '42', groups: [], admin: false, language: 'ko' },
      },
    ],
    [
      'a command in a thread of a channel for adults',
      command({ name: 'movie-help' }, { channel: { id: '70', type: 11, parent_id: '18' } }),
      { ...common, kind: 'help', spot: { channel: '18', thread: '70' }, adults: true },
    ],
    [
      'the entry of a message’s menu',
      interaction({ type: 2, data: { id: '1', type: 3, name: 'Edit this movie', target_id: '66' } }),
      { ...common, kind: 'edit-message', about: { channel: '7', message: '66' } },
    ],
    [
      'the entry of the menu of a message in a thread',
      interaction({
        type: 2,
        data: { id: '1', type: 3, name: 'Edit this movie', target_id: '66' },
        channel: { id: '70', type: 11, parent_id: '7' },
      }),
      { ...common, kind: 'edit-message', spot: { channel: '7', thread: '70' }, about: { channel: '7', message: '66' } },
    ],
    [
      'a button',
      interaction({ type: 3, data: { component_type: 2, custom_id: `matinee:reroll:${MARK}` } }),
      { ...common, kind: 'press', press: { what: 'reroll', movie: MARK } },
    ],
    ['a button of somebody else', interaction({ type: 3, data: { component_type: 2, custom_id: 'other:1' } }), null],
    ['a command of somebody else', command({ name: 'ping' }), null],
    ['an autocompletion', interaction({ type: 4, data: { name: 'movie' } }), null],
  ])('%s', (_, event, heard) => expect(readInteraction(event, (channel) => channel === '18')).toEqual(heard))
})

function message(more: object): GatewayMessageCreateDispatchData {
  return {
    id: '6',
    channel_id: '7',
    guild_id: '81',
    author: { id: '42' },
    member: { roles: ['9'] },
    type: MessageType.Default,
    content: '',
    mentions: [],
    attachments: [],
    ...more,
  } as unknown as GatewayMessageCreateDispatchData
}

const mention = { mentions: [{ id: ME }], content: `<@${ME}> a corgi` }
const answering = (author: string) => ({
  type: MessageType.Reply,
  message_reference: { type: MessageReferenceType.Default, channel_id: '7', message_id: '66' },
  referenced_message: { author: { id: author } },
})

describe('a message', () => {
  it.each([
    ['a mention', mention, true],
    ['a direct message', { guild_id: undefined, content: 'hi' }, true],
    ['an answer with its ping', { ...answering(ME), ...mention, type: MessageType.Reply, content: 'at night' }, true],
    ['an answer without, whose words Discord keeps', answering(ME), false],
    ['an answer to somebody else', { ...answering('3'), content: 'yes' }, false],
    ['other talk', { content: 'hi' }, false],
    ['a bot', { ...mention, author: { id: '3', bot: true } }, false],
    ['a webhook', { ...mention, webhook_id: '3' }, false],
    ['a system message', { ...mention, type: MessageType.ChannelPinnedMessage }, false],
  ])('%s', (_, more, to) => expect(isToMe(message(more), ME)).toBe(to))

  const around = { spot: { channel: '7', thread: null }, adults: false, admin: false, language: 'en-US' }

  it.each([
    [`<@${ME}> a corgi`, 'a corgi'],
    [`a corgi <@!${ME}>\nat night`, 'a corgi \nat night'],
    [`<@${ME}>`, ''],
    ['<@42> and I', '<@42> and I'],
  ])('“%s” says “%s”', (content, text) => expect(readMessage(message({ content }), ME, around)).toMatchObject({ kind: 'said', text }))

  it.each([
    ['the bot’s', answering(ME), { channel: '7', message: '66' }],
    ['somebody else’s', answering('3'), null],
    ['one that is not sent along', { ...answering(ME), referenced_message: undefined }, { channel: '7', message: '66' }],
    ['one passed on', { message_reference: { type: MessageReferenceType.Forward, channel_id: '7', message_id: '66' } }, null],
  ])('is about %s message', (_, more, about) => expect(readMessage(message(more), ME, around)).toMatchObject({ about }))

  it('in a thread is about a message of the channel that the thread belongs to', () => {
    const reply = { ...answering(ME), channel_id: '70', message_reference: { ...answering(ME).message_reference, channel_id: '70' } }
    const there = { ...around, spot: { channel: '7', thread: '70' } }
    expect(readMessage(message(reply), ME, there)).toMatchObject({ spot: there.spot, about: { channel: '7', message: '66' } })
  })
})

describe('a message of ours is known by its mark', () => {
  const bare = { attachments: [], embeds: [], components: [] }
  const button = { components: [{ type: 1, components: [{ type: 2, custom_id: pressText({ what: 'edit', movie: MARK }) }] }] }
  const film = { attachments: [{ filename: 'a.mp4' }] }
  it.each([
    ['by a button', { ...bare, ...button }, true, false],
    ['by its picture', { ...bare, attachments: [{ filename: `preview-${MARK}.jpg` }] }, true, false],
    ['by its title', { ...bare, embeds: [{ url: `https://discord.com/#${MARK}` }] }, true, false],
    ['a clip', { ...bare, ...button, ...film }, false, true],
    ['an answer', { ...bare, ...button, message_reference: {} }, false, false],
    ['another', bare, false, false],
  ])('%s', (_, one, isCard, isClip) => {
    const found = one as unknown as APIMessage
    expect([isCardOf(found, MARK), isClipOf(found, MARK)]).toEqual([isCard, isClip])
  })
})

test('a snowflake of a time', () => {
  expect(snowflakeAt(1_462_015_105_796)).toBe('175928847298985984')
  expect(snowflakeAt(0)).toBe('0')
})

test('commands keep to Discord’s limits in every language', () => {
  const texts = (part: object): [string, string][] =>
    Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
      if (typeof value === 'string') return [[key, value]]
      if (typeof value !== 'object' || value === null) return []
      const of = key.replace('_localizations', '')
      return texts(value).map(([inner, text]): [string, string] => [key === 'choices' ? 'choice' : key === of ? inner : of, text])
    })
  const commands = describeCommands()
  expect(commands.map(({ name }) => name)).toContain('movie')
  for (const one of commands) {
    for (const [key, text] of texts(one)) {
      if (key === 'description') expect(text.length).toBeLessThanOrEqual(100)
      if (key === 'name') expect(text.length).toBeLessThanOrEqual(32)
      if (key === 'choice') expect(text.length).toBeLessThanOrEqual(100)
      if (key === 'name' && one.type === 1) expect(text).toMatch(/^[-_\p{L}\p{N}]+$/u)
      if (key === 'name') expect(text).toBe(one.type === 1 ? text.toLowerCase() : text)
    }
  }
})
