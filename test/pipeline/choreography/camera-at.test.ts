import { expect, test } from 'vitest'
import { cameraAt, cameraReach } from '../../../src/pipeline/choreography/camera-at.ts'
import { depthOfGround, groundAt, project, projectGround } from '../../../src/pipeline/choreography/stage.ts'
import { cameraMoveNames } from '../../../src/pipeline/repertoire/camera-moves.ts'
import { figure, shot } from '../../fixtures/storyboards.ts'

const filmed = (move: (typeof cameraMoveNames)[number]) =>
  shot({
    figures: [
      figure('figure-1', {
        path: [
          { at: 0, x: -0.4, y: 0.9 },
          { at: 4, x: 0.8, y: 0.9 },
        ],
      }),
    ],
    camera: { move, framing: 'wide', subject: 'figure-1', amount: 1, said: '' },
  })

test.each(cameraMoveNames)('%s is smooth and never shows what is behind the frame', (move) => {
  const moved = filmed(move)
  let before = cameraAt(moved, 0, 7)
  for (let time = 1 / 24; time <= 4; time += 1 / 24) {
    const now = cameraAt(moved, time, 7)
    expect(Math.abs(now.x - before.x)).toBeLessThan(0.06)
    expect(Math.abs(now.y - before.y)).toBeLessThan(0.04)
    expect(Math.abs(now.zoom - before.zoom)).toBeLessThan(0.02)
    expect(now.zoom * (1 + (now.push - 1) * 0.2)).toBeGreaterThanOrEqual(1)
    before = now
  }
})

test.each(cameraMoveNames.filter((name) => name !== 'static'))('%s moves the picture', (move) => {
  const reach = cameraReach(filmed(move), 7)
  expect(Math.max(reach.left, reach.right, reach.up, reach.down, reach.zoom - 1, reach.push - 1)).toBeGreaterThan(0.02)
})

test('a tracked subject stays in its place in the frame while the ground passes', () => {
  const moved = filmed('tracking')
  const subject = moved.figures[0]
  const onScreen = [0, 1, 2, 3].map((time) => {
    const camera = cameraAt(moved, time, 7)
    const { scale, shiftX, pivotX } = project(camera, subject?.depth ?? 0, camera.pivot)
    const x = -0.4 + (1.2 * time) / 4
    return (x - pivotX) * scale + pivotX + shiftX
  })
  expect(Math.max(...onScreen) - Math.min(...onScreen)).toBeLessThan(0.25)
  expect(cameraAt(moved, 4, 7).x).toBeGreaterThan(1)
})

test('near things pass faster than far ones', () => {
  const camera = { x: 0.1, y: 0, zoom: 1, push: 1, roll: 0 }
  const shifts = [0, 0.3, 1].map((depth) => Math.abs(project(camera, depth, { x: 0, y: 0.5 }).shiftX))
  expect(shifts[0]).toBeGreaterThan(shifts[1] ?? 0)
  expect(shifts[1]).toBeGreaterThan(shifts[2] ?? 0)
})

test('the ground and its depth are each other’s inverse', () => {
  for (const depth of [0, 0.1, 0.35, 0.8])
    expect(depthOfGround({ horizon: 0.55 }, groundAt({ horizon: 0.55 }, depth))).toBeCloseTo(depth, 6)
})

test('feet do not slide on ground that lies under a travelling camera', () => {
  const [setting, pivot] = [{ horizon: 0.58 }, { x: 0, y: 0.58 }]
  for (const x of [-0.4, 0.2, 1.5]) {
    const camera = { x, y: 0.03, zoom: 1, push: 1, roll: 0 }
    const lie = projectGround(camera, setting, pivot)
    for (const depth of [0.02, 0.13, 0.4, 0.9]) {
      const foot = { x: 0.3, y: groundAt(setting, depth) }
      const standing = project(camera, depth, pivot)
      expect(lie.a * foot.x + lie.c * foot.y + lie.e).toBeCloseTo((foot.x - pivot.x) * standing.scale + pivot.x + standing.shiftX, 6)
      expect(lie.d * foot.y + lie.f).toBeCloseTo((foot.y - pivot.y) * standing.scale + pivot.y + standing.shiftY, 6)
    }
  }
})
