import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Flat } from '../../repertoire/places/flats.ts'
import type { Place } from '../../repertoire/places/place.ts'
import type { Random } from '../../random.ts'
import type { Setting } from '../../storyboard/storyboard.ts'
import type { Light } from './light.ts'

/** What every painter of a shot's set is handed. Lengths are in stage units (1 = frame height) unless they say pixels. */
export interface Easel {
  readonly setting: Setting
  readonly place: Place
  readonly light: Light
  /** Width of the frame in stage units (16:9 → 1.78). */
  readonly aspect: number
  /** Pixels of one stage unit in a baked picture: the frame's height × the most that the camera enlarges this depth. */
  readonly pixels: number
  /** How far beyond each side of the frame a flat must be painted, so that the camera never sees its edge. */
  readonly margin: number
  /** One draw for the whole set, 0 … 1: what several flats must agree on (which side the window is). */
  readonly lot: number
  /** Chance for this flat alone. */
  readonly random: Random
  /** Paints a picture over in the film's style. A flat's own sheet is treated for it; what `live` draws is its painter's to treat. */
  treat(image: Canvas): void
  /** A picture of the art library, rasterised once at `height` stage units ('fluent-emoji:evergreen-tree'). */
  art(name: string, height: number): Canvas
}

/** A baked picture and the box of the stage that it fills. */
export interface Sheet {
  readonly image: Canvas
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * A flat as it stands on the stage. The baked sheet is drawn first; `live`, where there is one, is drawn over it on
 * every frame, with the context already scaled to stage units, in this depth's projection. Keep `live` under a
 * millisecond at 720p: no shadowBlur, no filter, no new gradients of the full frame.
 */
export interface StandingFlat {
  readonly depth: number
  /**
   * It lies (ground, water, floor) from this depth, its far edge at the top, towards `depth`, its near one. It takes
   * its turn at `liesFrom`, so that figures nearer than that stand on it, and each of its rows moves like the ground at
   * that row (choreography's depthOfGround), so that feet do not slide on it when the camera moves.
   */
  readonly liesFrom?: number
  readonly sheet: Sheet | null
  /** The baked sheet's own slow shift over time (clouds, waves); null stands still. */
  drift?(time: number): { readonly x: number; readonly y: number }
  live?(context: SKRSContext2D, time: number): void
  /** Points that give light to their neighbours: lamps, windows, fires. */
  readonly glows?: readonly Glow[]
  /** Figures at this depth or behind are mirrored in it below this y (water, wet ground), by this strength 0 … 1. */
  readonly mirror?: { readonly y: number; readonly strength: number; readonly ripple: number }
}

export interface Glow {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly colour: string
  /** 0 steady … 1 flickers. */ readonly flicker: number
}

/** Paints one kind of flat; a flat may come back as several layers (a forest's rows). */
export type FlatPainter<Kind extends Flat['paint']> = (flat: Extract<Flat, { paint: Kind }>, easel: Easel) => readonly StandingFlat[]
