import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, onTestFinished } from 'vitest'
import { countedAddress } from '../../../../src/bots/web/api/limits.ts'
import { openWebRoom, type WebRoomOptions } from '../../../../src/bots/web/open-web-room.ts'
import { ConfigError } from '../../../../src/errors.ts'
import { cookieOf, openTestRoom } from './open-test-room.ts'
import { openTestDesk, request, somebody } from './test-desk.ts'

const pageFolder = mkdtempSync(join(tmpdir(), 'matinee-page-'))
writeFileSync(join(pageFolder, 'index.html'), '<!doctype html>')
afterAll(() => rmSync(pageFolder, { recursive: true }))

const desk = openTestDesk(Date.now)
const options = (changes: Partial<WebRoomOptions>): WebRoomOptions => ({
  desk,
  people: desk.people,
  host: '127.0.0.1',
  port: 0,
  accessToken: undefined,
  sessionKey: Buffer.alloc(32),
  pageFolder,
  metrics: async () => ({ type: 'text/plain', body: '' }),
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  now: Date.now,
  newSeed: () => 1,
  ...changes,
})

it('sends the page from what it read at the start, and asks browsers to check back', async () => {
  const room = await openTestRoom()
  const page = await room.ask('/')
  expect([page.status, page.headers['content-type'], page.headers['cache-control']]).toEqual([200, 'text/html; charset=utf-8', 'no-cache'])
  expect(cookieOf(page)).toMatch(/^matinee=/)
  const script = await room.ask('/page.js')
  expect([script.text, script.headers['content-type'], script.headers['set-cookie']]).toEqual([
    'export {}',
    'text/javascript; charset=utf-8',
    undefined,
  ])
  expect((await room.ask('/page.js', { headers: { 'if-none-match': String(script.headers['etag']) } })).status).toBe(304)
  const head = await room.ask('/page.js', { method: 'HEAD' })
  expect([head.headers['content-length'], head.body.length]).toEqual(['9', 0])
})

it('says how it is', async () => {
  const room = await openTestRoom()
  await room.desk.submit(request, somebody)
  expect((await room.ask('/api/room')).json()).toEqual({
    locked: false,
    records: true,
    queue: true,
    waiting: 1,
    running: 0,
    renders: ['cutout'],
  })
  expect((await room.ask('/metrics')).headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8')
  expect((await room.ask('/readyz')).status).toBe(200)
  room.desk.breakWith(new Error('gone'))
  await new Promise((resolve) => setTimeout(resolve, 550))
  const unready = await room.ask('/readyz')
  expect([unready.status, unready.json()]).toEqual([503, { records: false, queue: false }])
  expect((await room.ask('/healthz')).status).toBe(200)
})

it('tells the administrator what to mend when it cannot open', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => taken.once('listening', resolve))
  onTestFinished(() => void taken.close())
  const { port } = taken.address() as AddressInfo
  const faults = async (changes: Partial<WebRoomOptions>): Promise<readonly string[]> => {
    const error = await openWebRoom(options(changes)).then(
      () => null,
      (error: unknown) => error,
    )
    expect(error).toBeInstanceOf(ConfigError)
    return (error as ConfigError).faults
  }
  expect(await faults({ port })).toEqual([`PORT: ${port} is in use on 127.0.0.1: stop whatever uses it, or name another port.`])
  expect(await faults({ host: '192.0.2.1' })).toEqual([
    'HOST: 192.0.2.1 is no address of this machine: correct it, or leave it out for this machine alone.',
  ])
  expect(await faults({ pageFolder: '/nowhere' })).toEqual(['The page is missing in /nowhere: run `npm run setup`.'])
})

it('gives requests that are open a moment when it closes, and no more', async () => {
  const room = await openTestRoom()
  const { id } = await room.desk.submit(request, somebody)
  room.desk.finish(id, Buffer.alloc(64 * 1024 * 1024))
  const incoming = await room.begin(`/api/movies/${id}/clip.mp4`)
  incoming.on('error', () => undefined)
  const began = Date.now()
  await room.close()
  expect(Date.now() - began).toBeLessThan(4000)
  expect(Date.now() - began).toBeGreaterThan(1500)
  await expect(room.ask('/healthz')).rejects.toThrow('ECONNREFUSED')
})

it('answers 408 to bodies that do not come, and cuts them off', async () => {
  const room = await openTestRoom({ limits: { requestMs: 200, headMs: 400 } })
  const host = `Host: 127.0.0.1:${room.port}`
  const body = await room.write(
    `POST /api/movies HTTP/1.1\r\n${host}\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"prompt":`,
  )
  expect(body).toMatch(/^HTTP\/1.1 408 .*"code":"too-slow"/s)
  const head = await room.write(`GET /api/movies HTTP/1.1\r\n${host}\r\nX-Slow: `)
  expect(head).toMatch(/^HTTP\/1.1 408 .*"code":"too-slow"/s)
  expect(head).toContain('X-Content-Type-Options: nosniff')
})

it('answers what is no HTTP, and what has a head without end', async () => {
  const room = await openTestRoom()
  expect(await room.write('hello\r\n\r\n')).toMatch(/^HTTP\/1.1 400 .*"code":"bad-request"/s)
  expect(await room.write(`GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(
    /^HTTP\/1.1 431 .*"code":"too-large"/s,
  )
  expect(await room.write('GET /api\\x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 400 .*nosniff/is)
  expect((await room.ask('/healthz')).status).toBe(200)
})

it('counts IPv6 callers by their network', () => {
  expect(countedAddress('::ffff:10.1.2.3')).toBe('10.1.2.3')
  expect(countedAddress('10.1.2.3')).toBe('10.1.2.3')
  expect(countedAddress('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
  expect(countedAddress('2001:db8::1')).toBe('2001:db8:0:0::/64')
  expect(countedAddress('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
  expect(countedAddress('::1')).toBe('0:0:0:0::/64')
})
