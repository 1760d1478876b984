import type { Tensor } from '../tensor.ts'

/** Of each channel of the autoencoder's latents, as the pack states them. */
export interface LatentScale {
  readonly mean: readonly number[]
  readonly std: readonly number[]
}

/** From the autoencoder to the transformer, (z − mean) / std of each channel. `latent` is [1, channels, …]; a new tensor. Throws RangeError for another count of channels. */
export function normalise(latent: Tensor, { mean, std }: LatentScale): Tensor {
  return byChannel(latent, mean.length, (c) => {
    const [m, s] = [mean[c] as number, std[c] as number]
    return (value) => (value - m) / s
  })
}

/** From the transformer to the autoencoder, z · std + mean of each channel: undoes `normalise`. */
export function denormalise(latent: Tensor, { mean, std }: LatentScale): Tensor {
  return byChannel(latent, mean.length, (c) => {
    const [m, s] = [mean[c] as number, std[c] as number]
    return (value) => value * s + m
  })
}

function byChannel({ data, dims }: Tensor, channels: number, changeOf: (channel: number) => (value: number) => number): Tensor {
  if (dims[0] !== 1 || dims[1] !== channels) throw new RangeError(`a latent of [${dims.join(', ')}] where it has ${channels} channels`)
  const changed = new Float32Array(data.length)
  const size = data.length / channels
  for (let c = 0; c < channels; c++) {
    const change = changeOf(c)
    for (let i = c * size; i < (c + 1) * size; i++) changed[i] = change(data[i] as number)
  }
  return { data: changed, dims }
}
