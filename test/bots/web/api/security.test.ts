import { expect, it } from 'vitest'
import type { RoomView } from '../../../../src/bots/web/api/schemas.ts'
import { cookieOf, KEY, messageOf, openTestRoom, type TestRoom, TOKEN } from './open-test-room.ts'
import { request, somebody } from './test-desk.ts'

const signIn = (room: TestRoom, token = TOKEN, headers: Record<string, string> = {}) =>
  room.ask('/api/session', { method: 'POST', json: { token }, headers })
const bearer = { authorization: `Bearer ${TOKEN}` }
const post = (room: TestRoom, headers: Record<string, string>) =>
  room.ask('/api/movies', { method: 'POST', json: { prompt: 'a cat' }, headers })

it('is locked to whoever gave no token, and tells them nothing', async () => {
  const room = await openTestRoom({ accessToken: TOKEN })
  const { id } = await room.desk.submit(request, somebody)
  const paths = [
    '/api/movies',
    `/api/movies/${id}`,
    `/api/movies/${id}/events`,
    `/api/movies/${id}/clip.mp4`,
    '/api/events',
    '/api/openapi.json',
    '/api/nothing',
    '/metrics',
  ]
  for (const path of paths) {
    const answer = await room.ask(path)
    expect([path, answer.status, answer.headers['set-cookie']]).toEqual([path, 401, undefined])
  }
  expect((await post(room, {})).status).toBe(401)
  expect((await room.ask(`/api/movies/${id}`, { method: 'DELETE' })).status).toBe(401)
  expect((await room.ask('/api/room')).json()).toEqual({ locked: true, records: true, queue: true, waiting: 0, running: 0, renders: [] })
  expect((await room.ask('/')).status).toBe(200)
  expect((await room.ask('/page.js')).status).toBe(200)
  expect((await room.ask('/healthz')).text).toBe('ok')
  expect((await room.ask('/readyz')).json()).toEqual({ records: true, queue: true })
})

it('opens with the token: by cookie for people, as bearer for programs', async () => {
  const room = await openTestRoom({ accessToken: TOKEN })
  const entered = await signIn(room)
  expect(entered.status).toBe(204)
  expect(entered.headers['set-cookie']?.[0]).toMatch(/^matinee=[\w.-]+; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Strict$/)
  const cookie = cookieOf(entered)
  expect((await room.ask('/api/room', { headers: { cookie } })).json<RoomView>().locked).toBe(false)
  const made = await post(room, { cookie })
  expect(made.status).toBe(202)
  const programs = await post(room, bearer)
  const users = await Promise.all([made, programs].map(async (answer) => (await room.desk.find(answer.json<{ id: string }>().id))?.user))
  expect(users).toEqual([`web:${cookie.slice(8, 28)}`, 'web:token'])
  expect((await room.ask('/metrics', { headers: bearer })).text).toContain('matinee_waiting 0')
  expect((await room.ask('/metrics', { headers: { cookie } })).status).toBe(401)

  const left = await room.ask('/api/session', { method: 'DELETE', headers: { cookie } })
  expect([left.status, left.headers['set-cookie']?.[0]]).toEqual([204, 'matinee=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict'])
})

it('believes no cookie that it did not make, or made for another token, or too long ago', async () => {
  let now = Date.UTC(2026, 0, 1)
  const room = await openTestRoom({ accessToken: TOKEN, now: () => now })
  const cookie = cookieOf(await signIn(room))
  const status = async (value: string, at = room) => (await at.ask('/api/movies', { headers: { cookie: value } })).status
  expect(await status(cookie)).toBe(200)
  for (let at = 'matinee='.length; at < cookie.length; at++) {
    const other = cookie[at] === 'A' ? 'B' : 'A'
    expect(await status(cookie.slice(0, at) + other + cookie.slice(at + 1))).toBe(401)
  }
  for (const wrong of ['matinee=', 'matinee=x', `${cookie}x`, cookie.slice(0, -1), 'matinee=....', 'matinee=%00'])
    expect(await status(wrong)).toBe(401)
  expect(await status(cookie, await openTestRoom({ accessToken: `${TOKEN}!`, now: () => now }))).toBe(401)
  expect(await status(cookie, await openTestRoom({ accessToken: TOKEN, sessionKey: Buffer.alloc(32, 8), now: () => now }))).toBe(401)
  expect(await status(cookie, await openTestRoom({ accessToken: TOKEN, sessionKey: KEY, now: () => now }))).toBe(200)

  // A session given out in an open room opens no locked one.
  const open = cookieOf(await (await openTestRoom({ now: () => now })).ask('/'))
  expect(await status(open)).toBe(401)

  now += 40 * 24 * 3_600_000
  const renewed = cookieOf(await room.ask('/', { headers: { cookie } }))
  expect(renewed.slice(8, 28)).toBe(cookie.slice(8, 28))
  now += 330 * 24 * 3_600_000
  expect([await status(cookie), await status(renewed)]).toEqual([401, 200])
})

it('lets nobody try tokens', async () => {
  const room = await openTestRoom({ accessToken: TOKEN })
  for (let tries = 0; tries < 3; tries++) expect((await signIn(room, 'wrong')).status).toBe(401)
  for (let tries = 0; tries < 2; tries++)
    expect((await room.ask('/api/movies', { headers: { authorization: 'Bearer wrong' } })).status).toBe(401)
  const blocked = await signIn(room)
  expect([blocked.status, Number(blocked.headers['retry-after']) > 50]).toEqual([429, true])
  expect((await room.ask('/api/movies', { headers: bearer })).status).toBe(429)
})

it.each([{}, { token: 7 }, { token: '' }, { token: 'x', more: 1 }, [], 'token'])('does not sign in with %j', async (json) => {
  const room = await openTestRoom({ accessToken: TOKEN })
  expect((await room.ask('/api/session', { method: 'POST', json })).status).toBe(400)
})

it('without a token answers to the names of this machine only', async () => {
  const room = await openTestRoom()
  const status = async (host: string, path = '/api/movies') => (await room.ask(path, { headers: { host } })).status
  for (const host of ['localhost', 'localhost:7070', 'LOCALHOST:1', '127.0.0.1:80', '127.1.2.3', '[::1]:7070'])
    expect(await status(host)).toBe(200)
  for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '192.168.1.2', '[::2]', 'evil.example:7070']) {
    expect([host, await status(host), await status(host, '/'), await status(host, '/healthz')]).toEqual([host, 403, 403, 403])
  }
  const absolute = await room.write('GET http://localhost/api/movies HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')
  expect(absolute).toContain(' 403 ')
  const locked = await openTestRoom({ accessToken: TOKEN })
  expect((await locked.ask('/', { headers: { host: 'films.example' } })).status).toBe(200)
})

it('lets no other site act or look through a browser', async () => {
  const room = await openTestRoom()
  const here = `http://127.0.0.1:${room.port}`
  const cases: [Record<string, string>, number][] = [
    [{ origin: here }, 202],
    [{ origin: here, 'sec-fetch-site': 'same-origin' }, 202],
    [{ 'sec-fetch-site': 'none' }, 202],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: `http://127.0.0.1:${room.port + 1}` }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ origin: here, 'sec-fetch-site': 'same-site' }, 403],
    [{ authorization: 'Bearer guess', origin: 'https://evil.example' }, 403],
  ]
  for (const [headers, status] of cases) expect([headers, (await post(room, headers)).status]).toEqual([headers, status])
  expect((await room.ask('/api/movies', { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' } })).status).toBe(403)
  const link = await room.ask('/', { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' } })
  expect([link.status, link.headers['set-cookie']]).toEqual([200, undefined])
  const preflight = await room.ask('/api/movies', { method: 'OPTIONS', headers: { origin: 'https://evil.example' } })
  expect(Object.keys(preflight.headers).filter((name) => name.startsWith('access-control'))).toEqual([])

  const locked = await openTestRoom({ accessToken: TOKEN })
  expect((await post(locked, { ...bearer, origin: 'https://app.example' })).status).toBe(202)
  const cookie = cookieOf(await signIn(locked))
  expect((await post(locked, { cookie, origin: 'https://app.example' })).status).toBe(403)
  expect((await signIn(locked, TOKEN, { origin: 'https://evil.example' })).status).toBe(403)
})

it('sends its guards with every answer', async () => {
  const room = await openTestRoom()
  for (const path of ['/', '/page.js', '/nothing', '/api/room', '/api/nothing', '/healthz', '/api/movies?limit=x']) {
    const { headers } = await room.ask(path)
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['cache-control']).toMatch(/no-store|no-cache/)
  }
})

it('takes only so many orders and requests in a minute', async () => {
  const room = await openTestRoom({ accessToken: TOKEN, limits: { submits: 2, requests: 6 } })
  const [one, other] = [cookieOf(await signIn(room)), cookieOf(await signIn(room))]
  const statuses = async (cookie: string) =>
    [await post(room, { cookie }), await post(room, { cookie }), await post(room, { cookie })].map(({ status }) => status)
  expect(await statuses(one)).toEqual([202, 202, 429])
  expect(await statuses(other)).toEqual([202, 202, 429])
  const asked = []
  for (let at = 0; at < 7; at++) asked.push(await room.ask('/api/room', { headers: { cookie: one } }))
  expect(asked.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 429])
  expect(Number(asked.at(-1)?.headers['retry-after'])).toBeGreaterThan(0)
  expect((await room.ask('/healthz')).status).toBe(200)
})

it('writes nothing of what it was sent into its log', async () => {
  const room = await openTestRoom({ accessToken: TOKEN })
  const cookie = cookieOf(await signIn(room))
  const prompt = 'my "secret" birthday\nfilm'
  room.desk.breakWith(
    new Error(`insert failed: ${prompt} ${cookie} ${TOKEN}`, {
      cause: new Error(`params: ${JSON.stringify({ prompt: 'my "secret" birthday film' })}`),
    }),
  )
  const answer = await room.ask('/api/movies', { method: 'POST', json: { prompt }, headers: { cookie } })
  expect(messageOf(answer)).toContain('Something went wrong')
  room.desk.breakWith(new Error(`select failed: ${TOKEN}`))
  await room.ask('/api/movies', { headers: bearer })
  await signIn(room, 'a-wrong-token-of-mine')
  expect(room.log).toHaveLength(2)
  expect(room.log.join()).toMatch(/insert failed.*Caused by.*select failed/)
  for (const secret of ['birthday', TOKEN, cookie.slice(8), cookie.slice(-43), 'a-wrong-token'])
    expect(room.log.join()).not.toContain(secret)
})
