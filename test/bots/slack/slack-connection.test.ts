import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { movie, aCard, openTestBot } from './open-test-bot.ts'

/** How the adapter gets to Slack, and what it says where it does not. */

test('a wrong bot token, a wrong app token, and missing scopes are the administrator’s to mend', async () => {
  const wrongBot = await openTestBot({}, () => ({ workspaces: { kind: 'one', botToken: 'xoxb-wrong' } }))
  await expect(wrongBot.start()).rejects.toMatchObject({
    name: 'ConfigError',
    message: expect.stringMatching(/^SLACK_BOT_TOKEN: .*invalid_auth.*xoxb-/),
  })
  const wrongApp = await openTestBot({}, () => ({ way: { kind: 'socket', appToken: 'xapp-wrong' } }))
  await expect(wrongApp.start()).rejects.toMatchObject({
    name: 'ConfigError',
    message: expect.stringMatching(/^SLACK_APP_TOKEN: .*connections:write/),
  })
  const poor = await openTestBot({ scopes: ['chat:write', 'commands'] })
  await expect(poor.start()).rejects.toMatchObject({ name: 'ConfigError', message: expect.stringContaining('files:write') })
  expect([...wrongBot.logged, ...wrongApp.logged, ...poor.logged].join('\n')).not.toMatch(/xox|xapp/)
})

test('a dropped socket is connected again, and nothing is lost', async () => {
  const { slack, heard, start, said } = await openTestBot({ ackMs: 500, retryAfterMs: [1_500, 3_000] })
  await start()
  expect(said.at(-1)).toMatch(/^Slack: as @matinee in .*, by socket$/)
  slack.sockets.drop()
  await slack.until(() => slack.connections === 0)
  slack.person('ada').say('general', 'a cat', { mention: true })
  await slack.until(() => slack.connections === 1 && heard.length === 1, 15_000)
  slack.sockets.announceDisconnect('refresh_requested')
  await slack.until(() => heard.length === 1 && slack.connections === 1, 15_000)
}, 30_000)

test('Slack is away at the start: a line says so, it is tried again, and closing works meanwhile', async () => {
  const slow = await openTestBot()
  slow.slack.misbehave({ method: /auth.test/, dropConnection: true })
  await slow.start()
  expect(slow.said[0]).toMatch(/^Slack does not answer .*trying again/)
  const away = await openTestBot({}, () => ({ apiUrl: 'http://127.0.0.1:9/api/' }))
  const started = away.start()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(away.said).toHaveLength(1)
  const before = Date.now()
  await away.bot.close()
  await started
  expect(Date.now() - before).toBeLessThan(1_000)
  const cut = await openTestBot()
  cut.slack.misbehave({ method: /connections.open/, dropConnection: true, times: 100 })
  const starting = cut.start()
  await cut.slack.until(() => cut.said.length === 1)
  await cut.bot.close()
  await starting
})

test('by HTTP: a good signature is heard, a bad one, an old one or none is refused', async () => {
  const port = await freePort()
  const { slack, heard, start } = await openTestBot({}, (slack) => ({
    way: { kind: 'http', signingSecret: slack.app.signingSecret, host: '127.0.0.1', port },
  }))
  await start()
  const url = `http://127.0.0.1:${port}/slack/events`
  slack.deliverTo(url)
  await slack.person('ada').command('/movie', 'a cat', { channel: 'general' }).ack()
  await slack.until(() => heard.length === 1)
  const challenge = { type: 'url_verification', challenge: 'abc' }
  expect((await slack.postSigned(url, 'events_api', challenge)).status).toBe(200)
  for (const signing of [{ wrongSecret: true }, { age: 600 }, { unsigned: true }])
    expect((await slack.postSigned(url, 'events_api', challenge, signing)).status).toBe(401)
  const second = await openTestBot({}, (slack) => ({
    way: { kind: 'http', signingSecret: slack.app.signingSecret, host: '127.0.0.1', port },
  }))
  await expect(second.start()).rejects.toMatchObject({ name: 'ConfigError', message: expect.stringContaining(`${port}`) })
})

test('a second workspace installs the app, is served with its own token, and is forgotten when it removes the app', async () => {
  const port = await freePort()
  const { slack, bot, heard, installations, start } = await openTestBot({}, (slack) => ({
    way: { kind: 'http', signingSecret: slack.app.signingSecret, host: '127.0.0.1', port },
    workspaces: { kind: 'many', clientId: slack.app.clientId, clientSecret: slack.app.clientSecret, stateSecret: 'a long state secret' },
  }))
  await start()
  const base = `http://127.0.0.1:${port}`
  slack.deliverTo(`${base}/slack/events`)
  const page = await fetch(`${base}/slack/install`)
  const link = /href="([^"]*\/oauth\/v2\/authorize[^"]*)"/.exec(await page.text())?.[1]?.replaceAll('&amp;', '&') ?? ''
  const asked = new URL(link)
  expect(asked.searchParams.get('scope')?.split(',')).toContain('files:write')
  asked.searchParams.set('redirect_uri', `${base}/slack/oauth_redirect`)
  const back = (await fetch(asked, { redirect: 'manual' })).headers.get('location') ?? ''
  const done = await fetch(back, { headers: { cookie: page.headers.get('set-cookie')?.split(';')[0] ?? '' } })
  expect(done.status).toBe(200)
  expect([...installations.keys()]).toEqual([`slack:${slack.second.id}`])
  expect([...installations.values()].join('')).not.toContain('xox')

  await slack.person('sol').command('/movie', 'un gato', { channel: 'general' }).ack()
  await slack.until(() => heard.length === 1)
  expect(heard[0]).toMatchObject({ place: `slack:${slack.second.id}`, speaker: { language: 'es-ES' } })
  const spot = heard[0]?.spot ?? { channel: '', thread: null }
  await bot.venue.postCard(spot, aCard({ asker: 'U0SOL00002' }), movie)
  expect(slack.channel('general', slack.second).messages).toHaveLength(1)
  const elsewhere = { channel: `${slack.first.id}/${slack.channel('general').id}`, thread: null }
  await expect(bot.venue.postCard(elsewhere, aCard(), movie)).rejects.toMatchObject({ why: 'gone' })

  const event = {
    type: 'event_callback',
    event_id: 'Ev1',
    team_id: slack.second.id,
    api_app_id: slack.app.id,
    event: { type: 'app_uninstalled' },
  }
  const personal = { ...event, event: { type: 'tokens_revoked', tokens: { oauth: ['U0SOL00002'], bot: [] } } }
  await slack.postSigned(`${base}/slack/events`, 'events_api', personal)
  expect(installations.size).toBe(1)
  await slack.postSigned(`${base}/slack/events`, 'events_api', event)
  await slack.until(() => installations.size === 0)
  await expect(bot.venue.postCard(spot, aCard(), movie)).rejects.toMatchObject({ why: 'gone' })
})

test('many workspaces need HTTP', async () => {
  const { start } = await openTestBot({}, (slack) => ({
    workspaces: { kind: 'many', clientId: slack.app.clientId, clientSecret: slack.app.clientSecret, stateSecret: 'x' },
  }))
  await expect(start()).rejects.toMatchObject({ name: 'ConfigError' })
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
