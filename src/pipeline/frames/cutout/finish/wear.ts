import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import { randomFrom } from '../../../random.ts'
import type { Gate, View } from '../view.ts'

/** What years and projectors do to a film, a function of the frame's index alone. */
export interface Wear {
  /** Where the frame stands in the gate, in pixels. */
  gate(index: number): Gate
  /** Scratches, dust, hairs and flicker over the finished picture. */
  mark(context: SKRSContext2D, index: number): void
}

export function openWear(amount: number, view: View, seed: number): Wear {
  const unit = view.height / 720
  const specks = amount > 0 ? Array.from({ length: 6 }, (_, i) => bakeSpeck(seed, i, unit)) : []
  return {
    gate(index) {
      if (amount === 0) return { x: 0, y: 0 }
      const random = randomFrom(seed, 'gate', index)
      return {
        x: random.between(-1, 1) * 1.1 * amount * unit,
        y: (random.between(-1, 1) * 1.3 + (random() < 0.03 ? 5 : 0)) * amount * unit,
      }
    },
    mark(context, index) {
      if (amount === 0) return
      context.setTransform(1, 0, 0, 1, 0, 0)
      const random = randomFrom(seed, 'wear', index)
      scratches(context, view, seed, index, amount, unit)
      for (let i = random.integer(0, 4); i > 0; i--) {
        context.globalAlpha = random.between(0.35, 0.85) * amount
        context.drawImage(random.pick(specks), Math.round(random() * view.width), Math.round(random() * view.height))
      }
      const flicker = random.between(-1, 1) * 0.05 * amount
      context.globalAlpha = Math.abs(flicker)
      context.fillStyle = flicker > 0 ? '#fff3dc' : '#140c06'
      context.fillRect(0, 0, view.width, view.height)
      context.globalAlpha = 1
    },
  }
}

/** Long scratches stay for a while and wander; they are the same ones at the same time of any run. */
function scratches(context: SKRSContext2D, view: View, seed: number, index: number, amount: number, unit: number): void {
  for (let lane = 0; lane < 3; lane++) {
    const life = 14 + lane * 9
    const random = randomFrom(seed, 'scratch', lane, Math.floor(index / life))
    if (random() > 0.5) continue
    const drift = randomFrom(seed, 'scratch', lane, index).between(-1.5, 1.5) * unit
    const x = random() * view.width + drift
    context.globalAlpha = random.between(0.12, 0.4) * amount
    context.fillStyle = random() < 0.7 ? '#fff6e0' : '#1a1008'
    context.fillRect(x, 0, Math.max(1, random.between(0.8, 1.8) * unit), view.height)
  }
}

function bakeSpeck(seed: number, index: number, unit: number): Canvas {
  const random = randomFrom(seed, 'speck', index)
  const side = Math.ceil(26 * unit)
  const canvas = createCanvas(side, side)
  const context = canvas.getContext('2d')
  context.strokeStyle = context.fillStyle = random() < 0.5 ? '#fffbea' : '#0d0804'
  context.lineWidth = Math.max(0.8, 1.1 * unit)
  context.beginPath()
  if (index % 2 === 0) {
    // A hair.
    context.moveTo(random() * side, random() * side)
    context.bezierCurveTo(random() * side, random() * side, random() * side, random() * side, random() * side, random() * side)
    context.stroke()
  } else {
    for (let i = 0; i < 7; i++) context.lineTo(side / 2 + random.between(-3, 3) * unit, side / 2 + random.between(-3, 3) * unit)
    context.fill()
  }
  return canvas
}
