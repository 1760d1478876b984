import { expect, test } from 'vitest'
import { ASPECTS, frameSize, MovieRequest, readPrompt, SIZES } from '../src/movie.ts'

test('a request needs a prompt and a seed; all else has its usual value', () => {
  expect(MovieRequest.parse({ prompt: 'a cat', seed: 1 })).toEqual({
    prompt: 'a cat',
    seed: 1,
    duration: 8,
    aspect: '16:9',
    size: 720,
    fps: 24,
  })
})

test('every frame has even sides, the shorter one as asked, in the asked ratio', () => {
  for (const [aspect, ratio] of Object.entries(ASPECTS))
    for (const size of SIZES) {
      const { width, height } = frameSize(aspect as keyof typeof ASPECTS, size)
      expect([width % 2, height % 2]).toEqual([0, 0])
      expect(Math.min(width, height)).toBe(size)
      expect(Math.abs(width / height - ratio)).toBeLessThan(0.01)
    }
})

test.each([
  ['  a cat\t\u0007on a mat \n', 'a cat on a mat'],
  ['눈 내리는 마을', '눈 내리는 마을'],
  ['🎈', '🎈'],
  ['\ud83c a cat', 'a cat'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
])('%j is read as %j', (typed, prompt) => {
  expect(readPrompt(typed)).toBe(prompt)
})

test.each(['', ' \n ', '\u0000\u001b', '?!', '— … ;', 'x'.repeat(2001)])('%j is refused', (typed) => {
  expect(() => readPrompt(typed)).toThrow(/^The prompt /)
})
