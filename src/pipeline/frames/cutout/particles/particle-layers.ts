import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { project, scaleAt } from '../../../choreography/stage.ts'
import { randomFrom } from '../../../random.ts'
import type { Particle } from '../../../repertoire/particles/particle.ts'
import { particles } from '../../../repertoire/particles/index.ts'
import type { Shot } from '../../../storyboard/storyboard.ts'
import type { Moment } from '../draw-set.ts'
import { multiply, type Light } from '../light.ts'
import type { View } from '../view.ts'
import { bakeParticle } from './bake-particle.ts'

/** What fills the air at one depth: drawn when its turn comes, so that it falls behind some figures and before others. */
export interface ParticleLayer {
  readonly turn: number
  draw(context: SKRSContext2D, moment: Moment): void
}

/** Far, middle and near: their depth, their share of the count, their size and speed against the middle's. */
const LAYERS = [
  { depth: 0.62, share: 0.45, size: 0.5, speed: 0.55, strength: 0.75, soft: 0 },
  { depth: 0.3, share: 0.38, size: 0.85, speed: 0.8, strength: 0.9, soft: 0 },
  { depth: 0.01, share: 0.17, size: 1.55, speed: 1.25, strength: 0.85, soft: 1 },
] as const

/** Every layer of what is in the air of a shot. Positions are a pure function of the seed and the time. */
export function buildParticles(shot: Shot, light: Light, view: View, seed: number): readonly ParticleLayer[] {
  return shot.particles.flatMap(({ name, amount }, order) =>
    LAYERS.map((layer, i) => buildLayer(particles[name], amount, layer, { shot, light, view, seed, name: `${name}-${order}-${i}` })),
  )
}

interface Mote {
  readonly x: number
  readonly y: number
  readonly speed: number
  readonly phase: number
  readonly spin: number
  readonly sprite: Canvas
}

interface Plan {
  readonly shot: Shot
  readonly light: Light
  readonly view: View
  readonly seed: number
  readonly name: string
}

function buildLayer(particle: Particle, amount: number, layer: (typeof LAYERS)[number], plan: Plan): ParticleLayer {
  const { shot, light, view, seed, name } = plan
  const random = randomFrom(seed, shot.id, 'particles', name)
  const fall = particle.fall * layer.speed
  const wind = particle.drift * layer.speed * (0.35 + light.weather.wind) * (randomFrom(seed, shot.id, 'wind')() < 0.5 ? -1 : 1)
  const sprites = spritesOf(particle, layer, light, view, particle.shape === 'streak' ? wind / Math.max(0.1, Math.abs(fall)) : 0)
  const count = Math.round(particle.count * amount * layer.share * Math.max(0.5, view.aspect / (16 / 9)))
  const motes = Array.from({ length: count }, (): Mote => ({
    x: random(),
    y: random(),
    speed: random.between(0.75, 1.3),
    phase: random(),
    spin: random.between(-1, 1),
    sprite: random.pick(sprites),
  }))
  // The air that wraps around: a little more than the frame, so that nothing vanishes in sight.
  const room = particle.size[1] * layer.size * 2 + 0.06
  const [spanX, spanY] = [view.aspect + 2 * room, particle.reach + 2 * room]
  const near = scaleAt(layer.depth)
  return {
    turn: layer.depth,
    draw(context, { camera, time, gate }) {
      const { scale } = project(camera, layer.depth, camera.pivot)
      const swing = (2 * Math.PI) / particle.sway.period
      const h = view.height
      context.globalCompositeOperation = particle.blend === 'light' ? 'lighter' : 'source-over'
      for (const mote of motes) {
        const sway = particle.sway.width * layer.size * Math.sin(time * swing * mote.speed + mote.phase * 6.283)
        const x = wrap(mote.x * spanX + wind * mote.speed * time + sway - camera.x * near, spanX) - spanX / 2
        const lilt = particle.sway.width * 0.4 * Math.sin(time * swing * 0.73 * mote.speed + mote.phase * 17)
        const y = wrap(mote.y * spanY + fall * mote.speed * time + lilt - camera.y * near, spanY) - room
        const px = ((x - camera.pivot.x) * scale + camera.pivot.x) * h + view.width / 2 + gate.x
        const py = ((y - camera.pivot.y) * scale + camera.pivot.y) * h + gate.y
        context.globalAlpha = particle.strength * layer.strength * flicker(particle.flicker, mote, time)
        place(context, particle, mote, px, py, time, layer.soft > 0)
      }
      context.globalAlpha = 1
      context.globalCompositeOperation = 'source-over'
      context.setTransform(1, 0, 0, 1, 0, 0)
    },
  }
}

function place(context: SKRSContext2D, particle: Particle, mote: Mote, px: number, py: number, time: number, soft: boolean): void {
  const { sprite } = mote
  // A turned sprite costs twice a straight one: what is small or out of focus need not turn.
  if (particle.spin === 0 || (particle.shape === 'flake' && (soft || sprite.width < 12))) {
    context.setTransform(1, 0, 0, 1, px - sprite.width / 2, py - sprite.height / 2)
  } else {
    const turn = (mote.spin * particle.spin * time + mote.phase) * 2 * Math.PI
    // Paper things tumble: they show their edge as they turn.
    const tumbles = particle.shape === 'leaf' || particle.shape === 'petal' || particle.shape === 'confetti'
    const tilt = tumbles ? 0.25 + 0.75 * Math.abs(Math.cos(time * (1.4 + particle.spin * 3) * (0.6 + mote.phase) + mote.phase * 9)) : 1
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
    const [ox, oy] = [-sprite.width / 2, -sprite.height / 2]
    context.setTransform(cos, sin, -sin * tilt, cos * tilt, px + cos * ox - sin * tilt * oy, py + sin * ox + cos * tilt * oy)
  }
  context.drawImage(sprite, 0, 0)
}

/** Four sizes of each colour, lit by the hour unless they are lights themselves. */
function spritesOf(particle: Particle, layer: (typeof LAYERS)[number], light: Light, view: View, slant: number): readonly Canvas[] {
  const [least, most] = particle.size
  return particle.colours.flatMap((colour) => {
    const lit = particle.blend === 'light' ? colour : multiply(colour, light.ambient === '#ffffff' ? '#ffffff' : mixAmbient(light))
    return [0, 1, 2, 3].map((step) =>
      bakeParticle(particle, lit, (least + ((most - least) * step) / 3) * layer.size * view.height, slant, layer.soft),
    )
  })
}

/** Half of the hour's light: what is small must still be seen. */
const mixAmbient = (light: Light): string =>
  `#${[1, 3, 5]
    .map((i) =>
      Math.round((255 + Number.parseInt(light.ambient.slice(i, i + 2), 16)) / 2)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

function flicker(amount: number, mote: Mote, time: number): number {
  if (amount === 0) return 1
  const wave = 0.5 + 0.5 * Math.sin(time * (1.1 + 1.4 * mote.phase) * (1 + amount) + mote.phase * 40)
  return 1 - amount + amount * wave * wave
}

const wrap = (value: number, span: number): number => value - Math.floor(value / span) * span
