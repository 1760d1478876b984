/** How noise is taken away: the levels of noise, from much to none, and the way from one to the next. */
export interface Schedule {
  /** Share of noise before each step, falling; one more than there are steps, the last is 0. */
  readonly sigmas: Float32Array
  /** What the network is told of each step: 0 … 1000, falling. */
  readonly timesteps: Float32Array
  /** For one shot. Steppers share nothing. */
  start(): Stepper
}

/** The state of one shot between its steps. */
export interface Stepper {
  /**
   * The latent after step `index`. Steps are taken in order, each once, from 0; `velocity` is what the network said of `latent`, and both have
   * the same length. Neither is changed, and the answer is a new array. Throws RangeError for a step out of turn or lengths that differ.
   */
  step(index: number, velocity: Float32Array, latent: Float32Array): Float32Array
}

export interface ScheduleSettings {
  readonly steps: number
  /** Above 1: more of the steps where there is much noise. */
  readonly shift: number
}

/** Steps of the noise that the networks were trained on. */
export const trainedSteps = 1000

/** Throws RangeError unless it is the turn of this step and the lengths agree. */
export function checkTurn(index: number, due: number, steps: number, velocity: Float32Array, latent: Float32Array): void {
  if (index !== due || index >= steps) throw new RangeError(`step ${index} of ${steps} out of turn: ${due} was due`)
  if (velocity.length !== latent.length) throw new RangeError(`a velocity of ${velocity.length} numbers for a latent of ${latent.length}`)
}

/** s·σ / (1 + (s − 1)·σ): moves the levels between 0 and 1 towards noise. Esser et al. 2024, "Scaling Rectified Flow Transformers", (23). */
export function shiftSigma(sigma: number, shift: number): number {
  return (shift * sigma) / (1 + (shift - 1) * sigma)
}

/** `count` numbers from `first` to `last`, both included, as numpy.linspace gives them to the last bit. */
export function spaced(first: number, last: number, count: number): number[] {
  if (count === 1) return [first]
  const step = (last - first) / (count - 1)
  return Array.from({ length: count }, (_, i) => (i === count - 1 ? last : i * step + first))
}
