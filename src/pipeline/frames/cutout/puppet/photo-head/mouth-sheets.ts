import type { Context } from '../paper.ts'

/** What is behind the lips, painted beside the picture so that it takes the same light and style: its place and size in head units. */
export interface Inside {
  readonly x: number
  readonly y: number
  readonly width: number
  /** Of the hollow with the tongue in it, and of the row of teeth under it. */
  readonly hollow: number
  readonly teeth: number
}

/** Room for it below the picture. */
export const insideBelow = (left: number, bottom: number): Inside => ({
  x: left + 0.04,
  y: bottom + 0.05,
  width: 0.4,
  hollow: 0.2,
  teeth: 0.06,
})
export const INSIDE_TALL = 0.4

/** A dark hollow with a tongue, and a row of upper teeth. The context's unit is the head's height. */
export function paintInside(context: Context, { x, y, width, hollow, teeth }: Inside): void {
  const pad = 0.02
  const fill = context.createLinearGradient(0, y, 0, y + hollow)
  fill.addColorStop(0, '#2a0c12')
  fill.addColorStop(0.6, '#4a161c')
  fill.addColorStop(1, '#6b242a')
  context.fillStyle = fill
  context.fillRect(x - pad, y - pad, width + 2 * pad, hollow + pad)
  const tongue = context.createRadialGradient(x + width / 2, y + hollow * 1.05, 0, x + width / 2, y + hollow * 1.05, width * 0.36)
  tongue.addColorStop(0, '#c96a6c')
  tongue.addColorStop(0.7, '#b4545a')
  tongue.addColorStop(1, '#b4545a00')
  context.fillStyle = tongue
  context.beginPath()
  context.ellipse(x + width / 2, y + hollow * 1.02, width * 0.36, hollow * 0.5, 0, 0, 2 * Math.PI)
  context.fill()
  const row = y + hollow + pad
  const enamel = context.createLinearGradient(x, 0, x + width, 0)
  enamel.addColorStop(0, '#8a7668')
  enamel.addColorStop(0.25, '#ece2d4')
  enamel.addColorStop(0.5, '#f6efe4')
  enamel.addColorStop(0.75, '#ece2d4')
  enamel.addColorStop(1, '#8a7668')
  context.fillStyle = enamel
  context.fillRect(x - pad, row - pad / 2, width + 2 * pad, teeth + pad)
  context.strokeStyle = 'rgba(120,96,84,0.16)'
  context.lineWidth = 0.004
  context.beginPath()
  for (let i = 1; i < 8; i++) {
    context.moveTo(x + (i / 8) * width, row)
    context.lineTo(x + (i / 8) * width, row + teeth)
  }
  context.stroke()
}
/** Where in y the teeth begin. */
export const teethAt = ({ y, hollow }: Inside): number => y + hollow + 0.02
