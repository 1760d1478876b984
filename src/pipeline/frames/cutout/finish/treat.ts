import type { Canvas } from '@napi-rs/canvas'
import type { Random } from '../../../random.ts'
import type { Style } from '../../../repertoire/styles/style.ts'
import { oilStrokes } from './oil-strokes.ts'
import { hatchTones } from './hatching.ts'
import { printInks } from './print-inks.ts'
import { inkLines, neonLines } from './drawn-lines.ts'
import { watercolourWash } from './watercolour-wash.ts'

/**
 * Paints a baked sheet or sprite over in the manner of a style, in place and once, so that it costs nothing per frame.
 * `unit`: pixels of the frame's height, or of the figure's where that is less; decides the width of lines and strokes.
 */
export function treat(canvas: Canvas, style: Style, random: Random, unit: number): void {
  if (canvas.width < 8 || canvas.height < 8) return
  if (style.brush > 0) oilStrokes(canvas, style.brush, random, unit)
  if (style.wash > 0) watercolourWash(canvas, style.wash, random)
  if (style.inks) printInks(canvas, style.inks)
  if (style.hatch > 0) hatchTones(canvas, style.hatch, unit)
  if (style.ink > 0) inkLines(canvas, style.ink, unit, style.hatch > 0)
  if (style.neon > 0) neonLines(canvas, style.neon, unit)
}

/** True for a style that paints every sheet over. */
export function treats(style: Style): boolean {
  return style.brush > 0 || style.wash > 0 || style.ink > 0 || style.hatch > 0 || style.inks !== null || style.neon > 0
}
