/** A rectangle of a picture; `across` and `down` say which of the tiles it is. */
export interface Tile {
  readonly across: number
  readonly down: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface TilePlan {
  readonly width: number
  readonly height: number
  /** From one tile to the next. */
  readonly stride: number
  /** How far two neighbours lie over each other. */
  readonly overlap: number
  /** Row by row from the top, each from the left. */
  readonly tiles: readonly Tile[]
}

/**
 * How a picture is cut into squares of `size` whose corners are `stride` apart; all in the same unit. A picture that fits into one tile is
 * one tile. As AutoencoderKLWan.tiled_encode and tiled_decode of diffusers do, the last of a row may be narrow.
 */
export function planTiles(width: number, height: number, { size, stride }: { readonly size: number; readonly stride: number }): TilePlan {
  if (width <= size && height <= size)
    return { width, height, stride: Math.max(width, height), overlap: 0, tiles: [{ across: 0, down: 0, x: 0, y: 0, width, height }] }
  const tiles: Tile[] = []
  for (let y = 0, down = 0; y < height; y += stride, down++)
    for (let x = 0, across = 0; x < width; x += stride, across++)
      tiles.push({ across, down, x, y, width: Math.min(size, width - x), height: Math.min(size, height - y) })
  return { width, height, stride, overlap: size - stride, tiles }
}

/** Pixels of all tiles together. */
export function areaOf({ tiles }: TilePlan): number {
  return tiles.reduce((sum, { width, height }) => sum + width * height, 0)
}

/** Planes of a tile out of planes of the picture: `planes` of them, each row by row. */
export function cutTile(picture: Float32Array, planes: number, { width, height }: TilePlan, tile: Tile): Float32Array {
  if (tile.width === width && tile.height === height) return picture
  const cut = new Float32Array(planes * tile.width * tile.height)
  for (let plane = 0, to = 0; plane < planes; plane++)
    for (let row = 0; row < tile.height; row++, to += tile.width) {
      const from = (plane * height + tile.y + row) * width + tile.x
      cut.set(picture.subarray(from, from + tile.width), to)
    }
  return cut
}
