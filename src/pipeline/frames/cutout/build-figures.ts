import { createCanvas, type Canvas } from '@napi-rs/canvas'
import type { Art } from '../../art/art.ts'
import type { CameraReach } from '../../choreography/camera-at.ts'
import { isScarf } from '../../choreography/necks.ts'
import { isCarried } from '../../choreography/stage-at.ts'
import type { Style } from '../../repertoire/styles/style.ts'
import type { Figure, Picture, Shot } from '../../storyboard/storyboard.ts'
import { enlarged } from './build-set.ts'
import type { Light } from './light.ts'
import { bakePicture } from './picture/bake-picture.ts'
import type { Sprite } from './picture/sprite.ts'
import { paintWornScarf } from './picture/worn-scarf.ts'
import { cutPuppet } from './puppet/cut-puppet.ts'
import type { OpenPortrait } from './puppet/photo-head/portrait.ts'
import type { PuppetFigure } from './puppet/puppet-figure.ts'
import type { View } from './view.ts'

/** A figure, ready to be drawn on every frame. */
export type BuiltFigure =
  | {
      readonly kind: 'picture'
      readonly sprite: Sprite
      readonly silhouette: Canvas
      /** Which way it is drawn: −1 left, 1 right, 0 neither. */ readonly looks: -1 | 0 | 1
    }
  | { readonly kind: 'puppet'; readonly puppet: PuppetFigure }

export interface FigurePlan {
  readonly shot: Shot
  readonly light: Light
  readonly style: Style
  readonly view: View
  readonly reach: CameraReach
  readonly seed: number
  readonly art: Art
  readonly portraits: OpenPortrait
  /** Awaited between pieces of the work; throws when it is to stop. */
  readonly breathe: () => Promise<void>
}

/** Bakes every figure of a shot; figures that look alike (a flock) share one sprite. */
export async function buildFigures(plan: FigurePlan): Promise<ReadonlyMap<string, BuiltFigure>> {
  const sprites = new Map<string, Sprite>()
  const built = new Map<string, BuiltFigure>()
  for (const figure of plan.shot.figures) {
    built.set(figure.id, await build(figure, plan, sprites))
    await plan.breathe()
  }
  return built
}

async function build(figure: Figure, plan: FigurePlan, sprites: Map<string, Sprite>): Promise<BuiltFigure> {
  const depth = depthOf(figure, plan.shot)
  const pixels = figure.height * plan.view.height * Math.min(1.6, enlarged(plan.reach, depth))
  if (figure.body.kind === 'puppet') {
    const portrait = await plan.portraits(figure.body.face)
    const wearing = portrait && { portrait, style: plan.style, frame: plan.view.height }
    return { kind: 'puppet', puppet: cutPuppet(figure.body, plan.light, depth, pixels, plan.seed, wearing) }
  }
  const scarf = figure.relation?.how === 'worn-by' && isScarf(figure.noun)
  const sprite = spriteFor(figure.body, plan, depth, pixels, sprites, scarf ? paintWornScarf : undefined)
  const looks = plan.art.has(figure.body.art) && !plan.art.isHead(figure.body.art) && !scarf ? plan.art.facing(figure.body.art) : 0
  return { kind: 'picture', sprite, silhouette: shadowShape(sprite), looks }
}

/** Figures of nearly the same size and depth share what is baked: sizes go in steps of an eighth, depths of a twelfth. */
function spriteFor(
  body: Picture,
  plan: FigurePlan,
  depth: number,
  pixels: number,
  sprites: Map<string, Sprite>,
  drawn?: typeof paintWornScarf,
): Sprite {
  const size = Math.ceil(2 ** (Math.ceil(Math.log2(Math.max(4, pixels)) * 8) / 8))
  const layer = Math.round(depth * 12) / 12
  const key = JSON.stringify([body, size, layer, drawn !== undefined])
  let sprite = sprites.get(key)
  if (!sprite)
    sprites.set(
      key,
      (sprite = bakePicture(body, {
        art: plan.art,
        light: plan.light,
        style: plan.style,
        depth: layer,
        pixels: size,
        frame: plan.view.height,
        ...(drawn && { drawn }),
      })),
    )
  return sprite
}

/** A carried figure stands at its host's depth. */
function depthOf(figure: Figure, shot: Shot): number {
  return (isCarried(figure) && shot.figures.find((host) => host.id === figure.relation?.to)?.depth) || figure.depth
}

/** The shape of a sprite in black at an eighth of its size: for the shadow that it throws on the ground. */
function shadowShape(sprite: Sprite): Canvas {
  const scale = Math.min(1, 48 / sprite.unit)
  const canvas = createCanvas(Math.max(2, Math.ceil(sprite.image.width * scale)), Math.max(2, Math.ceil(sprite.image.height * scale)))
  const context = canvas.getContext('2d')
  context.filter = 'blur(1.2px)'
  context.drawImage(sprite.image, 0, 0, canvas.width, canvas.height)
  context.filter = 'none'
  context.globalCompositeOperation = 'source-in'
  context.fillStyle = '#060818'
  context.fillRect(0, 0, canvas.width, canvas.height)
  return canvas
}
