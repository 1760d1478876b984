import { createCanvas } from '@napi-rs/canvas'
import { cameraAt } from '../../choreography/camera-at.ts'
import { depthOfGround, parallaxAt } from '../../choreography/stage.ts'
import type { BuiltShot } from './build-shot.ts'
import type { FrameStrokes, Stroke, StrokeDepth } from './frame-strokes.ts'
import { lyingMatrix, type View } from './view.ts'

/** What covers so much of a pixel stands in it: the soft shadows around cut paper do not, and light does not. */
const STANDS = 116

/**
 * How near everything in a frame is, a byte a drawn pixel: the frame's own strokes, each in the grey of its depth, nearer over farther.
 *
 * What is `d` deep on the stage is 1 + 4d as far off as the curtain line, so nearness, the inverse, is `parallaxAt(d)`; on the ground that
 * falls in a straight line from the lower edge to the horizon. All of a shot is measured by the nearest that it shows.
 */
export function traceDepth(frame: FrameStrokes, built: BuiltShot, time: number): Uint8Array {
  const { view } = built
  const map = new Uint8Array(view.width * view.height)
  const full = 255 / nearestOf(built)
  const rows = groundRows(built, time)
  const canvas = createCanvas(view.width, view.height)
  const context = canvas.getContext('2d')
  const standing = [...frame.strokes, ...frame.nearest].filter((stroke): stroke is Stroke & { at: StrokeDepth } => stroke.at !== undefined)
  for (let i = 0; i < standing.length; i++) {
    const { at, paint } = standing[i] as (typeof standing)[number]
    context.save()
    paint(context, canvas)
    context.restore()
    const next = standing[i + 1]
    // What stands at one depth, one upon another, is measured at once.
    if (next !== undefined && next.at === at && typeof at === 'number') continue
    const { data } = context.getImageData(0, 0, view.width, view.height)
    if (typeof at === 'number') cover(map, data, Math.round(full * parallaxAt(at)))
    else lie(map, data, view, { rows, full, least: parallaxAt(at.farthest) })
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, view.width, view.height)
  }
  return map
}

/** Nearness of the nearest that a shot shows, by its plan: the same in all its frames, so that nothing flickers. */
function nearestOf({ shot, flats }: BuiltShot): number {
  const ground = flats.some(({ liesFrom, mirror }) => liesFrom !== undefined || mirror)
  const depths = [...flats.map(({ depth }) => depth), ...shot.figures.map(({ depth }) => depth)]
  return Math.max(0.2, ground ? parallaxAt(depthOfGround(shot.setting, 1)) : 0, parallaxAt(Math.min(...depths)))
}

/** Nearness of the ground along the left edge of the frame, row by row, and how it changes to the right: a roll of the camera tips it. */
function groundRows(
  { shot, seed, view }: BuiltShot,
  time: number,
): { readonly first: number; readonly down: number; readonly across: number } {
  const { horizon } = shot.setting
  const [a, b, c, d, e, f] = lyingMatrix(view, cameraAt(shot, time, seed), shot.setting, { x: 0, y: 0 })
  const area = a * d - b * c
  // y on the stage of a pixel, and from it nearness: 0 at the horizon, 1 at the curtain line.
  const steep = 1 / Math.max(0.05, 1.04 - horizon)
  return { first: ((b * e - a * f) / area - horizon) * steep, down: (a / area) * steep, across: (-b / area) * steep }
}

function cover(map: Uint8Array, data: Uint8ClampedArray, grey: number): void {
  for (let i = 0, k = 3; i < map.length; i++, k += 4) if ((data[k] as number) >= STANDS) map[i] = grey
}

function lie(
  map: Uint8Array,
  data: Uint8ClampedArray,
  { width, height }: View,
  { rows, full, least }: { readonly rows: ReturnType<typeof groundRows>; readonly full: number; readonly least: number },
): void {
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++)
      if ((data[4 * i + 3] as number) >= STANDS)
        map[i] = Math.min(255, Math.round(full * Math.max(least, rows.first + rows.down * (y + 0.5) + rows.across * (x + 0.5))))
}
