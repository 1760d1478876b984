import type { Build } from '../../../choreography/skeleton.ts'
import type { Puppet } from '../../../storyboard/storyboard.ts'
import type { Curve } from './paper.ts'
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
  const [waist, hip, broad] =
    puppet.gender === 'woman' ? [0.8, 1.06, 1.3] : puppet.gender === 'man' ? [1.08, 1.02, 1.42] : [0.98, 1.02, 1.36]
  const young = puppet.age === 'baby' || puppet.age === 'child'
  const puffy =
    outfit.top.cut === 'spacesuit'
      ? 1.16
      : outfit.top.cut === 'sweater' || outfit.top.cut === 'coat' || outfit.top.cut === 'robe'
        ? 1.05
        : 1
  const w = (young ? 1.06 : waist) * puffy
  const h = (young ? 1.1 : hip) * puffy
  const belly = puppet.age === 'baby' ? 0.014 : puppet.age === 'elder' ? 0.01 : 0.002
  return {
    height: build.torso,
    shoulder: [near * broad * puffy, far * broad * puffy],
    waist: [near * w, far * w + belly],
    hem: [near * h, far * h + belly * 0.5],
    shoulderY: -build.torso + build.shoulderDrop * 0.95,
    waistY: -build.torso * 0.3,
    hemY: outfit.top.cut === 'suit' || outfit.top.cut === 'jacket' ? 0.045 * build.reach : 0.02 * build.reach,
    neck: build.head * (young ? 0.13 : puppet.gender === 'woman' ? 0.135 : 0.165),
    middle: 0.2 * far,
    belly,
  }
}

/** The outline, for the paper and for what must stay inside it. */
export function chestPath(chest: Chest): readonly Curve[] {
  const {
    height,
    shoulder: [sn, sf],
    waist: [wn, wf],
    hem: [hn, hf],
    shoulderY,
    waistY,
    hemY,
    neck,
  } = chest
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
