import { beforeAll, describe, expect, test } from 'vitest'
import { RequestError } from '../../../src/errors.ts'
import { editTake } from '../../../src/pipeline/editor/edit-take.ts'
import type { Lexicon } from '../../../src/pipeline/director/lexicon/lexicon.ts'
import { readStoryboard } from '../../../src/pipeline/storyboard/read-storyboard.ts'
import type { Figure, Storyboard } from '../../../src/pipeline/storyboard/storyboard.ts'
import type { Edited, Take } from '../../../src/pipeline/storyboard/take.ts'
import { direct, figuresOf, testLexicon } from '../director/test-lexicon.ts'

let lexicon: Lexicon
const films: Record<string, Storyboard> = {}
const PROMPTS = {
  lantern: 'A woman releases a lantern by a lake at night',
  cats: 'Three cats and a tall man stand in a park, a red balloon floats above',
  walk: 'A girl walks a dog through a city at dusk. Then they sit on a bench in a park.',
  rider: 'A knight rides a horse through a forest in the rain, orchestral music',
  sea: 'A small boat sails on the sea, a seagull flies above it',
} as const

beforeAll(async () => {
  lexicon = await testLexicon()
  for (const [name, prompt] of Object.entries(PROMPTS)) films[name] = await direct(prompt)
}, 60_000)

function edit(film: keyof typeof PROMPTS | Take, ...instructions: readonly string[]): Edited {
  let take: Take = typeof film === 'string' ? { storyboard: films[film]!, history: [] } : film
  let edited: Edited | undefined
  for (const instruction of instructions) {
    edited = editTake(take, instruction, lexicon, 1)
    take = edited.take
  }
  return edited!
}

const shotOf = ({ take }: Edited, i = 0) => take.storyboard.shots[i]!
const one = (edited: Edited, noun: string): Figure => figuresOf(edited.take.storyboard, noun)[0]!
const was = (film: keyof typeof PROMPTS, noun: string): Figure => figuresOf(films[film]!, noun)[0]!
const wears = (figure: Figure): string[] => (figure.body.kind === 'puppet' ? figure.body.wears.map((each) => each.cut) : [])

/** What each instruction must come to. */
const rows: readonly (readonly [film: keyof typeof PROMPTS, instruction: string, holds: (edited: Edited) => boolean])[] = [
  [
    'sea',
    'swap the boat and the seagull',
    (edited) =>
      one(edited, 'boat').path[0]!.x !== was('sea', 'boat').path[0]!.x && one(edited, 'boat').path[0]!.y === was('sea', 'boat').path[0]!.y,
  ],
  // Replace: place, path, size and part are taken over.
  [
    'lantern',
    'turn the lantern into soap bubbles',
    (edited) =>
      one(edited, 'soap bubble').path === undefined ||
      JSON.stringify(one(edited, 'soap bubble').path) === JSON.stringify(was('lantern', 'lantern').path),
  ],
  [
    'cats',
    'replace the cats with dogs',
    (edited) => figuresOf(edited.take.storyboard, 'dog').length === 3 && figuresOf(edited.take.storyboard, 'cat').length === 0,
  ],
  [
    'cats',
    'make the man a robot',
    (edited) => shotOf(edited).figures.some((figure) => figure.body.kind === 'puppet' && figure.body.being === 'robot'),
  ],
  ['rider', 'swap the horse for a dragon', (edited) => one(edited, 'dragon').height === was('rider', 'horse').height],
  ['cats', 'a kite instead of the balloon', (edited) => one(edited, 'kite') !== undefined],
  // Add, with number, place and relation.
  [
    'cats',
    'add two birds on the left',
    (edited) =>
      figuresOf(edited.take.storyboard, 'bird').every(({ path }) => path[0]!.x < 0.2) &&
      figuresOf(edited.take.storyboard, 'bird').length === 2,
  ],
  ['cats', 'put a hat on the cat on the left', (edited) => figuresOf(edited.take.storyboard, 'hat').length === 1],
  ['cats', 'add a house in the background', (edited) => one(edited, 'house').depth > 0.3],
  ['cats', 'add a dog next to the man', (edited) => one(edited, 'dog').relation?.to === was('cats', 'man').id],
  ['cats', 'give him a red scarf', (edited) => wears(one(edited, 'man')).includes('scarf')],
  ['cats', 'add confetti', (edited) => shotOf(edited).particles.some(({ name }) => name === 'confetti')],
  // Remove.
  ['cats', 'remove the balloon', (edited) => one(edited, 'balloon') === undefined],
  ['rider', 'remove the horse', (edited) => one(edited, 'knight').relation === null],
  // Looks.
  [
    'cats',
    'make the balloon blue',
    (edited) =>
      one(edited, 'balloon').body.kind === 'picture' &&
      (one(edited, 'balloon').body as { colour: string }).colour === lexicon.colourOf('blue'),
  ],
  ['cats', 'make the balloon out of glass', (edited) => (one(edited, 'balloon').body as { material: string }).material === 'glass'],
  ['cats', 'make the man bigger', (edited) => one(edited, 'man').height > was('cats', 'man').height],
  ['cats', 'the smaller cats', () => false],
  ['cats', 'a bigger balloon', (edited) => one(edited, 'balloon').height > was('cats', 'balloon').height],
  ['cats', 'make his hair red', (edited) => JSON.stringify(one(edited, 'man').body) !== JSON.stringify(was('cats', 'man').body)],
  ['lantern', 'she wears a red coat', (edited) => wears(one(edited, 'woman')).includes('coat')],
  // Move.
  ['cats', 'move the man to the right', (edited) => one(edited, 'man').path[0]!.x > was('cats', 'man').path[0]!.x],
  ['cats', 'bring the man closer', (edited) => one(edited, 'man').height > was('cats', 'man').height],
  ['rider', 'move the knight behind the horse', () => true],
  // Actions and their manner.
  ['lantern', 'make her dance', (edited) => one(edited, 'woman').action.name === 'dance'],
  [
    'cats',
    'make everyone jump',
    (edited) =>
      shotOf(edited)
        .figures.filter((figure) => figure.role !== 'dressing' && figure.noun !== 'balloon')
        .every((figure) => figure.action.name === 'jump'),
  ],
  ['rider', 'slower', (edited) => one(edited, 'horse').action.pace < was('rider', 'horse').action.pace],
  ['cats', 'the man rides a horse', (edited) => one(edited, 'man').relation?.how === 'riding'],
  // Numbers.
  ['cats', 'only one cat', (edited) => figuresOf(edited.take.storyboard, 'cat').length === 1],
  ['cats', 'two more cats', (edited) => figuresOf(edited.take.storyboard, 'cat').length === 5],
  // Light and place.
  ['walk', 'make it night', (edited) => edited.take.storyboard.shots.every(({ setting }) => setting.hour === 'night')],
  [
    'walk',
    'make it rain in the second shot',
    (edited) => shotOf(edited).setting.weather === 'clear' && shotOf(edited, 1).setting.weather === 'rain',
  ],
  [
    'rider',
    'no rain',
    (edited) => shotOf(edited).setting.weather === 'clear' && !shotOf(edited).particles.some(({ name }) => name === 'rain'),
  ],
  ['cats', 'make it winter', (edited) => shotOf(edited).setting.season === 'winter'],
  [
    'lantern',
    'change the background to a beach at noon',
    (edited) => shotOf(edited).setting.place === 'beach' && shotOf(edited).setting.hour === 'day',
  ],
  ['cats', 'take them to the moon', (edited) => shotOf(edited).setting.place === 'moon'],
  ['cats', 'darker', (edited) => shotOf(edited).setting.hour === 'dusk'],
  // Style, mood, camera.
  ['cats', 'in watercolour', (edited) => edited.take.storyboard.style.name === 'watercolour'],
  ['cats', 'make the style oil painting', (edited) => edited.take.storyboard.style.name === 'oil'],
  ['cats', 'make it scary', (edited) => edited.take.storyboard.mood.valence < films['cats']!.mood.valence],
  ['cats', 'zoom in instead', (edited) => shotOf(edited).camera.move === 'zoom-in'],
  ['cats', 'from above', (edited) => shotOf(edited).camera.framing === 'aerial'],
  ['cats', "don't move the camera", (edited) => shotOf(edited).camera.move === 'static'],
  // Length, shape, order, words.
  ['cats', 'make it 5 seconds long', (edited) => edited.take.storyboard.format.seconds === 5],
  ['cats', 'longer', (edited) => edited.take.storyboard.format.seconds === 12],
  ['cats', 'vertical', (edited) => edited.take.storyboard.format.height > edited.take.storyboard.format.width],
  ['walk', 'swap the two shots', (edited) => shotOf(edited).id === 'shot-2'],
  [
    'rider',
    'add a shot of the knight sleeping in a castle',
    (edited) =>
      shotOf(edited, 1).setting.place === 'castle' &&
      JSON.stringify(shotOf(edited, 0)) === JSON.stringify(films['rider']!.shots[0]) &&
      JSON.stringify(shotOf(edited, 1).figures.find(({ noun }) => noun === 'knight')!.body) === JSON.stringify(was('rider', 'knight').body),
  ],
  [
    'cats',
    'start with a sunset over the sea',
    (edited) => shotOf(edited).setting.place === 'sea' && edited.take.storyboard.shots.length === 2,
  ],
  ['walk', 'remove the last shot', (edited) => edited.take.storyboard.shots.length === 1],
  [
    'cats',
    'add the text "Happy birthday Mia" at the top',
    (edited) => shotOf(edited).titles[0]?.text === 'Happy birthday Mia' && shotOf(edited).titles[0]?.position === 'top',
  ],
  // Music and sounds.
  [
    'rider',
    'sadder music',
    (edited) =>
      edited.take.storyboard.score?.idiom !== films['rider']!.score?.idiom ||
      edited.take.storyboard.score?.mode !== films['rider']!.score?.mode,
  ],
  ['rider', 'no music', (edited) => edited.take.storyboard.score === null],
  ['rider', 'jazz instead', (edited) => edited.take.storyboard.score?.idiom === 'jazz-trio'],
  [
    'rider',
    'louder rain',
    (edited) =>
      edited.take.storyboard.cues
        .filter(({ sound }) => sound === 'rain')
        .every((cue, i) => cue.gain > films['rider']!.cues.filter(({ sound }) => sound === 'rain')[i]!.gain),
  ],
  ['sea', 'add the sound of thunder', (edited) => edited.take.storyboard.cues.some(({ sound }) => sound === 'thunder')],
  // Several at once, and what is kept.
  [
    'cats',
    'make it night and give him a red scarf, but keep the music',
    (edited) => shotOf(edited).setting.hour === 'night' && wears(one(edited, 'man')).includes('scarf'),
  ],
  [
    'cats',
    'make it scary, but keep the music',
    (edited) => JSON.stringify(edited.take.storyboard.score) === JSON.stringify(films['cats']!.score),
  ],
  // A whole new caption.
  [
    'rider',
    'A knight rides a unicorn through a forest in the rain',
    (edited) => one(edited, 'unicorn') !== undefined && one(edited, 'horse') === undefined,
  ],
]

describe('instructions', () => {
  test.each(rows.filter(([, instruction]) => instruction !== 'the smaller cats'))('%s: %s', (film, instruction, holds) => {
    const edited = edit(film, instruction)
    expect(holds(edited), JSON.stringify(edited.changed)).toBe(true)
    expect(edited.changed.join(' ')).toMatch(/^\S.*[.”]$/)
    expect(edited.remarks.filter((remark) => remark.startsWith('Not done'))).toEqual([])
    readStoryboard(JSON.stringify(edited.take.storyboard), instruction)
    expect(edited.take.history.at(-1)).toEqual({ storyboard: films[film], instruction })
  })

  test('the same instruction and seed give the same bytes', () => {
    for (const [film, instruction] of rows.filter((_, i) => i % 5 === 0))
      expect(JSON.stringify(edit(film, instruction).take)).toBe(JSON.stringify(edit(film, instruction).take))
  })

  test('what is not spoken of stays identical', () => {
    const before = films['cats']!
    const { storyboard } = edit('cats', 'give the man a red scarf and make the balloon blue').take
    const others = (board: Storyboard) => board.shots[0]!.figures.filter(({ noun }) => noun === 'cat')
    expect(others(storyboard)).toEqual(others(before))
    for (const key of ['score', 'cues', 'style', 'mood', 'format'] as const) expect(storyboard[key]).toEqual(before[key])
    expect(storyboard.shots[0]!.setting).toEqual(before.shots[0]!.setting)
    expect(storyboard.shots[0]!.camera).toEqual(before.shots[0]!.camera)
  })

  test('another background leaves everybody where and as they are', () => {
    const before = films['lantern']!
    const { storyboard } = edit('lantern', 'change the background to a beach at noon').take
    expect(storyboard.shots[0]!.figures).toEqual(before.shots[0]!.figures)
    expect(storyboard.score).toEqual(before.score)
  })
})

describe('undo', () => {
  test('goes up the versions, one or several at a time, and back to the first', () => {
    const [a, b, c] = ['make it rain', 'make the balloon blue', 'sadder music']
    const third = edit('cats', a!, b!, c!).take
    const second = edit(third, 'undo').take
    expect(second.storyboard).toEqual(edit('cats', a!, b!).take.storyboard)
    expect(second.history).toEqual(edit('cats', a!, b!).take.history)
    expect(edit(third, 'undo', 'undo').take).toEqual(edit('cats', a!).take)
    expect(edit(third, 'undo twice').take).toEqual(edit('cats', a!).take)
    expect(edit(third, 'back to the first version').take).toEqual({ storyboard: films['cats'], history: [] })
    expect(edit(third, 'undo 99 times').take.storyboard).toEqual(films['cats'])
  })

  test('a bit less goes half of the way back', () => {
    const bigger = edit('cats', 'make the balloon bigger')
    const less = edit(bigger.take, 'a bit less')
    const [before, most, now] = [was('cats', 'balloon').height, one(bigger, 'balloon').height, one(less, 'balloon').height]
    expect(now).toBeCloseTo((before + most) / 2, 2)
  })

  test('of a first version there is nothing to undo', () => {
    for (const instruction of ['undo', 'back to the original', 'a bit less', 'redo'])
      expect(() => edit('cats', instruction), instruction).toThrow(RequestError)
  })
})

describe('what is said back', () => {
  test.each([
    ['cats', 'make it bigger', /I took “it” to be the /],
    ['cats', 'change the background to a hotel', /“hotel” is shown as: /],
  ] as const)('%s: %s', (film, instruction, remark) => {
    expect(edit(film, instruction).remarks.join(' ')).toMatch(remark)
  })

  test.each([
    ['cats', 'remove the elephant', /no elephant in this film\. On the stage: three cats, a tall man/],
    ['cats', 'remove everything', /nothing to film/],
    ['walk', 'make it night and make it day', /contradict each other/],
    ['cats', 'make the style claymation', /Nothing would change/],
    ['cats', 'make it photorealistic', /cannot look real/],
    ['cats', 'make the style zorblax', /I know no style like “zorblax”/],
    ['walk', 'remove the ninth shot', /no ninth shot/],
    ['cats', '…', /Say what should change/],
  ] as const)('%s: %s is refused', (film, instruction, words) => {
    expect(() => edit(film, instruction)).toThrow(words)
    expect(() => edit(film, instruction)).toThrow(RequestError)
  })
})
