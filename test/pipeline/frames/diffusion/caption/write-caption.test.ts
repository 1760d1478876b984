import { describe, expect, test } from 'vitest'
import { writeCaption } from '../../../../../src/pipeline/frames/diffusion/caption/write-caption.ts'
import type { Shot, Storyboard } from '../../../../../src/pipeline/storyboard/storyboard.ts'
import { styles } from '../../../../../src/pipeline/repertoire/styles/index.ts'
import { adult, figure, picture, shot, storyboard } from '../../../../fixtures/storyboards.ts'
import { editTake } from '../../../../../src/pipeline/editor/edit-take.ts'
import type { Take } from '../../../../../src/pipeline/storyboard/take.ts'
import { direct, testLexicon } from '../../../director/test-lexicon.ts'

const captionsOf = (board: Storyboard): string[] => board.shots.map((one) => writeCaption(board, one))
const captionOf = (change: Partial<Shot>, more: Partial<Storyboard> = {}): string =>
  captionsOf(storyboard({ shots: [shot(change)], ...more }))[0]!

/** A prompt, what its caption must say, and what it must not. */
const PROMPTS: readonly (readonly [string, readonly RegExp[], readonly RegExp[]])[] = [
  ['a corgi surfing at sunset', [/^A wide shot: a corgi surfing at sunset\. The scene is on the open sea\./, /sunset/], [/night/]],
  [
    'a red balloon floating over a snowy village at night',
    [/a red balloon floating/, /village/, /snow falls/, /night/],
    [/sunset|blossom/],
  ],
  ['three cats playing chess in a library', [/three cats playing/, /library/, /chess/], [/three cat /]],
  [
    'a woman in a red dress dancing on a rooftop in the rain',
    [/: a woman in a red dress dancing on a rooftop in the rain\./, /rain falls/],
    [],
  ],
  [
    'an old man with a long beard in a blue coat walking with his dog through a foggy forest',
    [/an old man with a long beard in a blue coat walking with his dog through a foggy forest\./, /thick fog/],
    [],
  ],
  ['two children in yellow raincoats jumping in puddles', [/two children in yellow raincoats jumping in puddles\./], [/two child |lake/]],
  ['an astronaut riding a horse on mars, oil painting', [/an astronaut riding a horse/, /Oil painting/], [/Photorealistic|watercolour/i]],
  ['a girl riding a unicorn over the clouds', [/a girl riding a unicorn over the clouds/], []],
  ['aerial view of a city at night', [/^An aerial view .*city/, /night/], [/Bright|bright natural/]],
  [
    'a chef cooking pasta in a kitchen, camera zooms in',
    [/a chef cooking pasta in a kitchen\./, /The camera zooms in/],
    [/kitchen, camera/],
  ],
  ['a cartoon elephant juggling balls at the circus', [/an elephant juggling/, /cartoon/], [/Photorealistic/]],
  ['underwater coral reef with colourful fish and a turtle', [/coral reef with colourful fish and a turtle\./], [/rain|sunset/]],
  [
    'a couple holding hands and walking in the rain under a street lamp',
    [/a couple holding hands and walking in the rain under a street lamp\./],
    [/couple of two/],
  ],
  ['two friends share tea in a café', [/two friends share tea in a café\./], [/sofa|in a room/]],
  ['make me a video of my dog chasing a ball, oil painting', [/: the dog chasing a ball\./, /Oil painting/], [/video|\bmy\b/]],
  ['eine Katze tanzt im Regen', [/a cat dancing/], [/Katze/]],
]

/** A prompt, instructions that follow one another, what the caption must say then, and what it must not. */
const EDITS: readonly (readonly [string, readonly string[], readonly RegExp[], readonly RegExp[]])[] = [
  ['a corgi surfing on a huge wave at sunset', ['make it night'], [/: a corgi surfing on a huge wave\./, /It is night/], [/sunset/]],
  ['a corgi surfing on a huge wave at sunset', ['make the corgi a cat'], [/a cat surfing/, /on a huge wave/], [/corgi/]],
  [
    'a couple holding hands and walking in the rain under a street lamp with their dog',
    ['remove the dog', 'stop the rain'],
    [/: a couple holding hands and walking under a street lamp\./],
    [/dog|rain/],
  ],
  ['a woman in a red dress dancing on a rooftop', ['change the dress to green'], [/green dress/], [/red dress/]],
  ['three cats playing chess in a library', ['make it two cats'], [/two cats/], [/three cats/]],
  ['a cat on a chair', ['put the cat beside the chair'], [/a cat beside a chair/], [/on a chair/]],
  ['a corgi walks slowly through a park', ['make it faster'], [/: a corgi walks through a park\./], [/slowly walk|walks? slowly/]],
  ['a corgi walks in a park', ['slower please'], [/: a corgi slowly walks in a park\./], []],
  ['a couple walks in Paris at night', ['make it day'], [/: a couple walks in Paris\./, /is also the Eiffel Tower/], [/night/]],
  ['a man and a dog walk in a park', ['remove the dog'], [/: a man walks in a park\./], [/dog/]],
  ['a happy dog on a sunny beach', ['make it rain'], [/: a happy dog on a beach\./, /rain falls/], [/sunny/]],
  ['a woman does yoga on the beach', ['change woman to panda'], [/: a panda does yoga on the beach\./], [/woman/]],
  ['a dog in a park', ['add a sleeping cat'], [/: a dog in a park\. There is also a sleeping cat\./], []],
]

describe('captions', () => {
  test.each(PROMPTS)('of "%s" tell what was asked for', async (prompt, says, saysNot) => {
    const board = await direct(prompt)
    for (const caption of captionsOf(board)) {
      for (const words of says) expect(caption).toMatch(words)
      for (const words of saysNot) expect(caption).not.toMatch(words)
      // Whole sentences, one space between words, no gaps left by what was not there.
      expect(caption).toMatch(/^[A-Z].*\.$/)
      expect(caption).not.toMatch(/ {2}|,,|\.\.| ,| \.|\ba (?:[aeio]|hour)|\ban (?![aeiouh])|undefined|null|#[0-9a-f]{3}/i)
      expect(caption.split(' ').length).toBeGreaterThan(38)
      expect(caption.split(' ').length).toBeLessThan(180)
    }
  })

  test.each(EDITS)('of "%s" after %j say what holds still and nothing of what went', async (prompt, instructions, says, saysNot) => {
    let take: Take = { storyboard: await direct(prompt), history: [] }
    for (const instruction of instructions) take = editTake(take, instruction, await testLexicon(), 1).take
    const [caption = ''] = captionsOf(take.storyboard)
    for (const words of says) expect(caption).toMatch(words)
    for (const words of saysNot) expect(caption).not.toMatch(words)
  })

  test('speak of paper only where paper was asked for', async () => {
    expect(captionsOf(await direct('a dog in a park')).join(' ')).not.toMatch(/paper|puppet|cut-?out|stage|theatre/i)
    expect(captionsOf(await direct('a dog in a park, paper cutout style')).join(' ')).toMatch(/paper cut-out/)
  })

  test('are the same for the same storyboard, and change with what an edit changes and nothing else', () => {
    const balloon = figure('balloon-1', {
      noun: 'balloon',
      said: 'a red balloon',
      body: picture('fluent-emoji:balloon', { colour: '#d8352f' }),
    })
    const before = captionOf({ figures: [balloon] })
    expect(captionOf({ figures: [balloon] })).toBe(before)
    const blue = captionOf({ figures: [{ ...balloon, body: picture('fluent-emoji:balloon', { colour: '#2f6fd0' }) }] })
    expect(blue).toBe(before.replace('a red balloon', 'a blue balloon'))
  })

  test('count a group, and tell what all of it wears', () => {
    const girl = (id: string, coat: string): ReturnType<typeof figure> =>
      figure(id, {
        group: 'girl-1',
        noun: 'girl',
        body: {
          ...adult,
          wears: [
            { cut: 'coat', colour: coat },
            { cut: 'boots', colour: '#3b2a20' },
          ],
        },
      })
    expect(captionOf({ figures: [girl('girl-1', '#d8332c'), girl('girl-2', '#2f6fd0')] })).toMatch(
      /two girls standing.*The girls wear dark brown boots, smiling happily\./,
    )
  })

  test('tell whom somebody holds, wears, rides and chases, each once', () => {
    const on = (how: 'held-by' | 'worn-by' | 'riding' | 'chasing', to: string): Pick<ReturnType<typeof figure>, 'relation'> => ({
      relation: { how, to },
    })
    const thing = (id: string, noun: string, more: object): ReturnType<typeof figure> =>
      figure(id, { noun, role: 'prop', body: picture('fluent-emoji:balloon'), ...more })
    const girl = figure('girl-1', { noun: 'girl', action: { name: 'ride', pace: 1, said: 'rides' }, ...on('riding', 'horse-1') })
    const figures = [
      girl,
      thing('horse-1', 'horse', {}),
      thing('flag-1', 'flag', on('held-by', 'girl-1')),
      thing('wolf-1', 'wolf', on('chasing', 'horse-1')),
    ]
    const caption = captionOf({ figures })
    expect(caption).toMatch(/a girl riding a horse holding a flag and a wolf chasing the horse, in an open field\./)
    expect(caption.match(/a horse/g)).toHaveLength(1)
  })

  test('call somebody whose face is at hand the person in the reference picture, and say nothing of their hair', () => {
    const caption = captionOf({ figures: [figure('girl-1', { said: 'me', body: { ...adult, face: 'face0000000000000001' } })] })
    expect(caption).toMatch(/^A wide shot of the person in the reference picture standing/)
    expect(caption).not.toMatch(/hair|woman/)
    expect(caption).toMatch(/The person in the reference picture wears a/)
  })

  test('tell several faces apart', async () => {
    const board = await direct('me and my friend dancing in the rain')
    const faced = board.shots.map((one) => ({
      ...one,
      figures: one.figures.map((each, i) => (each.body.kind === 'puppet' ? { ...each, body: { ...each.body, face: `face${i}` } } : each)),
    }))
    expect(captionsOf({ ...board, shots: faced })[0]).toMatch(
      /: the person in the first reference picture and the person in the second reference picture as a friend dancing in the rain\./,
    )
  })

  test.each(Object.keys(styles).filter((name) => name !== 'paper'))('name the style %s', (name) => {
    const caption = captionOf({}, { style: { name: name as keyof typeof styles, said: '' } })
    expect(caption.toLowerCase()).toContain(styles[name as keyof typeof styles].caption.toLowerCase())
    expect(caption).not.toContain('Photorealistic')
  })
})
