import type { Build, Joints } from '../../../choreography/skeleton.ts'
import type { Swing } from './cloth.ts'
import type { Palette } from './palette.ts'
import { drawLimb, limb, shape, type Context, type Limb } from './paper.ts'

/** A ghost: one sheet from its head to a hem that waves above the ground; the arms lift it. */
export function drawSheet(
  context: Context,
  joints: Joints,
  build: Build,
  colour: string,
  palette: Palette,
  swing: Swing,
  side: number,
  time: number,
): void {
  const tones = palette.tones(colour)
  const { head, hip } = joints
  const radius = build.head * 0.54
  const foot = hip.y * 0.06
  const trail = swing.trail * 0.16
  context.globalAlpha = 0.9
  const sleeve = ({ shoulder, elbow, hand }: Joints['nearArm']): Limb => limb(shoulder, elbow, hand, [0.085, 0.085, 0.055], 0.5)
  drawLimb(context, sleeve(joints.farArm), { ...tones, base: tones.shade }, side)
  const left = hip.x - 0.17 + trail
  const right = hip.x + 0.15 + trail
  const waves = 5
  const hem: (readonly [number, number, number, number])[] = []
  for (let i = 0; i < waves; i++) {
    const [x0, x1] = [right + ((left - right) * i) / waves, right + ((left - right) * (i + 1)) / waves]
    const bob = 0.02 * Math.sin(time * 3 + i * 1.4)
    hem.push([(x0 + x1) / 2, foot + 0.05 + bob, x1, foot - 0.03 + 0.015 * Math.sin(time * 2.4 + i)])
  }
  shape(context, [
    [head.x - radius, head.y],
    [head.x - radius, head.y - radius * 1.35, head.x + radius, head.y - radius * 1.35, head.x + radius, head.y],
    [head.x + radius * 1.05, head.y + radius, joints.farArm.shoulder.x + 0.05, joints.farArm.shoulder.y, hip.x + 0.13, hip.y],
    [hip.x + 0.15, hip.y * 0.6, right + 0.02, foot - 0.12, right, foot - 0.02],
    ...hem,
    [left - 0.01, hip.y * 0.5, hip.x - 0.15, hip.y * 0.8, hip.x - 0.13, hip.y],
    [joints.nearArm.shoulder.x - 0.06, joints.nearArm.shoulder.y, head.x - radius * 1.05, head.y + radius, head.x - radius, head.y],
  ])
  const fold = context.createLinearGradient(hip.x - side * 0.2, 0, hip.x + side * 0.2, 0)
  fold.addColorStop(0, tones.shade)
  fold.addColorStop(0.45, tones.base)
  fold.addColorStop(1, tones.bright)
  context.fillStyle = fold
  context.fill()
  context.strokeStyle = tones.rim
  context.lineWidth = 0.006
  context.stroke()
  context.strokeStyle = tones.shade
  context.lineWidth = 0.012
  for (const t of [0.3, 0.55, 0.76]) {
    const x = left + (right - left) * t
    shape(
      context,
      [
        [hip.x + (x - hip.x) * 0.5, hip.y],
        [x - 0.01, hip.y * 0.5, x + 0.012 * swing.ripple, foot - 0.05],
      ],
      false,
    )
    context.stroke()
  }
  context.globalAlpha = 1
  drawLimb(context, sleeve(joints.nearArm), tones, side)
}
