import { shape, type Context } from './paper.ts'
import { badge, belt, dot, line, neckline, rounded, type Cloth } from './stitches.ts'

export function armour(context: Context, cloth: Cloth): void {
  const { chest, tones, palette } = cloth
  const { middle: m, height: h } = chest
  shape(context, [
    [chest.shoulder[0], -h],
    [m, -h * 0.9, chest.shoulder[1], -h],
    [chest.shoulder[1] * 1.1, -h * 0.42],
    [m, -h * 0.26, chest.shoulder[0] * 1.1, -h * 0.42],
  ])
  const metal = context.createLinearGradient(chest.shoulder[0], -h, chest.shoulder[1], -h * 0.3)
  ;[tones.shade, tones.rim, tones.base, tones.rim, tones.deep].forEach((colour, i) => metal.addColorStop(i / 4, colour))
  context.fillStyle = metal
  context.fill()
  context.strokeStyle = tones.deep
  context.lineWidth = 0.004
  context.stroke()
  line(context, [
    [m, -h * 0.93],
    [m + 0.006, -h * 0.6, m, -h * 0.3],
  ])
  for (const y of [0.32, 0.22, 0.12])
    line(context, [
      [chest.waist[0] * 1.2, -h * y],
      [m, -h * (y - 0.07), chest.waist[1] * 1.2, -h * y],
    ])
  context.fillStyle = tones.rim
  for (const x of [-0.05, -0.03, 0.05]) dot(context, x, -h * 0.86, 0.004)
  belt(context, cloth, palette.lit('#5a4030'), chest.waistY + 0.05, 0.018)
  badge(context, m + 0.002, -h * 0.66, 0.018, palette.lit('#d9b24a'))
}

export function spacesuit(context: Context, cloth: Cloth): void {
  const { chest, tones, palette } = cloth
  const { middle: m, height: h } = chest
  context.fillStyle = tones.shade
  rounded(context, m - 0.04, -h * 0.66, 0.085, 0.07, 0.012)
  context.fillStyle = palette.lit('#39424e')
  rounded(context, m - 0.034, -h * 0.64, 0.073, 0.052, 0.008)
  ;['#ff6b57', '#ffd04a', '#5fd08a'].forEach((colour, i) => {
    context.fillStyle = colour
    dot(context, m - 0.02 + i * 0.02, -h * 0.585, 0.0062)
  })
  context.fillStyle = palette.lit('#8fd6ff')
  rounded(context, m - 0.026, -h * 0.545, 0.056, 0.012, 0.004)
  context.strokeStyle = palette.lit('#d9603b')
  context.lineWidth = 0.012
  line(context, [
    [chest.shoulder[0] * 1.1, chest.shoulderY + 0.03],
    [m, chest.shoulderY + 0.06, chest.shoulder[1] * 1.1, chest.shoulderY + 0.03],
  ])
  context.strokeStyle = tones.deep
  context.lineWidth = 0.009
  line(context, [
    [m - 0.03, -h * 0.45],
    [chest.waist[0] * 0.9, -h * 0.36, chest.waist[0] * 1.1, -h * 0.2],
  ])
  belt(context, cloth, tones.shade, chest.waistY + 0.02, 0.022)
  neckline(context, cloth, 0.014, palette.lit('#9aa2ad'), 0.018)
}

export function swimsuit(context: Context, cloth: Cloth): void {
  const { chest, palette, outfit, puppet, tones } = cloth
  const suit = palette.tones(outfit.top.colour)
  const {
    shoulder: [sn, sf],
    height: h,
    middle: m,
  } = chest
  if (puppet.gender === 'man' || puppet.age === 'baby') {
    context.strokeStyle = tones.shade
    context.lineWidth = 0.004
    line(context, [
      [sn * 0.5, -h * 0.66],
      [sn * 0.1, -h * 0.6, m, -h * 0.66],
      [sf * 0.6, -h * 0.6, sf * 0.9, -h * 0.68],
    ])
    dot(context, m + 0.002, -h * 0.17, 0.003)
    context.fillStyle = suit.base
    context.fillRect(sn * 1.2, -0.035, (sf - sn) * 1.2, 0.1)
    return
  }
  shape(context, [
    [sn * 0.62, -h],
    [sn * 0.45, -h],
    [m - 0.01, -h * 0.6, sf * 0.55, -h],
    [sf * 0.75, -h],
    [sf * 0.75, -h * 0.75, sf * 1.2, -h * 0.6],
    [sf * 1.2, 0.1],
    [sn * 1.2, 0.1],
    [sn * 1.2, -h * 0.6],
    [sn * 0.7, -h * 0.75, sn * 0.62, -h],
  ])
  context.fillStyle = suit.base
  context.fill()
  context.strokeStyle = suit.rim
  context.lineWidth = 0.006
  line(context, [
    [chest.waist[0] * 1.2, chest.waistY - 0.01],
    [m, chest.waistY + 0.004, chest.waist[1] * 1.2, chest.waistY - 0.01],
  ])
}
