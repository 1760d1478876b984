import { expect, test } from 'vitest'
import { mostShots, splitSentences } from '../../../../src/pipeline/director/reading/split-shots.ts'
import { takeQuotes, tidyPrompt } from '../../../../src/pipeline/director/reading/tidy-prompt.ts'

test('sentences, and the words that cut', () => {
  expect(
    splitSentences('A cat sleeps. Then a dog comes, after that they play; cut to a beach').map(({ text, cut }) => [text, cut]),
  ).toEqual([
    ['A cat sleeps.', false],
    ['a dog comes', true],
    ['they play', true],
    ['a beach', true],
  ])
})

test('each sentence knows where it stands', () => {
  const prompt = 'A cat. Then a dog.'
  for (const { text, at } of splitSentences(prompt)) expect(prompt.slice(at)).toContain(text)
})

test('the number of shots follows the length', () => {
  expect([1, 2, 4, 8, 16].map(mostShots)).toEqual([1, 1, 2, 4, 8])
})

test('a prompt is tidied: controls out, lines joined, length capped between words', () => {
  expect(tidyPrompt('a\u0000 cat\n\u202eruns\u0007')).toBe('a cat. runs')
  const long = tidyPrompt('word '.repeat(1000))
  expect(long.length).toBeLessThanOrEqual(2000)
  expect(long.endsWith('word')).toBe(true)
})

test('quotes leave the text, apostrophes stay', () => {
  expect(takeQuotes('a sign “Open late” glows')).toEqual({ text: 'a sign  glows', quotes: [{ text: 'Open late', at: 7 }] })
  expect(takeQuotes("a dog's ball isn't here").quotes).toEqual([])
  expect(takeQuotes('a banner that says HAPPY BIRTHDAY over a table').quotes.map((quote) => quote.text)).toEqual(['HAPPY BIRTHDAY'])
})
