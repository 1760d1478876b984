import type { Canvas } from '@napi-rs/canvas'
import type { BuiltShot } from './build-shot.ts'
import { strokesOf } from './frame-strokes.ts'
import type { GlowLight } from './glow-light.ts'
import type { Gate } from './view.ts'
import type { WaterMirror } from './water-mirror.ts'

/** What the frames of a film share beside what is baked for a shot. */
export interface Stage {
  readonly canvas: Canvas
  readonly glow: GlowLight
  readonly mirror: WaterMirror
}

/** Draws one moment of a shot, `time` in seconds since the shot began: its strokes, the lights over them, what is nearest in the air, and the words. */
export function drawFrame({ canvas, glow, mirror }: Stage, built: BuiltShot, time: number, gate: Gate): void {
  const { view, light } = built
  const context = canvas.getContext('2d')
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.globalAlpha = 1
  context.globalCompositeOperation = 'source-over'
  // Nothing of the frame before may shine through at a flat's edge.
  context.fillStyle = light.sky[0]
  context.fillRect(0, 0, view.width, view.height)
  const { strokes, lamps, shore, nearest } = strokesOf(built, time, gate, mirror)
  for (const stroke of strokes) stroke.paint(context, canvas)
  context.setTransform(1, 0, 0, 1, 0, 0)
  glow.shine(context, lamps, time, shore)
  for (const stroke of nearest) stroke.paint(context, canvas)
}
