import { describe, expect, test } from 'vitest'
import { predictClean } from '../../../../../src/pipeline/frames/diffusion/schedule/predict-clean.ts'
import { createSchedule, type SchedulerName } from '../../../../../src/pipeline/frames/diffusion/schedule/scheduler.ts'
import { readGoldenJson } from '../golden/read-golden.ts'

interface Run {
  readonly scheduler: SchedulerName
  readonly shift: number
  readonly steps: number
  readonly sigmas: readonly number[]
  readonly timesteps: readonly number[]
  readonly start: readonly number[]
  readonly outputs: readonly (readonly number[])[]
  readonly latents: readonly (readonly number[])[]
}

const { runs } = readGoldenJson<{ readonly runs: readonly Run[] }>('schedulers')
const names: readonly SchedulerName[] = ['unipc', 'euler']

function worst(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length)
  return Array.from(a).reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] as number))), 0)
}

test('diffusers was asked for 4, 20 and 50 steps of both schedulers', () => {
  expect(runs.map(({ scheduler, steps, shift }) => `${scheduler} ${steps} ${shift}`).sort()).toEqual(
    names.flatMap((name) => [4, 20, 50].flatMap((steps) => [3, 5].map((shift) => `${name} ${steps} ${shift}`))).sort(),
  )
})

describe.each(runs)('$scheduler, $steps steps, shift $shift', ({ scheduler: name, shift, steps, ...golden }) => {
  const schedule = createSchedule({ name, steps, shift })

  test('has the levels of noise and the timesteps of diffusers', () => {
    expect(worst(schedule.sigmas, golden.sigmas)).toBeLessThanOrEqual(1e-7)
    expect(worst(schedule.timesteps, golden.timesteps)).toBeLessThanOrEqual(1e-4)
  })

  test('makes the latents of diffusers after every step', () => {
    const stepper = schedule.start()
    let latent: Float32Array = Float32Array.from(golden.start)
    for (const [i, output] of golden.outputs.entries()) {
      latent = stepper.step(i, Float32Array.from(output), latent)
      expect(worst(latent, golden.latents[i] as readonly number[])).toBeLessThanOrEqual(1e-5)
    }
  })
})

describe.each(names)('%s', (name) => {
  test.each([1, 2, 3, 7, 30])('lands on the clean latent in %i steps where the flow is straight', (steps) => {
    const clean = Float32Array.of(0.5, -1.25, 3, 0)
    const noise = Float32Array.of(-1, 0.25, 0.75, 2)
    const velocity = noise.map((value, i) => value - (clean[i] as number))
    const stepper = createSchedule({ name, steps, shift: 3 }).start()
    let latent: Float32Array = noise
    for (let i = 0; i < steps; i++) latent = stepper.step(i, velocity, latent)
    expect(worst(latent, clean)).toBeLessThanOrEqual(1e-5)
  })

  test('falls from noise to none', () => {
    const { sigmas } = createSchedule({ name, steps: 40, shift: 8 })
    expect(sigmas.at(-1)).toBe(0)
    expect(sigmas.every((sigma, i) => i === 0 || sigma < (sigmas[i - 1] as number))).toBe(true)
  })

  test('gives each shot a stepper of its own and changes nothing that it is given', () => {
    const schedule = createSchedule({ name, steps: 3, shift: 3 })
    const [one, other] = [schedule.start(), schedule.start()]
    const [velocity, latent] = [Float32Array.of(1, 2), Float32Array.of(3, 4)]
    const after = one.step(0, velocity, latent)
    one.step(1, velocity, after)
    expect(other.step(0, velocity, latent)).toEqual(after)
    expect([...velocity, ...latent]).toEqual([1, 2, 3, 4])
  })

  test('refuses steps out of turn, one too many, and another length', () => {
    const stepper = createSchedule({ name, steps: 1, shift: 3 }).start()
    const one = Float32Array.of(1)
    expect(() => stepper.step(1, one, one)).toThrow(RangeError)
    expect(() => stepper.step(0, one, Float32Array.of(1, 2))).toThrow(RangeError)
    const fresh = createSchedule({ name, steps: 1, shift: 3 }).start()
    fresh.step(0, one, one)
    expect(() => fresh.step(1, one, one)).toThrow(RangeError)
  })

  test.each([
    [0, 3],
    [2.5, 3],
    [1001, 3],
    [4, 0],
    [4, Number.NaN],
    [4, Number.POSITIVE_INFINITY],
  ])('refuses %d steps with a shift of %d', (steps, shift) => {
    expect(() => createSchedule({ name, steps, shift })).toThrow(RangeError)
  })
})

test('unipc keeps to numbers at the most steps and the largest shift', () => {
  const stepper = createSchedule({ name: 'unipc', steps: 1000, shift: 100 }).start()
  let latent: Float32Array = Float32Array.of(0.3)
  for (let i = 0; i < 1000; i++) latent = stepper.step(i, Float32Array.of(Math.sin(i)), latent)
  expect(Number.isFinite(latent[0])).toBe(true)
})

test('the clean latent is what is left without the noise', () => {
  expect([...predictClean(Float32Array.of(2, 3), Float32Array.of(1, -1), 0.5)]).toEqual([1.5, 3.5])
})
