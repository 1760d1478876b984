import { predictClean } from './predict-clean.ts'
import type { Schedule, ScheduleSettings, Stepper } from './schedule.ts'
import { checkTurn, shiftSigma, spaced, trainedSteps } from './schedule.ts'

/** Keeps the first level off 1, where λ is infinite. */
const offOne = 1e-6

/**
 * UniPC of order 2 with B₂(h) on flow levels that predicts the clean latent: UniPCMultistepScheduler of diffusers 0.42 with `use_flow_sigmas`,
 * `prediction_type` "flow_prediction", `solver_order` 2, as Wan configures it. Zhao et al. 2023, "UniPC: A Unified Predictor-Corrector
 * Framework for Fast Sampling of Diffusion Models".
 */
export function scheduleUniPc({ steps, shift }: ScheduleSettings): Schedule {
  const levels = spaced(1, 1 / trainedSteps, steps + 1)
    .slice(0, -1)
    .map((sigma) => shiftSigma(sigma, shift))
  if (Math.abs((levels[0] as number) - 1) < offOne) levels[0] = (levels[0] as number) - offOne
  const sigmas = Float32Array.from([...levels, 0])
  const timesteps = Float32Array.from(levels, (sigma) => Math.trunc(sigma * trainedSteps))
  return { sigmas, timesteps, start: () => startUniPc(sigmas) }
}

function startUniPc(sigmas: Float32Array): Stepper {
  const steps = sigmas.length - 1
  let due = 0
  /** The clean latent as each step so far foretold it; only the last two are kept. */
  const clean: Float32Array[] = []
  let former: { readonly latent: Float32Array; readonly order: number } | null = null
  return {
    step(index, velocity, latent) {
      checkTurn(index, due, steps, velocity, latent)
      due++
      const now = predictClean(latent, velocity, sigmas[index] as number)
      const start = former === null ? latent : correct(sigmas, index, former, clean, now)
      if (clean.length === 2) clean.shift()
      clean.push(now)
      // The first step knows one clean latent, the last stays at order 1: there λ is infinite.
      const order = Math.min(2, steps - index, index + 1)
      former = { latent: start, order }
      // At σ = 0 the formula's limit is the clean latent itself: computed, it would be ∞ − ∞.
      if (sigmas[index + 1] === 0) return now.slice()
      return foretell(sigmas, index, order, start, clean)
    },
  }
}

/** UniP: from step `index` to the next, by the clean latents of this step and of the one before it. */
function foretell(sigmas: Float32Array, index: number, order: number, start: Float32Array, clean: readonly Float32Array[]): Float32Array {
  const { keep, toward, width } = leap(sigmas, index, index + 1)
  const m0 = clean.at(-1) as Float32Array
  const next = new Float32Array(start.length)
  if (order === 1) {
    for (let i = 0; i < next.length; i++) next[i] = keep * (start[i] as number) - toward * (m0[i] as number)
    return next
  }
  const m1 = clean.at(-2) as Float32Array
  const r = (lambdaAt(sigmas, index - 1) - lambdaAt(sigmas, index)) / width
  const slope = (0.5 * toward) / r
  for (let i = 0; i < next.length; i++) {
    const m = m0[i] as number
    next[i] = keep * (start[i] as number) - toward * m - slope * ((m1[i] as number) - m)
  }
  return next
}

/** UniC: step `index − 1` once more, now that the clean latent at its end is known. */
function correct(
  sigmas: Float32Array,
  index: number,
  former: { readonly latent: Float32Array; readonly order: number },
  clean: readonly Float32Array[],
  now: Float32Array,
): Float32Array {
  const { keep, toward, width } = leap(sigmas, index - 1, index)
  const m0 = clean.at(-1) as Float32Array
  const corrected = new Float32Array(now.length)
  if (former.order === 1) {
    for (let i = 0; i < corrected.length; i++) {
      const m = m0[i] as number
      corrected[i] = keep * (former.latent[i] as number) - toward * (m + 0.5 * ((now[i] as number) - m))
    }
    return corrected
  }
  const m1 = clean.at(-2) as Float32Array
  const r = (lambdaAt(sigmas, index - 2) - lambdaAt(sigmas, index - 1)) / width
  const [before, after] = weigh(width, r)
  for (let i = 0; i < corrected.length; i++) {
    const m = m0[i] as number
    const slopes = (before / r) * ((m1[i] as number) - m) + after * ((now[i] as number) - m)
    corrected[i] = keep * (former.latent[i] as number) - toward * (m + slopes)
  }
  return corrected
}

/** From level `from` to level `to`: what is kept of the latent, α·B(h) with B(h) = e⁻ʰ − 1, and the width h of the leap in λ. */
function leap(sigmas: Float32Array, from: number, to: number): { keep: number; toward: number; width: number } {
  const width = lambdaAt(sigmas, to) - lambdaAt(sigmas, from)
  const sigma = sigmas[to] as number
  return { keep: sigma / (sigmas[from] as number), toward: (1 - sigma) * Math.expm1(-width), width }
}

/** Half the logarithm of signal to noise: ln(1 − σ) − ln σ. */
function lambdaAt(sigmas: Float32Array, index: number): number {
  const sigma = sigmas[index] as number
  return Math.log(1 - sigma) - Math.log(sigma)
}

/** Solves [[1, 1], [r, 1]]·ρ = b, where b comes of φ₁ and φ₂ at −h: the weights of the slopes before and after. */
function weigh(width: number, r: number): readonly [number, number] {
  const hh = -width
  const b = Math.expm1(hh)
  const phi = b / hh - 1
  const b1 = phi / b
  const b2 = (2 * (phi / hh - 0.5)) / b
  const before = (b1 - b2) / (1 - r)
  return [before, b1 - before]
}
