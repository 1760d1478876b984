import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MovieView } from '../../src/bots/web/api/schemas.ts'
import { removeData, startStudio, type RunningStudio } from './run-studio.ts'

/** What can be fetched of a movie, its clip as a hash. */
interface Fetched {
  readonly movie: MovieView
  readonly storyboard: string
  readonly clip: string
}

let studio: RunningStudio
const data = mkdtempSync(join(tmpdir(), 'matinee-edits-'))
beforeAll(async () => {
  studio = await startStudio({ DATA_DIR: data, RENDER_WORKERS: '2' })
})
afterAll(async () => {
  await studio?.stop()
  await removeData(data)
})

test('a film is changed by an instruction, by two people at once, and back again; it stays as it is itself', async () => {
  const order = { prompt: 'a fox walks through a sunny meadow', duration: 1, size: 360, fps: 16, seed: 3 }
  const original = await studio.watch((await studio.submit(order)).id)
  expect(original).toMatchObject({ state: 'done', from: null })
  const before = await fetched(original)

  const change = (from: string, instruction: string) => studio.submit({ from, instruction })
  const both = await Promise.all([change(original.id, 'make it night'), change(original.id, 'make it night')])
  const [first, second] = (await Promise.all(both.map(({ id }) => studio.watch(id)))) as [MovieView, MovieView]
  expect(first.id).not.toBe(second.id)
  for (const { state, from, request, understood } of [first, second]) {
    expect({ state, from }).toEqual({ state: 'done', from: original.id })
    expect(request).toMatchObject({ ...order, instruction: 'make it night', seed: expect.any(Number) as number })
    expect(understood).toMatch(/night/)
  }
  const changed = await fetched(first)
  expect(changed.clip).not.toBe(before.clip)
  expect(hoursOf(before)).not.toContain('night')
  expect(hoursOf(changed)).toEqual(['night'])

  const back = await studio.watch((await change(first.id, 'undo')).id)
  expect(back).toMatchObject({ state: 'done', from: first.id, request: { instruction: 'undo' } })
  expect(JSON.parse((await fetched(back)).storyboard)).toEqual(JSON.parse(before.storyboard))

  const refused = await studio.watch((await change(original.id, 'undo')).id)
  expect(refused).toMatchObject({ state: 'failed', from: original.id, failure: { kind: 'request' }, clip: null })
  expect(await fetched(original)).toEqual(before)

  // Its changes outlive it, and can be changed on.
  expect((await studio.fetch(`/api/movies/${original.id}`, { method: 'DELETE' })).status).toBe(204)
  expect(await posted({ from: original.id, instruction: 'make it night' })).toBe(404)
  expect(await posted({ from: 'a'.repeat(20), instruction: 'make it night' })).toBe(404)
  const orphan = await studio.find(first.id)
  expect(orphan).toMatchObject({ state: 'done', from: null, request: { instruction: 'make it night' } })
  expect(await studio.watch((await change(first.id, 'undo')).id)).toMatchObject({ state: 'done', from: first.id })
}, 240_000)

async function fetched({ id }: MovieView): Promise<Fetched> {
  const fetch = (file: string) => studio.fetch(`/api/movies/${id}/${file}`)
  const clip = await (await fetch('clip.mp4')).arrayBuffer()
  return {
    movie: await studio.find(id),
    storyboard: await (await fetch('storyboard.json')).text(),
    clip: createHash('sha256').update(new Uint8Array(clip)).digest('hex'),
  }
}

function hoursOf({ storyboard }: Fetched): readonly string[] {
  const { shots } = JSON.parse(storyboard) as { shots: readonly { setting: { hour: string } }[] }
  return [...new Set(shots.map(({ setting }) => setting.hour))]
}

async function posted(order: object): Promise<number> {
  const headers = { 'content-type': 'application/json' }
  return (await studio.fetch('/api/movies', { method: 'POST', headers, body: JSON.stringify(order) })).status
}
