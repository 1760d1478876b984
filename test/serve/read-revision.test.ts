import { expect, test } from 'vitest'
import { StageError } from '../../src/errors.ts'
import { readRevision } from '../../src/serve/read-revision.ts'
import { storyboard } from '../fixtures/storyboards.ts'
import { requestOf } from '../queue/test-studio.ts'

const order = { ...requestOf('a cat'), instruction: 'make it night', seed: 9 }
const version = { storyboard: storyboard({ seed: 1 }), instruction: 'make it day' }
const source = { storyboard: JSON.stringify(storyboard()), history: JSON.stringify([version]), clip: '/somewhere/clip.mp4' }

test('an order and the record of its film say what is to be rendered', () => {
  expect(readRevision(order, source)).toEqual({
    take: { storyboard: storyboard(), history: [version] },
    instruction: 'make it night',
    seed: 9,
    clip: '/somewhere/clip.mp4',
    stars: [],
  })
  const id = '0'.repeat(20)
  expect(readRevision({ ...order, stars: [id] }, source)).toMatchObject({ stars: [id] })
  expect(readRevision(order, { ...source, history: '[]', clip: null })).toMatchObject({ take: { history: [] }, clip: null })
})

test.each([
  { storyboard: source.storyboard.slice(0, -1) },
  { storyboard: 'null' },
  { storyboard: JSON.stringify({ ...storyboard(), version: 99 }) },
  { storyboard: JSON.stringify({ ...storyboard(), shots: [] }) },
  { history: '' },
  { history: '{}' },
  { history: JSON.stringify([{ ...version, storyboard: {} }]) },
  { history: JSON.stringify([{ storyboard: version.storyboard }]) },
])('a record that cannot be read is a fault of ours: %#', (broken) => {
  expect(() => readRevision(order, { ...source, ...broken })).toThrow(StageError)
})
