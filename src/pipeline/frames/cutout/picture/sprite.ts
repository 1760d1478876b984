import type { Canvas } from '@napi-rs/canvas'

/** A figure's picture, baked. */
export interface Sprite {
  readonly image: Canvas
  /** The foot point (bottom centre of the drawing) in the image's pixels. */
  readonly footX: number
  readonly footY: number
  /** Pixels of the figure's height. */
  readonly unit: number
  /** Width of the drawing in its own heights. */
  readonly aspect: number
}
