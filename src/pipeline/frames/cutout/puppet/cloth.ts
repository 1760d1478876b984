import type { Build, Joints, LegJoints, Point } from '../../../choreography/skeleton.ts'
import type { Tones } from './palette.ts'
import { drawLimb, limb, shape, type Context } from './paper.ts'
import type { Chest } from './chest.ts'
import type { Outfit } from './wardrobe.ts'

/** How what hangs loose is blown about: a pure function of the time and of how fast its wearer moves. */
export interface Swing {
  /** Trails behind in radians, negative when its wearer moves forward. */
  readonly trail: number
  /** −1 … 1, three different slow rhythms. */
  readonly sway: number
  readonly flutter: number
  readonly ripple: number
  /** 0 hangs … 1 lifted by a fall or a leap down, −1 pressed by a rise. */
  readonly lift: number
}

/** `velocity` in standing heights a second, x forward, y down. `start` shifts the rhythms, so that neighbours differ. */
export function swingOf(time: number, velocity: { readonly x: number; readonly y: number }, wind: number, start: number): Swing {
  const speed = Math.abs(velocity.x)
  const gust = 0.04 + 0.07 * wind
  const t = time + start
  return {
    trail: -0.75 * Math.tanh(velocity.x * 0.75) - gust * (0.6 + Math.sin(t * 1.3) * 0.8 + 0.4 * Math.sin(t * 2.9 + 1)),
    sway: Math.sin(t * 1.9),
    flutter: Math.sin(t * (5.2 + Math.min(4, speed * 2)) + 0.7),
    ripple: Math.sin(t * 3.1 + 2),
    lift: Math.tanh(velocity.y * 0.9),
  }
}

/** A skirt, a coat's tails, a robe: from the waist over both thighs to its hem, lagging behind the legs. */
export function drawSkirt(
  context: Context,
  joints: Joints,
  chest: Chest,
  hem: NonNullable<Outfit['hem']>,
  tones: Tones,
  swing: Swing,
  build: Build,
  fromWaist: boolean,
): void {
  const onTorso = (x: number, y: number): Point => ({
    x: joints.hip.x + x * Math.cos(joints.torsoTurn) - y * Math.sin(joints.torsoTurn),
    y: joints.hip.y + x * Math.sin(joints.torsoTurn) + y * Math.cos(joints.torsoTurn),
  })
  const top = fromWaist ? chest.waistY + 0.012 : -0.012
  const [left, right] = fromWaist
    ? [onTorso(chest.waist[0] * 0.99, top), onTorso(chest.waist[1] * 1.02, top)]
    : [onTorso(chest.hem[0] * 0.98, top), onTorso(chest.hem[1] * 0.98, top)]
  const near = alongLeg(joints.nearLeg, hem.length)
  const far = alongLeg(joints.farLeg, hem.length)
  const [back, front] = near.at.x < far.at.x ? [near, far] : [far, near]
  const width = (chest.hem[1] - chest.hem[0]) * (0.34 + 0.2 * hem.flare)
  const drift = swing.trail * 0.07 * hem.length * (0.6 + hem.flare) * build.reach
  const flap = 0.006 * swing.flutter * hem.flare
  const lift = -0.03 * swing.lift * hem.flare
  const b = { x: back.at.x + back.across.x * width + drift * 1.3, y: back.at.y + back.across.y * width + lift + 0.004 }
  const f = { x: front.at.x - front.across.x * width + drift * 0.7, y: front.at.y - front.across.y * width + lift - 0.004 }
  const middle = { x: (b.x + f.x) / 2 + flap, y: Math.max(b.y, f.y) + 0.014 + 0.004 * swing.ripple }
  const hip = { x: joints.hip.x + chest.hem[0] * 1.08 * Math.cos(joints.torsoTurn), y: joints.hip.y + 0.01 }
  const outline = (): void =>
    shape(context, [
      [left.x, left.y],
      [hip.x - 0.004, hip.y, (hip.x + b.x) / 2 - 0.012 * hem.flare, (hip.y + b.y) / 2, b.x, b.y],
      [b.x + (middle.x - b.x) * 0.3, b.y + 0.018 + flap, middle.x - (middle.x - b.x) * 0.35, middle.y - 0.004, middle.x, middle.y],
      [middle.x + (f.x - middle.x) * 0.35, middle.y + 0.004, f.x - (f.x - middle.x) * 0.3, f.y + 0.016 - flap, f.x, f.y],
      [(right.x + f.x) / 2 + 0.02 * hem.flare, (right.y + f.y) / 2 - 0.01, right.x + 0.022, right.y + 0.03, right.x, right.y],
    ])
  outline()
  context.fillStyle = tones.base
  context.fill()
  context.save()
  context.clip()
  context.strokeStyle = tones.shade
  context.lineWidth = 0.022
  shape(
    context,
    [
      [left.x, left.y],
      [hip.x - 0.004, hip.y, (hip.x + b.x) / 2 - 0.012 * hem.flare, (hip.y + b.y) / 2, b.x, b.y],
    ],
    false,
  )
  context.stroke()
  context.lineWidth = 0.008
  for (const t of [0.26, 0.5, 0.74]) {
    const [tx, ty, bx] = [left.x + (right.x - left.x) * t, left.y + (right.y - left.y) * t, b.x + (f.x - b.x) * (t + 0.015 * swing.sway)]
    shape(
      context,
      [
        [tx + (bx - tx) * 0.3, ty + (middle.y - ty) * 0.36],
        [bx - 0.006, (ty + middle.y) / 2 + 0.03, bx, middle.y + 0.01],
      ],
      false,
    )
    context.stroke()
  }
  context.strokeStyle = tones.rim
  context.lineWidth = 0.006
  shape(
    context,
    [
      [right.x, right.y],
      [right.x + 0.022, right.y + 0.03, (right.x + f.x) / 2 + 0.02 * hem.flare, (right.y + f.y) / 2 - 0.01, f.x, f.y],
    ],
    false,
  )
  context.stroke()
  context.strokeStyle = tones.deep
  context.lineWidth = 0.012
  shape(
    context,
    [
      [b.x, b.y - 0.004],
      [b.x + (middle.x - b.x) * 0.3, b.y + 0.014 + flap, middle.x - (middle.x - b.x) * 0.35, middle.y - 0.008, middle.x, middle.y - 0.004],
      [middle.x + (f.x - middle.x) * 0.35, middle.y, f.x - (f.x - middle.x) * 0.3, f.y + 0.012 - flap, f.x, f.y - 0.004],
    ],
    false,
  )
  context.globalAlpha = 0.6
  context.stroke()
  if (hem.open) {
    context.globalAlpha = 1
    context.lineWidth = 0.004
    const foot = b.x + (f.x - b.x) * 0.62
    shape(
      context,
      [
        [left.x + (right.x - left.x) * 0.62, left.y],
        [foot, (left.y + middle.y) / 2, foot, middle.y],
      ],
      false,
    )
    context.stroke()
  }
  context.restore()
}

/** A point of the cloth over a leg by its length from the hip (1 is the ankle): it lies on the thigh and hangs from the knee. Across points backward. */
function alongLeg({ hip, knee, ankle }: LegJoints, length: number): { at: Point; across: Point } {
  const [dx, dy] = [knee.x - hip.x, knee.y - hip.y]
  const thigh = Math.hypot(dx, dy) || 1
  const upper = Math.min(1, length * 2)
  const rest = Math.max(0, length * 2 - 1) * Math.hypot(ankle.x - knee.x, ankle.y - knee.y)
  const [sx, sy] = [(ankle.x - knee.x) * 0.3, Math.max(0.02, Math.abs(ankle.y - knee.y)) * 0.3 + 0.12]
  const shin = Math.hypot(sx, sy)
  const at = { x: hip.x + dx * upper + (sx / shin) * rest, y: hip.y + dy * upper + (sy / shin) * rest }
  // the more the thigh is raised, the more the cloth's width turns with it
  const [ax, ay] = [-dy / thigh, dx / thigh]
  const turned = Math.min(1, Math.max(0, 1 - dy / thigh) * 1.6)
  const [mx, my] = [ax * turned - (1 - turned), ay * turned]
  const size = Math.hypot(mx, my) || 1
  return { at, across: { x: mx / size, y: my / size } }
}

/** A cape behind the body, from the shoulders to the calves. */
export function drawCape(context: Context, joints: Joints, build: Build, tones: Tones, swing: Swing): void {
  const { neck, torsoTurn: turn } = joints
  const back = { x: neck.x + build.shoulders.near * 1.25 * Math.cos(turn), y: neck.y + build.shoulders.near * 1.25 * Math.sin(turn) + 0.03 }
  const front = { x: neck.x + build.shoulders.far * 0.95 * Math.cos(turn), y: neck.y + build.shoulders.far * 0.95 * Math.sin(turn) + 0.02 }
  const length = build.torso + build.thigh + build.shin * 0.55
  const hang = -0.16 + swing.trail * 1.15 * (1 + 0.6 * Math.abs(Math.sin(turn))) - 0.55 * turn + 0.05 * swing.sway
  const [sx, sy] = [Math.sin(hang), Math.cos(hang) * (1 - 0.1 * Math.max(0, swing.lift))]
  const end = { x: back.x + sx * length - 0.04, y: back.y + sy * length }
  const bottom = { x: front.x + sx * length + 0.02 + 0.02 * swing.ripple, y: front.y + sy * length * 0.98 }
  const wave = 0.03 * swing.flutter * Math.min(1, 0.3 - swing.trail)
  shape(context, [
    [neck.x - 0.02, neck.y - 0.01],
    [back.x - 0.01, back.y - 0.03, back.x - 0.02, back.y + 0.02, back.x - 0.016, back.y + 0.05],
    [back.x + sx * length * 0.35 - 0.04 + wave, back.y + sy * length * 0.35, end.x + 0.02 - wave, end.y - length * 0.28, end.x, end.y],
    [end.x + (bottom.x - end.x) * 0.3, end.y + 0.03 + wave, end.x + (bottom.x - end.x) * 0.6, end.y - 0.03 - wave, bottom.x, bottom.y],
    [bottom.x + 0.02 + wave, bottom.y - length * 0.35, front.x + 0.05, front.y + length * 0.3, front.x, front.y],
  ])
  context.fillStyle = tones.shade
  context.fill()
  context.save()
  context.clip()
  context.lineWidth = 0.03
  for (const [t, colour] of [
    [0.12, tones.base],
    [0.42, tones.base],
    [0.74, tones.deep],
  ] as const) {
    const [x0, x1] = [back.x + (front.x - back.x) * t, end.x + (bottom.x - end.x) * t]
    context.strokeStyle = colour
    shape(
      context,
      [
        [x0, back.y],
        [x0 + sx * length * 0.4 + wave, back.y + sy * length * 0.4, x1 - wave, end.y - length * 0.3, x1, end.y + 0.02],
      ],
      false,
    )
    context.stroke()
  }
  context.restore()
}

/** A scarf: once round the neck, both ends loose. */
export function drawScarf(context: Context, joints: Joints, build: Build, chest: Chest, tones: Tones, swing: Swing, side: number): void {
  const { neck, torsoTurn: turn } = joints
  const w = chest.neck * 1.75
  const knot = { x: neck.x + w * 0.55 * Math.cos(turn), y: neck.y + w * 0.55 * Math.sin(turn) + 0.012 }
  for (const [length, lag] of [
    [0.17, 0],
    [0.22, 0.22],
  ] as const) {
    const a = turn * 0.6 + 0.12 - swing.trail * (1 + lag) - 0.08 * swing.sway
    const c = a + 0.5 * swing.flutter * Math.min(0.6, 0.12 - swing.trail * 0.5)
    const start = lag > 0 ? { x: neck.x - w * 0.7, y: neck.y + 0.012 } : knot
    const elbow = { x: start.x - Math.sin(a) * length * 0.5, y: start.y + Math.cos(a) * length * 0.5 }
    const tip = { x: elbow.x - Math.sin(c) * length * 0.5, y: elbow.y + Math.cos(c) * length * 0.5 }
    const strip = limb(start, elbow, tip, [0.032, 0.042, 0.046], 0.6)
    drawLimb(context, strip, lag > 0 ? { ...tones, base: tones.shade } : tones, side, { root: true, tip: false })
    stripes(context, strip, tones)
  }
  context.save()
  context.translate(neck.x, neck.y)
  context.rotate(turn)
  context.beginPath()
  context.roundRect(-w * 1.06, -0.026 * build.head * 5, w * 2.2, 0.05 * build.head * 5, 0.024)
  context.fillStyle = tones.base
  context.fill()
  context.strokeStyle = tones.shade
  context.lineWidth = 0.006
  shape(
    context,
    [
      [-w * 0.9, 0.006],
      [0, 0.022, w * 1.0, 0.002],
    ],
    false,
  )
  context.stroke()
  context.strokeStyle = tones.rim
  context.lineWidth = 0.005
  shape(
    context,
    [
      [-w * 0.92, -0.016],
      [0, -0.002, w * 0.98, -0.018],
    ],
    false,
  )
  context.stroke()
  context.restore()
}

function stripes(context: Context, strip: ReturnType<typeof limb>, tones: Tones): void {
  context.strokeStyle = tones.rim
  context.lineWidth = 0.008
  context.beginPath()
  for (const i of [strip.x.length - 2, strip.x.length - 4]) {
    const [x, y, nx, ny, h] = [strip.x[i], strip.y[i], strip.nx[i], strip.ny[i], strip.half[i]] as [number, number, number, number, number]
    context.moveTo(x + nx * h, y + ny * h)
    context.lineTo(x - nx * h, y - ny * h)
  }
  context.stroke()
}
