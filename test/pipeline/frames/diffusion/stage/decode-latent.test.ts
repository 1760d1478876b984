import { describe, expect, it } from 'vitest'
import type { Coded, Coder } from '../../../../../src/pipeline/frames/diffusion/stage/autoencoder.ts'
import { decodeLatent } from '../../../../../src/pipeline/frames/diffusion/stage/decode-latent.ts'
import type { Tensor } from '../../../../../src/pipeline/frames/diffusion/tensor.ts'

const tile = { size: 16, stride: 8 }

/** Each step of the latent becomes frames of its own level plus that of the step before; it says that it remembers so many bytes a tile. */
function levelDecoder(remembered: number): { readonly decoder: Coder; readonly calls: number[] } {
  const calls: number[] = []
  const decode = ({ data, dims }: Tensor, before: number): Coded => {
    const [, , steps = 0, h = 0, w = 0] = dims
    calls.push(steps)
    const first = Number.isNaN(before)
    const count = first ? 1 : 4 * steps
    const levels = Array.from({ length: steps }, (_, step) => data[step * h * w] as number)
    const planes = new Float32Array(3 * count * h * w * 64)
    for (let c = 0; c < 3; c++)
      for (let f = 0; f < count; f++) {
        const step = Math.floor(f / 4)
        const former = step === 0 ? (first ? 0 : before) : (levels[step - 1] as number)
        const at = (c * count + f) * h * w * 64
        planes.fill((levels[step] as number) + former / 10 + c / 100, at, at + h * w * 64)
      }
    return {
      piece: { data: planes, dims: [1, 3, count, h * 8, w * 8] },
      remembered,
      next: (piece) => Promise.resolve(decode(piece, levels.at(-1) as number)),
    }
  }
  return { decoder: { start: (piece) => Promise.resolve(decode(piece, NaN)) }, calls }
}

/** Steps with levels .1, .2, … */
function latentOf(steps: number, h: number, w: number): Tensor {
  const data = new Float32Array(16 * steps * h * w)
  for (let c = 0; c < 16; c++) for (let t = 0; t < steps; t++) data.fill((t + 1) / 10, (c * steps + t) * h * w, (c * steps + t + 1) * h * w)
  return { data, dims: [1, 16, steps, h, w] }
}

async function run(
  remembered: number,
  latent: Tensor,
  stepsPerCall: number,
): Promise<{ counts: number[]; levels: number[]; calls: number[] }> {
  const { decoder, calls } = levelDecoder(remembered)
  const counts: number[] = []
  const levels: number[] = []
  const area = (latent.dims[3] as number) * (latent.dims[4] as number) * 64
  for await (const { count, planes } of decodeLatent(decoder, latent, { scale: 8, tile, stepsPerCall })) {
    counts.push(count)
    for (let f = 0; f < count; f++) levels.push(Math.round(1000 * (planes[f * area + area - 1] as number)))
  }
  return { counts, levels, calls }
}

/** .1; then four each of .2 + .01, .3 + .02, … in thousandths */
const expected = [100, 210, 210, 210, 210, 320, 320, 320, 320, 430, 430, 430, 430, 540, 540, 540, 540]

describe('decoding a latent', () => {
  it('gives one frame for the first step and four for each other, slice by slice', async () => {
    expect(await run(0, latentOf(5, 2, 2), 1)).toEqual({ counts: [1, 4, 4, 4, 4], levels: expected, calls: [1, 1, 1, 1, 1] })
    expect(await run(0, latentOf(5, 2, 2), 3)).toEqual({ counts: [1, 12, 4], levels: expected, calls: [1, 3, 1] })
  })

  it('keeps the memories of all tiles where they are small, so that frames come early', async () => {
    const { counts, levels, calls } = await run(1000, latentOf(5, 2, 4), 2)
    expect(counts).toEqual([1, 8, 8])
    expect(levels).toEqual(expected)
    expect(calls).toHaveLength(3 * 8)
  })

  it('keeps the frames of each tile where memories are large, and gives the same', async () => {
    const { counts, levels, calls } = await run(10 ** 9, latentOf(5, 2, 4), 2)
    expect(counts).toEqual([17])
    expect(levels).toEqual(expected)
    expect(calls).toHaveLength(3 * 8)
  })

  it('gives nothing beyond −1 and 1', async () => {
    const latent = latentOf(1, 2, 2)
    latent.data.fill(7)
    expect((await run(0, latent, 1)).levels).toEqual([1000])
    latent.data.fill(-7)
    expect((await run(0, latent, 1)).levels).toEqual([-1000])
  })
})
