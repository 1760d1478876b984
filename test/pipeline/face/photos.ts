import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp, { type Sharp } from 'sharp'
import { FaceFault, WhichFace } from '../../../src/face.ts'

/** A photo in the public domain, where it has been put beside the checkout. */
const astronaut = fileURLToPath(new URL('../../../../shared/faces/astronaut.png', import.meta.url))
/** Pixels of the photo: 512 × 512, the face's middle about (225, 115), 90 wide. */
export const photo = (): Sharp => sharp(astronaut)
export const hasPhotos = existsSync(astronaut)
export const shared = (name: string): Sharp => sharp(fileURLToPath(new URL(`../../../../shared/faces/${name}`, import.meta.url)))

export const jpeg = async (picture: Sharp): Promise<Uint8Array> => new Uint8Array(await picture.jpeg({ quality: 92 }).toBuffer())
export const png = async (picture: Sharp): Promise<Uint8Array> => new Uint8Array(await picture.png().toBuffer())

/** Left half red, right half blue. */
export function twoColours(width = 64, height = 48): Sharp {
  const data = new Uint8Array(3 * width * height)
  for (let p = 0; p < width * height; p++) data.set(p % width < width / 2 ? [220, 60, 30] : [30, 90, 210], 3 * p)
  return sharp(data, { raw: { width, height, channels: 3 } })
}

export function rectangle(width: number, height: number, fill: string, round = 0): Buffer {
  return Buffer.from(
    `<svg width="${width}" height="${height}"><rect width="${width}" height="${height}" rx="${round}" fill="${fill}"/></svg>`,
  )
}

/** The name of the fault that a promise ends in; 'which' where somebody must choose, 'fine' where nothing is wrong. */
export async function faultOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'fine'
  } catch (error) {
    if (error instanceof WhichFace) return 'which'
    if (error instanceof FaceFault) return error.why
    throw error
  }
}
