import type { Random } from '../../../random.ts'

/** A function of time in seconds. */
export type Curve = (seconds: number) => number

/** Through [seconds, value] points in order of time, eased in and out of each, so that pitch and loudness bend and never kink; held at the ends. */
export function gliding(...points: readonly (readonly [number, number])[]): Curve {
  return (seconds) => {
    let [before, low] = points[0]!
    if (seconds <= before) return low
    for (let i = 1; i < points.length; i++) {
      const [after, high] = points[i]!
      if (seconds < after) {
        const part = (seconds - before) / (after - before)
        return low + (high - low) * part * part * (3 - 2 * part)
      }
      before = after
      low = high
    }
    return low
  }
}

/** A slow wander in −1 … 1: smoothed random values, `rate` of them a second, for any time. */
export function drift(random: Random, seconds: number, rate: number): Curve {
  const values = Float32Array.from({ length: Math.ceil(seconds * rate) + 3 }, () => 2 * random() - 1)
  return (time) => {
    const place = Math.min(values.length - 2, Math.max(0, time * rate))
    const index = Math.floor(place)
    const part = place - index
    return values[index]! + (values[index + 1]! - values[index]!) * part * part * (3 - 2 * part)
  }
}

/** Rises over `attack` seconds, then falls by 60 dB in `decay` seconds. */
export function struck(attack: number, decay: number): Curve {
  return (seconds) => {
    if (seconds < 0) return 0
    if (seconds < attack) return Math.sin((Math.PI / 2) * (seconds / attack))
    return Math.exp((-6.908 * (seconds - attack)) / decay)
  }
}

/** Rises over `attack`, holds at 1, falls over `release` so that it ends at `seconds`. */
export function held(seconds: number, attack: number, release: number): Curve {
  return gliding([0, 0], [attack, 1], [Math.max(attack + 0.001, seconds - release), 1], [seconds, 0])
}
