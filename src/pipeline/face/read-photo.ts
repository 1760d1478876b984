import type Library from 'sharp'
import type { Region, Sharp } from 'sharp'
import { FaceFault, LARGEST_PHOTO } from '../../face.ts'
import { turnedPhoto, type Photo, type Turns } from './photo.ts'
import type { Part, Raster } from './raster.ts'

/** Pixels of a photo, by its head, before anything is decoded. */
const MOST_PIXELS = 50_000_000
/** Pixels of the longer side in which faces are looked for. */
const LOOKED_AT = 1024
/** Pixels of the longer side of what is kept decoded, where decoding it again would take long. */
const KEPT = 4096

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
    const { open, size, turns } = await opener(sharp, bytes, kind)
    const share = Math.min(1, LOOKED_AT / Math.max(size.width, size.height))
    const picture = await plain(open(), Math.round(size.width * share), Math.round(size.height * share))
    const photo: Photo = {
      picture,
      finer: Math.max(size.width, size.height) / Math.max(picture.width, picture.height),
      closer: (part, zoom) => orBroken(() => closer(open(), picture, part, zoom)),
    }
    return turns === undefined ? photo : turnedPhoto(photo, turns)
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

/** A photo as it is decoded. */
interface Opened {
  /** Opens it, as often as it is asked. */
  readonly open: () => Sharp
  readonly size: Size
  /** What is still missing for it to stand upright. */
  readonly turns?: Turns | undefined
}

/** What is missing to stand upright, by EXIF's orientation. To turn all of a large photo takes long and much memory; of it made smaller it is nothing. */
const TURNS: Partial<Record<number, Turns>> = { 3: 2, 6: 1, 8: 3 }

/** A JPEG is quick to decode, the more so at a fraction of its size; others are kept decoded. */
async function opener(sharp: typeof Library, bytes: Uint8Array, kind: Kind): Promise<Opened> {
  const limits = { limitInputPixels: MOST_PIXELS, failOn: 'truncated', pages: 1 } as const
  const ofPixels = ({ width, height, data }: Raster, channels: 3 | 4): Sharp => sharp(data, { raw: { width, height, channels }, ...limits })
  const kept = async (input: Sharp, size: Size): Promise<Opened> => {
    const share = Math.min(1, KEPT / Math.max(size.width, size.height))
    const whole = await plain(input.autoOrient(), Math.round(size.width * share), Math.round(size.height * share))
    return { open: () => ofPixels(whole, 3), size: whole }
  }
  if (kind === 'heic') {
    const whole = await decodeHeic(bytes)
    return kept(ofPixels(whole, 4), whole)
  }
  const open = (): Sharp => sharp(bytes, limits)
  const { pages = 1, width, height, orientation = 1, autoOrient } = await open().metadata()
  if (autoOrient.width * autoOrient.height > MOST_PIXELS) throw tooLarge()
  if (pages > 1) throw animated()
  if (kind !== 'jpeg') return kept(open(), autoOrient)
  const turns = TURNS[orientation]
  return turns === undefined ? { open: () => open().autoOrient(), size: autoOrient } : { open, size: { width, height }, turns }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Resized as a whole and cut out afterwards: so a JPEG is decoded at a fraction of its size, and no more is resized than what is cut out. */
function closer(input: Sharp, { width, height }: Size, [left, top, across, down]: Part, zoom: number): Promise<Raster> {
  const scaled = (value: number): number => Math.round(value * zoom)
  const area = {
    left: scaled(left),
    top: scaled(top),
    width: scaled(left + across) - scaled(left),
    height: scaled(top + down) - scaled(top),
  }
  return plain(input, scaled(width), scaled(height), area)
}

/** Red, green and blue alone, `width` times `height`, or an area of that. */
async function plain(input: Sharp, width: number, height: number, area?: Region): Promise<Raster> {
  const resized = input.flatten({ background: '#ffffff' }).resize(width, height, { fit: 'fill' })
  const { data, info } = await (area === undefined ? resized : resized.extract(area))
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
