import { createCanvas } from '@napi-rs/canvas'
import { mix } from '../light.ts'
import type { FlatPainter, StandingFlat } from '../painting.ts'
import { rolling } from './outline.ts'
import { acrossStage } from './sheet.ts'

/** Two curtains of light that wave over each other; nothing unless the night is clear. */
export const paintAurora: FlatPainter<'aurora'> = (flat, easel) => {
  const { light, random, setting } = easel
  const strength = light.hour.stars * Math.max(0, 1 - light.weather.cover * 1.5)
  if (strength < 0.2) return []
  const PIXELS = 90
  const low = setting.horizon * 0.86
  const box = acrossStage(easel, Math.min(-0.02, low - 0.6), low)
  return flat.colours.map((colour, i): StandingFlat => {
    const width = box.right - box.left + 0.3
    const image = createCanvas(Math.ceil(width * PIXELS), Math.ceil((box.bottom - box.top) * PIXELS))
    const context = image.getContext('2d')
    const [fold, height] = [rolling(random, 0.5), rolling(random, 2.6)]
    for (let column = 0; column < image.width; column++) {
      const x = column / PIXELS
      const foot = low - box.top - 0.12 - i * 0.06 + fold(x) * 0.07
      const tall = 0.22 + 0.1 * height(x)
      const fade = context.createLinearGradient(0, (foot - tall) * PIXELS, 0, foot * PIXELS)
      const mark = Math.round(255 * strength * (0.34 + 0.16 * height(x * 2 + 1)))
        .toString(16)
        .padStart(2, '0')
      fade.addColorStop(0, `${mix(colour, '#a060e0', 0.55)}00`)
      fade.addColorStop(0.75, colour + mark)
      fade.addColorStop(1, `${colour}00`)
      context.fillStyle = fade
      context.fillRect(column, (foot - tall) * PIXELS, 1, tall * PIXELS)
    }
    return {
      depth: flat.depth - i * 0.005,
      sheet: null,
      live(target, time) {
        target.globalCompositeOperation = 'lighter'
        target.globalAlpha = 0.7 + 0.3 * Math.sin(time * 0.7 + i * 2)
        target.save()
        target.translate(0.1 * Math.sin(time * 0.21 + i * 1.9), 0.012 * Math.sin(time * 0.4 + i))
        target.transform(1, 0, 0.08 * Math.sin(time * 0.33 + i), 1, 0, 0)
        target.drawImage(image, box.left - 0.15, box.top, width, box.bottom - box.top)
        target.restore()
        target.globalAlpha = 1
        target.globalCompositeOperation = 'source-over'
      },
    }
  })
}
