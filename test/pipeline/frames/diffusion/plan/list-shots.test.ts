import { describe, expect, test } from 'vitest'
import { framesToShoot, listShots } from '../../../../../src/pipeline/frames/diffusion/plan/list-shots.ts'
import { slotOf } from '../../../../../src/pipeline/frames/cutout/shot-list.ts'
import { shot, storyboard } from '../../../../fixtures/storyboards.ts'

describe('the shots of a film', () => {
  test('have all of its frames, and cut where the cut-out film cuts', () => {
    const shots = [0.77, 1.31, 2.02].map((seconds, i) => shot({ id: `shot-${i + 1}`, seconds }))
    const board = storyboard({ shots, format: { width: 160, height: 90, fps: 24, seconds: 4 } })
    const spans = listShots(board)
    expect(spans.map(({ at }) => at)).toEqual([0, 1, 2])
    expect(spans.reduce((sum, { count }) => sum + count, 0)).toBe(96)
    for (const { shot: one, first, count } of spans) {
      expect(slotOf(board, first)).toEqual({ shot: one, seconds: 0 })
      expect(slotOf(board, first + count - 1).shot).toBe(one)
    }
  })

  test.each([
    // Clip frames at 24 a second: the last is shown at (count − 1) / 24 s, and needs the frame of the model at or after it.
    [24, 24, 16, 17],
    [120, 24, 16, 81],
    [121, 24, 16, 81],
    [122, 24, 16, 85],
    [48, 16, 16, 49],
    [1, 24, 16, 5],
    [150, 30, 16, 81],
  ])('%i frames at %i a second need, of a model of %i, %i', (count, fps, rate, frames) => {
    expect(framesToShoot(count, fps, rate)).toBe(frames)
    expect(frames % 4).toBe(1)
    expect(((count - 1) * rate) / fps).toBeLessThanOrEqual(frames - 1)
  })
})
