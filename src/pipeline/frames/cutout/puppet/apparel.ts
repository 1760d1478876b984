import type { Build, Joints } from '../../../choreography/skeleton.ts'
import type { Swing } from './cloth.ts'
import { features } from './features.ts'
import type { Palette, Tones } from './palette.ts'
import { cutOut, shape, type Context } from './paper.ts'

/** Glasses, a mask and a space helmet on a head of height 1, from the middle of the skull. */
export function paintGlasses(context: Context, colour: string, palette: Palette, dark: boolean): void {
  const { nearEye: n, farEye: f, ear } = features
  context.strokeStyle = palette.lit(colour)
  context.lineWidth = 0.026
  for (const [x, y, rx] of [
    [n.x, n.y, 0.135],
    [f.x, f.y, 0.108],
  ] as const) {
    context.beginPath()
    context.ellipse(x, y + 0.01, rx, 0.128, 0, 0, 2 * Math.PI)
    if (dark) {
      context.fillStyle = palette.lit('#23202b')
      context.fill()
    } else {
      context.fillStyle = 'rgba(255,255,255,0.14)'
      context.fill()
    }
    context.stroke()
    context.save()
    context.clip()
    context.strokeStyle = 'rgba(255,255,255,0.4)'
    shape(
      context,
      [
        [x - rx * 0.5, y + 0.06],
        [x + rx * 0.2, y - 0.09],
      ],
      false,
    )
    context.stroke()
    context.restore()
    context.strokeStyle = palette.lit(colour)
  }
  shape(
    context,
    [
      [n.x + 0.13, n.y - 0.01],
      [(n.x + f.x) / 2 + 0.01, n.y - 0.05, f.x - 0.1, f.y - 0.01],
    ],
    false,
  )
  context.stroke()
  shape(
    context,
    [
      [n.x - 0.13, n.y - 0.01],
      [ear.x + 0.02, ear.y - 0.06],
    ],
    false,
  )
  context.stroke()
}

export function paintMask(context: Context, colour: string, palette: Palette, side: number): void {
  const tones = palette.tones(colour)
  shape(context, [
    [-0.24, -0.06],
    [-0.1, -0.18, 0.08, -0.14, 0.14, -0.08],
    [0.2, -0.14, 0.34, -0.18, 0.4, -0.06],
    [0.42, 0.08, 0.32, 0.14, 0.22, 0.1],
    [0.18, 0.06, 0.12, 0.06, 0.08, 0.1],
    [-0.06, 0.16, -0.22, 0.12, -0.24, -0.06],
  ])
  cutOut(context, tones, side, 0.5, { x: 0.1, y: 0 })
  context.strokeStyle = tones.deep
  context.lineWidth = 0.03
  shape(
    context,
    [
      [-0.24, -0.04],
      [-0.43, -0.06],
    ],
    false,
  )
  context.stroke()
}

export function paintBubble(context: Context, palette: Palette, side: number): void {
  const ring = palette.tones('#c9ced6')
  context.beginPath()
  context.ellipse(0, -0.02, 0.72, 0.7, 0, 0, 2 * Math.PI)
  const glass = context.createRadialGradient(side * 0.2, -0.3, 0.1, 0, 0, 0.74)
  glass.addColorStop(0, 'rgba(255,255,255,0.05)')
  glass.addColorStop(0.75, 'rgba(170,215,255,0.14)')
  glass.addColorStop(1, 'rgba(210,235,255,0.5)')
  context.fillStyle = glass
  context.fill()
  context.lineWidth = 0.05
  context.strokeStyle = ring.base
  context.stroke()
  context.lineWidth = 0.016
  context.strokeStyle = ring.rim
  context.stroke()
  context.strokeStyle = 'rgba(255,255,255,0.75)'
  context.lineWidth = 0.05
  context.beginPath()
  context.arc(0, -0.02, 0.58, side > 0 ? -0.95 : Math.PI + 0.25, side > 0 ? -0.25 : Math.PI + 0.95)
  context.stroke()
  shape(context, [
    [-0.5, 0.5],
    [-0.2, 0.66, 0.24, 0.66, 0.5, 0.5],
    [0.5, 0.66],
    [0.2, 0.8, -0.2, 0.8, -0.52, 0.66],
  ])
  cutOut(context, ring, side, 0.6, { x: 0, y: 0.62 })
}

/** On the back, in standing heights from the hip with the torso upright. */
export function paintBackpack(context: Context, build: Build, tones: Tones, side: number): void {
  const x = build.shoulders.near * 1.1
  const [top, bottom] = [-build.torso * 0.9, -build.torso * 0.08]
  shape(context, [
    [x + 0.05, top],
    [x - 0.03, top - 0.02, x - 0.085, top + 0.02, x - 0.09, top + 0.08],
    [x - 0.1, bottom - 0.03],
    [x - 0.1, bottom + 0.02, x - 0.04, bottom + 0.01, x + 0.05, bottom],
  ])
  cutOut(context, tones, side, 0.2, { x: x - 0.03, y: top / 2 })
  shape(context, [
    [x - 0.1, -build.torso * 0.42],
    [x - 0.14, -build.torso * 0.42, x - 0.13, bottom, x - 0.09, bottom],
    [x - 0.02, bottom],
    [x - 0.02, -build.torso * 0.42],
  ])
  cutOut(context, tones, side, 0.12, { x: x - 0.08, y: -0.06 })
  context.strokeStyle = tones.deep
  context.lineWidth = 0.004
  shape(
    context,
    [
      [x - 0.088, top + 0.1],
      [x - 0.03, top + 0.08, x + 0.04, top + 0.09],
    ],
    false,
  )
  context.stroke()
}

/** Fairy wings on the back, beating. */
export function drawWings(context: Context, joints: Joints, build: Build, tones: Tones, time: number, swing: Swing): void {
  const beat = Math.sin(time * 11) * 0.3 + 0.05 * swing.sway
  const height = build.torso * 0.72
  const root = { x: joints.hip.x + Math.sin(joints.torsoTurn) * height - 0.03, y: joints.hip.y - Math.cos(joints.torsoTurn) * height }
  for (const [turn, size, alpha] of [
    [-0.15, 0.8, 0.5],
    [0.0, 1, 0.72],
  ] as const) {
    context.save()
    context.translate(root.x, root.y)
    context.rotate(joints.torsoTurn + turn)
    context.scale(size * (0.85 + beat * 0.5), size)
    context.globalAlpha = alpha
    shape(context, [
      [0, 0],
      [-0.06, -0.24, -0.3, -0.42, -0.4, -0.3],
      [-0.46, -0.16, -0.26, -0.02, 0, 0.02],
    ])
    context.fillStyle = tones.bright
    context.fill()
    context.strokeStyle = tones.rim
    context.lineWidth = 0.006
    context.stroke()
    shape(context, [
      [0, 0.01],
      [-0.16, 0.02, -0.32, 0.1, -0.28, 0.22],
      [-0.22, 0.3, -0.06, 0.16, 0, 0.03],
    ])
    context.fillStyle = tones.base
    context.fill()
    context.stroke()
    shape(
      context,
      [
        [-0.02, -0.01],
        [-0.18, -0.18, -0.34, -0.28],
      ],
      false,
    )
    context.stroke()
    context.restore()
  }
}
