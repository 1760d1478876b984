import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openModeration, type HouseRules } from '../../../src/bots/moderation/open-moderation.ts'
import { innocentEnglish } from './innocent-english.ts'
import { innocentKorean } from './innocent-korean.ts'
import { adultEnglish, adultKorean, hateEnglish, hateKorean } from './rude-lines.ts'

const judge = openModeration()
const everyone: HouseRules = { blocked: [], adults: false }
const adults: HouseRules = { blocked: [], adults: true }

test.each([...innocentEnglish, ...innocentKorean])('innocent: %s', (line) => {
  expect(judge(line, everyone)).toEqual({ allowed: true })
})

test.each([...adultEnglish, ...adultKorean])('for adults alone: %s', (line) => {
  expect(judge(line, everyone)).toMatchObject({ allowed: false, why: 'adult' })
  expect(judge(line, adults)).toEqual({ allowed: true })
})

test.each([...hateEnglish, ...hateKorean])('for nobody: %s', (line) => {
  expect(judge(line, everyone)).toMatchObject({ allowed: false, why: 'hate' })
  expect(judge(line, adults)).toMatchObject({ allowed: false, why: 'hate' })
})

test.each([
  ['a Big ASSHOLE walks', 'ASSHOLE'],
  ['this is sh1t', 'sh1t'],
  ['야 씨1발 뭐야', '씨1발'],
])('the word is told as it was written: %s', (line, word) => {
  expect(judge(line, everyone)).toEqual({ allowed: false, why: 'adult', word })
})

test.each([
  ['zombie', 'a Zombie walks', true],
  ['zombie', 'ＺＯＭＢＩＥ!', true],
  ['zombie', 'z\u200Bombie', true],
  ['zombie', 'a z o m b i e', true],
  ['Zombie', 'zombies walk', false],
  ['zombie*', 'zombies walk', true],
  ['zombie*', 'zombie', true],
  ['zombie*', 'azombie', false],
  ['ass', 'a glass', false],
  ['giant  spider', 'a GIANT\nspider', true],
  ['giant spider', 'a giant red spider', false],
  ['don’t look', "Don't look up", true],
  ['c++', 'written in C++.', true],
  ['🔫', 'a cat with a 🔫', true],
  ['*', 'anything', false],
  ['', 'anything', false],
  ['  ', 'any thing', false],
  ['(unclosed [', 'an (unclosed [ bracket', true],
  ['좀비', '좀비가 걷는다', true],
  ['좀비', '좀비', true],
  ['좀비', '좀비들에게서 달아난다', true],
  ['좀비', '무서운 좀비였다.', true],
  ['좀비', '좀비입니다', true],
  ['좀비', '좀비랜드', false],
  ['좀비', '왕좀비', false],
  ['좀비*', '좀비랜드', true],
  ['피', '피아노를 친다', false],
  ['피', '피가 흐른다', true],
  ['게임', '게임은 싫다', true],
  ['ゾンビ', 'ゾンビが走る', true],
  ['僵尸', '两个僵尸跳舞', true],
  ['зомби', 'Зомби идёт', true],
  ['schön', 'schon gut', false],
  ['schön', 'scho\u0308n', true],
])('the server’s word %j in %j: %s', (word, line, found) => {
  expect(judge(line, { blocked: ['nothing', word], adults: true })).toEqual(
    found ? { allowed: false, why: 'blocked', word } : { allowed: true },
  )
})

test.each([
  'me naked on a beach',
  'a nüde queen',
  'my boss n a k e d in the snow',
  'me in my underwear',
  'she takes off her clothes',
  'my brother gets executed at dawn',
  'a knight beheads my boss',
  'me as a nazi',
  'my ex is humiliated in class',
  '내 친구가 알몸으로 달린다',
  '상사가 고문당한다',
])('not with a real person’s face, though with a puppet: %s', (line) => {
  expect(judge(line, { ...adults, face: true })).toMatchObject({ allowed: false, why: 'face' })
  expect(judge(line, adults)).toEqual({ allowed: true })
})

test.each([
  'me as an astronaut dancing on the moon, disco music',
  'me as a detective in a murder mystery',
  'me and my brother under bare trees on a strip of land',
  'me walking a dog on a leash',
  'me chopping an onion, killing time',
  '나와 동생이 피자를 먹는다',
])('with a real person’s face: %s', (line) => {
  expect(judge(line, { ...everyone, face: true })).toEqual({ allowed: true })
})

test.each(adultEnglish)('not with a real person’s face, even among adults: %s', (line) => {
  expect(judge(line, { ...adults, face: true })).toMatchObject({ allowed: false, why: 'face' })
})

test('hate is told before the server’s word, and that before an adult one', () => {
  const blocked = ['zombie']
  expect(judge('a fucking zombie nigger', { blocked, adults: false })).toMatchObject({ why: 'hate' })
  expect(judge('a fucking zombie', { blocked, adults: false })).toMatchObject({ why: 'blocked' })
  expect(judge('a fucking ghost', { blocked, adults: false })).toMatchObject({ why: 'adult' })
})

test.each([
  'a cat sits on a mat and sings, ',
  '고양이가 지붕 위에서 노래한다 ',
  'f u c a b ',
  '\uFDFA',
  's',
  '씨',
  '씨1',
  '자지 ',
  '( ! ',
  'a\u0336',
  '𝖋',
])('2,000 characters of %j take less than 5 ms', (part) => {
  const long = part.repeat(2000 / part.length)
  const blocked = Array.from({ length: 100 }, (_, index) => `word${index}`)
  const times = Array.from({ length: 15 }, () => {
    const began = performance.now()
    judge(long, { blocked, adults: false })
    return performance.now() - began
  })
  expect(Math.min(...times)).toBeLessThan(5)
})

const bench = join('..', 'shared', 'bench')
const files = [
  ...['vbench_all_category.txt', 'vbench_all_dimension.txt', 'vbench_meta.json'],
  ...['loveu_tgve_2023.json', 'tgve_insv2v_instructions.json', 'vggsound_classes.json'],
]

test.skipIf(!existsSync(bench))('of public prompts fewer than three in a thousand are refused (needs ../shared/bench)', () => {
  const lines = files
    .filter((file) => existsSync(join(bench, file)))
    .flatMap((file) => {
      const text = readFileSync(join(bench, file), 'utf8')
      return file.endsWith('.json') ? strings(JSON.parse(text)) : text.split('\n')
    })
  const prompts = [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))]
  const refused = prompts.filter((prompt) => !judge(prompt, everyone).allowed)
  expect(refused.length / prompts.length, refused.join('\n')).toBeLessThan(0.003)
})

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}
