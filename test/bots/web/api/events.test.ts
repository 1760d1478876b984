import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { RoomView, type MovieView } from '../../../../src/bots/web/api/schemas.ts'
import { openTestRoom, type TestRoom, until } from './open-test-room.ts'
import { away, elsewhere, request, somebody } from './test-desk.ts'

interface Heard {
  readonly id: string
  readonly event: string
  readonly data: { id: string } & Partial<MovieView & RoomView>
}

interface Listener {
  readonly events: Heard[]
  readonly incoming: IncomingMessage
  comments(): number
  ended(): boolean
}

async function listen(room: TestRoom, path: string, headers: Record<string, string> = {}): Promise<Listener> {
  const incoming = await room.begin(path, { headers })
  expect([incoming.statusCode, incoming.headers['content-type']]).toEqual([200, 'text/event-stream'])
  const events: Heard[] = []
  let comments = 0
  let ended = false
  let rest = ''
  incoming.on('data', (bytes) => {
    rest += String(bytes)
    const blocks = rest.split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      if (block.startsWith(':')) comments++
      const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? ''
      if (field('event') !== '') events.push({ id: field('id'), event: field('event'), data: JSON.parse(field('data')) as Heard['data'] })
    }
  })
  incoming.on('end', () => (ended = true)).on('error', () => undefined)
  return { events, incoming, comments: () => comments, ended: () => ended }
}
const states = ({ events }: Listener): unknown[] => events.map(({ event, data }) => (event === 'movie' ? data.state : event))

it('tells what is, then what changes, and ends with the end', async () => {
  const room = await openTestRoom({ limits: { gatherMs: 10 } })
  const { id } = await room.desk.submit(request, somebody)
  const ear = await listen(room, `/api/movies/${id}/events`)
  await until(() => ear.events.length === 1)
  room.desk.start(id)
  await until(() => ear.events.length === 2)
  room.desk.progress(id, { stage: 'filming', overall: 0.5 })
  await until(() => ear.events.length === 3)
  room.desk.finish(id, Buffer.from('film'))
  await until(ear.ended)
  expect(states(ear)).toEqual(['waiting', 'running', 'running', 'done'])
  expect(ear.events.map((event) => event.id)).toEqual(['0', '1', '2', '3-end'])
  expect(ear.events.at(-1)?.data).toEqual((await room.ask(`/api/movies/${id}`)).json())
  await until(() => room.desk.listeners() === 0, 'the desk is still watched')

  const late = await listen(room, `/api/movies/${id}/events`)
  await until(late.ended)
  expect(states(late)).toEqual(['done'])
  const again = await room.ask(`/api/movies/${id}/events`, { headers: { 'last-event-id': '3-end' } })
  expect([again.status, again.body.length]).toEqual([204, 0])
})

it('says when a movie is deleted', async () => {
  const room = await openTestRoom({ limits: { gatherMs: 10 } })
  const { id } = await room.desk.submit(request, somebody)
  const ear = await listen(room, `/api/movies/${id}/events`)
  await until(() => ear.events.length === 1)
  await room.desk.remove(id)
  await until(ear.ended)
  expect(ear.events.at(-1)).toMatchObject({ event: 'gone', data: { id } })
  expect((await room.ask(`/api/movies/${id}/events`)).status).toBe(404)
})

it('gathers many changes into few readings, shared by all who listen', async () => {
  const room = await openTestRoom({ limits: { gatherMs: 200, rereadMs: 60_000 } })
  const { id } = await room.desk.submit(request, somebody)
  room.desk.start(id)
  const ears = await Promise.all([1, 2, 3].map(() => listen(room, `/api/movies/${id}/events`)))
  const before = room.desk.reads(id)
  for (let at = 1; at <= 100; at++) {
    room.desk.progress(id, { overall: at / 100 })
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await until(() => ears.every(({ events }) => events.at(-1)?.data.progress?.overall === 1))
  expect(room.desk.reads(id) - before).toBeLessThanOrEqual(8)
  for (const { events } of ears) {
    const told = events.map(({ data }) => data.progress?.overall ?? 0)
    expect(told).toEqual([...new Set(told)].sort((a, b) => a - b))
  }
})

it('reads anew what nobody told it of, and gives signs of life', async () => {
  const room = await openTestRoom({ limits: { gatherMs: 5, rereadMs: 30, heartbeatMs: 25 } })
  const { id } = await room.desk.submit(request, somebody)
  const [ear, all] = [await listen(room, `/api/movies/${id}/events`), await listen(room, '/api/events')]
  await until(() => ear.events.length === 1)
  room.desk.hush()
  room.desk.start(id)
  await until(() => states(ear).includes('running') && states(all).includes('running'))
  await until(() => ear.comments() > 1)
})

it('keeps listeners through an outage, says so once, and goes on', async () => {
  const room = await openTestRoom({ limits: { gatherMs: 5, rereadMs: 20 } })
  const { id } = await room.desk.submit(request, somebody)
  const [ear, all] = [await listen(room, `/api/movies/${id}/events`), await listen(room, '/api/events')]
  await until(() => ear.events.length === 1)
  room.desk.breakWith(away())
  await until(() => all.events.some(({ event, data }) => event === 'room' && data.records === false))
  expect((await room.ask(`/api/movies/${id}/events`)).status).toBe(503)
  expect(room.log.filter((line) => line.includes('cannot read what its listeners wait for'))).toHaveLength(1)
  room.desk.breakWith(null)
  room.desk.start(id)
  await until(() => states(ear).includes('running') && all.events.at(-1)?.data.records !== false)
})

it('tells of all that happens in the room, and of no other', async () => {
  const room = await openTestRoom({ limits: { gatherMs: 5, rereadMs: 600 } })
  const old = await room.desk.submit(request, somebody)
  const ear = await listen(room, '/api/events')
  await until(() => ear.events.length === 2)
  expect(ear.events).toMatchObject([
    { event: 'room', data: { locked: false, waiting: 1 } },
    { event: 'movie', data: { id: old.id, state: 'waiting' } },
  ])
  const foreign = await room.desk.submit(request, elsewhere)
  room.desk.start(foreign.id)
  const mine = await room.desk.submit(request, somebody)
  await until(() => ear.events.some(({ data }) => data.id === mine.id))
  room.desk.finish(mine.id, Buffer.from('film'))
  await until(() => ear.events.some(({ data }) => data.id === mine.id && data.state === 'done'))
  await room.desk.remove(mine.id)
  await until(() => ear.events.some(({ event, data }) => event === 'gone' && data.id === mine.id))
  await until(() => ear.events.some(({ event, data }) => event === 'room' && data.running === 1))
  expect(ear.events.filter(({ event, data }) => event === 'movie' && data.id === foreign.id)).toEqual([])
  const rooms = ear.events.filter(({ event }) => event === 'room')
  expect(rooms.map(({ data }) => RoomView.safeParse(data).error?.message)).toEqual(rooms.map(() => undefined))
})

it('tells whoever comes back what they missed', async () => {
  const now = Date.now()
  let time = now - 3_600_000
  const room = await openTestRoom({ now: () => time })
  const { id } = await room.desk.submit(request, somebody)
  room.desk.finish(id, Buffer.from('film'))
  time = now
  const [fresh, back] = [await listen(room, '/api/events'), await listen(room, '/api/events', { 'last-event-id': '9' })]
  await until(() => back.events.length === 2)
  expect(back.events[1]).toMatchObject({ event: 'movie', data: { id, state: 'done' } })
  expect(fresh.events).toHaveLength(1)
})

it('forgets listeners that leave', async () => {
  const room = await openTestRoom()
  const { id } = await room.desk.submit(request, somebody)
  const ears = await Promise.all(['/api/events', `/api/movies/${id}/events`, `/api/movies/${id}/events`].map((path) => listen(room, path)))
  expect(room.desk.listeners()).toBe(1)
  for (const { incoming } of ears) incoming.destroy()
  await until(() => room.desk.listeners() === 0, 'the desk is still watched')
  await room.ask(`/api/movies/${id}/events`, { method: 'HEAD' })
  await room.ask('/api/events', { method: 'HEAD' })
  expect(room.desk.listeners()).toBe(0)
})

it('lets only so many listen at once, and gives their places back', async () => {
  const room = await openTestRoom({ limits: { streams: 3, streamsEach: 2 } })
  const ears = [await listen(room, '/api/events'), await listen(room, '/api/events')]
  const full = await room.ask('/api/events')
  expect([full.status, full.headers['retry-after']]).toEqual([429, '10'])
  ears[0]?.incoming.destroy()
  await until(() => room.desk.listeners() === 1)
  let status = 429
  for (let tries = 0; status === 429 && tries < 100; tries++) {
    const incoming = await room.begin('/api/events')
    status = incoming.statusCode ?? 0
    incoming.destroy()
  }
  expect(status).toBe(200)
  expect((await room.ask('/api/movies/aaaaaaaaaaaaaaaaaaaa/events')).status).toBe(404)
})

it('cuts off a reader who never reads, without keeping what they do not take', async () => {
  const room = await openTestRoom({ limits: { gatherMs: 0, rereadMs: 60_000, heartbeatMs: 50 } })
  const movies = []
  for (let at = 0; at < 20; at++) movies.push(await room.desk.submit({ ...request, prompt: 'x'.repeat(2000) }, somebody))
  const incoming = await room.begin('/api/events')
  incoming.pause().on('error', () => undefined)
  const before = process.memoryUsage().rss
  // The system's own buffers hold some megabytes; then the silence begins to show.
  for (let at = 1, end = Date.now() + 20_000; room.desk.listeners() > 0 && Date.now() < end; at++) {
    for (const { id } of movies) room.desk.start(id, { stage: 'filming', preview: at })
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  expect(room.desk.listeners()).toBe(0)
  expect(process.memoryUsage().rss - before).toBeLessThan(150e6)
})

it('ends every stream when the room closes', async () => {
  const room = await openTestRoom()
  const { id } = await room.desk.submit(request, somebody)
  const ears = [await listen(room, '/api/events'), await listen(room, `/api/movies/${id}/events`)]
  await until(() => ears.every(({ events }) => events.length > 0))
  const began = Date.now()
  await room.close()
  expect(Date.now() - began).toBeLessThan(1500)
  await until(() => ears.every(({ ended }) => ended()))
  expect(room.desk.listeners()).toBe(0)
})
