import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likeness, openLikeness, SAME_PERSON } from '../../../src/pipeline/face/measure-likeness.ts'
import { hasPhotos, photo, shared } from './photos.ts'

type Rgba = readonly [Uint8Array, number, number]
async function rgba(picture: ReturnType<typeof photo>): Promise<Rgba> {
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return [data, info.width, info.height]
}

test('likeness is the cosine between two embeddings', () => {
  expect(likeness([3, 4], [6, 8])).toBeCloseTo(1, 12)
  expect(likeness([1, 0], [0, 5])).toBe(0)
  expect(likeness([1, 2], [-1, -2])).toBeCloseTo(-1, 12)
  expect(likeness([0, 0], [1, 2])).toBe(0)
  expect(likeness([], [])).toBe(0)
})

test('likeness is the same both ways', () => {
  const embedding = fc.array(
    fc.integer({ min: -1000, max: 1000 }).map((value) => value / 100),
    { minLength: 8, maxLength: 8 },
  )
  fc.assert(
    fc.property(embedding, embedding, (one, other) => {
      expect(likeness(one, other)).toBeCloseTo(likeness(other, one), 10)
      expect(Math.abs(likeness(one, other))).toBeLessThanOrEqual(1 + 1e-9)
    }),
  )
})

describe.skipIf(!hasPhotos)('the person in a picture', () => {
  test('is the same one mirrored, darker, and with a head that is small in a wide frame', async () => {
    const { embed } = await openLikeness()
    const self = await embed(...(await rgba(photo())))
    const variants = [
      photo().flop(),
      photo().modulate({ brightness: 0.6 }),
      photo().resize(300).extend({ left: 500, right: 160, top: 80, background: '#468' }),
    ]
    for (const variant of variants) {
      const other = await embed(...(await rgba(variant)))
      expect(likeness(self ?? [], other ?? [])).toBeGreaterThan(SAME_PERSON)
    }
  })

  test('is nobody where there is no face', async () => {
    const { embed } = await openLikeness()
    expect(await embed(...(await rgba(shared('coffee.png'))))).toBeNull()
  })
})
