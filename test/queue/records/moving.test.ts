import { expect } from 'vitest'
import { endedAmong, markDispatched, openMovies, undispatch } from '../../../src/queue/records/dispatch-movies.ts'
import { findMovie, readStoryboard, readTake } from '../../../src/queue/records/find-movies.ts'
import { expiredMovies, knownHashes } from '../../../src/queue/records/keep-movies.ts'
import { deleteMovie, finishMovie, noteStoryboard, parkMovie, startMovie, type Outcome } from '../../../src/queue/records/move-movie.ts'
import { requestOf } from '../test-studio.ts'
import { done, make, NOON, order, overBoth } from './open-records.ts'

const DAY = 86_400_000
const script = {
  storyboard: '{"version": 1,  "spaces":  "kept"}',
  history: '[{"version": 0}]',
  understood: 'A cat.',
  led: [{ said: 'tabby', shown: 'cat' }],
  unshown: [{ said: 'joy', why: 'it cannot be seen' }],
  faces: [],
}

await overBoth('moving', ({ name, it, db }) => {
  /** Deletes a movie; the hashes whose files were to be removed. */
  const remove = async (id: string): Promise<readonly string[] | null> => {
    let removed: readonly string[] = []
    const there = await deleteMovie(db(), id, async (hashes) => void (removed = hashes))
    return there ? removed.toSorted() : null
  }

  it(`starts, parks, starts again and ends (${name})`, async () => {
    await order(db(), 'm')
    await markDispatched(db(), ['m'], NOON)
    expect(await startMovie(db(), 'm', { worker: 'one', now: NOON + 1 })).toMatchObject({ request: requestOf('the film m'), attempt: 1 })
    expect(await findMovie(db(), 'm')).toMatchObject({ state: 'running', startedAt: NOON + 1, position: null })
    await parkMovie(db(), 'm')
    expect(await findMovie(db(), 'm')).toMatchObject({ state: 'waiting', startedAt: NOON + 1, position: 1 })
    expect(await openMovies(db())).toMatchObject([{ id: 'm', dispatchedAt: NOON }])
    expect(await startMovie(db(), 'm', { worker: 'two', now: NOON + 9 })).toMatchObject({ attempt: 2 })
    expect(await finishMovie(db(), 'm', done('m', 1234), NOON + 20)).toBe(true)
    expect(await findMovie(db(), 'm')).toMatchObject({ ...done('m', 1234), startedAt: NOON + 1, endedAt: NOON + 20 })
    expect(await startMovie(db(), 'm', { worker: 'three', now: NOON })).toBeNull()
    await parkMovie(db(), 'm')
    await undispatch(db(), 'm')
    expect(await findMovie(db(), 'm')).toMatchObject({ state: 'done' })
    expect(await openMovies(db())).toEqual([])
    expect(await startMovie(db(), 'nobody', { worker: 'w', now: NOON })).toBeNull()
  })

  it(`hands a lost one over again (${name})`, async () => {
    await order(db(), 'm')
    await markDispatched(db(), ['m'], NOON)
    await startMovie(db(), 'm', { worker: 'one', now: NOON })
    await undispatch(db(), 'm')
    expect(await openMovies(db())).toMatchObject([{ id: 'm', dispatchedAt: null }])
    expect(await findMovie(db(), 'm')).toMatchObject({ state: 'waiting', position: 1 })
  })

  it(`ends once, however many say so (${name})`, async () => {
    for (let round = 0; round < 5; round++) {
      const id = `m${round}`
      await order(db(), id)
      await startMovie(db(), id, { worker: 'w', now: NOON })
      const failure = { kind: 'studio', words: 'It broke.' } as const
      const outcomes: readonly Outcome[] = [done(id), { state: 'failed', failure }, { state: 'cancelled' }]
      const ends = await Promise.all(
        Array.from({ length: 20 }, async (_, n) => {
          const outcome = outcomes[n % 3] as Outcome
          return (await finishMovie(db(), id, outcome, NOON + n)) ? outcome.state : null
        }),
      )
      const winners = ends.filter((end) => end !== null)
      expect(winners).toHaveLength(1)
      const ticket = await findMovie(db(), id)
      expect(ticket?.state).toBe(winners[0])
      expect(ticket?.clip !== null).toBe(winners[0] === 'done')
      expect(ticket?.failure).toEqual(winners[0] === 'failed' ? failure : null)
    }
  })

  it(`tells which have ended or are gone (${name})`, async () => {
    for (const id of ['waits', 'runs', 'ended', 'gone']) await order(db(), id)
    await startMovie(db(), 'runs', { worker: 'w', now: NOON })
    await finishMovie(db(), 'ended', { state: 'cancelled' }, NOON)
    await remove('gone')
    expect(await endedAmong(db(), ['waits', 'runs', 'ended', 'gone', 'never'])).toEqual(['ended', 'gone', 'never'])
    expect(await endedAmong(db(), [])).toEqual([])
  })

  it(`keeps the storyboard byte by byte, the newest (${name})`, async () => {
    await order(db(), 'm')
    expect(await readStoryboard(db(), 'm')).toBeNull()
    await noteStoryboard(db(), 'm', { ...script, storyboard: '{}' })
    await noteStoryboard(db(), 'm', script)
    expect(await readStoryboard(db(), 'm')).toBe(script.storyboard)
    const { storyboard, history } = script
    expect(await readTake(db(), 'm')).toEqual({ storyboard, history, clip: null })
    await make(db(), 'm')
    expect(await readTake(db(), 'm')).toEqual({ storyboard, history, clip: 'clip-m' })
    expect(await readTake(db(), 'nobody')).toBeNull()
    const { understood, led, unshown } = script
    expect(await findMovie(db(), 'm')).toMatchObject({ understood, led, unshown })
  })

  it(`deletes a movie with all that hangs on it, and leaves its children (${name})`, async () => {
    await order(db(), 'mother')
    await order(db(), 'child', { parent: 'mother' })
    await order(db(), 'grandchild', { parent: 'child' })
    await noteStoryboard(db(), 'mother', script)
    await make(db(), 'mother')
    expect(await remove('mother')).toEqual(['clip-mother', 'poster-mother'])
    expect(await findMovie(db(), 'mother')).toBeNull()
    expect(await readStoryboard(db(), 'mother')).toBeNull()
    expect((await findMovie(db(), 'child'))?.parent).toBeNull()
    expect((await findMovie(db(), 'grandchild'))?.parent).toBe('child')
    expect(await remove('mother')).toBeNull()
    expect(await remove('never')).toBeNull()
    expect(await remove('child')).toEqual([])
  })

  it(`removes a file with the last movie that shows it (${name})`, async () => {
    for (const id of ['a', 'b', 'c']) await order(db(), id)
    for (const id of ['a', 'b', 'c']) await make(db(), id, done('same'))
    expect(await knownHashes(db())).toEqual(new Set(['clip-same', 'poster-same']))
    expect(await remove('a')).toEqual([])
    expect(await remove('c')).toEqual([])
    expect(await findMovie(db(), 'b')).toMatchObject({ clip: { hash: 'clip-same' } })
    expect(await remove('b')).toEqual(['clip-same', 'poster-same'])
    expect(await knownHashes(db())).toEqual(new Set())
  })

  it(`forgets no file while movies that share it end and go at once (${name})`, async () => {
    for (let round = 0; round < 10; round++) {
      const ids = Array.from({ length: 6 }, (_, n) => `r${round}-${n}`)
      for (const id of ids) await order(db(), id)
      for (const id of ids.slice(0, 3)) await make(db(), id, done('same'))
      for (const id of ids.slice(3)) await startMovie(db(), id, { worker: 'w', now: NOON })
      await Promise.all([...ids.slice(0, 3).map(remove), ...ids.slice(3).map((id) => finishMovie(db(), id, done('same'), NOON))])
      for (const id of ids.slice(3))
        expect(await findMovie(db(), id)).toMatchObject({ clip: { hash: 'clip-same' }, poster: { hash: 'poster-same' } })
      expect(await knownHashes(db())).toEqual(new Set(['clip-same', 'poster-same']))
      for (const id of ids.slice(3)) await remove(id)
    }
  })

  it(`keeps a movie whose files could not be removed (${name})`, async () => {
    await order(db(), 'm')
    await make(db(), 'm')
    const failing = deleteMovie(db(), 'm', () => Promise.reject(new Error('the disk is away')))
    await expect(failing).rejects.toThrow('the disk is away')
    expect(await findMovie(db(), 'm')).toMatchObject({ state: 'done', clip: { hash: 'clip-m' } })
    expect(await remove('m')).toEqual(['clip-m', 'poster-m'])
  })

  it(`lets go what is too old or too much, never what is open (${name})`, async () => {
    const GB = 1e9
    for (let n = 0; n < 5; n++) {
      await order(db(), `m${n}`, { now: NOON + n * DAY })
      await make(db(), `m${n}`, done(`m${n}`, GB), NOON + n * DAY)
    }
    await order(db(), 'old but open', { now: NOON - 100 * DAY })
    const now = NOON + 4 * DAY + 1
    expect(await expiredMovies(db(), { days: 0, gigabytes: 0 }, now)).toEqual([])
    expect(await expiredMovies(db(), { days: 2, gigabytes: 0 }, now)).toEqual(['m0', 'm1', 'm2'])
    expect(await expiredMovies(db(), { days: 0, gigabytes: 3.5 }, now)).toEqual(['m0', 'm1'])
    expect(await expiredMovies(db(), { days: 2, gigabytes: 1.5 }, now)).toEqual(['m0', 'm1', 'm2', 'm3'])
    expect(await expiredMovies(db(), { days: 0, gigabytes: 6 }, now)).toEqual([])
    // One that is to be changed is kept until that is done.
    await order(db(), 'change', { parent: 'm1' })
    expect(await expiredMovies(db(), { days: 2, gigabytes: 0 }, now)).toEqual(['m0', 'm2'])
    await make(db(), 'change', { state: 'cancelled' }, now)
    expect(await expiredMovies(db(), { days: 2, gigabytes: 0 }, now)).toEqual(['m0', 'm1', 'm2'])
  })

  it(`counts a shared file once (${name})`, async () => {
    for (const id of ['a', 'b', 'c']) await order(db(), id)
    for (const id of ['a', 'b', 'c']) await make(db(), id, done('same', 1e9))
    expect(await expiredMovies(db(), { days: 0, gigabytes: 1.5 }, NOON)).toEqual([])
  })
})
