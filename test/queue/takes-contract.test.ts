import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import type { Ticket } from '../../src/front-desk.ts'
import type { Renderer } from '../../src/movie.ts'
import { WORKER_STALE } from '../../src/queue/records/workers.ts'
import type { Source } from '../../src/queue/render.ts'
import { overBackends, scriptOf } from './over-backends.ts'
import { askerOf, forEver, requestOf, type TestStudio, type TestStudioSettings } from './test-studio.ts'

/** What the queue owes those whose films are made twice: by the paper theatre at once, and by a video model after it. */

await overBackends('the takes', ({ name, it, open }) => {
  /** A studio that notes who filmed what, with what to go by. */
  const openNoting = async (
    settings: Partial<TestStudioSettings> = {},
  ): Promise<{ readonly studio: TestStudio; readonly filmed: { prompt: string; renderer: Renderer; source: Source | null }[] }> => {
    const filmed: { prompt: string; renderer: Renderer; source: Source | null }[] = []
    const studio = await open({
      film: async ({ prompt, instruction }, watch, source, _faces, renderer) => {
        filmed.push({ prompt, renderer, source })
        if (prompt === 'endless' && renderer === 'diffusion') await forEver(watch.signal)
        if (source?.former === undefined) watch.onStoryboard(scriptOf(instruction ?? prompt))
        return renderer === 'diffusion' ? [{ kind: 'noise', pack: 'tiny' }] : []
      },
      ...settings,
    })
    return { studio, filmed }
  }
  const takeOf = async (studio: TestStudio, film: Ticket): Promise<Ticket | undefined> =>
    (await studio.desk.list({ place: 'test', limit: 50 })).tickets.find(({ retake, parent }) => retake && parent === film.id)
  const awaitTake = async (studio: TestStudio, film: Ticket): Promise<Ticket> => {
    for (;;) {
      const take = await takeOf(studio, film)
      if (take !== undefined) return take
      await wait(10)
    }
  }

  it(`has the neural take follow a paper film, once, in its thread, by its storyboard (${name})`, async () => {
    const { studio, filmed } = await openNoting()
    await studio.announce(['cutout', 'diffusion'])
    expect((await studio.desk.status()).renders).toEqual(['cutout', 'diffusion'])
    studio.work()
    studio.work(1, 10, 'diffusion')
    const film = await studio.ended((await studio.submit('a cat')).id)
    expect(film).toMatchObject({ state: 'done', renderer: 'cutout', retake: false, remarks: [] })
    const take = await studio.ended((await awaitTake(studio, film)).id)
    expect(take).toMatchObject({
      state: 'done',
      renderer: 'diffusion',
      retake: true,
      parent: film.id,
      thread: film.thread,
      understood: film.understood,
      request: film.request,
      remarks: [{ kind: 'noise', pack: 'tiny' }],
    })
    expect(filmed.map(({ renderer }) => renderer)).toEqual(['cutout', 'diffusion'])
    expect(filmed[1]?.source).toEqual({ storyboard: scriptOf('a cat').storyboard, history: '[]', clip: null, former: null })
    // Neither does the take have a take of its own.
    expect((await studio.desk.list({ place: 'test', limit: 50 })).tickets).toHaveLength(2)
  })

  it(`makes the take of an edit of the neural film that there was (${name})`, async () => {
    const { studio, filmed } = await openNoting()
    await studio.announce(['diffusion'])
    studio.work()
    studio.work(1, 10, 'diffusion')
    const film = await studio.ended((await studio.submit('a cat')).id)
    const take = await studio.ended((await awaitTake(studio, film)).id)
    for (const parent of [film, take]) {
      const request = { ...requestOf('a cat'), instruction: `change ${parent.id}` }
      const edit = await studio.ended((await studio.desk.submit(request, askerOf('test:ann'), { parent: parent.id })).id)
      expect(edit.renderer).toBe('cutout')
      await studio.ended((await awaitTake(studio, edit)).id)
      const source = filmed.at(-1)?.source
      expect(source?.storyboard).toBe(scriptOf(`change ${parent.id}`).storyboard)
      expect(source?.former?.storyboard).toBe(scriptOf('a cat').storyboard)
      expect(readFileSync(source?.former?.clip ?? '', 'utf8')).toBe('the neural film of a cat, seed 7')
    }
  })

  it(`lets no take follow where none is wanted, or nobody lives who could make it (${name})`, async () => {
    let clock = Date.now()
    const { studio } = await openNoting({ now: () => clock })
    studio.work()
    const die = await studio.announce(['diffusion'])
    const paper = await studio.desk.submit({ ...requestOf('a cat'), renderer: 'cutout' }, askerOf('test:ann'))
    const neural = await studio.desk.submit({ ...requestOf('a dog'), renderer: 'diffusion' }, askerOf('test:ann'))
    expect(neural).toMatchObject({ renderer: 'diffusion', retake: false, position: 1 })
    await studio.ended(paper.id)
    expect(await takeOf(studio, paper)).toBeUndefined()
    // It tells of itself no more.
    await die()
    expect((await studio.desk.status()).renders).toEqual([])
    await studio.announce(['diffusion'])
    clock += WORKER_STALE + 1
    expect((await studio.desk.status()).renders).toEqual([])
    await expect(studio.desk.submit({ ...requestOf('a cow'), renderer: 'diffusion' }, askerOf('test:ann'))).rejects.toThrow(
      /No worker films with a video model/,
    )
  })

  it(`stops the take with its film, and counts it for nobody’s limits (${name})`, async () => {
    const { studio, filmed } = await openNoting({
      limits: { openPerUser: 1, openPerPlace: 1, atOncePerUser: 1, atOncePerPlace: 1, dailyPerUser: 2 },
    })
    await studio.announce(['cutout', 'diffusion'])
    studio.work()
    studio.work(1, 10, 'diffusion')
    // Uses of a day outlive the films of other tests.
    const user = `test:thrifty on ${name}`
    const film = await studio.ended((await studio.submit('endless', user)).id)
    const take = await awaitTake(studio, film)
    while ((await studio.desk.find(take.id))?.state !== 'running') await wait(10)
    // The paper theatre goes on meanwhile, for the same person too.
    const next = await studio.submit('a cat', user)
    expect((await studio.ended(next.id)).state).toBe('done')
    expect((await studio.desk.cancel(film.id))?.state).toBe('done')
    expect((await studio.ended(take.id)).state).toBe('cancelled')
    await expect(studio.submit('a third', user)).rejects.toThrow(/today/)
    const other = await awaitTake(studio, next)
    expect((await studio.ended(other.id)).state).toBe('done')
    expect(filmed.map(({ prompt, renderer }) => `${prompt} ${renderer}`)).toContain('a cat diffusion')
  })
})
