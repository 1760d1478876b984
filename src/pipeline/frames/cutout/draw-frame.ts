import type { Canvas } from '@napi-rs/canvas'
import { cameraAt } from '../../choreography/camera-at.ts'
import { isCarried, stageAt } from '../../choreography/stage-at.ts'
import { groundAt } from '../../choreography/stage.ts'
import type { Staged } from '../../choreography/staged.ts'
import { places } from '../../repertoire/places/index.ts'
import type { BuiltFigure } from './build-figures.ts'
import type { BuiltFlat } from './build-set.ts'
import type { BuiltShot } from './build-shot.ts'
import { drawFigure, drawReflection, figureMatrix } from './draw-figure.ts'
import { drawFlat, hiddenBelow, matrixOf, type Moment } from './draw-set.ts'
import type { GlowLight, Lamp } from './glow-light.ts'
import { drawShadow } from './shadows.ts'
import { tileFlat } from './tile-flat.ts'
import { drawTitle } from './titles.ts'
import { apply, scaleOf, standingMatrix, type Gate } from './view.ts'
import { drawWading } from './wade.ts'
import type { WaterMirror } from './water-mirror.ts'

/** What the frames of a film share beside what is baked for a shot. */
export interface Stage {
  readonly canvas: Canvas
  readonly glow: GlowLight
  readonly mirror: WaterMirror
}

/**
 * Draws one moment of a shot: flats, air and figures by depth, each figure with its shadow or its reflection, then the
 * lights over them, what is nearest in the air, and the words. `time` in seconds since the shot began.
 */
export function drawFrame(stage: Stage, built: BuiltShot, time: number, gate: Gate): void {
  const { shot, seed, view, style, light, flats, air } = built
  const context = stage.canvas.getContext('2d')
  const posed = style.posesPerSecond >= 24 ? time : Math.floor(time * style.posesPerSecond + 1e-6) / style.posesPerSecond
  const moment: Moment = { view, camera: cameraAt(shot, time, seed), setting: shot.setting, gate, time: posed, style }
  const flowing: Moment = { ...moment, time }
  const hidden = hiddenBelow(flats, moment)
  const lamps: Lamp[] = []
  let water: BuiltFlat | null = null
  let shore: { readonly line: number; readonly strength: number } | null = null
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.globalAlpha = 1
  context.globalCompositeOperation = 'source-over'
  // Nothing of the frame before may shine through at a flat's edge.
  context.fillStyle = light.sky[0]
  context.fillRect(0, 0, view.width, view.height)

  let [flatAt, airAt] = [0, 0]
  const upTo = (depth: number): void => {
    while (flatAt < flats.length || airAt < air.length) {
      const [flat, cloud] = [flats[flatAt], air[airAt]]
      if (flat && flat.turn >= depth && (!cloud || flat.turn >= cloud.turn)) {
        drawFlat(context, flat, flowing, hidden[flatAt] as number)
        if (flat.mirror) {
          const line = apply(matrixOf(flat, moment), 0, flat.mirror.y).y
          // The far edge mirrors the backdrop; nearer strips of the same water mirror the figures on them.
          if (!shore) {
            const end = Math.min(hidden[flatAt] as number, apply(matrixOf(flat, moment), 0, flat.bottom).y)
            stage.mirror.reflect(context, stage.canvas, line, end, Math.min(0.9, flat.mirror.strength * 1.5), flat.mirror.ripple, time)
            shore = { line, strength: flat.mirror.strength }
          }
          water = flat
        } else if (flat.solidFrom !== Infinity) water = null
        const tiles = flat.glows?.length ? tileFlat(flat, matrixOf(flat, moment), 0, view) : []
        for (const matrix of tiles)
          for (const glow of flat.glows ?? []) {
            lamps.push({
              ...apply(matrix, glow.x, glow.y),
              radius: glow.radius * scaleOf(matrix),
              colour: glow.colour,
              flicker: glow.flicker,
              strength: 1,
            })
          }
        flatAt++
      } else if (cloud && cloud.turn >= depth) {
        cloud.draw(context, flowing)
        airAt++
      } else return
    }
  }
  const cast = stageAt(shot, posed, seed)
  for (const staged of cast) {
    const figure = built.figures.get(staged.figure.id)
    if (!figure) continue
    upTo(staged.depth)
    drawOne(context, staged, figure, built, moment, water)
    if (staged.figure.relation?.how === 'held-by') closeHand(context, staged, cast, built, moment)
    const lamp = lampOf(staged, moment)
    if (lamp) lamps.push(lamp)
  }
  // Whatever is very near the lens goes over the lights, all else under them.
  upTo(0.02)
  context.setTransform(1, 0, 0, 1, 0, 0)
  stage.glow.shine(context, lamps, time, shore)
  upTo(-1)
  for (const title of built.titles) drawTitle(context, title, time, view)
}

function drawOne(
  context: ReturnType<Canvas['getContext']>,
  staged: Staged,
  figure: BuiltFigure,
  built: BuiltShot,
  moment: Moment,
  water: BuiltFlat | null,
): void {
  const { shot, light } = built
  const matrix = figureMatrix(staged, figure, moment)
  const place = places[shot.setting.place]
  const grounded = place.medium === 'land' || place.medium === 'indoors' || place.medium === 'water-surface'
  if (water?.mirror && grounded) {
    const ground = groundAt(shot.setting, staged.depth)
    const line = apply(
      standingMatrix(moment.view, moment.camera, staged.depth, moment.gate),
      staged.x,
      staged.waterline ?? Math.max(ground, staged.y),
    ).y
    drawReflection(context, staged, figure, matrix, moment, line, water.mirror.strength)
  } else if (grounded && !isCarried(staged.figure)) drawShadow(context, staged, figure, light, moment)
  drawWading(context, staged, moment, () => drawFigure(context, staged, figure, matrix, moment))
}

/** The near hand of who holds something lies over it. */
function closeHand(
  context: ReturnType<Canvas['getContext']>,
  held: Staged,
  cast: readonly Staged[],
  built: BuiltShot,
  moment: Moment,
): void {
  const holder = cast.find((staged) => staged.figure.id === held.figure.relation?.to)
  const body = holder && built.figures.get(holder.figure.id)
  // A neon puppet is dark inside its line: an arm drawn bare over it would shine out.
  if (body?.kind !== 'puppet' || !holder?.pose || holder.pose.holds === 'far' || moment.style.neon > 0) return
  context.setTransform(...figureMatrix(holder, body, moment))
  body.puppet.drawNearArm(context, holder.pose)
}

/** The light of a figure that glows: strongest at night, a shimmer by day. In the dark a lead has a faint spot on it. */
function lampOf(staged: Staged, moment: Moment): Lamp | null {
  const { body } = staged.figure
  const colour = body.kind === 'picture' ? (body.glows ?? (body.material === 'neon' ? (body.colour ?? '#ff4fd8') : null)) : null
  if (colour === null) return spotOn(staged, moment)
  const stage = standingMatrix(moment.view, moment.camera, staged.depth, moment.gate)
  const middle = apply(stage, staged.x, staged.y - staged.height * 0.5)
  const dark = moment.setting.hour === 'night' ? 1 : moment.setting.hour === 'day' ? 0.45 : 0.8
  return { ...middle, radius: Math.min(1.1, 0.16 + staged.height * 2.6) * scaleOf(stage), colour, flicker: 0.5, strength: dark }
}

/** The theatre's follow spot: a subject must be told from a dark ground. */
function spotOn(staged: Staged, moment: Moment): Lamp | null {
  if (staged.figure.role !== 'lead' || moment.setting.hour !== 'night') return null
  const stage = standingMatrix(moment.view, moment.camera, staged.depth, moment.gate)
  const middle = apply(stage, staged.x, staged.y - staged.height * 0.55)
  return { ...middle, radius: (0.12 + staged.height * 0.95) * scaleOf(stage), colour: '#b8a8d0', flicker: 0, strength: 0.34 }
}
