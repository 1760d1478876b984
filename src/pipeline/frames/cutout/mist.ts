import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import { scaleAt } from '../../choreography/stage.ts'
import type { Place } from '../../repertoire/places/place.ts'
import type { Setting } from '../../storyboard/storyboard.ts'
import type { Moment } from './draw-set.ts'
import { noiseTile } from './finish/noise-tile.ts'
import { channels, mix, type Light } from './light.ts'
import type { View } from './view.ts'

/** A bank of mist that drifts between two depths. */
export interface MistBank {
  readonly turn: number
  draw(context: SKRSContext2D, moment: Moment): void
}

/** Mist by weather and hour: thick in fog, a breath of it over the land at dawn; none where there is no air or a wall. */
export function buildMist(setting: Setting, place: Place, light: Light, view: View): readonly MistBank[] {
  if (!['land', 'water-surface', 'air'].includes(place.medium)) return []
  const thick = setting.weather === 'fog' ? 1 : setting.hour === 'dawn' ? 0.35 : 0
  if (thick === 0) return []
  const sheet = bank(light)
  return [
    { turn: 0.72, y: 0.02, speed: 0.008 },
    { turn: 0.34, y: 0.1, speed: 0.02 },
  ].map(({ turn, y, speed }, i): MistBank => ({
    turn,
    draw(context, { camera, time }) {
      const [w, h] = [view.width * 1.6, view.height * (setting.weather === 'fog' ? 0.8 : 0.42)]
      const shift = ((time * speed * (i === 0 ? 1 : -1) - camera.x * scaleAt(turn)) * view.height) % w
      const top = (setting.horizon + y) * view.height - h * 0.62
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.globalAlpha = thick * 0.8
      for (let x = Math.floor(shift > 0 ? shift - w : shift); x < view.width; x += Math.floor(w))
        context.drawImage(sheet, x, top, Math.floor(w) + 1, h)
      context.globalAlpha = 1
    },
  }))
}

/** Wisps that tile from side to side and fade above and below. */
function bank(light: Light): Canvas {
  const side = 256
  const tile = noiseTile(side, 4, 4, 'mist')
  const canvas = createCanvas(side, side / 2)
  const context = canvas.getContext('2d')
  const image = context.createImageData(side, side / 2)
  const colour = channels(mix(light.haze, '#ffffff', 0.25))
  for (let y = 0, i = 0; y < side / 2; y++) {
    const fade = Math.sin((Math.PI * y) / (side / 2)) ** 1.5
    for (let x = 0; x < side; x++, i += 4) {
      for (let c = 0; c < 3; c++) image.data[i + c] = colour[c] as number
      image.data[i + 3] = 255 * fade * Math.min(1, Math.max(0, ((tile[y * 2 * side + x] as number) - 0.32) * 2))
    }
  }
  context.putImageData(image, 0, 0)
  return canvas
}
