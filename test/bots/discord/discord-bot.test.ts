import { afterAll, beforeAll, beforeEach, describe, expect, it, test, vi } from 'vitest'
import type { Bot, Hear, Posted, Reply } from '../../../src/bots/bot.ts'
import type { Card, ClipPost } from '../../../src/bots/card.ts'
import { discordPhotoHosts, openDiscordBot } from '../../../src/bots/discord/open-discord-bot.ts'
import type { Heard } from '../../../src/bots/heard.ts'
import { ConfigError } from '../../../src/errors.ts'
import { startSmallDiscord, type SmallDiscord } from './small-discord.ts'

const MARK = 'k3v9k3v9k3v9k3v9k3v9'
const card: Card = {
  tone: 'making',
  asker: '42',
  title: 'a cat',
  lines: ['62 %'],
  note: null,
  picture: { key: '1', bytes: new Uint8Array(9), alt: 'a cat' },
  buttons: [{ press: { what: 'cancel', movie: MARK }, label: 'Stop', tone: 'danger' }],
}
const clip: ClipPost = {
  name: 'a-cat-7.mp4',
  alt: 'a cat',
  bytes: new Uint8Array(99),
  asker: '42',
  title: 'a cat',
  lines: ['8 s'],
  note: null,
  buttons: [{ press: { what: 'edit', movie: MARK }, label: 'Edit', tone: 'main' }],
}
const upload = { id: null, note: () => Promise.resolve() }
const quiet = { info() {}, warn() {}, error() {} }

let discord: SmallDiscord
let bot: Bot
const heard: Heard[] = []
const said: string[] = []
let hearer: (reply: Reply) => Promise<unknown>

const record: Hear = async (what, reply) => {
  heard.push(what)
  await hearer(reply)
}

beforeAll(async () => {
  discord = await startSmallDiscord()
  bot = openDiscordBot({ token: 'good', apiUrl: discord.apiUrl, log: quiet, say: (line) => said.push(line) })
  await bot.start(record)
})
afterAll(async () => {
  await bot.close()
  await discord.close()
})
beforeEach(() => {
  hearer = (reply) => reply.tell({ lines: ['yes'] })
  heard.length = 0
  discord.asked.length = 0
  discord.messages.length = 0
})

const whats = (): string[] => discord.asked.map(({ what }) => what.replace(/\d{15,}/g, 'ID'))
const until = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 10 })

function interaction(type: number, data: object, more: object = {}): Record<string, unknown> {
  return {
    id: discord.id(),
    application_id: '1000',
    type,
    data,
    token: 'secret',
    guild_id: '81',
    channel_id: '700',
    channel: { id: '700', type: 0 },
    member: { user: { id: '42', username: 'ann' }, roles: [], permissions: '0' },
    locale: 'ko',
    app_permissions: '0',
    entitlements: [],
    authorizing_integration_owners: {},
    ...more,
  }
}

function message(more: object): object {
  const at = { id: discord.id(), channel_id: '701', guild_id: '81', type: 0, timestamp: '2026-01-01T00:00:00Z' }
  const by = { author: { id: '42', username: 'ann' }, member: { roles: ['9'] } }
  return { ...at, ...by, content: '<@1000> a corgi', mentions: [{ id: '1000' }], mention_roles: [], attachments: [], embeds: [], ...more }
}

const help = { id: '1', type: 1, name: 'movie-help' }

describe('connecting', () => {
  it('tells as whom, and how it is invited', () => {
    expect(said[0]).toContain('matinee')
    expect(said[1]).toMatch(/^Discord: invite the bot with https:\/\/discord\.com\/oauth2\/authorize\?client_id=1000&/)
  })

  it('registers the commands once', async () => {
    const again = openDiscordBot({ token: 'good', apiUrl: discord.apiUrl, log: quiet, say() {} })
    await again.start(record)
    await again.close()
    expect(whats()).toEqual(['GET /gateway/bot', 'GET /applications/1000/commands?with_localizations=true'])
  })

  it.each([
    ['a token that is unknown', { tokenKnown: false }],
    ['a token that the gateway does not know', { closesWith: 4004 }],
    ['intents that are not allowed', { closesWith: 4014 }],
  ])('says what to do about %s', async (_, trouble) => {
    Object.assign(discord.gateway, trouble)
    const bad = openDiscordBot({ token: 'bad', apiUrl: discord.apiUrl, log: quiet, say() {} })
    const fault = await bad.start(record).catch((error: unknown) => error)
    Object.assign(discord.gateway, { tokenKnown: true, closesWith: null })
    expect(fault).toBeInstanceOf(ConfigError)
    expect((fault as Error).message).toMatch(/^DISCORD_TOKEN .*https:/)
    await bad.close()
  })

  it('keeps trying while Discord is away, and can be closed meanwhile', async () => {
    const warn = vi.fn()
    const away = openDiscordBot({ token: 'good', apiUrl: 'http://127.0.0.1:9/api', log: { ...quiet, warn }, say() {} })
    const started = away.start(record)
    await until(() => expect(warn).toHaveBeenCalled())
    await expect(away.venue.tellPrivately('discord:81', '42', { lines: ['x'] })).rejects.toMatchObject({ why: 'later' })
    await away.close()
    await started
  })

  test('photos come from Discord alone', () => {
    expect(discordPhotoHosts(undefined)).toEqual(['cdn.discordapp.com', 'media.discordapp.net'])
    expect(discordPhotoHosts('http://127.0.0.1:8080/api')).toContain('127.0.0.1:8080')
  })
})

describe('hearing', () => {
  it('a command, once, and again not when the connection is resumed', async () => {
    const event = interaction(2, help)
    discord.send('INTERACTION_CREATE', event)
    discord.send('INTERACTION_CREATE', event)
    await until(() => expect(whats()).toEqual(['POST /interactions/ID/TOKEN/callback']))
    expect(heard).toMatchObject([{ kind: 'help', key: event['id'], speaker: { language: 'ko' }, place: 'discord:81' }])
    const fresh = interaction(2, help)
    const { resumed } = discord.gateway
    discord.drop([event, fresh])
    await until(() => expect(discord.gateway.resumed).toBe(resumed + 1))
    await until(() => expect(heard.map(({ key }) => key)).toEqual([event['id'], fresh['id']]))
  })

  it('acknowledges within a second, however slow the hearer is', async () => {
    let free = (): void => undefined
    hearer = () => new Promise<void>((resolve) => (free = resolve))
    const before = Date.now()
    discord.send('INTERACTION_CREATE', interaction(2, help))
    await until(() => expect(discord.asked[0]?.body).toEqual({ type: 5, data: { flags: 64 } }))
    expect(Date.now() - before).toBeLessThan(1500)
    free()
    await until(() => expect(whats()).toContain('DELETE /webhooks/1000/TOKEN/messages/%40original'))
  })

  it('a mention, answered below it, and no other talk', async () => {
    hearer = async (reply) => {
      await reply.tell({ lines: ['one'] })
      await reply.tell({ lines: ['two'] })
      expect(await reply.ask({ press: { what: 'order', movie: '' }, title: 't', submit: 's', fields: [] })).toBe(false)
    }
    discord.send('MESSAGE_CREATE', message({ content: 'other talk', mentions: [] }))
    discord.send('MESSAGE_CREATE', message({ author: { id: '3', username: 'b', bot: true } }))
    discord.send('MESSAGE_CREATE', message({}))
    await until(() => expect(whats()).toEqual(['POST /channels/701/messages', 'PATCH /channels/701/messages/ID']))
    expect(heard).toMatchObject([{ kind: 'said', text: 'a corgi', adults: true, speaker: { admin: true, language: 'ko', groups: ['9'] } }])
    expect(discord.asked[0]?.body).toMatchObject({
      content: 'one',
      allowed_mentions: { parse: [] },
      message_reference: { message_id: heard[0]?.key },
    })
  })

  it('a mention in a thread, and a direct message', async () => {
    discord.send('MESSAGE_CREATE', message({ channel_id: '710', member: { roles: [] } }))
    await until(() => expect(heard).toMatchObject([{ spot: { channel: '701', thread: '710' }, adults: true, speaker: { admin: false } }]))
    discord.send('MESSAGE_CREATE', message({ channel_id: '800', guild_id: undefined, member: undefined, mentions: [], content: 'hi' }))
    await until(() =>
      expect(heard[1]).toMatchObject({ place: 'discord:dm:42', direct: true, text: 'hi', spot: { channel: '800', thread: null } }),
    )
  })
})

describe('the venue', () => {
  const since = Date.now()
  const post = (channel: string): Promise<Posted> => bot.venue.postCard({ channel, thread: null }, card, MARK)

  it('posts a card, and sends a picture anew only when it is another', async () => {
    const posted = await post('700')
    await bot.venue.editCard(posted, card, MARK)
    await bot.venue.editCard(posted, { ...card, picture: { key: '2', bytes: new Uint8Array(7), alt: '' } }, MARK)
    await bot.venue.editCard(posted, { ...card, picture: null }, MARK)
    const name = `preview-${MARK}.jpg`
    expect(discord.asked.map(({ files }) => files)).toEqual([[`${name} 9`], [], [`${name} 7`], []])
    expect(discord.asked.map(({ body }) => body['attachments'])).toEqual([[expect.anything()], undefined, [expect.anything()], []])
    expect(discord.asked[0]?.body).toMatchObject({ nonce: `c${MARK}`, enforce_nonce: true, allowed_mentions: { parse: [] } })
  })

  it('posts the clip into a thread of the card, which it finds, or wakes, the second time', async () => {
    const posted = await post('700')
    expect(await bot.venue.findClip(posted, MARK, since, null)).toBeNull()
    const film = await bot.venue.postClip(posted, clip, MARK, upload)
    expect(film).toMatchObject({ channel: '700', thread: posted.message })
    expect(await bot.venue.findClip(posted, MARK, since, null)).toEqual(film)
    expect(await bot.venue.findCard({ channel: '700', thread: null }, MARK, since)).toEqual(posted)
    discord.asked.length = 0
    discord.refuse.set(`POST /channels/${posted.message}/messages`, { status: 400, code: 50083 })
    expect(await bot.venue.postClip(posted, clip, MARK, upload)).toMatchObject({ thread: posted.message })
    expect(whats()).toEqual([
      'POST /channels/700/messages/ID/threads',
      'POST /channels/ID/messages',
      'PATCH /channels/ID',
      'POST /channels/ID/messages',
    ])
  })

  it('finds what was posted although the answer was lost', async () => {
    discord.refuse.set('POST /channels/700/messages', { status: 400, code: 0, done: true })
    await expect(post('700')).rejects.toMatchObject({ why: 'broken' })
    expect(await bot.venue.findCard({ channel: '700', thread: null }, MARK, since)).toMatchObject({
      channel: '700',
      message: discord.messages[0]?.id,
    })
    expect(await bot.venue.findCard({ channel: '700', thread: null }, MARK, Date.now() + 60_000)).toBeNull()
  })

  it.each([
    ['702', 'without threads'],
    ['800', 'in a direct message'],
  ])('posts the clip below the card in %s, %s', async (channel) => {
    const posted = await post(channel)
    const film = await bot.venue.postClip(posted, clip, MARK, upload)
    expect(film).toMatchObject({ channel, thread: null })
    expect(discord.messages.at(-1)).toMatchObject({
      message_reference: { message_id: posted.message },
      allowed_mentions: { users: ['42'] },
    })
    expect(await bot.venue.findClip(posted, MARK, since, null)).toEqual(film)
  })

  it('makes do with what it may', async () => {
    const posted = await post('703')
    expect(discord.messages[0]).toMatchObject({ embeds: [], attachments: [], content: expect.stringContaining('“a cat”') as string })
    await expect(bot.venue.postClip(posted, clip, MARK, upload)).rejects.toMatchObject({ why: 'forbidden' })
    expect(await bot.venue.findCard({ channel: '703', thread: null }, MARK, since)).toBeNull()
  })

  it('knows how large a file may be', async () => {
    const posted: Posted = { channel: '700', thread: null, message: null, file: null }
    expect(Math.round((await bot.venue.clipBudget(posted)) / 1024 / 1024)).toBe(50)
    expect(Math.round((await bot.venue.clipBudget({ ...posted, channel: '800' })) / 1024 / 1024)).toBe(10)
  })

  it.each([
    [413, 40005, 'too-large'],
    [403, 50013, 'forbidden'],
    [404, 10008, 'gone'],
  ])('says of %i, %i that it is %s', async (status, code, why) => {
    const posted = await post('800')
    discord.refuse.set('POST /channels/800/messages', { status, code })
    await expect(bot.venue.postClip(posted, clip, MARK, upload)).rejects.toMatchObject({ name: 'PostFault', why })
  })

  it('says that a channel it was thrown out of is gone', async () => {
    await expect(post('999')).rejects.toMatchObject({ why: 'gone' })
  })

  it('removes what may be gone already, and tells one person', async () => {
    const posted = await post('700')
    await bot.venue.remove(posted)
    discord.refuse.set('DELETE', { status: 404, code: 10008 })
    await bot.venue.remove(posted)
    await bot.venue.tellPrivately('discord:81', '42', { lines: ['psst'] })
    expect(discord.messages.at(-1)).toMatchObject({ channel_id: '800', content: 'psst' })
  })
})
