import { expect, test } from 'vitest'
import { grammarOf } from '../../../../src/pipeline/director/grammar-of.ts'
import { readWords } from '../../../../src/pipeline/director/reading/words.ts'
import { testLexicon } from '../test-lexicon.ts'

async function kinds(text: string): Promise<string> {
  return readWords(text, grammarOf(await testLexicon()))
    .map((word) => `${word.lower}/${word.kind.slice(0, 4)}`)
    .join(' ')
}

test.each([
  ['a dog running happily', 'a/dete dog/noun running/verb happily/adve'],
  ['a girl riding a white horse', 'a/dete girl/noun riding/verb a/dete white/adje horse/noun'],
  ['a red balloon drifts over a village', 'a/dete red/adje balloon/noun drifts/verb over/prep a/dete village/noun'],
  ['an oil painting', 'an/dete oil/noun painting/noun'],
  ['the dog jumps', 'the/dete dog/noun jumps/verb'],
  ['three penguins behind a snowman', 'three/numb penguins/noun behind/prep a/dete snowman/noun'],
  ['a running dog', 'a/dete running/adje dog/noun'],
  ['an abandoned building', 'an/dete abandoned/adje building/noun'],
  ['waves lapping on sand', 'waves/noun lapping/verb on/prep sand/noun'],
  ['a child waves', 'a/dete child/noun waves/verb'],
  ['a woman reads while a cat sleeps', 'a/dete woman/noun reads/verb while/conj a/dete cat/noun sleeps/verb'],
  ['two fire trucks', 'two/numb fire/noun trucks/noun'],
  ['a robot waters flowers', 'a/dete robot/noun waters/verb flowers/noun'],
])('%s', async (text, expected) => {
  expect(await kinds(text)).toBe(expected)
})

test('singing is of sing, and what is owned is owned', async () => {
  const words = readWords("the woman's dog is singing", grammarOf(await testLexicon()))
  expect(words.find((word) => word.lower === 'woman')?.owns).toBe(true)
  expect(words.at(-1)).toMatchObject({ kind: 'verb', lemma: 'sing', form: 'gerund' })
})
