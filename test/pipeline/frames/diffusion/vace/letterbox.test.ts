import { describe, expect, test } from 'vitest'
import type { Picture } from '../../../../../src/pipeline/frames/diffusion/shoot.ts'
import { letterbox } from '../../../../../src/pipeline/frames/diffusion/vace/letterbox.ts'
import { resizeLanczos } from '../../../../../src/pipeline/frames/diffusion/vace/resize-lanczos.ts'

function pictureOf(width: number, height: number, colourAt: (x: number, y: number) => readonly [number, number, number]): Picture {
  const pixels = Array.from({ length: width * height }, (_, i) => colourAt(i % width, Math.floor(i / width))).flat()
  return { width, height, pixels: Uint8Array.from(pixels) }
}

const busy = pictureOf(13, 5, (x, y) => [(x * 37 + y * 91) % 256, (x * x * 11 + y * 53) % 256, (x * y * 29 + 7) % 256])

describe('Lanczos', () => {
  // Image.resize of Pillow 13: the first bytes, and the sum of all.
  test.each([
    [8, 5, [12, 1, 7, 71, 41, 7, 128, 135, 7, 211, 79, 7, 73, 86, 7, 39, 154, 7, 121, 74, 7, 176, 47, 7], 12_999],
    [13, 8, [0, 0, 7, 31, 7, 5, 60, 40, 3, 97, 95, 1, 134, 164, 0, 205, 15, 0, 242, 136, 0, 0, 23, 0], 33_844],
    [8, 8, [6, 0, 6, 58, 38, 3, 113, 127, 0, 229, 74, 0, 76, 81, 0, 28, 146, 0, 104, 71, 7, 182, 43, 1], 20_841],
    [16, 16, [0, 0, 7, 13, 0, 5, 41, 19, 1, 63, 51, 0, 91, 110, 0, 123, 160, 0, 191, 27, 0, 255, 89, 0], 83_369],
  ])('to %i × %i is that of Pillow, byte by byte', (width, height, first, sum) => {
    const { pixels } = resizeLanczos(busy, width, height)
    expect([...pixels.slice(0, first.length)]).toEqual(first)
    expect(pixels.reduce((a, b) => a + b, 0)).toBe(sum)
  })

  test('leaves a picture of the size alone', () => {
    expect(resizeLanczos(busy, 13, 5)).toBe(busy)
  })
})

describe('a reference', () => {
  const black = (width: number, height: number): Picture => pictureOf(width, height, () => [0, 0, 0])
  const rowsAndColumns = (picture: Picture, width: number, height: number): readonly [string, string] => {
    const { data } = letterbox(picture, width, height)
    const line = (values: Iterable<number>): string => Array.from(values, (value) => (value === 1 ? '.' : '#')).join('')
    const column = Array.from({ length: height }, (_, y) => data[y * width + width / 2] as number)
    return [line(data.subarray((height / 2) * width, (height / 2 + 1) * width)), line(column)]
  }

  test('stands in the middle of white, as large as it fits', () => {
    expect(rowsAndColumns(black(8, 16), 32, 16)).toEqual(['............########............', '################'])
    expect(rowsAndColumns(black(64, 16), 32, 16)).toEqual(['################################', '....########....'])
    expect(rowsAndColumns(black(16, 8), 32, 16)).toEqual(['################################', '################'])
  })

  test('of any size is taken, down to a pixel and a line', () => {
    expect(letterbox(black(1, 1), 32, 16).dims).toEqual([1, 3, 1, 16, 32])
    expect(rowsAndColumns(black(3000, 8), 32, 16)[1]).toBe('.......#........')
  })

  test('without pixels, or with too few, is refused', () => {
    expect(() => letterbox({ width: 0, height: 4, pixels: new Uint8Array(0) }, 32, 16)).toThrow(RangeError)
    expect(() => letterbox({ width: 4, height: 4, pixels: new Uint8Array(47) }, 32, 16)).toThrow('47 bytes')
  })
})
