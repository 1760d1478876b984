import { expect, test } from 'vitest'
import { WhichFace } from '../../../src/face.ts'
import { chooseFace } from '../../../src/pipeline/face/choose-face.ts'
import type { FoundFace } from '../../../src/pipeline/face/networks.ts'

/** A face whose box is `wide` at the sides, its left edge at `x` in a photo 1,000 wide. */
function faceAt(x: number, wide: number, score = 0.9): FoundFace {
  const untold = { yaw: 0, pitch: 0, age: 30, gender: 'unknown', genderScore: 0, happy: 0, embedding: [] } as const
  return { score, meshScore: score, box: [x, 100, wide, wide], mesh: [], ...untold }
}

test('of one large and several small ones the large one is meant', () => {
  const large = faceAt(400, 200)
  expect(chooseFace([faceAt(50, 90), large, faceAt(800, 120)], 1000)).toBe(large)
})

test('of two of one size the one nearer the middle is not simply taken: somebody is asked', () => {
  const [left, right] = [faceAt(150, 200), faceAt(600, 210)]
  expect(() => chooseFace([right, left], 1000)).toThrow(WhichFace)
  expect(chooseFace([right, left], 1000, 'left')).toBe(left)
  expect(chooseFace([right, left], 1000, 'right')).toBe(right)
})

test('of three there is a middle one, of two there is none', () => {
  const three = [faceAt(700, 200), faceAt(100, 200), faceAt(400, 200)] as const
  expect(chooseFace(three, 1000, 'middle')).toBe(three[2])
  expect(() => chooseFace(three.slice(0, 2), 1000, 'middle')).toThrow(expect.objectContaining({ choices: ['left', 'right'] }))
})

test('a pick where there is no choice is no matter', () => {
  const only = faceAt(400, 200)
  expect(chooseFace([only], 1000, 'right')).toBe(only)
})

test('more than three of one size are a crowd, whatever is picked', () => {
  const crowd = [0, 1, 2, 3].map((i) => faceAt(250 * i, 200))
  expect(() => chooseFace(crowd, 1000, 'left')).toThrow(expect.objectContaining({ why: 'crowd' }))
})

test('a shadow that looks like a face is none', () => {
  expect(() => chooseFace([], 1000)).toThrow(expect.objectContaining({ why: 'no-face' }))
  expect(() => chooseFace([faceAt(400, 200, 0.3)], 1000)).toThrow(expect.objectContaining({ why: 'no-face' }))
})
