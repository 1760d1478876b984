import type { Canvas } from '@napi-rs/canvas'
import { channels } from '../../light.ts'

/** Dark to light, in the light of a blue tube and of a pink one. A puppet is darkened as it is drawn: these are brighter by as much. */
const BLUE = ['#12063a', '#2a1f9c', '#2f8fe8', '#8df4ff', '#ffffff'].map(channels)
const PINK = ['#16043a', '#6a1496', '#e23bc0', '#ff9be0', '#fff2fb'].map(channels)

/** Lights a head by two tubes, blue from the left and pink from the right, in place. */
export function shineNeon(canvas: Canvas, amount: number): void {
  const context = canvas.getContext('2d')
  const { width, height } = canvas
  const image = context.getImageData(0, 0, width, height)
  const { data } = image
  const [dark, light] = rangeOf(data)
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += 4) {
      if (data[i + 3] === 0) continue
      const tone = ((data[i] as number) * 0.3 + (data[i + 1] as number) * 0.59 + (data[i + 2] as number) * 0.11 - dark) / (light - dark)
      const at = Math.min(0.999, Math.max(0, tone) ** 1.15) * (BLUE.length - 1)
      const step = Math.floor(at)
      const side = smooth((x / width - 0.3) / 0.36)
      for (let c = 0; c < 3; c++) {
        const of = (ramp: typeof BLUE): number => {
          const [from, to] = [(ramp[step] as (typeof ramp)[number])[c] as number, (ramp[step + 1] as (typeof ramp)[number])[c] as number]
          return from + (to - from) * (at - step)
        }
        data[i + c] = (data[i + c] as number) * (1 - amount) + amount * (of(BLUE) * (1 - side) + of(PINK) * side)
      }
    }
  }
  context.putImageData(image, 0, 0)
}

/** The tones between which nearly all of it lies: a face at night shines as one at noon does. */
function rangeOf(data: Uint8ClampedArray): readonly [number, number] {
  const counts = new Uint32Array(256)
  let total = 0
  for (let i = 0; i < data.length; i += 4) {
    if ((data[i + 3] as number) < 128) continue
    const tone = Math.round((data[i] as number) * 0.3 + (data[i + 1] as number) * 0.59 + (data[i + 2] as number) * 0.11)
    counts[tone] = (counts[tone] as number) + 1
    total++
  }
  const at = (share: number): number => {
    let sum = 0
    for (let tone = 0; tone < 256; tone++) if ((sum += counts[tone] as number) >= share * total) return tone
    return 255
  }
  const [low, high] = [at(0.03), at(0.985)]
  return [low, Math.max(high, low + 24)]
}

function smooth(value: number): number {
  const t = Math.min(1, Math.max(0, value))
  return t * t * (3 - 2 * t)
}
