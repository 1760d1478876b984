import { createCanvas } from '@napi-rs/canvas'
import { mix } from '../light.ts'
import type { Easel, FlatPainter } from '../painting.ts'
import { tinted } from './season.ts'
import { acrossStage, bake, belowFrame, cutOut } from './sheet.ts'

/** Water all around: bright above where the surface is, dark below. */
export const paintDeep: FlatPainter<'deep'> = (flat, easel) => {
  const { light } = easel
  const box = acrossStage(easel, -easel.margin, belowFrame(easel))
  const tones = waterTones(easel, flat.colour)
  const sheet = bake(easel, box, 0.35, (context) => {
    const fade = context.createLinearGradient(0, -0.1, 0, 1)
    fade.addColorStop(0, tones.top)
    fade.addColorStop(0.4, tones.middle)
    fade.addColorStop(1, tones.bottom)
    context.fillStyle = fade
    context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top)
    const x = (light.key.x * easel.aspect) / 3
    const glow = context.createRadialGradient(x, -0.1, 0, x, -0.1, 0.85)
    glow.addColorStop(0, `${mix(tones.top, '#ffffff', 0.55)}d0`)
    glow.addColorStop(1, `${tones.top}00`)
    context.fillStyle = glow
    context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top)
  })
  return [{ depth: 1, sheet: cutOut(sheet, easel, { shadow: 0, spread: 0, fibre: 0.06, rim: null }) }]
}

/** The hour reaches the deep as colour alone. */
export function waterTones(easel: Easel, colour: string): { top: string; middle: string; bottom: string } {
  const { light } = easel
  const own = tinted(easel, colour, 0.6)
  const lit = mix(own, light.ambient, 0.12)
  const dim = light.hour.name === 'night' ? 0.5 : light.hour.name === 'day' ? 0 : 0.2
  const shade = (tone: string): string => mix(mix(tone, light.sky[1], 0.18), '#050d2c', Math.min(0.7, dim + light.weather.cover * 0.15))
  return { top: shade(mix(lit, '#c8f5f0', 0.55)), middle: shade(lit), bottom: shade(mix(lit, '#0b2350', 0.62)) }
}

/** Beams from the surface that fan, widen and breathe. */
export const paintShafts: FlatPainter<'shafts'> = (flat, easel) => {
  const { light, random } = easel
  const beam = createCanvas(64, 128)
  const paint = beam.getContext('2d')
  const colour = mix(light.key.colour, '#d8fff6', easel.place.medium === 'under-water' ? 0.6 : 0)
  const across = paint.createLinearGradient(0, 0, 64, 0)
  across.addColorStop(0, `${colour}00`)
  across.addColorStop(0.3, `${colour}ff`)
  across.addColorStop(0.7, `${colour}ff`)
  across.addColorStop(1, `${colour}00`)
  paint.fillStyle = across
  paint.fillRect(0, 0, 64, 128)
  paint.globalCompositeOperation = 'destination-in'
  const down = paint.createLinearGradient(0, 0, 0, 128)
  down.addColorStop(0, '#000000ff')
  down.addColorStop(1, '#00000000')
  paint.fillStyle = down
  paint.fillRect(0, 0, 64, 128)
  const strength = (0.05 + 0.2 * light.key.strength) * (1 - 0.6 * light.weather.cover)
  if (strength < 0.04) return []
  const source = (light.key.x * easel.aspect) / 3
  const beams = Array.from({ length: flat.count }, (_, i) => ({
    x: source + (i / flat.count - 0.5) * easel.aspect * 0.9 + random.between(-0.08, 0.08),
    wide: random.between(0.05, 0.15),
    long: random.between(0.75, 1.15),
    rate: random.between(0.25, 0.6),
    phase: random() * 6.283,
  }))
  return [
    {
      depth: flat.depth,
      sheet: null,
      live(context, time) {
        context.globalCompositeOperation = 'lighter'
        for (const ray of beams) {
          const breath = 0.55 + 0.45 * Math.sin(time * ray.rate * 2 + ray.phase)
          const lean = (ray.x - source) * 0.65 + 0.03 * Math.sin(time * ray.rate + ray.phase) - light.key.x * 0.2
          context.save()
          context.globalAlpha = strength * breath
          context.translate(ray.x, -Math.min(0.12, easel.margin))
          context.transform(1, 0, lean, 1, 0, 0)
          context.drawImage(beam, -ray.wide, 0, ray.wide * 2, ray.long)
          context.restore()
        }
        context.globalCompositeOperation = 'source-over'
        context.globalAlpha = 1
      },
    },
  ]
}
