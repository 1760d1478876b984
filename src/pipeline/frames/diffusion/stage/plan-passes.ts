import { latentFramesOf } from '../latent/frame-count.ts'
import { planWindows, type Window } from '../latent/windows.ts'
import type { Pack } from '../pack/pack.ts'

/** Share of a pass that the next pass of a longer shot sees too: enough that what moves goes on moving. */
const overlap = 0.25

/** The passes of the transformer in which a shot of so many steps of the latent is made. */
export function planPasses(steps: number, { frames }: Pack['sampling']): readonly Window[] {
  const pass = latentFramesOf(frames)
  return planWindows(steps, pass, Math.floor(pass * overlap))
}
