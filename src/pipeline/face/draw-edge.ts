import { blur, product, smoothstep, type Raster } from './raster.ts'

/** How a matte follows a photo: of each pixel's luma this much, and this besides. */
export interface Edges {
  readonly slope: Float32Array
  readonly base: Float32Array
}

/** He, Sun and Tang's guided filter: the matte follows the edges of the photo, down to strands of hair; `follow` draws it, also in a finer picture. */
export function guide(luma: Float32Array, matte: Float32Array, width: number, height: number, radius: number): Edges {
  const mean = (plane: Float32Array): Float32Array => blur(plane, width, height, radius)
  const [meanI, meanP] = [mean(luma), mean(matte)]
  const [meanII, meanIP] = [mean(product(luma, luma)), mean(product(luma, matte))]
  // In place of the means, which nobody needs again.
  const [slope, base] = [meanII, meanIP]
  for (let p = 0; p < matte.length; p++) {
    const [i, m] = [meanI[p] as number, meanP[p] as number]
    const steep = ((meanIP[p] as number) - i * m) / ((meanII[p] as number) - i * i + 4e-4)
    slope[p] = steep
    base[p] = m - steep * i
  }
  return { slope: mean(slope), base: mean(base) }
}

/** The matte of a picture, 0 … 1, whose luma and edges are told for its pixels. */
export function follow({ slope, base }: Edges, luma: Float32Array): Float32Array {
  const out = new Float32Array(luma.length)
  // Only near the edge: inside and outside nothing is left to find.
  for (let p = 0; p < out.length; p++) out[p] = smoothstep(0.12, 0.9, (slope[p] as number) * (luma[p] as number) + (base[p] as number))
  return out
}

/** Red, green and blue of the head, 0 … 255, drawn out beyond its edge by `radius` pixels. */
export function spread({ data, width, height }: Raster, alpha: Float32Array, radius: number): readonly Float32Array[] {
  const inside = new Float32Array(alpha.length)
  for (let p = 0; p < inside.length; p++) inside[p] = (alpha[p] as number) > 0.93 ? 1 : 0.0001
  const weight = blur(inside, width, height, radius)
  const plane = new Float32Array(alpha.length)
  return [0, 1, 2].map((i) => {
    for (let p = 0; p < plane.length; p++) plane[p] = (data[3 * p + i] as number) * (inside[p] as number)
    const drawn = blur(plane, width, height, radius)
    for (let p = 0; p < drawn.length; p++) drawn[p] = Math.min(255, (drawn[p] as number) / (weight[p] as number))
    return drawn
  })
}

/** RGBA; at the soft edge, where the old background shows through the head's colours, they are those from further inside. */
export function drawHead(
  lit: Raster,
  alpha: Float32Array,
  inside: readonly Float32Array[],
): { readonly data: Uint8Array; readonly width: number; readonly height: number } {
  const { width, height } = lit
  const data = new Uint8Array(4 * width * height)
  inside.forEach((plane, i) => {
    for (let p = 0; p < alpha.length; p++) {
      const own = lit.data[3 * p + i] as number
      data[4 * p + i] = Math.round(own + ((plane[p] as number) - own) * smoothstep(0.98, 0.55, alpha[p] as number))
    }
  })
  for (let p = 0; p < alpha.length; p++) data[4 * p + 3] = Math.round(255 * (alpha[p] as number))
  return { data, width, height }
}
