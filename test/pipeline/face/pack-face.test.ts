import fc from 'fast-check'
import { expect, test } from 'vitest'
import { StageError } from '../../../src/errors.ts'
import { packFace, unpackFace } from '../../../src/pipeline/face/pack-face.ts'
import type { Face } from '../../../src/pipeline/storyboard/face.ts'

const numberOf = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true }).map((value) => Number(value.toFixed(2)) + 0)
const faces: fc.Arbitrary<Face> = fc.record({
  picture: fc.uint8Array({ maxLength: 200 }).map((rest) => new Uint8Array([...Buffer.from('RIFF'), ...rest])),
  width: fc.integer({ min: 16, max: 1024 }),
  height: fc.integer({ min: 16, max: 1024 }),
  mesh: fc.array(numberOf(-4000, 4000), { minLength: 1434, maxLength: 1434 }),
  traits: fc.record({
    skin: fc.constantFrom('#c68e6f', '#3b2219'),
    hair: fc.record({ cut: fc.constantFrom('bald', 'short', 'long', 'afro'), colour: fc.constant('#221100'), beard: fc.boolean() }),
    age: fc.constantFrom('baby', 'child', 'adult', 'elder'),
    gender: fc.constantFrom('woman', 'man', 'person'),
    open: numberOf(0, 1),
    smile: numberOf(0, 1),
  }),
})
const [example] = fc.sample(faces, { numRuns: 1, seed: 1 }) as [Face]

test('a face is kept as it was', () => {
  fc.assert(
    fc.property(faces, (face) => {
      expect(unpackFace(packFace(face))).toEqual(face)
    }),
    { numRuns: 20 },
  )
})

test('what was never packed is refused as broken', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (garbage, marked) => {
      const bytes = marked ? new Uint8Array([...Buffer.from('MFC1'), ...garbage]) : garbage
      expect(() => unpackFace(bytes)).toThrow(StageError)
    }),
  )
})

test.each<[string, (packed: Buffer) => Uint8Array]>([
  ['cut short', (packed) => packed.subarray(0, 900)],
  ['of a version to come', (packed) => Buffer.concat([Buffer.from('MFC2'), packed.subarray(4)])],
  ['with a length beyond its end', (packed) => (packed.writeUInt32LE(0xffffffff, 4), packed)],
  ['with a picture too large', (packed) => Buffer.concat([packed, Buffer.alloc(4 * 1024 * 1024)])],
  ['with a picture that is none', (packed) => Buffer.from(packed.toString('latin1').replace('RIFF', 'GIF8'), 'latin1')],
])('a packed face %s is refused as broken', (_, spoil) => {
  expect(() => unpackFace(spoil(Buffer.from(packFace(example))))).toThrow(StageError)
})

test.each<[string, Partial<Face>]>([
  ['too few points', { mesh: [1, 2, 3] }],
  ['no size', { width: 0 }],
  ['a colour that is none', { traits: { ...example.traits, skin: 'red;' } }],
  ['a smile beyond a smile', { traits: { ...example.traits, smile: 2 } }],
])('a packed face with %s is refused as broken', (_, wrong) => {
  expect(() => unpackFace(packFace({ ...example, ...wrong }))).toThrow(StageError)
})
