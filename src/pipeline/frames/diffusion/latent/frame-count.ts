/** Frames to a step of the latent in time: the first step is one frame alone, every other is four. */
export const framesPerLatent = 4
/** Pixels to a step of the latent, down and across. */
export const pixelsPerLatent = 8

/** The fewest frames, 4k + 1, that last `seconds` at `fps`. */
export function framesFor(seconds: number, fps: number): number {
  // Rounding in the product must not cost four frames: 0.1 × 30 is a little above 3.
  const frames = Math.max(1, Math.ceil(seconds * fps - 1e-6))
  return Math.ceil((frames - 1) / framesPerLatent) * framesPerLatent + 1
}

/** Whether the autoencoder takes so many frames. */
export function isFrameCount(frames: number): boolean {
  return Number.isInteger(frames) && frames > 0 && frames % framesPerLatent === 1
}

/** Steps of the latent in time for so many frames. Throws RangeError unless they are 4k + 1. */
export function latentFramesOf(frames: number): number {
  if (!isFrameCount(frames)) throw new RangeError(`${frames} frames: not 4k + 1`)
  return (frames - 1) / framesPerLatent + 1
}

/** Frames for so many steps of the latent. */
export function framesOf(latentFrames: number): number {
  return (latentFrames - 1) * framesPerLatent + 1
}
