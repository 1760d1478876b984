import { describe, expect, it } from 'vitest'
import { assertFits, estimateMemory, sizesThatFit, stepsThatFit } from '../../../../src/pipeline/frames/diffusion/estimate-memory.ts'
import { OutOfMemory } from '../../../../src/pipeline/frames/diffusion/out-of-memory.ts'
import type { Graph, Pack } from '../../../../src/pipeline/frames/diffusion/pack/pack.ts'
import { installed } from './parity/compare.ts'

const gigabyte = 1e9
const graph = (graph: Graph, fixed: number, perUnit: number): Graph => ({ ...graph, memory: { fixed, perUnit } })
const { graphs } = installed.pack

/** The figures of a pack such as the real one. */
const pack: Pack = {
  ...installed.pack,
  title: 'VACE',
  graphs: {
    text: graph(graphs.text, 5 * gigabyte, 1e6),
    transformer: graph(graphs.transformer, 4.3 * gigabyte, 150_000),
    encodeFirst: graph(graphs.encodeFirst, 0.25 * gigabyte, 10_000),
    encodeNext: graph(graphs.encodeNext, 0.25 * gigabyte, 10_000),
    decodeFirst: graph(graphs.decodeFirst, 0.25 * gigabyte, 10_000),
    decodeNext: graph(graphs.decodeNext, 0.25 * gigabyte, 10_000),
  },
  sampling: {
    ...installed.pack.sampling,
    frames: 81,
    sizes: [
      { width: 832, height: 480, shift: 3 },
      { width: 640, height: 352, shift: 3 },
      { width: 480, height: 272, shift: 3 },
    ],
  },
  tile: { size: 256, stride: 192 },
}
const shot = { width: 832, height: 480, frames: 81, references: 0 }

describe('the memory that a shot takes', () => {
  it('is counted stage by stage, by tokens and by pixels', () => {
    const { reading, encoding, denoising, decoding } = estimateMemory(pack, shot, 'cuda')
    expect(reading).toBe(5 * gigabyte + 512e6)
    // 21 × 30 × 52 tokens
    expect(denoising).toBe(4.3 * gigabyte + 32_760 * 150_000)
    expect(encoding).toBe(0.5 * gigabyte + 4 * 256 * 256 * 10_000)
    expect(decoding).toBe(encoding)
  })

  it('has pictures and latents beside the networks on the CPU, which shares it', () => {
    const [card, shared] = [estimateMemory(pack, shot, 'cuda'), estimateMemory(pack, shot, 'cpu')]
    expect(shared.reading).toBe(card.reading)
    for (const stage of ['encoding', 'denoising', 'decoding'] as const) expect(shared[stage]).toBeGreaterThan(card[stage] + 1e8)
  })

  it('grows with references, and with frames only as far as one pass goes', () => {
    const tokens = (change: Partial<typeof shot>): number => estimateMemory(pack, { ...shot, ...change }, 'cuda').denoising
    expect(tokens({ references: 2 }) - tokens({})).toBe(2 * 1560 * 150_000)
    expect(tokens({ frames: 41 })).toBeLessThan(tokens({}))
    expect(tokens({ frames: 401 })).toBe(tokens({}))
  })

  it('is refused when it is too much, with the sizes that would fit', () => {
    expect(() => assertFits(pack, shot, 'cuda', 8 * gigabyte)).toThrow(OutOfMemory)
    expect(() => assertFits(pack, shot, 'cuda', 8 * gigabyte)).toThrow(
      'VACE needs about 9.2 GB of memory for 832×480, and 8.0 GB are free: 640×352 or 480×272 would fit.',
    )
    expect(() => assertFits(pack, shot, 'cuda', 6 * gigabyte)).toThrow('6.0 GB are free: 480×272 would fit.')
    expect(() => assertFits(pack, shot, 'cuda', 3 * gigabyte)).toThrow('no smaller size of this pack would fit.')
  })

  it('is let be when it fits, and when nobody knows how much there is', () => {
    expect(() => assertFits(pack, shot, 'cuda', 10 * gigabyte)).not.toThrow()
    expect(() => assertFits(pack, shot, 'webgpu', null)).not.toThrow()
    expect(sizesThatFit(pack, shot, 'webgpu', null)).toHaveLength(3)
    expect(sizesThatFit(pack, shot, 'cuda', 6 * gigabyte)).toEqual([{ width: 480, height: 272, shift: 3 }])
  })

  it('lets the autoencoder take more at once where there is more', () => {
    const steps = (memory: number | null): number => stepsThatFit(pack.graphs.decodeFirst, pack.graphs.decodeNext, pack, shot, memory)
    expect(steps(null)).toBe(1)
    expect(steps(1 * gigabyte)).toBe(1)
    // 2.6 GB a step, of four fifths of what is free
    expect(steps(8 * gigabyte)).toBe(2)
    expect(steps(80 * gigabyte)).toBe(4)
  })
})
