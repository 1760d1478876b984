import { expect, test } from 'vitest'
import type { TicketProgress } from '../../src/front-desk.ts'
import type { FilmProgress } from '../../src/queue/render.ts'
import { tellProgress } from '../../src/queue/tell-progress.ts'

test('a few times a second, a new stage at once, the last word never lost', async () => {
  let time = 0
  const told: TicketProgress[] = []
  const progress = tellProgress(
    async (latest) => void told.push(latest),
    () => time,
  )
  progress.film(at('directing', 0))
  await settled()
  for (let frame = 0; frame <= 100; frame++) {
    time += 10
    progress.film(at('filming', frame / 100))
    await settled()
  }
  expect(told.map(({ stage, fraction }) => `${stage} ${fraction}`)).toEqual([
    'directing 0',
    'filming 0',
    'filming 0.25',
    'filming 0.5',
    'filming 0.75',
    'filming 1',
  ])
})

test('one at a time; what could not wait follows as soon as the way is free', async () => {
  const told: TicketProgress[] = []
  const arrivals: (() => void)[] = []
  const send = (latest: TicketProgress): Promise<void> => (told.push(latest), new Promise((resolve) => void arrivals.push(resolve)))
  const progress = tellProgress(send, () => 0)
  progress.film(at('directing', 0))
  progress.film(at('filming', 0))
  progress.preview()
  progress.film(at('filming', 0.1))
  expect(told.length).toBe(1)
  arrivals.shift()?.()
  await settled()
  expect(told.length).toBe(2)
  expect(told[1]).toMatchObject({ stage: 'filming', fraction: 0.1, preview: 1 })
  arrivals.shift()?.()
  await settled()
  expect(told.length).toBe(2)
})

function at(stage: FilmProgress['stage'], fraction: number): FilmProgress {
  return { stage, fraction, overall: fraction, secondsLeft: null, frames: null }
}

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
