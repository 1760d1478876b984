import { mix } from '../../light.ts'
import { blob, cut, type Point } from '../outline.ts'
import { dapple, reach, specks, type PaintTexture } from './strew.ts'

export const grass: PaintTexture = (context, strip) => {
  const { light, random, setting } = strip.easel
  const [dark, pale] = [mix(strip.paper, '#0d2a24', 0.2), mix(strip.paper, mix('#f4ffb0', light.key.colour, 0.5), 0.2)]
  dapple(context, strip, 34, dark, pale, 0.4)
  context.lineWidth = 0.0035 * strip.scale
  context.lineCap = 'round'
  for (let i = 0; i < 240; i++) {
    const [x, y, tall] = [
      random.between(strip.left, strip.right),
      random.between(strip.top, reach(strip)),
      strip.scale * random.between(0.008, 0.022),
    ]
    context.strokeStyle = random() < 0.5 ? dark : pale
    context.globalAlpha = 0.5
    context.beginPath()
    context.moveTo(x, y)
    context.quadraticCurveTo(x, y - tall * 0.6, x + random.between(-0.5, 0.5) * tall, y - tall)
    context.stroke()
  }
  context.globalAlpha = 0.9
  if (setting.season === 'spring' || setting.season === 'summer')
    specks(
      context,
      strip,
      setting.season === 'spring' ? 70 : 36,
      ['#ffffff', '#ffe27a', '#f3a6c0', '#c9b6ff'].map((colour) => light.lit(colour, strip.depth)),
      0.0055,
    )
  if (setting.season === 'autumn')
    specks(
      context,
      strip,
      80,
      ['#d9822b', '#c4532f', '#e3a838'].map((colour) => light.lit(colour, strip.depth)),
      0.008,
    )
  context.globalAlpha = 1
}

export const sand: PaintTexture = (context, strip) => {
  const { light, random } = strip.easel
  const [dark, pale] = [mix(strip.paper, '#6b3f3a', 0.22), mix(strip.paper, mix('#ffffff', light.key.colour, 0.4), 0.35)]
  dapple(context, strip, 26, dark, pale, 0.3)
  context.lineWidth = 0.003 * strip.scale
  for (let i = 0; i < 70; i++) {
    const [x, y, wide] = [
      random.between(strip.left, strip.right),
      random.between(strip.top, reach(strip)),
      strip.scale * random.between(0.05, 0.16),
    ]
    context.strokeStyle = i % 3 === 0 ? pale : dark
    context.globalAlpha = 0.35
    context.beginPath()
    context.moveTo(x - wide, y)
    context.bezierCurveTo(x - wide * 0.3, y - wide * 0.09, x + wide * 0.2, y + wide * 0.08, x + wide, y - wide * 0.02)
    context.stroke()
  }
  context.globalAlpha = 0.5
  specks(context, strip, 90, [dark, pale], 0.0035)
  context.globalAlpha = 1
}

export const snow: PaintTexture = (context, strip) => {
  const { light, random } = strip.easel
  const shade = mix(strip.paper, light.hour.name === 'night' ? '#26357a' : '#5f83c4', 0.36)
  const pale = mix(strip.paper, '#ffffff', 0.6)
  for (let i = 0; i < 15; i++) {
    const [x, y, wide] = [
      random.between(strip.left, strip.right),
      random.between(strip.top + 0.01, reach(strip)),
      strip.scale * random.between(0.18, 0.5),
    ]
    const fade = context.createLinearGradient(0, y - wide * 0.1, 0, y + wide * 0.1)
    fade.addColorStop(0, `${shade}00`)
    fade.addColorStop(1, shade)
    context.globalAlpha = 0.34
    context.fillStyle = fade
    context.fill(blob(random, x, y, wide, wide * 0.1, 0.2))
  }
  context.globalAlpha = 0.8
  specks(context, strip, 80, [pale], 0.003)
  context.globalAlpha = 1
}

export const earth: PaintTexture = (context, strip) => {
  const [dark, pale] = [mix(strip.paper, '#1d1220', 0.25), mix(strip.paper, '#ffe6c0', 0.18)]
  dapple(context, strip, 34, dark, pale, 0.4)
  specks(context, strip, 110, [dark, pale, mix(strip.paper, '#8a8a90', 0.4)], 0.007)
}

export const moon: PaintTexture = (context, strip) => {
  const { random } = strip.easel
  const [dark, pale] = [mix(strip.paper, '#0c0e24', 0.3), mix(strip.paper, '#ffffff', 0.3)]
  dapple(context, strip, 20, dark, pale, 0.3)
  for (let i = 0; i < 12; i++) {
    const [x, y, wide] = [
      random.between(strip.left, strip.right),
      random.between(strip.top + 0.02, reach(strip)),
      strip.scale * random.between(0.04, 0.15),
    ]
    for (const [slip, colour] of [
      [0.1, pale],
      [-0.02, dark],
      [-0.1, mix(strip.paper, '#0c0e24', 0.18)],
    ] as const) {
      context.fillStyle = colour
      context.beginPath()
      context.ellipse(x, y + slip * wide * 0.5, wide * (1 + slip * 0.3), wide * 0.3, 0, 0, Math.PI * 2)
      context.fill()
    }
  }
  specks(context, strip, 90, [dark, pale], 0.005)
}

export const seabed: PaintTexture = (context, strip) => {
  sand(context, strip, 0)
  const { light, random } = strip.easel
  const pale = mix(strip.paper, light.lit('#d8fff0', 0.2), 0.4)
  context.strokeStyle = pale
  context.lineWidth = 0.004 * strip.scale
  context.globalAlpha = 0.22
  for (let i = 0; i < 40; i++) {
    const [x, y, wide] = [
      random.between(strip.left, strip.right),
      random.between(strip.top, reach(strip)),
      strip.scale * random.between(0.03, 0.09),
    ]
    const points = Array.from({ length: 6 }, (_, k): Point => [
      x + Math.cos(k * 1.05) * wide * random.between(0.7, 1.2),
      y + Math.sin(k * 1.05) * wide * 0.3,
    ])
    context.stroke(cut(points))
  }
  context.globalAlpha = 1
}
