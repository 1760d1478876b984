import type Library from 'sharp'
import type { Sharp } from 'sharp'
import { FaceFault, LARGEST_PHOTO } from '../../face.ts'
import type { Raster } from './raster.ts'

/** Pixels of a photo, by its head, before anything is decoded. */
const MOST_PIXELS = 50_000_000
/** Pixels of the longer side in which faces are looked for. */
const LOOKED_AT = 1024
/** Pixels of the longer side of what is kept decoded, where decoding it again would take long. */
const KEPT = 4096

/** Of a photo: left, top, width, height, in the pixels of its picture. */
export type Part = readonly [left: number, top: number, width: number, height: number]

/** A photo that somebody sent. */
export interface Photo {
  /** All of it, upright, 1,024 pixels to a side at most. */
  readonly picture: Raster
  /** Its own pixels to each of the picture's, 1 or more. */
  readonly finer: number
  /**
   * A part of it with `zoom` pixels to each of the picture's, at most `finer`. A phone's twelve megapixels are never held: what is needed of
   * them is decoded once more. Throws FaceFault.
   */
  closer(part: Part, zoom: number): Promise<Raster>
}

type Kind = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic'

/** Decodes what a stranger sent: by its bytes and not its name, within caps, upright, in sRGB, and nothing but its pixels. Throws FaceFault. */
export async function readPhoto(bytes: Uint8Array): Promise<Photo> {
  if (bytes.length > LARGEST_PHOTO)
    throw new FaceFault('too-large', `The photo is too large: ${LARGEST_PHOTO / 1024 / 1024} MiB is the most.`)
  const kind = kindOf(bytes)
  const { default: sharp } = await import('sharp')
  // One photo at a time, and none of it kept.
  sharp.cache(false)
  sharp.concurrency(1)
  return orBroken(async () => {
    const open = await opener(sharp, bytes, kind)
    const { width, height } = (await open().metadata()).autoOrient
    const share = Math.min(1, LOOKED_AT / Math.max(width, height))
    const picture = await plain(open().autoOrient(), Math.round(width * share), Math.round(height * share))
    return {
      picture,
      finer: Math.max(width, height) / Math.max(picture.width, picture.height),
      closer: (part, zoom) => orBroken(() => closer(open().autoOrient(), { width, height }, picture, part, zoom)),
    }
  })
}

async function orBroken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof FaceFault) throw error
    if (error instanceof Error && /pixel limit|too large/i.test(error.message)) throw tooLarge()
    throw new FaceFault('broken', 'The photo is damaged and cannot be read whole: send it again, or another one.', { cause: error })
  }
}

/** What opens the photo, as often as it is asked. A JPEG is quick to decode, the more so at a fraction of its size; others are kept decoded. */
async function opener(sharp: typeof Library, bytes: Uint8Array, kind: Kind): Promise<() => Sharp> {
  const limits = { limitInputPixels: MOST_PIXELS, failOn: 'truncated', pages: 1 } as const
  const ofPixels = ({ width, height, data }: Raster, channels: 3 | 4): Sharp => sharp(data, { raw: { width, height, channels }, ...limits })
  const kept = async (input: Sharp, size: Size): Promise<() => Sharp> => {
    const share = Math.min(1, KEPT / Math.max(size.width, size.height))
    const whole = await plain(input.autoOrient(), Math.round(size.width * share), Math.round(size.height * share))
    return () => ofPixels(whole, 3)
  }
  if (kind === 'heic') {
    const whole = await decodeHeic(bytes)
    return kept(ofPixels(whole, 4), whole)
  }
  const open = (): Sharp => sharp(bytes, limits)
  const { pages = 1, autoOrient } = await open().metadata()
  if (autoOrient.width * autoOrient.height > MOST_PIXELS) throw tooLarge()
  if (pages > 1) throw animated()
  return kind === 'jpeg' ? open : kept(open(), autoOrient)
}

interface Size {
  readonly width: number
  readonly height: number
}

function closer(input: Sharp, whole: Size, picture: Size, [left, top, width, height]: Part, zoom: number): Promise<Raster> {
  const [wide, tall] = [whole.width / picture.width, whole.height / picture.height]
  const [x, y] = [Math.round(left * wide), Math.round(top * tall)]
  const area = {
    left: x,
    top: y,
    width: Math.min(whole.width, Math.round((left + width) * wide)) - x,
    height: Math.min(whole.height, Math.round((top + height) * tall)) - y,
  }
  return plain(input.extract(area), Math.round(width * zoom), Math.round(height * zoom))
}

/** Red, green and blue alone, `width` times `height`. */
async function plain(input: Sharp, width: number, height: number): Promise<Raster> {
  const { data, info } = await input
    .flatten({ background: '#ffffff' })
    .resize(width, height, { fit: 'fill' })
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
async function decodeHeic(bytes: Uint8Array): Promise<Raster> {
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
