import { expect, test } from 'vitest'
import { CONSENT } from '../../../../src/face.ts'
import { cookieOf, openTestRoom, TOKEN, type TestRoom } from './open-test-room.ts'
import { away } from './test-desk.ts'

/** Somebody with a yes, a kept face, a film that shows it and one that does not. */
async function enter(room: TestRoom) {
  const me = { cookie: cookieOf(await room.ask('/api/room')) }
  await room.ask('/api/consent', { method: 'POST', json: { version: CONSENT.version }, headers: me })
  const cut = await room.ask('/api/faces', { method: 'POST', body: 'me', headers: { 'content-type': 'image/jpeg', ...me } })
  const { id: face } = cut.json<{ id: string }>()
  await room.ask(`/api/faces/${face}/saved`, { method: 'PUT', headers: me })
  const film = async (json: object): Promise<string> =>
    (await room.ask('/api/movies', { method: 'POST', json, headers: me })).json<{ id: string }>().id
  return { me, face, starring: await film({ prompt: 'me on the moon', stars: [face] }), other: await film({ prompt: 'a fox' }) }
}

const nothing = { consent: null, face: false, films: { starring: 0, others: 0 } }

test('tells what is kept, and forgets yes, faces and the films that show them, of nobody else', async () => {
  const room = await openTestRoom()
  const [ann, bob] = [await enter(room), await enter(room)]
  const kept = async ({ me }: typeof ann) => (await room.ask('/api/kept', { headers: me })).json()
  expect(await kept(ann)).toEqual({ consent: expect.stringMatching(/^\d{4}-/) as string, face: true, films: { starring: 1, others: 1 } })
  const gone = await room.ask('/api/kept?films=starring', { method: 'DELETE', headers: ann.me })
  expect([gone.status, gone.json()]).toEqual([200, { films: 1 }])
  expect(await kept(ann)).toEqual({ ...nothing, films: { starring: 0, others: 1 } })
  const status = async (path: string, { me }: typeof ann) => (await room.ask(path, { headers: me })).status
  expect(await status(`/api/faces/${ann.face}`, ann)).toBe(404)
  expect(await status(`/api/movies/${ann.starring}`, ann)).toBe(404)
  for (const path of [`/api/movies/${ann.other}`, `/api/movies/${bob.starring}`, `/api/faces/${bob.face}`])
    expect(await status(path, bob), path).toBe(200)
  expect((await room.ask('/api/kept', { method: 'DELETE', headers: ann.me })).json()).toEqual({ films: 1 })
  expect(await kept(ann)).toEqual(nothing)
  expect(await kept(bob)).toMatchObject({ films: { starring: 1, others: 1 } })
})

test('what fails half-way can be asked for again; nobody deletes for all who have no session', async () => {
  const room = await openTestRoom()
  const { me } = await enter(room)
  expect((await room.ask('/api/kept?films=some', { method: 'DELETE', headers: me })).status).toBe(400)
  room.desk.breakWith(away())
  expect((await room.ask('/api/kept', { method: 'DELETE', headers: me })).status).toBe(503)
  room.desk.breakWith(null)
  expect((await room.ask('/api/kept', { method: 'DELETE', headers: me })).json()).toEqual({ films: 2 })
  expect((await room.ask('/api/kept', { method: 'DELETE' })).status).toBe(403)
  expect((await room.ask('/api/kept', { method: 'DELETE', headers: { ...me, origin: 'https://elsewhere.example' } })).status).toBe(403)
  const locked = await openTestRoom({ accessToken: TOKEN })
  expect((await locked.ask('/api/kept')).status).toBe(401)
  const program = { authorization: `Bearer ${TOKEN}` }
  expect((await locked.ask('/api/kept', { method: 'DELETE', headers: program })).json()).toEqual({ films: 0 })
})
