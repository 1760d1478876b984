import { describe, expect, test } from 'vitest'
import { buildOf, handAt, headBox, headTopAt, hipAt, jointsOf } from '../../../src/pipeline/choreography/skeleton.ts'
import type { Pose } from '../../../src/pipeline/repertoire/actions/pose.ts'

const limp = { shoulder: 0, elbow: 0, wrist: 0 }
const straight = { hip: 0, knee: 0, ankle: 0 }
const upright: Pose = {
  root: { forward: 0, up: 0 },
  lean: 0,
  spine: 0,
  head: 0,
  nearArm: limp,
  farArm: limp,
  nearLeg: straight,
  farLeg: straight,
  mouth: 0,
}

describe.each(['baby', 'child', 'adult', 'elder'] as const)('%s', (age) => {
  const puppet = { age, gender: 'person' } as const
  const joints = jointsOf(buildOf(puppet), upright)

  test('stands one height tall with its soles on the ground', () => {
    const { y, radius } = headBox(puppet, upright)
    expect(y - radius).toBeGreaterThan(-1.01)
    expect(y - radius).toBeLessThan(-0.97)
    for (const leg of [joints.nearLeg, joints.farLeg]) for (const sole of [leg.heel, leg.toe]) expect(sole.y).toBeCloseTo(0, 6)
  })

  test('keeps its bones when it moves', () => {
    const bent = jointsOf(buildOf(puppet), {
      ...upright,
      lean: 0.4,
      spine: 0.5,
      nearArm: { shoulder: 1.2, elbow: 0.9, wrist: 0.3 },
      nearLeg: { hip: 0.8, knee: -1.1, ankle: 0.2 },
    })
    const length = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y)
    expect(length(bent.nearLeg.hip, bent.nearLeg.knee)).toBeCloseTo(length(joints.nearLeg.hip, joints.nearLeg.knee), 9)
    expect(length(bent.nearArm.elbow, bent.nearArm.wrist)).toBeCloseTo(length(joints.nearArm.elbow, joints.nearArm.wrist), 9)
    expect(length(bent.hip, bent.neck)).toBeCloseTo(length(joints.hip, joints.neck), 9)
  })
})

test('the younger, the bigger the head', () => {
  const radius = (age: 'baby' | 'child' | 'adult'): number => headBox({ age, gender: 'person' }, upright).radius
  expect(radius('baby')).toBeGreaterThan(radius('child'))
  expect(radius('child')).toBeGreaterThan(radius('adult'))
})

test('positive angles turn to where the puppet faces', () => {
  const build = buildOf({ age: 'adult', gender: 'person' })
  const rest = jointsOf(build, upright)
  expect(jointsOf(build, { ...upright, lean: 0.3 }).neck.x).toBeGreaterThan(rest.neck.x + 0.05)
  expect(jointsOf(build, { ...upright, farArm: { ...limp, shoulder: 1.5 } }).farArm.wrist.x).toBeGreaterThan(rest.farArm.wrist.x + 0.2)
  expect(jointsOf(build, { ...upright, nearLeg: { hip: 0, knee: -1, ankle: 0 } }).nearLeg.ankle.x).toBeLessThan(rest.nearLeg.ankle.x - 0.1)
  expect(jointsOf(build, { ...upright, nearLeg: { hip: 0, knee: 0, ankle: 0.5 } }).nearLeg.toe.y).toBeLessThan(-0.01)
})

test('things are held at the palm, worn on the crown and ridden at the hip', () => {
  const puppet = { age: 'adult', gender: 'woman' } as const
  const joints = jointsOf(buildOf(puppet), upright)
  expect(handAt(puppet, upright)).toMatchObject(joints.nearArm.hand)
  expect(handAt(puppet, upright, 'far')).toMatchObject(joints.farArm.hand)
  expect(headTopAt(puppet, upright).y).toBeCloseTo(-1, 1)
  expect(hipAt(puppet, upright)).toMatchObject(joints.hip)
})
