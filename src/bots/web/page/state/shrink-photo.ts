/** Pixels of the longer side: more shows nothing more of a face. */
const LONGEST_SIDE = 2000
const QUALITY = 0.92

/**
 * A photo as it is handed in: turned upright and no larger than it need be, and without the place, the time and the camera that it may
 * tell of. What this browser cannot decode, and what moves, is handed in as it is, for the studio to look at.
 */
export async function shrinkPhoto(photo: Blob): Promise<Blob> {
  if (photo.type === 'image/gif') return photo
  const picture = await createImageBitmap(photo).catch(() => null)
  if (picture === null) return photo
  try {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
    const size = { width: Math.max(1, Math.round(picture.width * scale)), height: Math.max(1, Math.round(picture.height * scale)) }
    return (await drawJpeg(picture, size)) ?? photo
  } finally {
    picture.close()
  }
}

/** Null: the browser could not. */
export async function drawJpeg(
  picture: CanvasImageSource,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d')
  if (context === null) return null
  // A JPEG has no transparency: what shows nothing becomes white paper, not black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(picture, 0, 0, width, height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
}
