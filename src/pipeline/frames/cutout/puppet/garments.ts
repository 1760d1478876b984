import { shape, type Context } from './paper.ts'
import {
  badge,
  belt,
  button,
  collar,
  dot,
  lapels,
  line,
  neckline,
  open,
  placket,
  pocket,
  pocketFlaps,
  scoop,
  seam,
  type Cloth,
} from './stitches.ts'
import { armour, spacesuit, swimsuit } from './whole-suits.ts'
import type { TopCut } from './wardrobe.ts'

/** Collars, buttons, seams, pockets, folds: what tells one cut from another. */
export function details(context: Context, cloth: Cloth): void {
  folds(context, cloth)
  cuts[cloth.outfit.top.cut](context, cloth)
  const apron = cloth.outfit.extras.get('apron')
  if (apron) bib(context, cloth, apron)
  const tie = cloth.outfit.extras.get('tie')
  if (tie) necktie(context, cloth, tie)
  if (cloth.outfit.extras.has('backpack')) straps(context, cloth, cloth.outfit.extras.get('backpack') as string)
}

const cuts: Readonly<Record<TopCut, (context: Context, cloth: Cloth) => void>> = {
  shirt(context, cloth) {
    placket(context, cloth, 5)
    collar(context, cloth, cloth.tones.bright)
    pocket(context, cloth)
  },
  't-shirt': (context, cloth) => {
    neckline(context, cloth, 0.03, cloth.tones.shade)
    const { chest, palette, outfit } = cloth
    context.fillStyle = palette.tones(outfit.top.colour).deep
    context.globalAlpha = 0.32
    context.fillRect(chest.shoulder[0], chest.shoulderY + chest.height * 0.3, chest.shoulder[1] - chest.shoulder[0], chest.height * 0.085)
    context.globalAlpha = 1
  },
  sweater(context, cloth) {
    const { chest, tones } = cloth
    neckline(context, cloth, 0.02, tones.deep, 0.011)
    context.strokeStyle = tones.shade
    context.lineWidth = 0.0022
    for (let x = chest.hem[0]; x < chest.hem[1]; x += 0.0085)
      line(context, [
        [x, chest.hemY - 0.026],
        [x, chest.hemY + 0.02],
      ])
    line(context, [
      [chest.hem[0], chest.hemY - 0.027],
      [0, chest.hemY - 0.02, chest.hem[1], chest.hemY - 0.027],
    ])
    context.globalAlpha = 0.75
    context.strokeStyle = tones.rim
    context.lineWidth = 0.005
    for (const row of [0.36, 0.44]) {
      const y = chest.shoulderY + chest.height * row
      context.beginPath()
      for (let i = 0; i <= 16; i++)
        context.lineTo(chest.shoulder[0] * 1.1 + ((chest.shoulder[1] - chest.shoulder[0]) * 1.1 * i) / 16, y + (i % 2 ? 0.008 : -0.004))
      context.stroke()
    }
    context.globalAlpha = 1
  },
  jacket(context, cloth) {
    open(context, cloth, 0.022, 0.034)
    lapels(context, cloth, 0.3)
    pocketFlaps(context, cloth)
  },
  coat(context, cloth) {
    const { chest, tones } = cloth
    seam(context, cloth, chest.middle)
    lapels(context, cloth, 0.34)
    for (let i = 0; i < 3; i++)
      for (const dx of [-0.016, 0.022]) button(context, chest.middle + dx, -chest.height * (0.5 - i * 0.19), 0.0062, tones.deep, tones.rim)
    pocketFlaps(context, cloth)
    belt(context, cloth, tones.deep, chest.waistY, 0.017)
  },
  dress(context, cloth) {
    const { chest, tones, palette, puppet } = cloth
    scoop(context, cloth, 0.05, palette.skin(puppet.skin).base)
    context.fillStyle = tones.rim
    context.globalAlpha = 0.65
    for (let row = 0; row < 5; row++)
      for (let i = 0; i < 7; i++)
        dot(context, chest.shoulder[0] + 0.012 + i * 0.026 + (row % 2) * 0.013, chest.shoulderY + 0.055 + row * 0.027, 0.0034)
    context.globalAlpha = 1
    belt(context, cloth, tones.deep, chest.waistY + 0.004, 0.02)
  },
  suit(context, cloth) {
    open(context, cloth, 0.006, 0.036, 0.62)
    lapels(context, cloth, 0.42)
    const { chest, tones, palette, outfit } = cloth
    for (const row of [0.3, 0.16]) button(context, chest.middle + 0.002, -chest.height * row, 0.0055, tones.deep, tones.rim)
    shape(context, [
      [chest.shoulder[1] * 0.52, -chest.height * 0.66],
      [chest.shoulder[1] * 0.82, -chest.height * 0.69],
      [chest.shoulder[1] * 0.7, -chest.height * 0.755],
    ])
    context.fillStyle = palette.lit(outfit.inner)
    context.fill()
    pocketFlaps(context, cloth)
  },
  robe(context, cloth) {
    const { chest, tones, palette, puppet } = cloth
    const { middle: m, height: h, neck: n } = chest
    shape(context, [
      [-n, -h - 0.01],
      [m, -h * 0.58],
      [n * 1.2, -h - 0.01],
    ])
    context.fillStyle = palette.skin(puppet.skin).shade
    context.fill()
    context.strokeStyle = tones.rim
    context.lineWidth = 0.013
    line(context, [
      [n * 1.2, -h - 0.01],
      [m - 0.01, -h * 0.56, chest.waist[0] * 0.5, chest.waistY],
    ])
    line(context, [
      [-n * 1.1, -h - 0.01],
      [m - 0.006, -h * 0.62, m + 0.022, -h * 0.5],
    ])
    belt(context, cloth, tones.deep, chest.waistY + 0.004, 0.034)
    shape(context, [
      [m - 0.01, chest.waistY],
      [m + 0.012, chest.waistY],
      [m + 0.016, chest.hemY + 0.02],
      [m - 0.012, chest.hemY + 0.02],
    ])
    context.fillStyle = tones.deep
    context.fill()
  },
  uniform(context, cloth) {
    const { chest, palette, tones } = cloth
    placket(context, cloth, 4, palette.lit('#e5c15a'))
    collar(context, cloth, tones.deep)
    for (const x of chest.shoulder) {
      context.fillStyle = palette.lit('#e5c15a')
      context.fillRect(x * 0.62 - 0.016, chest.shoulderY - 0.012, 0.032, 0.009)
    }
    badge(context, chest.shoulder[1] * 0.6, -chest.height * 0.66, 0.014, palette.lit('#f0cf62'))
    belt(context, cloth, palette.lit('#2d2a30'), chest.waistY + 0.02, 0.02)
    context.fillStyle = palette.lit('#e5c15a')
    context.fillRect(chest.middle - 0.008, chest.waistY + 0.012, 0.018, 0.016)
    pocket(context, cloth)
  },
  armour,
  spacesuit,
  swimsuit,
}

/** Soft creases where cloth gathers. */
function folds(context: Context, { chest, tones }: Cloth): void {
  context.strokeStyle = tones.shade
  context.lineWidth = 0.005
  context.globalAlpha = 0.55
  const {
    waist: [wn, wf],
    waistY,
  } = chest
  line(context, [
    [wn * 1.05, waistY - 0.006],
    [wn * 0.6, waistY + 0.006, wn * 0.25, waistY - 0.002],
  ])
  line(context, [
    [wn * 1.05, waistY + 0.022],
    [wn * 0.6, waistY + 0.03, wn * 0.4, waistY + 0.024],
  ])
  line(context, [
    [wf * 1.08, waistY + 0.006],
    [wf * 0.7, waistY + 0.016, wf * 0.5, waistY + 0.01],
  ])
  line(context, [
    [chest.shoulder[0] * 0.98, chest.shoulderY + 0.08],
    [chest.shoulder[0] * 0.7, chest.shoulderY + 0.1, chest.shoulder[0] * 0.5, chest.shoulderY + 0.094],
  ])
  context.globalAlpha = 1
}

function bib(context: Context, { chest, palette }: Cloth, colour: string): void {
  const tones = palette.tones(colour)
  const { height: h, middle: m } = chest
  context.strokeStyle = tones.base
  context.lineWidth = 0.012
  line(context, [
    [m - 0.04, -h * 0.7],
    [-chest.neck * 1.5, -h],
  ])
  line(context, [
    [m + 0.044, -h * 0.7],
    [chest.neck * 1.7, -h],
  ])
  shape(context, [
    [m - 0.048, -h * 0.72],
    [m + 0.05, -h * 0.72],
    [m + 0.05, -h * 0.4, chest.waist[1] * 1.1, chest.waistY],
    [chest.hem[1] * 1.1, 0.1],
    [chest.hem[0] * 0.9, 0.1],
    [chest.waist[0] * 0.95, chest.waistY],
    [m - 0.05, -h * 0.4, m - 0.048, -h * 0.72],
  ])
  context.fillStyle = tones.base
  context.fill()
  context.strokeStyle = tones.shade
  context.lineWidth = 0.003
  context.stroke()
  shape(context, [
    [m - 0.026, -h * 0.2],
    [m + 0.034, -h * 0.2],
    [m + 0.03, -h * 0.06],
    [m - 0.022, -h * 0.06],
  ])
  context.stroke()
}

function necktie(context: Context, { chest, palette }: Cloth, colour: string): void {
  const tones = palette.tones(colour)
  const { height: h, middle: m } = chest
  shape(context, [
    [m - 0.009, -h + 0.012],
    [m + 0.013, -h + 0.012],
    [m + 0.008, -h + 0.032],
    [m + 0.015, -h * 0.5],
    [m + 0.002, -h * 0.42],
    [m - 0.011, -h * 0.5],
    [m - 0.004, -h + 0.032],
  ])
  context.fillStyle = tones.base
  context.fill()
  context.strokeStyle = tones.deep
  context.lineWidth = 0.0022
  context.stroke()
}

function straps(context: Context, { chest, palette }: Cloth, colour: string): void {
  const tones = palette.tones(colour)
  for (const [x, w] of [
    [chest.shoulder[0] * 0.66, 0.018],
    [chest.shoulder[1] * 0.72, 0.013],
  ] as const) {
    context.strokeStyle = tones.deep
    context.lineWidth = w + 0.004
    line(context, [
      [x, -chest.height],
      [x + 0.012, -chest.height * 0.7, x * 1.2, -chest.height * 0.42],
    ])
    context.strokeStyle = tones.base
    context.lineWidth = w
    line(context, [
      [x, -chest.height],
      [x + 0.012, -chest.height * 0.7, x * 1.2, -chest.height * 0.42],
    ])
  }
}
