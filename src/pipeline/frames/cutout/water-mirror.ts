import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { View } from './view.ts'

/** Mirrors what is drawn above a line in the water below it. Made once a film. */
export interface WaterMirror {
  /** From `lineY` to `endY`, in pixels; `strength`, `ripple` 0 … 1. */
  reflect(context: SKRSContext2D, frame: Canvas, lineY: number, endY: number, strength: number, ripple: number, time: number): void
}

const SHRINK = 2

/**
 * The part of the frame above the line is copied once at half size (water is never sharp) and laid below it upside down,
 * in strips that sway: small and quick near the line, long and slow towards us.
 */
export function openWaterMirror(view: View): WaterMirror {
  const copy = createCanvas(Math.ceil(view.width / SHRINK), Math.ceil(view.height / SHRINK))
  const still = copy.getContext('2d')
  return {
    reflect(context, frame, lineY, endY, strength, ripple, time) {
      const line = Math.round(lineY)
      const below = Math.ceil(Math.min(view.height, endY)) - line
      if (below < 4 || line < 8 || strength <= 0.02) return
      const tall = Math.min(line, Math.ceil(below * 1.15))
      still.globalCompositeOperation = 'copy'
      still.drawImage(frame, 0, line - tall, view.width, tall, 0, 0, copy.width, tall / SHRINK)
      const unit = view.height / 720
      for (let y = 0; y < below;) {
        const far = y / below
        const strip = Math.max(2, Math.round((3 + 13 * far) * unit))
        const sway = Math.sin(time * (2.4 - far) + (y * (0.35 - 0.24 * far)) / unit) * (1 + 7 * far) * ripple * unit
        const bob = Math.sin(time * 1.7 + (y * 0.21) / unit) * 2 * ripple * unit
        const source = Math.max(0, tall - (y + strip) * 1.12 + bob)
        context.globalAlpha = strength * (0.72 - 0.5 * far) * (0.86 + 0.14 * Math.sin(time * 1.3 + (y * 0.5) / unit))
        context.setTransform(1, 0, 0, -1, sway, line + y + strip)
        context.drawImage(copy, 0, source / SHRINK, copy.width, (strip * 1.12) / SHRINK, 0, 0, view.width, strip)
        y += strip
      }
      context.globalAlpha = 1
      context.setTransform(1, 0, 0, 1, 0, 0)
    },
  }
}
