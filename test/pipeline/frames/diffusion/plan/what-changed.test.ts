import { describe, expect, test } from 'vitest'
import { whatChanged } from '../../../../../src/pipeline/frames/diffusion/plan/what-changed.ts'
import type { Shot, Storyboard } from '../../../../../src/pipeline/storyboard/storyboard.ts'
import { figure, picture, shot, storyboard } from '../../../../fixtures/storyboards.ts'

const woman = figure('woman-1', { path: [{ at: 0, x: -0.3, y: 0.9 }] })
const dog = figure('dog-1', { noun: 'dog', body: picture('fluent-emoji:dog'), path: [{ at: 0, x: 0.4, y: 0.9 }] })
const first = shot({ seconds: 2, figures: [woman, dog] })
const second = shot({ id: 'shot-2', seconds: 2, figures: [{ ...woman, id: 'woman-2', group: 'woman-2' }] })
const board = storyboard({ shots: [first, second] })
const withFirst = (change: Partial<Shot>, more: Partial<Storyboard> = {}): Storyboard => ({
  ...board,
  shots: [{ ...first, ...change }, second],
  ...more,
})

describe('what an edit changes', () => {
  test('is nothing where it is neither seen nor told', () => {
    expect(whatChanged(board, board)).toBeNull()
    expect(whatChanged(board, { ...board, prompt: 'other words', cues: [], score: null })).toBeNull()
    expect(whatChanged(board, withFirst({ said: 'other words' }))).toBeNull()
  })

  test('is a figure that is new, gone, or other, and nothing of the other shots', () => {
    const cat = { ...dog, id: 'cat-1', group: 'cat-1' }
    expect(whatChanged(board, withFirst({ figures: [woman, dog, cat] }))).toEqual([new Set(['cat-1']), 'nothing'])
    expect(whatChanged(board, withFirst({ figures: [woman] }))).toEqual([new Set(['dog-1']), 'nothing'])
    expect(whatChanged(board, withFirst({ figures: [woman, { ...dog, height: 0.2 }] }))).toEqual([new Set(['dog-1']), 'nothing'])
    const spoken = { ...woman, said: 'a lady' }
    expect(whatChanged(board, withFirst({ figures: [spoken, { ...dog, depth: 0.4 }] }))).toEqual([new Set(['dog-1']), 'nothing'])
  })

  test('is all of a shot that followed no layout, when somebody in it is other: where the model put them is not known', () => {
    const alone = storyboard({ shots: [shot({ seconds: 2, figures: [dog] })] })
    const small = { ...alone, shots: [{ ...alone.shots[0]!, figures: [{ ...dog, height: 0.2 }] }] }
    const joined = { ...alone, shots: [{ ...alone.shots[0]!, figures: [dog, woman] }] }
    expect(whatChanged(alone, small)).toEqual(['all'])
    expect(whatChanged(alone, small, 'depth')).toEqual([new Set(['dog-1'])])
    expect(whatChanged(alone, joined)).toEqual([new Set(['woman-1'])])
  })

  test.each([
    ['hour', { setting: { ...first.setting, hour: 'night' } }],
    ['place', { setting: { ...first.setting, place: 'beach' } }],
    ['camera', { camera: { ...first.camera, move: 'pan-left' } }],
    ['framing', { camera: { ...first.camera, framing: 'close-up' } }],
    ['air', { particles: [{ name: 'snow', amount: 1, said: '' }] }],
    ['words', { titles: [{ text: 'hi', position: 'top', from: 0, to: 1 }] }],
  ] as readonly (readonly [string, Partial<Shot>])[])('is all of a shot whose %s is another', (_, change) => {
    expect(whatChanged(board, withFirst(change))).toEqual(['all', 'nothing'])
  })

  test('is all of the film when its style, seed, shape or cut is another', () => {
    for (const more of [
      { style: { name: 'oil', said: '' } },
      { seed: 8 },
      { format: { ...board.format, width: 320 } },
    ] as Partial<Storyboard>[])
      expect(whatChanged(board, withFirst({}, more))).toEqual(['all', 'all'])
    expect(whatChanged(board, withFirst({ seconds: 1.5 }))).toEqual(['all', 'all'])
    expect(whatChanged(board, { ...board, shots: [first] })).toEqual(['all'])
  })

  test('is all of a shot whose camera goes along with who moves otherwise', () => {
    const camera = { ...first.camera, move: 'tracking', subject: 'dog-1' } as const
    const runs = (to: number): Storyboard =>
      withFirst({
        camera,
        figures: [
          woman,
          {
            ...dog,
            path: [
              { at: 0, x: 0.4, y: 0.9 },
              { at: 2, x: to, y: 0.9 },
            ],
          },
        ],
      })
    expect(whatChanged(runs(1.5), runs(2.5))?.[0]).toBe('all')
  })
})
