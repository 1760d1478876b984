import type { Pose } from '../../../repertoire/actions/pose.ts'
import { randomFrom } from '../../../random.ts'
import type { Puppet } from '../../../storyboard/storyboard.ts'
import { features } from './features.ts'
import type { Palette } from './palette.ts'
import { shape, type Context, type Curve } from './paper.ts'

export type Feeling = Puppet['feeling']

/** How a feeling sets the face. `raise` and `slope` of the brows (positive slope: inner ends up), the mouth's smile −1 … 1, its opening, how far the eyes are open. */
export interface Look {
  readonly raise: number
  readonly slope: number
  readonly smile: number
  readonly open: number
  readonly eyes: number
  readonly wide: number
}
export const looks: Readonly<Record<Feeling, Look>> = {
  calm: { raise: 0, slope: 0.05, smile: 0.42, open: 0, eyes: 0.92, wide: 1 },
  happy: { raise: 0.35, slope: 0.05, smile: 1, open: 0.42, eyes: 0.9, wide: 1.2 },
  sad: { raise: 0.1, slope: 0.75, smile: -0.75, open: 0, eyes: 0.72, wide: 0.85 },
  angry: { raise: -0.55, slope: -0.85, smile: -0.6, open: 0.12, eyes: 0.72, wide: 0.95 },
  afraid: { raise: 0.75, slope: 0.7, smile: -0.45, open: 0.4, eyes: 1.18, wide: 0.85 },
  surprised: { raise: 1, slope: 0.1, smile: 0.05, open: 0.75, eyes: 1.25, wide: 0.62 },
  sleepy: { raise: -0.1, slope: 0.25, smile: 0.15, open: 0.06, eyes: 0.42, wide: 0.8 },
}

/** What is fixed for one puppet: its colours and how it was drawn. */
export interface Face {
  readonly iris: string
  readonly white: string
  readonly line: string
  readonly lid: string
  readonly brow: string
  readonly lip: string
  readonly inside: string
  readonly teeth: string
  readonly tongue: string
  readonly size: number
  readonly lashes: boolean
  readonly thick: number
  readonly feeling: Feeling
  /** Seconds at which it blinks, drawn once, repeated each `round` seconds. */
  readonly blinks: readonly number[]
  readonly round: number
}

export function faceOf(puppet: Puppet, palette: Palette, seed: number): Face {
  const random = randomFrom(seed, 'face')
  const skin = palette.skin(puppet.skin)
  const woman = puppet.gender === 'woman'
  const blinks: number[] = []
  for (let at = random.between(0.5, 1.8); at < 22.5; at += random() < 0.18 ? 0.34 : random.between(1.7, 4.4)) blinks.push(at)
  return {
    iris: palette.lit(random.pick(['#3a2418', '#4a2f1c', '#2c2a33', '#31506b', '#4d6a44'])),
    white: palette.lit('#fffaf2'),
    line: palette.lit('#33201f'),
    lid: skin.base,
    brow: palette.tones(puppet.hair.cut === 'bald' ? '#6b4a3a' : puppet.hair.colour).shade,
    lip: palette.lit(woman ? '#b5403f' : '#7d3a34'),
    inside: palette.lit('#6d1f2a'),
    teeth: palette.lit('#fffdf6'),
    tongue: palette.lit('#e0707a'),
    size: puppet.age === 'baby' ? 1.22 : puppet.age === 'child' ? 1.18 : 1,
    lashes: woman && puppet.age !== 'baby',
    thick: puppet.age === 'baby' ? 0.026 : woman || puppet.age === 'child' ? 0.036 : 0.05,
    feeling: puppet.feeling,
    blinks,
    round: 23,
  }
}

/** What moves in the face. The context's origin is the middle of the skull, 1 unit the head's height. */
export function drawFace(context: Context, face: Face, pose: Pose, time: number): void {
  const look = looks[pose.feeling ?? face.feeling]
  const open = Math.max(0, look.eyes * (pose.eyes ?? 1) * (1 - blinkAt(face, time)))
  const gaze = pose.gaze ?? { x: 0.25, y: 0 }
  eye(context, face, features.nearEye.x, features.nearEye.y, 1, open, gaze)
  eye(context, face, features.farEye.x, features.farEye.y, 0.8, open, gaze)
  const raise = look.raise + (pose.brow ?? 0)
  brow(context, face, features.nearBrow.x, features.nearBrow.y - raise * 0.045, 0.115, look.slope, 1)
  brow(context, face, features.farBrow.x, features.farBrow.y - raise * 0.045, 0.08, look.slope, -1)
  mouth(context, face, look, Math.max(look.open * (pose.mouth > 0.02 ? 0.5 : 1), pose.mouth))
}

/** 0 open … 1 shut, by the puppet's own times. A blink shuts faster than it opens. */
export function blinkAt(face: Pick<Face, 'blinks' | 'round'>, time: number): number {
  const t = time - Math.floor(time / face.round) * face.round
  return face.blinks.reduce((shut, at) => {
    const since = t - at
    return Math.max(shut, since < 0 || since > 0.24 ? 0 : since < 0.07 ? since / 0.07 : 1 - (since - 0.07) / 0.17)
  }, 0)
}

function eye(
  context: Context,
  face: Face,
  x: number,
  y: number,
  wide: number,
  open: number,
  gaze: { readonly x: number; readonly y: number },
): void {
  const [rx, ry] = [0.078 * face.size * wide, 0.088 * face.size * Math.min(1.2, open)]
  const shut = open < 0.12
  if (!shut) {
    context.save()
    context.beginPath()
    context.ellipse(x, y, rx, ry, 0, 0, 2 * Math.PI)
    context.fillStyle = face.white
    context.fill()
    context.clip()
    const [ix, iy] = [x + gaze.x * rx * 0.42, y + gaze.y * 0.03 + 0.004]
    context.fillStyle = face.iris
    context.beginPath()
    context.ellipse(ix, iy, 0.058 * face.size * (0.7 + 0.3 * wide), 0.068 * face.size, 0, 0, 2 * Math.PI)
    context.fill()
    context.fillStyle = face.line
    context.beginPath()
    context.ellipse(ix, iy, 0.03 * face.size, 0.038 * face.size, 0, 0, 2 * Math.PI)
    context.fill()
    context.fillStyle = face.white
    context.beginPath()
    context.arc(ix + 0.02, iy - 0.028, 0.019 * face.size, 0, 2 * Math.PI)
    context.fill()
    context.restore()
  }
  // the upper lid: an arch when open, a downward curve when shut
  context.strokeStyle = face.line
  context.lineCap = 'round'
  context.lineWidth = 0.024
  const lift = shut ? -0.035 : ry * 1.28
  const corner = y + (shut ? 0.008 : -ry * 0.3)
  shape(
    context,
    [
      [x - rx * 1.08, corner],
      [x, corner - lift, x + rx * 1.08, corner],
    ],
    false,
  )
  context.stroke()
  if (face.lashes) {
    const flick = wide < 1 ? 1 : -1
    context.lineWidth = 0.017
    shape(
      context,
      [
        [x + flick * rx * 1.05, corner],
        [x + flick * (rx * 1.05 + 0.02), corner - 0.008, x + flick * (rx * 1.05 + 0.034), corner - 0.034],
      ],
      false,
    )
    context.stroke()
  }
}

function brow(context: Context, face: Face, x: number, y: number, half: number, slope: number, inner: 1 | -1): void {
  const tilt = slope * 0.045
  context.strokeStyle = face.brow
  context.lineWidth = face.thick
  context.lineCap = 'round'
  shape(
    context,
    [
      [x - half, y + (inner > 0 ? tilt + 0.012 : -tilt)],
      [x, y - 0.036, x + half, y + (inner > 0 ? -tilt : tilt + 0.012)],
    ],
    false,
  )
  context.stroke()
}

function mouth(context: Context, face: Face, look: Look, open: number): void {
  const { x, y } = features.mouth
  const half = 0.105 * look.wide * (1 - 0.25 * open)
  const curl = look.smile * 0.062
  if (open < 0.05) {
    context.strokeStyle = face.lip
    context.lineWidth = 0.024
    context.lineCap = 'round'
    shape(
      context,
      [
        [x - half, y - curl * 0.5],
        [x + 0.01, y + curl * 1.3, x + half * 0.95, y - curl * 0.55],
      ],
      false,
    )
    context.stroke()
    return
  }
  const drop = 0.035 + 0.15 * open
  const top = y - 0.02 + (look.smile > 0 ? -0.008 : 0.008)
  const lips: readonly Curve[] = [
    [x - half, top - curl * 0.4],
    [x, top + curl * 0.45, x + half, top - curl * 0.45],
    [x + half * 0.9, top + drop * (0.9 + 0.25 * look.smile), x + half * 0.4, top + drop, x, top + drop],
    [x - half * 0.45, top + drop, x - half * 0.95, top + drop * (0.9 + 0.25 * look.smile), x - half, top - curl * 0.4],
  ]
  shape(context, lips)
  context.save()
  context.fillStyle = face.inside
  context.fill()
  context.clip()
  context.fillStyle = face.tongue
  context.beginPath()
  context.ellipse(x, top + drop * 1.02, half * 0.7, drop * 0.42, 0, 0, 2 * Math.PI)
  context.fill()
  if (look.smile > -0.3) {
    context.fillStyle = face.teeth
    context.fillRect(x - half, top - 0.06, 2 * half, 0.06 + Math.min(0.045, drop * 0.32) - curl * 0.1)
  }
  context.restore()
  shape(context, lips)
  context.strokeStyle = face.lip
  context.lineWidth = 0.016
  context.stroke()
}
