import { bake, type Context } from '../paper.ts'
import { paintBubble } from '../apparel.ts'
import type { HeadSprites } from '../head-sprites.ts'
import { paintHat } from '../hats.ts'
import type { Palette } from '../palette.ts'
import type { Outfit } from '../wardrobe.ts'
import type { Puppet } from '../../../../storyboard/storyboard.ts'
import { paintDomino } from './face-wear.ts'
import type { Seat } from './seat.ts'

/** What a photographed head has on, cut for it: painted heads look three quarters aside and have hair of their own. */
export interface HeadGear extends HeadSprites {
  /** A domino mask, in units of the way between the eyes, its middle at the origin. */
  readonly mask: ReturnType<typeof bake> | null
}

/** `pixels`: of a painted head's height. */
export function cutGear(
  puppet: Puppet,
  outfit: Outfit,
  palette: Palette,
  side: number,
  pixels: number,
  scale: number,
  seat: Seat,
): HeadGear {
  const box = { x: -1.3, y: -2.2, width: 2.6, height: 3.3 }
  const { hat } = outfit
  const bubble = outfit.top.cut === 'spacesuit'
  const mask = outfit.extras.get('mask')
  const paint = (layer: 'back' | 'front') => (context: Context) => {
    context.translate(0, 0.5)
    context.scale(seat.grown, seat.grown)
    context.translate(seat.x, -0.5)
    if (hat && !(bubble && hat.cut === 'helmet')) {
      context.save()
      context.translate(0.02 * seat.hat, seat.brim)
      context.scale(seat.hat, seat.hat)
      context.translate(0, BRIM)
      paintHat(context, hat.cut, hat.colour, palette, side, layer)
      context.restore()
    }
    if (bubble && layer === 'front') paintBubble(context, palette, side)
  }
  return {
    back: bake(box, pixels, paint('back')),
    skull: bake({ x: 0, y: 0, width: 0.1, height: 0.1 }, 1, () => undefined),
    over: bake(box, pixels, paint('front')),
    tails: [],
    hangs: false,
    hair: palette.tones(puppet.hair.colour),
    scale,
    mask:
      mask === undefined
        ? null
        : bake({ x: -1.3, y: -0.6, width: 2.6, height: 1.2 }, pixels * 0.5, (context) => paintDomino(context, mask, palette, side)),
  }
}

/** Where a painted hat's brim is: what is above it is hidden. */
const BRIM = 0.26
