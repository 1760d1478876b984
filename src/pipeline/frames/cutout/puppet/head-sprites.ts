import type { Build, Joints } from '../../../choreography/skeleton.ts'
import type { Puppet } from '../../../storyboard/storyboard.ts'
import { paintBubble, paintGlasses, paintMask } from './apparel.ts'
import type { Swing } from './cloth.ts'
import { hairHangs, paintBeard, paintHairBack, paintHairFront, tailsOf } from './hair.ts'
import type { Tail } from './hair-styles.ts'
import { paintHat } from './hats.ts'
import { paintHead } from './head.ts'
import type { Palette, Tones } from './palette.ts'
import { bake, drawLimb, limb, type Context, type Sprite } from './paper.ts'
import type { Outfit } from './wardrobe.ts'

/** A head's layers: hair behind, the skull, then what lies over the living face. 1 unit is the head's height. */
export interface HeadSprites {
  readonly back: Sprite | null
  readonly skull: Sprite
  readonly over: Sprite
  readonly tails: readonly Tail[]
  readonly hangs: boolean
  readonly hair: Tones
  /** The head's height in standing heights. */
  readonly scale: number
}

export function cutHead(puppet: Puppet, outfit: Outfit, palette: Palette, side: number, pixels: number, scale = 0): HeadSprites {
  const box = { x: -1, y: -1.55, width: 2, height: 2.75 }
  const hat = outfit.hat
  const bubble = outfit.top.cut === 'spacesuit'
  const hooded = hat?.cut === 'hood'
  const dark = outfit.extras.get('sunglasses')
  const glasses = outfit.extras.get('glasses')
  const mask = outfit.extras.get('mask')
  return {
    back: bake(box, pixels, (context) => {
      if (hat) paintHat(context, hat.cut, hat.colour, palette, side, 'back')
      paintHairBack(context, puppet, palette, side)
    }),
    skull: bake(box, pixels, (context) => {
      paintHead(context, puppet, palette, side)
      paintBeard(context, puppet, palette, side)
      if (mask !== undefined) paintMask(context, mask, palette, side)
    }),
    over: bake(box, pixels, (context) => {
      if (glasses !== undefined) paintGlasses(context, glasses, palette, false)
      if (dark !== undefined) paintGlasses(context, dark, palette, true)
      if (!hooded && !(hat && puppet.hair.cut === 'mohawk')) paintHairFront(context, puppet, palette, side)
      if (hat && !(bubble && hat.cut === 'helmet')) paintHat(context, hat.cut, hat.colour, palette, side, 'front')
      if (bubble) paintBubble(context, palette, side)
    }),
    tails: bubble || hooded ? [] : tailsOf(puppet.hair.cut),
    hangs: hairHangs(puppet.hair.cut) && !bubble,
    hair: palette.tones(puppet.hair.colour),
    scale,
  }
}

/** Ponytails and braids: two links that hang, lag behind the head and swing. */
export function drawTails(
  context: Context,
  head: HeadSprites,
  joints: Joints,
  build: Build,
  swing: Swing,
  side: number,
  behind: boolean,
): void {
  for (const tail of head.tails) {
    if (tail.behind !== behind) continue
    const [sin, cos] = [Math.sin(joints.headTurn), Math.cos(joints.headTurn)]
    const [x, y] = [tail.x * build.head, tail.y * build.head]
    const root = { x: joints.head.x + x * cos - y * sin, y: joints.head.y + x * sin + y * cos }
    const length = tail.length * build.head
    const first = tail.turn + joints.headTurn * 0.35 - swing.trail * 0.9 + 0.05 * swing.sway - 0.3 * swing.lift
    const second = tail.turn * 0.2 - swing.trail * 1.3 + 0.1 * swing.ripple - 0.5 * swing.lift
    const middle = { x: root.x - Math.sin(first) * length * 0.45, y: root.y + Math.cos(first) * length * 0.45 }
    const tip = { x: middle.x - Math.sin(second) * length * 0.55, y: middle.y + Math.cos(second) * length * 0.55 }
    const w = tail.width * build.head
    const strand = limb(root, middle, tip, tail.braid ? [w * 0.85, w, w * 0.6] : [w * 0.55, w * 1.15, w * 0.34], 0.7)
    drawLimb(context, strand, head.hair, side)
    if (tail.braid) plaits(context, strand, head.hair)
  }
}

function plaits(context: Context, strand: ReturnType<typeof limb>, tones: Tones): void {
  context.strokeStyle = tones.deep
  context.lineWidth = 0.004
  context.beginPath()
  for (let i = 1; i < strand.x.length - 1; i++) {
    const [x, y, nx, ny, h] = [strand.x[i], strand.y[i], strand.nx[i], strand.ny[i], (strand.half[i] as number) * 0.9] as [
      number,
      number,
      number,
      number,
      number,
    ]
    const s = i % 2 ? 1 : -1
    context.moveTo(x + nx * h * s, y + ny * h * s)
    context.lineTo(x - nx * h * s + ny * h * 0.7, y - ny * h * s - nx * h * 0.7)
  }
  context.stroke()
}
