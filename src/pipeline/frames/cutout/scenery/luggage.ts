import type { SKRSContext2D } from '@napi-rs/canvas'
import { mix } from '../light.ts'
import type { Easel } from '../painting.ts'
import type { Box } from './sheet.ts'
import { indoors } from './wall.ts'

/** Suitcases, bags and boxes side by side, with gaps, standing on y = `foot`. */
export function paintLuggage(context: SKRSContext2D, easel: Easel, box: Box, foot: number): void {
  const { random } = easel
  for (let x = box.left; x < box.right;) {
    const [wide, tall] = [random.between(0.12, 0.26), random.between(0.05, 0.095)]
    if (random() < 0.68) {
      const colour = indoors(easel, random.pick(['#8a5a3c', '#3f6f86', '#b8543f', '#5a7a4f', '#c9963f', '#5f5a7a']))
      const soft = random() < 0.4
      context.fillStyle = colour
      context.beginPath()
      context.roundRect(x, foot - tall, wide, tall, soft ? tall * 0.45 : 0.012)
      context.fill()
      context.strokeStyle = mix(colour, '#140c18', 0.5)
      context.lineWidth = 0.006
      context.beginPath()
      context.arc(x + wide / 2, foot - tall, 0.02, Math.PI, 0)
      context.stroke()
      context.fillStyle = mix(colour, soft ? '#140c18' : '#ffe9c0', 0.3)
      for (const at of [0.2, 0.74]) context.fillRect(x + wide * at, foot - tall, 0.014, tall)
    }
    x += wide + random.between(0.01, 0.1)
  }
}

/** A rack of rails on brackets at y = `foot`. */
export function paintRack(context: SKRSContext2D, box: Box, foot: number, colour: string): void {
  context.fillStyle = colour
  for (const down of [-0.026, -0.004, 0.012]) context.fillRect(box.left, foot + down, box.right - box.left, down === 0.012 ? 0.007 : 0.005)
  for (let x = Math.floor(box.left / 0.4) * 0.4; x < box.right; x += 0.4) {
    context.fillRect(x, foot - 0.03, 0.01, 0.05)
    context.beginPath()
    context.moveTo(x, foot + 0.018)
    context.quadraticCurveTo(x + 0.006, foot + 0.05, x + 0.04, foot + 0.018)
    context.fill()
  }
}
