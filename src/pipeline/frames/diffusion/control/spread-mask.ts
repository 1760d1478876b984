/** A mask grown by so many pixels to every side, a byte a pixel, 255 or 0. */
export function spreadMask(mask: Uint8Array, width: number, height: number, by: number): Uint8Array {
  const rows = new Uint8Array(mask.length)
  for (let y = 0; y < height; y++) mark(mask, rows, y * width, 1, width, by)
  const grown = new Uint8Array(mask.length)
  for (let x = 0; x < width; x++) mark(rows, grown, x, width, height, by)
  return grown
}

/** Along a row or column: all that is within reach of what is marked. */
function mark(from: Uint8Array, to: Uint8Array, start: number, step: number, count: number, by: number): void {
  let until = -1
  for (let ahead = 0; ahead < count + by; ahead++) {
    if (ahead < count && (from[start + ahead * step] as number) > 0) until = ahead + by
    const at = ahead - by
    if (at >= 0 && at <= until) to[start + at * step] = 255
  }
}

/** How much of what is new shows in each pixel, 0 … 255: nothing outside the mask, all of it `by` pixels inside, so that no seam is seen. */
export function featherMask(mask: Uint8Array, width: number, height: number, by: number): Uint8Array {
  const depth = new Uint16Array(mask.length)
  const most = by + 1
  // Distance to the mask's edge in steps along rows, columns and diagonals; the frame's edge is no edge of it.
  const pass = (backwards: boolean): void => {
    for (let k = 0; k < mask.length; k++) {
      const i = backwards ? mask.length - 1 - k : k
      if (mask[i] === 0) continue
      const [x, y] = [i % width, (i / width) | 0]
      const side = backwards ? 1 : -1
      let least = backwards ? (depth[i] as number) : most
      if (x + side >= 0 && x + side < width) least = Math.min(least, (depth[i + side] as number) + 1)
      if (y + side >= 0 && y + side < height)
        for (const lean of [-1, 0, 1])
          if (x + lean >= 0 && x + lean < width) least = Math.min(least, (depth[i + side * width + lean] as number) + 1)
      depth[i] = least
    }
  }
  pass(false)
  pass(true)
  return Uint8Array.from(depth, (far) => Math.round((255 * Math.min(far, most)) / most))
}
