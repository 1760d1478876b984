import type { SKRSContext2D } from '@napi-rs/canvas'
import { channels, mix, type Light, type Pigment } from '../light.ts'

/** How a sprite takes the light of its set. */
export interface Lighting {
  readonly light: Light
  readonly depth: number
  /** It gives light itself: neither the night nor the distance dims it. */
  readonly glows: boolean
  readonly pigment: Pigment
}

/**
 * Lights a sprite: the style's pigment, the ambient colour of the hour (a little less of it than the set gets, so that a
 * subject separates from its ground), a brighter side towards the key light, then the haze of its depth.
 */
export function lightSprite(context: SKRSContext2D, width: number, height: number, { light, depth, glows, pigment }: Lighting): void {
  const image = context.getImageData(0, 0, width, height)
  const { data } = image
  const ambient = channels(glows ? '#ffffff' : mix(light.ambient, '#ffffff', 0.45))
  const key = channels(light.key.colour)
  const haze = channels(light.haze)
  const fog = (glows ? 0.35 : 0.72) * light.hazeAt(depth)
  const strength = glows ? 0.05 : 0.2 * light.key.strength + 0.05
  const towards = Math.sign(light.key.x) || 1
  const [saturation, contrast] = [
    pigment.saturation === 0 ? 1 : pigment.saturation,
    pigment.saturation === 0 ? 1 : 1 + (pigment.contrast - 1) * 0.6,
  ]
  for (let y = 0, i = 0; y < height; y++) {
    const down = y / height - 0.45
    for (let x = 0; x < width; x++, i += 4) {
      if (data[i + 3] === 0) continue
      const lit = strength * (towards * (x / width - 0.5) * 1.2 - down)
      const grey = 0.2126 * (data[i] as number) + 0.7152 * (data[i + 1] as number) + 0.0722 * (data[i + 2] as number)
      for (let c = 0; c < 3; c++) {
        const graded = 128 + (grey + ((data[i + c] as number) - grey) * saturation - 128) * contrast
        const dimmed = (graded * (ambient[c] as number)) / 255
        const shaded = lit > 0 ? dimmed + ((key[c] as number) - dimmed * 0.6) * lit * 0.6 : dimmed * (1 + lit * 1.1)
        data[i + c] = shaded + ((haze[c] as number) - shaded) * fog
      }
    }
  }
  context.putImageData(image, 0, 0)
}
