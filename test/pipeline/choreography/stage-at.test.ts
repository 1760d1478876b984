import { expect, test } from 'vitest'
import { headingOn, pointOn, travelled } from '../../../src/pipeline/choreography/path.ts'
import { phaseOf, stageAt } from '../../../src/pipeline/choreography/stage-at.ts'
import { handAt, jointsOf, buildOf } from '../../../src/pipeline/choreography/skeleton.ts'
import { adult, figure, picture, shot } from '../../fixtures/storyboards.ts'

const way = [
  { at: 0, x: -0.5, y: 0.9 },
  { at: 2, x: 0, y: 0.8 },
  { at: 4, x: 0.5, y: 0.9 },
]

test('a path passes its waypoints and stands after its end', () => {
  for (const { at, x, y } of way) {
    const point = pointOn(way, at)
    expect(point.x).toBeCloseTo(x, 6)
    expect(point.y).toBeCloseTo(y, 6)
  }
  expect(pointOn(way, 9)).toMatchObject({ x: 0.5, y: 0.9, vx: 0, vy: 0 })
})

test('a path is smooth: its slope is what its points do', () => {
  for (let time = 0.1; time < 3.9; time += 0.173) {
    const [before, here, after] = [time - 1e-4, time, time + 1e-4].map((moment) => pointOn(way, moment))
    expect(((after?.x ?? 0) - (before?.x ?? 0)) / 2e-4).toBeCloseTo(here?.vx ?? 0, 3)
    expect(((after?.y ?? 0) - (before?.y ?? 0)) / 2e-4).toBeCloseTo(here?.vy ?? 0, 3)
  }
})

test('nothing travels at constant speed', () => {
  const speeds = [0.05, 1, 2, 3.9].map((time) => Math.hypot(pointOn(way, time).vx, pointOn(way, time).vy))
  expect(Math.max(...speeds) / Math.min(...speeds)).toBeGreaterThan(1.1)
})

test('a heading is told by where a path leads, not by its tremble', () => {
  expect(headingOn(way, 1)).toBe(1)
  expect(
    headingOn(
      [
        { at: 0, x: 0, y: 0 },
        { at: 1, x: 0.01, y: 0 },
      ],
      0.5,
    ),
  ).toBe(0)
  const thereAndBack = [
    { at: 0, x: 0, y: 0 },
    { at: 2, x: 0.6, y: 0 },
    { at: 4, x: 0, y: 0 },
  ]
  expect([headingOn(thereAndBack, 1), headingOn(thereAndBack, 3), headingOn(thereAndBack, 9)]).toEqual([1, -1, -1])
})

test('a walker takes as many steps as its way is long, so that its feet do not slide', () => {
  const walker = figure('figure-1', { action: { name: 'walk', pace: 1, said: '' }, path: way })
  const ankleOf = (time: number): { x: number; y: number }[] => {
    const [staged] = stageAt(shot({ figures: [walker] }), time, 7)
    if (!staged?.pose) throw new Error('no pose')
    const joints = jointsOf(buildOf(adult), staged.pose)
    return [joints.nearLeg.ball, joints.farLeg.ball].map((ball) => ({ x: staged.x + staged.facing * ball.x * staged.height, y: ball.y }))
  }
  let planted = 0
  for (let time = 0.5; time < 3.4; time += 1 / 48) {
    const [now, then] = [ankleOf(time), ankleOf(time + 1 / 48)]
    const slides = now.flatMap((foot, i) => (foot.y > -0.02 && (then[i]?.y ?? -1) > -0.02 ? [Math.abs((then[i]?.x ?? 0) - foot.x)] : []))
    if (slides.length > 0 && Math.min(...slides) < 0.0025) planted++
  }
  // On almost every frame one foot stays where it is within a four-hundredth of the frame.
  expect(planted / (2.9 * 48)).toBeGreaterThan(0.85)
})

test('what rolls turns once for each circumference', () => {
  const ball = figure('figure-1', {
    body: picture('fluent-emoji:soccer-ball'),
    motion: 'roll',
    height: 0.1,
    path: [
      { at: 0, x: 0, y: 1 },
      { at: 4, x: Math.PI * 0.1 * 3, y: 1 },
    ],
  })
  expect(travelled(ball, 4)).toBeCloseTo(Math.PI * 0.3, 3)
  expect(phaseOf(ball, 4, 7)).toBeCloseTo(phaseOf(ball, 0, 7), 2)
})

test('a lantern in a hand is where the hand is, at every moment', () => {
  const holder = figure('figure-1', { action: { name: 'wave', pace: 1, said: '' } })
  const lantern = figure('figure-2', {
    noun: 'lantern',
    body: picture('fluent-emoji:red-paper-lantern'),
    height: 0.1,
    relation: { how: 'held-by', to: 'figure-1' },
  })
  for (const time of [0, 0.4, 1.3, 2.9]) {
    const staged = stageAt(shot({ figures: [holder, lantern] }), time, 7)
    const [host, held] = ['figure-1', 'figure-2'].map((id) => staged.find((one) => one.figure.id === id))
    if (!host?.pose || !held) throw new Error('missing')
    const hand = handAt(adult, host.pose)
    const grip = {
      x: held.x + Math.sin(held.carriedTurn) * 0.97 * held.height,
      y: held.y - Math.cos(held.carriedTurn) * 0.97 * held.height,
    }
    expect(Math.hypot(grip.x - (host.x + host.facing * hand.x * host.height), grip.y - (host.y + hand.y * host.height))).toBeLessThan(0.002)
  }
})

test('figures are drawn from the backdrop to the curtain line, carriers before what they carry', () => {
  const figures = [
    figure('figure-1', { depth: 0.1 }),
    figure('figure-2', { depth: 0.4 }),
    figure('figure-3', { depth: 0.9, relation: { how: 'riding', to: 'figure-2' } }),
  ]
  expect(stageAt(shot({ figures }), 1, 7).map((one) => one.figure.id)).toEqual(['figure-2', 'figure-3', 'figure-1'])
})

test('figures that carry one another in a ring do not hang the stage', () => {
  const figures = [
    figure('figure-1', { relation: { how: 'riding', to: 'figure-2' } }),
    figure('figure-2', { relation: { how: 'riding', to: 'figure-1' } }),
  ]
  expect(stageAt(shot({ figures }), 1, 7)).toHaveLength(2)
})
