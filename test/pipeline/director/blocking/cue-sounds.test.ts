import { expect, test } from 'vitest'
import { stageAt } from '../../../../src/pipeline/choreography/stage-at.ts'
import { buildOf, jointsOf } from '../../../../src/pipeline/choreography/skeleton.ts'
import { cueSounds } from '../../../../src/pipeline/director/blocking/cue-sounds.ts'
import { Cue, type Shot } from '../../../../src/pipeline/storyboard/storyboard.ts'
import { adult, figure, picture, shot, storyboard } from '../../../fixtures/storyboards.ts'

const way = [
  { at: 0, x: -0.5, y: 0.9 },
  { at: 4, x: 0.5, y: 0.9 },
]
const walker = figure('figure-1', { action: { name: 'walk', pace: 1, said: 'walks' }, path: way })
const cuesOf = (shots: Shot[]): Cue[] => cueSounds(storyboard({ shots }), [])

test('a step is heard within 40 ms of the moment at which a foot lands', () => {
  const walking = shot({ figures: [walker] })
  const steps = cuesOf([walking]).filter((cue) => cue.sound === 'step-grass')
  expect(steps.length).toBeGreaterThan(2)
  for (const step of steps) {
    // The lower of the two heels comes down: above the ground just before, on it just after.
    const heels = (time: number): number[] => {
      const pose = stageAt(walking, time, 7)[0]?.pose
      if (!pose) throw new Error('no pose')
      const joints = jointsOf(buildOf(adult), pose)
      return [joints.nearLeg.heel.y, joints.farLeg.heel.y]
    }
    const [before, after] = [heels(step.at - 0.04), heels(step.at + 0.04)]
    const landed = before.some((y, i) => y < -0.004 && (after[i] ?? -1) > -0.012)
    expect(landed, `step at ${step.at}`).toBe(true)
  }
})

test('the ground decides the step, and fresh snow covers grass', () => {
  const on = (setting: Partial<Shot['setting']>): Set<string> =>
    new Set(cuesOf([shot({ figures: [walker], setting: { ...shot().setting, ...setting } })]).map((cue) => cue.sound))
  expect(on({ place: 'beach' })).toContain('step-sand')
  expect(on({ place: 'city' })).toContain('step-stone')
  expect(on({ weather: 'snow' })).toContain('step-snow')
  expect(on({ weather: 'rain' })).toContain('rain')
})

test('a sound comes from where its source stands', () => {
  const steps = cuesOf([shot({ figures: [walker] })]).filter((cue) => cue.sound === 'step-grass')
  expect(steps[0]?.pan).toBeLessThan(-0.15)
  expect(steps.at(-1)?.pan).toBeGreaterThan(0.15)
})

test('who is seen has a voice, found by the sounds’ own words', () => {
  const dog = figure('figure-1', { noun: 'dog', body: picture('fluent-emoji:dog') })
  const barks = cuesOf([shot({ seconds: 8, figures: [dog] })]).filter((cue) => cue.sound === 'dog')
  expect(barks.length).toBeGreaterThan(0)
  expect(barks.every((cue) => cue.figure === 'figure-1')).toBe(true)
})

test('sounds of a later shot begin with it, and every cue is valid and inside the film', () => {
  const two = [
    shot({ seconds: 3 }),
    shot({
      id: 'shot-2',
      seconds: 3,
      setting: { ...shot().setting, place: 'beach' },
      figures: [{ ...walker, id: 'figure-2', group: 'figure-2' }],
    }),
  ]
  const cues = cuesOf(two)
  expect(cues.filter((cue) => cue.sound === 'step-sand').every((cue) => cue.at >= 3)).toBe(true)
  for (const cue of cues) expect(Cue.safeParse(cue).error?.issues ?? []).toEqual([])
  expect(cues.every((cue) => cue.at < 6)).toBe(true)
})

test('what is asked for is heard, and the same film has the same cues', () => {
  const board = storyboard({ shots: [shot({ seconds: 8 })] })
  const asked = cueSounds(board, [{ sound: 'thunder', said: 'thunder' }])
  expect(asked.filter((cue) => cue.sound === 'thunder').length).toBeGreaterThan(0)
  expect(cueSounds(board, [{ sound: 'thunder', said: 'thunder' }])).toEqual(asked)
})
