import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished } from 'vitest'
import { RequestError, StageError } from '../../src/errors.ts'
import { LimitError, type Ticket, type TicketProgress } from '../../src/front-desk.ts'
import { usedToday } from '../../src/queue/records/quotas.ts'
import { overBackends, scriptOf } from './over-backends.ts'
import { askerOf, forEver, NO_LIMITS, openTestStudio, requestOf } from './test-studio.ts'

await overBackends('the queue', ({ name, it, db, redisUrl, open }) => {
  it(`makes what was accepted and tells how far it is (${name})`, async () => {
    const seen: (TicketProgress | null)[] = []
    const studio = await open({
      film: async (_, watch) => {
        watch.onStoryboard({ ...scriptOf('A cat.'), led: [{ said: 'tabby', shown: 'cat' }] })
        watch.onPreview(Buffer.from('a picture'))
        for (let done = 0; done <= 16; done++) {
          watch.onProgress({ stage: 'filming', fraction: done / 16, overall: done / 16, secondsLeft: 1, frames: { done, of: 16 } })
          await wait(40)
        }
      },
    })
    const previews: (Uint8Array | null)[] = []
    const accepted = await studio.submit('a cat')
    studio.desk.watch((id) => {
      if (id === accepted.id) void studio.desk.find(id).then((ticket) => seen.push(ticket?.progress ?? null))
      if (id === accepted.id && previews.length === 0) void studio.desk.openPreview(id).then((jpeg) => jpeg !== null && previews.push(jpeg))
    })
    expect(accepted).toMatchObject({ state: 'waiting', position: 1, progress: null, clip: null, startedAt: null })
    studio.work()
    const ended = await studio.ended(accepted.id)
    expect(ended).toMatchObject({
      state: 'done',
      position: null,
      progress: null,
      understood: 'A cat.',
      led: [{ said: 'tabby', shown: 'cat' }],
      failure: null,
      clip: { seconds: 1, width: 640, height: 360 },
    })
    expect(await text((await studio.desk.openFile(ended.clip?.hash ?? '')) as Readable)).toBe('the film of a cat, seed 7')
    const filming = seen.filter((progress) => progress?.stage === 'filming').map((progress) => progress?.overall ?? 0)
    expect(filming.length).toBeGreaterThan(2)
    expect(filming).toEqual(filming.toSorted((a, b) => a - b))
    expect(Buffer.from(previews[0] ?? []).toString()).toBe('a picture')
    expect(await studio.desk.openPreview(accepted.id)).toBeNull()
  })

  it(`lets nobody wait behind another’s hundred (${name})`, async () => {
    const studio = await open()
    for (let at = 0; at < 12; at++) await studio.submit(`ann ${at}`, 'test:ann')
    const bob = await studio.submit('bob 0', 'test:bob')
    expect(bob.position).toBe(2)
    await studio.submit('bob 1', 'test:bob')
    const last = await studio.submit('cy 0', 'test:cy')
    // Turns are kept among what has been handed over, which takes a moment.
    for (let inLine = 0; inLine < 15; await wait(10)) {
      const { prioritized = 0, waiting = 0 } = await studio.line.queue.getJobCounts('prioritized', 'waiting')
      inLine = prioritized + waiting
    }
    studio.work()
    await studio.ended(last.id)
    expect(studio.begun.slice(0, 3)).toEqual(['ann 0', 'bob 0', 'cy 0'])
    while (studio.begun.length < 15) await wait(20)
    expect(studio.begun.indexOf('bob 1')).toBeLessThan(5)
    expect(studio.begun.filter((prompt) => prompt.startsWith('ann'))).toEqual(Array.from({ length: 12 }, (_, at) => `ann ${at}`))
  })

  it(`makes no more of a person’s films at once than the cap says (${name})`, async () => {
    const running = new Map<string, number>()
    let most = 0
    const studio = await open({
      limits: { ...NO_LIMITS, atOncePerUser: 1 },
      film: async ({ prompt }) => {
        const user = prompt.split(' ')[0] ?? ''
        running.set(user, (running.get(user) ?? 0) + 1)
        most = Math.max(most, running.get(user) ?? 0)
        await wait(60)
        running.set(user, (running.get(user) ?? 0) - 1)
      },
    })
    studio.work(3)
    const tickets = await Promise.all(
      ['ann a', 'ann b', 'ann c', 'bob a', 'bob b'].map((prompt) => studio.submit(prompt, `test:${prompt.split(' ')[0]}`)),
    )
    const ended = await Promise.all(tickets.map(({ id }) => studio.ended(id)))
    expect(ended.map(({ state }) => state)).toEqual(Array(5).fill('done'))
    expect(most).toBe(1)
  })

  it(`refuses what is over a cap or a quota, and gives the quota back when a film fails (${name})`, async () => {
    const user = `test:quota-${name}`
    const studio = await open({
      limits: { ...NO_LIMITS, openPerUser: 2, dailyPerUser: 3 },
      film: async ({ prompt }) => {
        if (prompt === 'impossible') throw new RequestError('Nothing of it can be shown.')
      },
    })
    await studio.submit('one', user)
    const second = await studio.submit('two', user)
    await expect(studio.submit('three', user)).rejects.toThrow(LimitError)
    studio.work()
    await studio.ended(second.id)
    const failed = await studio.ended((await studio.submit('impossible', user)).id)
    expect(failed.failure).toEqual({ kind: 'request', words: 'Nothing of it can be shown.' })
    expect(await usedToday(db(), user, Date.now())).toBe(2)
    const third = await studio.submit('three', user)
    await studio.ended(third.id)
    await expect(studio.submit('four', user)).rejects.toThrow(/tomorrow|day/i)
  })

  it(`stops a running film within a second, and takes a waiting one out (${name})`, async () => {
    let stoppedAt = 0
    const studio = await open({
      film: ({ prompt }, { signal }) => {
        signal.addEventListener('abort', () => void (stoppedAt = Date.now()))
        return prompt === 'long' ? forEver(signal) : Promise.resolve()
      },
    })
    studio.work()
    const long = await studio.submit('long')
    while ((await studio.desk.find(long.id))?.state !== 'running') await wait(10)
    const waiting = await studio.submit('waiting')
    const next = await studio.submit('next')
    expect(waiting.position).toBe(1)
    expect(next.position).toBe(2)
    expect(await studio.desk.cancel(waiting.id)).toMatchObject({ state: 'cancelled' })
    expect((await studio.desk.find(next.id))?.position).toBe(1)
    const asked = Date.now()
    expect(await studio.desk.cancel(long.id)).toMatchObject({ state: 'cancelled', clip: null })
    await studio.ended(next.id)
    expect(stoppedAt - asked).toBeLessThan(1000)
    expect(studio.begun).toEqual(['long', 'next'])
    expect(await studio.desk.cancel(next.id)).toMatchObject({ state: 'done' })
  })

  it(`stops a film that another process makes (${name})`, async () => {
    const studio = await open({ film: (_, { signal }) => forEver(signal) })
    const elsewhere = await openTestStudio({ db: db(), redisUrl })
    onTestFinished(() => elsewhere.close())
    studio.work()
    const { id } = await studio.submit('long')
    while (studio.begun.length === 0) await wait(10)
    const before = Date.now()
    // Another host's desk: it knows the records and has no worker to tell.
    await elsewhere.desk.cancel(id)
    const next = await studio.submit('next')
    while (studio.begun.length < 2) await wait(10)
    expect(Date.now() - before).toBeLessThan(2000)
    await studio.desk.cancel(next.id)
  })

  it(`tries again after a fault of ours, with a pause, and never after one of the asker’s (${name})`, async () => {
    const times: number[] = []
    const studio = await open({
      film: async ({ prompt }) => {
        if (prompt === 'unlucky' && times.push(Date.now()) === 1) throw new StageError('filming', 'A brush broke.')
        if (prompt === 'wrong') throw new RequestError('It names nothing that could be shown.')
      },
    })
    studio.work()
    const unlucky = await studio.ended((await studio.submit('unlucky')).id)
    expect(unlucky).toMatchObject({ state: 'done', failure: null })
    expect(times.length).toBe(2)
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(1000)
    const wrong = await studio.ended((await studio.submit('wrong')).id)
    expect(wrong).toMatchObject({ state: 'failed', failure: { kind: 'request' } })
    expect(studio.begun.filter((prompt) => prompt === 'wrong').length).toBe(1)
  })

  it(`gives up after three faults of ours with a kind sentence, and after the time a film may take (${name})`, async () => {
    const studio = await open({
      film: ({ prompt }, { signal }) => (prompt === 'slow' ? forEver(signal) : Promise.reject(new TypeError('x is not a function'))),
    })
    const workers = studio.work(2)
    const broken = await studio.ended((await studio.submit('broken')).id)
    expect(broken.failure?.kind).toBe('studio')
    expect(broken.failure?.words).toMatch(/not your prompt/)
    expect(broken.failure?.words).not.toMatch(/function/)
    expect(studio.begun.filter((prompt) => prompt === 'broken').length).toBe(3)
    await workers.park()
    studio.work(1, 0.005)
    const slow = await studio.ended((await studio.submit('slow')).id)
    expect(slow.failure?.kind).toBe('time')
  })

  it(`puts films back when its workers leave, and others make them (${name})`, async () => {
    let leave = true
    const studio = await open({ film: (_, { signal }) => (leave ? forEver(signal) : Promise.resolve()) })
    const first = studio.work()
    const { id } = await studio.submit('interrupted')
    while (studio.begun.length === 0) await wait(10)
    expect(await first.park()).toBe(1)
    expect(await studio.desk.find(id)).toMatchObject({ state: 'waiting', position: 1 })
    leave = false
    studio.work()
    expect((await studio.ended(id)).state).toBe('done')
    expect(studio.begun.length).toBe(2)
  })

  it(`hands over again what the line has lost (${name})`, async () => {
    const studio = await open()
    const { id } = await studio.submit('forgotten')
    while ((await studio.line.queue.getJobCounts('prioritized', 'waiting'))['prioritized'] === 0) await wait(10)
    await studio.line.queue.obliterate({ force: true })
    await studio.line.queue.resume()
    studio.work()
    expect((await studio.ended(id)).state).toBe('done')
    expect(studio.begun).toEqual(['forgotten'])
  }, 60_000)

  it(`makes eighty films for twenty people, each once (${name})`, async () => {
    const studio = await open()
    studio.work(4)
    // Each person orders one after another.
    const tickets = await Promise.all(
      Array.from({ length: 20 }, async (_, who) => {
        const own: Ticket[] = []
        for (let at = who; at < 80; at += 20)
          own.push(await studio.desk.submit({ ...requestOf(`film ${at}`), seed: at }, askerOf(`test:${who}`)))
        return own
      }),
    )
    const ended = await Promise.all(tickets.flat().map(({ id }) => studio.ended(id)))
    expect(ended.filter(({ state }) => state === 'done').length).toBe(80)
    expect(studio.begun.length).toBe(80)
    expect(new Set(studio.begun).size).toBe(80)
    // Long on a slow machine.
  }, 300_000)

  it(`deletes a film with its files, and stops it first if need be (${name})`, async () => {
    const studio = await open({ film: ({ prompt }, { signal }) => (prompt === 'long' ? forEver(signal) : Promise.resolve()) })
    studio.work()
    const made = await studio.ended((await studio.submit('made')).id)
    expect(await studio.desk.remove(made.id)).toBe(true)
    expect(await studio.desk.find(made.id)).toBeNull()
    expect(await studio.desk.openFile(made.clip?.hash ?? '')).toBeNull()
    const long = await studio.submit('long')
    while ((await studio.desk.find(long.id))?.state !== 'running') await wait(10)
    expect(await studio.desk.remove(long.id)).toBe(true)
    expect(await studio.desk.remove(long.id)).toBe(false)
    expect((await studio.ended((await studio.submit('next')).id)).state).toBe('done')
  })
})
