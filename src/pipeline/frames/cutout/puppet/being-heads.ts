import type { Pose } from '../../../repertoire/actions/pose.ts'
import type { Puppet } from '../../../storyboard/storyboard.ts'
import { blinkAt, type Face } from './face.ts'
import type { Palette } from './palette.ts'
import { cutOut, shape, type Context } from './paper.ts'

type Strange = Exclude<Puppet['being'], 'human'>

/** A head that is not human: what stays, and what moves in it. In a head of height 1, from the middle of the skull. */
export interface StrangeHead {
  paint(context: Context, puppet: Puppet, palette: Palette, side: number): void
  draw(context: Context, face: Face, pose: Pose, time: number): void
}

const openness = (face: Face, pose: Pose, time: number): number =>
  Math.max(
    0.06,
    (pose.eyes ?? 1) *
      (1 - blinkAt(face, time)) *
      (face.feeling === 'sleepy' ? 0.5 : face.feeling === 'surprised' || face.feeling === 'afraid' ? 1.2 : 1),
  )
const disc = (context: Context, x: number, y: number, rx: number, ry = rx, turn = 0): void => {
  context.beginPath()
  context.ellipse(x, y, rx, ry, turn, 0, 2 * Math.PI)
  context.fill()
}

export const strangeHeads: Readonly<Record<Strange, StrangeHead>> = {
  robot: {
    paint(context, puppet, palette, side) {
      const metal = palette.tones(puppet.skin)
      context.strokeStyle = metal.deep
      context.lineWidth = 0.035
      shape(
        context,
        [
          [-0.02, -0.46],
          [-0.02, -0.74],
        ],
        false,
      )
      context.stroke()
      context.fillStyle = palette.lit('#ff6a4d')
      disc(context, -0.02, -0.78, 0.07)
      context.fillStyle = metal.shade
      for (const x of [-0.45, 0.43]) {
        context.beginPath()
        context.roundRect(x - 0.06, -0.14, 0.13, 0.3, 0.04)
        context.fill()
      }
      context.beginPath()
      context.roundRect(-0.42, -0.46, 0.84, 0.94, 0.2)
      cutOut(context, metal, side, 0.8, { x: 0, y: 0 })
      context.beginPath()
      context.roundRect(-0.22, -0.2, 0.6, 0.34, 0.14)
      context.fillStyle = palette.lit('#232a38')
      context.fill()
      context.strokeStyle = metal.rim
      context.lineWidth = 0.02
      context.stroke()
      context.fillStyle = metal.deep
      for (const [x, y] of [
        [-0.34, -0.36],
        [0.34, -0.36],
        [-0.34, 0.38],
        [0.34, 0.38],
      ] as const)
        disc(context, x, y, 0.026)
      context.strokeStyle = metal.deep
      context.lineWidth = 0.012
      shape(
        context,
        [
          [-0.42, -0.27],
          [0, -0.23, 0.42, -0.27],
        ],
        false,
      )
      context.stroke()
    },
    draw(context, face, pose, time) {
      const open = openness(face, pose, time)
      const glow = face.feeling === 'angry' ? '#ff5b4a' : '#7df3ff'
      const shift = (pose.gaze?.x ?? 0.2) * 0.03
      context.fillStyle = `${glow}44`
      for (const x of [-0.03, 0.23]) disc(context, x + shift, -0.03, 0.12, 0.12 * open)
      context.fillStyle = glow
      for (const x of [-0.03, 0.23]) disc(context, x + shift, -0.03, 0.075, 0.085 * Math.min(1.1, open))
      context.fillStyle = '#ffffffcc'
      if (open > 0.4) for (const x of [-0.05, 0.21]) disc(context, x + shift, -0.06, 0.02)
      const smile = face.feeling === 'happy' ? 0.05 : face.feeling === 'sad' || face.feeling === 'angry' ? -0.04 : 0.015
      context.strokeStyle = glow
      context.lineWidth = 0.05 + 0.09 * pose.mouth
      context.lineCap = 'round'
      shape(
        context,
        [
          [-0.05, 0.29 - smile],
          [0.1, 0.29 + smile, 0.25, 0.29 - smile],
        ],
        false,
      )
      context.stroke()
    },
  },
  alien: {
    paint(context, puppet, palette, side) {
      const skin = palette.tones(puppet.skin)
      context.strokeStyle = skin.shade
      context.lineWidth = 0.04
      for (const [x, s] of [
        [-0.16, -1],
        [0.16, 1],
      ] as const) {
        shape(
          context,
          [
            [x, -0.46],
            [x + s * 0.03, -0.62, x + s * 0.14, -0.7],
          ],
          false,
        )
        context.stroke()
        context.fillStyle = skin.bright
        disc(context, x + s * 0.16, -0.72, 0.06)
      }
      shape(context, [
        [0, -0.54],
        [0.36, -0.54, 0.52, -0.3, 0.46, -0.02],
        [0.42, 0.24, 0.26, 0.42, 0.12, 0.48],
        [0.06, 0.5, 0.0, 0.5, -0.05, 0.47],
        [-0.26, 0.36, -0.46, 0.14, -0.48, -0.1],
        [-0.5, -0.36, -0.32, -0.54, 0, -0.54],
      ])
      cutOut(context, skin, side, 0.85, { x: 0, y: 0 })
      context.fillStyle = skin.shade
      for (const [x, y, r] of [
        [-0.26, -0.34, 0.06],
        [-0.12, -0.42, 0.035],
        [-0.34, -0.2, 0.03],
      ] as const)
        disc(context, x, y, r)
      for (const x of [0.14, 0.2]) disc(context, x, 0.2, 0.014, 0.022)
    },
    draw(context, face, pose, time) {
      const open = openness(face, pose, time)
      const shift = (pose.gaze?.x ?? 0.2) * 0.025
      for (const [x, turn, wide] of [
        [-0.04, 0.5, 1],
        [0.3, -0.5, 0.8],
      ] as const) {
        context.fillStyle = face.line
        disc(context, x, 0, 0.125 * wide, 0.18 * Math.min(1.1, open), turn)
        context.fillStyle = '#ffffffd0'
        if (open > 0.3) disc(context, x + 0.03 + shift, -0.07, 0.035)
        context.fillStyle = '#ffffff66'
        if (open > 0.3) disc(context, x - 0.03 + shift, 0.06, 0.02)
      }
      const smile = face.feeling === 'sad' || face.feeling === 'angry' ? -0.04 : 0.035
      context.strokeStyle = face.line
      context.fillStyle = face.inside
      context.lineWidth = 0.022
      context.lineCap = 'round'
      if (pose.mouth > 0.05) disc(context, 0.15, 0.32, 0.05, 0.02 + 0.07 * pose.mouth)
      else {
        shape(
          context,
          [
            [0.07, 0.32 - smile / 2],
            [0.15, 0.32 + smile, 0.23, 0.32 - smile / 2],
          ],
          false,
        )
        context.stroke()
      }
    },
  },
  skeleton: {
    paint(context, _puppet, palette, side) {
      const bone = palette.tones('#f0e8d4')
      shape(context, [
        [0, -0.5],
        [0.28, -0.5, 0.44, -0.3, 0.43, -0.06],
        [0.42, 0.06, 0.36, 0.12, 0.36, 0.2],
        [0.34, 0.28, 0.24, 0.3, 0.06, 0.3],
        [-0.1, 0.3, -0.14, 0.22, -0.16, 0.14],
        [-0.34, 0.12, -0.45, -0.02, -0.45, -0.16],
        [-0.44, -0.38, -0.26, -0.5, 0, -0.5],
      ])
      cutOut(context, bone, side, 0.8, { x: 0, y: -0.1 })
      context.fillStyle = palette.lit('#2a2230')
      shape(context, [
        [0.2, 0.06],
        [0.26, 0.16, 0.22, 0.19, 0.19, 0.16],
        [0.16, 0.19, 0.12, 0.16, 0.16, 0.06],
      ])
      context.fill()
      context.strokeStyle = bone.shade
      context.lineWidth = 0.012
      shape(
        context,
        [
          [-0.3, -0.3],
          [-0.22, -0.24, -0.26, -0.16, -0.18, -0.12],
        ],
        false,
      )
      context.stroke()
    },
    draw(context, face, pose, time) {
      const open = openness(face, pose, time)
      context.fillStyle = face.line
      disc(context, 0.0, 0.0, 0.125, 0.13)
      disc(context, 0.3, 0.0, 0.1, 0.13)
      context.fillStyle = face.feeling === 'angry' ? '#ff6a4d' : '#ffe9a8'
      const [gx, gy] = [(pose.gaze?.x ?? 0.2) * 0.04, (pose.gaze?.y ?? 0) * 0.04]
      for (const x of [0.0, 0.3]) disc(context, x + gx, gy, 0.032, 0.036 * Math.min(1, open))
      const drop = 0.02 + 0.16 * pose.mouth
      context.fillStyle = face.white
      shape(context, [
        [-0.08, 0.3 + drop],
        [-0.06, 0.5 + drop, 0.04, 0.52 + drop, 0.16, 0.52 + drop],
        [0.28, 0.5 + drop, 0.34, 0.42 + drop, 0.34, 0.28 + drop],
      ])
      context.fill()
      context.strokeStyle = face.line
      context.lineWidth = 0.018
      context.beginPath()
      for (let i = 0; i < 6; i++) {
        const x = 0.0 + i * 0.06
        context.moveTo(x, 0.24)
        context.lineTo(x, 0.3)
        context.moveTo(x, 0.32 + drop)
        context.lineTo(x, 0.38 + drop)
      }
      context.moveTo(-0.06, 0.31 + drop / 2)
      context.lineTo(0.34, 0.29 + drop / 2)
      context.stroke()
    },
  },
  ghost: {
    paint() {
      // a ghost is one sheet: see ghost.ts
    },
    draw(context, face, pose, time) {
      const open = openness(face, pose, time)
      context.fillStyle = face.line
      const shift = (pose.gaze?.x ?? 0.2) * 0.03
      disc(context, 0.02 + shift, 0, 0.07, 0.11 * open)
      disc(context, 0.28 + shift, 0, 0.06, 0.11 * open)
      context.fillStyle = '#ffffffcc'
      if (open > 0.4) for (const x of [0.035, 0.29]) disc(context, x + shift, -0.04, 0.022)
      context.fillStyle = '#e8828c66'
      disc(context, -0.08, 0.14, 0.07, 0.04)
      disc(context, 0.38, 0.14, 0.05, 0.035)
      context.fillStyle = face.line
      const wide = face.feeling === 'surprised' || face.feeling === 'afraid' ? 0.12 : 0.03
      disc(context, 0.15, 0.22, 0.05 + wide * 0.2, Math.max(wide, 0.02 + 0.12 * pose.mouth))
    },
  },
}
