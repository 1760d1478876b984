import type { SKRSContext2D } from '@napi-rs/canvas'
import { mix } from '../light.ts'
import type { FlatPainter } from '../painting.ts'

/** Small and far: birds by day in dry weather, or a school of fish; they cross slowly, each with its own beat. */
export const paintFlock: FlatPainter<'flock'> = (flat, easel) => {
  const { light, random, setting, place } = easel
  if (flat.of === 'birds' && (light.hour.name === 'night' || light.weather.cover > 0.7)) return []
  const level = flat.of === 'birds' ? flat.y * Math.min(1.2, setting.horizon / place.horizon) : flat.y
  const way = random() < 0.5 ? -1 : 1
  const start = random.between(-0.3, 0.1) * easel.aspect * way
  const speed = flat.of === 'birds' ? 0.022 : 0.03
  const colour =
    flat.of === 'birds'
      ? mix(light.lit('#2c3350', flat.depth), light.haze, 0.15)
      : light.lit(random.pick(['#f0b060', '#e8806a', '#cfe0e8']), flat.depth)
  const members = Array.from({ length: flat.count }, (_, i) => ({
    x: (i % 2 === 0 ? -1 : 1) * Math.ceil(i / 2) * 0.035 * random.between(0.8, 1.3),
    y: Math.ceil(i / 2) * 0.016 + random.between(-0.012, 0.012),
    size: random.between(0.009, 0.014) * (flat.of === 'fish' ? 1.7 : 1),
    beat: random.between(5, 7),
    phase: random() * 6.283,
  }))
  const draw = flat.of === 'birds' ? bird : fish
  return [
    {
      depth: flat.depth,
      sheet: null,
      live(context, time) {
        context.fillStyle = colour
        context.strokeStyle = colour
        for (const one of members) {
          context.save()
          context.translate(
            start + way * speed * time + one.x + 0.004 * Math.sin(time * 1.1 + one.phase),
            level + one.y + 0.008 * Math.sin(time * 0.9 + one.phase),
          )
          context.scale(one.size * way, one.size)
          draw(context, time * one.beat + one.phase)
          context.restore()
        }
      },
    },
  ]
}

function bird(context: SKRSContext2D, beat: number): void {
  const lift = 0.25 + 0.55 * Math.sin(beat) * (Math.sin(beat * 0.13) > -0.2 ? 1 : 0.15)
  context.lineWidth = 0.2
  context.beginPath()
  context.moveTo(-1, -lift)
  context.quadraticCurveTo(-0.4, -lift * 0.9 - 0.1, 0, 0)
  context.quadraticCurveTo(0.4, -lift * 0.9 - 0.1, 1, -lift)
  context.stroke()
}

function fish(context: SKRSContext2D, beat: number): void {
  const tail = 0.3 * Math.sin(beat)
  context.beginPath()
  context.moveTo(1, 0)
  context.quadraticCurveTo(0.2, -0.55, -0.6, 0)
  context.lineTo(-1.1, -0.4 + tail)
  context.lineTo(-1.1, 0.4 + tail)
  context.lineTo(-0.6, 0)
  context.quadraticCurveTo(0.2, 0.55, 1, 0)
  context.fill()
}
