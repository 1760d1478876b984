import { normalise } from '../latent/normalise.ts'
import type { Picture } from '../shoot.ts'
import type { Tensor } from '../tensor.ts'
import { maskChannels, type ControlParts } from '../vace/build-control.ts'
import { letterbox } from '../vace/letterbox.ts'
import { writePart, type Part } from '../vace/split-frames.ts'
import { openCoder } from './autoencoder.ts'
import { encodeVideo, type CutFrames } from './encode-video.ts'
import type { SessionSettings } from './open-session.ts'
import { cutTile, planTiles } from './tiles.ts'

export interface EncodeOrder extends Pick<SessionSettings, 'installed' | 'provider' | 'threads'> {
  readonly width: number
  readonly height: number
  readonly stepsPerCall: number
}

/** A shot; where it is controlled its frames follow, one by one. */
export type EncodeInput =
  | {
      readonly shot: {
        readonly frames: number
        readonly controlled: boolean
        readonly masked: boolean
        readonly references: readonly Picture[]
      }
    }
  /** RGB bytes, and a byte of mask a pixel: above 127 is painted anew. */
  | { readonly frame: Uint8Array; readonly mask: Uint8Array | null }

export type Encoded =
  /** So many frames more are done. */
  { readonly frames: number } | { readonly conditions: ControlParts }

/**
 * Controls, masks and references of shots into what the transformer is held to. The first frame goes through the encoder alone, then four to a
 * step. What is the same for all shots of a length, a video of zeros (mid-grey), is encoded once.
 */
export async function* encodeShots(order: EncodeOrder, input: AsyncIterable<EncodeInput>): AsyncGenerator<Encoded, void, void> {
  const { width, height, stepsPerCall } = order
  const { pack } = order.installed
  const { encodeFirst: first, encodeNext: further } = pack.graphs
  const encoder = await openCoder({ ...order, first, further, component: 'the encoder of pictures' })
  const settings = { width, height, scale: pack.latent.spatial, channels: pack.latent.channels, tile: pack.tile, stepsPerCall }
  const pieces = input[Symbol.asyncIterator]()
  const nothing = new Map<number, Tensor>()

  for (let piece = await pieces.next(); piece.done !== true; piece = await pieces.next()) {
    if (!('shot' in piece.value)) throw new TypeError('a frame outside of a shot')
    const { frames, controlled, masked, references } = piece.value.shot
    const pictures: Uint8Array[] = []
    const masks: Uint8Array[] = []
    const given = controlled ? frames : 0
    for (let i = 0; i < given; i++) {
      const { value } = await pieces.next()
      if (value === undefined || !('frame' in value)) throw new TypeError('a shot that lacks frames')
      pictures.push(value.frame)
      if (value.mask !== null) masks.push(value.mask)
    }
    const inactive = masked ? yield* encode(cutFrom(pictures, masks, 'inactive', width), frames, true) : yield* encodeNothing(frames)
    const reactive = controlled ? yield* encode(cutFrom(pictures, masks, 'reactive', width), frames, true) : inactive
    const faces: Tensor[] = []
    for (const picture of references) faces.push(yield* encode(cutPicture(letterbox(picture, width, height)), 1, true))
    const mask = masked ? maskChannels(masks, width, height) : null
    yield { conditions: { inactive, reactive, mask, references: faces } }
  }

  async function* encode(cut: CutFrames, frames: number, told: boolean): AsyncGenerator<Encoded, Tensor, void> {
    const work = encodeVideo(encoder, frames, cut, settings)
    let before = 0
    for (;;) {
      const { value, done } = await work.next()
      if (done === true) return normalise(value, pack.latent)
      if (told) yield { frames: (value - before) * frames }
      before = value
    }
  }

  async function* encodeNothing(frames: number): AsyncGenerator<Encoded, Tensor, void> {
    const known = nothing.get(frames)
    if (known !== undefined) return known
    const made = yield* encode((_, count, tile) => new Float32Array(3 * count * tile.width * tile.height), frames, false)
    nothing.set(frames, made)
    return made
  }
}

/** One part of the frames that a shot is controlled by. */
function cutFrom(frames: readonly Uint8Array[], masks: readonly Uint8Array[], part: Part, width: number): CutFrames {
  return (from, count, { x, y, width: across, height: down }) => {
    const planes = new Float32Array(3 * count * across * down)
    const cut = { left: x, top: y, width: across, height: down }
    for (let index = 0; index < count; index++)
      writePart(planes, { index, count }, { pixels: frames[from + index] as Uint8Array, width }, masks[from + index] ?? null, part, cut)
    return planes
  }
}

/** Of a single picture, [1, 3, 1, height, width]. */
function cutPicture({ data, dims }: Tensor): CutFrames {
  const [, , , height = 0, width = 0] = dims
  const whole = planTiles(width, height, { size: Math.max(width, height), stride: Math.max(width, height) })
  return (_from, _count, tile) => cutTile(data, 3, whole, tile)
}
