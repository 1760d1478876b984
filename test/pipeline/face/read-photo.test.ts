import { readFile } from 'node:fs/promises'
import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { FaceFault, LARGEST_PHOTO } from '../../../src/face.ts'
import { readPhoto } from '../../../src/pipeline/face/read-photo.ts'
import { faultOf, jpeg, png, twoColours } from './photos.ts'

const text = (said: string): Uint8Array => new TextEncoder().encode(said)
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A PNG whose head promises more pixels than it holds. */
function hugePng(side: number): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return joined(
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  )
}

/** An animated PNG says so in a chunk before its picture. */
async function animatedPng(): Promise<Uint8Array> {
  const still = await png(twoColours())
  return joined(still.subarray(0, 33), chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])), still.subarray(33))
}

async function moving(kind: 'gif' | 'webp'): Promise<Uint8Array> {
  const frames = await Promise.all([twoColours(), twoColours().flop()].map((frame) => frame.png().toBuffer()))
  const joinedFrames = sharp(frames, { join: { animated: true } })
  return new Uint8Array(await (kind === 'gif' ? joinedFrames.gif() : joinedFrames.webp()).toBuffer())
}

/** 2,048 pixels wide, columns black and white by turns. */
function stripes(): Sharp {
  const [width, height] = [2048, 256]
  const data = new Uint8Array(3 * width * height)
  for (let p = 0; p < width * height; p++) data.fill(p % 2 === 0 ? 0 : 255, 3 * p, 3 * p + 3)
  return sharp(data, { raw: { width, height, channels: 3 } })
}

/** The colours a quarter in from the left and from the right, half way down. */
async function leftAndRight(bytes: Uint8Array): Promise<readonly [number[], number[]]> {
  const { data, width, height } = (await readPhoto(bytes)).picture
  const at = (x: number): number[] => [...data.subarray(3 * ((height >> 1) * width + x), 3 * ((height >> 1) * width + x) + 3)]
  return [at(width >> 2), at(width - (width >> 2))]
}

function expectTwoColours([left, right]: readonly [number[], number[]]): void {
  expect(left[0]).toBeGreaterThan((left[2] as number) + 100)
  expect(right[2]).toBeGreaterThan((right[0] as number) + 100)
}

describe('a photo', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('is read as %s', async (kind) => {
    expectTwoColours(await leftAndRight(new Uint8Array(await twoColours().toFormat(kind).toBuffer())))
  })

  test('is read as HEIC', async () => {
    expectTwoColours(await leftAndRight(await readFile(new URL('two-colours.heic', import.meta.url))))
  })

  test('is turned as its camera was held', async () => {
    const lying = await jpeg(twoColours().rotate(-90).withMetadata({ orientation: 6 }))
    const { width, height } = (await readPhoto(lying)).picture
    expect([width, height]).toEqual([64, 48])
    expectTwoColours(await leftAndRight(lying))
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('is turned by orientation %i of EXIF as sharp turns it, also closer', async (orientation) => {
    // Dark at the top, red to the right: no two turns of it are alike.
    const data = Uint8Array.from({ length: 3 * 96 * 64 }, (_, i) => (i % 3 === 0 ? (2 * Math.floor(i / 3)) % 192 : Math.floor(i / 288) * 3))
    const photo = sharp(data, { raw: { width: 96, height: 64, channels: 3 } }).withMetadata({ orientation })
    const bytes = await jpeg(photo)
    const upright = sharp(bytes).autoOrient()
    const { picture, closer } = await readPhoto(bytes)
    expect(Buffer.from(picture.data).equals(await upright.clone().raw().toBuffer())).toBe(true)
    const part = await closer([10, 20, 30, 40], 1)
    const same = upright.extract({ left: 10, top: 20, width: 30, height: 40 }).raw()
    expect(Buffer.from(part.data).equals(await same.toBuffer())).toBe(true)
  })

  test.each([
    ['grey', twoColours().greyscale()],
    ['with 16 bits', twoColours().toColourspace('rgb16')],
    ['with transparency', twoColours().ensureAlpha(0.5)],
  ])('%s becomes red, green and blue', async (_, picture) => {
    const { data, width, height } = (await readPhoto(await png(picture))).picture
    expect(data).toHaveLength(3 * width * height)
  })

  test('that is printed in CMYK becomes red, green and blue', async () => {
    const { data, width, height } = (await readPhoto(await jpeg(twoColours().toColourspace('cmyk')))).picture
    expect(data).toHaveLength(3 * width * height)
  })

  test('is looked at in at most 1,024 pixels of its longer side', async () => {
    const { picture, finer } = await readPhoto(await jpeg(twoColours(5000, 500)))
    expect([picture.width, picture.height]).toEqual([1024, 102])
    expect(finer).toBeCloseTo(5000 / 1024, 6)
  })

  test('of few pixels keeps them all', async () => {
    const { picture, finer } = await readPhoto(await png(twoColours()))
    expect([picture.width, picture.height, finer]).toEqual([64, 48, 1])
  })

  test.each(['jpeg', 'png'] as const)('sent as %s is had closer in part, as fine as it was sent', async (kind) => {
    const whole = new Uint8Array(await stripes().toFormat(kind, { quality: 95 }).toBuffer())
    const { picture, finer, closer } = await readPhoto(whole)
    expect([picture.width, finer]).toEqual([1024, 2])
    // From afar the stripes are one grey; the part begins at a black one.
    const part = await closer([100, 50, 20, 10], 2)
    expect([part.width, part.height]).toEqual([40, 20])
    const row = Array.from({ length: 40 }, (_, x) => part.data[3 * (10 * 40 + x)] as number)
    expect(row.filter((value, x) => (x % 2 === 0 ? value < 60 : value > 195))).toHaveLength(40)
    const half = await closer([100, 50, 20, 10], 1.5)
    expect([half.width, half.height]).toEqual([30, 15])
  })

  test('is had closer as its camera was held', async () => {
    const lying = await jpeg(twoColours(2048, 1024).rotate(-90).withMetadata({ orientation: 6 }))
    const { picture, finer, closer } = await readPhoto(lying)
    expect([picture.width, picture.height, finer]).toEqual([1024, 512, 2])
    const { data, width, height } = await closer([500, 0, 24, 512], 2)
    expect([width, height]).toEqual([48, 1024])
    // The seam lies in its middle.
    const at = (x: number): number[] => [...data.subarray(3 * (512 * width + x), 3 * (512 * width + x) + 3)]
    expectTwoColours([at(4), at(43)])
  })

  test('with something hidden behind it is its pixels alone', async () => {
    const plain = await jpeg(twoColours())
    const { picture } = await readPhoto(joined(plain, text('PK\x03\x04 <script>alert(1)</script>')))
    expect(picture).toEqual((await readPhoto(plain)).picture)
  })
})

describe('refused is', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['text', text('hello, I am a photo.jpg')],
    ['a page', text('<!doctype html><img src=x>')],
    ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>')],
    ['a PDF', text('%PDF-1.7 …')],
    ['a TIFF', new Uint8Array([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0])],
    ['a film', text('\0\0\0\x18ftypisom\0\0\0\0isomavc1')],
  ])('%s, which is no photo', async (_, bytes) => {
    expect(await faultOf(readPhoto(bytes))).toBe('not-a-photo')
  })

  test('one that is cut short', async () => {
    const noise = sharp({
      create: { width: 300, height: 300, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
    })
    for (const bytes of [await jpeg(noise.clone()), await png(noise.clone())])
      expect(await faultOf(readPhoto(bytes.subarray(0, bytes.length >> 1)))).toBe('broken')
  })

  test('one whose bytes are only the beginning of a format', async () => {
    for (const start of [
      '\xff\xd8\xff\xe0',
      '\x89PNG\r\n\x1a\n',
      'RIFF\0\0\0\0WEBP',
      '\0\0\0\x18ftypheic\0\0\0\0mif1',
      '\0\0\0\x18ftypavif\0\0\0\0',
    ])
      expect(await faultOf(readPhoto(new Uint8Array(Buffer.from(start, 'latin1'))))).toBe('broken')
  })

  test('one with too many bytes, unread', async () => {
    expect(await faultOf(readPhoto(new Uint8Array(LARGEST_PHOTO + 1)))).toBe('too-large')
  })

  test('one with too many pixels, undecoded', async () => {
    expect(await faultOf(readPhoto(hugePng(20_000)))).toBe('too-large')
    expect(await faultOf(readPhoto(hugePng(7_100)))).toBe('too-large')
  })

  test('a moving picture', async () => {
    expect(await faultOf(readPhoto(await moving('gif')))).toBe('animated')
    expect(await faultOf(readPhoto(await moving('webp')))).toBe('animated')
    expect(await faultOf(readPhoto(await animatedPng()))).toBe('animated')
  })

  test('any garbage, with a fault and never another way', async () => {
    const starts = ['', '\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'RIFF\x10\0\0\0WEBP', '\0\0\0\x18ftypheic'].map((start) =>
      Buffer.from(start, 'latin1'),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
        await expect(readPhoto(joined(start, rest))).rejects.toBeInstanceOf(FaceFault)
      }),
      { numRuns: 60 },
    )
  })
})
