/** Pixels as words of four bytes: red in the lowest, opacity in the highest. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly pixels: Uint32Array
}

/** Where points lie: x and y on the sheet that is drawn on, u and v in the picture, in pixels. */
export interface Points {
  readonly x: Float32Array
  readonly y: Float32Array
  readonly u: Float32Array
  readonly v: Float32Array
}

/**
 * Draws triangles of a picture (opacity multiplied in) on a sheet (opacity apart, as a canvas is handed it), each pixel the mean of the four
 * nearest of the picture, in place of what was there. A pixel belongs to a triangle when its middle does; on an edge that two share, to one of them.
 */
export function warpPicture(sheet: Sheet, picture: Sheet, { x, y, u, v }: Points, triangles: Uint16Array): void {
  const { width, height } = sheet
  for (let t = 0; t < triangles.length; t += 3) {
    let [a, b, c] = [triangles[t] as number, triangles[t + 1] as number, triangles[t + 2] as number]
    // Sorted from the top down.
    if ((y[a] as number) > (y[b] as number)) [a, b] = [b, a]
    if ((y[b] as number) > (y[c] as number)) [b, c] = [c, b]
    if ((y[a] as number) > (y[b] as number)) [a, b] = [b, a]
    const [ax, ay, bx, by, cx, cy] = [x[a], y[a], x[b], y[b], x[c], y[c]] as [number, number, number, number, number, number]
    const first = Math.max(0, Math.ceil(ay - 0.5))
    const last = Math.min(height - 1, Math.ceil(cy - 0.5) - 1)
    if (first > last) continue
    const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
    if (area === 0) continue
    const inverse = 1 / area
    const [au, av] = [u[a] as number, v[a] as number]
    const [bu, bv, cu, cv] = [(u[b] as number) - au, (v[b] as number) - av, (u[c] as number) - au, (v[c] as number) - av]
    // What a step of one pixel right and down is in the picture.
    const ux = (bu * (cy - ay) - cu * (by - ay)) * inverse
    const uy = (cu * (bx - ax) - bu * (cx - ax)) * inverse
    const vx = (bv * (cy - ay) - cv * (by - ay)) * inverse
    const vy = (cv * (bx - ax) - bv * (cx - ax)) * inverse
    const long = (cx - ax) / (cy - ay)
    const upper = by > ay ? (bx - ax) / (by - ay) : 0
    const lower = cy > by ? (cx - bx) / (cy - by) : 0
    for (let row = first; row <= last; row++) {
      const middle = row + 0.5
      const one = ax + (middle - ay) * long
      const other = middle < by ? ax + (middle - ay) * upper : bx + (middle - by) * lower
      const from = Math.max(0, Math.ceil(Math.min(one, other) - 0.5))
      const to = Math.min(width - 1, Math.ceil(Math.max(one, other) - 0.5) - 1)
      if (from > to) continue
      const left = from + 0.5 - ax
      drawRow(
        sheet.pixels,
        row * width + from,
        to - from + 1,
        picture,
        au + left * ux + (middle - ay) * uy - 0.5,
        av + left * vx + (middle - ay) * vy - 0.5,
        ux,
        vx,
      )
    }
  }
}

const OPAQUE = 0xff000000

/** A row of pixels, from (u, v) in steps of (ux, vx). */
function drawRow(target: Uint32Array, start: number, count: number, picture: Sheet, u: number, v: number, ux: number, vx: number): void {
  const { pixels, width, height } = picture
  const [mostU, mostV] = [width - 2, height - 2]
  // 16 bits behind the point: added up exactly, and no float is turned into a whole number for each pixel.
  let [fu, fv] = [Math.round(u * 65_536), Math.round(v * 65_536)]
  const [du, dv] = [Math.round(ux * 65_536), Math.round(vx * 65_536)]
  for (let i = start; i < start + count; i++, fu += du, fv += dv) {
    let column = fu >> 16
    let row = fv >> 16
    let s = (fu >> 8) & 255
    let r = (fv >> 8) & 255
    if (column < 0) {
      column = 0
      s = 0
    } else if (column > mostU) {
      column = mostU
      s = 256
    }
    if (row < 0) {
      row = 0
      r = 0
    } else if (row > mostV) {
      row = mostV
      r = 256
    }
    const at = row * width + column
    const p00 = pixels[at] as number
    const p10 = pixels[at + 1] as number
    const p01 = pixels[at + width] as number
    const p11 = pixels[at + width + 1] as number
    const w11 = (s * r) >> 8
    const w10 = s - w11
    const w01 = r - w11
    const w00 = 256 - s - r + w11
    // Two channels at a time, a byte of room between them.
    const even =
      Math.imul(p00 & 0xff00ff, w00) + Math.imul(p10 & 0xff00ff, w10) + Math.imul(p01 & 0xff00ff, w01) + Math.imul(p11 & 0xff00ff, w11)
    const odd =
      Math.imul((p00 >>> 8) & 0xff00ff, w00) +
      Math.imul((p10 >>> 8) & 0xff00ff, w10) +
      Math.imul((p01 >>> 8) & 0xff00ff, w01) +
      Math.imul((p11 >>> 8) & 0xff00ff, w11)
    const pixel = (((even >>> 8) & 0xff00ff) | (odd & 0xff00ff00)) >>> 0
    if (pixel >= OPAQUE) target[i] = pixel
    else {
      // What is clear leaves what is there, or a fold would tear holes.
      const alpha = pixel >>> 24
      if (alpha > (target[i] as number) >>> 24) {
        const by = 255 / alpha
        const red = Math.min(255, (pixel & 255) * by + 0.5)
        const green = Math.min(255, ((pixel >>> 8) & 255) * by + 0.5)
        const blue = Math.min(255, ((pixel >>> 16) & 255) * by + 0.5)
        target[i] = ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0
      }
    }
  }
}
