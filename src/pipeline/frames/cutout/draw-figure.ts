import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Staged } from '../../choreography/staged.ts'
import { motions } from '../../repertoire/motions/index.ts'
import type { BuiltFigure } from './build-figures.ts'
import type { Moment } from './draw-set.ts'
import { drawInManner, hasManner } from './puppet-manner.ts'
import { scratch } from './scratch.ts'
import { compose, scaleOf, standingMatrix, type Matrix } from './view.ts'

/** From a figure's own heights (foot point at the origin, y up negative, drawn facing right) to pixels. */
export function figureMatrix(staged: Staged, built: BuiltFigure, moment: Moment): Matrix {
  const stage = standingMatrix(moment.view, moment.camera, staged.depth, moment.gate)
  const turn = staged.carriedTurn
  const [cos, sin] = [Math.cos(turn) * staged.height, Math.sin(turn) * staged.height]
  const placed = compose(stage, [cos, sin, -sin, cos, staged.x, staged.y])
  const faced = compose(placed, [staged.facing, 0, 0, 1, 0, 0])
  if (built.kind === 'puppet' || !staged.attitude) return faced
  const { forward, up, turn: tip, wide, tall, skew } = staged.attitude
  const pivot = motions[staged.figure.motion].pivot
  const [c, s] = [Math.cos(tip), Math.sin(tip)]
  // Squash and shear about the foot, then the turn about the pivot, then the shift; positive tips forward.
  const about: Matrix = [c, s, -s, c, -s * pivot, -pivot + c * pivot]
  const bent: Matrix = [wide, 0, -skew * tall, tall, 0, 0]
  return compose(faced, compose([1, 0, 0, 1, forward, -up], compose(about, bent)))
}

export function drawFigure(context: SKRSContext2D, staged: Staged, built: BuiltFigure, matrix: Matrix, moment: Moment): void {
  if (built.kind === 'puppet') {
    if (!staged.pose) return
    const { pose, velocity } = staged
    const act = (on: SKRSContext2D, at: Matrix): void => {
      on.save()
      on.setTransform(...at)
      built.puppet.draw(on, pose, moment.time, velocity)
      on.restore()
    }
    const upright = Math.abs(pose.lean) < 0.35 && staged.carriedTurn === 0
    if (hasManner(moment.style)) drawInManner(context, matrix, { style: moment.style, frame: moment.view.height, upright }, act)
    else act(context, matrix)
    return
  }
  const { sprite, looks } = built
  const mirrored = looks === -1 || (looks === 0 && staged.facing === -1)
  const unit = 1 / sprite.unit
  context.setTransform(...compose(matrix, [mirrored ? -unit : unit, 0, 0, unit, 0, 0]))
  context.drawImage(sprite.image, -sprite.footX, -sprite.footY)
}

/** Water seen from above its level shows a mirror image a little shorter. */
const SHORTER = 0.86

/** The picture of a figure upside down under a line of the water, rippled and darkened. `lineY` in pixels. */
export function drawReflection(
  context: SKRSContext2D,
  staged: Staged,
  built: BuiltFigure,
  matrix: Matrix,
  moment: Moment,
  lineY: number,
  strength: number,
): void {
  const size = scaleOf(matrix) * 1.15
  const wide = built.kind === 'puppet' ? 1.3 : Math.max(0.4, built.sprite.aspect * 1.25)
  const [w, h] = [Math.ceil(size * wide) + 4, Math.ceil(size) + 4]
  const foot = matrix[5]
  const left = matrix[4] - w / 2
  const first = lineY + Math.max(0, lineY - foot)
  // The figure on a sheet of its own, its foot near the sheet's bottom; only as much of it as there is water to see.
  const base = h - 2 - size * 0.04
  const shown = Math.min(base, (moment.view.height - first) / SHORTER + 8)
  if (shown < 12 || left > moment.view.width || left + w < 0) return
  // With a clear rim, and all of it clean: what a larger figure left there must not be drawn into this one's edges.
  const sheet = scratch('reflection', w + 2, h + 2)
  const paper = sheet.getContext('2d')
  paper.save()
  paper.setTransform(1, 0, 0, 1, 0, 0)
  paper.clearRect(0, 0, sheet.width, sheet.height)
  paper.beginPath()
  paper.rect(0, base - shown, w, h - base + shown)
  paper.clip()
  const bare = { ...moment, style: { ...moment.style, neon: 0, ink: 0, wash: 0 } }
  drawFigure(paper, staged, built, [matrix[0], matrix[1], matrix[2], matrix[3], w / 2, base], bare)
  paper.restore()
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.globalAlpha = 0.5 * strength
  const strip = Math.max(3, Math.round(h / 26))
  for (let y = 0; y + strip < shown; y += strip) {
    const down = first + y * SHORTER
    if (down > moment.view.height) break
    const sway = Math.sin(moment.time * 2.6 + down * 0.075) * (1.2 + y * 0.022) * (moment.view.height / 720)
    const source = Math.max(0, base - y - strip)
    context.setTransform(1, 0, 0, -1, left + sway, down + strip * SHORTER)
    context.drawImage(sheet, 0, source, w, strip, 0, 0, w, strip * SHORTER + 0.5)
  }
  context.globalAlpha = 1
}
