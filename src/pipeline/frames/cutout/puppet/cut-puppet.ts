import { buildOf, jointsOf, type Build, type Joints } from '../../../choreography/skeleton.ts'
import { randomFrom } from '../../../random.ts'
import type { Puppet } from '../../../storyboard/storyboard.ts'
import type { Light } from '../light.ts'
import { drawWings, paintBackpack } from './apparel.ts'
import { beingOf } from './bodies.ts'
import { chestOf, chestPath } from './chest.ts'
import { drawCape, drawScarf, drawSkirt, swingOf } from './cloth.ts'
import { drawFace, faceOf } from './face.ts'
import { drawSheet } from './ghost.ts'
import { strangeHeads } from './being-heads.ts'
import { cutHead, drawTails, type HeadSprites } from './head-sprites.ts'
import { armOf, cutLimbs, drawArm, drawLeg, type Limbs } from './limbs.ts'
import { paletteOf, type Palette } from './palette.ts'
import { bake, castShadow, drawLimb, limb, shape, type Context, type Curve, type Limb, type Sprite } from './paper.ts'
import type { HeadGear } from './photo-head/head-gear.ts'
import { besidePhoto, wearHead, type WornHead } from './photo-head/worn-head.ts'
import type { CutPuppet } from './puppet-figure.ts'
import { paintTorso } from './torso.ts'
import { outfitOf, type Outfit } from './wardrobe.ts'

/** Sprites hold this many pixels for one on screen, so that turning them stays sharp. */
const SHARP = 1.25
/** Figures are about this many times smaller than the frame: turns stage units a second into standing heights a second. */
const USUAL = 2.2

/** The parts of a puppet as lit from one side: turned round, the light comes from its other side. */
interface Parts {
  readonly side: number
  readonly near: Limbs
  readonly far: Limbs
  readonly chest: Sprite
  readonly seat: Sprite
  readonly head: HeadSprites
  /** What a photographed head has on; null on a painted one. */
  readonly gear: HeadGear | null
  readonly backpack: Sprite | null
}

export const cutPuppet: CutPuppet = (asked, light, depth, pixels, seed, wearing) => {
  const puppet = beingOf(asked)
  const build = buildOf(puppet)
  const palette = wearing ? besidePhoto(paletteOf(light, depth)) : paletteOf(light, depth)
  const outfit = outfitOf(puppet, seed)
  const chest = chestOf(build, puppet, outfit)
  const face = faceOf(puppet, palette, seed)
  const worn = wearing ? wearHead(wearing, puppet, outfit, palette, pixels * build.head, seed, build.head) : null
  const outline = chestPath(chest)
  const start = randomFrom(seed, 'swing').between(0, 40)
  const cut = new Map<number, Parts>()
  const partsFor = (side: number): Parts => {
    const ready = cut.get(side) ?? cutParts(puppet, build, outfit, palette, side, pixels * SHARP, worn)
    cut.set(side, ready)
    return ready
  }
  partsFor(keySide(light, false))
  const cloth = outfit.hem ? palette.tones(outfit.hem.colour) : null
  const neckSkin = palette.skin(puppet.skin)
  const extra = (name: 'cape' | 'scarf' | 'wings'): ReturnType<Palette['tones']> | null => {
    const colour = outfit.extras.get(name)
    return colour === undefined ? null : palette.tones(colour)
  }
  const [cape, scarf, wings] = [extra('cape'), extra('scarf'), extra('wings')]

  return {
    draw(context, pose, time, velocity) {
      const joints = jointsOf(build, pose)
      const mirrored = context.getTransform().a < 0
      const parts = partsFor(keySide(light, mirrored))
      const { side } = parts
      const swing = swingOf(time, { x: velocity.x * (mirrored ? -1 : 1) * USUAL, y: velocity.y * USUAL }, light.weather.wind, start)
      const drawFeatures = puppet.being === 'human' ? drawFace : strangeHeads[puppet.being].draw
      if (puppet.being === 'ghost') {
        drawSheet(context, joints, build, puppet.skin, palette, swing, side, time + start)
        onHead(context, joints, build, () => {
          if (worn && parts.gear) return worn.draw(context, parts.gear, pose, time + start, mirrored)
          drawFeatures(context, face, pose, time + start)
          parts.head.over.draw(context)
        })
        if (scarf) drawScarf(context, joints, build, chest, scarf, swing, side)
        return
      }
      const onTorso = (sprite: Sprite | null, turn = joints.torsoTurn): void => stamp(context, sprite, joints.hip.x, joints.hip.y, turn)
      if (wings) drawWings(context, joints, build, wings, time + start, swing)
      if (cape) drawCape(context, joints, build, cape, swing)
      if (parts.head.hangs) drawBackHair(context, parts, joints, swing.trail)
      drawArm(context, parts.far, joints.farArm, pose.hands?.far ?? 'relaxed', side)
      onTorso(parts.backpack)
      drawLeg(context, parts.far, joints.farLeg, side)
      drawLeg(context, parts.near, joints.nearLeg, side)
      onTorso(parts.seat, pose.lean)
      const fromWaist = !outfit.tucked
      if (outfit.hem && cloth && !fromWaist) drawSkirt(context, joints, chest, outfit.hem, cloth, swing, build, false)
      drawTails(context, parts.head, joints, build, swing, side, true)
      if (!parts.head.hangs) drawBackHair(context, parts, joints, 0)
      drawNeck(
        context,
        joints,
        build,
        chest.neck * (puppet.being === 'skeleton' ? 0.34 : puppet.being === 'robot' ? 0.6 : 1),
        neckSkin,
        side,
      )
      onTorso(parts.chest)
      if (outfit.hem && cloth && fromWaist) drawSkirt(context, joints, chest, outfit.hem, cloth, swing, build, true)
      shadeBody(context, joints, outline, armOf(parts.near, joints.nearArm), palette.shadow, side)
      onHead(context, joints, build, () => {
        if (worn && parts.gear) return worn.draw(context, parts.gear, pose, time + start, mirrored)
        parts.head.skull.draw(context)
        drawFeatures(context, face, pose, time + start)
        parts.head.over.draw(context)
      })
      drawTails(context, parts.head, joints, build, swing, side, false)
      if (scarf) drawScarf(context, joints, build, chest, scarf, swing, side)
      drawArm(context, parts.near, joints.nearArm, pose.hands?.near ?? 'relaxed', side)
    },
    drawNearArm(context, pose) {
      const parts = partsFor(keySide(light, context.getTransform().a < 0))
      if (puppet.being !== 'ghost') drawArm(context, parts.near, jointsOf(build, pose).nearArm, pose.hands?.near ?? 'relaxed', parts.side)
    },
  }
}

function onHead(context: Context, joints: Joints, build: Build, draw: () => void): void {
  context.save()
  context.translate(joints.head.x, joints.head.y)
  context.rotate(joints.headTurn)
  context.scale(build.head, build.head)
  draw()
  context.restore()
}

function cutParts(
  puppet: Puppet,
  build: Build,
  outfit: Outfit,
  palette: Palette,
  side: number,
  pixels: number,
  worn: WornHead | null,
): Parts {
  const backpack = outfit.extras.get('backpack')
  const gear = worn?.cutGear(side, pixels * build.head) ?? null
  return {
    side,
    near: cutLimbs(build, puppet, outfit, palette, side, pixels, false),
    far: cutLimbs(build, puppet, outfit, palette, side, pixels, true),
    ...paintTorso(build, puppet, outfit, palette, side, pixels),
    head: gear ?? cutHead(puppet, outfit, palette, side, pixels * build.head, build.head),
    gear,
    backpack:
      backpack === undefined
        ? null
        : bake({ x: -0.26, y: -build.torso - 0.06, width: 0.3, height: build.torso + 0.12 }, pixels, (context) =>
            paintBackpack(context, build, palette.tones(backpack), side),
          ),
  }
}

/** From which side the key light falls on it, −1 behind it, 1 before it. */
function keySide(light: Light, mirrored: boolean): number {
  return (light.key.x < 0 ? -1 : 1) * (mirrored ? -1 : 1)
}

function stamp(context: Context, sprite: Sprite | null, x: number, y: number, turn: number): void {
  if (!sprite) return
  context.save()
  context.translate(x, y)
  context.rotate(turn)
  sprite.draw(context)
  context.restore()
}

/** The near arm's shadow, kept on the torso. */
function shadeBody(context: Context, joints: Joints, outline: readonly Curve[], arm: Limb, colour: string, side: number): void {
  context.save()
  context.translate(joints.hip.x, joints.hip.y)
  context.rotate(joints.torsoTurn)
  shape(context, outline)
  context.clip()
  context.rotate(-joints.torsoTurn)
  context.translate(-joints.hip.x, -joints.hip.y)
  castShadow(context, arm, colour, side)
  context.restore()
}

function drawBackHair(context: Context, { head }: Parts, joints: Joints, trail: number): void {
  if (!head.back) return
  context.save()
  context.translate(joints.head.x, joints.head.y)
  // long hair keeps hanging when the head turns, and trails behind
  context.rotate(head.hangs ? joints.headTurn * 0.45 - trail * 0.35 : joints.headTurn)
  context.scale(head.scale, head.scale)
  head.back.draw(context)
  context.restore()
}

function drawNeck(context: Context, joints: Joints, build: Build, half: number, skin: ReturnType<Palette['skin']>, side: number): void {
  const { neck, head, torsoTurn: turn } = joints
  const below = { x: neck.x - Math.sin(turn) * 0.04, y: neck.y + Math.cos(turn) * 0.04 }
  const middle = { x: neck.x, y: neck.y }
  const top = { x: neck.x + (head.x - neck.x) * 0.62 - 0.05 * build.head, y: neck.y + (head.y - neck.y) * 0.62 }
  drawLimb(
    context,
    limb(below, middle, top, [half * 2.1, half * 1.85, half * 1.75], 0.5),
    { ...skin, base: skin.shade, rim: skin.base, shade: skin.shade },
    side,
    { root: false, tip: false },
  )
}
