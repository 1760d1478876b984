import { expect } from 'vitest'
import { LimitError } from '../../../src/front-desk.ts'
import { RequestError } from '../../../src/errors.ts'
import type { Database } from '../../../src/queue/database/database.ts'
import { countOpen, findMovie, listMovies } from '../../../src/queue/records/find-movies.ts'
import { deleteMovie, finishMovie, parkMovie, startMovie } from '../../../src/queue/records/move-movie.ts'
import { usedToday } from '../../../src/queue/records/quotas.ts'
import { dueForDispatch, markDispatched } from '../../../src/queue/records/dispatch-movies.ts'
import { done, make, NOON, order, overBoth } from './open-records.ts'
import { NO_LIMITS, requestOf } from '../test-studio.ts'

const DAY = 86_400_000
const noFiles = async (): Promise<void> => undefined

/** The order in which open movies are served. */
async function served(db: Database): Promise<readonly string[]> {
  return (await dueForDispatch(db, NO_LIMITS, 10_000)).map(({ id }) => id)
}

await overBoth('accepting', ({ name, it, db }) => {
  it(`notes all of an order, and tells it again (${name})`, async () => {
    await order(db(), 'first', { user: 'web:ann', place: 'web', thread: 'web:room:1', now: NOON })
    await order(db(), 'second', { parent: 'first', now: NOON + 5 })
    expect(await findMovie(db(), 'first')).toEqual({
      id: 'first',
      user: 'web:ann',
      place: 'web',
      thread: 'web:room:1',
      language: null,
      parent: null,
      request: requestOf('the film first'),
      state: 'waiting',
      acceptedAt: NOON,
      startedAt: null,
      endedAt: null,
      position: 1,
      progress: null,
      understood: null,
      led: [],
      unshown: [],
      failure: null,
      clip: null,
      renderer: 'cutout',
      retake: false,
      remarks: [],
      poster: null,
      consent: null,
    })
    expect(await findMovie(db(), 'second')).toMatchObject({ parent: 'first', position: 2, acceptedAt: NOON + 5 })
    expect(await findMovie(db(), 'third')).toBeNull()
    expect(await countOpen(db())).toEqual({ waiting: 2, running: 0 })
  })

  it(`keeps words of every script, quotes and SQL as they are (${name})`, async () => {
    const user = `web:'); DROP TABLE matinee.movies; -- "ünï" 🎬`
    await order(db(), 'odd', { user, place: `'; --` })
    expect(await findMovie(db(), 'odd')).toMatchObject({ user, place: `'; --` })
    expect(await findMovie(db(), `' OR '1'='1`)).toBeNull()
  })

  it(`gives a hundred orders at once places of their own (${name})`, async () => {
    const ids = Array.from({ length: 100 }, (_, n) => `m${n}`)
    await Promise.all(ids.map((id, n) => order(db(), id, { user: `web:${n % 7}` })))
    const tickets = await Promise.all(ids.map((id) => findMovie(db(), id)))
    expect(tickets.map((ticket) => ticket?.position ?? 0).sort((a, b) => a - b)).toEqual(ids.map((_, n) => n + 1))
    // Round after round: each of the seven before anybody's next.
    const users = (await served(db())).map((id) => Number(id.slice(1)) % 7)
    for (let round = 0; round < 14; round++) expect(new Set(users.slice(round * 7, round * 7 + 7)).size).toBe(7)
  })

  it(`serves a person's first before another's second (${name})`, async () => {
    for (let n = 0; n < 100; n++) await order(db(), `ann${n}`, { user: 'ann' })
    await order(db(), 'bob', { user: 'bob' })
    expect((await findMovie(db(), 'bob'))?.position).toBe(2)
    expect((await findMovie(db(), 'ann99'))?.position).toBe(101)
    // While one runs that stood far behind, nobody is put before what is served.
    for (let n = 0; n < 50; n++) await make(db(), `ann${n}`)
    await startMovie(db(), 'ann50', { worker: 'w', now: NOON })
    await order(db(), 'cid', { user: 'cid' })
    const line = await served(db())
    expect(line[0]).toBe('bob')
    expect(line.indexOf('cid')).toBeLessThan(line.indexOf('ann51'))
  })

  it(`keeps nobody waiting for ever behind a stream of newcomers (${name})`, async () => {
    for (let n = 0; n < 10; n++) await order(db(), `ann${n}`, { user: 'ann' })
    const made: string[] = []
    for (let n = 0; n < 24; n++) {
      // Whenever a film is begun, somebody comes who was never there.
      const next = (await served(db())).find((id) => !made.includes(id)) ?? ''
      await startMovie(db(), next, { worker: 'w', now: NOON })
      await order(db(), `new${n}`, { user: `new${n}` })
      await make(db(), next)
      made.push(next)
    }
    // The crowd grows by one for each of hers, and so her share falls; it is never nothing.
    expect(made.filter((id) => id.startsWith('ann')).length).toBeGreaterThanOrEqual(5)
  })

  it(`counts what runs already against what may be made at once (${name})`, async () => {
    for (const id of ['a', 'b']) await order(db(), id)
    await startMovie(db(), 'a', { worker: 'w', now: NOON })
    expect(await dueForDispatch(db(), { ...NO_LIMITS, atOncePerUser: 1 }, 9)).toEqual([])
    expect((await dueForDispatch(db(), NO_LIMITS, 9)).map(({ id }) => id)).toEqual(['b'])
  })

  it(`refuses to make a film from one that is gone (${name})`, async () => {
    await expect(order(db(), 'child', { parent: 'gone' })).rejects.toThrow(RequestError)
    expect(await findMovie(db(), 'child')).toBeNull()
  })

  it(`begins again at the first turn when nothing is open (${name})`, async () => {
    for (const id of ['a', 'b', 'c']) await order(db(), id)
    expect((await dueForDispatch(db(), NO_LIMITS, 9)).map(({ turn }) => turn)).toEqual([0, 2, 4])
    for (const id of ['a', 'b', 'c']) await make(db(), id)
    await order(db(), 'd')
    expect(await dueForDispatch(db(), NO_LIMITS, 9)).toEqual([{ id: 'd', turn: 0, renderer: 'cutout' }])
  })

  it(`refuses what is over a cap, never lets one through, and says the number (${name})`, async () => {
    const all = await Promise.allSettled(Array.from({ length: 30 }, (_, n) => order(db(), `u${n}`, {}, { openPerUser: 5 })))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    for (const one of all) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(LimitError)
    await expect(order(db(), 'more', {}, { openPerUser: 5 })).rejects.toThrow(/5 films/)
    await expect(order(db(), 'other', { user: 'bob' }, { openPerUser: 5 })).resolves.toBe('other')

    const place = await Promise.allSettled(
      Array.from({ length: 30 }, (_, n) => order(db(), `p${n}`, { user: `u${n}`, place: 'server' }, { openPerPlace: 7 })),
    )
    expect(place.filter(({ status }) => status === 'fulfilled')).toHaveLength(7)
    expect(await countOpen(db())).toEqual({ waiting: 13, running: 0 })
  })

  it(`counts the day in UTC and leaves nothing of what it refused (${name})`, async () => {
    const late = Date.UTC(2026, 4, 1, 23, 59, 59, 999)
    const tries = await Promise.allSettled(Array.from({ length: 9 }, (_, n) => order(db(), `d${n}`, { now: late }, { dailyPerUser: 3 })))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    await expect(order(db(), 'late', { now: late }, { dailyPerUser: 3 })).rejects.toThrow(/3 films/)
    expect(await usedToday(db(), 'web:ann', late)).toBe(3)
    expect(await findMovie(db(), 'late')).toBeNull()
    await order(db(), 'next', { now: late + 1 }, { dailyPerUser: 3 })
    expect(await usedToday(db(), 'web:ann', late + 1)).toBe(1)
  })

  it(`gives the quota back for what failed, and for what was cancelled before it began (${name})`, async () => {
    for (const id of ['done', 'failed', 'early', 'late', 'gone']) await order(db(), id)
    const used = (): Promise<number> => usedToday(db(), 'web:ann', NOON)
    expect(await used()).toBe(5)
    await make(db(), 'done')
    expect(await used()).toBe(5)
    await make(db(), 'failed', { state: 'failed', failure: { kind: 'studio', words: 'It broke.' } })
    expect(await used()).toBe(4)
    await finishMovie(db(), 'early', { state: 'cancelled' }, NOON)
    expect(await used()).toBe(3)
    await make(db(), 'late', { state: 'cancelled' })
    expect(await used()).toBe(3)
    // Deleting is no way to more.
    await make(db(), 'gone')
    await deleteMovie(db(), 'gone', noFiles)
    expect(await used()).toBe(3)
    expect(await usedToday(db(), 'web:ann', NOON + DAY)).toBe(0)
  })

  it(`hands over no more at once than a person and a place may have (${name})`, async () => {
    for (let n = 0; n < 3; n++) for (const user of ['ann', 'bob', 'cid']) await order(db(), `${user}${n}`, { user, place: 'server' })
    const limits = { ...NO_LIMITS, atOncePerUser: 1, atOncePerPlace: 2 }
    const due = async (): Promise<readonly string[]> => (await dueForDispatch(db(), limits, 99)).map(({ id }) => id)
    expect((await dueForDispatch(db(), NO_LIMITS, 4)).map(({ id }) => id)).toEqual(['ann0', 'bob0', 'cid0', 'ann1'])
    expect(await due()).toEqual(['ann0', 'bob0'])
    await markDispatched(db(), ['ann0', 'bob0'], NOON)
    expect(await due()).toEqual([])
    await startMovie(db(), 'ann0', { worker: 'w', now: NOON })
    expect(await due()).toEqual([])
    await parkMovie(db(), 'ann0')
    expect(await due()).toEqual([])
    await make(db(), 'ann0')
    expect(await due()).toEqual(['cid0'])
    await order(db(), 'elsewhere', { user: 'dan', place: 'room' })
    expect(await due()).toEqual(['cid0', 'elsewhere'])
  })

  it(`pages a place, the newest first, and trusts no cursor (${name})`, async () => {
    for (let n = 0; n < 7; n++) await order(db(), `w${n}`, { place: 'web' })
    await order(db(), 'elsewhere', { place: 'server' })
    const seen: string[] = []
    let before: string | undefined
    for (;;) {
      const page = await listMovies(db(), { place: 'web', limit: 3, before })
      seen.push(...page.tickets.map(({ id }) => id))
      if (page.next === null) break
      before = page.next
    }
    expect(seen).toEqual(['w6', 'w5', 'w4', 'w3', 'w2', 'w1', 'w0'])
    expect(await listMovies(db(), { place: 'nowhere', limit: 3 })).toEqual({ tickets: [], next: null })
    for (const bad of ['', 'x', '-1', '1e9', '1; DROP TABLE', '9'.repeat(40)])
      await expect((async () => listMovies(db(), { place: 'web', limit: 3, before: bad }))()).rejects.toThrow(RequestError)
  })

  it(`tells the place in the line of each (${name})`, async () => {
    for (const id of ['a', 'b', 'c']) await order(db(), id)
    await startMovie(db(), 'a', { worker: 'w', now: NOON })
    const page = await listMovies(db(), { place: 'web', limit: 9 })
    expect(page.tickets.map(({ id, position }) => [id, position])).toEqual([
      ['c', 2],
      ['b', 1],
      ['a', null],
    ])
    await finishMovie(db(), 'a', done('a'), NOON)
    expect((await findMovie(db(), 'a'))?.position).toBeNull()
  })
})
