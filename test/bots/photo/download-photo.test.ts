import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createCanvas } from '@napi-rs/canvas'
import { afterEach, expect, test, vi } from 'vitest'
import { downloadPhoto, PhotoError, type DownloadRules, type Photo } from '../../../src/bots/photo/download-photo.ts'
import { RequestError } from '../../../src/errors.ts'

const canvas = createCanvas(40, 30)
const png = canvas.toBuffer('image/png')
const jpeg = canvas.toBuffer('image/jpeg')
const webp = canvas.toBuffer('image/webp')
/** The head of a file of this brand, which is all that names it. */
const branded = (brand: string): Buffer =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0mif1${brand}`, 'latin1')])

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

test.each([
  ['a PNG', png, 'image/png'],
  ['a JPEG', jpeg, 'image/jpeg'],
  ['a WebP', webp, 'image/webp'],
  ['a photo of an iPhone', branded('heic'), 'image/heic'],
  ['a HEIF', branded('mif1'), 'image/heif'],
  ['an AVIF', branded('avif'), 'image/avif'],
])('%s is known by its bytes, whatever its name and head say', async (_, bytes, type) => {
  const server = await serve((_request, response) => void response.writeHead(200, { 'content-type': 'text/plain' }).end(bytes))
  const photo = await downloadPhoto({ url: `${server.url}/notes.txt` }, server.rules)
  expect(photo.type).toBe(type)
  expect(Buffer.from(photo.bytes).equals(bytes)).toBe(true)
})

test.each([
  ['words', Buffer.from('hello')],
  ['nothing', Buffer.alloc(0)],
  ['a program', Buffer.from('7f454c4602010100', 'hex')],
  ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1')],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a film', branded('isom')],
  ['a sound in RIFF', Buffer.from('RIFF\u0024\u0000\u0000\u0000WAVEfmt ', 'latin1')],
  ['half a head', png.subarray(0, 6)],
])('%s that is called a picture is none', async (_, bytes) => {
  const server = await serve((_request, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end(bytes))
  await expectWhy(downloadPhoto({ url: `${server.url}/cat.png` }, server.rules), 'not-a-picture')
})

test.each(['<!DOCTYPE html><html><head><title>Sign in</title>', '\n  <html lang="en">', '<!-- slack --><!doctype html>'])(
  'a login page with status 200 is told apart: %j',
  async (page) => {
    const server = await serve(
      (_request, response) => void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page),
    )
    await expectWhy(downloadPhoto({ url: `${server.url}/files-pri/cat.png` }, server.rules), 'no-access')
  },
)

test.each([
  [401, 'no-access'],
  [403, 'no-access'],
  [404, 'gone'],
  [410, 'gone'],
  [500, 'gone'],
  [204, 'gone'],
  [302, 'gone'],
] as const)('status %i: %s', async (status, why) => {
  const server = await serve((_request, response) => void response.writeHead(status).end())
  await expectWhy(downloadPhoto({ url: server.url }, server.rules), why)
})

test.each([
  ['another host', 'https://evil.example/cat.png'],
  ['plain http', 'http://cdn.discordapp.com/cat.png'],
  ['another port', 'https://cdn.discordapp.com:8443/cat.png'],
  ['a host that only ends like it', 'https://evilcdn.discordapp.com.evil.example/'],
  ['the bare domain of an entry for those below', 'https://slack.com/cat.png'],
  ['a host that ends like one below', 'https://notslack.com/cat.png'],
  ['a user and password', 'https://user:password@cdn.discordapp.com/cat.png'],
  ['a user named like the host', 'https://cdn.discordapp.com@evil.example/cat.png'],
  ['a file', 'file:///etc/passwd'],
  ['data', 'data:image/png;base64,AAAA'],
  ['no link', 'cat.png'],
  ['this machine', 'https://127.0.0.1/cat.png'],
  ['this machine as a number', 'https://2130706433/cat.png'],
  ['a cloud’s own address', 'http://169.254.169.254/latest/meta-data/'],
])('%s is refused unasked', async (_, url) => {
  await expectWhy(downloadPhoto({ url }, { hosts: ['cdn.discordapp.com', '.slack.com'] }), 'elsewhere')
})

test.each(['https://localhost/cat.png', 'https://127.0.0.1/cat.png', 'https://[::1]/cat.png', 'https://10.0.0.1/', 'https://0.0.0.0/'])(
  'a private address is refused at the connection, though the host is listed: %s',
  async (url) => {
    await expectWhy(downloadPhoto({ url }, { hosts: [new URL(url).hostname], timeoutMs: 3000 }), 'elsewhere')
  },
)

test('a redirect is followed on its own host, with the headers', async () => {
  const seen: IncomingHttpHeaders[] = []
  const server = await serve((request, response) => {
    seen.push(request.headers)
    if (request.url === '/1') return void response.writeHead(302, { location: '/2' }).end()
    response.end(png)
  })
  const source = { url: `${server.url}/1`, headers: { Authorization: 'Bearer secret' } }
  expect((await downloadPhoto(source, server.rules)).type).toBe('image/png')
  expect(seen.map(({ authorization }) => authorization)).toEqual(['Bearer secret', 'Bearer secret'])
})

test('a redirect to another listed host takes no headers along, and none on the way back', async () => {
  const seen: (string | undefined)[] = []
  const other = await serve((request, response) => {
    seen.push(request.headers.authorization)
    response.writeHead(307, { location: `${server.url}/back` }).end()
  })
  const server = await serve((request, response) => {
    seen.push(request.headers.authorization)
    if (request.url === '/back') return void response.end(png)
    response.writeHead(302, { location: other.url }).end()
  })
  const source = { url: server.url, headers: { Authorization: 'Bearer secret' } }
  await downloadPhoto(source, { hosts: [...server.rules.hosts, ...other.rules.hosts] })
  expect(seen).toEqual(['Bearer secret', undefined, undefined])
})

test.each([
  ['another host', 'https://evil.example/cat.png'],
  ['a private address', 'http://169.254.169.254/latest/meta-data/'],
  ['another port of this machine', 'http://127.0.0.1:9/'],
  ['this machine by another name', 'http://localhost/'],
  ['a user and password', 'https://a:b@cdn.discordapp.com/'],
  ['a listed host that is private', 'https://localhost/'],
])('a redirect to %s is refused', async (_, location) => {
  const server = await serve((_request, response) => void response.writeHead(301, { location }).end())
  const hosts = [...server.rules.hosts, 'cdn.discordapp.com', 'localhost']
  await expectWhy(downloadPhoto({ url: server.url }, { hosts }), 'elsewhere')
})

test('three redirects are followed, a fourth is not', async () => {
  const server = await serve((request, response) => {
    const left = Number(request.url?.slice(1))
    if (left === 0) return void response.end(png)
    response.writeHead(302, { location: `/${left - 1}` }).end()
  })
  expect((await downloadPhoto({ url: `${server.url}/3` }, server.rules)).type).toBe('image/png')
  await expectWhy(downloadPhoto({ url: `${server.url}/4` }, server.rules), 'elsewhere')
})

test('a declared size beyond the limit is not read at all', async () => {
  const server = await serve((_request, response) => {
    response.writeHead(200, { 'content-length': 5000 })
    response.write(png)
  })
  const fault = await expectWhy(downloadPhoto({ url: server.url }, { ...server.rules, maxBytes: 4999 }), 'too-large')
  expect(fault.message).toBe('The picture is too large: 0 MiB is the most.')
  await vi.waitFor(() => expect(server.open()).toBe(0))
})

test('an endless body is read no further than the limit', async () => {
  let sent = 0
  const server = await serve((_request, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, 1))) sent += 65_536
    }
    response.writeHead(200, { 'content-type': 'image/png' })
    response.on('drain', more)
    more()
  })
  const fault = await expectWhy(downloadPhoto({ url: server.url }, { ...server.rules, maxBytes: 1024 * 1024 }), 'too-large')
  expect(fault.message).toBe('The picture is too large: 1 MiB is the most.')
  await vi.waitFor(() => expect(server.open()).toBe(0))
  expect(sent).toBeLessThan(16 * 1024 * 1024)
})

test('a body that breaks off before its declared end is no picture', async () => {
  const server = await serve((_request, response) => {
    response.writeHead(200, { 'content-length': png.length + 100 })
    response.write(png, () => response.destroy())
  })
  await expectWhy(downloadPhoto({ url: server.url }, server.rules), 'gone')
})

test.each([
  ['a body that drips', (response: ServerResponse) => response.writeHead(200)],
  ['a head that never comes', () => undefined],
])('%s is waited for no longer than allowed', async (_, begin) => {
  const server = await serve((_request, response) => {
    if (begin(response) === undefined) return
    const drip = setInterval(() => response.write(Buffer.alloc(1)), 20)
    response.on('close', () => clearInterval(drip))
  })
  const began = performance.now()
  await expectWhy(downloadPhoto({ url: server.url }, { ...server.rules, timeoutMs: 300 }), 'too-slow')
  expect(performance.now() - began).toBeLessThan(1500)
  await vi.waitFor(() => expect(server.open()).toBe(0))
})

test('the time is for all hops together', async () => {
  const server = await serve((_request, response) => {
    setTimeout(() => response.writeHead(302, { location: '/' }).end(), 150)
  })
  await expectWhy(downloadPhoto({ url: server.url }, { ...server.rules, timeoutMs: 320 }), 'too-slow')
})

test('an abort ends it with its own reason', async () => {
  const server = await serve((_request, response) => void response.writeHead(200).write(png))
  const controller = new AbortController()
  setTimeout(() => controller.abort(new Error('enough')), 100)
  await expect(downloadPhoto({ url: server.url }, { ...server.rules, signal: controller.signal })).rejects.toThrow('enough')
  await expect(downloadPhoto({ url: server.url }, { ...server.rules, signal: controller.signal })).rejects.toThrow('enough')
  await vi.waitFor(() => expect(server.open()).toBe(0))
})

test('a server that is not there', async () => {
  const server = await serve(() => undefined)
  await closing.pop()?.()
  await expectWhy(downloadPhoto({ url: server.url }, server.rules), 'gone')
})

async function expectWhy(downloading: Promise<Photo>, why: PhotoError['why']): Promise<PhotoError> {
  const fault: unknown = await downloading.then(
    () => expect.unreachable('it was taken'),
    (error: unknown) => error,
  )
  expect(fault).toBeInstanceOf(PhotoError)
  expect(fault).toBeInstanceOf(RequestError)
  expect((fault as PhotoError).why).toBe(why)
  return fault as PhotoError
}

interface Served {
  readonly url: string
  readonly rules: DownloadRules
  /** Connections that are still open. */
  open(): number
}

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Served> {
  const server = createServer(answer)
  let open = 0
  server.on('connection', (socket) => {
    open++
    socket.on('close', () => void open--)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url: `http://${host}`, rules: { hosts: [host] }, open: () => open }
}
