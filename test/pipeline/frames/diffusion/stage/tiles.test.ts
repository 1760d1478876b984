import { describe, expect, it } from 'vitest'
import { joinTiles } from '../../../../../src/pipeline/frames/diffusion/stage/join-tiles.ts'
import { areaOf, cutTile, planTiles } from '../../../../../src/pipeline/frames/diffusion/stage/tiles.ts'

describe('tiles', () => {
  it('cover a large picture as the real autoencoder does: five across, three down, the last of each narrow', () => {
    const { tiles, overlap } = planTiles(832, 480, { size: 256, stride: 192 })
    expect(tiles).toHaveLength(15)
    expect(overlap).toBe(64)
    expect(tiles.slice(0, 5).map(({ x, width }) => [x, width])).toEqual([
      [0, 256],
      [192, 256],
      [384, 256],
      [576, 256],
      [768, 64],
    ])
    expect(tiles.filter(({ across }) => across === 0).map(({ y, height }) => [y, height])).toEqual([
      [0, 256],
      [192, 256],
      [384, 96],
    ])
  })

  it('are one where the picture fits into one', () => {
    expect(planTiles(256, 160, { size: 256, stride: 192 }).tiles).toEqual([{ across: 0, down: 0, x: 0, y: 0, width: 256, height: 160 }])
    expect(planTiles(256, 272, { size: 256, stride: 192 }).tiles).toHaveLength(4)
  })

  it('are joined to what they were cut from', () => {
    const plan = planTiles(40, 24, { size: 16, stride: 12 })
    const picture = Float32Array.from({ length: 2 * 40 * 24 }, (_, i) => Math.sin(i))
    const join = joinTiles(plan, 2)
    for (const tile of plan.tiles) join.add(tile, cutTile(picture, 2, plan, tile).slice())
    const off = Math.max(...join.picture.map((value, i) => Math.abs(value - (picture[i] as number))))
    expect(off).toBeLessThan(1e-6)
    expect(areaOf(plan)).toBeGreaterThan(40 * 24)
  })

  it('fade linearly into those above and on the left, as diffusers blends them', () => {
    const size = { size: 16, stride: 12 }
    const plan = planTiles(36, 28, size)
    const values = plan.tiles.map(({ width, height }, k) => Float32Array.from({ length: width * height }, (_, i) => Math.sin(7 * k + i)))
    const join = joinTiles(plan, 1)
    for (const [k, tile] of plan.tiles.entries()) join.add(tile, (values[k] as Float32Array).slice())
    const expected = asDiffusers(plan.tiles, values, 36, 28, size)
    expect(Math.max(...join.picture.map((value, i) => Math.abs(value - (expected[i] as number))))).toBeLessThan(1e-6)
    // Without blending it is another picture.
    expect(expected).not.toEqual(asDiffusers(plan.tiles, values, 36, 28, { size: 16, stride: 16 }))
  })
})

type Tiles = ReturnType<typeof planTiles>['tiles']

/** The loops of AutoencoderKLWan.tiled_decode, blend_v and blend_h, written out. */
function asDiffusers(
  tiles: Tiles,
  values: readonly Float32Array[],
  width: number,
  height: number,
  { size, stride }: { size: number; stride: number },
): Float32Array {
  const all = tiles.map((tile, k) => ({ ...tile, data: (values[k] as Float32Array).slice() }))
  const blend = size - stride
  const picture = new Float32Array(width * height)
  for (const b of all) {
    const up = all.find((a) => a.down === b.down - 1 && a.across === b.across)
    const rows = up === undefined ? 0 : Math.min(up.height, b.height, blend)
    for (let y = 0; y < rows; y++)
      for (let x = 0; x < b.width; x++)
        b.data[y * b.width + x] =
          (up?.data[((up?.height ?? 0) - rows + y) * b.width + x] as number) * (1 - y / rows) +
          (b.data[y * b.width + x] as number) * (y / rows)
    const left = all.find((a) => a.down === b.down && a.across === b.across - 1)
    const columns = left === undefined ? 0 : Math.min(left.width, b.width, blend)
    for (let x = 0; x < columns; x++)
      for (let y = 0; y < b.height; y++)
        b.data[y * b.width + x] =
          (left?.data[y * (left?.width ?? 0) + (left?.width ?? 0) - columns + x] as number) * (1 - x / columns) +
          (b.data[y * b.width + x] as number) * (x / columns)
    for (let y = 0; y < Math.min(12, b.height); y++)
      for (let x = 0; x < Math.min(12, b.width); x++) picture[(b.y + y) * width + b.x + x] = b.data[y * b.width + x] as number
  }
  return picture
}
