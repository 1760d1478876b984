import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import { lightOf } from '../../../../../../src/pipeline/frames/cutout/light.ts'
import { actorOf, type Act } from '../../../../../../src/pipeline/frames/cutout/puppet/photo-head/acting.ts'
import { openPhotoHead } from '../../../../../../src/pipeline/frames/cutout/puppet/photo-head/photo-head.ts'
import { openPortrait } from '../../../../../../src/pipeline/frames/cutout/puppet/photo-head/portrait.ts'
import { paletteOf } from '../../../../../../src/pipeline/frames/cutout/puppet/palette.ts'
import { actions } from '../../../../../../src/pipeline/repertoire/actions/index.ts'
import { styles } from '../../../../../../src/pipeline/repertoire/styles/index.ts'
import type { Puppet } from '../../../../../../src/pipeline/storyboard/storyboard.ts'
import { aFace } from '../../../../../fixtures/a-face.ts'
import { adult } from '../../../../../fixtures/storyboards.ts'

const light = lightOf(
  { place: 'field', hour: 'day', weather: 'clear', season: 'summer', horizon: 0.6, tint: null, said: '' },
  { valence: 0, energy: 0.5 },
)
const UNIT = 160
const SIDE = 400
const portrait = await openPortrait(await aFace())

const still: Act = {
  amounts: { jaw: 0, shut: 0, smile: 0, wide: 0, browsUp: 0, browsSlope: 0, browsKnit: 0, lids: 0, squint: 0 },
  yaw: 0,
  pitch: 0,
  gaze: { x: 0, y: 0 },
}
const with_ = (amounts: Partial<Act['amounts']>, more: Partial<Act> = {}): Act => ({
  ...still,
  ...more,
  amounts: { ...still.amounts, ...amounts },
})

const headIn = (style: keyof typeof styles = 'paper') =>
  openPhotoHead(portrait, { light, style: styles[style], depth: 0.1, pixels: UNIT, frame: 480, under: null })
const paperHead = headIn()

/** Tones of a square picture, in whose middle the eyes are. */
function drawn(
  act: Act,
  head = paperHead,
): { toneAt(x: number, y: number): number; mean(x: number, y: number, w: number, h: number): number; data: Uint8ClampedArray } {
  const canvas = createCanvas(SIDE, SIDE)
  const context = canvas.getContext('2d')
  context.translate(SIDE / 2, SIDE / 2)
  context.scale(UNIT, UNIT)
  head.draw(context, act)
  const { data } = context.getImageData(0, 0, SIDE, SIDE)
  const toneAt = (x: number, y: number): number => {
    const i = 4 * (Math.round(SIDE / 2 + y * UNIT) * SIDE + Math.round(SIDE / 2 + x * UNIT))
    return data[i]! * 0.3 + data[i + 1]! * 0.6 + data[i + 2]! * 0.1
  }
  return {
    data,
    toneAt,
    mean(x, y, w, h) {
      let [sum, count] = [0, 0]
      for (let dy = -h / 2; dy <= h / 2; dy += 1 / UNIT)
        for (let dx = -w / 2; dx <= w / 2; dx += 1 / UNIT, count++) sum += toneAt(x + dx, y + dy)
      return sum / count
    },
  }
}
const place = (point: number): readonly [number, number] => [portrait.mesh.x[point]!, portrait.mesh.y[point]!]
const [MOUTH, LEFT_EYE] = [
  [0, (place(13)[1] + place(14)[1]) / 2],
  [(place(33)[0] + place(133)[0]) / 2, 0],
] as const

describe('a photographed head', () => {
  test('at rest is the photo: nothing is drawn out of its place', () => {
    const { toneAt } = drawn(still)
    const { mesh, image } = portrait
    const canvas = createCanvas(SIDE, SIDE)
    const context = canvas.getContext('2d')
    const scale = UNIT / mesh.unit
    context.drawImage(image, SIDE / 2 - mesh.originX * scale, SIDE / 2 - mesh.originY * scale, image.width * scale, image.height * scale)
    const { data } = context.getImageData(0, 0, SIDE, SIDE)
    const match = (shift: number): number => {
      const pairs: [number, number][] = []
      for (let x = -0.26; x <= 0.26; x += 0.01)
        for (let y = -0.1; y <= 0.4; y += 0.01) {
          const i = 4 * (Math.round(SIDE / 2 + y * UNIT) * SIDE + Math.round(SIDE / 2 + (x + shift) * UNIT))
          pairs.push([toneAt(x, y), data[i]! * 0.3 + data[i + 1]! * 0.6 + data[i + 2]! * 0.1])
        }
      return correlation(pairs)
    }
    expect(match(0)).toBeGreaterThan(0.75)
    expect(match(0)).toBeGreaterThan(Math.max(match(-0.0125), match(0.0125)))
  })

  test('opens its mouth: it is dark inside, the chin goes down, the forehead stays', () => {
    const [shut, open] = [drawn(still), drawn(with_({ jaw: 1 }))]
    expect(open.mean(0, MOUTH[1] + 0.085, 0.08, 0.02)).toBeLessThan(shut.mean(0, MOUTH[1] + 0.085, 0.08, 0.02) - 40)
    expect(Math.abs(open.mean(0, -0.2, 0.4, 0.1) - shut.mean(0, -0.2, 0.4, 0.1))).toBeLessThan(0.5)
    expect(lowest(open.data)).toBeGreaterThan(lowest(shut.data) + 0.05 * UNIT)
  })

  test('shuts its eyes: white and iris are gone', () => {
    const contrast = (act: Act): number => {
      const { toneAt } = drawn(act)
      const tones = Array.from({ length: 17 }, (_, i) => toneAt(LEFT_EYE[0] - 0.08 + i * 0.01, -0.01))
      return Math.max(...tones) - Math.min(...tones)
    }
    expect(contrast(still)).toBeGreaterThan(120)
    expect(contrast(with_({ lids: 1 }))).toBeLessThan(contrast(still) * 0.6)
  })

  test('looks aside within its lids: the iris goes there, the corners of the eye stay', () => {
    const dark = (act: Act): number => {
      const { toneAt } = drawn(act)
      let [sum, weight] = [0, 0]
      for (let x = -0.09; x <= 0.09; x += 0.005) {
        const depth = Math.max(0, 160 - toneAt(LEFT_EYE[0] + x, 0.01))
        sum += depth * x
        weight += depth
      }
      return sum / weight
    }
    const aside = (x: number): number => dark({ ...still, gaze: { x, y: 0 } })
    expect(aside(1) - aside(0)).toBeGreaterThan(0.006)
    expect(aside(0) - aside(-1)).toBeGreaterThan(0.006)
  })

  test('turns: the nose goes there, what is behind the ears the other way or not at all', () => {
    const nose = (yaw: number): number => {
      const { toneAt } = drawn({ ...still, yaw })
      const y = place(1)[1] + 0.01
      let best = [0, Infinity]
      for (let x = -0.12; x <= 0.12; x += 0.004) {
        const tone = toneAt(x - 0.02, y) + toneAt(x, y) + toneAt(x + 0.02, y)
        if (tone < best[1]!) best = [x, tone]
      }
      return best[0]!
    }
    expect(nose(0.2)).toBeGreaterThan(nose(0) + 0.02)
    expect(nose(-0.2)).toBeLessThan(nose(0) - 0.02)
  })

  test('has no holes: what of the face is opaque at rest is opaque however it turns and whatever it shows', () => {
    for (const act of [
      with_({ jaw: 1, smile: 1 }, { yaw: 0.27, pitch: 0.1 }),
      with_({ lids: 1, browsUp: 1, shut: 1, smile: -1 }, { yaw: -0.27, pitch: -0.1 }),
    ]) {
      const { data } = drawn(act)
      for (let x = -0.24; x <= 0.24; x += 0.01)
        for (let y = -0.3; y <= 0.3; y += 0.01)
          if ((x / 0.2) ** 2 + ((y - 0.02) / 0.34) ** 2 < 1)
            expect(data[4 * (Math.round(SIDE / 2 + y * UNIT) * SIDE + Math.round(SIDE / 2 + x * UNIT)) + 3], `${x}, ${y}`).toBe(255)
    }
  })

  test.each(Object.keys(styles) as (keyof typeof styles)[])(
    'is the same face in %s: features are darker than the skin around them',
    (style) => {
      const { mean } = drawn(still, headIn(style))
      const cheek = mean(0.2, 0.17, 0.06, 0.06)
      expect(mean(LEFT_EYE[0], 0, 0.03, 0.03)).toBeLessThan(cheek - 25)
      expect(mean(0, -0.42, 0.2, 0.06)).toBeLessThan(cheek - 25)
    },
  )

  test('of the same act is the same picture, whatever was drawn between', () => {
    const head = headIn()
    const act = with_({ jaw: 0.4, smile: 0.3 }, { yaw: 0.1 })
    const first = Buffer.from(drawn(act, head).data)
    drawn(with_({ lids: 1 }), head)
    expect(first.equals(Buffer.from(drawn(act, head).data))).toBe(true)
  })
})

const puppet = (change: Partial<Puppet>): Puppet => ({ ...adult, ...change })

describe('acting', () => {
  const palette = paletteOf(light, 0.1)
  const actor = (feeling: 'calm' | 'happy' | 'sad' = 'calm', rest = { open: 0, smile: 0.3 }) =>
    actorOf(puppet({ feeling }), rest, palette, 7)
  const standing = actions.stand.pose(0.2, 1)

  test('turns the head to where the puppet faces', () => {
    for (let time = 0; time < 8; time += 0.25) {
      expect(actor()(standing, time, 1).yaw).toBeGreaterThan(0.02)
      expect(actor()(standing, time, -1).yaw).toBeLessThan(-0.02)
    }
  })

  test('never holds still, and never leaps but with the eyes', () => {
    const at = (time: number): Act => actor()(standing, time, 1)
    const yaws = Array.from({ length: 96 }, (_, i) => at(i / 24).yaw)
    expect(Math.max(...yaws) - Math.min(...yaws)).toBeGreaterThan(0.02)
    const shut = Array.from({ length: 24 * 10 }, (_, i) => at(i / 24).amounts.lids)
    expect(Math.max(...shut)).toBeGreaterThan(0.8)
    for (let i = 1; i < 96; i++) expect(Math.abs(at(i / 24).pitch - at((i - 1) / 24).pitch)).toBeLessThan(0.02)
  })

  test('takes back what the photo shows already', () => {
    const smiling = { open: 0.4, smile: 1 }
    expect(actor('sad', smiling)(standing, 1, 1).amounts.smile).toBeLessThan(actor('sad')(standing, 1, 1).amounts.smile - 0.2)
    expect(actor('sad', smiling)(standing, 1, 1).amounts.shut).toBeGreaterThan(0.5)
    expect(actor('happy', smiling)(standing, 1, 1).amounts.jaw).toBe(0)
    expect(actor('happy')(standing, 1, 1).amounts.smile).toBeGreaterThan(0.3)
  })
})

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (k: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[k], 0) / pairs.length
  const [a, b] = [mean(0), mean(1)]
  let [ab, aa, bb] = [0, 0, 0]
  for (const [x, y] of pairs) {
    ab += (x - a) * (y - b)
    aa += (x - a) ** 2
    bb += (y - b) ** 2
  }
  return ab / Math.sqrt(aa * bb)
}

/** The last row in which anything is painted. */
function lowest(data: Uint8ClampedArray): number {
  for (let y = SIDE - 1; y >= 0; y--) for (let x = 0; x < SIDE; x++) if (data[4 * (y * SIDE + x) + 3]! > 128) return y
  return -1
}
