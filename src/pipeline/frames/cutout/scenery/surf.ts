import { groundAt } from '../../../choreography/stage.ts'
import { mix } from '../light.ts'
import type { FlatPainter, StandingFlat } from '../painting.ts'
import { rolling } from './outline.ts'
import { tinted } from './season.ts'
import { acrossStage, bake, cutOut } from './sheet.ts'

/** Thin sheets of water with a foam lace that run up the sand and slide back, one after another. */
export const paintSurf: FlatPainter<'surf'> = (flat, easel) => {
  const { light, random, setting } = easel
  const edge = groundAt(setting, flat.depth)
  const tall = 1.04 - setting.horizon
  const force = 0.7 + 0.6 * light.weather.wind
  const water = mix(light.lit(tinted(easel, flat.colour), flat.depth), light.sky[2], 0.35)
  const foam = mix(light.lit('#ffffff', flat.depth * 0.6), light.key.colour, 0.12)
  return [0, 1, 2].map((i): StandingFlat => {
    const [wave, lace] = [rolling(random, 0.9), rolling(random, 4.5)]
    const foot = edge + tall * 0.03 * (i - 0.4)
    const line = (x: number): number => foot + wave(x) * 0.014 + lace(x) * 0.004
    const box = acrossStage(easel, foot - 0.07, foot + 0.05)
    const sheet = bake(easel, { ...box, left: box.left - 0.03, right: box.right + 0.03 }, 0.9, (context) => {
      const shape = [] as number[]
      for (let x = box.left - 0.04; x < box.right + 0.05; x += 0.012) shape.push(x)
      const fade = context.createLinearGradient(0, foot - 0.06, 0, foot)
      fade.addColorStop(0, `${water}00`)
      fade.addColorStop(0.45, `${water}cc`)
      fade.addColorStop(1, `${water}aa`)
      context.fillStyle = fade
      context.beginPath()
      context.moveTo(shape[0] as number, foot - 0.06)
      for (const x of shape) context.lineTo(x, line(x))
      context.lineTo(shape[shape.length - 1] as number, foot - 0.06)
      context.fill()
      context.strokeStyle = foam
      for (const [off, thick, alpha] of [
        [0, 0.0065, 1],
        [-0.011, 0.003, 0.7],
        [-0.022, 0.0018, 0.5],
      ] as const) {
        context.globalAlpha = alpha
        context.lineWidth = thick
        context.beginPath()
        for (const x of shape) context.lineTo(x, line(x) + off + 0.002 * Math.sin(x * 31 + off * 900))
        context.stroke()
      }
      context.globalAlpha = 0.75
      context.fillStyle = foam
      for (let k = 0; k < 110; k++) {
        const x = random.between(box.left, box.right)
        context.beginPath()
        context.arc(x, line(x) - random() ** 2 * 0.018, random.between(0.0008, 0.0028), 0, 6.283)
        context.fill()
      }
      context.globalAlpha = 1
    })
    cutOut(sheet, easel, { shadow: 0.2, spread: 0.007, fibre: 0, rim: null })
    const phase = i * 2.1
    return {
      depth: flat.depth - 0.004 * (i + 1),
      sheet,
      drift: (time) => ({ x: 0.015 * Math.sin(time * 0.6 + phase), y: tall * 0.022 * force * Math.sin(time * 0.95 + phase) + 0.003 }),
      mirror: { y: edge, strength: 0.25, ripple: 0.5 },
    }
  })
}
