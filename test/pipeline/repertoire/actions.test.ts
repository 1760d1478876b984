import { describe, expect, test } from 'vitest'
import { buildOf, jointsOf, type Joints } from '../../../src/pipeline/choreography/skeleton.ts'
import { actionNames, actions } from '../../../src/pipeline/repertoire/actions/index.ts'
import type { Action } from '../../../src/pipeline/repertoire/actions/action.ts'
import { freeHanded, holding } from '../../../src/pipeline/repertoire/actions/holding.ts'
import type { Pose } from '../../../src/pipeline/repertoire/actions/pose.ts'

const grown = buildOf({ age: 'adult', gender: 'person' })
const steps = Array.from({ length: 97 }, (_, i) => i / 96)

/** Every number of a pose, by its path. */
function numbers(value: unknown, path = ''): readonly (readonly [string, number])[] {
  if (typeof value === 'number') return [[path, value]]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => numbers(inner, `${path}.${key}`))
}
const points = (joints: Joints) => [
  joints.hip,
  joints.neck,
  joints.head,
  ...[joints.nearArm, joints.farArm].flatMap(({ elbow, wrist, hand }) => [elbow, wrist, hand]),
  ...[joints.nearLeg, joints.farLeg].flatMap(({ knee, ankle, toe, heel }) => [knee, ankle, toe, heel]),
]
const farthest = (a: Pose, b: Pose): number => {
  const [from, to] = [points(jointsOf(grown, a)), points(jointsOf(grown, b))]
  return Math.max(...from.map((p, i) => Math.hypot(p.x - (to[i]?.x ?? NaN), p.y - (to[i]?.y ?? NaN))))
}

describe.each(actionNames)('%s', (name) => {
  const action: Action = actions[name]

  test('has a finite pose at every phase and time', () => {
    const bad = [0, 0.37, 5.9, 15.99].flatMap((time) =>
      steps.flatMap((phase) =>
        numbers(action.pose(phase, time))
          .filter(([, value]) => !Number.isFinite(value))
          .map(([path]) => `${path} at ${phase}, ${time} s`),
      ),
    )
    expect(bad).toEqual([])
  })

  test('comes round to where it began', () => {
    for (const time of [0, 2.6, 9.1]) expect(farthest(action.pose(0, time), action.pose(1, time))).toBeLessThan(0.002)
  })

  test('never jumps between two phases or two frames', () => {
    const byPhase = steps.slice(1).map((phase) => farthest(action.pose(phase - 1 / 96, 4), action.pose(phase, 4)))
    const byTime = Array.from({ length: 16 * 24 }, (_, i) => farthest(action.pose(0.3, i / 24), action.pose(0.3, (i + 1) / 24)))
    expect(Math.max(...byPhase)).toBeLessThan(0.09)
    expect(Math.max(...byTime)).toBeLessThan(0.09)
  })

  test('bends knees back and elbows forward', () => {
    const poses = steps.map((phase) => action.pose(phase, phase * action.period))
    const knees = poses.flatMap(({ nearLeg, farLeg }) => [nearLeg.knee, farLeg.knee])
    const elbows = poses.flatMap(({ nearArm, farArm }) => [nearArm.elbow, farArm.elbow])
    expect(Math.max(...knees)).toBeLessThan(0.03)
    expect(Math.min(...knees)).toBeGreaterThan(-2.7)
    expect(Math.min(...elbows)).toBeGreaterThan(-0.03)
    expect(Math.max(...elbows)).toBeLessThan(2.8)
  })

  test('is heard within its cycle', () => {
    for (const beat of action.beats) {
      expect(beat.phase).toBeGreaterThanOrEqual(0)
      expect(beat.phase).toBeLessThan(1)
    }
  })

  test('has words of its own', () => {
    const others = actionNames.filter((other) => other !== name).flatMap((other): readonly string[] => actions[other].words)
    for (const word of action.words) expect(others).not.toContain(word)
  })
})

/** Actions that stand on the ground throughout. */
const standing = [
  'stand',
  'walk',
  'dance',
  'wave',
  'hold',
  'toss',
  'play',
  'eat',
  'drink',
  'read',
  'talk',
  'sing',
  'cook',
  'paint',
  'push',
  'pull',
  'fight',
  'hug',
  'pray',
  'work',
  'sail',
  'spin',
  'glow',
  'grow',
  'shine',
  'sit',
] as const

test.each(standing)('%s has a foot on the ground and none below it, at every age', (name) => {
  for (const age of ['baby', 'child', 'adult', 'elder'] as const) {
    const build = buildOf({ age, gender: 'person' })
    const lowest = steps.map((phase) => {
      const { nearLeg, farLeg } = jointsOf(build, actions[name].pose(phase, phase * actions[name].period))
      return Math.max(...[nearLeg, farLeg].flatMap(({ heel, ball }) => [heel.y, ball.y]))
    })
    expect(Math.min(...lowest), age).toBeGreaterThan(-0.02)
    expect(Math.max(...lowest), age).toBeLessThan(0.02)
  }
})

/** The part of the cycle during which a foot that lands at phase 0 stays down. */
const contacts = { walk: 0.6, run: 0.28, push: 0.66, pull: 0.66 } as const

test.each(Object.keys(contacts) as (keyof typeof contacts)[])('%s plants its feet: what is on the ground does not slide', (name) => {
  const action = actions[name]
  for (const age of ['child', 'adult', 'elder'] as const) {
    const build = buildOf({ age, gender: 'person' })
    const stride = action.travel * action.period * build.reach
    for (const [leg, start] of [
      ['nearLeg', 0],
      ['farLeg', 0.5],
    ] as const) {
      const planted = Array.from({ length: 41 }, (_, i) => (contacts[name] * i) / 40).map((since) => {
        const { heel, ball } = jointsOf(build, action.pose(start + since, 0))[leg]
        const point = heel.y > ball.y ? { x: heel.x + build.heel, y: heel.y } : { x: ball.x - build.ball, y: ball.y }
        return { x: point.x + since * stride, y: point.y }
      })
      const xs = planted.map(({ x }) => x)
      expect(Math.max(...xs) - Math.min(...xs), `${age} ${leg}`).toBeLessThan(0.01)
      for (const { y } of planted) expect(Math.abs(y), `${age} ${leg}`).toBeLessThan(0.01)
    }
  }
})

test.each(['walk', 'run', 'push'] as const)('%s is heard when a foot lands', (name) => {
  const action = actions[name]
  const landings = [0, 0.5]
  for (const beat of action.beats) expect(Math.min(...landings.map((at) => Math.abs(beat.phase - at))) * action.period).toBeLessThan(0.05)
  expect(action.beats).toHaveLength(2)
})

test('a run leaves the ground between two steps, a walk never does', () => {
  const lowest = (name: 'walk' | 'run', phase: number): number => {
    const { nearLeg, farLeg } = jointsOf(grown, actions[name].pose(phase, 0))
    return Math.max(...[nearLeg, farLeg].flatMap(({ heel, ball }) => [heel.y, ball.y]))
  }
  expect(Math.min(...steps.map((phase) => lowest('run', phase)))).toBeLessThan(-0.015)
  expect(Math.min(...steps.map((phase) => lowest('walk', phase)))).toBeGreaterThan(-0.01)
})

test('a jump crouches, flies and is heard where it lands', () => {
  const hip = (phase: number): number => -jointsOf(grown, actions.jump.pose(phase, 0)).hip.y
  expect(hip(0.2)).toBeLessThan(hip(0) - 0.1)
  expect(hip(0.53)).toBeGreaterThan(hip(0) + 0.3)
  const landing = actions.jump.beats.find(({ sound }) => sound === 'step')?.phase ?? NaN
  const feet = (phase: number): number =>
    Math.max(...[jointsOf(grown, actions.jump.pose(phase, 0)).nearLeg].flatMap(({ heel, ball }) => [heel.y, ball.y]))
  expect(feet(landing - 0.04)).toBeLessThan(-0.02)
  expect(feet(landing + 0.01)).toBeGreaterThan(-0.01)
})

test('a free hand holds something steady before the body while its owner goes on', () => {
  for (const name of freeHanded) {
    const action: Action = actions[name as keyof typeof actions]
    for (const phase of steps) {
      const free = action.pose(phase, 0)
      const { hand } = jointsOf(grown, holding(free)).farArm
      const { neck, hip } = jointsOf(grown, free)
      expect(hand.x, `${name} at ${phase}`).toBeGreaterThan(Math.max(neck.x, hip.x) + 0.1)
      expect(holding(free).nearLeg).toEqual(free.nearLeg)
    }
  }
})
