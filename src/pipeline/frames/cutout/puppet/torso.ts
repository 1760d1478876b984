import type { Build } from '../../../choreography/skeleton.ts'
import type { Puppet } from '../../../storyboard/storyboard.ts'
import { paintHull, paintRibs } from './bodies.ts'
import { details } from './garments.ts'
import type { Palette } from './palette.ts'
import { bake, cutOut, edge, shape, type Context, type Curve, type Sprite } from './paper.ts'
import type { Outfit } from './wardrobe.ts'

/** The outline of a torso in standing heights: origin at the hip, the neck at (0, −height). */
export interface Chest {
  readonly height: number
  /** x of the near and far edges at the shoulders, the waist and the hem. */
  readonly shoulder: readonly [number, number]
  readonly waist: readonly [number, number]
  readonly hem: readonly [number, number]
  readonly shoulderY: number
  readonly waistY: number
  readonly hemY: number
  /** Half the neck's width. */
  readonly neck: number
  /** x of the middle of the chest, turned a little to where the puppet faces. */
  readonly middle: number
  readonly belly: number
}

export function chestOf(build: Build, puppet: Puppet, outfit: Outfit): Chest {
  const { near, far } = build.shoulders
  const [waist, hip, broad] = puppet.gender === 'woman' ? [0.8, 1.06, 1.3] : puppet.gender === 'man' ? [1.08, 1.02, 1.42] : [0.98, 1.02, 1.36]
  const young = puppet.age === 'baby' || puppet.age === 'child'
  const puffy = outfit.top.cut === 'spacesuit' ? 1.16 : outfit.top.cut === 'sweater' || outfit.top.cut === 'coat' || outfit.top.cut === 'robe' ? 1.05 : 1
  const w = (young ? 1.06 : waist) * puffy
  const h = (young ? 1.1 : hip) * puffy
  const belly = puppet.age === 'baby' ? 0.014 : puppet.age === 'elder' ? 0.01 : 0.002
  return {
    height: build.torso,
    shoulder: [near * broad * puffy, far * broad * puffy], waist: [near * w, far * w + belly], hem: [near * h, far * h + belly * 0.5],
    shoulderY: -build.torso + build.shoulderDrop * 0.95, waistY: -build.torso * 0.3, hemY: outfit.top.cut === 'suit' || outfit.top.cut === 'jacket' ? 0.045 * build.reach : 0.02 * build.reach,
    neck: build.head * (young ? 0.13 : puppet.gender === 'woman' ? 0.135 : 0.165), middle: 0.2 * far, belly,
  }
}

/** The outline, for the paper and for what must stay inside it. */
export function chestPath(chest: Chest): readonly Curve[] {
  const { height, shoulder: [sn, sf], waist: [wn, wf], hem: [hn, hf], shoulderY, waistY, hemY, neck } = chest
  const armpit = shoulderY + height * 0.24
  return [
    [-neck * 1.05, -height - 0.006],
    [-neck * 1.3, -height + 0.008, sn * 0.98, shoulderY - 0.03, sn, shoulderY + 0.022],
    [sn * 1.0, armpit, wn * 1.02, waistY - height * 0.16, wn, waistY],
    [wn * 1.0, waistY + height * 0.14, hn, hemY - height * 0.14, hn, hemY - 0.004],
    [hn * 0.3, hemY + 0.012, hf * 0.4, hemY + 0.012, hf, hemY - 0.004],
    [hf, hemY - height * 0.14, wf, waistY + height * 0.14, wf + 0.002, waistY],
    [wf + 0.006, waistY - height * 0.2, sf * 1.06, armpit, sf, shoulderY + 0.022],
    [sf * 0.98, shoulderY - 0.026, neck * 1.5, -height + 0.006, neck * 1.15, -height - 0.006],
  ]
}

/** The torso in what it wears, and the seat of the trousers below it. */
export function paintTorso(build: Build, puppet: Puppet, outfit: Outfit, palette: Palette, side: number, pixels: number): { readonly chest: Sprite; readonly seat: Sprite } {
  const chest = chestOf(build, puppet, outfit)
  const plain = outfit.own && puppet.being !== 'human'
  const bare = outfit.top.cut === 'swimsuit' || plain
  const tones = bare ? palette.skin(puppet.skin) : palette.tones(outfit.top.colour)
  const width = chest.shoulder[1] - chest.shoulder[0]
  const box = { x: chest.shoulder[0] - 0.05, y: -chest.height - 0.06, width: width + 0.1, height: chest.height + 0.14 }
  return {
    chest: bake(box, pixels, (context) => {
      if (plain && puppet.being === 'skeleton') return paintRibs(context, build, chest, palette, side)
      const path = chestPath(chest)
      shape(context, path)
      cutOut(context, tones, side, width * 1.2, { x: 0, y: -chest.height * 0.5 })
      context.save()
      shape(context, path)
      context.clip()
      if (plain) {
        if (puppet.being === 'robot') paintHull(context, chest, tones, palette)
      } else details(context, { chest, outfit, palette, tones, side, puppet })
      context.restore()
      shape(context, path)
      edge(context, tones, side, width * 0.55)
    }),
    seat: bake({ x: -0.16, y: -0.09, width: 0.32, height: 0.22 }, pixels, (context) => plain && puppet.being === 'skeleton' ? undefined : paintSeat(context, build, chest, puppet, outfit, palette, side)),
  }
}

function paintSeat(context: Context, build: Build, chest: Chest, puppet: Puppet, outfit: Outfit, palette: Palette, side: number): void {
  const [hn, hf] = chest.hem
  const naked = outfit.bottom.cut === 'none'
  const tones = naked ? (outfit.own && puppet.being !== 'human' ? palette.tones(puppet.skin) : outfit.top.cut === 'swimsuit' ? palette.tones(outfit.top.colour) : palette.tones(outfit.hem?.colour ?? outfit.top.colour)) : palette.tones(outfit.bottom.colour)
  const drop = 0.062 * build.reach * (puppet.age === 'baby' ? 1.5 : 1)
  shape(context, [
    [hn * 0.94, -0.06],
    [hn * 1.03, -0.02, hn * 1.06, drop * 0.6, hn * 0.8, drop],
    [hn * 0.2, drop * 1.16, hf * 0.3, drop * 1.16, hf * 0.78, drop * 0.96],
    [hf * 1.04, drop * 0.6, hf * 1.0, -0.02, hf * 0.94, -0.06],
  ])
  const across = context.createLinearGradient(hn, 0, hf, 0)
  ;[side < 0 ? tones.base : tones.shade, tones.base, side < 0 ? tones.shade : tones.base].forEach((colour, i) => across.addColorStop(i * 0.45, colour))
  context.fillStyle = across
  context.fill()
}
