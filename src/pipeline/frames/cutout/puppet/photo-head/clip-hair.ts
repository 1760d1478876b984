import type { Context } from '../paper.ts'
import type { HeadMesh } from './head-mesh.ts'
import type { Seat } from './seat.ts'

/** Takes the hair away that is under a hat, a hood or a helmet: the rest of it stays. The context's unit is the head's height. */
export function clipHair(context: Context, under: NonNullable<Seat['under']>, box: HeadMesh['box']): void {
  context.save()
  context.globalCompositeOperation = 'destination-in'
  context.fillStyle = '#000'
  context.beginPath()
  if (under === 'bubble') context.ellipse(0, -0.02, 0.66, 0.64, 0, 0, 2 * Math.PI)
  else if (under === 'hood') {
    context.ellipse(0, -0.02, 0.44, 0.5, 0, 0, 2 * Math.PI)
    context.rect(-0.34, 0, 0.68, 0.6)
  } else {
    // Pressed to the head under the hat, it stands off again below it.
    const wide = Math.max(0.5, -box.left, box.right) + 0.05
    context.moveTo(-0.4, -0.26)
    context.bezierCurveTo(-0.4, -0.6, 0.4, -0.6, 0.4, -0.26)
    context.bezierCurveTo(0.44, -0.08, wide * 0.9, 0, wide, 0.26)
    context.lineTo(wide, box.bottom + 0.1)
    context.lineTo(-wide, box.bottom + 0.1)
    context.lineTo(-wide, 0.26)
    context.bezierCurveTo(-wide * 0.9, 0, -0.44, -0.08, -0.4, -0.26)
  }
  context.fill()
  context.restore()
}
