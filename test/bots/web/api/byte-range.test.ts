import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readByteRange } from '../../../../src/bots/web/api/byte-range.ts'

const size = fc.integer({ min: 0, max: 40 })
const place = fc.integer({ min: 0, max: 60 })

/** What a file cut by hand gives: the bytes that exist among those asked for; null when there are none. */
function cut(file: readonly number[], range: ReturnType<typeof readByteRange>): readonly number[] | null {
  if (range === 'beyond') return null
  return range === 'whole' ? file : file.slice(range.first, range.last + 1)
}
const fileOf = (length: number): number[] => Array.from({ length }, (_, at) => at)

it('cuts what a naive slice cuts', () => {
  fc.assert(
    fc.property(size, place, place, (length, first, more) => {
      const file = fileOf(length)
      const naive = file.filter((at) => at >= first && at <= first + more)
      expect(cut(file, readByteRange(`bytes=${first}-${first + more}`, length))).toEqual(naive.length === 0 ? null : naive)
    }),
  )
})

it('goes to the end when no end is named, and counts suffixes from it', () => {
  fc.assert(
    fc.property(size, place, (length, count) => {
      const file = fileOf(length)
      const open = file.filter((at) => at >= count)
      expect(cut(file, readByteRange(`bytes=${count}-`, length))).toEqual(open.length === 0 ? null : open)
      const suffix = count === 0 ? [] : file.slice(-count)
      expect(cut(file, readByteRange(`bytes=-${count}`, length))).toEqual(suffix.length === 0 ? null : suffix)
    }),
  )
})

it('answers anything at all with a range that lies in the file, with the whole, or with nothing', () => {
  fc.assert(
    fc.property(size, fc.oneof(fc.string(), fc.stringMatching(/^(bytes|BYTES|items)= ?\d{0,30}-?\d{0,30}(,\d-\d)?$/)), (length, header) => {
      const range = readByteRange(header, length)
      if (typeof range === 'string') return
      expect(range.first).toBeGreaterThanOrEqual(0)
      expect(range.first).toBeLessThanOrEqual(range.last)
      expect(range.last).toBeLessThan(length)
    }),
  )
})

it.each([undefined, '', 'bytes', 'bytes=', 'bytes=-', 'bytes=5-3', 'bytes=0-1,4-5', 'lines=0-1', 'bytes=a-b', 'bytes=0-1x'])(
  'ignores %j',
  (header) => expect(readByteRange(header, 10)).toBe('whole'),
)
