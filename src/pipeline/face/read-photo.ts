import type { Sharp } from 'sharp'
import { FaceFault, LARGEST_PHOTO } from '../../face.ts'
import type { Raster } from './raster.ts'

/** Pixels of a photo, by its head, before anything is decoded. */
const MOST_PIXELS = 50_000_000
/** Pixels of the longer side that is worked with: a head in a wide photo keeps its detail. */
const LONGEST = 4096

type Kind = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic'

/**
 * Decodes what a stranger sent: by its bytes and not its name, within caps, upright, in sRGB, and nothing but its pixels. Throws FaceFault.
 */
export async function readPhoto(bytes: Uint8Array): Promise<Raster> {
  if (bytes.length > LARGEST_PHOTO)
    throw new FaceFault('too-large', `The photo is too large: ${LARGEST_PHOTO / 1024 / 1024} MiB is the most.`)
  const kind = kindOf(bytes)
  const { default: sharp } = await import('sharp')
  // One photo at a time, and none of it kept.
  sharp.cache(false)
  sharp.concurrency(1)
  const limits = { limitInputPixels: MOST_PIXELS, failOn: 'truncated', pages: 1 } as const
  try {
    if (kind === 'heic') {
      const { width, height, data } = await decodeHeic(bytes)
      return await upright(sharp(data, { raw: { width, height, channels: 4 }, ...limits }))
    }
    const input = sharp(bytes, limits)
    const { width, height, pages = 1 } = await input.metadata()
    if (width * height > MOST_PIXELS) throw tooLarge()
    if (pages > 1) throw animated()
    return await upright(input)
  } catch (error) {
    if (error instanceof FaceFault) throw error
    if (error instanceof Error && /pixel limit|too large/i.test(error.message)) throw tooLarge()
    throw new FaceFault('broken', 'The photo is damaged and cannot be read whole: send it again, or another one.', { cause: error })
  }
}

async function upright(input: Sharp): Promise<Raster> {
  const { data, info } = await input
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize(LONGEST, LONGEST, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  if (info.channels !== 3) throw new Error(`${info.channels} channels`)
  return { data, width: info.width, height: info.height }
}

/** By the first bytes, so that no decoder is tried that is not meant. */
function kindOf(bytes: Uint8Array): Kind {
  const text = (from: number, to: number): string => Buffer.from(bytes.subarray(from, to)).toString('latin1')
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') {
    // An animated PNG says so before its first picture.
    const head = text(8, 4096)
    if (/acTL/.test(head.split('IDAT')[0] ?? '')) throw animated()
    return 'png'
  }
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp'
  if (/^GIF8[79]a/.test(text(0, 6))) throw animated()
  if (text(4, 8) === 'ftyp') {
    const brands = text(8, 8 + 24)
    if (/avif|avis/.test(brands)) return 'avif'
    if (/heic|heix|heim|heis|mif1|msf1/.test(brands)) return 'heic'
  }
  throw new FaceFault('not-a-photo', 'That is no photo that can be used: send a JPEG, PNG, WebP or HEIC.')
}

/** Apple's format; its rotation is applied by the decoder. */
async function decodeHeic(bytes: Uint8Array): Promise<{ readonly width: number; readonly height: number; readonly data: Uint8Array }> {
  const { default: decode } = await import('heic-decode')
  const pictures = await decode.all({ buffer: bytes })
  try {
    const [first] = pictures
    if (first === undefined) throw new Error('there is no picture in it')
    if (first.width * first.height > MOST_PIXELS) throw tooLarge()
    const { width, height, data } = await first.decode()
    return { width, height, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) }
  } finally {
    pictures.dispose()
  }
}

function tooLarge(): FaceFault {
  return new FaceFault('too-large', `The photo has too many pixels: ${MOST_PIXELS / 1e6} million are the most.`)
}

function animated(): FaceFault {
  return new FaceFault('animated', 'That is a moving picture: send a photo of the face.')
}
