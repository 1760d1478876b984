import { mix } from '../light.ts'
import type { FlatPainter } from '../painting.ts'
import { rolling } from './outline.ts'
import { tinted } from './season.ts'
import { bake, cutOut } from './sheet.ts'

/** A round paper world with cloud bands, a dark limb and perhaps a ring; x is a share of the half width. */
export const paintPlanet: FlatPainter<'planet'> = (flat, easel) => {
  const { light, random } = easel
  const x = (flat.x * easel.aspect) / 2
  const radius = flat.radius * Math.min(1, 0.55 + easel.aspect * 0.26)
  const reach = radius * (flat.ring ? 2.2 : 1.35)
  const colour = tinted(easel, flat.colour, 0.4)
  const side = Math.sign(light.key.x) || 1
  const sheet = bake(
    easel,
    { left: x - reach, right: x + reach, top: flat.y - radius * 1.35, bottom: flat.y + radius * 1.35 },
    0.9,
    (context) => {
      const glow = context.createRadialGradient(x, flat.y, radius * 0.9, x, flat.y, radius * 1.3)
      glow.addColorStop(0, `${mix(colour, '#ffffff', 0.3)}66`)
      glow.addColorStop(1, `${colour}00`)
      context.fillStyle = glow
      context.fillRect(x - reach, flat.y - radius * 1.35, reach * 2, radius * 2.7)
      const ring = (from: number, to: number): void => {
        if (!flat.ring) return
        for (const [share, alpha] of [
          [2.05, 0.85],
          [1.75, 0.6],
          [1.5, 0.9],
        ] as const) {
          context.strokeStyle = share === 1.75 ? mix(flat.ring, '#2a1c46', 0.4) : flat.ring
          context.globalAlpha = alpha
          context.lineWidth = radius * 0.13
          context.beginPath()
          context.ellipse(x, flat.y, radius * share, radius * share * 0.24, -0.3, from, to)
          context.stroke()
        }
        context.globalAlpha = 1
      }
      ring(Math.PI, Math.PI * 2)
      context.save()
      context.beginPath()
      context.arc(x, flat.y, radius, 0, 6.2832)
      context.clip()
      context.fillStyle = colour
      context.fillRect(x - radius, flat.y - radius, radius * 2, radius * 2)
      context.translate(x, flat.y)
      context.rotate(-0.3)
      for (let i = 0; i < 9; i++) {
        const wave = rolling(random, 1.2 / radius)
        const [y, thick] = [radius * (-1 + (i + random()) * 0.23), radius * random.between(0.05, 0.17)]
        context.fillStyle = mix(colour, i % 2 === 0 ? '#ffffff' : '#2a1446', random.between(0.12, 0.34))
        context.beginPath()
        for (let s = -1; s <= 1; s += 0.06) context.lineTo(s * radius * 1.1, y + wave(s * radius) * radius * 0.05)
        for (let s = 1; s >= -1; s -= 0.06) context.lineTo(s * radius * 1.1, y + thick + wave(s * radius + 3) * radius * 0.05)
        context.fill()
      }
      context.rotate(0.3)
      for (const [share, alpha] of [
        [0.28, 0.22],
        [0.5, 0.25],
        [0.75, 0.3],
      ] as const) {
        context.fillStyle = '#080a22'
        context.globalAlpha = alpha
        context.beginPath()
        context.rect(-radius * 1.1, -radius * 1.1, radius * 2.2, radius * 2.2)
        context.arc(side * radius * share * 0.75, -radius * share * 0.4, radius * 1.06, 0, 6.2832, true)
        context.fill('evenodd')
      }
      context.restore()
      context.globalAlpha = 1
      ring(0, Math.PI)
    },
  )
  cutOut(sheet, easel, { shadow: 0.12, spread: 0.02, fibre: 0.1, rim: null })
  const phase = random() * 6.283
  return [
    { depth: flat.depth, sheet, drift: (time) => ({ x: 0.004 * Math.sin(time * 0.3 + phase), y: 0.004 * Math.cos(time * 0.37 + phase) }) },
  ]
}
