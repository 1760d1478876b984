import type { Tile, TilePlan } from './tiles.ts'

export interface TileJoin {
  /** Takes the next tile of the plan, `planes` planes of its size; its numbers are changed. */
  add(tile: Tile, planes: Float32Array): void
  /** The planes of the whole picture, once all tiles were added. */
  readonly picture: Float32Array
}

interface Strip {
  /** Planes of so many rows and columns. */
  readonly data: Float32Array
  readonly rows: number
  readonly columns: number
}

/**
 * Joins tiles in the order of their plan. Where two lie over each other the weight of the later one grows linearly from 0, first against the
 * tile above, then against the one on the left, both as blended themselves: blend_v and blend_h of AutoencoderKLWan in diffusers. Only the
 * edges that later tiles need are kept beside the picture.
 */
export function joinTiles(plan: TilePlan, planes: number): TileJoin {
  const { width, height, stride, overlap } = plan
  const whole = plan.tiles.length === 1
  let picture: Float32Array = whole ? new Float32Array(0) : new Float32Array(planes * width * height)
  /** The lower edges of the row above, by column; the right edge of the tile on the left. */
  const above = new Map<number, Strip>()
  let left: Strip | null = null
  return {
    get picture() {
      return picture
    },
    add(tile, data) {
      if (whole) {
        picture = data
        return
      }
      const upper = above.get(tile.across)
      if (tile.down > 0 && upper !== undefined) blendDown(upper, data, tile, planes, overlap)
      if (tile.across > 0 && left !== null) blendAcross(left, data, tile, planes, overlap)
      above.set(tile.across, cutStrip(data, tile, planes, Math.max(0, tile.height - overlap), 0))
      left = cutStrip(data, tile, planes, 0, Math.max(0, tile.width - overlap))
      const columns = Math.min(stride, tile.width)
      const rows = Math.min(stride, tile.height)
      for (let plane = 0; plane < planes; plane++)
        for (let row = 0; row < rows; row++) {
          const from = (plane * tile.height + row) * tile.width
          picture.set(data.subarray(from, from + columns), (plane * height + tile.y + row) * width + tile.x)
        }
    },
  }
}

function blendDown({ data: upper, rows }: Strip, data: Float32Array, { width, height }: Tile, planes: number, overlap: number): void {
  const extent = Math.min(rows, height, overlap)
  for (let plane = 0; plane < planes; plane++)
    for (let row = 0; row < extent; row++) {
      const share = row / extent
      const from = (plane * rows + rows - extent + row) * width
      const to = (plane * height + row) * width
      for (let x = 0; x < width; x++) data[to + x] = (upper[from + x] as number) * (1 - share) + (data[to + x] as number) * share
    }
}

function blendAcross({ data: left, columns }: Strip, data: Float32Array, { width, height }: Tile, planes: number, overlap: number): void {
  const extent = Math.min(columns, width, overlap)
  for (let line = 0; line < planes * height; line++)
    for (let x = 0; x < extent; x++) {
      const share = x / extent
      const to = line * width + x
      data[to] = (left[line * columns + columns - extent + x] as number) * (1 - share) + (data[to] as number) * share
    }
}

/** The part of a tile from this row down and this column on. */
function cutStrip(data: Float32Array, { width, height }: Tile, planes: number, row: number, column: number): Strip {
  const rows = height - row
  const columns = width - column
  const cut = new Float32Array(planes * rows * columns)
  for (let plane = 0, to = 0; plane < planes; plane++)
    for (let y = row; y < height; y++, to += columns) {
      const from = (plane * height + y) * width + column
      cut.set(data.subarray(from, from + columns), to)
    }
  return { data: cut, rows, columns }
}
