import { expect, test } from 'vitest'
import { describeStoryboard } from '../../../src/pipeline/director/describe-storyboard.ts'
import { direct } from './test-lexicon.ts'

test('what was understood, in plain words', async () => {
  const { sentence, lines } = describeStoryboard(await direct('two labradors on a red sofa in the snow of ambiguity, gentle piano'))
  expect(sentence).toMatch(/^Two dogs on a red sofa in a snowy /)
  expect(sentence).toMatch(/Gentle piano\.$/)
  expect(lines.some((line) => /labradors? → dog/.test(line))).toBe(true)
})

test('several shots, a title and silence', async () => {
  const { sentence } = describeStoryboard(await direct('A girl runs on a beach at sunset. Then she sleeps. "THE END"', { music: 'none' }))
  expect(sentence).toMatch(/^A girl runs on a beach at dusk\. Then the girl sleeps\./)
  expect(sentence).toContain('“THE END”')
  expect(sentence).toContain('No music.')
})

test.each([
  ['a red balloon drifts over a snowy village at night, gentle piano', 'A red balloon drifts over a snowy village at night. Gentle piano.'],
  [
    'a girl with red hair in a yellow raincoat riding a white horse through a forest at dusk',
    /^A girl with red hair in a yellow raincoat rides a white horse through a forest at dusk\./,
  ],
  ['a boy holds a lantern under a tree in a forest', /^A boy holds a lantern under a tree in a forest at night\./],
  ['an elephant on a skateboard', /^An elephant (?:on|rides) a skateboard /],
  ['a fox and a bear dance in the snow', /^A fox and a bear dance in a snowy /],
  ['two women drink coffee in a cafe', /^Two women drink coffee in a cafe\./],
  ['two women drink coffee in a café', /^Two women drink coffee in a cafe\./],
  ['a woman walking her dog in the park', /^A woman walks a dog in a park\./],
  ['a tiny blue robot next to a giant green alien', /^A tiny blue robot beside a giant green alien /],
  ['a bowl of fruit on a wooden table', /^A bowl of fruit on a wooden table /],
  ['a man and a woman hug in front of a castle', /^A man and a woman hug in front of a castle /],
  ['a knight fights a dragon, zoom in', /^A knight fights a dragon .*The camera zooms in\./],
  ['a wolf and two mice in a foggy field in autumn', /^A wolf and two mice in an autumn foggy field\./],
  ['눈 내리는 마을 위를 떠다니는 빨간 풍선', /^A red balloon drifts over a snowy village\./],
])('%s reads well', async (prompt, sentence) => {
  expect(describeStoryboard(await direct(prompt)).sentence).toMatch(sentence)
})

test('a translated prompt lists what was led elsewhere, not every word', async () => {
  expect(describeStoryboard(await direct('눈 내리는 마을 위를 떠다니는 빨간 풍선')).lines).toEqual([])
})

test('what was recoloured since is told in its new colour', async () => {
  const film = await direct('a red balloon')
  const { body } = film.shots[0]!.figures[0]!
  if (body.kind === 'picture') body.colour = '#3070d0'
  expect(describeStoryboard(film).sentence).toMatch(/^A blue balloon/)
})
