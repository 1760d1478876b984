import { expect, test } from 'vitest'
import { CONSENT, LARGEST_PHOTO } from '../../../../src/face.ts'
import { openTestRoom, TOKEN, type TestRoom } from './open-test-room.ts'

const jpeg = { 'content-type': 'image/jpeg' }
const photo = (body: string | Buffer = 'me', headers: Record<string, string> = jpeg) => ({ method: 'POST', body, headers })

interface Face {
  readonly id: string
  readonly picture: string
  readonly saved: boolean
}

/** Two people, each with a session of their own. */
async function enter(room: TestRoom): Promise<Record<string, string>> {
  const cookie = (await room.ask('/api/room')).headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  expect(cookie).toMatch(/=/)
  return { cookie }
}

test('asks for a yes first, keeps it, and shows a face to its owner alone', async () => {
  const room = await openTestRoom()
  const [ann, bob] = [await enter(room), await enter(room)]
  const before = (await room.ask('/api/consent', { headers: ann })).json<Record<string, unknown>>()
  expect(before).toEqual({ version: CONSENT.version, text: CONSENT.text, given: null, closed: null })
  const refused = await room.ask('/api/faces', photo('me', { ...jpeg, ...ann }))
  expect(refused.status).toBe(403)
  expect(refused.json()).toMatchObject({ error: { code: 'consent-needed' } })

  const yes = (version: string) => room.ask('/api/consent', { method: 'POST', json: { version }, headers: ann })
  expect((await yes('of yesterday')).status).toBe(400)
  expect((await yes(CONSENT.version)).status).toBe(204)
  expect((await room.ask('/api/consent', { headers: ann })).json<{ given: string }>().given).toMatch(/^\d{4}-/)

  const made = await room.ask('/api/faces', photo('me', { ...jpeg, ...ann }))
  expect(made.status).toBe(201)
  const face = made.json<Face>()
  expect(face).toMatchObject({ saved: false, picture: `/api/faces/${face.id}/picture` })
  const shown = await room.ask(face.picture, { headers: ann })
  expect([shown.status, shown.headers['content-type'], shown.headers['cache-control']]).toEqual([200, 'image/webp', 'no-store'])
  for (const [method, path] of [
    ['GET', face.picture],
    ['GET', `/api/faces/${face.id}`],
    ['PUT', `/api/faces/${face.id}/saved`],
    ['DELETE', `/api/faces/${face.id}/saved`],
    ['DELETE', `/api/faces/${face.id}`],
  ] as const)
    expect((await room.ask(path, { method, headers: bob })).status, `${method} ${path}`).toBe(404)

  expect((await room.ask(`/api/faces/${face.id}/saved`, { method: 'PUT', headers: ann })).status).toBe(204)
  expect((await room.ask('/api/faces/saved', { headers: ann })).json<{ face: Face }>().face).toMatchObject({ id: face.id, saved: true })
  expect((await room.ask('/api/faces/saved', { headers: bob })).json()).toEqual({ face: null })
  expect((await room.ask(`/api/faces/${face.id}/saved`, { method: 'DELETE', headers: ann })).status).toBe(204)
  expect((await room.ask('/api/faces/saved', { headers: ann })).json()).toEqual({ face: null })
  expect((await room.ask(`/api/faces/${face.id}`, { method: 'DELETE', headers: ann })).status).toBe(204)
  expect((await room.ask(`/api/faces/${face.id}`, { headers: ann })).status).toBe(404)
})

test('a film is ordered, and changed, with stars; an edit names only those that are handed in with it', async () => {
  const room = await openTestRoom()
  const id = '0'.repeat(19) + '7'
  const movie = (json: object) => room.ask('/api/movies', { method: 'POST', json })
  const made = await movie({ prompt: 'me on the moon', stars: [id] })
  expect(made.status).toBe(202)
  const film = made.json<{ id: string; movie: { request: object; consent: null } }>()
  expect(film.movie).toMatchObject({ request: { stars: [id] }, consent: null })
  room.desk.start(film.id)
  room.desk.finish(film.id, Buffer.from('clip'))
  const night = (await movie({ from: film.id, instruction: 'make it night' })).json<{ movie: { request: object } }>()
  expect(night.movie.request).not.toHaveProperty('stars')
  const other = '0'.repeat(19) + '8'
  const changed = (await movie({ from: film.id, instruction: 'use this face', stars: [other] })).json<{ movie: { request: object } }>()
  expect(changed.movie.request).toMatchObject({ stars: [other] })
  for (const stars of [['../../etc'], [id, id, id, id], 'me'])
    expect((await movie({ prompt: 'me', stars })).json(), JSON.stringify(stars)).toMatchObject({ error: { code: 'bad-request' } })
})

test('says of each photo why it cannot be used, or whose face must be picked', async () => {
  const room = await openTestRoom()
  const me = await enter(room)
  await room.ask('/api/consent', { method: 'POST', json: { version: CONSENT.version }, headers: me })
  const send = (path: string, body: string | Buffer, type = 'image/jpeg') => room.ask(path, photo(body, { 'content-type': type, ...me }))
  const cat = await send('/api/faces', 'cat')
  expect([cat.status, cat.json<{ error: object }>().error]).toEqual([
    422,
    { code: 'unusable-photo', message: 'I see no human face in the photo.', why: 'no-face' },
  ])
  const two = await send('/api/faces', 'two people')
  expect([two.status, two.json<{ error: { choices: string[] } }>().error.choices]).toEqual([409, ['left', 'right']])
  expect((await send('/api/faces?pick=left', 'two people')).status).toBe(201)
  expect((await send('/api/faces?pick=top', 'two people')).status).toBe(400)
  expect((await send('/api/faces', 'me', 'text/html')).status).toBe(415)
  expect((await send('/api/faces', 'me', 'application/octet-stream')).status).toBe(201)
  expect(
    (await room.ask('/api/faces', { method: 'POST', headers: { ...jpeg, ...me, 'content-length': String(LARGEST_PHOTO + 1) }, body: '' }))
      .status,
  ).toBe(413)
  room.desk.faces.closeWith('This studio takes no photos yet.')
  expect((await send('/api/faces', 'me')).json()).toMatchObject({
    error: { code: 'forbidden', message: 'This studio takes no photos yet.' },
  })
})

test('nothing of it is open to whoever has not signed in, or to another site', async () => {
  const room = await openTestRoom({ accessToken: TOKEN })
  expect((await room.ask('/api/faces', photo())).status).toBe(401)
  expect((await room.ask('/api/consent')).status).toBe(401)
  const open = await openTestRoom()
  const foreign = await open.ask('/api/faces', photo('me', { ...jpeg, origin: 'https://elsewhere.example' }))
  expect(foreign.status).toBe(403)
})
