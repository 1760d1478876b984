/** The part of the model's picture that the clip shows, in its pixels. */
export interface Window {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Size {
  readonly width: number
  readonly height: number
}

/** The largest part of the clip's shape, in the middle. What lies around it is filmed and thrown away. */
export function windowOf(picture: Size, clip: Size): Window {
  const scale = Math.min(picture.width / clip.width, picture.height / clip.height)
  const width = Math.min(picture.width, Math.max(1, Math.round(clip.width * scale)))
  const height = Math.min(picture.height, Math.max(1, Math.round(clip.height * scale)))
  return { x: (picture.width - width) >> 1, y: (picture.height - height) >> 1, width, height }
}

/** Lays what fills the window into the model's picture and continues its edges outwards. `channels` bytes a pixel. */
export function fillAround(pixels: Uint8Array, window: Window, picture: Size, channels: number): Uint8Array {
  if (window.width === picture.width && window.height === picture.height) return pixels
  const filled = new Uint8Array(channels * picture.width * picture.height)
  for (let y = 0, i = 0; y < picture.height; y++) {
    const row = Math.min(window.height - 1, Math.max(0, y - window.y)) * window.width
    for (let x = 0; x < picture.width; x++) {
      const from = channels * (row + Math.min(window.width - 1, Math.max(0, x - window.x)))
      for (let c = 0; c < channels; c++) filled[i++] = pixels[from + c] as number
    }
  }
  return filled
}
