import type { Canvas } from '@napi-rs/canvas'

/**
 * Gathers a picture's tones into the patches that a painter would lay, their edges kept, in place: each pixel becomes the mean of those of four
 * squares around it that are of one tone, the more so the evener they are (a smooth Kuwahara filter). `reach` in pixels.
 */
export function flatten(canvas: Canvas, reach: number): void {
  const r = Math.round(reach)
  if (r < 1) return
  const context = canvas.getContext('2d')
  const { width, height } = canvas
  const image = context.getImageData(0, 0, width, height)
  const { data } = image
  const sums = sumsOf(data, width, height)
  const stride = width + 1
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += 4) {
      if (data[i + 3] === 0) continue
      let [red, green, blue, total] = [0, 0, 0, 0]
      for (let quarter = 0; quarter < 4; quarter++) {
        const x0 = Math.max(0, quarter & 1 ? x : x - r)
        const x1 = Math.min(width, (quarter & 1 ? x + r : x) + 1)
        const y0 = Math.max(0, quarter & 2 ? y : y - r)
        const y1 = Math.min(height, (quarter & 2 ? y + r : y) + 1)
        const [a, b, c, d] = [y0 * stride + x0, y0 * stride + x1, y1 * stride + x0, y1 * stride + x1]
        const over = (sum: Float64Array): number => (sum[d] as number) - (sum[b] as number) - (sum[c] as number) + (sum[a] as number)
        const count = over(sums.count)
        if (count < 1) continue
        const mean = over(sums.tone) / count
        const spread = Math.max(0, over(sums.square) / count - mean * mean)
        const weight = 1 / (9 + spread) ** 2
        red += (over(sums.red) / count) * weight
        green += (over(sums.green) / count) * weight
        blue += (over(sums.blue) / count) * weight
        total += weight
      }
      if (total === 0) continue
      data[i] = red / total
      data[i + 1] = green / total
      data[i + 2] = blue / total
    }
  }
  context.putImageData(image, 0, 0)
}

/** Sums over all that is above and left, so that any square's mean is four look-ups. Only what is painted counts. */
function sumsOf(data: Uint8ClampedArray, width: number, height: number) {
  const stride = width + 1
  const sheet = (): Float64Array => new Float64Array(stride * (height + 1))
  const sums = { count: sheet(), tone: sheet(), square: sheet(), red: sheet(), green: sheet(), blue: sheet() }
  for (let y = 0, i = 0; y < height; y++) {
    let [count, tone, square, red, green, blue] = [0, 0, 0, 0, 0, 0]
    for (let x = 0; x < width; x++, i += 4) {
      if ((data[i + 3] as number) > 127) {
        const [r, g, b] = [data[i] as number, data[i + 1] as number, data[i + 2] as number]
        const value = 0.3 * r + 0.59 * g + 0.11 * b
        count++
        tone += value
        square += value * value
        red += r
        green += g
        blue += b
      }
      const [at, above] = [(y + 1) * stride + x + 1, y * stride + x + 1]
      sums.count[at] = count + (sums.count[above] as number)
      sums.tone[at] = tone + (sums.tone[above] as number)
      sums.square[at] = square + (sums.square[above] as number)
      sums.red[at] = red + (sums.red[above] as number)
      sums.green[at] = green + (sums.green[above] as number)
      sums.blue[at] = blue + (sums.blue[above] as number)
    }
  }
  return sums
}
