import { expect, test } from 'vitest'
import { chooseControl } from '../../../../../src/pipeline/frames/diffusion/control/choose-control.ts'
import type { Shot, Storyboard } from '../../../../../src/pipeline/storyboard/storyboard.ts'
import { figure, shot, storyboard } from '../../../../fixtures/storyboards.ts'

const one = figure('woman-1')
const two = figure('dog-1', { noun: 'dog' })
const kept = figure('tree-1', { noun: 'tree', role: 'dressing' })
const decide = (change: Partial<Shot>, style: Storyboard['style']['name'] = 'paper', edited = false): string =>
  chooseControl(shot(change), storyboard({ style: { name: style, said: '' } }), 'auto', edited)

test('a shot follows the layout as far as it is meant', () => {
  expect(decide({ figures: [one] })).toBe('none')
  expect(decide({ figures: [one, kept] })).toBe('none')
  expect(decide({ figures: [one, two] })).toBe('depth')
  expect(decide({ figures: [] })).toBe('none')
  expect(decide({ figures: [one, two] }, 'pencil')).toBe('scribble')
  expect(decide({ figures: [one, two], camera: { ...shot().camera, framing: 'aerial' } })).toBe('none')
  expect(decide({ figures: [one] }, 'paper', true)).toBe('depth')
  expect(decide({ figures: [] }, 'paper', true)).toBe('none')
})

test('what is asked for is done', () => {
  for (const asked of ['depth', 'scribble', 'none'] as const)
    expect(chooseControl(shot({ figures: [one, two] }), storyboard(), asked, true)).toBe(asked)
})
