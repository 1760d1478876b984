import type { Pack } from '../pack/pack.ts'
import { guide } from '../latent/guide.ts'
import { previewLatent } from '../latent/preview.ts'
import { blendInto, cutWindow, type Window } from '../latent/windows.ts'
import { createSchedule, type SchedulerName } from '../schedule/scheduler.ts'
import type { Picture } from '../shoot.ts'
import type { Tensor } from '../tensor.ts'
import { assembleControl, type ControlParts } from '../vace/build-control.ts'
import { assertFinite, openSession, type Network, type SessionSettings } from './open-session.ts'
import { planPasses } from './plan-passes.ts'
import { sliceTime } from './time-slices.ts'

export interface DenoiseOrder extends Pick<SessionSettings, 'installed' | 'provider' | 'threads'> {
  readonly scheduler: SchedulerName
  readonly steps: number
  readonly shift: number
  /** 1 or less: not guided, and the negative prompt is not looked at. */
  readonly guidance: number
  /** The negative prompt, read: [1, 512, width]. */
  readonly unwanted: Tensor
  readonly preview: boolean
}

export interface NoisyShot {
  /** The caption, read: [1, 512, width]. */
  readonly wanted: Tensor
  /** [1, 16, references + t, h, w] */
  readonly noise: Tensor
  readonly conditions: ControlParts
  readonly strength: number
}

export type Denoised =
  /** A step of a shot is done. */
  | { readonly preview: Picture | null }
  /** A shot is done: [1, 16, t, h, w], normalised, without its references. */
  | { readonly latent: Tensor }

/**
 * The transformer takes the noise away, step by step, one shot after the other. Longer shots than it was trained on go through it in passes
 * that overlap, blended at every step. Throws StageError that names the transformer and the step where its answer is not a number.
 */
export async function* denoiseShots(order: DenoiseOrder, shots: AsyncIterable<NoisyShot>): AsyncGenerator<Denoised, void, void> {
  const { installed, scheduler, steps, shift, preview } = order
  const { pack } = installed
  const schedule = createSchedule({ name: scheduler, steps, shift })
  const transformer = await openSession({ ...order, graph: pack.graphs.transformer, component: 'the transformer' })
  for await (const shot of shots) {
    const { noise, conditions } = shot
    const references = conditions.references.length
    const control = assembleControl(conditions)
    const { dims } = noise
    const stepper = schedule.start()
    const windows = planPasses((dims[2] as number) - references, pack.sampling)
    let latent = noise.data
    for (let step = 0; step < steps; step++) {
      const before = { data: latent, dims }
      const velocity = await predict(before, schedule.timesteps[step] as number, {
        ...shot,
        ...order,
        control,
        windows,
        references,
        transformer,
      })
      assertFinite(velocity, `the transformer's answer in step ${step + 1} of ${steps}`)
      latent = stepper.step(step, velocity, latent)
      yield { preview: preview ? previewOf(before, velocity, schedule.sigmas[step] as number, references, pack) : null }
    }
    yield { latent: dropReferences({ data: latent, dims }, references) }
  }
}

interface Prediction extends NoisyShot, DenoiseOrder {
  readonly transformer: Network
  readonly windows: readonly Window[]
  /** [1, 96, references + t, h, w] */
  readonly control: Tensor
  readonly references: number
}

/** The velocity of the whole shot, guided. */
async function predict(latent: Tensor, timestep: number, about: Prediction): Promise<Float32Array> {
  const { transformer, windows, wanted, unwanted, control, references, strength, guidance, installed } = about
  const layers = installed.pack.vaceLayers.length
  const sum: Tensor = { data: new Float32Array(latent.data.length), dims: latent.dims }
  for (const window of windows) {
    const seen = cutWindow(latent, window, references)
    const inputs = {
      hidden_states: seen,
      timestep: { data: Float32Array.of(timestep), dims: [1] },
      control_hidden_states: cutWindow(control, window, references),
      control_hidden_states_scale: { data: new Float32Array(layers).fill(strength), dims: [layers] },
    }
    const ask = async (text: Tensor): Promise<Float32Array> => {
      const { sample } = await transformer.run({ ...inputs, encoder_hidden_states: text })
      return (sample as Tensor).data
    }
    const toward = await ask(wanted)
    const velocity = guidance > 1 ? guide(await ask(unwanted), toward, guidance) : toward
    if (windows.length === 1) return velocity
    blendInto(sum, window, { data: velocity, dims: seen.dims }, references)
  }
  return sum.data
}

/** The middle of the shot as it is believed to be without noise, x₀ = x − σ·v. */
function previewOf({ data, dims }: Tensor, velocity: Float32Array, sigma: number, references: number, { latent }: Pack): Picture {
  const clean = data.map((value, i) => value - sigma * (velocity[i] as number))
  const frames = (dims[2] as number) - references
  return previewLatent({ data: clean, dims }, references + Math.floor(frames / 2), latent.preview)
}

function dropReferences(latent: Tensor, references: number): Tensor {
  const [, channels = 0, steps = 0, height = 0, width = 0] = latent.dims
  const kept = steps - references
  return { data: sliceTime(latent, references, kept), dims: [1, channels, kept, height, width] }
}
