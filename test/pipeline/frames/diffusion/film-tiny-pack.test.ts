import { expect, test } from 'vitest'
import { cutoutAnimatic } from '../../../../src/pipeline/frames/cutout/cutout-animatic.ts'
import { filmDiffusion } from '../../../../src/pipeline/frames/diffusion/film-diffusion.ts'
import { shootShots } from '../../../../src/pipeline/frames/diffusion/shoot-shots.ts'
import type { Progress } from '../../../../src/pipeline/progress.ts'
import { figure, picture, shot, storyboard } from '../../../fixtures/storyboards.ts'
import { artOnce, spread } from '../cutout/film-fixture.ts'
import { packWith } from './stand-in-network.ts'

test(
  'a storyboard becomes a film by networks that were never trained: noise, from the first frame to the last',
  { timeout: 240_000 },
  async () => {
    const art = await artOnce()
    const dog = figure('dog-1', { noun: 'dog', role: 'support', body: picture('fluent-emoji:dog'), path: [{ at: 0, x: 0.3, y: 0.9 }] })
    const script = storyboard({
      format: { width: 96, height: 54, fps: 24, seconds: 1 },
      shots: [shot({ seconds: 1, figures: [figure('woman-1'), dog] })],
    })
    const told: Progress[] = []
    const film = filmDiffusion({
      installed: packWith({ sizes: [{ width: 64, height: 32, shift: 3 }] }),
      provider: { name: 'cpu', memory: null },
      shootShots,
      animatic: (faces) => cutoutAnimatic({ art, faces }),
      sampling: { steps: 2 },
    })
    const spreads: number[] = []
    for await (const { index, pixels } of film(script, {
      signal: new AbortController().signal,
      threads: 1,
      onProgress: (now) => told.push(now),
    })) {
      expect(index).toBe(spreads.length)
      expect(pixels.length).toBe(4 * 96 * 54)
      spreads.push(spread(pixels))
    }
    expect(spreads).toHaveLength(24)
    expect(Math.min(...spreads)).toBeGreaterThan(2)
    expect(told.at(-1)?.fraction).toBe(1)
  },
)
