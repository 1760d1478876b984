import { MessageFlags, PermissionFlagsBits, Routes, type APIInteraction, type APIMessage } from 'discord.js'
import { afterEach, describe, expect, test } from 'vitest'
import { openTestClient, type TestClient } from './open-test-client.ts'
import { startDiscord, type DiscordStandIn } from './start-discord.ts'
import type { Json } from './world.ts'

/** The stand-in against the real discord.js: what the bot's tests rely on is proved here. */

let discord: DiscordStandIn
let bot: TestClient

afterEach(async () => {
  await bot.close()
  await discord.close()
})

async function open(): Promise<void> {
  discord = await startDiscord()
  bot = await openTestClient(discord)
}

const COMMANDS = [
  {
    name: 'film',
    description: 'Makes a film',
    options: [
      { type: 3, name: 'prompt', description: 'What happens', required: true },
      { type: 4, name: 'seed', description: 'A number' },
      { type: 11, name: 'selfie', description: 'A picture' },
    ],
  },
  { type: 3, name: 'Edit this' },
]
const button = (label: string, custom_id: string) => ({ type: 1, components: [{ type: 2, style: 2, label, custom_id }] })

describe('a client', () => {
  test('logs in, knows its server and registers commands', async () => {
    await open()
    const guild = bot.client.guilds.cache.get(discord.world.guild.id)
    expect(guild?.channels.cache.map(({ name }) => name).sort()).toEqual(['cellar', 'general', 'other'])
    await bot.rest.put(Routes.applicationCommands(bot.client.application.id), { body: COMMANDS })
    const known = (await bot.rest.get(Routes.applicationCommands(bot.client.application.id))) as { name: string }[]
    expect(known.map(({ name }) => name)).toEqual(['film', 'Edit this'])
    expect(discord.faults()).toEqual([])
  })

  test('hears a command with a file, defers and edits; the file can be fetched', async () => {
    await open()
    await bot.rest.put(Routes.applicationCommands(bot.client.application.id), { body: COMMANDS })
    const photo = { name: 'me.png', bytes: Buffer.from('a picture') }
    const asked = discord.person('kim').command('film', { prompt: 'a cat', seed: 7, selfie: photo }, discord.channel('general'))
    const heard = (await bot.next('interaction')) as APIInteraction & { data: Json & { options: Json[]; resolved: Json } }
    expect(heard).toMatchObject({ locale: 'ko', guild_locale: 'en-US', attachment_size_limit: 10 * 1024 * 1024, context: 0 })
    expect(heard.data.options.map(({ name, type }) => [name, type])).toEqual([
      ['prompt', 3],
      ['seed', 4],
      ['selfie', 11],
    ])
    const [attachment] = Object.values(heard.data.resolved['attachments'] as Record<string, { url: string }>)
    expect(await (await fetch(attachment?.url ?? '')).text()).toBe('a picture')
    await bot.respond(heard, { type: 5, data: { flags: MessageFlags.Ephemeral } })
    await bot.rest.patch(Routes.webhookMessage(bot.client.application.id, heard.token), { body: { content: 'queued' }, auth: false })
    expect(asked.response).toBe('deferred')
    expect(asked.original).toMatchObject({ content: 'queued', onlyFor: discord.person('kim').user.id })
    expect(discord.faults()).toEqual([])
  })

  test('posts files, and an edit removes those that it does not list', async () => {
    await open()
    const { id } = discord.channel('general')
    const files = [
      { name: 'clip.mp4', data: Buffer.alloc(2000, 1), contentType: 'video/mp4' },
      { name: 'still.jpg', data: Buffer.from('still'), contentType: 'image/jpeg' },
    ]
    const body = {
      content: 'ready',
      attachments: [{ id: 0, description: 'a cat walks' }, { id: 1 }],
      components: [button('Again', 'again:1')],
    }
    const posted = (await bot.rest.post(Routes.channelMessages(id), { body, files })) as APIMessage
    const stands = discord.world.messages.find((one) => one.id === posted.id)
    expect(stands?.attachments.map(({ filename, bytes, description }) => [filename, bytes.byteLength, description])).toEqual([
      ['clip.mp4', 2000, 'a cat walks'],
      ['still.jpg', 5, null],
    ])
    expect(await (await fetch(posted.attachments[1]?.url ?? '')).text()).toBe('still')
    await bot.rest.patch(Routes.channelMessage(id, posted.id), { body: { content: 'still ready' } })
    expect(stands?.attachments).toHaveLength(2)
    await bot.rest.patch(Routes.channelMessage(id, posted.id), { body: { attachments: [{ id: posted.attachments[0]?.id }] } })
    expect(stands?.attachments.map(({ filename }) => filename)).toEqual(['clip.mp4'])
    expect(stands?.edits).toBe(2)
    expect(discord.faults()).toEqual([])
  })

  test('reads what mentions it, answers it or is said to it alone, and no other talk', async () => {
    await open()
    const general = discord.channel('general')
    const posted = (await bot.rest.post(Routes.channelMessages(general.id), { body: { content: 'a card' } })) as APIMessage
    const card = discord.world.messages.find((one) => one.id === posted.id)!
    await bot.next('message')
    const ann = discord.person('ann')
    const texts: string[] = []
    for (const act of [
      () => ann.say(general, 'nobody in particular'),
      () => ann.say(general, 'make it blue', { replyTo: card }),
      () => ann.say(general, 'thanks', { replyTo: card, ping: false }),
      () => ann.say(general, `hello <@${bot.client.user.id}>`),
      () => ann.say(ann.dm, 'in secret'),
    ]) {
      act()
      texts.push(((await bot.next('message')) as APIMessage).content)
    }
    expect(texts).toEqual(['', 'make it blue', '', `hello <@${bot.client.user.id}>`, 'in secret'])
  })

  test('does not read an answer to the response of an interaction', async () => {
    await open()
    await bot.rest.put(Routes.applicationCommands(bot.client.application.id), { body: COMMANDS })
    const ann = discord.person('ann')
    const asked = ann.command('film', { prompt: 'a cat' }, discord.channel('general'))
    await bot.respond((await bot.next('interaction')) as APIInteraction, { type: 4, data: { content: 'soon' } })
    ann.say(discord.channel('general'), 'make it blue', { replyTo: asked.original! })
    const heard = await bot.until('message', (one) => (one as APIMessage).author.id === ann.user.id)
    expect((heard as APIMessage).content).toBe('')
  })

  test('has a button pressed, opens a window, and gets what was filled in', async () => {
    await open()
    const general = discord.channel('general')
    const posted = (await bot.rest.post(Routes.channelMessages(general.id), {
      body: { content: 'a card', components: [button('Change', 'change:1')] },
    })) as APIMessage
    const ann = discord.person('ann')
    const pressed = ann.press(
      discord.world.messages.find((one) => one.id === posted.id)!,
      'Change',
    )
    const heard = (await bot.next('interaction')) as APIInteraction & { data: Json }
    expect(heard.data).toMatchObject({ custom_id: 'change:1', component_type: 2 })
    const label = (text: string, component: Json) => ({ type: 18, label: text, component })
    await bot.respond(heard, {
      type: 9,
      data: {
        custom_id: 'form:1',
        title: 'Change it',
        components: [
          label('Words', { type: 4, custom_id: 'words', style: 2, required: false, value: 'a cat' }),
          label('Shape', { type: 3, custom_id: 'shape', options: [{ label: 'Wide', value: '16:9' }] }),
          label('Face', { type: 19, custom_id: 'face', required: false, min_values: 0, max_values: 1 }),
        ],
      },
    })
    ann.submit(pressed, { Words: 'a dog', Shape: '16:9', Face: [{ name: 'f.png', bytes: Buffer.from('face') }] })
    const form = (await bot.next('interaction')) as APIInteraction & { data: { custom_id: string; components: { component: Json }[] } }
    expect(form.data.custom_id).toBe('form:1')
    expect(form.data.components.map(({ component }) => component['value'] ?? (component['values'] as string[]).length)).toEqual([
      'a dog',
      1,
      1,
    ])
    expect(discord.faults()).toEqual([])
  })

  test('resumes a cut connection, and hears what it missed and what comes twice', async () => {
    await open()
    discord.gateway.drop()
    await discord.until(() => !discord.gateway.connected)
    discord.person('ann').say(discord.person('ann').dm, 'meanwhile')
    expect(((await bot.next('message')) as APIMessage).content).toBe('meanwhile')
    expect(discord.gateway).toMatchObject({ resumed: 1, identified: 1 })
    discord.gateway.redeliver()
    expect(((await bot.next('message')) as APIMessage).content).toBe('meanwhile')
  })

  test('waits when there are too many requests', async () => {
    await open()
    discord.misbehave({ method: /^POST \/channels/, status: 429, times: 2 })
    await bot.rest.post(Routes.channelMessages(discord.channel('general').id), { body: { content: 'at last' } })
    const posts = discord.calls.filter(({ method }) => method.startsWith('POST /channels'))
    expect(posts.map(({ status }) => status)).toEqual([429, 429, 200])
    expect(discord.world.messages).toHaveLength(1)
  })

  test('posts once under one nonce, though the answer is lost', async () => {
    await open()
    discord.misbehave({ method: /^POST \/channels/, dropConnection: true, afterEffect: true })
    const body = { content: 'once', nonce: 'n1', enforce_nonce: true }
    await bot.rest.post(Routes.channelMessages(discord.channel('general').id), { body }).catch(() => undefined)
    const again = (await bot.rest.post(Routes.channelMessages(discord.channel('general').id), { body })) as APIMessage
    expect(discord.world.messages.map(({ id }) => id)).toEqual([again.id])
    discord.advance(10 * 60_000)
    await bot.rest.post(Routes.channelMessages(discord.channel('general').id), { body })
    expect(discord.world.messages).toHaveLength(2)
  })
})

describe('what Discord refuses', () => {
  test('an answer after three seconds, a second one, and a follow-up after a quarter of an hour', async () => {
    await open()
    await bot.rest.put(Routes.applicationCommands(bot.client.application.id), { body: COMMANDS })
    const ask = async (): Promise<APIInteraction> => {
      discord.person('ann').command('film', { prompt: 'a cat' }, discord.channel('general'))
      return (await bot.next('interaction')) as APIInteraction
    }
    const late = await ask()
    discord.advance(3500)
    await expect(bot.respond(late, { type: 4, data: { content: 'late' } })).rejects.toMatchObject({ code: 10062 })
    const twice = await ask()
    await bot.respond(twice, { type: 4, data: { content: 'one' } })
    await expect(bot.respond(twice, { type: 4, data: { content: 'two' } })).rejects.toMatchObject({ code: 40060 })
    discord.advance(15 * 60_000)
    const follow = bot.rest.post(Routes.webhook(bot.client.application.id, twice.token), { body: { content: 'three' }, auth: false })
    await expect(follow).rejects.toMatchObject({ code: 50027 })
    expect(discord.faults()).toHaveLength(2)
  })

  test('a file over the limit, a place without permission, a person who takes no messages, what is gone', async () => {
    await open()
    const general = discord.channel('general')
    const post = (id: string, files: { name: string; data: Buffer }[] = []) =>
      bot.rest.post(Routes.channelMessages(id), { body: { content: 'x' }, files })
    discord.limitFiles(1000)
    await expect(post(general.id, [{ name: 'a.mp4', data: Buffer.alloc(1001) }])).rejects.toMatchObject({ status: 413, code: 40005 })
    discord.deny(general, PermissionFlagsBits.SendMessages)
    await expect(post(general.id)).rejects.toMatchObject({ code: 50013 })
    discord.deny(general, PermissionFlagsBits.ViewChannel)
    await expect(post(general.id)).rejects.toMatchObject({ code: 50001 })
    discord.person('ann').user.takesMessages = false
    await expect(post(discord.person('ann').dm.id)).rejects.toMatchObject({ code: 50007 })
    await expect(post('123456789012345678')).rejects.toMatchObject({ code: 10003 })
    const gone = Routes.channelMessage(discord.channel('other').id, '123456789012345678')
    await expect(bot.rest.patch(gone, { body: { content: 'x' } })).rejects.toMatchObject({ code: 10008 })
    expect(discord.faults()).toEqual([])
  })

  test('is a fault: unknown properties, too much text, one custom_id twice, an unknown route', async () => {
    await open()
    const path = Routes.channelMessages(discord.channel('general').id)
    await bot.rest.post(path, { body: { content: 'x', colour: 'red' } })
    await expect(bot.rest.post(path, { body: { content: 'x'.repeat(2001) } })).rejects.toMatchObject({ code: 50035 })
    const twice = { content: 'x', components: [button('One', 'same'), button('Two', 'same')] }
    await expect(bot.rest.post(path, { body: twice })).rejects.toMatchObject({ code: 50035 })
    await expect(bot.rest.get('/nowhere')).rejects.toMatchObject({ status: 404 })
    const faults = discord.faults().join('\n')
    for (const part of [/colour/, /2000/, /same/, /nowhere/]) expect(faults).toMatch(part)
  })
})
