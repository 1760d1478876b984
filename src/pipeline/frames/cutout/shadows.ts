import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Staged } from '../../choreography/staged.ts'
import { groundAt } from '../../choreography/stage.ts'
import type { BuiltFigure } from './build-figures.ts'
import type { Moment } from './draw-set.ts'
import type { Light } from './light.ts'
import { compose, standingMatrix } from './view.ts'

/**
 * The shadow of a figure on the ground: a soft dark spot where it touches, which widens and fades as it rises, and, in
 * a strong light, its shape thrown away from the key light.
 */
export function drawShadow(context: SKRSContext2D, staged: Staged, built: BuiltFigure, light: Light, moment: Moment): void {
  const ground = Math.max(groundAt(moment.setting, staged.depth), staged.y - 0.02)
  const lift = (built.kind === 'picture' ? (staged.attitude?.up ?? 0) : (staged.pose?.root.up ?? 0)) * staged.height
  const above = Math.max(0, ground - staged.y + lift)
  const nearness = Math.exp(-above / (0.1 + 0.35 * staged.height))
  const strength = nearness * (1 - 0.6 * light.hazeAt(staged.depth))
  if (strength < 0.03) return
  const stage = standingMatrix(moment.view, moment.camera, staged.depth, moment.gate)
  const towards = Math.sign(light.key.x) || 1
  const width = staged.height * (built.kind === 'puppet' ? 0.42 : Math.min(1.6, built.sprite.aspect * 0.85)) * (1 + above * 1.2)
  // On the ground what is under a figure that stands before its depth's own ground line lies where its foot is.
  const y = above > 0.02 + lift ? ground : staged.y
  if (built.kind === 'picture' && light.key.strength > 0.15 && above < 0.4)
    thrown(context, staged, built, light, stage, towards, y, strength)
  context.setTransform(...stage)
  context.globalAlpha = 0.5 * strength
  context.drawImage(spot(), staged.x - width / 2 - towards * width * 0.06, y - width * 0.085, width, width * 0.17)
  context.globalAlpha = 1
}

function thrown(
  context: SKRSContext2D,
  staged: Staged,
  built: Extract<BuiltFigure, { kind: 'picture' }>,
  light: Light,
  stage: ReturnType<typeof standingMatrix>,
  towards: number,
  y: number,
  strength: number,
): void {
  const { silhouette, sprite } = built
  // The lower the light stands, the longer the shadow; it lies flat on the ground, so it is foreshortened.
  const long = Math.min(0.55, 0.16 + 0.6 * light.key.y)
  const unit = staged.height / sprite.unit
  const flipped = built.looks === -1 ? -staged.facing : staged.facing
  context.setTransform(...compose(stage, [flipped * unit, 0, towards * long * 1.5 * unit, long * 0.55 * unit, staged.x, y]))
  context.globalAlpha = 0.34 * strength * light.key.strength
  context.drawImage(silhouette, -sprite.footX, -sprite.footY, sprite.image.width, sprite.image.height)
  context.globalAlpha = 1
}

let soft: Canvas | null = null

/** A soft dark spot, baked once for the process. */
function spot(): Canvas {
  if (soft) return soft
  soft = createCanvas(96, 96)
  const context = soft.getContext('2d')
  const fill = context.createRadialGradient(48, 48, 0, 48, 48, 48)
  fill.addColorStop(0, 'rgba(6,8,24,1)')
  fill.addColorStop(0.35, 'rgba(6,8,24,0.72)')
  fill.addColorStop(0.7, 'rgba(6,8,24,0.2)')
  fill.addColorStop(1, 'rgba(6,8,24,0)')
  context.fillStyle = fill
  context.fillRect(0, 0, 96, 96)
  return soft
}
