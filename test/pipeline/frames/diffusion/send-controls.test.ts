import { describe, expect, it } from 'vitest'
import { sendControls } from '../../../../src/pipeline/frames/diffusion/send-controls.ts'
import type { Picture, ShotOrder } from '../../../../src/pipeline/frames/diffusion/shoot.ts'
import { gather, stream } from './parity/compare.ts'

const size = { width: 32, height: 16 }
const plain: ShotOrder = { caption: 'A corgi', frames: 5, seed: 1, control: null, mask: null, references: [], strength: 1 }

function controlOf(count: number, width = 32): () => AsyncIterable<Picture> {
  return () => stream(Array.from({ length: count }, (_, i) => ({ width, height: 16, pixels: new Uint8Array(3 * 16 * width).fill(i) })))
}

function maskOf(count: number, pixels = 32 * 16): () => AsyncIterable<Uint8Array> {
  return () => stream(Array.from({ length: count }, (_, i) => new Uint8Array(pixels).fill(i)))
}

describe('controls on their way to the encoder', () => {
  it('are the shot, then its frames with their masks', async () => {
    const order = { ...plain, control: controlOf(5), mask: maskOf(5) }
    const [shot, ...frames] = await gather(sendControls([order], size))
    expect(shot).toEqual({ shot: { frames: 5, controlled: true, masked: true, references: [] } })
    expect(frames.map((piece) => 'frame' in piece && [piece.frame[0], piece.mask?.[0]])).toEqual([0, 1, 2, 3, 4].map((i) => [i, i]))
  })

  it('are nothing but the shot where nothing is known', async () => {
    expect(await gather(sendControls([plain], size))).toEqual([{ shot: { frames: 5, controlled: false, masked: false, references: [] } }])
  })

  it('are closed when the shot has all its frames, however many there are', async () => {
    let closed = false
    async function* endless(): AsyncGenerator<Picture, void, void> {
      try {
        for (;;) yield { ...size, pixels: new Uint8Array(3 * 16 * 32) }
      } finally {
        closed = true
      }
    }
    expect(await gather(sendControls([{ ...plain, control: endless }], size))).toHaveLength(6)
    expect(closed).toBe(true)
  })

  it.each([
    ['The control of shot 2 has 3 frames in place of 5.', { control: controlOf(3) }],
    ['The control of shot 2 is 16×16 in place of 32×16.', { control: controlOf(5, 16) }],
    ['The control of shot 2 has 2 masks for 5 frames.', { control: controlOf(5), mask: maskOf(2) }],
    ['A mask of shot 2 has 7 bytes in place of 512.', { control: controlOf(5), mask: maskOf(5, 7) }],
  ])('are refused: %s', async (message, change) => {
    await expect(gather(sendControls([plain, { ...plain, ...change }], size))).rejects.toThrow(message)
  })
})
