import type { Schedule, ScheduleSettings, Stepper } from './schedule.ts'
import { checkTurn, shiftSigma, spaced, trainedSteps } from './schedule.ts'

/**
 * Euler's method along the flow, x ← x + (σᵢ₊₁ − σᵢ)·v: FlowMatchEulerDiscreteScheduler of diffusers 0.42. The levels are shifted twice, as
 * there: the ends once when the scheduler is made, then all that lie between them.
 */
export function scheduleEuler({ steps, shift }: ScheduleSettings): Schedule {
  const lowest = shiftInSingle(1 / trainedSteps, shift)
  const highest = shiftInSingle(1, shift)
  const levels = spaced(highest * trainedSteps, lowest * trainedSteps, steps).map((t) => shiftSigma(t / trainedSteps, shift))
  const sigmas = Float32Array.from([...levels, 0])
  const timesteps = sigmas.subarray(0, steps).map((sigma) => sigma * trainedSteps)
  return { sigmas, timesteps, start: () => startEuler(sigmas) }
}

function startEuler(sigmas: Float32Array): Stepper {
  let due = 0
  return {
    step(index, velocity, latent) {
      checkTurn(index, due, sigmas.length - 1, velocity, latent)
      due++
      const change = Math.fround((sigmas[index + 1] as number) - (sigmas[index] as number))
      const next = new Float32Array(latent.length)
      for (let i = 0; i < next.length; i++) next[i] = (latent[i] as number) + change * (velocity[i] as number)
      return next
    },
  }
}

/** The shift in single precision, as torch computes the ends. */
function shiftInSingle(sigma: number, shift: number): number {
  const { fround } = Math
  const single = fround(sigma)
  return fround(fround(shift * single) / fround(1 + fround((shift - 1) * single)))
}
