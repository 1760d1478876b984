import { expect, test } from 'vitest'
import { headBox, hipAt } from '../../../src/pipeline/choreography/skeleton.ts'
import { stageAt } from '../../../src/pipeline/choreography/stage-at.ts'
import type { Staged } from '../../../src/pipeline/choreography/staged.ts'
import type { Figure } from '../../../src/pipeline/storyboard/storyboard.ts'
import { adult, figure, picture, shot } from '../../fixtures/storyboards.ts'

const mount = (noun: string, overrides: Partial<Figure> = {}): Figure =>
  figure('figure-2', { noun, body: picture(`fluent-emoji:${noun}`), height: 0.6, role: 'prop', ...overrides })
const rider = (how: NonNullable<Figure['relation']>['how'], action: Figure['action']['name'] = 'ride'): Figure =>
  figure('figure-1', { action: { name: action, pace: 1, said: '' }, relation: { how, to: 'figure-2' }, height: 0.6 })
const stagedOf = (figures: Figure[], time: number): [Staged, Staged] => {
  const staged = stageAt(shot({ figures }), time, 7)
  return ['figure-1', 'figure-2'].map((id) => staged.find((one) => one.figure.id === id)) as [Staged, Staged]
}

test('a rider’s hip is on the back of the mount at every moment', () => {
  for (const noun of ['horse', 'camel', 'elephant', 'bicycle']) {
    for (const time of [0, 0.7, 1.9, 3.3]) {
      const [one, host] = stagedOf([rider('riding'), mount(noun, { motion: 'gallop' })], time)
      if (!one.pose) throw new Error('no pose')
      const hip = one.y + hipAt(adult, one.pose).y * one.height
      expect(hip, noun).toBeLessThan(host.y - 0.5 * host.height)
      expect(hip, noun).toBeGreaterThan(host.y - 1.15 * host.height)
    }
  }
})

test('who is said to stand or sit on a board stands on it with bent knees, its feet at its deck', () => {
  for (const action of ['ride', 'sit', 'stand'] as const) {
    const [one, board] = stagedOf([rider('riding', action), mount('surfboard', { motion: 'sail' })], 1)
    expect(one.pose?.nearLeg.knee).toBeLessThan(-0.3)
    expect(one.pose?.lean).toBeLessThan(0.3)
    expect(Math.abs(one.y - (board.y - 0.16 * board.height))).toBeLessThan(0.05)
    expect(Math.abs(board.attitude?.turn ?? 0)).toBeGreaterThan(1.2)
  }
})

test('a driver is drawn over the car and seen through its window alone, with the head in it', () => {
  const figures = [rider('inside', 'drive'), mount('car', { height: 0.5, facing: -1 })]
  const order = stageAt(shot({ figures }), 1, 7).map((one) => one.figure.id)
  expect(order).toEqual(['figure-2', 'figure-1'])
  const [driver] = stagedOf(figures, 1)
  const { window, pose } = driver
  if (!window || !pose) throw new Error('no window')
  const head = headBox(adult, pose)
  const [x, y] = [driver.x + driver.facing * head.x * driver.height, driver.y + head.y * driver.height]
  expect(x).toBeGreaterThan(window.x)
  expect(x).toBeLessThan(window.x + window.width)
  expect(y).toBeGreaterThan(window.y)
  expect(y).toBeLessThan(window.y + window.height)
})

test('who hugs a child kneels, and both face at one height', () => {
  const hug = { name: 'hug', pace: 1, said: '' } as const
  const figures = [
    figure('figure-1', { action: hug, relation: { how: 'facing', to: 'figure-2' }, height: 0.6, path: [{ at: 0, x: 0, y: 0.9 }] }),
    figure('figure-2', { action: hug, facing: -1, height: 0.42, path: [{ at: 0, x: 0.16, y: 0.9 }] }),
  ]
  const [mother, child] = stagedOf(figures, 1)
  const eyes = ({ pose, y, height }: Staged): number => y + headBox(adult, pose as NonNullable<Staged['pose']>).y * height
  expect(Math.abs(eyes(mother) - eyes(child))).toBeLessThan(0.07)
})

test('what flies points along its way', () => {
  const climbing = figure('figure-1', {
    body: picture('fluent-emoji:bird'),
    motion: 'glide',
    path: [
      { at: 0, x: -0.5, y: 0.7 },
      { at: 4, x: 0.5, y: 0.3 },
    ],
  })
  const level = { ...climbing, path: climbing.path.map((point) => ({ ...point, y: 0.5 })) }
  const turn = (bird: Figure): number => stageAt(shot({ figures: [bird] }), 2, 7)[0]?.attitude?.turn ?? 0
  expect(turn(climbing)).toBeLessThan(turn(level) - 0.2)
})
