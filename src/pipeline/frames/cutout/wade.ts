import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Staged } from '../../choreography/staged.ts'
import type { Moment } from './draw-set.ts'
import { apply, scaleOf, standingMatrix } from './view.ts'

/** Draws what is above the water of a figure that is partly in it, and what is seen through its window of one inside. */
export function drawWading(context: SKRSContext2D, staged: Staged, moment: Moment, draw: () => void): void {
  if (staged.window) return drawThrough(context, staged.window, staged, moment, draw)
  if (staged.waterline === null) return draw()
  const stage = standingMatrix(moment.view, moment.camera, staged.depth, moment.gate)
  const { x, y } = apply(stage, staged.x, staged.waterline)
  const unit = scaleOf(stage)
  context.save()
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.beginPath()
  // The cut edge follows the swell a little.
  const reach = staged.height * unit
  context.moveTo(x - 2 * reach, -10)
  context.lineTo(x - 2 * reach, y)
  for (let i = -8; i <= 8; i++) context.lineTo(x + (i / 8) * 2 * reach, y + 0.006 * unit * Math.sin(i * 1.9 + moment.time * 2.2))
  context.lineTo(x + 2 * reach, -10)
  context.clip()
  draw()
  context.restore()
}

/** Draws what is seen of a figure through the opening of a cab. */
function drawThrough(
  context: SKRSContext2D,
  window: NonNullable<Staged['window']>,
  staged: Staged,
  moment: Moment,
  draw: () => void,
): void {
  const stage = standingMatrix(moment.view, moment.camera, staged.depth, moment.gate)
  const [a, b] = [apply(stage, window.x, window.y), apply(stage, window.x + window.width, window.y + window.height)]
  context.save()
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.beginPath()
  context.roundRect(a.x, a.y, b.x - a.x, b.y - a.y, 0.12 * (b.y - a.y))
  context.clip()
  draw()
  context.restore()
}

/** The rings that a figure makes where it breaks the surface: two that widen and fade, one after the other. */
export function drawRings(context: SKRSContext2D, staged: Staged, moment: Moment): void {
  if (staged.window || staged.waterline === null) return
  const stage = standingMatrix(moment.view, moment.camera, staged.depth, moment.gate)
  const { x, y } = apply(stage, staged.x, staged.waterline)
  const unit = scaleOf(stage)
  const reach = staged.height * unit
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.strokeStyle = '#ffffff'
  context.lineWidth = Math.max(1, 0.0028 * unit)
  for (const start of [0, 0.5]) {
    const age = (moment.time * 0.55 + start) % 1
    context.globalAlpha = 0.42 * (1 - age) * Math.min(1, age * 6)
    context.beginPath()
    context.ellipse(x, y + 0.004 * unit, reach * (0.24 + 0.34 * age), reach * (0.035 + 0.05 * age), 0, 0, 2 * Math.PI)
    context.stroke()
  }
  context.globalAlpha = 1
}
