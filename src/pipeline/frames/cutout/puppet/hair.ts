import type { Puppet } from '../../../storyboard/storyboard.ts'
import { hairStyles, type Tail } from './hair-styles.ts'
import type { Palette, Tones } from './palette.ts'
import { cutOut, shape, type Context, type Curve } from './paper.ts'

export function tailsOf(cut: Puppet['hair']['cut']): readonly Tail[] {
  return hairStyles[cut].tails
}

export function hairHangs(cut: Puppet['hair']['cut']): boolean {
  return hairStyles[cut].hangs
}

/** The layer behind the head. `hat`: keep what a hat would hide away. */
export function paintHairBack(context: Context, puppet: Puppet, palette: Palette, side: number): void {
  const tones = palette.tones(puppet.hair.colour)
  const dark: Tones = { ...tones, base: tones.shade, bright: tones.base }
  for (const lock of hairStyles[puppet.hair.cut].back) {
    shape(context, lock)
    cutOut(context, puppet.hair.cut === 'bun' || puppet.hair.cut === 'afro' ? tones : dark, side, 0.8, { x: 0, y: 0 })
  }
  if (hairStyles[puppet.hair.cut].hangs)
    strands(context, tones, [
      [
        [-0.42, 0.3],
        [-0.46, 0.6, -0.38, 0.92],
      ],
      [
        [-0.26, 0.4],
        [-0.28, 0.7, -0.2, 0.98],
      ],
      [
        [0.02, 0.5],
        [0.04, 0.74, 0.0, 0.94],
      ],
    ])
}

/** The layer over the head: crown and fringe, with the light on it. */
export function paintHairFront(context: Context, puppet: Puppet, palette: Palette, side: number): void {
  const { cut, colour } = puppet.hair
  const tones = palette.tones(colour)
  const bald = cut === 'bald' && puppet.age === 'elder'
  if (bald) {
    shape(context, [
      [-0.3, 0.14],
      [-0.46, 0.06, -0.48, -0.14, -0.42, -0.2],
      [-0.34, -0.14, -0.28, -0.06, -0.25, 0.02],
    ])
    cutOut(context, tones, side, 0.3, { x: -0.36, y: 0 })
    return
  }
  if (puppet.age === 'baby' && cut === 'short') {
    shape(context, [
      [-0.22, -0.47],
      [-0.1, -0.6, 0.06, -0.66, 0.16, -0.56],
      [0.1, -0.58, 0.08, -0.54, 0.1, -0.5],
      [0.2, -0.5, 0.22, -0.42, 0.14, -0.38],
      [0.06, -0.44, -0.1, -0.44, -0.22, -0.47],
    ])
    cutOut(context, tones, side, 0.3, { x: 0, y: -0.5 })
    return
  }
  const locks = hairStyles[cut].front
  for (const lock of locks) {
    // the shadow that the fringe casts on the forehead
    context.save()
    shape(context, lock)
    context.translate(-side * 0.012, 0.028)
    context.fillStyle = palette.shadow
    if (cut !== 'mohawk') context.fill()
    context.restore()
  }
  for (const lock of locks) {
    shape(context, lock)
    cutOut(
      context,
      tones,
      side,
      cut === 'curly' ? 0.36 : 0.8,
      cut === 'curly' ? { x: lock[0]?.[0] ?? 0, y: lock[0]?.[1] ?? 0 } : { x: 0, y: -0.3 },
    )
  }
  if (cut === 'short' || cut === 'bob' || cut === 'long' || cut === 'ponytail' || cut === 'bun' || cut === 'braids') {
    strands(context, tones, [
      [
        [-0.36, -0.1],
        [-0.4, -0.36, -0.14, -0.5],
      ],
      [
        [-0.22, -0.16],
        [-0.18, -0.36, 0.06, -0.46],
      ],
      [
        [0.18, -0.5],
        [0.32, -0.42, 0.38, -0.26],
      ],
    ])
    shine(context, tones)
  }
}

function strands(context: Context, tones: Tones, lines: readonly (readonly Curve[])[]): void {
  context.strokeStyle = tones.deep
  context.lineWidth = 0.013
  context.globalAlpha = 0.5
  for (const curve of lines) {
    shape(context, curve, false)
    context.stroke()
  }
  context.globalAlpha = 1
}

function shine(context: Context, tones: Tones): void {
  context.fillStyle = tones.rim
  context.globalAlpha = 0.62
  shape(context, [
    [-0.3, -0.34],
    [-0.16, -0.5, 0.04, -0.53, 0.18, -0.48],
    [0.04, -0.48, -0.14, -0.44, -0.27, -0.3],
    [-0.29, -0.3, -0.31, -0.32, -0.3, -0.34],
  ])
  context.fill()
  context.globalAlpha = 1
}

/** Under the mouth that is drawn later, over the cheeks. */
export function paintBeard(context: Context, puppet: Puppet, palette: Palette, side: number): void {
  if (!puppet.hair.beard) return
  shape(context, [
    [-0.27, 0.1],
    [-0.28, 0.34, -0.12, 0.5, 0.02, 0.56],
    [0.14, 0.64, 0.28, 0.56, 0.34, 0.4],
    [0.39, 0.3, 0.4, 0.2, 0.39, 0.14],
    [0.36, 0.2, 0.33, 0.22, 0.3, 0.2],
    [0.24, 0.17, 0.2, 0.18, 0.17, 0.205],
    [0.12, 0.18, 0.06, 0.18, 0.01, 0.22],
    [-0.06, 0.28, -0.16, 0.22, -0.2, 0.06],
  ])
  cutOut(context, palette.tones(puppet.hair.colour), side, 0.6, { x: 0.05, y: 0.3 })
}
