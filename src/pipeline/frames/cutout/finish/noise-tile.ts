import { randomFrom } from '../../../random.ts'

/** A square of smooth noise in 0 … 1 that tiles: `octaves` of value noise, the first with `cells` cells to the side. */
export function noiseTile(side: number, cells: number, octaves: number, name: string): Float32Array {
  const tile = new Float32Array(side * side)
  let [weight, total, count] = [1, 0, cells]
  for (let octave = 0; octave < octaves; octave++) {
    addOctave(tile, side, count, weight, randomFrom(1, 'noise', name, octave))
    total += weight
    weight *= 0.55
    count *= 2
  }
  for (let i = 0; i < tile.length; i++) tile[i] = (tile[i] as number) / total
  return tile
}

function addOctave(tile: Float32Array, side: number, cells: number, weight: number, random: () => number): void {
  const knots = Float32Array.from({ length: cells * cells }, () => random())
  const [cell, blend] = [new Int32Array(side), new Float32Array(side)]
  for (let i = 0; i < side; i++) {
    const at = (i / side) * cells
    const u = at - Math.floor(at)
    cell[i] = Math.floor(at)
    blend[i] = u * u * (3 - 2 * u)
  }
  for (let y = 0; y < side; y++) {
    const [top, v] = [(cell[y] as number) * cells, blend[y] as number]
    const bottom = (((cell[y] as number) + 1) % cells) * cells
    for (let x = 0; x < side; x++) {
      const [left, u] = [cell[x] as number, blend[x] as number]
      const right = (left + 1) % cells
      const a = (knots[top + left] as number) * (1 - u) + (knots[top + right] as number) * u
      const b = (knots[bottom + left] as number) * (1 - u) + (knots[bottom + right] as number) * u
      tile[y * side + x] = (tile[y * side + x] as number) + weight * (a * (1 - v) + b * v)
    }
  }
}
