import type { Palette, Tones } from './palette.ts'
import { cutOut, shape, type Context, type Curve } from './paper.ts'

/** Hats on a head of height 1, from the middle of the skull. `back` goes behind the head. */
export interface Hat {
  readonly back?: (context: Context, hat: Felt) => void
  readonly front: (context: Context, hat: Felt) => void
}
export interface Felt {
  readonly tones: Tones
  readonly palette: Palette
  readonly side: number
}

/** One piece of a hat. */
export const patch = (context: Context, { side }: Felt, tones: Tones, curves: readonly Curve[], size = 0.8): void => {
  shape(context, curves)
  cutOut(context, tones, side, size, { x: curves[0]?.[0] ?? 0, y: (curves[0]?.[1] ?? 0) - 0.1 })
}
/** A band around it. */
export const ribbon = (context: Context, colour: string, width: number, curves: readonly Curve[]): void => {
  shape(context, curves, false)
  context.lineCap = 'butt'
  context.strokeStyle = colour
  context.lineWidth = width
  context.stroke()
  context.lineCap = 'round'
}
