import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Easel } from '../painting.ts'
import { softDot, type Box } from './sheet.ts'

/** Stars over a box, `perUnit` to a unit of area; most are still, some twinkle. Draws one small baked sprite each. */
export function starsOf(easel: Easel, box: Box, perUnit: number, strength: number): (context: SKRSContext2D, time: number) => void {
  const { random } = easel
  const sprites = [softDot('#ffffff', 16, 0.12), softDot('#bcd0ff', 16, 0.12), softDot('#ffe2b8', 16, 0.12)]
  const count = Math.round((box.right - box.left) * Math.max(0, box.bottom - box.top) * perUnit)
  const stars = Array.from({ length: count }, () => {
    const bright = random() ** 5
    return {
      x: random.between(box.left, box.right),
      y: box.top + (box.bottom - box.top) * random() ** 1.15,
      sprite: random.pick(sprites),
      size: 0.0035 + 0.009 * bright,
      alpha: strength * (0.35 + 0.65 * bright + 0.2 * random()),
      rate: random() < 0.35 ? random.between(1.2, 4) : 0,
      phase: random() * 6.283,
    }
  })
  return (context, time) => {
    for (const star of stars) {
      const twinkle = star.rate === 0 ? 1 : 0.6 + 0.4 * Math.sin(time * star.rate + star.phase)
      context.globalAlpha = Math.min(1, star.alpha * twinkle)
      context.drawImage(star.sprite, star.x - star.size, star.y - star.size, star.size * 2, star.size * 2)
    }
    context.globalAlpha = 1
  }
}
