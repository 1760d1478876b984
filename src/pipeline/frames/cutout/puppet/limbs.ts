import type { ArmJoints, Build, LegJoints } from '../../../choreography/skeleton.ts'
import type { HandShape } from '../../../repertoire/actions/pose.ts'
import type { Puppet } from '../../../storyboard/storyboard.ts'
import { paintFoot, paintHand } from './extremities.ts'
import type { Palette, Tones } from './palette.ts'
import { bake, band, drawLimb, limb, piece, type Context, type Limb, type Sprite } from './paper.ts'
import type { Outfit } from './wardrobe.ts'

/** One side's limbs with their papers and baked ends. */
export interface Limbs {
  readonly arm: {
    readonly skin: Tones
    readonly sleeve: Tones
    readonly cuff: string
    readonly widths: readonly [number, number, number]
    readonly hands: Readonly<Record<HandShape, Sprite>>
  }
  readonly leg: {
    readonly skin: Tones
    readonly cloth: Tones
    readonly covers: number
    readonly boot: Tones | null
    readonly hem: string
    readonly seam: string | null
    readonly widths: readonly [number, number, number]
    readonly loose: number
    readonly foot: Sprite
  }
  readonly sleeve: number
  readonly pauldron: boolean
  /** Round joints of metal or bone; null: limbs of flesh. */
  readonly knobs: number | null
}

export function cutLimbs(
  build: Build,
  puppet: Puppet,
  outfit: Outfit,
  palette: Palette,
  side: number,
  pixels: number,
  far: boolean,
): Limbs {
  const bony = puppet.being === 'skeleton' ? 0.42 : puppet.being === 'robot' ? 0.82 : puppet.being === 'alien' ? 0.74 : 1
  const stout =
    bony *
    (puppet.age === 'baby' ? 1.3 : puppet.age === 'child' ? 1.02 : 1) *
    (puppet.gender === 'woman' ? 0.86 : puppet.gender === 'man' ? 1.06 : 0.96)
  const puffy =
    outfit.top.cut === 'spacesuit'
      ? 1.42
      : outfit.top.cut === 'coat' || outfit.top.cut === 'sweater' || outfit.top.cut === 'robe'
        ? 1.2
        : outfit.top.cut === 'suit' || outfit.top.cut === 'jacket'
          ? 1.12
          : 1
  const skin = palette.skin(puppet.skin, far)
  const sleeveTones = palette.tones(outfit.top.colour, far)
  const gloved = outfit.top.cut === 'spacesuit' || outfit.top.cut === 'armour'
  const palm = gloved ? palette.tones(outfit.top.cut === 'spacesuit' ? '#d8dade' : '#7d828d', far) : skin
  const size = build.hand
  const hand = (shape: HandShape): Sprite =>
    bake({ x: -size, y: -size * 0.5, width: size * 2, height: size * 2.2 }, pixels, (context) =>
      paintHand(context, shape, size * (gloved ? 1.2 : 1), palm, side),
    )
  const hands = { open: hand('open'), relaxed: hand('relaxed'), fist: hand('fist'), point: hand('point') }
  const bottom = outfit.bottom
  const legs = bottom.cut === 'none' ? skin : palette.tones(bottom.colour, far)
  const covers =
    outfit.top.cut === 'spacesuit' ? 1 : bottom.cut === 'trousers' || bottom.cut === 'jeans' ? 0.97 : bottom.cut === 'shorts' ? 0.42 : 0
  const shoes = palette.tones(outfit.feet.cut === 'barefoot' ? puppet.skin : outfit.feet.colour, far)
  const loose = bottom.cut === 'jeans' ? 1.12 : outfit.top.cut === 'spacesuit' ? 1.36 : bottom.cut === 'shorts' ? 1.3 : 1.2
  return {
    arm: {
      skin,
      sleeve: sleeveTones,
      cuff: outfit.top.cut === 'suit' ? palette.tones('#f3eee4', far).base : sleeveTones.shade,
      widths: [0.058 * stout * puffy, 0.047 * stout * puffy, 0.034 * stout * (puffy > 1 ? 1.22 : 1)],
      hands,
    },
    leg: {
      skin,
      cloth: legs,
      covers,
      boot: outfit.feet.cut === 'boots' ? shoes : null,
      hem: legs.shade,
      seam: bottom.cut === 'jeans' ? palette.lit('#d9b06a') : null,
      widths: [0.088 * stout, 0.064 * stout, 0.04 * stout],
      loose,
      foot: bake(
        { x: -build.heel * 1.6, y: -build.ankle * 1.4, width: (build.toe + build.heel) * 1.5, height: build.ankle * 2.9 },
        pixels,
        (context) => paintFoot(context, build, outfit.feet.cut, shoes, palette, side),
      ),
    },
    sleeve: outfit.sleeve,
    pauldron: outfit.top.cut === 'armour' && outfit.sleeve > 0.9,
    knobs: puppet.being === 'skeleton' ? 1.5 : puppet.being === 'robot' ? 1.3 : null,
  }
}

/** The sleeve over the arm, the hand at its end. */
export function drawArm(
  context: Context,
  { arm, sleeve, pauldron, knobs }: Limbs,
  joints: ArmJoints,
  shape: HandShape,
  side: number,
): void {
  const { shoulder, elbow, wrist, turn } = joints
  const hand = arm.hands[shape]
  const stamp = (): void => {
    context.save()
    context.translate(wrist.x, wrist.y)
    context.rotate(turn)
    hand.draw(context)
    context.restore()
  }
  if (sleeve < 0.9) {
    stamp()
    drawLimb(context, limb(shoulder, elbow, wrist, arm.widths, 0.3), arm.skin, side)
    if (knobs !== null) for (const at of [shoulder, elbow]) knob(context, at, arm.widths[1] * 0.5 * knobs, arm.skin)
    if (sleeve > 0) {
      const cloth = piece(limb(shoulder, elbow, wrist, [arm.widths[0] * 1.12, arm.widths[1] * 1.42, arm.widths[2]], 0.3), 0, sleeve)
      drawLimb(context, cloth, arm.sleeve, side, { root: true, tip: false })
      band(context, cloth, 0.8, arm.cuff, 1.02)
    }
    return
  }
  stamp()
  const cloth = limb(shoulder, elbow, wrist, [arm.widths[0] * 1.1, arm.widths[1] * 1.18, arm.widths[2] * 1.3], 0.34)
  drawLimb(context, cloth, arm.sleeve, side, { root: true, tip: false })
  band(context, cloth, 0.93, arm.cuff, 1.06)
  if (pauldron) {
    context.beginPath()
    context.ellipse(shoulder.x, shoulder.y + 0.006, arm.widths[0] * 0.82, arm.widths[0] * 0.74, 0, 0, 2 * Math.PI)
    context.fillStyle = arm.sleeve.bright
    context.fill()
    context.lineWidth = 0.004
    context.strokeStyle = arm.sleeve.deep
    context.stroke()
  }
}

/** What the near arm's shadow on the body is cast by. */
export function armOf({ arm }: Limbs, { shoulder, elbow, wrist }: ArmJoints): Limb {
  return limb(shoulder, elbow, wrist, arm.widths, 0.34, 1.14)
}

/** The leg, what covers it, and the shoe. */
export function drawLeg(context: Context, { leg, knobs }: Limbs, joints: LegJoints, side: number): void {
  const { hip, knee, ankle, turn } = joints
  const foot = (): void => {
    context.save()
    context.translate(ankle.x, ankle.y)
    context.rotate(turn)
    leg.foot.draw(context)
    context.restore()
  }
  if (leg.covers < 0.9) drawLimb(context, limb(hip, knee, ankle, leg.widths, 0.3), leg.skin, side)
  if (knobs !== null && leg.covers === 0) for (const at of [hip, knee]) knob(context, at, leg.widths[1] * 0.5 * knobs, leg.skin)
  foot()
  const cloth = limb(hip, knee, ankle, [leg.widths[0] * 1.04, leg.widths[1] * leg.loose, leg.widths[2] * leg.loose * 1.22], 0.3)
  if (leg.covers > 0) {
    const part = leg.covers < 0.9 ? piece(cloth, 0, leg.covers) : cloth
    drawLimb(context, part, leg.cloth, side, { root: true, tip: false })
    band(context, part, leg.covers < 0.9 ? 0.84 : 0.95, leg.hem, 1.03)
    if (leg.seam) stitched(context, part, leg.seam)
  }
  if (leg.boot) {
    const shaft = piece(limb(hip, knee, ankle, [leg.widths[0], leg.widths[1] * 1.1, leg.widths[2] * 1.5], 0.3), 0.72, 1)
    drawLimb(context, shaft, leg.boot, side, { root: false, tip: true })
    band(context, piece(shaft, 0, 0.3), 0, leg.boot.deep, 1.1)
  }
}

function stitched(context: Context, part: ReturnType<typeof limb>, colour: string): void {
  context.beginPath()
  part.x.forEach((x, i) =>
    context.lineTo(
      x - (part.nx[i] as number) * (part.half[i] as number) * 0.55,
      (part.y[i] as number) - (part.ny[i] as number) * (part.half[i] as number) * 0.55,
    ),
  )
  context.strokeStyle = colour
  context.lineWidth = 0.002
  context.setLineDash([0.007, 0.005])
  context.stroke()
  context.setLineDash([])
}

function knob(context: Context, at: { readonly x: number; readonly y: number }, radius: number, tones: Tones): void {
  context.beginPath()
  context.arc(at.x, at.y, radius, 0, 2 * Math.PI)
  context.fillStyle = tones.bright
  context.fill()
  context.strokeStyle = tones.deep
  context.lineWidth = radius * 0.22
  context.stroke()
}
