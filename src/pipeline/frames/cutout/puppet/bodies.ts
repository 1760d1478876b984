import type { Build } from '../../../choreography/skeleton.ts'
import type { Puppet } from '../../../storyboard/storyboard.ts'
import type { Palette, Tones } from './palette.ts'
import { cutOut, shape, type Context } from './paper.ts'
import type { Chest } from './chest.ts'

/** Nobody is born a robot: what a being looks like whatever the storyboard's skin says. */
export function beingOf(puppet: Puppet): Puppet {
  if (puppet.being === 'human') return puppet
  const skin =
    puppet.being === 'skeleton'
      ? '#f0e8d4'
      : puppet.being === 'ghost'
        ? '#f4f6fb'
        : flesh(puppet.skin)
          ? puppet.being === 'robot'
            ? '#a9b8c6'
            : '#8ccf7e'
          : puppet.skin
  return { ...puppet, skin, hair: { ...puppet.hair, cut: 'bald', beard: false } }
}

/** Whether a colour is a human skin's: red over green over blue, not too strong. */
function flesh(colour: string): boolean {
  const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16)) as [number, number, number]
  return r > g && g >= b * 0.85 && r - b < 150 && r - b > 12
}

/** A robot's hull: plates, rivets, a dial and lamps. The context is clipped to the torso. */
export function paintHull(context: Context, chest: Chest, tones: Tones, palette: Palette): void {
  const {
    height: h,
    middle: m,
    waist: [wn, wf],
    waistY,
  } = chest
  context.strokeStyle = tones.deep
  context.lineWidth = 0.0035
  for (const y of [waistY, waistY + 0.03]) {
    shape(
      context,
      [
        [wn * 1.4, y],
        [m, y + 0.008, wf * 1.4, y],
      ],
      false,
    )
    context.stroke()
  }
  context.beginPath()
  context.roundRect(m - 0.055, -h * 0.82, 0.115, h * 0.36, 0.016)
  context.fillStyle = tones.shade
  context.fill()
  context.stroke()
  context.fillStyle = palette.lit('#1f2733')
  context.beginPath()
  context.arc(m - 0.02, -h * 0.65, 0.026, 0, 2 * Math.PI)
  context.fill()
  context.strokeStyle = '#7df3ff'
  context.lineWidth = 0.005
  context.beginPath()
  context.arc(m - 0.02, -h * 0.65, 0.018, -2.6, 0.3)
  context.stroke()
  ;['#ff6a4d', '#ffd04a', '#5fd08a'].forEach((colour, i) => {
    context.fillStyle = palette.lit(colour)
    context.beginPath()
    context.arc(m + 0.034, -h * (0.75 - i * 0.09), 0.0085, 0, 2 * Math.PI)
    context.fill()
  })
  context.fillStyle = tones.deep
  for (const [x, y] of [
    [wn * 1.05, -h * 0.86],
    [wf * 1.0, -h * 0.86],
    [wn * 0.95, -h * 0.1],
    [wf * 0.9, -h * 0.1],
  ] as const) {
    context.beginPath()
    context.arc(x, y, 0.005, 0, 2 * Math.PI)
    context.fill()
  }
}

/** Spine, ribs and pelvis instead of a torso. */
export function paintRibs(context: Context, build: Build, chest: Chest, palette: Palette, side: number): void {
  const bone = palette.tones('#f0e8d4')
  const {
    height: h,
    shoulder: [sn, sf],
  } = chest
  context.lineCap = 'round'
  const stroke = (width: number, colour: string, draw: () => void): void => {
    context.strokeStyle = colour
    context.lineWidth = width
    draw()
    context.stroke()
  }
  const twice = (width: number, draw: () => void): void => {
    stroke(width + 0.006, bone.deep, draw)
    stroke(width, bone.base, draw)
  }
  twice(0.022, () =>
    shape(
      context,
      [
        [0, 0.01],
        [-0.01, -h * 0.5, 0.0, -h],
      ],
      false,
    ),
  )
  for (let i = 0; i < 5; i++) {
    const y = -h * (0.84 - i * 0.105)
    const wide = [0.72, 0.88, 0.92, 0.86, 0.7][i] as number
    twice(0.013, () =>
      shape(
        context,
        [
          [0, y],
          [sn * wide * 1.3, y - 0.006, sn * wide * 1.1, y + 0.05, 0.012, y + 0.034],
        ],
        false,
      ),
    )
    twice(0.013, () =>
      shape(
        context,
        [
          [0, y],
          [sf * wide * 1.35, y - 0.006, sf * wide * 1.15, y + 0.05, 0.012, y + 0.034],
        ],
        false,
      ),
    )
  }
  twice(0.015, () =>
    shape(
      context,
      [
        [sn * 0.98, chest.shoulderY + 0.01],
        [0, chest.shoulderY - 0.012, sf * 0.98, chest.shoulderY + 0.01],
      ],
      false,
    ),
  )
  twice(0.014, () =>
    shape(
      context,
      [
        [0.012, -h * 0.82],
        [0.016, -h * 0.42],
      ],
      false,
    ),
  )
  const w = build.hips.far * 2.6
  shape(context, [
    [-w, -0.03],
    [-w * 0.6, -0.06, -0.012, -0.03, 0, -0.012],
    [0.012, -0.03, w * 0.6, -0.06, w, -0.03],
    [w * 0.9, 0.03, w * 0.4, 0.06, 0, 0.045],
    [-w * 0.4, 0.06, -w * 0.9, 0.03, -w, -0.03],
  ])
  cutOut(context, bone, side, 0.12, { x: 0, y: 0 })
}
