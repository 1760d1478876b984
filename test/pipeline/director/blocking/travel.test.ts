import { describe, expect, test } from 'vitest'
import { cameraAt } from '../../../../src/pipeline/choreography/camera-at.ts'
import { stageAt } from '../../../../src/pipeline/choreography/stage-at.ts'
import { project } from '../../../../src/pipeline/choreography/stage.ts'
import { blockShot } from '../../../../src/pipeline/director/blocking/block-shot.ts'
import type { FigureFacts } from '../../../../src/pipeline/director/blocking/facts.ts'
import type { Figure, Shot } from '../../../../src/pipeline/storyboard/storyboard.ts'
import { figure, picture, shot } from '../../../fixtures/storyboards.ts'

const dog: FigureFacts = { metres: 0.6, medium: 'land', body: 'quadruped', living: true }
const free: Shot['camera'] = { move: 'push-in', framing: 'medium', subject: 'figure-1', amount: 0.85, said: '' }
const goer = (id: string, name: Figure['action']['name'], overrides: Partial<Figure> = {}): Figure =>
  figure(id, { action: { name, pace: 1, said: name }, ...overrides })
/** Where a figure is on screen, after the camera, from −½ to ½ of the frame's width. */
const onScreen = (blocked: Shot, id: string, time: number, aspect: number): number => {
  const staged = stageAt(blocked, time, 3).find((one) => one.figure.id === id)
  if (!staged) throw new Error(id)
  const camera = cameraAt(blocked, time, 3)
  const { scale, shiftX, pivotX } = project(camera, staged.depth, camera.pivot)
  return ((staged.x - pivotX) * scale + pivotX + shiftX) / aspect
}

describe.each([16 / 9, 1, 9 / 16])('in a frame %f wide', (aspect) => {
  test.each(['walk', 'run'] as const)('the camera keeps somebody whose way is long (%s) in its middle', (name) => {
    for (let seed = 1; seed <= 6; seed++) {
      const blocked = blockShot(shot({ seconds: 6, figures: [goer('figure-1', name)], camera: free }), new Map(), aspect, seed)
      for (let time = 0; time <= 6; time += 0.5) expect(Math.abs(onScreen(blocked, 'figure-1', time, aspect))).toBeLessThan(0.42)
    }
  })

  test('a dog stays beside whom it walks with', () => {
    const figures = [
      goer('figure-1', 'walk'),
      goer('figure-2', 'stand', {
        role: 'support',
        action: { name: 'stand', pace: 1, said: '' },
        body: picture('fluent-emoji:dog'),
        relation: { how: 'beside', to: 'figure-1' },
      }),
    ]
    const blocked = blockShot(shot({ seconds: 6, figures, camera: free }), new Map([['figure-2', dog]]), aspect, 3)
    const gap = (time: number): number => onScreen(blocked, 'figure-2', time, aspect) - onScreen(blocked, 'figure-1', time, aspect)
    expect(Math.abs(gap(5.5) - gap(0.2))).toBeLessThan(0.1)
  })
})

test('two who hug are near enough to touch, two who talk are not', () => {
  const apart = (name: Figure['action']['name']): number => {
    const pair = [goer('figure-1', name, { group: 'figure-1' }), goer('figure-2', name, { group: 'figure-1' })]
    const [one, other] = blockShot(shot({ figures: pair, camera: free }), new Map(), 16 / 9, 5).figures
    expect([one?.facing, other?.facing]).toEqual([1, -1])
    return ((other?.path[0]?.x ?? 0) - (one?.path[0]?.x ?? 0)) / (one?.height ?? 1)
  }
  expect(apart('hug')).toBeLessThan(0.4)
  expect(apart('hug')).toBeGreaterThan(0.2)
  expect(apart('talk')).toBeGreaterThan(0.5)
})
