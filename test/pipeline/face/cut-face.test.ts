import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { cutFace } from '../../../src/pipeline/face/cut-face.ts'
import { packFace } from '../../../src/pipeline/face/pack-face.ts'
import { LANDMARK } from '../../../src/pipeline/face/portrait.ts'
import type { Face } from '../../../src/pipeline/storyboard/face.ts'
import { faultOf, hasPhotos, jpeg, photo, png, rectangle, shared } from './photos.ts'

const point = (face: Face, index: number): readonly [number, number] => [face.mesh[3 * index] as number, face.mesh[3 * index + 1] as number]
const tallOf = (face: Face): number => point(face, LANDMARK.chin)[1] - point(face, LANDMARK.forehead)[1]
/** Opacity of the cut-out, 0 … 255, at a place in its pixels. */
async function opacityOf({ picture }: Face): Promise<(x: number, y: number) => number> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return (x, y) => {
    const [column, row] = [Math.round(x), Math.round(y)]
    return column < 0 || row < 0 || column >= info.width || row >= info.height ? 0 : (data[4 * (row * info.width + column) + 3] as number)
  }
}

/** A head with its face, brought upright: what every photo of one person must end in. */
async function expectHead(face: Face): Promise<void> {
  expect(face.mesh).toHaveLength(3 * 478)
  const opacity = await opacityOf(face)
  const [top, chin, left, right, nose] = [
    LANDMARK.forehead,
    LANDMARK.chin,
    LANDMARK.leftTemple,
    LANDMARK.rightTemple,
    LANDMARK.noseTip,
  ].map((index) => point(face, index)) as [[number, number], [number, number], [number, number], [number, number], [number, number]]
  expect(chin[1]).toBeGreaterThan(top[1])
  expect(right[0]).toBeGreaterThan(left[0])
  // Level within three degrees.
  const [leftEye, rightEye] = [point(face, LANDMARK.leftEye), point(face, LANDMARK.rightEye)]
  expect(Math.abs(rightEye[1] - leftEye[1])).toBeLessThan(0.06 * (rightEye[0] - leftEye[0]))
  expect(opacity(...nose)).toBe(255)
  // Hair above the forehead; nothing in the corners; no neck.
  const tall = chin[1] - top[1]
  expect(opacity(top[0], top[1] - 0.1 * tall)).toBeGreaterThan(200)
  for (const [x, y] of [
    [1, 1],
    [face.width - 2, 1],
    [1, face.height - 2],
    [face.width - 2, face.height - 2],
  ] as const)
    expect(opacity(x, y)).toBe(0)
  expect(opacity(chin[0], chin[1] + 0.12 * tall)).toBe(0)
}

describe.skipIf(!hasPhotos)('a usable photo becomes a head', () => {
  test('straight from the camera, and the same one each time', async () => {
    const bytes = await png(photo())
    const [one, other] = [await cutFace(bytes), await cutFace(bytes)]
    await expectHead(one)
    expect(Buffer.from(packFace(one)).equals(Buffer.from(packFace(other)))).toBe(true)
    expect(one.height).toBeLessThanOrEqual(640)
    expect(one.traits).toMatchObject({ age: 'adult', hair: { beard: false } })
    expect(one.traits.gender).not.toBe('man')
    expect(one.traits.smile).toBeGreaterThan(0.5)
    // Skin is redder than it is green, and greener than blue.
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(one.traits.skin.slice(at, at + 2), 16)) as [number, number, number]
    expect(r).toBeGreaterThan(g)
    expect(g).toBeGreaterThan(b)
  })

  test('in which nothing of the file is left but the picture', async () => {
    const bytes = await jpeg(photo().withExif({ IFD0: { Make: 'SecretMaker', Artist: 'Somebody' }, IFD3: { GPSLatitudeRef: 'N' } }))
    const { picture } = await cutFace(bytes)
    const { exif, icc, xmp, format, hasAlpha } = await sharp(picture).metadata()
    expect({ exif, icc, xmp, format, hasAlpha }).toEqual({
      exif: undefined,
      icc: undefined,
      xmp: undefined,
      format: 'webp',
      hasAlpha: true,
    })
    expect(Buffer.from(picture).includes('SecretMaker')).toBe(false)
  })

  test('as the same head where the photo has more pixels, drawn in more of them', async () => {
    const [small, large] = [await cutFace(await jpeg(photo())), await cutFace(await jpeg(photo().resize(3000)))]
    await expectHead(large)
    expect(large.width / small.width).toBeGreaterThan(2)
    const [inSmall, inLarge] = [await opacityOf(small), await opacityOf(large)]
    const [zoom, nose] = [tallOf(large) / tallOf(small), [point(small, LANDMARK.noseTip), point(large, LANDMARK.noseTip)] as const]
    let [apart, all] = [0, 0]
    for (let y = 0; y < small.height; y += 3)
      for (let x = 0; x < small.width; x += 3, all++) {
        const there = inLarge(nose[1][0] + (x - nose[0][0]) * zoom, nose[1][1] + (y - nose[0][1]) * zoom)
        if (Math.abs(inSmall(x, y) - there) > 128) apart++
      }
    expect(apart / all).toBeLessThan(0.04)
  })

  test.each<[string, () => Sharp]>([
    ['mirrored', () => photo().flop()],
    ['tilted to the right', () => photo().rotate(20, { background: '#888' })],
    ['tilted to the left', () => photo().rotate(-25, { background: '#888' })],
    ['lying on its side', () => photo().rotate(90)],
    ['standing on its head', () => photo().rotate(180)],
    ['turned by its EXIF', () => photo().rotate(-90).withMetadata({ orientation: 6 })],
    ['in poor light', () => photo().modulate({ brightness: 0.35 })],
    ['small', () => photo().resize(400)],
    ['far to the side of a wide photo', () => photo().extend({ left: 700, background: '#556' })],
  ])('%s', async (_, variant) => {
    await expectHead(await cutFace(await jpeg(variant())))
  })

  test('of two in it the one that is picked, and a choice to be made where none is', async () => {
    const one = await photo().extract({ left: 80, top: 0, width: 300, height: 300 }).png().toBuffer()
    const other = await sharp(one).flop().greyscale().png().toBuffer()
    const two = await jpeg(
      sharp({ create: { width: 600, height: 300, channels: 3, background: '#666' } }).composite([
        { input: one, left: 0, top: 0 },
        { input: other, left: 300, top: 0 },
      ]),
    )
    expect(await faultOf(cutFace(two))).toBe('which')
    const [left, right] = [await cutFace(two, 'left'), await cutFace(two, 'right')]
    await expectHead(left)
    await expectHead(right)
    // The one to the right is grey, and the evened light leaves it paler.
    const warmth = ({ traits: { skin } }: Face): number => Number.parseInt(skin.slice(1, 3), 16) - Number.parseInt(skin.slice(5), 16)
    expect(warmth(left)).toBeGreaterThan(warmth(right) + 20)
    // The neighbour is not in the picture.
    expect(left.width).toBeLessThan(300)
  })

  test.each([
    ['behind', 105],
    ['before', 105],
    ['beside', 145],
  ] as const)('whole and alone, of two cheek by cheek, with a neighbour %s', async (where, apart) => {
    const rim = Buffer.from(
      '<svg width="230" height="230"><ellipse cx="97" cy="97" rx="73" ry="82"/><path d="M60 150 H132 L230 200 V230 H0 V200 Z"/></svg>',
    )
    const person = photo().extract({ left: 130, top: 0, width: 230, height: 230 }).ensureAlpha()
    const self = await person
      .composite([{ input: rim, blend: 'dest-in' }])
      .png()
      .toBuffer()
    // In a light of their own, by which they are told.
    const neighbour = await sharp(await sharp(self).flop().png().toBuffer())
      .recomb([
        [0.3, 0.3, 0],
        [0.3, 0.6, 0],
        [0, 0.3, 0.4],
      ])
      .png()
      .toBuffer()
    const two = [
      { input: self, left: 60, top: 40 },
      { input: neighbour, left: 60 + apart - 36, top: 46 },
    ]
    const face = await cutFace(
      await png(
        sharp({ create: { width: 460, height: 276, channels: 3, background: '#b9aea0' } }).composite(
          where === 'behind' ? two.reverse() : two,
        ),
      ),
      'left',
    )
    await expectHead(face)
    const [nose, tall] = [point(face, LANDMARK.noseTip), tallOf(face)]
    const opacity = await opacityOf(face)
    for (const side of [-1, 1]) expect(opacity(nose[0] + side * 0.55 * tall, nose[1] - 0.35 * tall)).toBeGreaterThan(200)
    const { data } = await sharp(face.picture).raw().toBuffer({ resolveWithObject: true })
    let [green, all] = [0, 0]
    for (let i = 0; i < data.length; i += 4) {
      if ((data[i + 3] as number) < 128) continue
      all++
      if ((data[i + 1] as number) > (data[i] as number) + 8) green++
    }
    expect(green / all).toBeLessThan(0.03)
  })

  test('with the skin that it has, where the photo is dark and not the face', async () => {
    const lumaOf = ({ traits: { skin } }: Face): number =>
      [1, 3, 5].reduce((sum, at, i) => sum + Number.parseInt(skin.slice(at, at + 2), 16) * ([0.2126, 0.7152, 0.0722][i] as number), 0)
    const dark = await png(photo().linear(0.45, 0))
    const lit = lumaOf(await cutFace(await png(photo())))
    expect(lumaOf(await cutFace(dark))).toBeGreaterThan(0.85 * lit)
    const underLamp = await png(sharp(dark).extend({ top: 80, background: '#fff' }))
    expect(lumaOf(await cutFace(underLamp))).toBeLessThan(0.7 * lit)
  })
})

describe.skipIf(!hasPhotos)('refused with what to do better is', () => {
  test.each<[string, string, () => Promise<Sharp> | Sharp]>([
    ['a cat', 'animal', () => shared('chelsea.png')],
    // Whose face the finder takes for a human's.
    ['a cat from nearer', 'animal', () => shared('chelsea.png').extract({ left: 80, top: 0, width: 280, height: 280 })],
    ['a cup', 'no-face', () => shared('coffee.png')],
    ['a face of a few pixels', 'too-small', () => photo().resize(100).extend({ right: 300, bottom: 200, background: '#777' })],
    ['a blurred face', 'blurred', () => photo().blur(7)],
    ['a face in the dark', 'dark', () => photo().linear(0.08, 0)],
    [
      'a face behind sunglasses',
      'sunglasses',
      () =>
        photo().composite([
          { input: rectangle(42, 28, '#0a0a0c', 10), left: 184, top: 88 },
          { input: rectangle(42, 28, '#0a0a0c', 10), left: 232, top: 88 },
          { input: rectangle(90, 5, '#0a0a0c'), left: 184, top: 94 },
        ]),
    ],
    ['a face behind a mask', 'covered', () => photo().composite([{ input: rectangle(92, 60, '#7d95b8', 20), left: 180, top: 124 }])],
    ['half a face', 'cut-off', () => photo().extract({ left: 223, top: 0, width: 289, height: 300 })],
    [
      'a crowd',
      'crowd',
      async () => {
        const input = await photo().extract({ left: 80, top: 0, width: 300, height: 300 }).resize(150).png().toBuffer()
        const tiles = Array.from({ length: 12 }, (_, i) => ({ input, left: (i % 4) * 150, top: Math.floor(i / 4) * 150 }))
        return sharp({ create: { width: 600, height: 450, channels: 3, background: '#666' } }).composite(tiles)
      },
    ],
  ])('%s', async (_, why, variant) => {
    expect(await faultOf(cutFace(await jpeg(await variant())))).toBe(why)
  })
})

test('a wall is no face', async () => {
  const wall = sharp({
    create: { width: 400, height: 300, channels: 3, background: '#999', noise: { type: 'gaussian', mean: 150, sigma: 20 } },
  })
  expect(await faultOf(cutFace(await jpeg(wall)))).toBe('no-face')
})
