import { expect, test } from 'vitest'
import { measureProgress } from '../../src/serve/measure-progress.ts'

test('the whole film’s progress never falls, the time left comes from the filming, sound does not hide it', () => {
  let time = 0
  const measure = measureProgress(() => time)
  const seen = [measure({ stage: 'directing', fraction: 0 }), measure({ stage: 'directing', fraction: 1 })]
  for (let done = 0; done <= 100; done++) {
    time += 100
    seen.push(measure({ stage: 'filming', fraction: done / 100, frames: { done, of: 100 } }))
    if (done % 10 === 0) seen.push(measure({ stage: 'sounding', fraction: done / 100 }))
  }
  const half = seen.find(({ stage, fraction }) => stage === 'filming' && fraction === 0.5)
  expect(half).toMatchObject({ secondsLeft: 6, frames: { done: 50, of: 100 } })
  seen.push(measure({ stage: 'finishing', fraction: 0 }), measure({ stage: 'finishing', fraction: 1 }))
  const overall = seen.map((progress) => progress.overall)
  expect(overall).toEqual(overall.toSorted((a, b) => a - b))
  expect(overall.at(0)).toBe(0)
  expect(overall.at(-1)).toBe(1)
  // While frames come, laying the sound is not what is told.
  const stages = [...new Set(seen.map(({ stage }) => stage))]
  expect(stages).toEqual(['directing', 'filming', 'sounding', 'finishing'])
  expect(seen.filter(({ stage }) => stage === 'sounding').every(({ overall }) => overall >= 0.96)).toBe(true)
})
