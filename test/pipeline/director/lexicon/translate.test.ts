import { expect, test } from 'vitest'
import { languages } from '../../../../src/pipeline/director/lexicon/languages/index.ts'
import { readRows } from '../../../../src/pipeline/director/lexicon/translation/dictionary.ts'
import { openTranslate } from '../../../../src/pipeline/director/lexicon/translation/translate.ts'
import { openWordNet } from '../../../../src/pipeline/director/lexicon/wordnet/wordnet.ts'

const wordnet = openWordNet()
const translate = openTranslate(
  (word) => wordnet.isKnown(word, 'noun') || wordnet.isKnown(word, 'verb') || wordnet.isKnown(word, 'adjective'),
)

test.each([
  ['눈 내리는 마을 위를 떠다니는 빨간 풍선', 'ko', 'red balloon drifting above snowy village'],
  ['강아지가 공원에서 달린다', 'ko', 'puppy running in park'],
  ['바다 위를 나는 갈매기 세 마리', 'ko', 'three seagulls flying above sea'],
  ['우주에서 기타를 치는 우주비행사', 'ko', 'astronaut playing guitar in space'],
  ['숲속에서 춤추는 곰과 여우', 'ko', 'bear and fox dancing in forest'],
  ['雪の降る村の上を漂う赤い風船', 'ja', 'red balloon drifting above snowy village'],
  ['犬が公園で走っている', 'ja', 'dog running in park'],
  ['红色的气球飘过下雪的村庄', 'zh', 'red balloon drifting above snowy village'],
  ['ein roter Ballon über einem verschneiten Dorf', 'de', 'a red balloon above a snowy village'],
  ['Ein Heißluftballon schwebt über den Bergen', 'de', 'a hot air balloon floating above the mountain'],
  ["un ballon rouge flotte au-dessus d'un village enneigé la nuit", 'fr', 'a red balloon floating above a snowy village at night'],
  ['un globo rojo flota sobre un pueblo nevado', 'es', 'a red balloon floating over a snowy village'],
  ['um balão vermelho voando sobre uma vila coberta de neve', 'pt', 'a red balloon flying over a snowy village'],
  ['un palloncino rosso vola sopra un villaggio innevato', 'it', 'a red balloon flying above a snowy village'],
  ['een rode ballon zweeft boven een besneeuwd dorp', 'nl', 'a red balloon drifting above a snowy village'],
  ['красный воздушный шар летит над заснеженной деревней', 'ru', 'red balloon flying above snowy village'],
  ['파란 우산을 쓴 여자가 비 오는 도시를 걷는다', 'ko', 'woman wearing blue umbrella walking through rainy city'],
  ['할머니가 부엌에서 빵을 굽는다', 'ko', 'grandmother cooking bread in kitchen'],
  ['三羽の白鳥が湖に浮かんでいる', 'ja', 'three swans floating in lake'],
  ['宇宙を泳ぐクジラ', 'ja', 'whale swimming through space'],
  ['三只天鹅漂浮在湖面上', 'zh', 'three swans drifting on lake'],
  ['一个女孩打着红伞走在雨中的城市', 'zh', 'one girl holding red umbrella walking rainy city'],
  ['Die Großmutter backt einen Kuchen in der Küche', 'de', 'the grandmother baking a cake in the kitchen'],
  ['Un garçon joue de la guitare sous un cerisier', 'fr', 'a boy playing guitar under a cherry tree'],
  ['La abuela hornea un pastel en la cocina', 'es', 'the grandmother baking a cake in the kitchen'],
])('%s', (prompt, language, text) => {
  const translation = translate(prompt)
  expect(translation.language).toBe(language)
  expect(translation.text).toBe(text)
  expect(translation.unknown).toEqual([])
})

test.each([
  'a red balloon drifts over a snowy village at night, gentle piano',
  'rose',
  'fire',
  'Paris in the rain',
  'a cat',
  'die hard',
  'a robot in a kimono',
  '',
  '!!!',
  '12345',
])('"%s" stays as it is', (prompt) => {
  const { language, text, tokens } = translate(prompt)
  expect({ language, text, tokens }).toEqual({ language: 'en', text: prompt, tokens: [] })
})

test.each([
  ['🐶 on a 🛹', 'dog on a skateboard'],
  ['🐶🐶🐱', 'two dogs, cat'],
  ['👩‍🚀 rides a 🐎', 'woman astronaut rides a horse'],
  ['a🐝flies', 'a honeybee flies'],
  ['🐶🏄🌅', 'dog surfing, sunrise'],
  ['🐱🎸🌙', 'cat playing guitar, crescent moon'],
  ['🌲🎸', 'evergreen tree, guitar'],
])('%s → %s', (prompt, text) => {
  expect(translate(prompt)).toMatchObject({ language: 'mul', text })
})

test('emojis inside another language keep their place', () => {
  const { tokens } = translate('공원에서 달리는 🐕')
  expect(tokens.map(({ english }) => english).filter((word) => word !== '')).toEqual(['park', 'in', 'run', 'dog'])
})

test('tokens say where they came from', () => {
  for (const prompt of [
    '눈 내리는 마을 위를 떠다니는 빨간 풍선',
    '犬が公園で走っている',
    "l'homme et le chien courent",
    'Ein kleiner Hund läuft im Park',
    '🐶 공원에서',
  ]) {
    let end = 0
    for (const token of translate(prompt).tokens) {
      expect(prompt.slice(token.start, token.end)).toBe(token.source)
      expect(token.start).toBeGreaterThanOrEqual(end)
      end = token.end
    }
  }
})

test('what no data knows is named', () => {
  expect(translate('쀍뷁이 달린다').unknown.length).toBe(1)
})

test('nothing throws, whatever comes', () => {
  for (const prompt of [
    '한',
    '위를',
    '은는이가',
    'の',
    '的的的',
    "qu' l' d'",
    '\u0000\u200d\ufe0f',
    '🏳️‍🌈👨‍👩‍👧‍👦',
    'é'.repeat(2000),
    '강'.repeat(2000),
    '雪'.repeat(500),
    'Donaudampfschifffahrtsgesellschaft fährt über die Donau',
  ])
    expect(() => translate(prompt)).not.toThrow()
})

test('every row of every language can be read', () => {
  for (const { code, rows } of languages) {
    const lines = rows.trim().split('\n')
    for (const line of lines) expect(line, `${code}: ${line}`).toMatch(/^[nvardf] [-a-z ]+: \S/)
    expect(readRows(rows).exact.size, code).toBeGreaterThan(50)
  }
})
