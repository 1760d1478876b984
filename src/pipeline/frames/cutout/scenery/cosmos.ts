import { createCanvas } from '@napi-rs/canvas'
import { mix } from '../light.ts'
import type { FlatPainter } from '../painting.ts'
import { blob, rolling } from './outline.ts'
import { tinted } from './season.ts'
import { acrossStage, bake, belowFrame, cutOut } from './sheet.ts'
import { starsOf } from './stars.ts'

/** The night between the stars: dark papers with torn bands of nebula, and stars in three sizes. */
export const paintCosmos: FlatPainter<'cosmos'> = (flat, easel) => {
  const { random, light } = easel
  const box = acrossStage(easel, -easel.margin, belowFrame(easel))
  const warm = { dawn: '#2a1c46', day: '#131a44', dusk: '#2c1440', night: '#0a0e2c' }[light.hour.name as 'dawn' | 'day' | 'dusk' | 'night']
  const sheet = bake(easel, box, 0.5, (context) => {
    const fade = context.createLinearGradient(box.left, box.top, box.right, box.bottom)
    fade.addColorStop(0, '#070a20')
    fade.addColorStop(0.5, warm)
    fade.addColorStop(1, '#060818')
    context.fillStyle = fade
    context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top)
    const [one, two] = flat.nebula.map((colour) => tinted(easel, colour, 0.6)) as [string, string]
    const wave = rolling(random, 0.35)
    const clouds = createCanvas(Math.ceil((box.right - box.left) * 60), Math.ceil((box.bottom - box.top) * 60))
    const soft = clouds.getContext('2d')
    soft.scale(60, 60)
    soft.translate(-box.left, -box.top)
    soft.filter = 'blur(5px)'
    for (let i = 0; i < 46; i++) {
      const x = random.between(box.left, box.right)
      const y = 0.42 - x * 0.28 + wave(x) * 0.16 + (random() + random() - 1) * 0.26
      soft.globalAlpha = random.between(0.05, 0.22)
      soft.fillStyle = mix(i % 3 === 0 ? two : one, '#ffffff', random() ** 3 * 0.3)
      soft.fill(blob(random, x, y, random.between(0.06, 0.26), random.between(0.04, 0.13), 0.3))
    }
    soft.filter = 'none'
    context.drawImage(clouds, box.left, box.top, box.right - box.left, box.bottom - box.top)
    for (let layer = 0; layer < 3; layer++) {
      const edge = rolling(random, 0.6)
      context.fillStyle = layer === 1 ? two : one
      context.globalAlpha = 0.07
      context.beginPath()
      for (let x = box.left; x <= box.right; x += 0.03) context.lineTo(x, 0.3 + layer * 0.07 - x * 0.28 + edge(x) * 0.12)
      for (let x = box.right; x >= box.left; x -= 0.03) context.lineTo(x, 0.52 + layer * 0.06 - x * 0.28 + edge(x + 2) * 0.12)
      context.fill()
    }
    context.globalAlpha = 1
  })
  cutOut(sheet, easel, { shadow: 0, spread: 0, fibre: 0.06, rim: null })
  return [
    { depth: 1, sheet, live: starsOf(easel, box, 120, 1) },
    { depth: 0.8, sheet: null, live: starsOf(easel, box, 22, 0.9) },
  ]
}
