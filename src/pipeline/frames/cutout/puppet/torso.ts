import type { Build } from '../../../choreography/skeleton.ts'
import type { Puppet } from '../../../storyboard/storyboard.ts'
import { paintHull, paintRibs } from './bodies.ts'
import { chestOf, chestPath, type Chest } from './chest.ts'
import { details } from './garments.ts'
import type { Palette } from './palette.ts'
import { bake, cutOut, edge, shape, type Context, type Sprite } from './paper.ts'
import type { Outfit } from './wardrobe.ts'

/** The torso in what it wears, and the seat of the trousers below it. */
export function paintTorso(
  build: Build,
  puppet: Puppet,
  outfit: Outfit,
  palette: Palette,
  side: number,
  pixels: number,
): { readonly chest: Sprite; readonly seat: Sprite } {
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
    seat: bake({ x: -0.16, y: -0.09, width: 0.32, height: 0.22 }, pixels, (context) =>
      plain && puppet.being === 'skeleton' ? undefined : paintSeat(context, build, chest, puppet, outfit, palette),
    ),
  }
}

function paintSeat(context: Context, build: Build, chest: Chest, puppet: Puppet, outfit: Outfit, palette: Palette): void {
  const [hn, hf] = chest.hem
  const naked = outfit.bottom.cut === 'none'
  const tones = naked
    ? outfit.own && puppet.being !== 'human'
      ? palette.tones(puppet.skin)
      : outfit.top.cut === 'swimsuit'
        ? palette.tones(outfit.top.colour)
        : palette.tones(outfit.hem?.colour ?? outfit.top.colour)
    : palette.tones(outfit.bottom.colour)
  const drop = 0.062 * build.reach * (puppet.age === 'baby' ? 1.5 : 1)
  shape(context, [
    [chest.waist[0] * 0.86, -0.06],
    [hn * 1.03, -0.02, hn * 1.06, drop * 0.6, hn * 0.8, drop],
    [hn * 0.2, drop * 1.16, hf * 0.3, drop * 1.16, hf * 0.78, drop * 0.96],
    [hf * 1.04, drop * 0.6, hf * 0.98, -0.02, chest.waist[1] * 0.86, -0.06],
  ])
  context.fillStyle = tones.base
  context.fill()
}
