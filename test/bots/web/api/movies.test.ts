import { expect, it } from 'vitest'
import type { Accepted, MoviePage, MovieView } from '../../../../src/bots/web/api/schemas.ts'
import type { z } from 'zod'
import { cookieOf, messageOf, openTestRoom, type TestRoom } from './open-test-room.ts'
import { away, elsewhere, request, somebody } from './test-desk.ts'

type Taken = z.output<typeof Accepted>
const post = (room: TestRoom, json: unknown) => room.ask('/api/movies', { method: 'POST', json })

it('takes an order, and tells what becomes of it', async () => {
  const room = await openTestRoom()
  const answer = await post(room, { prompt: '  a cat\u0000 on a roof ', duration: 4, style: ' neon ' })
  expect(answer.status).toBe(202)
  const { id, movie } = answer.json<Taken>()
  expect(answer.headers['location']).toBe(`/api/movies/${id}`)
  expect(movie.request).toEqual({ prompt: 'a cat  on a roof', duration: 4, aspect: '16:9', size: 720, fps: 24, seed: 42, style: 'neon' })
  expect(movie).toMatchObject({ state: 'waiting', position: 1, from: null, clip: null, storyboard: null })

  room.desk.start(id, { stage: 'filming', preview: 2, frames: { done: 3, of: 96 } })
  const running = (await room.ask(`/api/movies/${id}`)).json<MovieView>()
  expect(running).toMatchObject({ state: 'running', position: null, storyboard: `/api/movies/${id}/storyboard.json` })
  expect(running.progress?.preview).toBe(`/api/movies/${id}/preview.jpg?2`)

  room.desk.finish(id, Buffer.from('a film'))
  const done = (await room.ask(`/api/movies/${id}`)).json<MovieView>()
  expect(done.clip).toMatchObject({ url: `/api/movies/${id}/clip.mp4`, name: 'a-cat-on-a-roof-42.mp4', bytes: 6 })
  expect(done.unshown).toEqual([{ said: 'quietly', why: 'it cannot be seen' }])
})

it('keeps turns by session: a cookie is handed out at once, and without one everybody is a guest', async () => {
  const room = await openTestRoom()
  const first = await post(room, { prompt: 'a cat' })
  const cookie = cookieOf(first)
  expect(cookie).toMatch(/^matinee=/)
  const second = await room.ask('/api/movies', { method: 'POST', json: { prompt: 'a dog' }, headers: { cookie } })
  expect(second.headers['set-cookie']).toBeUndefined()
  const users = await Promise.all([first, second].map(async (answer) => (await room.desk.find(answer.json<Taken>().id))?.user))
  const session = /^matinee=([\w-]{20})\./.exec(cookie)?.[1]
  expect(users).toEqual(['web:guest', `web:${session}`])
})

it('makes another take of a movie of this room only', async () => {
  const room = await openTestRoom()
  const mine = await room.desk.submit(request, somebody)
  const foreign = await room.desk.submit(request, elsewhere)
  expect((await post(room, { prompt: 'a cat', from: mine.id })).json<Taken>().movie.from).toBe(mine.id)
  for (const from of [foreign.id, 'a'.repeat(20), 'nonsense', 7]) {
    const answer = await post(room, { prompt: 'a cat', from })
    expect(answer.status).toBe(from === foreign.id || from === 'a'.repeat(20) ? 404 : 400)
    expect(messageOf(answer)).toContain('from: ')
  }
})

it.each([
  [{}, 'prompt: must be text'],
  [{ prompt: 7 }, 'prompt: must be text'],
  [{ prompt: '  ' }, 'The prompt is empty'],
  [{ prompt: 'x'.repeat(2001) }, '2001 characters'],
  [{ prompt: '!?' }, 'names nothing that could be shown'],
  [{ prompt: 'a cat', duration: 17 }, 'duration: must be a number of seconds from 1 to 16'],
  [{ prompt: 'a cat', duration: '4' }, 'duration: '],
  [{ prompt: 'a cat', aspect: '2:1' }, 'aspect: must be one of 16:9, 9:16'],
  [{ prompt: 'a cat', size: 721 }, 'size: must be one of 360'],
  [{ prompt: 'a cat', fps: null }, 'fps: must be one of 16, 24, 30'],
  [{ prompt: 'a cat', seed: 1.5 }, 'seed: must be a whole number'],
  [{ prompt: 'a cat', seed: -1 }, 'seed: must be a whole number from 0'],
  [{ prompt: 'a cat', style: '' }, 'style: must be some words'],
  [{ prompt: 'a cat', music: 'x'.repeat(201) }, 'music: must be some words'],
  [{ prompt: 'a cat', lenght: 4 }, 'no option "lenght"'],
  [{ prompt: 'a cat', size: 1, fps: 1 }, 'fps: must'],
  [[], 'Send an object'],
  ['a cat', 'Send an object'],
  [null, 'Send an object'],
])('refuses %j by name', async (json, words) => {
  const answer = await post(await openTestRoom(), json)
  expect(answer.status).toBe(400)
  expect(messageOf(answer)).toContain(words)
})

it('is not led astray by names that objects have of their own', async () => {
  const room = await openTestRoom()
  for (const body of [
    '{"__proto__": {"prompt": "a cat"}}',
    '{"prompt": "a cat", "__proto__": 1}',
    '{"prompt": "a cat", "constructor": 1}',
  ]) {
    const answer = await room.ask('/api/movies', { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    expect(answer.status).toBe(400)
  }
})

it('reads forms, and is strict about their numbers', async () => {
  const room = await openTestRoom()
  const send = async (fields: [string, string | File][]) => {
    const form = new FormData()
    for (const [name, value] of fields) form.append(name, value)
    const encoded = new Response(form)
    const body = Buffer.from(await encoded.arrayBuffer())
    return room.ask('/api/movies', { method: 'POST', body, headers: { 'content-type': encoded.headers.get('content-type') ?? '' } })
  }
  const taken = await send([
    ['prompt', 'a cat'],
    ['duration', '2.5'],
    ['seed', '7'],
    ['size', '360'],
    ['fps', '16'],
    ['music', 'none'],
  ])
  expect(taken.json<Taken>().movie.request).toMatchObject({ duration: 2.5, seed: 7, size: 360, fps: 16, music: 'none' })
  for (const text of ['1e3', '', 'abc', '0x10', 'Infinity']) {
    const answer = await send([
      ['prompt', 'a cat'],
      ['duration', text],
    ])
    expect([answer.status, messageOf(answer).slice(0, 9)]).toEqual([400, 'duration:'])
  }
  const file = await send([
    ['prompt', 'a cat'],
    ['selfie', new File(['x'], 'me.jpg')],
  ])
  expect([file.status, messageOf(file)]).toEqual([
    400,
    'A photo is handed in at /api/faces, and its id put into stars: leave out the file "selfie".',
  ])
  expect(
    messageOf(
      await send([
        ['prompt', 'a cat'],
        ['prompt', 'a dog'],
      ]),
    ),
  ).toBe('prompt: is given more than once.')
  expect(
    messageOf(
      await send([
        ['prompt', 'a cat'],
        ['colour', 'red'],
      ]),
    ),
  ).toContain('no option "colour"')

  const plain = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } }
  const posted = await room.ask('/api/movies', { ...plain, body: 'prompt=a+cat&seed=9' })
  expect(posted.json<Taken>().movie.request).toMatchObject({ prompt: 'a cat', seed: 9 })
  const broken = await room.ask('/api/movies', {
    method: 'POST',
    body: 'no form',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  })
  expect(broken.status).toBe(400)
})

it('reads no other bodies', async () => {
  const room = await openTestRoom()
  const send = (type: string | undefined, body: string | Buffer, more: Record<string, string> = {}) =>
    room.ask('/api/movies', { method: 'POST', body, headers: { ...(type === undefined ? {} : { 'content-type': type }), ...more } })
  expect((await send('text/plain', '{"prompt":"a cat"}')).status).toBe(415)
  expect((await send(undefined, '{"prompt":"a cat"}')).status).toBe(415)
  expect((await send('application/json', 'x', { 'content-encoding': 'gzip' })).status).toBe(415)
  expect((await send('application/json', '{"prompt":')).status).toBe(400)
  expect((await send('application/json', '')).status).toBe(400)
  expect((await send('application/json', Buffer.from([0x22, 0xff, 0x22]))).status).toBe(400)
  expect((await send('application/json; charset=utf-8', '{"prompt":"a cat"}')).status).toBe(202)
  expect((await send('application/json', `{"prompt":"${'x'.repeat(70_000)}"}`)).status).toBe(413)
  expect((await send('application/json', 'x'.repeat(70_000), { 'transfer-encoding': 'chunked' })).status).toBe(413)
  expect((await send('multipart/form-data; boundary=x', 'x'.repeat(1_100_000))).status).toBe(413)
})

it('pages from the newest to the oldest, and shows no other place', async () => {
  const room = await openTestRoom()
  const ids: string[] = []
  for (let at = 0; at < 5; at++) ids.unshift((await room.desk.submit(request, somebody)).id)
  await room.desk.submit(request, elsewhere)
  const seen: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const page: MoviePage = (await room.ask(`/api/movies?limit=2${next === '' ? '' : `&before=${next}`}`)).json<MoviePage>()
    seen.push(...page.movies.map(({ id }) => id))
    ;({ next } = page)
  }
  expect(seen).toEqual(ids)
  for (const query of ['limit=0', 'limit=101', 'limit=abc', 'limit=', 'limit=1e1', 'limit=1&limit=2']) {
    const answer = await room.ask(`/api/movies?${query}`)
    expect([answer.status, messageOf(answer).slice(0, 6)]).toEqual([400, 'limit:'])
  }
  expect(messageOf(await room.ask('/api/movies?limt=3'))).toContain('no option "limt"')
})

it('cancels what is open and deletes what has ended, and never mistakes the one for the other', async () => {
  const room = await openTestRoom()
  const { id } = await room.desk.submit(request, somebody)
  const ended = await room.ask(`/api/movies/${id}`, { method: 'DELETE' })
  expect([ended.status, ended.json<MovieView>().state]).toEqual([200, 'cancelled'])
  expect((await room.ask(`/api/movies/${id}`)).status).toBe(200)
  expect((await room.ask(`/api/movies/${id}`, { method: 'DELETE' })).status).toBe(204)
  expect((await room.ask(`/api/movies/${id}`)).status).toBe(404)
  expect((await room.ask(`/api/movies/${id}`, { method: 'DELETE' })).status).toBe(404)

  const late = await room.desk.submit(request, somebody)
  room.desk.start(late.id)
  expect((await room.ask(`/api/movies/${late.id}/cancel`, { method: 'POST' })).json<MovieView>().state).toBe('cancelled')
  const film = await room.desk.submit(request, somebody)
  room.desk.finish(film.id, Buffer.from('film'))
  expect((await room.ask(`/api/movies/${film.id}/cancel`, { method: 'POST' })).json<MovieView>().state).toBe('done')
  expect((await room.ask(`/api/movies/${film.id}/clip.mp4`)).text).toBe('film')
})

it('knows nothing of movies of other places, of ids that are none, and of paths that lead astray', async () => {
  const room = await openTestRoom()
  const foreign = await room.desk.submit(request, elsewhere)
  room.desk.finish(foreign.id, Buffer.from('secret'))
  const parts = ['', '/clip.mp4', '/poster.jpg', '/preview.jpg', '/storyboard.json', '/events']
  const ids = [foreign.id, 'a'.repeat(20), 'x', 'A'.repeat(20), '%00', '..%2f..%2fetc%2fpasswd', `${'a'.repeat(20)}%00`, '%E0%A4%A', '*']
  for (const id of ids)
    for (const part of parts) expect([id, part, (await room.ask(`/api/movies/${id}${part}`)).status]).toEqual([id, part, 404])
  for (const method of ['DELETE', 'POST']) {
    const path = method === 'POST' ? '/cancel' : ''
    expect((await room.ask(`/api/movies/${foreign.id}${path}`, { method })).status).toBe(404)
  }
  expect((await room.desk.find(foreign.id))?.state).toBe('done')
  const astray = [
    '/api/movies/../../package.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2fpackage.json',
    '/page.js%00',
    '//etc/passwd',
    '/page.ts',
    '/.secret.txt',
    '/api',
    '/api/',
    '/api/nothing',
  ]
  for (const path of astray) expect([path, (await room.ask(path)).status]).toEqual([path, 404])
  expect((await room.begin('/api\\movies')).statusCode).toBe(400)
  expect((await room.ask('/api/nothing')).json()).toMatchObject({ error: { code: 'not-found' } })
  expect((await room.ask('/nothing')).headers['content-type']).toContain('text/html')
})

it('names the methods that work', async () => {
  const room = await openTestRoom()
  const allow = async (method: string, path: string) => (await room.ask(path, { method })).headers['allow']
  expect(await allow('PUT', '/api/movies')).toBe('POST, GET, HEAD')
  expect(await allow('PATCH', `/api/movies/${'a'.repeat(20)}`)).toBe('GET, DELETE, HEAD')
  expect(await allow('POST', `/api/movies/${'a'.repeat(20)}/clip.mp4`)).toBe('GET, HEAD')
  expect(await allow('OPTIONS', '/api/room')).toBe('GET, HEAD')
  expect(await allow('POST', '/healthz')).toBe('GET, HEAD')
  expect(await allow('POST', '/')).toBe('GET, HEAD')
})

it('tells apart what the asker can mend, what waiting mends, and what is ours', async () => {
  const room = await openTestRoom()
  room.desk.refuseNext('You have 100 movies waiting: wait for one.')
  const full = await post(room, { prompt: 'a cat' })
  expect([full.status, messageOf(full), full.headers['retry-after']]).toEqual([429, 'You have 100 movies waiting: wait for one.', '60'])
  room.desk.breakWith(away())
  const gone = await post(room, { prompt: 'a cat' })
  expect([gone.status, gone.headers['retry-after']]).toEqual([503, '30'])
  room.desk.breakWith(new Error('select failed; params: a very private prompt'))
  const ours = await post(room, { prompt: 'a very private prompt' })
  expect(ours.status).toBe(500)
  expect(messageOf(ours)).toBe('Something went wrong in the studio; it has been noted. Please try again.')
  expect(room.log.at(-1)).toContain('select failed')
  expect(room.log.join('\n')).not.toContain('very private')
})
