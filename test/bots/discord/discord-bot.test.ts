import { PermissionFlagsBits } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import type { Form } from '../../../src/bots/card.ts'
import { discordPhotoHosts, openDiscordBot } from '../../../src/bots/discord/open-discord-bot.ts'
import { ConfigError } from '../../../src/errors.ts'
import type { DiscordStandIn } from '../../stand-ins/discord/start-discord.ts'
import type { Interaction, Json, Message } from '../../stand-ins/discord/world.ts'
import { connectBot, MARK, type ConnectedBot } from './connected-bot.ts'

/** The adapter over the wire: how it connects, and what it makes of what people do. Where it posts is in discord-venue.test.ts. */

const quiet = { info() {}, warn() {}, error() {} }
const CALLBACK = 'POST /interactions/ID/TOKEN/callback'
const ORIGINAL = '/webhooks/1000/TOKEN/messages/@original'

let at: ConnectedBot
let discord: DiscordStandIn
/** The faults of the stand-in's that a test means to provoke. */
let provoked: RegExp[]

beforeEach(async () => {
  provoked = []
  at = await connectBot()
  ;({ discord } = at)
})
afterEach(async () => {
  await at.close()
  expect(discord.faults().filter((fault) => !provoked.some((one) => one.test(fault)))).toEqual([])
  expect(at.logged.join('\n')).not.toContain('token-')
})

const until = (check: () => void) => vi.waitFor(check, { timeout: 8000, interval: 10 })
const help = (who = 'kim', where = 'general'): Interaction => discord.person(who).command('movie-help', {}, discord.channel(where))
const posted = async (where = 'general'): Promise<Message> => {
  const buttons = [{ press: { what: 'cancel', movie: MARK }, label: 'Stop', tone: 'danger' }] as const
  const card = { tone: 'making', asker: '42', title: 'a cat', lines: ['62 %'], note: null, picture: null, buttons } as const
  const { message } = await at.bot.venue.postCard({ channel: discord.channel(where).id, thread: null }, card, MARK)
  return discord.world.messages.find(({ id }) => id === message)!
}

describe('connecting', () => {
  it('tells as whom, and how it is invited', () => {
    expect(at.said[0]).toContain('matinee')
    expect(at.said[1]).toMatch(/^Discord: invite the bot with https:\/\/discord\.com\/oauth2\/authorize\?client_id=1000&/)
  })

  it('registers the commands once', async () => {
    expect(discord.world.commands.map(({ name }) => name)).toContain('movie-help')
    const again = openDiscordBot({ token: discord.token, apiUrl: discord.apiUrl, log: quiet, say() {} })
    await again.start(at.hear)
    await again.close()
    expect(at.asked()).toEqual(['GET /gateway/bot', 'GET /applications/1000/commands'])
  })

  it.each([
    ['a token that is unknown', 'bad', null],
    ['a token that the gateway does not know', undefined, 4004],
    ['intents that are not allowed', undefined, 4014],
  ])('says what to do about %s', async (_, token, code) => {
    discord.gateway.turnAway(code)
    const bad = openDiscordBot({ token: token ?? discord.token, apiUrl: discord.apiUrl, log: quiet, say() {} })
    const fault = await bad.start(at.hear).catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(ConfigError)
    expect((fault as Error).message).toMatch(/^DISCORD_TOKEN .*https:/)
    await bad.close()
  })

  it('keeps trying while Discord is away, and can be closed meanwhile', async () => {
    const warn = vi.fn()
    const away = openDiscordBot({ token: 'good', apiUrl: 'http://127.0.0.1:9/api', log: { ...quiet, warn }, say() {} })
    const started = away.start(at.hear)
    await until(() => expect(warn).toHaveBeenCalled())
    await expect(away.venue.tellPrivately('discord:81', '42', { lines: ['x'] })).rejects.toMatchObject({ why: 'later' })
    await away.close()
    await started
  })

  it('says in the log that Discord ended the connection for good', async () => {
    discord.gateway.end(4004)
    await until(() => expect(at.logged.join('\n')).toMatch(/for good.*4004/s))
  })

  test('photos come from Discord alone', () => {
    expect(discordPhotoHosts(undefined)).toEqual(['cdn.discordapp.com', 'media.discordapp.net'])
    expect(discordPhotoHosts('http://127.0.0.1:8080/api')).toContain('127.0.0.1:8080')
  })
})

describe('hearing', () => {
  it('a command, once, and again not when the connection is resumed', async () => {
    const first = help()
    discord.gateway.redeliver()
    await until(() => expect(at.asked()).toEqual([CALLBACK]))
    expect(at.heard).toMatchObject([{ kind: 'help', key: first.id, speaker: { language: 'ko', admin: false }, place: 'discord:81' }])
    expect(first.said).toMatchObject([{ content: 'yes', onlyFor: '42' }])
    discord.gateway.end(4000)
    discord.gateway.redeliver()
    const fresh = help()
    await until(() => expect(discord.gateway.resumed).toBe(1))
    await until(() => expect(at.heard.map(({ key }) => key)).toEqual([first.id, fresh.id]))
  })

  it('a command with options and a photo', async () => {
    const me = { name: 'me.png', bytes: new Uint8Array([7, 8, 9]) }
    discord.person('lee').command('movie', { prompt: 'a corgi', length: 4.5, seed: 7, selfie: me }, discord.channel('cellar'))
    await until(() => expect(at.heard).toHaveLength(1))
    expect(at.heard).toMatchObject([
      { kind: 'order', prompt: 'a corgi', options: { length: '4.5', seed: '7' }, adults: true, speaker: { groups: ['8'], admin: true } },
    ])
    expect(await photosOf(0)).toEqual([[7, 8, 9]])
  })

  it('acknowledges within a second, however slow the hearer is, and leaves nothing turning', async () => {
    let free = (): void => undefined
    at.hearer = () => new Promise<void>((resolve) => (free = resolve))
    const asked = help()
    await until(() => expect(asked.response).toBe('deferred'))
    expect(asked.respondedAt! - asked.at).toBeLessThan(1500)
    expect(at.body(CALLBACK)).toEqual({ type: 5, data: { flags: 64 } })
    free()
    await until(() => expect(at.asked()).toEqual([CALLBACK, `DELETE ${ORIGINAL}`]))
    expect(asked.said).toEqual([])
  })

  it('the words of a slow hearer stand where it was seen to think', async () => {
    at.hearer = async (reply) => {
      await until(() => expect(asked.response).toBe('deferred'))
      await reply.tell({ lines: ['one'] })
      await reply.tell({ lines: ['two'] })
    }
    const asked = help()
    await until(() => expect(at.asked()).toEqual([CALLBACK, `PATCH ${ORIGINAL}`, `PATCH ${ORIGINAL}`]))
    await until(() => expect(asked.said).toMatchObject([{ content: 'two', edits: 1, onlyFor: '42' }]))
  })

  it('words that come after a quarter of an hour are sent privately', async () => {
    at.hearer = async (reply) => {
      await until(() => expect(asked.response).toBe('deferred'))
      discord.advance(15 * 60_000 + 1)
      await reply.tell({ lines: ['at last'] })
    }
    const asked = help()
    const { id } = discord.person('kim').dm
    await until(() => expect(discord.world.messages.filter(({ channel }) => channel === id)).toMatchObject([{ content: 'at last' }]))
    expect(at.asked()).toEqual([CALLBACK, `PATCH ${ORIGINAL}`, 'POST /users/@me/channels', `POST /channels/${id}/messages`])
    expect(asked.said).toEqual([])
  })

  it('what is heard too late is answered privately too, to those who take it', async () => {
    provoked = [/^an interaction was answered after \d+ ms$/]
    discord.world.users.get('41')!.takesMessages = false
    discord.gateway.drop()
    help('kim')
    help('ann')
    discord.advance(4000)
    await until(() => expect(at.logged.filter((line) => line.includes('could not be answered'))).toHaveLength(3))
    await until(() => expect(discord.world.messages).toMatchObject([{ channel: discord.person('kim').dm.id, content: 'yes' }]))
  })
})

describe('a window', () => {
  const press = { what: 'order', movie: '' } as const
  const form: Form = {
    press,
    title: 'A film',
    submit: 'Make',
    fields: [
      { kind: 'choice', name: 'shape', label: 'Shape', required: true, options: ['wide', 'tall'].map(named), value: 'wide' },
      { kind: 'text', name: 'words', label: 'Words', hint: 'Any', required: true, long: true, most: 200, value: 'old' },
      { kind: 'channels', name: 'rooms', label: 'Rooms', required: false, values: ['700', '999'] },
      { kind: 'people', name: 'crew', label: 'Crew', required: false, values: ['41', '9'] },
      { kind: 'photo', name: 'face', label: 'Face', required: false },
    ],
  }
  const opened: boolean[] = []
  beforeEach(() => {
    opened.length = 0
    at.hearer = async (reply, { kind }) => {
      opened.push(await reply.ask(form))
      if (kind === 'form') await reply.tell({ lines: ['thanks'] })
    }
  })

  it('comes back with what was chosen, picked and attached, and opens no other', async () => {
    const asked = help()
    const modal = await discord.until(() => asked.modal)
    const inputs = (modal['components'] as Json[]).map((field) => field['component'] as Json)
    expect(inputs.map((input) => input['default_values'])).toEqual([
      undefined,
      undefined,
      [{ id: '700', type: 'channel' }],
      [
        { id: '41', type: 'user' },
        { id: '9', type: 'role' },
      ],
      undefined,
    ])
    const kim = discord.person('kim')
    expect(() => kim.submit(asked, { Words: '' })).toThrow('words must be filled in')
    const face = { name: 'me.png', bytes: new Uint8Array([1, 2]) }
    const sent = kim.submit(asked, { Shape: 'tall', Rooms: ['701', '702'], Crew: ['43', '9'], Face: [face] })
    await until(() => expect(sent.said).toMatchObject([{ content: 'thanks', onlyFor: '42' }]))
    const values = { shape: 'tall', words: 'old', rooms: ['701', '702'], crew: ['43', '9'] }
    expect(at.heard[1]).toMatchObject({ kind: 'form', key: sent.id, press, values, speaker: { id: '42', groups: ['9'] } })
    expect(await photosOf(1)).toEqual([[1, 2]])
    expect(opened).toEqual([true, false])
    expect(at.asked()).toEqual([CALLBACK, CALLBACK])
  })

  it('that is left as it was says what stood in it', async () => {
    const asked = help()
    await discord.until(() => asked.modal)
    discord.person('kim').submit(asked, {})
    await until(() => expect(at.heard).toHaveLength(2))
    expect(at.heard[1]).toMatchObject({ values: { shape: 'wide', words: 'old', rooms: ['700'], crew: ['41', '9'] }, photos: [] })
  })
})

describe('a button', () => {
  it('of a card is heard, and answered to its person alone, or with nothing', async () => {
    const card = await posted()
    const told = discord.person('ann').press(card, 'Stop')
    await until(() => expect(told.said).toMatchObject([{ content: 'yes', onlyFor: '41' }]))
    expect(at.heard).toMatchObject([{ kind: 'press', press: { what: 'cancel', movie: MARK }, speaker: { id: '41' } }])
    at.hearer = () => Promise.resolve()
    const silent = discord.person('ann').press(card, 'Stop')
    await until(() => expect(silent.response).toBe('deferred-update'))
    expect(card.edits).toBe(0)
  })

  it('of an answer is answered in its place', async () => {
    at.hearer = (reply) =>
      reply.tell({ lines: ['sure?'], buttons: [{ press: { what: 'forget-yes', movie: '' }, label: 'Yes', tone: 'main' }] })
    const asked = help()
    const question = await discord.until(() => asked.said[0])
    at.hearer = (reply) => reply.tell({ lines: ['done'] })
    const pressed = discord.person('kim').press(question, 'Yes')
    await until(() => expect(pressed.response).toBe('update'))
    expect(question).toMatchObject({ content: 'done', components: [], onlyFor: '42' })
  })
})

describe('words', () => {
  it('that mention it are answered below them, other talk is not', async () => {
    const asked: boolean[] = []
    at.hearer = async (reply) => {
      await reply.tell({ lines: ['one'] })
      await reply.tell({ lines: ['two'] })
      asked.push(await reply.ask({ press: { what: 'order', movie: '' }, title: 't', submit: 's', fields: [] }))
    }
    const cellar = discord.channel('cellar')
    discord.person('lee').say(cellar, 'other talk')
    discord.person('robot').say(cellar, '<@1000> a corgi')
    const said = discord.person('lee').say(cellar, '<@1000> a corgi')
    await until(() => expect(asked).toEqual([false]))
    expect(at.asked()).toEqual(['POST /channels/702/messages', 'PATCH /channels/702/messages/ID'])
    const speaker = { admin: true, language: 'ko', groups: ['8'] }
    expect(at.heard).toMatchObject([{ kind: 'said', key: said.id, text: 'a corgi', adults: true, speaker }])
    expect(at.body('POST /channels/702/messages')).toMatchObject({ content: 'one', allowed_mentions: { parse: [] } })
    expect(discord.world.messages.at(-1)).toMatchObject({ content: 'two', edits: 1, repliesTo: said.id })
  })

  it('in a thread, and in a direct message', async () => {
    const thread = discord.open('a film', { kind: 'thread', parent: '702' })
    discord.person('kim').say(thread, '<@1000> a corgi')
    await until(() => expect(discord.world.messages.at(-1)).toMatchObject({ content: 'yes', channel: thread.id }))
    expect(at.heard).toMatchObject([{ spot: { channel: '702', thread: thread.id }, adults: true, speaker: { admin: false } }])
    discord.person('kim').say(discord.person('kim').dm, 'hi')
    await until(() => expect(discord.world.messages.at(-1)).toMatchObject({ content: 'yes', channel: '802' }))
    const spot = { channel: '802', thread: null }
    expect(at.heard[1]).toMatchObject({ place: 'discord:dm:42', direct: true, text: 'hi', adults: false, spot })
  })

  it('in answer to a card with its ping are about it; without, Discord shows none', async () => {
    const card = await posted()
    const [kim, general] = [discord.person('kim'), discord.channel('general')]
    kim.say(general, 'unheard', { replyTo: card, ping: false })
    const said = kim.say(general, 'at night', { replyTo: card, files: [{ name: 'me.png', bytes: new Uint8Array([5]) }] })
    await until(() => expect(discord.world.messages.at(-1)).toMatchObject({ content: 'yes', repliesTo: said.id }))
    expect(at.heard).toMatchObject([{ kind: 'said', text: 'at night', about: { channel: '700', message: card.id } }])
    expect(await photosOf(0)).toEqual([[5]])
  })

  it('are answered without being shown where the bot may not read them again', async () => {
    const unread = discord.open('hush', { denied: PermissionFlagsBits.ReadMessageHistory })
    discord.person('ann').say(unread, '<@1000> a corgi')
    await until(() => expect(discord.world.messages.at(-1)).toMatchObject({ content: 'yes', repliesTo: null }))
  })
})

/** The bytes of the photos that came with what was heard. */
async function photosOf(heard: number): Promise<number[][]> {
  const what = at.heard[heard]
  const photos = what !== undefined && 'photos' in what ? what.photos : []
  return await Promise.all(photos.map(async ({ url }) => [...new Uint8Array(await (await fetch(url)).arrayBuffer())]))
}

function named(value: string): { value: string; label: string } {
  return { value, label: value }
}
