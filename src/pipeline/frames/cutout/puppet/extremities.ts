import type { Build } from '../../../choreography/skeleton.ts'
import type { HandShape } from '../../../repertoire/actions/pose.ts'
import type { Palette, Tones } from './palette.ts'
import { cutOut, shape, type Context, type Curve } from './paper.ts'

/** A hand hanging from the wrist at the origin, thumb forward. In parts of its length. */
const palms: Readonly<Record<HandShape, readonly (readonly Curve[])[]>> = {
  relaxed: [
    [
      [-0.28, -0.14],
      [-0.36, 0.2, -0.4, 0.5, -0.28, 0.78],
      [-0.2, 1.02, -0.02, 1.08, 0.08, 0.98],
      [0.2, 0.86, 0.26, 0.6, 0.28, 0.42],
      [0.32, 0.2, 0.28, 0.0, 0.24, -0.14],
    ],
    [
      [0.14, 0.1],
      [0.34, 0.12, 0.46, 0.34, 0.44, 0.56],
      [0.42, 0.68, 0.3, 0.68, 0.26, 0.58],
      [0.24, 0.46, 0.16, 0.36, 0.1, 0.3],
    ],
  ],
  open: [
    [
      [-0.28, -0.14],
      [-0.36, 0.1, -0.38, 0.3, -0.36, 0.48],
      [-0.5, 0.74, -0.58, 0.86, -0.48, 0.94],
      [-0.38, 1.0, -0.3, 0.82, -0.2, 0.64],
      [-0.22, 0.92, -0.26, 1.12, -0.12, 1.14],
      [0.0, 1.14, -0.02, 0.92, 0.0, 0.66],
      [0.06, 0.9, 0.08, 1.1, 0.2, 1.08],
      [0.32, 1.04, 0.22, 0.82, 0.18, 0.6],
      [0.28, 0.78, 0.36, 0.92, 0.44, 0.86],
      [0.52, 0.78, 0.4, 0.62, 0.32, 0.42],
      [0.34, 0.2, 0.28, 0.0, 0.24, -0.14],
    ],
    [
      [0.14, 0.06],
      [0.4, 0.04, 0.6, 0.14, 0.7, 0.3],
      [0.74, 0.42, 0.62, 0.46, 0.54, 0.38],
      [0.42, 0.3, 0.26, 0.34, 0.12, 0.38],
    ],
  ],
  fist: [
    [
      [-0.28, -0.14],
      [-0.36, 0.1, -0.44, 0.36, -0.36, 0.56],
      [-0.28, 0.76, 0.02, 0.8, 0.2, 0.74],
      [0.4, 0.66, 0.46, 0.4, 0.38, 0.2],
      [0.34, 0.04, 0.28, -0.04, 0.24, -0.14],
    ],
    [
      [0.3, 0.18],
      [0.46, 0.24, 0.48, 0.42, 0.34, 0.46],
      [0.2, 0.5, 0.06, 0.46, -0.02, 0.42],
      [-0.04, 0.32, 0.1, 0.28, 0.3, 0.18],
    ],
  ],
  point: [
    [
      [-0.28, -0.14],
      [-0.36, 0.1, -0.42, 0.36, -0.34, 0.54],
      [-0.24, 0.72, -0.06, 0.72, 0.06, 0.68],
      [0.06, 0.9, 0.04, 1.2, 0.18, 1.24],
      [0.32, 1.24, 0.3, 0.9, 0.34, 0.6],
      [0.38, 0.3, 0.3, 0.04, 0.24, -0.14],
    ],
    [
      [0.14, 0.16],
      [0.36, 0.2, 0.3, 0.46, 0.1, 0.5],
      [-0.02, 0.5, -0.02, 0.36, 0.14, 0.16],
    ],
  ],
}
const creases: Readonly<Record<HandShape, readonly (readonly Curve[])[]>> = {
  relaxed: [
    [
      [-0.1, 0.62],
      [-0.12, 0.8, -0.08, 0.94],
    ],
    [
      [0.06, 0.6],
      [0.06, 0.76, 0.04, 0.9],
    ],
  ],
  open: [],
  fist: [
    [
      [-0.2, 0.5],
      [-0.2, 0.62, -0.18, 0.72],
    ],
    [
      [-0.02, 0.54],
      [-0.02, 0.66, 0.0, 0.74],
    ],
    [
      [0.16, 0.52],
      [0.16, 0.64, 0.17, 0.72],
    ],
  ],
  point: [
    [
      [-0.16, 0.5],
      [-0.18, 0.6, -0.14, 0.68],
    ],
  ],
}

export function paintHand(context: Context, form: HandShape, size: number, tones: Tones, side: number): void {
  context.save()
  context.scale(size, size)
  for (const curves of palms[form]) {
    shape(context, curves)
    cutOut(context, tones, side, 0.9, { x: 0, y: 0.4 })
  }
  context.strokeStyle = tones.shade
  context.lineWidth = 0.045
  for (const curves of creases[form]) {
    shape(context, curves, false)
    context.stroke()
  }
  context.restore()
}

/** A foot at its ankle, flat, pointing right: bare, in a shoe or in a boot. */
export function paintFoot(
  context: Context,
  build: Build,
  cut: 'shoes' | 'boots' | 'barefoot',
  tones: Tones,
  palette: Palette,
  side: number,
): void {
  const { ankle: a, heel, toe } = build
  const h = heel * 1.12
  if (cut === 'barefoot') {
    shape(context, [
      [-h * 0.75, -a * 0.5],
      [-h * 1.05, a * 0.1, -h * 1.25, a * 0.95, -h * 0.8, a],
      [toe * 0.9, a],
      [toe * 1.1, a, toe * 1.1, a * 0.5, toe * 0.9, a * 0.42],
      [toe * 0.5, a * 0.2, h * 0.8, a * 0.1, h * 0.62, -a * 0.5],
    ])
    cutOut(context, tones, side, 0.08, { x: 0.02, y: 0 })
    context.strokeStyle = tones.shade
    context.lineWidth = 0.0024
    for (const t of [0.78, 0.9]) {
      shape(
        context,
        [
          [toe * t, a * 0.5],
          [toe * t + 0.004, a * 0.66, toe * t, a * 0.8],
        ],
        false,
      )
      context.stroke()
    }
    return
  }
  const boot = cut === 'boots'
  const top = boot ? -a * 0.9 : -a * 0.34
  shape(context, [
    [-h * 0.86, top],
    [-h * 1.0, 0, -h * 1.2, a * 0.4, -h * 1.1, a * 0.86],
    [toe * 1.02, a * 0.86],
    [toe * 1.16, a * 0.7, toe * 1.08, a * 0.22, toe * 0.82, a * 0.16],
    [toe * 0.56, a * 0.1, h * 1.1, -a * 0.04, h * 0.82, top],
  ])
  cutOut(context, tones, side, 0.085, { x: 0.02, y: 0 })
  const sole = palette.tones(boot ? '#3a302c' : '#f1e9dc')
  shape(context, [
    [-h * 1.16, a * 0.78],
    [toe * 0.3, a * 0.74, toe * 1.08, a * 0.76],
    [toe * 1.1, a * 0.9, toe * 1.06, a, toe * 0.98, a],
    [-h * 1.04, a],
    [-h * 1.22, a, -h * 1.2, a * 0.84, -h * 1.16, a * 0.78],
  ])
  context.fillStyle = sole.shade
  context.fill()
  context.strokeStyle = tones.deep
  context.lineWidth = 0.0026
  shape(
    context,
    [
      [toe * 0.66, a * 0.14],
      [toe * 0.6, a * 0.5, toe * 0.74, a * 0.74],
    ],
    false,
  )
  context.stroke()
  if (!boot) {
    context.strokeStyle = sole.base
    for (const t of [0.36, 0.48]) {
      shape(
        context,
        [
          [toe * t, a * 0.02],
          [toe * (t + 0.1), a * 0.22],
        ],
        false,
      )
      context.stroke()
    }
  }
}
