import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeStoryboard } from '../../../src/pipeline/director/write-storyboard.ts'
import { describeStoryboard } from '../../../src/pipeline/director/describe-storyboard.ts'
import { readStoryboard } from '../../../src/pipeline/storyboard/read-storyboard.ts'
import { requestFor, testLexicon } from './test-lexicon.ts'

const words = fc.constantFrom(
  'a',
  'two',
  'red',
  'cat',
  'the',
  'it',
  'and',
  'on',
  'riding',
  'then',
  '"',
  ',',
  '.',
  'of',
  'is',
  'with',
  'their',
  'sky',
  "'s",
  'chases',
  'itself',
  'under',
  'no',
  'zoom in',
  'style',
  'wearing',
  'hat',
  '눈',
  '마을',
  'café',
  '🎈',
  'dog',
  '—',
  '1000',
  'NaN',
  '../..',
  '{{x}}',
  '<b>',
)
const sentence = fc.array(words, { minLength: 1, maxLength: 30 }).map((list) => list.join(' '))

test('any text becomes a storyboard that can be read back, the same one each time', { timeout: 240_000 }, async () => {
  const lexicon = await testLexicon()
  const text = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
    sentence,
  )
  const property = fc.property(
    text,
    fc.integer({ min: 0, max: 0xffffffff }),
    fc.constantFrom(1, 2.5, 8, 16),
    fc.constantFrom('16:9', '9:16', '1:1', '4:3', '3:4'),
    (prompt, seed, duration, aspect) => {
      const request = requestFor(prompt, { seed, duration, aspect })
      const json = JSON.stringify(writeStoryboard(request, lexicon))
      const film = readStoryboard(json, 'it')
      expect(describeStoryboard(film).sentence).not.toBe('')
      expect(JSON.stringify(writeStoryboard(request, lexicon))).toBe(json)
    },
  )
  fc.assert(property, { numRuns: 120, seed: 42, endOnFailure: true })
})

test.each([
  ['only emoji', '🎈🐶🌊🔥'],
  ['only punctuation', '!?.,;:—…"«»'],
  ['control characters', 'a \u0000\u0007\u001b[31mred\u202e cat\u200b'],
  ['half a surrogate pair', 'a \ud83d cat'],
  ['ten thousand characters', 'a very long cat '.repeat(625)],
  ['markup', '<script>alert(1)</script> & [x](y) ${z} {{w}}'],
  ['a rope of ands', `a cat${' and a dog'.repeat(150)}`],
  ['Korean', '두 마리의 고양이가 빨간 소파 위에 있다'],
  ['right to left', 'כלב רץ בשדה'],
  ['lines', 'a cat\n\na dog\r\njumps\t\t.'],
])('%s', async (_, prompt) => {
  const lexicon = await testLexicon()
  const film = readStoryboard(JSON.stringify(writeStoryboard(requestFor(prompt), lexicon)), 'it')
  // eslint-disable-next-line no-control-regex
  expect(film.prompt).not.toMatch(/[\u0000-\u001f\u202e]/)
  expect(film.prompt.length).toBeLessThanOrEqual(2000)
})
