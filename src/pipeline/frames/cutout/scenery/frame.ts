import { mix } from '../light.ts'
import type { FlatPainter, Sheet, StandingFlat } from '../painting.ts'
import { corners, type Corner } from './frame-corners.ts'
import { cut, type Point } from './outline.ts'
import { snowOn, tinted } from './season.ts'
import { bake, belowFrame, cutOut, type Box } from './sheet.ts'

/** Something dark and near in both corners of the frame, that moves a little in the wind: the proscenium of the picture. */
export const paintFrame: FlatPainter<'frame'> = (flat, easel) => {
  const { light } = easel
  const edge = easel.aspect / 2 + easel.margin
  const height = flat.height * Math.min(1, 0.55 + easel.aspect * 0.3)
  const snow = snowOn(easel)
  const still = flat.of === 'rocks' || flat.of === 'snowdrift' || flat.of === 'crystals' || flat.of === 'stalactites'
  const sprites = ([-1, 1] as const).map((side) => {
    const size = height * easel.random.between(0.75, 1.15)
    const reach = size * 1.05 + easel.margin
    const y = flat.at === 'bottom' ? belowFrame(easel) : -easel.margin
    const box: Box = {
      left: side < 0 ? -edge : edge - reach,
      right: side < 0 ? -edge + reach : edge,
      top: flat.at === 'bottom' ? 1 - size * 1.15 : -easel.margin,
      bottom: flat.at === 'bottom' ? y : size * 1.1,
    }
    const sheet = bake(easel, box, 0.8, (context) => {
      const corner: Corner = {
        context,
        easel,
        side,
        x: (edge - easel.margin) * side,
        y: flat.at === 'bottom' ? 1.03 : 0,
        height: size,
        colour: mix(tinted(easel, flat.colour, 0.3), '#0a1026', 0.22),
        depth: flat.depth,
        snow,
      }
      corners[flat.of](corner)
      if (flat.at === 'bottom') foot(corner, box)
    })
    cutOut(sheet, easel, {
      shadow: 0.3,
      spread: 0.03,
      fibre: 0.07,
      rim: { colour: mix('#ffffff', light.key.colour, 0.7), strength: 0.12 + 0.2 * light.key.strength, width: 0.003 },
    })
    if (!still) easel.treat(sheet.image)
    return { side, sheet }
  })
  if (still) return sprites.map(({ sheet }): StandingFlat => ({ depth: flat.depth, sheet }))
  return [{ depth: flat.depth, sheet: null, live: swing(sprites, flat.at, light.weather.wind) }]
}

function swing(sprites: readonly { side: number; sheet: Sheet }[], at: 'bottom' | 'top', wind: number): NonNullable<StandingFlat['live']> {
  return (context, time) => {
    for (const { side, sheet } of sprites) {
      const lean = (0.012 + 0.045 * wind) * Math.sin(time * (0.8 + wind) + side) + 0.008 * Math.sin(time * 2.1 + side * 2)
      const y = at === 'bottom' ? 1.05 : 0
      context.save()
      context.translate(sheet.x, y)
      context.transform(1, 0, -lean, 1, 0, 0)
      context.drawImage(sheet.image, 0, sheet.y - y, sheet.width, sheet.height)
      context.restore()
    }
  }
}

/** The mound that the corner grows from, so that nothing floats when the camera travels. */
function foot(corner: Corner, box: Box): void {
  const { context, easel, side, height } = corner
  const paper = easel.light.lit(mix(corner.colour, '#eef3fb', corner.snow * 0.85), corner.depth)
  context.fillStyle = paper
  const mound: Point[] =
    side < 0
      ? [
          [box.left, box.bottom],
          [box.left, 1.0 - height * 0.12],
          [corner.x + height * 0.3, 1.005 - height * 0.1],
          [corner.x + height * 0.75, 1.04],
          [box.right, box.bottom],
        ]
      : [
          [box.right, box.bottom],
          [box.right, 1.0 - height * 0.12],
          [corner.x - height * 0.3, 1.005 - height * 0.1],
          [corner.x - height * 0.75, 1.04],
          [box.left, box.bottom],
        ]
  context.fill(cut(mound))
}
