import { Client, GatewayIntentBits, Partials, Routes } from 'discord.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startDiscord, type DiscordStandIn } from './start-discord.ts'
import { APPLICATION, type Json } from './world.ts'

/** That the stand-in is as strict as Discord, asked by the real discord.js. */

let discord: DiscordStandIn
let client: Client
const heard: { readonly t: string; readonly d: Json }[] = []

const COMMAND = { name: 'say', type: 1, description: 'Says it', options: [{ name: 'what', type: 3, description: 'It', required: true }] }

beforeEach(async () => {
  heard.length = 0
  discord = await startDiscord()
  client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    rest: { api: discord.apiUrl },
  })
  client.ws.on('INTERACTION_CREATE' as never, (d: Json) => void heard.push({ t: 'INTERACTION_CREATE', d }))
  client.ws.on('MESSAGE_CREATE' as never, (d: Json) => void heard.push({ t: 'MESSAGE_CREATE', d }))
  const ready = new Promise<void>((resolve) => client.once('clientReady', () => resolve()))
  await client.login(discord.token)
  await ready
  await client.rest.put(Routes.applicationCommands(APPLICATION), { body: [COMMAND] })
})
afterEach(async () => {
  await client.destroy()
  await discord.close()
})

const post = (body: object, files: { name: string; data: Buffer }[] = []) =>
  client.rest.post(Routes.channelMessages('700'), { body, files }) as Promise<{ readonly id: string }>

test('a message is posted once for a nonce, edited, found after another, and loses what it does not list', async () => {
  const file = { name: 'a.jpg', data: Buffer.from('picture') }
  const first = await post({ content: 'one', nonce: 'n1', enforce_nonce: true, attachments: [{ id: 0, filename: 'a.jpg' }] }, [file])
  expect((await post({ content: 'one', nonce: 'n1', enforce_nonce: true })).id).toBe(first.id)
  await client.rest.patch(Routes.channelMessage('700', first.id), { body: { content: 'two', attachments: [] } })
  expect(discord.world.messages).toMatchObject([{ content: 'two', attachments: [], edits: 1 }])
  expect(await client.rest.get(Routes.channelMessages('700'), { query: new URLSearchParams({ after: '1' }) })).toHaveLength(1)
  expect(discord.faults()).toEqual([])
})

test('what is wrong with a message is a fault: an unknown property, a wrong type, too many words', async () => {
  await post({ content: 'fine', contnt: 'x' })
  await post({ content: 'fine', flags: 'many' })
  await expect(post({ content: 'x'.repeat(2001) })).rejects.toMatchObject({ code: 50035 })
  await expect(post({ content: '' })).rejects.toMatchObject({ code: 50006 })
  const faults = discord.faults().join('\n')
  expect(faults).toMatch(/contnt/)
  expect(faults).toMatch(/'string' is not assignable|Type 'string'|"many"/)
  expect(faults).toMatch(/longer than 2000/)
})

test('a command is answered once, in time, and by its webhook until the token dies', async () => {
  const ann = discord.person('ann')
  expect(() => ann.command('say', {}, discord.channel('general'))).toThrow('needs what')
  const asked = ann.command('say', { what: 'hello' }, discord.channel('general'))
  await discord.until(() => heard.length > 0)
  expect(heard[0]?.d).toMatchObject({ locale: 'en-US', guild_id: '81', data: { options: [{ name: 'what', value: 'hello' }] } })
  const answer = (interaction: typeof asked, type = 5) =>
    client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), { body: { type, data: { flags: 64 } }, auth: false })
  await answer(asked)
  await client.rest.patch(Routes.webhookMessage(APPLICATION, asked.token, '@original'), { body: { content: 'hi' }, auth: false })
  expect(asked.said).toMatchObject([{ content: 'hi', onlyFor: '41' }])
  expect(discord.faults()).toEqual([])
  await expect(answer(asked)).rejects.toMatchObject({ code: 40060 })
  discord.advance(16 * 60_000)
  await expect(
    client.rest.patch(Routes.webhookMessage(APPLICATION, asked.token, '@original'), { body: { content: 'late' }, auth: false }),
  ).rejects.toMatchObject({ code: 50027 })
  const late = ann.command('say', { what: 'again' }, discord.channel('general'))
  discord.advance(3100)
  await expect(answer(late)).rejects.toMatchObject({ code: 10062 })
  expect(discord.faults()).toHaveLength(2)
})

test('others’ words are seen only where they call the bot', async () => {
  const ann = discord.person('ann')
  const { id } = await post({ content: 'a film' })
  const film = discord.world.messages.find((one) => one.id === id)
  ann.say(discord.channel('general'), 'to nobody')
  ann.say(discord.channel('general'), '<@1000> to you')
  ann.say(discord.channel('general'), 'in answer', { ...(film === undefined ? {} : { replyTo: film }) })
  ann.say(ann.dm, 'in private')
  await discord.until(() => heard.filter(({ d }) => (d['author'] as Json)['id'] === '41').length === 4)
  expect(heard.filter(({ d }) => (d['author'] as Json)['id'] === '41').map(({ d }) => d['content'])).toEqual([
    '',
    '<@1000> to you',
    'in answer',
    'in private',
  ])
})

test('what happens while the connection is lost comes with its resuming', async () => {
  discord.gateway.drop()
  discord.person('ann').say(discord.channel('general'), '<@1000> are you there?')
  await discord.until(() => heard.some(({ d }) => d['content'] === '<@1000> are you there?'), 15_000)
  expect(discord.gateway.resumed).toBe(1)
})

test('too many requests wait, large files and forbidden places are refused', async () => {
  discord.misbehave({ method: /^POST \/channels\/700\/messages$/, status: 429 })
  await post({ content: 'after a while' })
  discord.limitFiles(3)
  await expect(post({ content: '' }, [{ name: 'a.mp4', data: Buffer.from('four') }])).rejects.toMatchObject({ status: 413, code: 40005 })
  discord.deny(discord.channel('general'), 1n << 11n)
  await expect(post({ content: 'no' })).rejects.toMatchObject({ code: 50013 })
})

test('what a place does not have is refused: threads, answers to what may not be read, large files in private, any access', async () => {
  const stage = discord.open('stage', { kind: 'voice' })
  const said = (await client.rest.post(Routes.channelMessages(stage.id), { body: { content: 'one' } })) as { readonly id: string }
  await expect(client.rest.post(Routes.threads(stage.id, said.id), { body: { name: 'a thread' } })).rejects.toMatchObject({ code: 50024 })
  const board = discord.open('board', { kind: 'forum' })
  await expect(client.rest.post(Routes.channelMessages(board.id), { body: { content: 'one' } })).rejects.toMatchObject({ code: 50008 })
  discord.deny(stage, 1n << 16n)
  const body = { content: 'two', message_reference: { message_id: said.id, fail_if_not_exists: false } }
  await expect(client.rest.post(Routes.channelMessages(stage.id), { body })).rejects.toMatchObject({ status: 403, code: 160002 })
  discord.world.guild.tier = 2
  const files = [{ name: 'a.mp4', data: Buffer.alloc(11 * 1024 * 1024) }]
  await expect(client.rest.post(Routes.channelMessages('801'), { body: {}, files })).rejects.toMatchObject({ code: 40005 })
  await post({}, files)
  discord.expel()
  await expect(post({ content: 'three' })).rejects.toMatchObject({ status: 403, code: 50001 })
  expect(discord.faults()).toEqual([])
})

test('an answer that is deferred for all is seen by all, names in other languages by those who ask', async () => {
  const asked = discord.person('ann').command('say', { what: 'hello' }, discord.channel('general'))
  await client.rest.post(Routes.interactionCallback(asked.id, asked.token), { body: { type: 5 }, auth: false })
  await client.rest.patch(Routes.webhookMessage(APPLICATION, asked.token, '@original'), { body: { content: 'hi' }, auth: false })
  expect(asked.said).toMatchObject([{ content: 'hi', onlyFor: null }])
  await client.rest.put(Routes.applicationCommands(APPLICATION), { body: [{ ...COMMAND, name_localizations: { ko: '말' } }] })
  const told = (query?: URLSearchParams) => client.rest.get(Routes.applicationCommands(APPLICATION), { ...(query && { query }) })
  expect(JSON.stringify(await told())).not.toContain('말')
  expect(JSON.stringify(await told(new URLSearchParams({ with_localizations: 'true' })))).toContain('말')
  expect(discord.faults()).toEqual([])
})

test('a bot that asks for a privileged intent is turned away', async () => {
  const curious = new Client({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent], rest: { api: discord.apiUrl } })
  await expect(curious.login(discord.token)).rejects.toThrow('disallowed intents')
  await curious.destroy()
  expect(discord.faults()).toEqual(['a privileged intent was asked for'])
})
