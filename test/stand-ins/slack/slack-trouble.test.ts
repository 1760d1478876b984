import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt'
import { expect, test } from 'vitest'
import { freePort } from '../../servers/private-server.ts'
import { defaultScopes } from './inside.ts'
import { closing, socketApp, stage } from './bolt-apps.ts'

/** The real Bolt against the stand-in: what goes wrong, signed HTTP, and OAuth. */

test('an event that is never acknowledged is a fault and is sent again', async () => {
  const slack = await stage({ ackMs: 200, retryAfterMs: [0] })
  const receiver = new SocketModeReceiver({
    appToken: slack.app.appToken,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  })
  const bodies: unknown[] = []
  // As an app that hangs: it takes the event and says nothing.
  receiver.init({
    processEvent: (event: { body: { event_id: string } }) => Promise.resolve(void bodies.push(event.body.event_id)),
  } as unknown as App)
  closing.push(() => receiver.stop() as Promise<unknown>)
  await receiver.start()
  const { acks } = slack.person('ada').say('general', 'hello')
  expect((await acks)[0]?.delayMs).toBe(null)
  await slack.until(() => bodies.length === 2)
  expect(bodies[0]).toBe(bodies[1])
  expect(slack.faults()[0]).toContain('events_api message was not acknowledged within 200 ms')
})

test('the app survives a dropped socket and a request to reconnect', async () => {
  const slack = await stage()
  const app = await socketApp(slack, 300)
  app.command('/movie', ({ ack }) => ack('here'))
  slack.sockets.drop()
  await slack.until(() => slack.connections === 0)
  await slack.until(() => slack.connections === 1)
  expect(await slack.person('ada').command('/movie', '').ack()).toEqual({ text: 'here' })
  slack.sockets.announceDisconnect('refresh_requested')
  await slack.until(() => slack.calls.filter(({ method }) => method === 'apps.connections.open').length === 3)
  await slack.until(() => slack.connections === 1)
  expect(await slack.person('ada').command('/movie', '').ack()).toEqual({ text: 'here' })
})

test('it waits when there was too much, and an answer may be lost though the message stands', async () => {
  const slack = await stage()
  const { client } = await socketApp(slack)
  const channel = slack.channel('general').id
  slack.misbehave({ method: /chat\.postMessage/, status: 429 })
  const start = Date.now()
  await client.chat.postMessage({ channel, text: 'one' })
  expect(Date.now() - start).toBeGreaterThan(900)
  expect(slack.channel('general').messages).toHaveLength(1)
  slack.misbehave({ method: /chat\.postMessage/, dropConnection: true, afterEffect: true })
  await client.chat.postMessage({ channel, text: 'two' })
  expect(slack.channel('general').messages.map(({ text }) => text)).toEqual(['one', 'two', 'two'])
  slack.misbehave({ method: /chat\.update/, error: 'internal_error' })
  await expect(client.chat.update({ channel, ts: slack.channel('general').messages[0]?.ts ?? '', text: 'x' })).rejects.toThrow(
    'internal_error',
  )
  expect(slack.faults()).toEqual([])
})

test('what is not there, not ours or not open is refused, and is no fault', async () => {
  const slack = await stage({ slowHistory: true })
  const { client } = await socketApp(slack)
  const ada = slack.person('ada')
  const general = slack.channel('general').id
  const { message } = ada.say('general', 'mine')
  const cases: readonly [string, () => Promise<unknown>][] = [
    ['channel_not_found', () => client.chat.postMessage({ channel: 'C0NOWHERE', text: 'x' })],
    ['not_in_channel', () => client.chat.postMessage({ channel: slack.channel('elsewhere').id, text: 'x' })],
    ['is_archived', () => client.chat.postMessage({ channel: slack.channel('attic').id, text: 'x' })],
    ['thread_not_found', () => client.chat.postMessage({ channel: general, text: 'x', thread_ts: '1.000001' })],
    ['message_not_found', () => client.chat.update({ channel: general, ts: '1.000001', text: 'x' })],
    ['cant_update_message', () => client.chat.update({ channel: general, ts: message.ts, text: 'x' })],
    ['cant_delete_message', () => client.chat.delete({ channel: general, ts: message.ts })],
  ]
  for (const [error, call] of cases) await expect(call()).rejects.toThrow(error)
  slack.channel('general').restricted = true
  await expect(client.chat.postMessage({ channel: general, text: 'x' })).rejects.toThrow('restricted_action')
  expect((await client.conversations.history({ channel: general, include_all_metadata: true })).messages).toHaveLength(1)
  slack.first.dead = 'account_inactive'
  await expect(client.auth.test()).rejects.toThrow('account_inactive')
  expect(slack.faults()).toEqual([])
})

test('a deleted parent leaves a stone where replies hang, and a stored thread can be read with its metadata', async () => {
  const slack = await stage()
  const { client } = await socketApp(slack)
  const general = slack.channel('general')
  const ada = slack.person('ada')
  const { message } = ada.say('general', 'a parent')
  const metadata = { event_type: 'clip', event_payload: { id: '7' } }
  await client.chat.postMessage({ channel: general.id, text: 'a reply', thread_ts: message.ts, metadata })
  ada.delete(message)
  expect(general.messages[0]).toMatchObject({ tombstone: true, text: '' })
  const { messages } = await client.conversations.replies({ channel: general.id, ts: message.ts, include_all_metadata: true })
  expect(messages?.map((message) => [(message as { subtype?: string }).subtype, message.metadata])).toEqual([
    ['tombstone', undefined],
    [undefined, metadata],
  ])
})

test('what no app may send is a fault', async () => {
  const slack = await stage({ scopes: ['chat:write'] })
  const { client } = await socketApp(slack)
  const channel = slack.channel('general').id
  const button = { type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'x'.repeat(76) } }
  const unknown = { type: 'section', text: { type: 'mrkdwn', text: 'x' }, colour: 'red' }
  await client.chat.postMessage({ channel, text: 'x', shiny: true } as never)
  await client.chat.postMessage({ channel, text: 'x', blocks: [unknown] } as never)
  const twice = { channel, text: 'x', blocks: [{ type: 'actions', elements: [button, button] }] }
  await expect(client.chat.postMessage(twice as never)).rejects.toThrow('invalid_blocks')
  await expect(client.chat.postMessage({ channel, text: 'x'.repeat(40_001) })).rejects.toThrow('msg_too_long')
  await expect(client.users.info({ user: 'U0ADA00001' })).rejects.toThrow('missing_scope')
  await expect(client.apiCall('chat.shout', { channel })).rejects.toThrow('unknown_method')
  await expect(client.chat.postMessage({ channel, text: 'x', token: 'xoxb-nobody' })).rejects.toThrow('invalid_auth')
  const faults = slack.faults().join('\n')
  for (const said of [
    'shiny',
    'colour',
    'less than 76 characters',
    'already exists',
    'msg_too_long',
    '"needed":"users:read"',
    'unknown_method',
    'invalid_auth',
  ])
    expect(faults).toContain(said)
})

test('HTTP mode: a signed request passes, a wrong signature or an old one gets 401', async () => {
  const slack = await stage()
  const port = await freePort()
  const receiver = new HTTPReceiver({ signingSecret: slack.app.signingSecret, logLevel: LogLevel.ERROR })
  const app = new App({ token: slack.botToken, receiver, clientOptions: { slackApiUrl: slack.apiUrl }, logLevel: LogLevel.ERROR })
  app.command('/movie', ({ ack }) => ack({ response_type: 'in_channel', text: 'by HTTP' }))
  const retries: (number | undefined)[] = []
  app.message(async ({ context }) => void retries.push(context.retryNum))
  await app.start(port)
  closing.push(() => app.stop())
  const url = `http://127.0.0.1:${port}/slack/events`
  slack.deliverTo(url)
  expect(await slack.person('ada').command('/movie', 'x', { channel: 'general' }).ack()).toMatchObject({ text: 'by HTTP' })
  expect(slack.channel('general').messages.map(({ text }) => text)).toEqual(['by HTTP'])
  await slack.person('ada').say('general', 'hello').acks
  await slack.redeliver()
  expect(retries).toEqual([undefined, 1])
  const verification = { type: 'url_verification', challenge: 'a challenge' }
  expect(await (await slack.postSigned(url, 'events_api', verification)).json()).toEqual({ challenge: 'a challenge' })
  for (const signing of [{ wrongSecret: true }, { age: 600 }, { unsigned: true }])
    expect((await slack.postSigned(url, 'events_api', verification, signing)).status).toBe(401)
  expect(slack.faults()).toEqual([])
})

test('OAuth installs a second workspace, whose token is its own', async () => {
  const slack = await stage()
  const port = await freePort()
  const stored: { readonly team?: { readonly id: string } | undefined; readonly bot?: { readonly token: string } | undefined }[] = []
  const redirectUri = `http://127.0.0.1:${port}/slack/oauth_redirect`
  const app = new App({
    signingSecret: slack.app.signingSecret,
    clientId: slack.app.clientId,
    clientSecret: slack.app.clientSecret,
    stateSecret: 'a state secret',
    scopes: ['chat:write', 'commands'],
    redirectUri,
    installerOptions: { redirectUriPath: '/slack/oauth_redirect', authorizationUrl: slack.authorizationUrl, directInstall: true },
    installationStore: {
      storeInstallation: async (installation) => void stored.push(installation),
      fetchInstallation: () => Promise.reject(new Error('not asked for')),
    },
    clientOptions: { slackApiUrl: slack.apiUrl },
    logLevel: LogLevel.ERROR,
  })
  await app.start(port)
  closing.push(() => app.stop())
  const begun = await fetch(`http://127.0.0.1:${port}/slack/install`, { redirect: 'manual' })
  const agreed = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' })
  const cookie = begun.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  expect((await fetch(agreed.headers.get('location') ?? '', { headers: { cookie } })).status).toBe(200)
  expect(stored).toMatchObject([{ team: { id: slack.second.id }, bot: { token: slack.second.token } }])
  const token = slack.second.token ?? ''
  const there = slack.channel('general', slack.second)
  await app.client.chat.postMessage({ token, channel: there.id, text: 'hello' })
  expect(there.messages).toHaveLength(1)
  await expect(app.client.chat.postMessage({ token, channel: slack.channel('general').id, text: 'hello' })).rejects.toThrow(
    'channel_not_found',
  )
  expect(slack.faults()).toEqual([])
})

test('the bot joins a channel, reads a long thread page by page, is slowed down, and is thrown out', async () => {
  const slack = await stage({ scopes: [...defaultScopes, 'channels:join'], throttleChannels: true })
  const app = await socketApp(slack)
  const left: string[] = []
  app.event('app_uninstalled', async ({ context }) => void left.push(context.teamId ?? ''))
  const { client } = app
  const elsewhere = slack.channel('elsewhere')
  await client.conversations.join({ channel: elsewhere.id })
  const ada = slack.person('ada')
  const { message } = ada.say(elsewhere, 'a parent')
  for (const text of ['one', 'two', 'three']) ada.say(elsewhere, text, { thread: message })
  const first = await client.conversations.replies({ channel: elsewhere.id, ts: message.ts, limit: 2 })
  const cursor = first.response_metadata?.next_cursor ?? ''
  const second = await client.conversations.replies({ channel: elsewhere.id, ts: message.ts, limit: 2, cursor })
  const texts = [first, second].map(({ messages }) => messages?.map(({ text }) => text))
  expect(texts).toEqual([['a parent', 'one', 'two'], ['three']])
  const start = Date.now()
  await client.chat.postMessage({ channel: elsewhere.id, text: 'x' })
  await client.chat.postMessage({ channel: elsewhere.id, text: 'y' })
  expect(Date.now() - start).toBeGreaterThan(900)
  expect(slack.calls.filter(({ method }) => method === 'chat.postMessage').map(({ status }) => status)).toEqual([200, 429, 200])
  await slack.uninstall()
  await slack.until(() => left[0] === slack.first.id)
  await expect(client.auth.test()).rejects.toThrow('account_inactive')
})

test('what cannot reach the app is no fault of it and comes when it is back', async () => {
  const slack = await stage({ ackMs: 100, retryAfterMs: [0, 300, 300, 300] })
  slack.person('ada').say('general', 'is anybody here?')
  await expect(slack.person('ada').command('/movie', 'x').ack()).rejects.toThrow('did not acknowledge')
  expect(slack.faults()).toEqual([])
  const app = await socketApp(slack)
  const heard: unknown[] = []
  app.message(async ({ context }) => void heard.push(context.retryReason))
  await slack.until(() => heard.length === 1)
  expect(heard).toEqual(['timeout'])
})
