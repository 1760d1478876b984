import type { Puppet } from '../../../storyboard/storyboard.ts'
import { features } from './features.ts'
import { strangeHeads } from './being-heads.ts'
import type { Palette } from './palette.ts'
import { cutOut, edge, shape, type Context, type Curve } from './paper.ts'

export const skull: readonly Curve[] = [
  [-0.03, -0.5],
  [0.2, -0.51, 0.37, -0.38, 0.395, -0.16],
  [0.405, -0.07, 0.385, -0.03, 0.392, 0.06],
  [0.4, 0.22, 0.35, 0.4, 0.17, 0.485],
  [0.12, 0.51, 0.05, 0.505, 0.0, 0.48],
  [-0.12, 0.43, -0.24, 0.33, -0.3, 0.18],
  [-0.4, 0.08, -0.44, -0.04, -0.435, -0.14],
  [-0.42, -0.36, -0.25, -0.5, -0.03, -0.5],
]
const babySkull: readonly Curve[] = [
  [-0.02, -0.5],
  [0.26, -0.5, 0.43, -0.32, 0.43, -0.08],
  [0.46, 0.16, 0.42, 0.34, 0.24, 0.45],
  [0.14, 0.51, 0.02, 0.51, -0.08, 0.46],
  [-0.3, 0.38, -0.42, 0.22, -0.43, -0.02],
  [-0.46, -0.3, -0.3, -0.5, -0.02, -0.5],
]

/** The head without hair and what moves in the face: skull, ear, cheek, nose, age. A photographed face can take its place. */
export function paintHead(context: Context, puppet: Puppet, palette: Palette, side: number): void {
  if (puppet.being !== 'human') return strangeHeads[puppet.being].paint(context, puppet, palette, side)
  const young = puppet.age === 'baby' || puppet.age === 'child'
  const outline = young ? babySkull : skull
  const skin = palette.skin(puppet.skin)
  shape(context, outline)
  cutOut(context, skin, side, 0.8, { x: 0.02, y: 0 })
  context.save()
  shape(context, outline)
  context.clip()
  blush(context, palette, 0.33, 0.15, young ? 0.1 : 0.08)
  blush(context, palette, -0.06, 0.17, young ? 0.13 : 0.11)
  // the jaw's own shade, so that the head turns
  context.fillStyle = skin.shade
  context.globalAlpha = 0.35
  shape(context, [
    [-0.45, 0.0],
    [-0.28, 0.2, -0.14, 0.34, 0.06, 0.44],
    [0.06, 0.6],
    [-0.5, 0.6],
  ])
  context.fill()
  context.globalAlpha = 1
  if (puppet.age === 'elder') wrinkles(context, skin.shade)
  context.restore()
  shape(context, outline)
  edge(context, skin, side, 0.22)
  paintEar(context, palette, puppet.skin, side)
  nose(context, skin.shade, skin.rim, young)
}

function blush(context: Context, palette: Palette, x: number, y: number, radius: number): void {
  const colour = palette.lit('#e8505b')
  const glow = context.createRadialGradient(x, y, 0, x, y, radius)
  glow.addColorStop(0, `${colour}55`)
  glow.addColorStop(1, `${colour}00`)
  context.fillStyle = glow
  context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius)
}

function nose(context: Context, shade: string, rim: string, young: boolean): void {
  const { x, y } = features.nose
  const size = young ? 0.7 : 1
  context.fillStyle = shade
  context.globalAlpha = 0.85
  shape(context, [
    [x + 0.005, y - 0.09 * size],
    [x + 0.05, y - 0.03 * size, x + 0.085 * size, y + 0.015, x + 0.055 * size, y + 0.045 * size],
    [x + 0.02, y + 0.065 * size, x - 0.02, y + 0.055 * size, x - 0.026, y + 0.035 * size],
    [x + 0.02, y + 0.04 * size, x + 0.045 * size, y + 0.02, x + 0.005, y - 0.09 * size],
  ])
  context.fill()
  context.globalAlpha = 0.6
  context.fillStyle = rim
  context.beginPath()
  context.ellipse(x + 0.026, y + 0.004, 0.013, 0.018, 0.4, 0, 2 * Math.PI)
  context.fill()
  context.globalAlpha = 1
}

function paintEar(context: Context, palette: Palette, colour: string, side: number): void {
  const { x, y } = features.ear
  const skin = palette.skin(colour)
  shape(context, [
    [x + 0.05, y - 0.07],
    [x - 0.02, y - 0.13, x - 0.11, y - 0.08, x - 0.085, y + 0.02],
    [x - 0.07, y + 0.09, x + 0.0, y + 0.13, x + 0.045, y + 0.06],
  ])
  cutOut(context, skin, side, 0.16, { x, y })
  context.strokeStyle = skin.shade
  context.lineWidth = 0.018
  shape(
    context,
    [
      [x + 0.015, y - 0.05],
      [x - 0.05, y - 0.08, x - 0.06, y + 0.0, x - 0.012, y + 0.05],
    ],
    false,
  )
  context.stroke()
}

function wrinkles(context: Context, colour: string): void {
  context.strokeStyle = colour
  context.lineWidth = 0.012
  context.globalAlpha = 0.8
  for (const y of [-0.3, -0.25]) {
    shape(
      context,
      [
        [0.04, y],
        [0.14, y - 0.02, 0.24, y],
      ],
      false,
    )
    context.stroke()
  }
  for (const [x, s] of [
    [-0.12, -1],
    [0.37, 1],
  ] as const) {
    shape(
      context,
      [
        [x, 0.02],
        [x + s * 0.03, 0.03, x + s * 0.05, 0.06],
      ],
      false,
    )
    context.stroke()
  }
  shape(
    context,
    [
      [0.06, 0.17],
      [0.02, 0.22, 0.03, 0.29],
    ],
    false,
  )
  context.stroke()
  shape(
    context,
    [
      [0.27, 0.18],
      [0.3, 0.23, 0.27, 0.29],
    ],
    false,
  )
  context.stroke()
  context.globalAlpha = 1
}
