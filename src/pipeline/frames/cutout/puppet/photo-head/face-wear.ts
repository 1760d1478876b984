import type { Palette } from '../palette.ts'
import { cutOut, shape, type Context } from '../paper.ts'

/** What lies over the eyes of a head seen from the front: 1 unit is the way between the eyes, whose middle is the origin. `yaw` in radians to the right. */

export function drawGlasses(context: Context, colour: string, palette: Palette, dark: boolean, yaw: number): void {
  const frame = palette.lit(colour)
  context.lineCap = 'round'
  for (const side of [-1, 1]) {
    const rx = 0.38 * (1 - 0.25 * Math.max(0, side * yaw))
    const x = side * 0.5
    const lens = (): void => {
      context.beginPath()
      context.roundRect(x - rx, -0.25, 2 * rx, 0.58, [0.16, 0.16, 0.27, 0.27])
    }
    lens()
    context.fillStyle = dark ? palette.lit('#23202b') : 'rgba(255,255,255,0.12)'
    context.fill()
    context.save()
    context.clip()
    context.strokeStyle = `rgba(255,255,255,${dark ? 0.2 : 0.28})`
    context.lineWidth = 0.08
    context.beginPath()
    context.moveTo(x - rx * 0.5, 0.3)
    context.lineTo(x + rx * 0.1, -0.26)
    context.stroke()
    context.restore()
    context.strokeStyle = frame
    context.lineWidth = 0.06
    lens()
    context.stroke()
    // The temple, back to the ear: the more of it is seen the more the head is turned from it.
    context.beginPath()
    context.moveTo(x + side * rx, -0.1)
    context.lineTo(x + side * (rx + 0.14) - yaw * 0.5, -0.13)
    context.stroke()
  }
  shape(
    context,
    [
      [-0.13, -0.04],
      [0, -0.13, 0.13, -0.04],
    ],
    false,
  )
  context.stroke()
}

/** A domino mask, holes for the eyes in it. */
export function paintDomino(context: Context, colour: string, palette: Palette, side: number): void {
  const tones = palette.tones(colour)
  shape(context, [
    [0, -0.2],
    [0.3, -0.44, 0.9, -0.5, 1.16, -0.34],
    [1.14, 0.1, 0.86, 0.4, 0.46, 0.38],
    [0.24, 0.36, 0.12, 0.18, 0, 0.1],
    [-0.12, 0.18, -0.24, 0.36, -0.46, 0.38],
    [-0.86, 0.4, -1.14, 0.1, -1.16, -0.34],
    [-0.9, -0.5, -0.3, -0.44, 0, -0.2],
  ])
  cutOut(context, tones, side, 1.2, { x: 0, y: 0 })
  context.globalCompositeOperation = 'destination-out'
  for (const x of [-0.5, 0.5]) {
    context.beginPath()
    context.ellipse(x, 0.01, 0.33, 0.2, 0, 0, 2 * Math.PI)
    context.fill()
  }
  context.globalCompositeOperation = 'source-over'
}
