import { expect, test } from 'vitest'
import { openStudio } from '../../../../src/pipeline/frames/cutout/open-studio.ts'
import type { Figure, Storyboard } from '../../../../src/pipeline/storyboard/storyboard.ts'
import { figure, picture, shot, storyboard } from '../../../fixtures/storyboards.ts'
import { artOnce, digest } from './film-fixture.ts'

const lanterns = (count: number): readonly Figure[] =>
  Array.from({ length: count }, (_, i) =>
    figure(`lantern-${i + 1}`, {
      noun: 'lantern',
      role: 'prop',
      body: picture('fluent-emoji:red-paper-lantern', { glows: '#ffb050' }),
      depth: 0.3,
      height: 0.12,
      path: [{ at: 0, x: -0.8 + 0.1 * i, y: 0.3 + 0.05 * (i % 4) }],
    }),
  )
const atSea = (figures: readonly Figure[]): Storyboard =>
  storyboard({
    format: { width: 320, height: 180, fps: 24, seconds: 1 },
    shots: [
      shot({
        seconds: 1,
        figures: [...figures],
        setting: { place: 'sea', hour: 'night', weather: 'clear', season: 'summer', horizon: 0.5, tint: null, said: '' },
      }),
    ],
  })
const whale = figure('whale-1', {
  noun: 'whale',
  role: 'support',
  body: picture('fluent-emoji:spouting-whale'),
  depth: 0.2,
  height: 0.53,
  motion: 'swim',
  action: { name: 'swim', pace: 1, said: '' },
  path: [
    { at: 0, x: -0.465, y: 0.74 },
    { at: 1, x: -0.33, y: 0.74 },
  ],
})
/** Larger, and high enough in the picture for much of it to be mirrored. */
const boat = figure('boat-1', {
  noun: 'boat',
  role: 'support',
  body: picture('fluent-emoji:sailboat'),
  depth: 0.2,
  height: 0.75,
  motion: 'sail',
  path: [{ at: 0, x: 0, y: 0.62 }],
})

async function framesOf(film: Storyboard): Promise<readonly Uint8Array[]> {
  const studio = openStudio(film, await artOnce())
  const frames: Uint8Array[] = []
  for (let i = 0; i < 24; i += 2) frames.push(Uint8Array.from(await studio.shoot(i, new AbortController().signal)))
  return frames
}

test('a frame is the same whatever the thread has drawn before it', async () => {
  const first = await framesOf(atSea([whale]))
  await framesOf(atSea([boat]))
  expect(digest(await framesOf(atSea([whale])))).toEqual(digest(first))
})

test('a sky of lanterns does not burn out, and each of them is seen', async () => {
  const frame = (await framesOf(atSea(lanterns(17))))[3]!
  let burnt = 0
  for (let i = 0; i < frame.length; i += 4) if (Math.min(frame[i]!, frame[i + 1]!, frame[i + 2]!) > 250) burnt++
  expect((4 * burnt) / frame.length).toBeLessThan(0.02)
})
