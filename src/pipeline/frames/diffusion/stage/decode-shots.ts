import { denormalise } from '../latent/normalise.ts'
import type { Picture } from '../shoot.ts'
import type { Tensor } from '../tensor.ts'
import { openCoder } from './autoencoder.ts'
import { decodeLatent, type Frames } from './decode-latent.ts'
import type { SessionSettings } from './open-session.ts'

export interface DecodeOrder extends Pick<SessionSettings, 'installed' | 'provider' | 'threads'> {
  readonly stepsPerCall: number
}

/** Latents [1, 16, t, h, w], normalised, shot by shot, into frames in order. */
export async function* decodeShots(order: DecodeOrder, latents: AsyncIterable<Tensor>): AsyncGenerator<Picture, void, void> {
  const { pack } = order.installed
  const { decodeFirst: first, decodeNext: further } = pack.graphs
  const decoder = await openCoder({ ...order, first, further, component: 'the decoder of pictures' })
  const scale = pack.latent.spatial
  for await (const latent of latents) {
    const [, , , h = 0, w = 0] = latent.dims
    const settings = { scale, tile: pack.tile, stepsPerCall: order.stepsPerCall }
    for await (const frames of decodeLatent(decoder, denormalise(latent, pack.latent), settings))
      for (let i = 0; i < frames.count; i++) yield pictureOf(frames, i, w * scale, h * scale)
  }
}

/** Eight bits of −1 … 1: 255 · (x / 2 + ½), rounded, as diffusers' VideoProcessor does it. */
function pictureOf({ planes, count }: Frames, index: number, width: number, height: number): Picture {
  const area = width * height
  const pixels = new Uint8Array(3 * area)
  for (let colour = 0; colour < 3; colour++) {
    const plane = planes.subarray((colour * count + index) * area, (colour * count + index + 1) * area)
    for (let i = 0; i < area; i++) pixels[3 * i + colour] = Math.round(127.5 * ((plane[i] as number) + 1))
  }
  return { width, height, pixels }
}
