import { expect, it } from 'vitest'
import type { z } from 'zod'
import type { Accepted, MovieView } from '../../../../src/bots/web/api/schemas.ts'
import { RequestError } from '../../../../src/errors.ts'
import { messageOf, openTestRoom, type TestRoom } from './open-test-room.ts'
import { elsewhere, request, somebody } from './test-desk.ts'

type Taken = z.output<typeof Accepted>
const post = (room: TestRoom, json: unknown) => room.ask('/api/movies', { method: 'POST', json })

async function made(room: TestRoom, by = somebody): Promise<string> {
  const { id } = await room.desk.submit({ ...request, aspect: '1:1', style: 'neon', music: 'none' }, by)
  room.desk.finish(id, Buffer.from('a film'))
  return id
}

it('changes a movie by its own settings, and an edit again', async () => {
  const room = await openTestRoom()
  const from = await made(room)
  const answer = await post(room, { from, instruction: ' make it\nnight\u0000 ' })
  expect(answer.status).toBe(202)
  const { id, movie } = answer.json<Taken>()
  expect(answer.headers['location']).toBe(`/api/movies/${id}`)
  const settings = { ...request, aspect: '1:1', style: 'neon', music: 'none' }
  expect(movie).toMatchObject({ from, state: 'waiting', request: { ...settings, instruction: 'make it night', seed: 42 } })
  expect((await room.desk.find(id))?.parent).toBe(from)
  room.desk.finish(id, Buffer.from('another film'))
  const again = (await post(room, { from: id, instruction: 'undo', seed: 9 })).json<Taken>().movie
  expect(again).toMatchObject({ from: id, request: { ...settings, instruction: 'undo', seed: 9 } })
  // Looked at and listed as every movie is.
  expect((await room.ask(`/api/movies/${again.id}`)).json<MovieView>().request.instruction).toBe('undo')
  expect((await room.ask('/api/movies')).json<{ movies: MovieView[] }>().movies.map(({ from }) => from)).toEqual([id, from, null])
})

it('reads an edit from a form', async () => {
  const room = await openTestRoom()
  const from = await made(room)
  const body = new URLSearchParams({ from, instruction: 'slower', seed: '7' }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await room.ask('/api/movies', { method: 'POST', body, headers })
  expect(answer.json<Taken>().movie.request).toMatchObject({ instruction: 'slower', seed: 7, prompt: request.prompt })
})

it('knows no movie that is deleted, of another place, or of no place', async () => {
  const room = await openTestRoom()
  const deleted = await made(room)
  await room.desk.remove(deleted)
  for (const from of [deleted, await made(room, elsewhere), 'a'.repeat(20)]) {
    const answer = await post(room, { from, instruction: 'make it night' })
    expect([answer.status, answer.json<{ error: { code: string } }>().error.code]).toEqual([404, 'not-found'])
    expect(messageOf(answer)).toMatch(/^from: there is no such movie here/)
  }
})

it.each([
  [{ instruction: 'make it night' }, 'from: must be the id of the movie'],
  [{ from: 7, instruction: 'make it night' }, 'from: must be the id of the movie'],
  [{ from: 'nonsense', instruction: 'make it night' }, 'from: is no movie id'],
  [{ from: 'FILM', instruction: 7 }, 'instruction: must be text'],
  [{ from: 'FILM', instruction: null }, 'instruction: must be text'],
  [{ from: 'FILM', instruction: ' \n' }, 'Say what should change'],
  [{ from: 'FILM', instruction: '?!' }, 'Say what should change'],
  [{ from: 'FILM', instruction: 'x'.repeat(1001) }, '1001 characters'],
  [{ from: 'FILM', instruction: 'make it night', seed: 1.5 }, 'seed: must be a whole number'],
  [{ from: 'FILM', instruction: 'make it night', prompt: 'a cat' }, 'leave out "prompt" '],
  [{ from: 'FILM', instruction: 'make it night', duration: 4, size: 360 }, 'leave out "duration" and "size" '],
  [{ from: 'FILM', instruction: 'make it night', lenght: 4 }, 'leave out "lenght" '],
])('refuses %j in a sentence', async (json, words) => {
  const room = await openTestRoom()
  const film = await made(room)
  const answer = await post(room, { ...json, ...('from' in json && json.from === 'FILM' ? { from: film } : {}) })
  expect(answer.status).toBe(400)
  expect(messageOf(answer)).toContain(words)
  expect(messageOf(answer).match(/\.(\s|$)/g)).toHaveLength(1)
  expect((await room.desk.list({ place: 'web', limit: 9 })).tickets).toHaveLength(1)
})

it('says in the studio’s own words why a movie cannot be changed yet, and keeps instructions out of the log', async () => {
  const room = await openTestRoom()
  const from = await made(room)
  const { submit } = room.desk
  room.desk.submit = async () => {
    throw new RequestError('This film is still being made.')
  }
  const answer = await post(room, { from, instruction: 'make it night' })
  expect([answer.status, messageOf(answer)]).toEqual([400, 'This film is still being made.'])
  room.desk.submit = async () => {
    throw new Error('insert failed; params: a very private wish')
  }
  expect((await post(room, { from, instruction: 'a very private wish' })).status).toBe(500)
  expect(room.log.at(-1)).toContain('insert failed')
  expect(room.log.join('\n')).not.toContain('very private')
  room.desk.submit = submit
})
