import { createCanvas, type Canvas } from '@napi-rs/canvas'
import type { Random } from '../../../../random.ts'
import type { Style } from '../../../../repertoire/styles/style.ts'
import { inkLines } from '../../finish/drawn-lines.ts'
import { oilStrokes } from '../../finish/oil-strokes.ts'
import { printInks } from '../../finish/print-inks.ts'
import { watercolourWash } from '../../finish/watercolour-wash.ts'
import { drawInLead } from './draw-in-lead.ts'
import { flatten } from './flatten.ts'
import { shineNeon } from './shine-neon.ts'

/**
 * Paints a photographed head over in the manner of a style, in place. What `finish/treat` does to the set is too coarse for a face: strokes are
 * finer here, and its likeness stays. `scale`: pixels of a head; `frame`: of the frame's height.
 */
export function paintSkin(canvas: Canvas, style: Style, random: Random, scale: number, frame: number): void {
  if (canvas.width < 8 || canvas.height < 8) return
  if (style.brush > 0) {
    flattenBut(canvas, scale * 0.02, 0.25)
    const before = copy(canvas)
    oilStrokes(canvas, style.brush, random, Math.max(60, scale * 0.62))
    // The features are painted last and with the finest brush; of a small head there is little else.
    lay(canvas, before, 0.5 + 0.25 * Math.max(0, 1 - scale / 250))
  }
  if (style.wash > 0) {
    flattenBut(canvas, scale * 0.02, 0.4)
    pool(canvas, scale)
    watercolourWash(canvas, style.wash * 0.75, random)
  }
  if (style.inks) {
    flattenBut(canvas, scale * 0.016, 0.5)
    const before = copy(canvas)
    printInks(canvas, style.inks)
    lay(canvas, before, 0.35)
  }
  if (style.hatch > 0) drawInLead(canvas, scale)
  else if (style.ink > 0) inkLines(canvas, style.ink * 0.8, Math.min(frame, scale * 2))
  if (style.neon > 0) shineNeon(canvas, style.neon * 0.5)
}

/** Flattens it, and lets so much of what it was show through: eyes are made of a few pixels. */
function flattenBut(canvas: Canvas, reach: number, share: number): void {
  const before = copy(canvas)
  flatten(canvas, reach)
  lay(canvas, before, share)
}

function copy(canvas: Canvas): Canvas {
  const twin = createCanvas(canvas.width, canvas.height)
  twin.getContext('2d').drawImage(canvas, 0, 0)
  return twin
}

function lay(canvas: Canvas, over: Canvas, amount: number): void {
  const context = canvas.getContext('2d')
  context.globalCompositeOperation = 'source-atop'
  context.globalAlpha = amount
  context.drawImage(over, 0, 0)
  context.globalAlpha = 1
  context.globalCompositeOperation = 'source-over'
}

/** Pigment gathers where one tone ends and another begins: the edges of the patches, darker. */
function pool(canvas: Canvas, scale: number): void {
  const soft = createCanvas(canvas.width, canvas.height)
  const blur = soft.getContext('2d')
  blur.filter = `blur(${Math.max(1, scale * 0.012).toFixed(2)}px)`
  blur.drawImage(canvas, 0, 0)
  const mean = blur.getImageData(0, 0, canvas.width, canvas.height).data
  const context = canvas.getContext('2d')
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  const { data } = image
  for (let i = 0; i < data.length; i += 4) {
    if ((mean[i + 3] as number) < 200) continue
    for (let c = 0; c < 3; c++) {
      const [value, around] = [data[i + c] as number, mean[i + c] as number]
      data[i + c] = value + 0.9 * Math.min(0, value - around) + 4
    }
  }
  context.putImageData(image, 0, 0)
}
