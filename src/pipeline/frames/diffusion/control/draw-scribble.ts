/** Of the steepest rise that two neighbouring pixels can have: where a line begins, and what goes on one that has begun. */
const [BEGINS, GOES_ON] = [0.075, 0.035]

/**
 * The lines of a picture, white on black, as models are trained to follow them: the rims of what is there, not its texture. Canny's way
 * (1986): softened, steepest rise of any channel, thinned to one pixel across the line, weak ones kept where they go on a strong one.
 * `pixels`: RGBA. `nearness`, a byte a pixel, counts like a colour: what stands before something else has a rim also in fog and at night.
 * The lines are a byte a pixel, 255 or 0.
 */
export function drawScribble(pixels: Uint8Array, nearness: Uint8Array, width: number, height: number): Uint8Array {
  const seen = (at: (i: number) => number): Float32Array =>
    soften(
      Float32Array.from(nearness, (_, i) => at(i) / 255),
      width,
      height,
    )
  const channels = [...[0, 1, 2].map((c) => seen((i) => pixels[4 * i + c] as number)), seen((i) => nearness[i] as number)]
  const [rise, across, down] = [0, 1, 2].map(() => new Float32Array(width * height)) as [Float32Array, Float32Array, Float32Array]
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x
      for (const channel of channels) {
        const dx = ((channel[i + 1] as number) - (channel[i - 1] as number)) / 2
        const dy = ((channel[i + width] as number) - (channel[i - width] as number)) / 2
        const steep = Math.hypot(dx, dy)
        if (steep <= (rise[i] as number)) continue
        rise[i] = steep
        across[i] = dx
        down[i] = dy
      }
    }
  return trace(thin(rise, across, down, width, height), width, height)
}

/** Twice the mean of three by three, which is nearly Gaussian: the grain of paper is no line. */
function soften(channel: Float32Array, width: number, height: number): Float32Array {
  let from = channel
  for (let pass = 0; pass < 2; pass++) {
    const rows = new Float32Array(width * height)
    for (let y = 0, i = 0; y < height; y++)
      for (let x = 0; x < width; x++, i++)
        rows[i] = ((from[x > 0 ? i - 1 : i] as number) + (from[i] as number) + (from[x < width - 1 ? i + 1 : i] as number)) / 3
    const to = new Float32Array(width * height)
    for (let y = 0, i = 0; y < height; y++)
      for (let x = 0; x < width; x++, i++)
        to[i] = ((rows[y > 0 ? i - width : i] as number) + (rows[i] as number) + (rows[y < height - 1 ? i + width : i] as number)) / 3
    from = to
  }
  return from
}

/** Only where the rise is steepest across the line. */
function thin(rise: Float32Array, across: Float32Array, down: Float32Array, width: number, height: number): Float32Array {
  const ridge = new Float32Array(width * height)
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x
      const here = rise[i] as number
      if (here < GOES_ON) continue
      const step = Math.round(Math.sign(across[i] as number) * (Math.abs(across[i] as number) > 0.38 * here ? 1 : 0))
      const fall = Math.round(Math.sign(down[i] as number) * (Math.abs(down[i] as number) > 0.38 * here ? 1 : 0))
      const beside = fall * width + step
      if (here >= (rise[i - beside] as number) && here > (rise[i + beside] as number)) ridge[i] = here
    }
  return ridge
}

/** Follows lines from where they are strong. */
function trace(ridge: Float32Array, width: number, height: number): Uint8Array {
  const lines = new Uint8Array(width * height)
  const open: number[] = []
  const take = (i: number): void => {
    if (lines[i] !== 0) return
    lines[i] = 255
    open.push(i)
  }
  for (let i = 0; i < ridge.length; i++) if ((ridge[i] as number) >= BEGINS) take(i)
  for (let i = open.pop(); i !== undefined; i = open.pop())
    for (const beside of [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1])
      if ((ridge[i + beside] ?? 0) > 0) take(i + beside)
  return lines
}
