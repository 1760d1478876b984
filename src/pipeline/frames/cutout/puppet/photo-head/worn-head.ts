import type { Pose } from '../../../../repertoire/actions/pose.ts'
import type { Style } from '../../../../repertoire/styles/style.ts'
import type { Puppet } from '../../../../storyboard/storyboard.ts'
import { mix, saturate } from '../../light.ts'
import type { Palette } from '../palette.ts'
import type { Context } from '../paper.ts'
import type { Outfit } from '../wardrobe.ts'
import { actorOf } from './acting.ts'
import { drawGlasses } from './face-wear.ts'
import { cutGear, type HeadGear } from './head-gear.ts'
import { openPhotoHead } from './photo-head.ts'
import type { Portrait } from './portrait.ts'
import { seatOf } from './seat.ts'

/** A face for a puppet to wear, and what it is to be painted like. */
export interface Wearing {
  readonly portrait: Portrait
  readonly style: Style
  /** Height of the frame in pixels. */
  readonly frame: number
}

/** A photographed head in place of a puppet's painted one. */
export interface WornHead {
  cutGear(side: number, pixels: number): HeadGear
  /** Draws it, and what lies over it; the context's origin is the middle of a painted skull, 1 unit a painted head's height. */
  draw(context: Context, gear: HeadGear, pose: Pose, time: number, mirrored: boolean): void
}

/** Painted skin next to photographed skin: its shade is milder, as a photo's is. */
export function besidePhoto(palette: Palette): Palette {
  return {
    ...palette,
    skin(colour, far) {
      const own = palette.skin(colour, far)
      const tones = far ? { ...own, base: mix(own.base, palette.skin(colour).shade, 0.3) } : own
      return {
        ...tones,
        base: saturate(tones.base, far ? 0.82 : 0.97),
        shade: mix(tones.base, saturate(tones.shade, 0.8), 0.6),
        deep: mix(tones.shade, tones.deep, 0.6),
      }
    },
  }
}

/** `pixels`: of a painted head's height on screen. */
export function wearHead(
  { portrait, style, frame }: Wearing,
  puppet: Puppet,
  outfit: Outfit,
  palette: Palette,
  pixels: number,
  seed: number,
  scale: number,
): WornHead {
  const seat = seatOf(portrait.mesh, puppet, outfit)
  const { light, depth } = palette
  const head = openPhotoHead(portrait, { light, style, depth, pixels: pixels * seat.grown, frame, under: seat.under })
  // Lips that show a smile's teeth have no open jaw between them: what is said opens it from there.
  const open = (portrait.gap / 0.125) * (portrait.teeth ? 0.4 : 1)
  const act = actorOf(puppet, { open, smile: portrait.traits.smile }, palette, seed)
  const dark = outfit.extras.get('sunglasses')
  const glasses = outfit.extras.get('glasses')
  return {
    cutGear: (side, sharp) => cutGear(puppet, outfit, palette, side, sharp, scale, seat),
    draw(context, gear, pose, time, mirrored) {
      const facing = mirrored ? -1 : 1
      const now = act(pose, time, facing)
      context.save()
      context.translate(seat.x * seat.grown, 0.5)
      // A face is nobody's mirror image: what faces left is turned, not flipped.
      context.scale(facing * seat.grown, seat.grown)
      context.translate(0, -0.5)
      head.draw(context, now)
      if (gear.mask ?? glasses ?? dark) {
        const [left, right] = head.eyesAt(now)
        const apart = Math.hypot(right.x - left.x, right.y - left.y)
        context.translate((left.x + right.x) / 2, (left.y + right.y) / 2)
        context.rotate(Math.atan2(right.y - left.y, right.x - left.x))
        context.scale(apart, apart)
        gear.mask?.draw(context)
        if (glasses !== undefined) drawGlasses(context, glasses, palette, false, now.yaw)
        if (dark !== undefined) drawGlasses(context, dark, palette, true, now.yaw)
      }
      context.restore()
      gear.over.draw(context)
    },
  }
}
