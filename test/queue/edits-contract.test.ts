import { readFileSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { RequestError } from '../../src/errors.ts'
import type { Order, Ticket } from '../../src/front-desk.ts'
import { usedToday } from '../../src/queue/records/quotas.ts'
import type { Source } from '../../src/queue/render.ts'
import { overBackends, scriptOf } from './over-backends.ts'
import { askerOf, requestOf } from './test-studio.ts'

await overBackends('edits in the queue', ({ name, it, db, open }) => {
  it(`changes a film by its record and its clip, for two people at once, and leaves it as it is (${name})`, async () => {
    const sources: (Source | null)[] = []
    const studio = await open({
      film: async (request, watch, source) => {
        sources.push(source)
        const before: unknown[] = source === null ? [] : [...(JSON.parse(source.history) as unknown[]), source.storyboard]
        watch.onStoryboard({ ...scriptOf(request.instruction ?? request.prompt), history: JSON.stringify(before) })
        expect(source === null || readFileSync(source.clip ?? '', 'utf8').startsWith('the film of a cat')).toBe(true)
      },
    })
    studio.work(2)
    const first = await studio.ended((await studio.submit('a cat')).id)
    const change = (parent: string, instruction: string, user: string): Promise<Ticket> =>
      studio.desk.submit({ ...requestOf('a cat'), seed: 8, instruction }, askerOf(user), { parent })
    const both = await Promise.all([change(first.id, 'red', 'test:ann'), change(first.id, 'blue', 'test:bob')])
    const made = await Promise.all(both.map(({ id }) => studio.ended(id)))
    expect(made.map(({ state, parent }) => [state, parent])).toEqual([
      ['done', first.id],
      ['done', first.id],
    ])
    expect(made.map(({ understood }) => understood)).toEqual(['red', 'blue'])
    expect(made.map(({ request }) => request.instruction)).toEqual(['red', 'blue'])
    await studio.ended((await change(both[1]?.id ?? '', 'green', 'test:ann')).id)
    const [storyboard, history] = [scriptOf('a cat').storyboard, JSON.stringify([scriptOf('a cat').storyboard])]
    expect(sources).toMatchObject([
      null,
      { storyboard, history: '[]' },
      { storyboard, history: '[]' },
      { storyboard: scriptOf('blue').storyboard, history },
    ])
    expect(await studio.desk.find(first.id)).toEqual(first)
    expect(await studio.desk.openStoryboard(first.id)).toBe(storyboard)
    expect(await text((await studio.desk.openFile(first.clip?.hash ?? '')) as Readable)).toBe('the film of a cat, seed 7')
    expect(studio.faults).toEqual([])
  })

  it(`changes only what is done and still there, and takes nothing for what it could not (${name})`, async () => {
    const user = `test:edits-${name}`
    let go = (): void => undefined
    const studio = await open({
      film: async ({ prompt, instruction }, watch) => {
        watch.onStoryboard(scriptOf(prompt))
        if (prompt === 'impossible') throw new RequestError('Nothing of it can be shown.')
        if (instruction === undefined && prompt === 'long') await new Promise<void>((resolve) => (go = resolve))
      },
    })
    const change = (order: Order): Promise<Ticket> =>
      studio.desk.submit({ ...requestOf('a cat'), instruction: 'make it night' }, askerOf(user), order)
    await expect(change({})).rejects.toThrow(RequestError)
    await expect(change({ parent: 'a'.repeat(20) })).rejects.toThrow(RequestError)
    const waiting = await studio.submit('a cat')
    await expect(change({ parent: waiting.id })).rejects.toThrow(/waiting/)
    studio.work()
    const failed = await studio.ended((await studio.submit('impossible')).id)
    await expect(change({ parent: failed.id })).rejects.toThrow(RequestError)
    const long = await studio.submit('long')
    while ((await studio.desk.find(long.id))?.state !== 'running') await wait(10)
    await expect(change({ parent: long.id })).rejects.toThrow(/being made/)
    expect(await usedToday(db(), user, Date.now())).toBe(0)

    // It waits behind the long one, and its film is deleted meanwhile.
    const orphan = await change({ parent: waiting.id })
    expect(await usedToday(db(), user, Date.now())).toBe(1)
    await studio.desk.remove(waiting.id)
    go()
    expect(await studio.ended(orphan.id)).toMatchObject({ state: 'failed', parent: null, failure: { kind: 'request' }, clip: null })
    expect(await usedToday(db(), user, Date.now())).toBe(0)
    expect(studio.begun).toEqual(['a cat', 'impossible', 'long'])

    // Of a time when the storyboard was not waited for.
    await db().orm.execute(sql`DELETE FROM matinee.storyboards WHERE movie_id = ${long.id}`)
    const blind = await studio.ended((await change({ parent: (await studio.ended(long.id)).id })).id)
    expect(blind).toMatchObject({ state: 'failed', parent: long.id, failure: { kind: 'request' } })
    expect((await studio.desk.find(long.id))?.state).toBe('done')
  })
})
