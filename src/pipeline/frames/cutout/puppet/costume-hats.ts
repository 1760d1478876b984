import { patch, ribbon, type Hat } from './felt.ts'

/** Hats that belong to a part: the knight's, the king's, the monk's, the cook's. */
export const costumeHats = {
  helmet: {
    front(context, felt) {
      patch(context, felt, felt.tones, [
        [-0.5, 0.1],
        [-0.56, -0.4, -0.34, -0.66, -0.02, -0.66],
        [0.28, -0.66, 0.46, -0.48, 0.46, -0.2],
        [0.2, -0.26, -0.1, -0.26, -0.2, -0.1],
        [-0.24, 0.0, -0.24, 0.1, -0.28, 0.16],
        [-0.36, 0.18, -0.46, 0.16, -0.5, 0.1],
      ])
      ribbon(context, felt.tones.rim, 0.06, [
        [-0.42, -0.44],
        [-0.1, -0.68, 0.34, -0.5],
      ])
      ribbon(context, felt.tones.deep, 0.022, [
        [-0.26, 0.14],
        [-0.1, 0.46, 0.02, 0.48],
      ])
    },
  },
  crown: {
    front(context, felt) {
      patch(context, felt, felt.tones, [
        [-0.4, -0.3],
        [-0.48, -0.66],
        [-0.26, -0.52],
        [-0.16, -0.78],
        [0.02, -0.54],
        [0.18, -0.78],
        [0.28, -0.54],
        [0.48, -0.68],
        [0.4, -0.34],
        [0, -0.22, -0.4, -0.3],
      ])
      ribbon(context, felt.tones.shade, 0.035, [
        [-0.4, -0.34],
        [0, -0.26, 0.4, -0.37],
      ])
      ;[
        [-0.16, -0.42, '#d8334a'],
        [0.08, -0.4, '#3a7bd5'],
        [0.28, -0.43, '#3aa76d'],
      ].forEach(([x, y, colour]) => {
        context.fillStyle = felt.palette.lit(colour as string)
        context.beginPath()
        context.arc(x as number, y as number, 0.042, 0, 2 * Math.PI)
        context.fill()
      })
    },
  },
  hood: {
    back(context, felt) {
      patch(context, felt, { ...felt.tones, base: felt.tones.shade }, [
        [-0.1, -0.7],
        [-0.5, -0.66, -0.64, -0.3, -0.6, 0.1],
        [-0.6, 0.4, -0.5, 0.56, -0.3, 0.6],
        [0.1, 0.66, 0.34, 0.6, 0.38, 0.5],
        [0.5, 0.1, 0.56, -0.4, 0.3, -0.6],
        [0.2, -0.68, 0.04, -0.72, -0.1, -0.7],
      ])
    },
    front(context, felt) {
      patch(context, felt, felt.tones, [
        [0.32, -0.54],
        [0.1, -0.76, -0.3, -0.72, -0.46, -0.48],
        [-0.62, -0.2, -0.62, 0.2, -0.5, 0.46],
        [-0.4, 0.62, -0.1, 0.66, 0.06, 0.6],
        [-0.14, 0.5, -0.3, 0.3, -0.32, 0.06],
        [-0.34, -0.2, -0.2, -0.42, 0.06, -0.46],
        [0.2, -0.48, 0.36, -0.42, 0.42, -0.3],
        [0.42, -0.4, 0.4, -0.48, 0.32, -0.54],
      ])
    },
  },
  'chef-hat': {
    front(context, felt) {
      patch(context, felt, felt.tones, [
        [-0.36, -0.5],
        [-0.62, -0.52, -0.62, -0.9, -0.36, -0.92],
        [-0.3, -1.12, 0.0, -1.14, 0.08, -1.0],
        [0.24, -1.14, 0.5, -1.02, 0.44, -0.84],
        [0.62, -0.74, 0.54, -0.5, 0.36, -0.5],
        [0, -0.4, -0.36, -0.5],
      ])
      for (const x of [-0.18, 0.02, 0.2])
        ribbon(context, felt.tones.shade, 0.016, [
          [x, -0.52],
          [x * 1.25, -0.66, x * 1.3, -0.76],
        ])
      patch(context, felt, felt.tones, [
        [-0.4, -0.3],
        [-0.38, -0.56],
        [0, -0.46, 0.38, -0.58],
        [0.41, -0.34],
        [0, -0.22, -0.4, -0.3],
      ])
    },
  },
} as const satisfies Record<string, Hat>
