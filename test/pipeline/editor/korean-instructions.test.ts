import { beforeAll, describe, expect, test } from 'vitest'
import { RequestError } from '../../../src/errors.ts'
import type { Lexicon } from '../../../src/pipeline/director/lexicon/lexicon.ts'
import { editTake } from '../../../src/pipeline/editor/edit-take.ts'
import type { Figure, Shot, Storyboard } from '../../../src/pipeline/storyboard/storyboard.ts'
import type { Take } from '../../../src/pipeline/storyboard/take.ts'
import { direct, figuresOf, testLexicon } from '../director/test-lexicon.ts'

const FILMS = {
  dog: '초원을 달리는 강아지',
  couple: 'An old man and a woman in a red coat walk along the beach at sunset',
  balloon: 'A red balloon and a cat in a garden',
  shots: 'A dog runs in a park. Then a cat sleeps on a sofa.',
} as const

/** What must be true of the film after, which was that film before. */
type Truth = (after: Storyboard, before: Storyboard) => void
type Row = readonly [film: keyof typeof FILMS, instruction: string, truth: Truth]

const first = (film: Storyboard): Shot => film.shots[0]!
const nouns = (film: Storyboard, at = 0): string[] => film.shots[at]!.figures.map((figure) => figure.noun)
const one = (film: Storyboard, noun: string): Figure => {
  const [figure] = figuresOf(film, noun)
  expect(figure, `there is a ${noun} among ${nouns(film).join(', ')}`).toBeDefined()
  return figure!
}
const has = (noun: string, count = 1): Truth => {
  return (after) => expect(figuresOf(after, noun), nouns(after).join(', ')).toHaveLength(count)
}
const hasNo = (noun: string): Truth => has(noun, 0)
const setting = (wanted: Partial<Shot['setting']>): Truth => {
  return (after) => expect(first(after).setting).toMatchObject(wanted)
}
const style = (name: string): Truth => {
  return (after) => expect(after.style.name).toBe(name)
}
const does = (noun: string, action: string): Truth => {
  return (after) => expect(one(after, noun).action.name).toBe(action)
}
const grown = (noun: string, by: 'more' | 'less'): Truth => {
  return (after, before) => {
    const [was, is] = [one(before, noun).height, one(after, noun).height]
    if (by === 'more') expect(is).toBeGreaterThan(was)
    else expect(is).toBeLessThan(was)
  }
}
const moved = (noun: string, by: 'left' | 'right'): Truth => {
  return (after, before) => {
    const [was, is] = [one(before, noun).path[0]!.x, one(after, noun).path[0]!.x]
    expect(by === 'left' ? was - is : is - was).toBeGreaterThan(0.05)
  }
}
const worn = (noun: string, host: string): Truth => {
  return (after) => expect(one(after, noun).relation).toEqual({ how: 'worn-by', to: one(after, host).id })
}
const wears = (who: RegExp, cut: RegExp): Truth => {
  return (after) => {
    const body = first(after).figures.find((figure) => who.test(figure.noun))!.body
    expect(body.kind === 'puppet' ? body.wears.map((garment) => garment.cut).join(' ') : '').toMatch(cut)
  }
}
const colour = (noun: string): Truth => {
  return (after, before) => {
    const [was, is] = [one(before, noun).body, one(after, noun).body]
    expect(is.kind === 'picture' && is.colour).toMatch(/^#/)
    expect(is).not.toEqual(was)
  }
}
const camera = (wanted: Partial<Shot['camera']>): Truth => {
  return (after) => expect(first(after).camera).toMatchObject(wanted)
}
const seconds = (wanted: number): Truth => {
  return (after) => expect(after.format.seconds).toBe(wanted)
}
const title = (text: string, position?: string): Truth => {
  return (after) => expect(first(after).titles[0]).toMatchObject(position === undefined ? { text } : { text, position })
}
const all = (...truths: readonly Truth[]): Truth => {
  return (after, before) => truths.forEach((truth) => truth(after, before))
}
const sameMusic: Truth = (after, before) => expect(after.score).toEqual(before.score)
const sameFigures: Truth = (after, before) => expect(first(after).figures).toEqual(first(before).figures)

const ROWS: readonly Row[] = [
  // one for another
  ['dog', '강아지를 고양이로 바꿔줘', all(has('cat'), hasNo('dog'))],
  ['dog', '강아지를고양이로바꿔줘', all(has('cat'), hasNo('dog'))],
  ['dog', '강아지 대신 고양이로 해주세요', all(has('cat'), hasNo('dog'))],
  ['dog', '음... 강아지 말고 곰으로 해주면 좋겠어요', all(has('bear'), hasNo('dog'))],
  ['dog', '강아지를 나비로 변신시켜 줄 수 있어?', all(has('butterfly'), hasNo('dog'))],
  ['dog', 'dog을 cat으로 바꿔줘', all(has('cat'), hasNo('dog'))],
  ['balloon', '고양이를 강아지로, 풍선을 연으로 바꿔줘', all(hasNo('cat'), hasNo('balloon'), has('kite'))],
  // who comes and who goes
  ['dog', '새 두 마리 추가해줘', all(has('bird', 2), has('dog'))],
  ['dog', '나비 6마리 넣어 주세요', has('butterfly', 6)],
  ['dog', '왼쪽에 나무 하나 심어줘', (after) => expect(one(after, 'tree').path[0]!.x).toBeLessThan(-0.2)],
  ['dog', '하늘에 무지개를 그려줘', has('rainbow')],
  ['dog', '강아지 옆에 고양이가 있었으면 좋겠어', all(has('dog'), has('cat'))],
  ['balloon', '고양이를 빼줘', all(hasNo('cat'), has('balloon'))],
  ['balloon', '빨간 풍선 지워', all(hasNo('balloon'), has('cat'))],
  ['balloon', '고양이와 풍선을 없애줘', all(hasNo('cat'), hasNo('balloon'))],
  ['dog', '강아지 세 마리로 바꿔줘', has('dog', 3)],
  ['dog', '강아지 한 마리 더 추가해줘', has('dog', 2)],
  // what somebody wears and holds
  ['dog', '강아지에게 빨간 목도리를 둘러줘', worn('scarf', 'dog')],
  ['dog', '강아지 머리에 모자 씌워줘', worn('hat', 'dog')],
  ['couple', '그에게 빨간 목도리를 씌워줘', wears(/man/, /scarf/)],
  ['couple', '여자가 안경을 쓰게 해줘', wears(/woman/, /glasses/)],
  ['couple', '여자한테 풍선을 들려줘', has('balloon')],
  // how it looks, where it is
  ['balloon', '풍선을 파란색으로 바꿔줘', colour('balloon')],
  ['balloon', '풍선 초록색으로', colour('balloon')],
  ['balloon', '고양이를 하얗게 해줘', colour('cat')],
  ['dog', '강아지를 더 크게 해줘', grown('dog', 'more')],
  ['dog', '더 작게', grown('dog', 'less')],
  ['dog', '강아지를 두 배로 키워줘', grown('dog', 'more')],
  ['balloon', '고양이를 오른쪽으로 옮겨줘', moved('cat', 'right')],
  ['balloon', '고양이 조금 더 왼쪽으로', moved('cat', 'left')],
  // what it does
  ['dog', '강아지를 춤추게 해줘', does('dog', 'dance')],
  ['couple', '여자가 피아노를 치게 해줘', does('woman', 'play')],
  ['couple', '남자가 말을 타게 해 주세요', all(has('horse'))],
  ['dog', '강아지가 앉아 있게 해줘', does('dog', 'sit')],
  ['dog', '강아지를 더 천천히 달리게 해줘', (after) => expect(one(after, 'dog').action.pace).toBeLessThan(1)],
  ['dog', '더 빨리', (after, before) => expect(one(after, 'dog').action.pace).toBeGreaterThan(one(before, 'dog').action.pace)],
  // light, weather, season, place
  ['dog', '밤으로 바꿔줘', all(setting({ hour: 'night' }), sameFigures)],
  ['dog', '시간을 저녁으로 바꿔줄래?', setting({ hour: 'dusk' })],
  ['dog', '비 오게 해줘', setting({ weather: 'rain' })],
  ['dog', '눈이 내리는 밤으로 바꿔줘', setting({ hour: 'night', weather: 'snow' })],
  ['dog', '계절은 겨울로', setting({ season: 'winter' })],
  ['dog', '배경을 해변으로 바꿔줘', all(setting({ place: 'beach' }), has('dog'))],
  ['dog', '우주에서 하는 걸로 바꿔줘', setting({ place: 'space' })],
  // look, mood, camera, length, shape
  ['dog', '수채화로 바꿔줘', style('watercolour')],
  ['dog', '흑백으로', style('black-and-white')],
  ['dog', '픽셀 아트 느낌으로 해줘', style('pixel')],
  ['dog', '더 무섭게 해줘', (after, before) => expect(after.mood.valence).toBeLessThan(before.mood.valence)],
  ['dog', '분위기를 더 슬프게 바꿔줘', (after, before) => expect(after.mood.valence).toBeLessThan(before.mood.valence)],
  ['dog', '줌인 해줘', camera({ move: 'zoom-in' })],
  ['dog', '위에서 본 모습으로', camera({ framing: 'aerial' })],
  ['dog', '카메라 고정해줘', camera({ move: 'static' })],
  ['dog', '카메라가 강아지를 따라가게 해줘', camera({ move: 'tracking' })],
  ['dog', '5초로 줄여줘', seconds(5)],
  ['dog', '2초 더 길게', seconds(10)],
  ['dog', '세로로 바꿔줘', (after) => expect(after.format.height).toBeGreaterThan(after.format.width)],
  // what is heard and written
  ['dog', '음악 빼줘', (after) => expect(after.score).toBeNull()],
  ['dog', '음악 크게', (after, before) => expect(after.score!.gain).toBeGreaterThan(before.score!.gain)],
  ['dog', '음악을 더 슬프게 해줘', (after, before) => expect(after.score!.idiom).not.toBe(before.score!.idiom)],
  ['dog', '신나는 재즈 음악으로 바꿔줘', (after) => expect(after.score!.idiom).toBe('jazz-trio')],
  ['couple', '파도 소리 작게', (after, before) => expect(loudness(after, 'waves')).toBeLessThan(loudness(before, 'waves'))],
  ['dog', '새소리 넣어줘', (after) => expect(after.cues.some((cue) => cue.sound === 'birds')).toBe(true)],
  ['dog', '위에 "생일 축하해" 라고 써줘', title('생일 축하해', 'top')],
  ['dog', '“끝”이라는 자막을 아래에 넣어줘', title('끝', 'bottom')],
  ['dog', '생일 축하해라고 써줘', title('생일 축하해')],
  ['dog', 'write "생일 축하해" at the top', title('생일 축하해', 'top')],
  // several at once, and what stays
  ['dog', '밤으로 바꾸고 새 두 마리 추가해줘', all(setting({ hour: 'night' }), has('bird', 2))],
  ['dog', '강아지를 고양이로 바꾸고, 밤으로 하고, 비도 오게 해줘', all(has('cat'), setting({ hour: 'night', weather: 'rain' }))],
  ['dog', '밤으로 바꾼 다음에 새 두 마리를 추가한 뒤 음악 빼줘', all(setting({ hour: 'night' }), has('bird', 2))],
  ['dog', '배경은 해변으로, 시간은 밤으로 바꿔줘', setting({ place: 'beach', hour: 'night' })],
  ['dog', '음악은 그대로 두고 더 무섭게 해줘', all(sameMusic, (after, before) => expect(after.mood).not.toEqual(before.mood))],
  ['dog', '좋네요! 이제 밤으로 바꿔주세요~~ ㅎㅎ 그리고 나비도 추가해줘', all(setting({ hour: 'night' }), has('butterfly'))],
  ['balloon', '밤으로 바꾸되 풍선은 그대로', all(setting({ hour: 'night' }), sameFigures)],
  ['dog', '배경을 좀 더 어둡게 해줘', setting({ hour: 'dusk' })],
  [
    'couple',
    '그녀의 코트를 파란색에서 초록색으로 바꿔줘',
    (after, before) => expect(one(after, 'woman').body).not.toEqual(one(before, 'woman').body),
  ],
  ['dog', '강아지 수를 세 마리로 늘려줘', has('dog', 3)],
  ['dog', '벚꽃이 흩날리게 해줘', (after) => expect(first(after).particles.map((each) => each.name)).toContain('petals')],
  // one shot of several
  ['shots', '첫 번째 장면을 밤으로 바꿔줘', (after) => expect(after.shots.map((shot) => shot.setting.hour)).toEqual(['night', 'day'])],
  ['shots', '두 번째 장면에서 고양이를 빼줘', (after) => expect(nouns(after, 1)).not.toContain('cat')],
]

function loudness(film: Storyboard, sound: string): number {
  return Math.max(...film.cues.filter((cue) => cue.sound === sound).map((cue) => cue.gain))
}

describe('Korean instructions', () => {
  let lexicon: Lexicon
  let films: Readonly<Record<keyof typeof FILMS, Storyboard>>
  beforeAll(async () => {
    lexicon = await testLexicon()
    const made = await Promise.all(Object.entries(FILMS).map(async ([name, prompt]) => [name, await direct(prompt)] as const))
    films = Object.fromEntries(made) as Record<keyof typeof FILMS, Storyboard>
  })
  const newTake = (film: keyof typeof FILMS): Take => ({ storyboard: films[film], history: [] })
  const edited = (take: Take, ...instructions: readonly string[]): Take =>
    instructions.reduce((last, instruction) => editTake(last, instruction, lexicon, 1).take, take)

  test.each(ROWS)('%s: %s', (film, instruction, truth) => {
    const { take, remarks } = editTake(newTake(film), instruction, lexicon, 1)
    expect(remarks.filter((remark) => remark.startsWith('Not done'))).toEqual([])
    truth(take.storyboard, films[film])
  })

  test.each([
    ['되돌려', 1],
    ['취소해 주세요', 1],
    ['방금 거 취소', 1],
    ['이전으로 돌려줘', 1],
    ['두 번 되돌려줘', 0],
    ['처음으로', 0],
    ['원래대로 해줘', 0],
  ])('%s goes back', (instruction, versions) => {
    const take = edited(newTake('dog'), '밤으로 바꿔줘', '새 두 마리 추가해줘')
    const back = edited(take, instruction)
    expect(back.history).toHaveLength(versions)
    expect(back.storyboard).toEqual(take.history[versions]!.storyboard)
  })

  test.each([
    ['조금만 덜', 'less'],
    ['너무 과해', 'less'],
    ['조금 더', 'more'],
    ['한 번 더', 'more'],
  ] as const)('%s is a degree of the last change', (instruction, way) => {
    const take = edited(newTake('dog'), '강아지를 더 크게 해줘')
    const after = edited(take, instruction)
    grown('dog', way)(after.storyboard, take.storyboard)
  })

  test('the history keeps what was said in the words in which it was said', () => {
    const take = edited(newTake('dog'), '강아지를 더 크게 해줘', '조금만 덜')
    expect(take.history.map((version) => version.instruction)).toEqual(['강아지를 더 크게 해줘', '조금만 덜'])
  })

  test.each([
    '아무말 대잔치',
    'ㅋㅋㅋㅋ',
    '고마워',
    '뷁쉛 궯을 뛟로 바꿔줘',
    '고양이를 지워줘',
    '코끼리한테 모자를 씌워줘',
    '그대로 둬',
    '되돌려',
    '""라고 써줘',
    '로 바꿔줘',
    '«0» «7»를 바꿔줘',
    '음악은 그대로 두고',
  ])('%s is refused with a sentence', (instruction) => {
    expect(() => editTake(newTake('dog'), instruction, lexicon, 1)).toThrow(RequestError)
  })

  test('words dealt out anew never break the editor', () => {
    const words = [...new Set(ROWS.flatMap(([, instruction]) => instruction.split(' ')))]
    for (let i = 0; i < 400; i++) {
      const text = Array.from({ length: 1 + (i % 7) }, (_, at) => words[(i * 31 + at * (17 + (i % 13)) + at * at) % words.length]).join(' ')
      try {
        editTake(newTake('couple'), text, lexicon, i)
      } catch (error) {
        expect(error, text).toBeInstanceOf(RequestError)
      }
    }
  })
})
