import { costumeHats } from './costume-hats.ts'
import { patch, ribbon, type Felt, type Hat } from './felt.ts'
import type { Palette } from './palette.ts'
import type { Context, Curve } from './paper.ts'
import type { HatCut } from './wardrobe.ts'

export function paintHat(context: Context, cut: HatCut, colour: string, palette: Palette, side: number, layer: 'back' | 'front'): void {
  hats[cut][layer]?.(context, { tones: palette.tones(colour), palette, side })
}

/** A crown and a brim: most hats. */
const brimmed =
  (crown: readonly Curve[], brim: readonly Curve[], band: number, ribbonColour?: string) =>
  (context: Context, felt: Felt): void => {
    patch(context, felt, felt.tones, crown)
    ribbon(context, ribbonColour ? felt.palette.lit(ribbonColour) : felt.tones.deep, band, [
      [-0.42, -0.36],
      [0, -0.27, 0.41, -0.37],
    ])
    patch(context, felt, felt.tones, brim)
  }
const fedora: readonly Curve[] = [
  [-0.42, -0.3],
  [-0.42, -0.56, -0.38, -0.78, -0.26, -0.8],
  [-0.14, -0.8, -0.06, -0.74, 0.02, -0.76],
  [0.14, -0.82, 0.3, -0.8, 0.34, -0.66],
  [0.4, -0.5, 0.4, -0.4, 0.41, -0.3],
  [0, -0.2, -0.42, -0.3],
]
const brim: readonly Curve[] = [
  [-0.6, -0.3],
  [-0.44, -0.4, -0.4, -0.36, -0.36, -0.33],
  [0, -0.24, 0.38, -0.34],
  [0.46, -0.4, 0.56, -0.38, 0.66, -0.28],
  [0.4, -0.12, -0.3, -0.1, -0.6, -0.3],
]
const wideBrim: readonly Curve[] = [
  [-0.84, -0.26],
  [-0.6, -0.4, -0.5, -0.36, -0.38, -0.33],
  [0, -0.24, 0.38, -0.34],
  [0.6, -0.38, 0.74, -0.34, 0.88, -0.2],
  [0.4, -0.1, -0.4, -0.08, -0.84, -0.26],
]

const hats: Readonly<Record<HatCut, Hat>> = {
  ...costumeHats,
  cap: {
    front(context, felt) {
      patch(context, felt, felt.tones, [
        [-0.46, -0.12],
        [-0.52, -0.46, -0.26, -0.64, -0.02, -0.62],
        [0.22, -0.62, 0.42, -0.46, 0.42, -0.24],
        [0, -0.3, -0.46, -0.12],
      ])
      ribbon(context, felt.tones.deep, 0.014, [
        [-0.02, -0.62],
        [0.1, -0.5, 0.14, -0.27],
      ])
      patch(
        context,
        felt,
        { ...felt.tones, base: felt.tones.shade },
        [
          [0.04, -0.29],
          [0.2, -0.36, 0.36, -0.34, 0.46, -0.3],
          [0.62, -0.28, 0.7, -0.2, 0.68, -0.15],
          [0.5, -0.22, 0.24, -0.22, 0.06, -0.2],
          [0.0, -0.22, 0.0, -0.27, 0.04, -0.29],
        ],
        0.4,
      )
      context.fillStyle = felt.tones.rim
      context.beginPath()
      context.ellipse(-0.03, -0.63, 0.05, 0.028, 0, 0, 2 * Math.PI)
      context.fill()
    },
  },
  hat: { front: brimmed(fedora, brim, 0.1) },
  'cowboy-hat': {
    front(context, felt) {
      patch(context, felt, felt.tones, fedora)
      ribbon(context, felt.tones.deep, 0.07, [
        [-0.42, -0.35],
        [0, -0.26, 0.41, -0.36],
      ])
      patch(context, felt, felt.tones, [
        [-0.86, -0.5],
        [-0.74, -0.34, -0.4, -0.3, 0, -0.27],
        [0.4, -0.3, 0.72, -0.34, 0.88, -0.5],
        [0.82, -0.18, 0.4, -0.12, 0.04, -0.14],
        [-0.4, -0.12, -0.78, -0.2, -0.86, -0.5],
      ])
    },
  },
  'straw-hat': {
    front(context, felt) {
      patch(context, felt, felt.tones, [
        [-0.4, -0.3],
        [-0.42, -0.56, -0.28, -0.7, 0, -0.7],
        [0.28, -0.7, 0.4, -0.54, 0.4, -0.32],
        [0, -0.22, -0.4, -0.3],
      ])
      ribbon(context, felt.palette.lit('#b5413a'), 0.09, [
        [-0.41, -0.37],
        [0, -0.28, 0.41, -0.38],
      ])
      patch(context, felt, felt.tones, wideBrim)
      for (const y of [0.03, 0.07])
        ribbon(context, felt.tones.shade, 0.01, [
          [-0.7, -0.28 + y],
          [0, -0.14 + y, 0.74, -0.25 + y],
        ])
      // The crown narrows upwards, and the weave with it.
      for (const [half, y] of [
        [0.38, -0.48],
        [0.35, -0.55],
        [0.26, -0.62],
      ] as const)
        ribbon(context, felt.tones.shade, 0.01, [
          [-half, y],
          [0, y + 0.07, half, y],
        ])
    },
  },
  'top-hat': {
    front(context, felt) {
      patch(context, felt, felt.tones, [
        [-0.36, -0.32],
        [-0.4, -1.06],
        [0, -1.12, 0.4, -1.06],
        [0.36, -0.34],
        [0, -0.22, -0.36, -0.32],
      ])
      ribbon(context, felt.palette.lit('#a8323e'), 0.13, [
        [-0.37, -0.42],
        [0, -0.32, 0.37, -0.44],
      ])
      patch(context, felt, felt.tones, [
        [-0.6, -0.36],
        [-0.5, -0.4, -0.42, -0.36, -0.36, -0.34],
        [0, -0.25, 0.36, -0.36],
        [0.46, -0.4, 0.56, -0.42, 0.62, -0.38],
        [0.5, -0.16, -0.44, -0.14, -0.6, -0.36],
      ])
    },
  },
  beanie: {
    front(context, felt) {
      context.fillStyle = felt.tones.rim
      context.beginPath()
      context.arc(-0.08, -0.7, 0.12, 0, 2 * Math.PI)
      context.fill()
      patch(context, felt, felt.tones, [
        [-0.46, -0.2],
        [-0.5, -0.52, -0.3, -0.68, -0.04, -0.67],
        [0.24, -0.67, 0.44, -0.5, 0.43, -0.28],
        [0, -0.3, -0.46, -0.2],
      ])
      patch(
        context,
        felt,
        { ...felt.tones, base: felt.tones.shade, bright: felt.tones.base },
        [
          [-0.49, -0.26],
          [-0.2, -0.36, 0.2, -0.38, 0.44, -0.36],
          [0.46, -0.3, 0.46, -0.26, 0.44, -0.2],
          [0.2, -0.24, -0.2, -0.2, -0.46, -0.08],
          [-0.5, -0.12, -0.51, -0.2, -0.49, -0.26],
        ],
        0.5,
      )
      for (let i = 0; i < 11; i++)
        ribbon(context, felt.tones.deep, 0.009, [
          [-0.44 + i * 0.083, -0.28 - 0.01 * Math.min(i, 6)],
          [-0.43 + i * 0.083, -0.13 - 0.016 * Math.min(i, 6)],
        ])
    },
  },
  'wizard-hat': {
    front(context, felt) {
      patch(context, felt, felt.tones, [
        [-0.4, -0.32],
        [-0.3, -0.7, -0.3, -0.9, -0.22, -1.12],
        [-0.28, -1.26, -0.42, -1.3, -0.52, -1.26],
        [-0.36, -1.42, -0.08, -1.36, 0.02, -1.16],
        [0.12, -0.9, 0.3, -0.6, 0.4, -0.36],
        [0, -0.24, -0.4, -0.32],
      ])
      ribbon(context, felt.palette.lit('#e6bd4c'), 0.085, [
        [-0.41, -0.38],
        [0, -0.28, 0.41, -0.4],
      ])
      patch(context, felt, felt.tones, wideBrim)
      context.fillStyle = felt.palette.lit('#f4d673')
      for (const [x, y, r] of [
        [-0.06, -0.66, 0.07],
        [0.12, -0.84, 0.045],
        [-0.12, -0.98, 0.04],
      ] as const) {
        context.beginPath()
        for (let i = 0; i < 10; i++)
          context.lineTo(x + Math.sin((i * Math.PI) / 5) * r * (i % 2 ? 0.45 : 1), y - Math.cos((i * Math.PI) / 5) * r * (i % 2 ? 0.45 : 1))
        context.fill()
      }
    },
  },
}
