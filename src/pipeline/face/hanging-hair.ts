import { JAW } from './mesh-lines.ts'
import { distance, lumaAt, redAt, skinOf, yellowAt } from './model-colour.ts'
import type { Point } from './networks.ts'
import { LANDMARK } from './portrait.ts'
import { blur, smoothstep, type Raster } from './raster.ts'

/** Heights of the face below the chin to which long hair is kept. */
const HANGS = 0.5

/** Part of the room beside the neck that hair must fill for it to count as long: fewer strands look torn. */
const FULL = 0.3
/** How much hair may differ from what it hangs from, in squared steps of luma and colour. */
const LIKE = 1.5
/** How fast the colour that is followed down the hair gives way to what is found. */
const FOLLOWS = 0.035

/**
 * Hair that hangs below the jaw, beside the neck and not before it: what is hair above is followed downwards, row by row, as long as its
 * colour changes slowly; `rim` is the `jawLine`. Where it comes to little it is left out on that side, and its end is smooth.
 */
export function hangingHair(
  lit: Raster,
  hair: Float32Array,
  soft: Float32Array,
  mesh: readonly Point[],
  rim: Float32Array,
  tall: number,
): Float32Array {
  const { data, width, height } = lit
  const chin = mesh[LANDMARK.chin] as Point
  const half = Math.abs((mesh[LANDMARK.rightTemple] as Point)[0] - (mesh[LANDMARK.leftTemple] as Point)[0]) / 2
  const raw = new Float32Array(width * height)
  const start = Math.round(chin[1] - 0.55 * tall)
  const end = Math.min(height - 1, Math.round(chin[1] + HANGS * tall))
  const followed = new Float32Array(3 * width)
  const alive = new Float32Array(width)
  const skin = skinOf(data, width, height, mesh)
  const follow = (x: number, from: number, luma: number, red: number, yellow: number, share: number): void => {
    followed[3 * x] = mixIn(followed[3 * from] as number, luma, share)
    followed[3 * x + 1] = mixIn(followed[3 * from + 1] as number, red, share)
    followed[3 * x + 2] = mixIn(followed[3 * from + 2] as number, yellow, share)
  }
  for (let y = Math.max(0, start); y <= end; y++) {
    for (let x = 0; x < width; x++) {
      const p = y * width + x
      const above = y < (rim[x] as number)
      const luma = lumaAt(data, 3 * p)
      const red = redAt(data, 3 * p)
      const yellow = yellowAt(data, 3 * p)
      if (above) {
        const known = (hair[p] as number) > 0.5 && (soft[p] as number) > 0.5
        alive[x] = known ? 1 : (alive[x] as number) * 0.9
        raw[p] = known ? 1 : 0
        // It goes on without a gap.
        if (known) follow(x, x, luma, red, yellow, 0.3)
        continue
      }
      // From straight above, or from beside it: locks swing outwards.
      let best = Infinity
      let from = x
      for (let side = -1; side <= 1; side++) {
        const q = Math.min(width - 1, Math.max(0, x + side))
        if ((alive[q] as number) < 0.3) continue
        const away =
          ((luma - (followed[3 * q] as number)) / 34) ** 2 +
          ((red - (followed[3 * q + 1] as number)) / 13) ** 2 +
          ((yellow - (followed[3 * q + 2] as number)) / 13) ** 2
        if (away < best) {
          best = away
          from = q
        }
      }
      const could = (soft[p] as number) > 0.4 && best < LIKE && lockAt(x, y, chin, half, tall) > 0
      const bare = could && (hair[p] as number) < 0.6 && (skin === null || distance(skin, data, 3 * p) < 5)
      const is = could && !bare
      raw[p] = is ? 1 : 0
      alive[x] = is ? 1 : (alive[x] as number) * 0.8
      if (is) follow(x, from, luma, red, yellow, FOLLOWS)
    }
  }
  // Holes close, tatters go.
  const smooth = blur(raw, width, height, Math.max(1, Math.round(tall / 28)))
  const full = [-1, 1].map((side) => fullness(smooth, soft, rim, chin, half, tall, side, width, height))
  for (let y = 0, p = 0; y < height; y++)
    for (let x = 0; x < width; x++, p++) {
      const value = smooth[p] as number
      if (value === 0) continue
      const side = x < chin[0] ? 0 : 1
      // It ends round: longest beside the neck.
      const away = Math.max(0, Math.abs(x - chin[0]) / half - 0.9)
      const last = chin[1] + (HANGS - 0.5 * away * away) * tall
      const fade = smoothstep(last, last - 0.06 * tall, y)
      smooth[p] = smoothstep(0.42, 0.62, value) * fade * smoothstep(FULL * 0.7, FULL, full[side] as number)
    }
  return smooth
}

/** How far inside the outline of a lock beside the neck a pixel lies, in heights of the face; at its end, and towards the shoulders, it is round. */
function lockAt(x: number, y: number, chin: Point, half: number, tall: number): number {
  const aside = Math.abs(x - chin[0])
  const [inner, outer] = [0.7 * half, 0.85 * tall]
  const across = (2 * (aside - inner)) / (outer - inner) - 1
  const down = Math.max(0, (y - chin[1] + 0.35 * tall) / ((HANGS + 0.35) * tall))
  const round = 1 - Math.abs(across) ** 2.5 - down ** 3
  return (round * (outer - inner)) / 4 / tall
}

/** How much of the person beside the neck, down to a third of a face below the chin, is hair that hangs. */
function fullness(
  hanging: Float32Array,
  soft: Float32Array,
  rim: Float32Array,
  chin: Point,
  half: number,
  tall: number,
  side: number,
  width: number,
  height: number,
): number {
  let [is, could] = [0, 0]
  for (let x = 0; x < width; x++) {
    const aside = (side * (x - chin[0])) / half
    if (aside < 0.75 || aside > 1.5) continue
    for (let y = Math.max(0, Math.round(rim[x] as number)); y < Math.min(height, chin[1] + 0.22 * tall); y++) {
      if ((soft[y * width + x] as number) < 0.5) continue
      could++
      if ((hanging[y * width + x] as number) > 0.5) is++
    }
  }
  return could === 0 ? 0 : is / could
}

function mixIn(old: number, fresh: number, share: number): number {
  return old + (fresh - old) * share
}

/** The height at each column below which the head ends: the jaw's, and beyond it a round end for the hair. */
export function jawLine(mesh: readonly Point[], width: number, tall: number): Float32Array {
  const line = JAW.map((index) => mesh[index] as Point)
  // Beyond the jaw the line lies at its corners: the lobes of the ears end above them.
  const [first, last] = [line[2] as Point, line[line.length - 3] as Point]
  const rim = new Float32Array(width)
  for (let x = 0; x < width; x++) {
    const beyond = Math.max(first[0] - x, x - last[0])
    if (beyond >= 0) {
      // Hair that ends here ends round; straight beside the jaw it would leave a spike of the neck.
      const end = x <= first[0] ? first[1] : last[1]
      const lower = 0.04 * smoothstep(0.02, 0.14, beyond / tall)
      rim[x] = end + tall * (lower - 0.5 * Math.min(1, beyond / (0.75 * tall)) ** 2)
    } else {
      let deepest = Math.min(first[1], last[1])
      for (let i = 2; i < line.length - 3; i++) {
        const [from, to] = [line[i] as Point, line[i + 1] as Point]
        if ((x - from[0]) * (x - to[0]) > 0 || from[0] === to[0]) continue
        deepest = Math.max(deepest, from[1] + ((to[1] - from[1]) * (x - from[0])) / (to[0] - from[0]))
      }
      rim[x] = deepest
    }
  }
  return rim
}
