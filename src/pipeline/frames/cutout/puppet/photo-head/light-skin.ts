import type { Canvas } from '@napi-rs/canvas'
import type { Style } from '../../../../repertoire/styles/style.ts'
import { channels, mix, type Light } from '../../light.ts'

export interface SkinLight {
  readonly light: Light
  readonly style: Style
  readonly depth: number
  readonly gain: readonly [number, number, number]
  /** Pixels from the crown to the chin. */
  readonly tall: number
}

/**
 * Lights an evenly lit picture of a head as the painted skin next to it is lit: the style's pigment, the hour's light, warm in the shade, its rim
 * towards the key, the haze of its depth; in place.
 */
export function lightSkin(canvas: Canvas, { light, style, depth, gain, tall }: SkinLight): void {
  const context = canvas.getContext('2d')
  const { width, height } = canvas
  const image = context.getImageData(0, 0, width, height)
  const { data } = image
  const ambient = channels(mix(light.ambient, '#fff4ec', 0.36))
  const glow = channels(mix(light.key.colour, '#ffffff', 0.35))
  const haze = channels(light.haze)
  const fog = 0.6 * light.hazeAt(depth)
  const towards = Math.sign(light.key.x) || 1
  const [bright, dark] = [0.17 * (0.4 + 0.6 * light.key.strength), 0.3 + 0.25 * light.key.strength]
  const plain = style.saturation === 0
  const saturation = plain ? 1 : style.saturation * 0.94
  const contrast = plain ? 1 : 1 + (style.contrast - 1) * 0.6
  const shadow = [0.81, 0.56, 0.5]
  for (let y = 0, i = 0; y < height; y++) {
    const down = Math.min(1, y / tall) - 0.42
    for (let x = 0; x < width; x++, i += 4) {
      if (data[i + 3] === 0) continue
      const lit = towards * (x / width - 0.5) * 1.5 - down * 0.75
      const up = bright * Math.min(1, Math.max(0, lit + 0.1))
      const low = dark * Math.min(1, Math.max(0, -lit - 0.08)) ** 1.2
      for (let c = 0; c < 3; c++) data[i + c] = (data[i + c] as number) * (gain[c] as number)
      const grey = 0.2126 * (data[i] as number) + 0.7152 * (data[i + 1] as number) + 0.0722 * (data[i + 2] as number)
      for (let c = 0; c < 3; c++) {
        const graded = 128 + (grey + ((data[i + c] as number) - grey) * saturation - 128) * contrast
        const shaded = graded * (1 - low * (1 - (shadow[c] as number)))
        const there = (shaded * (ambient[c] as number)) / 255
        const shone = there + ((glow[c] as number) - there) * up * (graded / 255)
        data[i + c] = shone + ((haze[c] as number) - shone) * fog
      }
    }
  }
  context.putImageData(image, 0, 0)
}
