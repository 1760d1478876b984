import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { SCARF_ASPECT } from '../../../choreography/necks.ts'
import { mix } from '../light.ts'

/** A scarf as it is worn: wound about the neck, knotted at one side, its ends hanging. `pixels` tall; the band is as wide as the canvas. */
export function paintWornScarf(pixels: number, colour: string): Canvas {
  const canvas = createCanvas(Math.ceil(pixels * SCARF_ASPECT), pixels)
  const context = canvas.getContext('2d')
  const wide = SCARF_ASPECT
  context.scale(pixels, pixels)
  const dark = mix(colour, '#180c24', 0.22)
  for (const [x, to, foot, tone] of [
    [0.9, 0.98, 0.86, dark],
    [0.78, 0.7, 0.97, colour],
  ] as const) {
    context.fillStyle = tone
    context.beginPath()
    context.moveTo(x - 0.1, 0.36)
    context.lineTo(to - 0.13, foot - 0.05)
    // the fringe
    for (let i = 0; i <= 6; i++) context.lineTo(to - 0.13 + (0.26 * i) / 6, foot - (i % 2 === 0 ? 0.05 : 0))
    context.lineTo(x + 0.12, 0.36)
    context.fill()
    context.fillStyle = mix(tone, '#ffffff', 0.45)
    context.fillRect(to - 0.1, foot - 0.17, 0.2, 0.035)
  }
  const shade = context.createLinearGradient(0, 0, 0, 0.55)
  shade.addColorStop(0, dark)
  shade.addColorStop(0.45, mix(colour, '#ffffff', 0.14))
  shade.addColorStop(1, dark)
  context.fillStyle = shade
  context.beginPath()
  context.moveTo(0.01, 0.02)
  context.quadraticCurveTo(wide / 2, 0.4, wide - 0.01, 0.02)
  context.quadraticCurveTo(wide + 0.02, 0.16, wide - 0.07, 0.3)
  context.quadraticCurveTo(wide / 2, 0.62, 0.07, 0.3)
  context.quadraticCurveTo(-0.02, 0.16, 0.01, 0.02)
  context.fill()
  context.fillStyle = mix(colour, '#ffffff', 0.08)
  context.beginPath()
  context.ellipse(0.82, 0.36, 0.12, 0.15, 0.2, 0, 2 * Math.PI)
  context.fill()
  return canvas
}
