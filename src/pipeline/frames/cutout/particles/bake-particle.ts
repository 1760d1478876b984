import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Particle } from '../../../repertoire/particles/particle.ts'
import { mix, withAlpha } from '../light.ts'

/**
 * One particle's picture, `pixels` wide (a streak: long). `slant`: how far a streak falls aside, x per y. `soft` 0 … 1
 * blurs it, as what is very near the lens is.
 */
export function bakeParticle(particle: Particle, colour: string, pixels: number, slant: number, soft: number): Canvas {
  const size = Math.max(1.2, pixels)
  const side = Math.ceil(size * (1 + 0.5 * soft) + 4)
  const canvas = createCanvas(particle.shape === 'streak' ? Math.ceil(side * Math.max(0.1, Math.abs(slant))) + 6 : side, side)
  const context = canvas.getContext('2d')
  context.translate(canvas.width / 2, canvas.height / 2)
  context.scale(size / 2, size / 2)
  if (soft > 0) context.filter = `blur(${(size * 0.1 * soft).toFixed(2)}px)`
  shapes[particle.shape](context, colour, slant, 2 / size)
  return canvas
}

/** Each draws itself within −1 … 1. `pixel`: one pixel in those units. */
const shapes: Readonly<Record<Particle['shape'], (context: SKRSContext2D, colour: string, slant: number, pixel: number) => void>> = {
  dot: (context, colour) =>
    radial(context, [
      [0, withAlpha(colour, 1)],
      [0.4, withAlpha(colour, 0.6)],
      [1, withAlpha(colour, 0)],
    ]),
  glow: (context, colour) => {
    radial(context, [
      [0, withAlpha(colour, 0.7)],
      [0.25, withAlpha(colour, 0.26)],
      [1, withAlpha(colour, 0)],
    ])
    context.fillStyle = mix(colour, '#ffffff', 0.7)
    disc(context, 0, 0, 0.17)
  },
  flake(context, colour, _slant, pixel) {
    // Small ones are dabs of white; large ones have arms.
    if (pixel > 0.22)
      return radial(context, [
        [0, withAlpha(colour, 1)],
        [0.55, withAlpha(colour, 0.9)],
        [1, withAlpha(colour, 0)],
      ])
    context.strokeStyle = colour
    context.lineCap = 'round'
    context.lineWidth = Math.max(0.16, pixel * 1.2)
    for (let arm = 0; arm < 6; arm++) {
      context.rotate(Math.PI / 3)
      context.beginPath()
      context.moveTo(0, 0)
      context.lineTo(0, -0.9)
      context.moveTo(-0.25, -0.72)
      context.lineTo(0, -0.5)
      context.lineTo(0.25, -0.72)
      context.stroke()
    }
  },
  streak(context, colour, slant, pixel) {
    const fill = context.createLinearGradient(-slant, -1, slant, 1)
    fill.addColorStop(0, withAlpha(colour, 0))
    fill.addColorStop(0.8, withAlpha(colour, 0.85))
    fill.addColorStop(1, withAlpha('#ffffff', 0.95))
    context.strokeStyle = fill
    context.lineCap = 'round'
    context.lineWidth = Math.max(0.035, pixel * 1.1)
    context.beginPath()
    context.moveTo(-slant, -1)
    context.lineTo(slant, 1)
    context.stroke()
  },
  leaf(context, colour, _slant, pixel) {
    const fill = context.createLinearGradient(-0.6, -0.6, 0.6, 0.6)
    fill.addColorStop(0, mix(colour, '#ffffff', 0.25))
    fill.addColorStop(1, mix(colour, '#3a1408', 0.3))
    context.fillStyle = fill
    context.beginPath()
    context.moveTo(0, -1)
    context.bezierCurveTo(0.72, -0.55, 0.66, 0.4, 0, 0.78)
    context.bezierCurveTo(-0.66, 0.4, -0.72, -0.55, 0, -1)
    context.fill()
    context.strokeStyle = mix(colour, '#2a0c04', 0.5)
    context.lineWidth = Math.max(0.06, pixel * 0.8)
    context.beginPath()
    context.moveTo(0, -0.8)
    context.quadraticCurveTo(0.06, 0, 0, 1)
    for (const y of [-0.35, 0.05, 0.4]) {
      context.moveTo(0.02, y)
      context.lineTo(0.36, y - 0.24)
      context.moveTo(0.02, y)
      context.lineTo(-0.36, y - 0.24)
    }
    context.stroke()
  },
  petal(context, colour) {
    const fill = context.createRadialGradient(0, 0.7, 0.1, 0, 0.3, 1.4)
    fill.addColorStop(0, mix(colour, '#d8447a', 0.45))
    fill.addColorStop(0.5, colour)
    fill.addColorStop(1, mix(colour, '#ffffff', 0.5))
    context.fillStyle = fill
    context.beginPath()
    context.moveTo(0, 0.9)
    context.bezierCurveTo(0.85, 0.45, 0.72, -0.7, 0.2, -0.9)
    context.quadraticCurveTo(0.04, -0.84, 0, -0.66)
    context.quadraticCurveTo(-0.04, -0.84, -0.2, -0.9)
    context.bezierCurveTo(-0.72, -0.7, -0.85, 0.45, 0, 0.9)
    context.fill()
  },
  spark(context, colour) {
    radial(context, [
      [0, withAlpha(colour, 0.9)],
      [0.3, withAlpha(colour, 0.3)],
      [1, withAlpha(colour, 0)],
    ])
    context.fillStyle = mix(colour, '#ffffff', 0.8)
    disc(context, 0, 0, 0.26)
  },
  bubble(context, colour) {
    const fill = context.createRadialGradient(0.1, 0.15, 0.3, 0, 0, 0.95)
    fill.addColorStop(0, withAlpha(colour, 0.04))
    fill.addColorStop(0.75, withAlpha(colour, 0.16))
    fill.addColorStop(0.95, withAlpha(colour, 0.6))
    fill.addColorStop(1, withAlpha('#ffffff', 0.2))
    context.fillStyle = fill
    disc(context, 0, 0, 0.95)
    context.fillStyle = 'rgba(255,255,255,0.9)'
    context.beginPath()
    context.ellipse(-0.4, -0.45, 0.2, 0.12, -0.8, 0, Math.PI * 2)
    context.fill()
    context.fillStyle = 'rgba(255,255,255,0.4)'
    disc(context, 0.42, 0.48, 0.1)
  },
  confetti(context, colour) {
    const fill = context.createLinearGradient(-0.4, -0.8, 0.4, 0.8)
    fill.addColorStop(0, mix(colour, '#ffffff', 0.35))
    fill.addColorStop(1, colour)
    context.fillStyle = fill
    context.fillRect(-0.42, -0.85, 0.84, 1.7)
  },
  smoke(context, colour) {
    for (const [x, y, r, a] of [
      [0, 0, 1, 0.5],
      [-0.3, 0.15, 0.6, 0.35],
      [0.32, 0.1, 0.62, 0.35],
      [0.05, -0.3, 0.6, 0.4],
    ] as const) {
      const fill = context.createRadialGradient(x, y, 0, x, y, r)
      fill.addColorStop(0, withAlpha(colour, a))
      fill.addColorStop(0.5, withAlpha(colour, a * 0.5))
      fill.addColorStop(1, withAlpha(colour, 0))
      context.fillStyle = fill
      context.fillRect(-1, -1, 2, 2)
    }
  },
  star(context, colour) {
    radial(context, [
      [0, withAlpha(colour, 0.55)],
      [0.3, withAlpha(colour, 0.14)],
      [1, withAlpha(colour, 0)],
    ])
    context.fillStyle = mix(colour, '#ffffff', 0.5)
    context.beginPath()
    for (let i = 0; i < 8; i++) {
      const [turn, r] = [(i * Math.PI) / 4, i % 2 === 0 ? 0.92 : 0.1]
      context.lineTo(Math.sin(turn) * r, -Math.cos(turn) * r)
    }
    context.fill()
  },
}

function radial(context: SKRSContext2D, stops: readonly (readonly [number, string])[]): void {
  const fill = context.createRadialGradient(0, 0, 0, 0, 0, 1)
  for (const [at, colour] of stops) fill.addColorStop(at, colour)
  context.fillStyle = fill
  context.fillRect(-1, -1, 2, 2)
}

function disc(context: SKRSContext2D, x: number, y: number, r: number): void {
  context.beginPath()
  context.arc(x, y, r, 0, Math.PI * 2)
  context.fill()
}
