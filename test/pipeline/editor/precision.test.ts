import { describe, expect, test } from 'vitest'
import { cameraAt } from '../../../src/pipeline/choreography/camera-at.ts'
import { stageAt } from '../../../src/pipeline/choreography/stage-at.ts'
import { openStudio } from '../../../src/pipeline/frames/cutout/open-studio.ts'
import type { Setting, Storyboard } from '../../../src/pipeline/storyboard/storyboard.ts'
import { artOnce } from '../frames/cutout/film-fixture.ts'
import { preciseEdits, wholeFilms } from './precise-edits.ts'
import { framesOf, provePixels } from './prove-precision.ts'

const never = new AbortController().signal

describe('what an edit does not touch', () => {
  test.each(preciseEdits)('$name: no pixel outside the masks is another', async ({ before, after, kind }) => {
    const { share, differing, seen } = await provePixels(before, after, kind)
    expect(seen).toBeGreaterThan(0)
    // A mask of the whole frame would prove nothing.
    expect(share).toBeLessThan(kind === 'touch' ? 0.3 : 0.8)
    expect(differing).toBe(0)
  })

  test('would be found if it changed: a picture that moved by a pixel is no proof', async () => {
    const { before, after } = preciseEdits.find(({ name }) => name === 'gone')!
    const shaken = { ...after, shots: after.shots.map((shot) => ({ ...shot, camera: { ...shot.camera, amount: 1.1 } })) }
    expect((await provePixels(before, shaken, 'touch')).differing).toBeGreaterThan(1000)
  })
})

describe('what changes everything moves nothing', () => {
  const set = (film: Storyboard, change: Partial<Setting>): Storyboard => ({
    ...film,
    shots: film.shots.map((shot) => ({ ...shot, setting: { ...shot.setting, ...change } })),
  })
  const { field, tracked } = wholeFilms
  const edits: readonly [string, Storyboard, Storyboard][] = [
    ['the hour', field, set(field, { hour: 'night' })],
    ['the weather', tracked, set(tracked, { weather: 'clear' })],
    ['the season', field, set(field, { season: 'winter' })],
    ['the place', field, set(field, { place: 'desert' })],
    ['the look', field, { ...field, style: { name: 'noir', said: '' } }],
  ]

  test.each(edits)('%s: everybody is where they were, when they were', (_, before, after) => {
    for (const [i, shot] of before.shots.entries()) {
      for (let time = 0; time < shot.seconds; time += 0.1) {
        expect(stageAt(after.shots[i]!, time, after.seed)).toEqual(stageAt(shot, time, before.seed))
        expect(cameraAt(after.shots[i]!, time, after.seed)).toEqual(cameraAt(shot, time, before.seed))
      }
    }
  })

  test.each(edits)('%s: the silhouettes lie over one another', async (_, before, after) => {
    const art = await artOnce()
    const [was, is] = [openStudio(before, art), openStudio(after, art)]
    for (const id of ['woman-1', 'horse-1', 'bird-1']) {
      for (const frame of framesOf(before, 2)) {
        const [one, other] = [await was.mask(frame, [id], 'silhouette', never), await is.mask(frame, [id], 'silhouette', never)]
        expect(overlap(one, other), `${id} in frame ${frame}`).toBeGreaterThan(0.85)
      }
    }
  })
})

/** What two silhouettes share of what they cover together, 0 … 1. What is under half covered is their paper's soft shadow. */
function overlap(one: Uint8Array, other: Uint8Array): number {
  let [both, any] = [0, 0]
  for (let i = 0; i < one.length; i++) {
    const [a, b] = [one[i]! > 127, other[i]! > 127]
    if (a && b) both++
    if (a || b) any++
  }
  return both / any
}
