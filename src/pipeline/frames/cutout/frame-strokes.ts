import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { cameraAt } from '../../choreography/camera-at.ts'
import { isCarried, stageAt } from '../../choreography/stage-at.ts'
import { groundAt } from '../../choreography/stage.ts'
import type { Staged } from '../../choreography/staged.ts'
import { isFlown, isTowed, ropeOf, stringOf } from '../../choreography/tow.ts'
import { places } from '../../repertoire/places/index.ts'
import type { BuiltFigure } from './build-figures.ts'
import type { BuiltFlat } from './build-set.ts'
import type { BuiltShot } from './build-shot.ts'
import { drawFigure, drawReflection, figureMatrix } from './draw-figure.ts'
import { drawLife, drawSheet, hiddenBelow, matrixOf, type Moment } from './draw-set.ts'
import type { Lamp, Shore } from './glow-light.ts'
import { lampOf, lampsOn } from './lamps.ts'
import { drawShadow } from './shadows.ts'
import { drawTitle } from './titles.ts'
import { apply, standingMatrix, type Gate } from './view.ts'
import { drawRings, drawWading } from './wade.ts'
import type { WaterMirror } from './water-mirror.ts'

/** One thing that is drawn, in its turn. */
export interface Stroke {
  /**
   * `flat`: painted scenery; `mirror`: water that mirrors what stands behind it; `air`: mist,
   * particles and whatever else moves in the set; `trace`: what a
   * figure leaves around it (shadow, reflection, rings); `body`: a figure itself; `title`: words.
   */
  readonly part: 'flat' | 'mirror' | 'air' | 'trace' | 'body' | 'title'
  /** The figure whose stroke it is; null: the set's. */
  readonly of: string | null
  /** The figure that it is drawn for once more: a hand is drawn over what it holds. */
  readonly over?: string
  /** Where it stands; absent: nowhere, as mist, light and words do. */
  readonly at?: StrokeDepth
  /** `canvas` is the context's own: water mirrors what is on it. */
  paint(context: SKRSContext2D, canvas: Canvas): void
}

/** A depth of the stage for all of it; or the ground's, which is another in each row. No row of it is farther than `farthest`. */
export type StrokeDepth = number | { readonly farthest: number }

/** All that a frame is drawn of, in order: the strokes, the lights over them, and what is so near that it lies over the lights. */
export interface FrameStrokes {
  readonly strokes: readonly Stroke[]
  readonly lamps: readonly Lamp[]
  readonly shore: Shore | null
  readonly nearest: readonly Stroke[]
  /** Seconds since the shot began, in which lights flicker. */
  readonly time: number
}

/** The strokes of one moment of a shot: flats, air and figures by depth, each figure with its shadow or its reflection. `time` in seconds since the shot began. */
export function strokesOf(built: BuiltShot, time: number, gate: Gate, mirror: WaterMirror): FrameStrokes {
  const { shot, seed, view, style, flats, air } = built
  const posed = style.posesPerSecond >= 24 ? time : Math.floor(time * style.posesPerSecond + 1e-6) / style.posesPerSecond
  const moment: Moment = { view, camera: cameraAt(shot, time, seed), setting: shot.setting, gate, time: posed, style }
  const flowing: Moment = { ...moment, time }
  const hidden = hiddenBelow(flats, moment)
  const lamps: Lamp[] = []
  const strokes: Stroke[] = []
  const nearest: Stroke[] = []
  let water = null as BuiltFlat | null
  let shore = null as Shore | null
  let [flatAt, airAt] = [0, 0]

  const addFlat = (flat: BuiltFlat, below: number, to: Stroke[]): void => {
    const at = depthOf(flat)
    to.push({ part: 'flat', of: null, at, paint: (context) => drawSheet(context, flat, flowing, below) })
    if (flat.live) to.push({ part: 'air', of: null, at, paint: (context) => drawLife(context, flat, flowing) })
    if (flat.mirror) {
      // The far edge mirrors the backdrop; nearer strips of the same water mirror the figures on them.
      if (!shore) {
        const { strength, ripple } = flat.mirror
        const line = apply(matrixOf(flat, moment), 0, flat.mirror.y).y
        const end = Math.min(below, apply(matrixOf(flat, moment), 0, flat.bottom).y)
        to.push({
          part: 'mirror',
          of: null,
          paint: (context, canvas) => mirror.reflect(context, canvas, line, end, Math.min(0.9, strength * 1.5), ripple, time),
        })
        shore = { line, strength }
      }
      water = flat
    } else if (flat.solidFrom !== Infinity) water = null
  }
  const upTo = (depth: number, to: Stroke[]): void => {
    while (flatAt < flats.length || airAt < air.length) {
      const [flat, cloud] = [flats[flatAt], air[airAt]]
      if (flat && flat.turn >= depth && (!cloud || flat.turn >= cloud.turn)) {
        addFlat(flat, hidden[flatAt] as number, to)
        lamps.push(...lampsOn(flat, flatAt, moment))
        flatAt++
      } else if (cloud && cloud.turn >= depth) {
        to.push({ part: 'air', of: null, paint: (context) => cloud.draw(context, flowing) })
        airAt++
      } else return
    }
  }
  const cast = stageAt(shot, posed, seed)
  for (const staged of cast) {
    const figure = built.figures.get(staged.figure.id)
    if (!figure) continue
    upTo(staged.depth, strokes)
    strokes.push(
      ...tether(staged, cast, moment),
      ...figureStrokes(staged, figure, built, moment, water),
      ...closedHand(staged, cast, built, moment),
    )
    const lamp = lampOf(staged, moment)
    if (lamp) lamps.push(lamp)
  }
  // Whatever is very near the lens goes over the lights, all else under them.
  upTo(0.02, strokes)
  const shining = [...lamps]
  upTo(-1, nearest)
  for (const title of built.titles) nearest.push({ part: 'title', of: null, paint: (context) => drawTitle(context, title, time, view) })
  return { strokes, lamps: shining, shore, nearest, time }
}

/** Ground and water lie; all else stands where it is. */
function depthOf({ depth, liesFrom, mirror }: BuiltFlat): StrokeDepth {
  return liesFrom === undefined && !mirror ? depth : { farthest: liesFrom ?? depth }
}

function figureStrokes(
  staged: Staged,
  figure: BuiltFigure,
  { shot, light }: BuiltShot,
  moment: Moment,
  water: BuiltFlat | null,
): readonly Stroke[] {
  const matrix = figureMatrix(staged, figure, moment)
  const of = staged.figure.id
  const strokes: Stroke[] = []
  const place = places[shot.setting.place]
  const grounded = place.medium === 'land' || place.medium === 'indoors' || place.medium === 'water-surface'
  if (water?.mirror && grounded) {
    const { strength } = water.mirror
    const ground = groundAt(shot.setting, staged.depth)
    const line = apply(
      standingMatrix(moment.view, moment.camera, staged.depth, moment.gate),
      staged.x,
      staged.waterline ?? Math.max(ground, staged.y),
    ).y
    strokes.push({ part: 'trace', of, paint: (context) => drawReflection(context, staged, figure, matrix, moment, line, strength) })
  } else if (grounded && !isCarried(staged.figure))
    strokes.push({ part: 'trace', of, paint: (context) => drawShadow(context, staged, figure, light, moment) })
  return [
    ...strokes,
    {
      part: 'body',
      of,
      at: staged.depth,
      paint: (context) => drawWading(context, staged, moment, () => drawFigure(context, staged, figure, matrix, moment)),
    },
    { part: 'trace', of, paint: (context) => drawRings(context, staged, moment) },
  ]
}

/** The rope between who pulls and what is pulled, sagging a little, and the string of a kite, behind it. */
function tether(towed: Staged, cast: readonly Staged[], moment: Moment): readonly Stroke[] {
  const host = cast.find((staged) => staged.figure.id === towed.figure.relation?.to)
  const line = host && LINES.find(({ ties }) => ties(towed.figure, host.figure))
  if (!line) return []
  return [
    {
      part: 'body',
      of: towed.figure.id,
      at: towed.depth + line.behind,
      paint(context) {
        const [from, to] = line.endsOf(towed, host)
        context.setTransform(...standingMatrix(moment.view, moment.camera, towed.depth, moment.gate))
        context.beginPath()
        context.moveTo(from.x, from.y)
        context.quadraticCurveTo((from.x + to.x) / 2, line.lowest(from.y, to.y), to.x, to.y)
        for (const [width, colour] of line.strokes) {
          context.lineWidth = width
          context.strokeStyle = colour
          context.stroke()
        }
      },
    },
  ]
}

/** What ties a thing to somebody: how far behind it is drawn, how low its middle is pulled, widths in stage units and colours from its dark edge to its light. */
const LINES = [
  {
    ties: isTowed,
    endsOf: ropeOf,
    behind: 0,
    lowest: (one: number, other: number): number => Math.max(one, other) + 0.012,
    strokes: [
      [0.011, '#5a3d26'],
      [0.007, '#c79a5e'],
    ],
  },
  {
    ties: isFlown,
    endsOf: stringOf,
    behind: 0.001,
    lowest: (one: number, other: number): number => (one + other) / 2 + 0.02,
    strokes: [
      [0.005, '#8a8078'],
      [0.003, '#fbf6ea'],
    ],
  },
] as const

/** The near hand of who holds something lies over it. */
function closedHand(held: Staged, cast: readonly Staged[], built: BuiltShot, moment: Moment): readonly Stroke[] {
  if (held.figure.relation?.how !== 'held-by') return []
  const holder = cast.find((staged) => staged.figure.id === held.figure.relation?.to)
  const body = holder && built.figures.get(holder.figure.id)
  const pose = holder?.pose
  // A neon puppet is dark inside its line: an arm drawn bare over it would shine out.
  if (body?.kind !== 'puppet' || !holder || !pose || pose.holds === 'far' || moment.style.neon > 0) return []
  return [
    {
      part: 'body',
      of: holder.figure.id,
      over: held.figure.id,
      at: holder.depth,
      paint(context) {
        context.setTransform(...figureMatrix(holder, body, moment))
        body.puppet.drawNearArm(context, pose)
      },
    },
  ]
}
