import { createCanvas, type Canvas } from '@napi-rs/canvas'
import type { Art } from '../../art/art.ts'
import type { CameraReach } from '../../choreography/camera-at.ts'
import { parallaxAt, scaleAt } from '../../choreography/stage.ts'
import { randomFrom } from '../../random.ts'
import { places } from '../../repertoire/places/index.ts'
import type { Style } from '../../repertoire/styles/style.ts'
import type { Setting } from '../../storyboard/storyboard.ts'
import { treat, treats } from './finish/treat.ts'
import type { Light } from './light.ts'
import type { Easel, Sheet, StandingFlat } from './painting.ts'
import { bakePicture } from './picture/bake-picture.ts'
import { paintFlat } from './scenery/index.ts'
import type { View } from './view.ts'

/** A flat of the set, ready to be drawn. */
export interface BuiltFlat extends StandingFlat {
  /** The depth at which it takes its turn among the figures. */
  readonly turn: number
  /** The part of its sheet that has paint on it, in stage units. */
  readonly top: number
  readonly bottom: number
  /** Between these y it hides all that is behind it; Infinity: nowhere. */
  readonly solidFrom: number
  readonly solidTo: number
}

export interface SetPlan {
  readonly setting: Setting
  readonly light: Light
  readonly style: Style
  readonly view: View
  readonly reach: CameraReach
  readonly seed: number
  readonly art: Art
  /** Awaited between pieces of the work; throws when it is to stop. */
  readonly breathe: () => Promise<void>
}

/** Paints the flats of a place once, from the backdrop to the curtain line. */
export async function buildSet(plan: SetPlan): Promise<readonly BuiltFlat[]> {
  const place = places[plan.setting.place]
  const flats: BuiltFlat[] = []
  for (const [i, flat] of place.flats.entries()) {
    const easel = easelFor(plan, flat.depth, `${plan.setting.place}-${i}`)
    for (const [k, standing] of paintFlat(flat, easel).entries()) {
      flats.push(finishFlat(standing, plan, `${plan.setting.place}-${i}-${k}`))
      await plan.breathe()
    }
  }
  return flats
    .filter((flat) => !travels(plan.reach) || !hangs(flat))
    .map((flat, order) => ({ flat, order }))
    .sort((a, b) => b.flat.turn - a.flat.turn || a.order - b.order)
    .map(({ flat }) => flat)
}

/** The most that the camera enlarges a depth. */
export function enlarged(reach: CameraReach, depth: number): number {
  return reach.zoom * (1 + (reach.push - 1) * scaleAt(depth))
}

/** The finest that flats are painted against the frame: beyond, a close-up's softness is like a lens's. */
const FINEST = 1.3

/**
 * Stage units that the camera may travel to one side over painted flats alone. Further, they are continued by their
 * mirror images, and all are painted to one width, so that what goes through several (a path) stays whole.
 */
const MOST_TRAVEL = 0.8

function travels(reach: CameraReach): boolean {
  return Math.max(reach.left, reach.right) > MOST_TRAVEL
}

/** What hangs into the picture next to the lens: a frame for a camera that stays, in the way of faces for one that travels. */
function hangs(flat: BuiltFlat): boolean {
  return flat.turn < 0.05 && flat.liesFrom === undefined && flat.top < 0.45
}

function easelFor(plan: SetPlan, depth: number, name: string): Easel {
  const { setting, light, view, reach, seed } = plan
  const travel = travels(reach) ? MOST_TRAVEL : Math.max(reach.left, reach.right, reach.up, reach.down) * parallaxAt(depth)
  const pixels = view.height * Math.min(FINEST, enlarged(reach, depth))
  return {
    setting,
    light,
    pixels,
    place: places[setting.place],
    aspect: view.aspect,
    // A little more than the travel: the gate's weave, and the corners that a roll brings in.
    margin: travel + reach.roll * view.aspect * 0.6 + 0.025,
    lot: randomFrom(seed, 'set', setting.place)(),
    random: randomFrom(seed, 'flat', name),
    treat: (image) => {
      if (treats(plan.style)) treat(image, plan.style, randomFrom(seed, 'treat live', name, image.width), view.height)
    },
    art: (picture, height) => cutFromLibrary(plan, picture, Math.round(height * pixels), depth),
  }
}

/** Library pictures on flats: cut and lit like figures, without the shadow that a figure casts. */
function cutFromLibrary(plan: SetPlan, name: string, pixels: number, depth: number): Canvas {
  const plain = { ...plan.style, edges: 0, wash: 0, ink: 0, neon: 0, brush: 0, hatch: 0, inks: null }
  const sprite = bakePicture(
    { kind: 'picture', art: name, colour: null, material: null, glows: null },
    { art: plan.art, light: plan.light, style: plain, depth, pixels, frame: plan.view.height },
  )
  const canvas = createCanvas(Math.max(1, Math.round(sprite.aspect * sprite.unit)), sprite.unit)
  canvas.getContext('2d').drawImage(sprite.image, -(sprite.image.width - canvas.width) / 2, -(sprite.footY - sprite.unit))
  return canvas
}

function finishFlat(standing: StandingFlat, plan: SetPlan, name: string): BuiltFlat {
  const { sheet } = standing
  const turn = standing.liesFrom ?? standing.depth
  if (sheet === null) return { ...standing, turn, top: 0, bottom: 0, solidFrom: Infinity, solidTo: Infinity }
  if (treats(plan.style)) treat(sheet.image, plan.style, randomFrom(plan.seed, 'treat', name), plan.view.height)
  return { ...standing, turn, ...coverage(sheet, bobOf(standing)) }
}

/** The furthest that a flat drifts up or down, in stage units. */
function bobOf({ drift }: StandingFlat): number {
  if (!drift) return 0
  return Math.max(...Array.from({ length: 64 }, (_, i) => Math.abs(drift(i / 4).y))) + 0.002
}

const ROWS = 160

/** Which rows of a sheet have paint, and from which row down it is paint from side to side. Looks at a small copy. */
function coverage(sheet: Sheet, bob: number): Pick<BuiltFlat, 'top' | 'bottom' | 'solidFrom' | 'solidTo'> {
  const [columns, rows] = [Math.min(96, sheet.image.width), Math.min(ROWS, sheet.image.height)]
  const small = createCanvas(columns, rows)
  const context = small.getContext('2d')
  context.imageSmoothingEnabled = false
  context.drawImage(sheet.image, 0, 0, columns, rows)
  const { data } = context.getImageData(0, 0, columns, rows)
  let [top, bottom, solid, last] = [rows, -1, rows, -1]
  for (let y = rows - 1; y >= 0; y--) {
    let [least, most] = [255, 0]
    for (let x = 0; x < columns; x++) {
      const alpha = data[(y * columns + x) * 4 + 3] as number
      least = Math.min(least, alpha)
      most = Math.max(most, alpha)
    }
    if (most > 0) {
      top = y
      bottom = Math.max(bottom, y)
    }
    // The sheet's own last row may be cut through a pixel; above it the run of full rows must not break.
    if (least === 255 && (solid === y + 1 || (last < 0 && y >= rows * 0.94))) {
      solid = y
      last = Math.max(last, y)
    }
  }
  const row = (y: number): number => sheet.y + (y / rows) * sheet.height
  return {
    // A row of the small copy stands for several of the sheet's: one more on each side.
    top: row(Math.max(0, top - 1)),
    bottom: row(Math.min(rows, bottom + 2)),
    solidFrom: last < 0 ? Infinity : row(solid + 1) + bob,
    solidTo: last < 0 ? Infinity : row(last) - bob,
  }
}
