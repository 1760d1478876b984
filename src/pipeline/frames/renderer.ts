import type { OnProgress } from '../progress.ts'
import type { Face, Faces } from '../storyboard/face.ts'
import type { Storyboard } from '../storyboard/storyboard.ts'

/** One picture of the film: RGBA, 8 bits, rows from the top, `4 × width × height` bytes. Valid until the next is asked for. */
export interface Frame {
  readonly index: number
  readonly pixels: Uint8Array
}

export interface FilmOptions {
  readonly signal: AbortSignal
  readonly onProgress: OnProgress
  /** Drawing threads; the frames are the same for any number. */
  readonly threads: number
  /** The faces that the storyboard's puppets wear, by id; a puppet whose face is not among them wears a painted one. */
  readonly faces?: Faces
}

/**
 * Films a storyboard: yields its frames in order, `seconds × fps` of them, each a function of the storyboard and its
 * index alone. Throws the signal's reason when it is aborted, and StageError('filming') for faults of its own.
 */
export type Film = (storyboard: Storyboard, options: FilmOptions) => AsyncIterable<Frame>

/**
 * What of a frame a mask covers of figures.
 * - `silhouette`: where they are seen, as drawn, less what hides them; soft at its edges. What is to be painted anew when they are.
 * - `touch`: every pixel that drawing them can change, be it by one level: themselves with their cut edges, shadows and halos,
 *   reflections and rings in the water, the hand that holds them. 255 or 0.
 * - `influence`: that, and all that their own light falls on. 255 or 0.
 *
 * The promise of the last two: take these figures away, or change them in any way that gives the same mask, and not one pixel outside
 * is another. A figure that gives no light, or whose light stays what it was, keeps it by `touch` alone.
 */
export type MaskKind = 'silhouette' | 'touch' | 'influence'

/** A mask of one frame: a byte a pixel, 0 … 255, rows from the top, `width × height` bytes. */
export interface Mask {
  readonly index: number
  readonly coverage: Uint8Array
}

export interface MaskOptions {
  /** The ids of the figures, in whatever shots they are; what they carry counts as theirs. */
  readonly figures: readonly string[]
  readonly kind: MaskKind
  /** The frames that are asked for, in their order; all of the film where it is absent. */
  readonly frames?: readonly number[]
  readonly signal: AbortSignal
}

/**
 * Masks figures of a film, frame by frame, by drawing them as `Film` does. Throws the signal's reason when it is aborted, and
 * StageError('filming') for faults of its own.
 */
export type MaskFigures = (storyboard: Storyboard, options: MaskOptions) => AsyncIterable<Mask>

/**
 * How near everything in a frame is: a byte a pixel, rows from the top, `width × height` bytes. 255 is the nearest that its shot shows, 0
 * infinitely far; in between it falls as the inverse of the distance, as the maps do that networks estimate from pictures.
 */
export interface DepthMap {
  readonly index: number
  readonly nearness: Uint8Array
}

export interface DepthOptions {
  /** The frames that are asked for, in their order; all of the film where it is absent. */
  readonly frames?: readonly number[]
  readonly signal: AbortSignal
}

/**
 * Measures the depth of a film, frame by frame, from where everything stands: exact, and steady from frame to frame. Throws the signal's
 * reason when it is aborted, and StageError('filming') for faults of its own.
 */
export type MapDepth = (storyboard: Storyboard, options: DepthOptions) => AsyncIterable<DepthMap>

/** Draws a film's words over a frame of it and returns its pixels: those that it was given where there are no words. */
export type LayTitles = (frame: Frame) => Promise<Uint8Array>

/** The cut-out film as another renderer's guide: what it looks like, how deep it is, where its figures are, and what they wear for a face. */
export interface Animatic {
  readonly film: Film
  readonly mapDepth: MapDepth
  readonly maskFigures: MaskFigures
  readonly layTitles: (storyboard: Storyboard) => LayTitles
  /** A face on white: RGB, 8 bits, rows from the top. */
  readonly showFace: (face: Face) => Promise<{ readonly width: number; readonly height: number; readonly pixels: Uint8Array }>
}
