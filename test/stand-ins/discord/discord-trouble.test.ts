import { once } from 'node:events'
import { Events, GatewayIntentBits, PermissionFlagsBits, Routes, type APIInteraction, type APIMessage } from 'discord.js'
import { afterEach, expect, test } from 'vitest'
import { openTestClient, type TestClient } from './open-test-client.ts'
import { startDiscord, type DiscordOptions, type DiscordStandIn } from './start-discord.ts'
import type { Json, Message } from './world.ts'

/** What goes wrong at Discord, and what a careful bot must not send. */

let discord: DiscordStandIn
let bot: TestClient

afterEach(async () => {
  await bot.close()
  await discord.close()
})

async function open(options: Partial<DiscordOptions> = {}): Promise<void> {
  discord = await startDiscord(options)
  bot = await openTestClient(discord)
}

const general = () => discord.channel('general')
const post = async (body: object, files: { name: string; data: Buffer }[] = []): Promise<APIMessage> =>
  (await bot.rest.post(Routes.channelMessages(general().id), { body, files })) as APIMessage
const standing = ({ id }: { readonly id: string }): Message => discord.world.messages.find((one) => one.id === id)!
const heard = async (): Promise<APIInteraction & { data: Json }> => (await bot.next('interaction')) as APIInteraction & { data: Json }
const row = (...components: object[]) => ({ type: 1, components })
const press = { type: 2, style: 1, label: 'Press', custom_id: 'press' }

test('a connection that Discord asks to be opened again is resumed, one that it ends begins anew', async () => {
  await open()
  const resumed = once(bot.client, Events.ShardResume)
  discord.gateway.askToReconnect()
  await resumed
  discord.gateway.invalidate()
  await discord.until(() => discord.gateway.identified === 2, 20_000)
  discord.person('ann').say(discord.person('ann').dm, 'still there?')
  expect(((await bot.next('message')) as APIMessage).content).toBe('still there?')
})

test('a connection that is dead though it is open is noticed by its heartbeats', async () => {
  await open({ heartbeatMs: 300 })
  discord.gateway.freeze(true)
  discord.person('ann').say(discord.person('ann').dm, 'into the ice')
  await discord.until(() => !discord.gateway.connected, 10_000)
  discord.gateway.freeze(false)
  expect(((await bot.next('message', 20_000)) as APIMessage).content).toBe('into the ice')
})

test('two connections share the servers, and direct messages come by the first', async () => {
  await open({ shards: 2 })
  expect(bot.client.ws.shards.size).toBe(2)
  discord.person('ann').say(discord.person('ann').dm, 'by the first')
  expect(((await bot.next('message')) as APIMessage).content).toBe('by the first')
  expect(bot.client.guilds.cache.size).toBe(1)
})

test('a privileged intent is refused and a fault; without the intent for direct messages none come', async () => {
  discord = await startDiscord()
  await expect(openTestClient(discord, [GatewayIntentBits.MessageContent])).rejects.toThrow(/disallowed/i)
  expect(discord.faults().join()).toMatch(/privileged/)
  bot = await openTestClient(discord, [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages])
  discord.person('ann').say(discord.person('ann').dm, 'unheard')
  discord.person('ann').say(general(), 'hello', { mention: true })
  expect(((await bot.next('message')) as APIMessage).content).toMatch(/hello/)
})

test('a client that heeds the headers is never too fast', async () => {
  await open({ rate: { limit: 2, perMs: 400 } })
  await Promise.all([1, 2, 3, 4, 5].map((count) => post({ content: String(count) })))
  expect(discord.calls.filter(({ status }) => status === 429)).toEqual([])
  const at = discord.world.messages.map(({ times }) => times[0] ?? 0)
  expect(at[4]! - at[0]!).toBeGreaterThan(600)
})

test('a failure after the effect, one for everything, and one with Discord’s code', async () => {
  await open()
  discord.misbehave({ method: /^POST/, status: 502, afterEffect: true })
  await expect(post({ content: 'stands' })).rejects.toMatchObject({ status: 502 })
  expect(discord.world.messages).toHaveLength(1)
  discord.misbehave({ method: /^POST/, status: 403, body: { code: 50001, message: 'Missing Access' } })
  await expect(post({ content: 'x' })).rejects.toMatchObject({ code: 50001 })
  discord.misbehave({ method: /^POST/, status: 429, headers: { 'x-ratelimit-global': 'true', 'retry-after': '0.2' } })
  await post({ content: 'later' })
  expect(discord.calls.filter(({ status }) => status === 429).map(({ answer }) => answer?.['global'])).toEqual([true])
})

test('addresses of files are signed and good for a day', async () => {
  await open()
  const { attachments } = await post({ content: '' }, [{ name: 'clip.mp4', data: Buffer.from('film') }])
  const url = attachments[0]?.url ?? ''
  expect(attachments[0]?.content_type).toBe('video/mp4')
  expect((await fetch(url)).status).toBe(200)
  expect((await fetch(url.replace(/hm=\w/, 'hm=x'))).status).toBe(404)
  discord.advance(25 * 3_600_000)
  expect((await fetch(url)).status).toBe(404)
})

test('the boost tier raises what a file may weigh, in the server alone', async () => {
  await open()
  const big = [{ name: 'a.mp4', data: Buffer.alloc(11 * 1024 * 1024) }]
  await expect(post({}, big)).rejects.toMatchObject({ code: 40005 })
  discord.boost(2)
  await discord.until(() => bot.client.guilds.cache.first()?.premiumTier === 2)
  await post({}, big)
  const { dm } = discord.person('ann')
  await expect(bot.rest.post(Routes.channelMessages(dm.id), { body: {}, files: big })).rejects.toMatchObject({ code: 40005 })
})

test('threads: one a message, archived they are not written in until they are woken', async () => {
  await open()
  const card = await post({ content: 'a card' })
  const start = () => bot.rest.post(Routes.threads(general().id, card.id), { body: { name: 'a cat' } })
  const thread = (await start()) as { id: string }
  expect(thread.id).toBe(card.id)
  await expect(start()).rejects.toMatchObject({ code: 160004 })
  discord.world.channels.get(thread.id)!.archived = true
  const write = () => bot.rest.post(Routes.channelMessages(thread.id), { body: { content: 'x' } })
  await expect(write()).rejects.toMatchObject({ code: 50083 })
  await bot.rest.patch(Routes.channel(thread.id), { body: { archived: false } })
  await write()
  discord.deny(general(), PermissionFlagsBits.SendMessagesInThreads)
  await expect(write()).rejects.toMatchObject({ code: 50013 })
})

test('pages of a channel, newest first: after, before, the last', async () => {
  await open()
  const ids: string[] = []
  for (const content of ['a', 'b', 'c', 'd']) ids.push((await post({ content })).id)
  const page = async (query: Record<string, string>) =>
    ((await bot.rest.get(Routes.channelMessages(general().id), { query: new URLSearchParams(query) })) as APIMessage[]).map(
      (one) => one.content,
    )
  expect(await page({ after: ids[0]!, limit: '2' })).toEqual(['c', 'b'])
  expect(await page({ before: ids[2]! })).toEqual(['b', 'a'])
  expect(await page({ limit: '1' })).toEqual(['d'])
  await expect(page({ limit: '101' })).rejects.toMatchObject({ code: 50035 })
})

test('a select chooses people and roles, and a disabled button cannot be pressed', async () => {
  await open()
  const kim = discord.person('kim').user.id
  const select = { type: 7, custom_id: 'who', max_values: 2 }
  const posted = await post({ content: 'who?', components: [row(select), row({ ...press, disabled: true })] })
  discord.person('ann').choose(standing(posted), 'who', [kim, '9'])
  expect((await heard()).data).toMatchObject({
    custom_id: 'who',
    component_type: 7,
    values: [kim, '9'],
    resolved: { users: { [kim]: { username: 'kim' } }, roles: { '9': { name: 'critics' } } },
  })
  expect(() => discord.person('ann').press(standing(posted), 'Press')).toThrow(/disabled/)
  expect(discord.faults()).toEqual([])
})

test('a promise keeps whether it was for one alone; no window opens from a window', async () => {
  await open()
  const posted = await post({ content: 'a card', components: [row(press)] })
  const pressed = discord.person('ann').press(standing(posted), 'press')
  const first = await heard()
  await bot.respond(first, { type: 5 })
  await bot.rest.post(Routes.webhook(bot.client.application.id, first.token), { body: { content: 'for all', flags: 64 }, auth: false })
  expect(pressed.original).toMatchObject({ content: 'for all', onlyFor: null })
  const opened = discord.person('ann').press(standing(posted), 'press')
  const field = { type: 18, label: 'Words', component: { type: 4, custom_id: 'w', style: 1 } }
  const window = { type: 9, data: { custom_id: 'form', title: 'Form', components: [field] } }
  await bot.respond(await heard(), window)
  expect(() => discord.person('ann').submit(opened, {})).toThrow(/must be filled in/)
  discord.person('ann').submit(opened, { Words: 'a dog' })
  const form = await heard()
  await expect(bot.respond(form, window)).rejects.toMatchObject({ code: 50035 })
  await bot.respond(form, { type: 7, data: { content: 'changed' } })
  expect(standing(posted).content).toBe('changed')
})

test('what a client would not send is not sent', async () => {
  await open()
  const seed = { type: 4, name: 'seed', description: 'A number', max_value: 9, required: true }
  const film = { name: 'film', description: 'Makes a film', options: [seed], contexts: [0], default_member_permissions: '32' }
  await bot.rest.put(Routes.applicationCommands(bot.client.application.id), { body: [film] })
  const [ann, root] = [discord.person('ann'), discord.person('root')]
  expect(() => root.command('film', { seed: 10 }, general())).toThrow(/range/)
  expect(() => root.command('film', {}, general())).toThrow(/needs seed/)
  expect(() => root.command('movie', {}, general())).toThrow(/no command/)
  expect([ann.offered(general()), root.offered(general()), root.offered(root.dm)]).toEqual([[], ['film'], []])
  root.command('film', { seed: 1 }, general())
  expect((await heard()).data).toMatchObject({ name: 'film', options: [{ value: 1 }] })
})

test.each<[string, object, string]>([
  [
    'six buttons in a row',
    { content: 'x', components: [row(...[0, 1, 2, 3, 4, 5].map((at) => ({ ...press, custom_id: `${at}` })))] },
    'components.0',
  ],
  [
    'a long custom_id',
    { content: 'x', components: [row({ ...press, custom_id: 'x'.repeat(101) })] },
    'components.0.components.0.custom_id',
  ],
  ['a long title', { embeds: [{ title: 'x'.repeat(257) }] }, 'embeds.0.title'],
  ['long embeds', { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] }, 'embeds'],
  ['words beside Components V2', { content: 'x', flags: 1 << 15 }, 'flags'],
  ['a long nonce', { content: 'x', nonce: 'x'.repeat(26) }, 'nonce'],
  ['a file that did not come', { content: 'x', attachments: [{ id: 3 }] }, 'attachments.0.id'],
  ['an answer to no snowflake', { content: 'x', message_reference: { message_id: 'that' } }, 'message_reference.message_id'],
])('is refused, and is a fault: %s', async (_, body, at) => {
  await open()
  const error = (await post(body).catch((error: unknown) => error)) as { code: number; rawError: { errors: Json } }
  expect(error.code).toBe(50035)
  const found = at.split('.').reduce<unknown>((node, key) => (node as Json | undefined)?.[key], error.rawError.errors)
  expect(found).toHaveProperty('_errors')
  expect(discord.faults().join()).toContain(at)
})

test('wrong commands are refused as a whole', async () => {
  await open()
  const wrong = [
    { name: 'Film', description: 'Makes a film' },
    { name: 'seed', description: 'x'.repeat(101), name_localizations: { ko: '시 드' } },
  ]
  const path = Routes.applicationCommands(bot.client.application.id)
  await expect(bot.rest.put(path, { body: wrong })).rejects.toMatchObject({ code: 50035 })
  expect(discord.world.commands).toEqual([])
  expect(discord.faults()).toHaveLength(3)
})
