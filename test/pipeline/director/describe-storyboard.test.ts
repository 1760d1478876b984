import { expect, test } from 'vitest'
import { describeStoryboard } from '../../../src/pipeline/director/describe-storyboard.ts'
import { direct } from './test-lexicon.ts'

test('what was understood, in plain words', async () => {
  const { sentence, lines } = describeStoryboard(await direct('two labradors on a red sofa in the snow of ambiguity, gentle piano'))
  expect(sentence).toMatch(/^Two dogs on the red sofa|^Two dogs on the sofa/)
  expect(sentence).toMatch(/Gentle piano\.$/)
  expect(lines.some((line) => /labradors? → dog/.test(line))).toBe(true)
})

test('several shots, a title and silence', async () => {
  const { sentence } = describeStoryboard(await direct('A girl runs on a beach at sunset. Then she sleeps. "THE END"', { music: 'none' }))
  expect(sentence).toMatch(/A girl runs on a beach at dusk\. Then: a girl sleeps/)
  expect(sentence).toContain('“THE END”')
  expect(sentence).toContain('No music.')
})
