import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import { buildOf, jointsOf } from '../../../../../../src/pipeline/choreography/skeleton.ts'
import { filmCutout } from '../../../../../../src/pipeline/frames/cutout/film-cutout.ts'
import { lightOf } from '../../../../../../src/pipeline/frames/cutout/light.ts'
import { openStudio } from '../../../../../../src/pipeline/frames/cutout/open-studio.ts'
import { cutPuppet } from '../../../../../../src/pipeline/frames/cutout/puppet/cut-puppet.ts'
import { openPortrait } from '../../../../../../src/pipeline/frames/cutout/puppet/photo-head/portrait.ts'
import { actions } from '../../../../../../src/pipeline/repertoire/actions/index.ts'
import { styles } from '../../../../../../src/pipeline/repertoire/styles/index.ts'
import type { Puppet, Storyboard } from '../../../../../../src/pipeline/storyboard/storyboard.ts'
import { aFace, FACE_ID, wornFaces } from '../../../../../fixtures/a-face.ts'
import { adult, figure, shot, storyboard } from '../../../../../fixtures/storyboards.ts'
import { artCache, artOnce, digest } from '../../film-fixture.ts'

const never = new AbortController().signal
const puppet = (change: Partial<Puppet> = {}): Puppet => ({ ...adult, ...change })
const faces = await wornFaces()

const film = (face: string | null, style = 'paper'): Storyboard =>
  storyboard({
    format: { width: 256, height: 144, fps: 24, seconds: 1 },
    style: { name: style as 'paper', said: '' },
    shots: [
      shot({
        seconds: 1,
        figures: [
          figure('woman-1', { height: 0.8, path: [{ at: 0, x: -0.3, y: 0.95 }], body: puppet({ face }) }),
          figure('man-1', { role: 'support', height: 0.6, path: [{ at: 0, x: 0.4, y: 0.9 }], body: puppet({ gender: 'man' }) }),
        ],
      }),
    ],
  })

async function framesOf(board: Storyboard, threads: number, worn = faces): Promise<string[]> {
  const kept: Uint8Array[] = []
  for await (const { pixels } of filmCutout({ art: await artOnce(), artCache })(board, {
    signal: never,
    threads,
    faces: worn,
    onProgress: () => undefined,
  }))
    kept.push(Uint8Array.from(pixels))
  return digest(kept)
}

describe('a film with a face', () => {
  test('is the same again, and by two threads', async () => {
    const once = await framesOf(film(FACE_ID), 1)
    expect(new Set(once).size).toBe(24)
    expect(await framesOf(film(FACE_ID), 1)).toEqual(once)
    expect(await framesOf(film(FACE_ID), 2)).toEqual(once)
  })

  test('without that face at hand shows a painted one', async () => {
    const painted = await framesOf(film(null), 1)
    expect(await framesOf(film(FACE_ID), 1, new Map())).toEqual(painted)
    expect(await framesOf(film(null), 1)).toEqual(painted)
    expect(await framesOf(film(FACE_ID), 1)).not.toEqual(painted)
  })

  test.each(['paper', 'watercolour', 'neon'])('in %s changes no pixel outside of who wears it', async (style) => {
    const art = await artOnce()
    const [bare, worn] = [openStudio(film(null, style), art, faces), openStudio(film(FACE_ID, style), art, faces)]
    for (const frame of [2, 13]) {
      const [a, b] = [Uint8Array.from(await bare.shoot(frame, never)), Uint8Array.from(await worn.shoot(frame, never))]
      const [one, other] = [await bare.mask(frame, ['woman-1'], 'touch', never), await worn.mask(frame, ['woman-1'], 'touch', never)]
      let [outside, inside] = [0, 0]
      for (let i = 0; i < one.length; i++) {
        const differs = [0, 1, 2].some((c) => a[4 * i + c] !== b[4 * i + c])
        if (!differs) continue
        if (one[i] || other[i]) inside++
        else outside++
      }
      expect(outside).toBe(0)
      expect(inside).toBeGreaterThan(100)
    }
  })
})

const light = lightOf(
  { place: 'field', hour: 'day', weather: 'clear', season: 'summer', horizon: 0.6, tint: null, said: '' },
  { valence: 0, energy: 0.5 },
)
const portrait = await openPortrait(await aFace())
const TALL = 700
const wearer = (change: Partial<Puppet> = {}) =>
  cutPuppet(puppet(change), light, 0.1, TALL, 7, { portrait, style: styles.paper, frame: 720 })

/** The puppet's head as drawn, around the middle of its skull. */
function headOf(body: ReturnType<typeof wearer>, time: number, facing: number, pose = actions.stand.pose(0.2, 1)): Uint8ClampedArray {
  const [w, h] = [260, 320]
  const canvas = createCanvas(w, h)
  const context = canvas.getContext('2d')
  const { head } = jointsOf(buildOf(puppet()), pose)
  context.setTransform(facing * TALL, 0, 0, TALL, w / 2 - facing * head.x * TALL, h * 0.6 - head.y * TALL)
  body.draw(context, pose, time, { x: 0, y: 0 })
  return context.getImageData(0, 0, w, h).data
}

describe('a photographed head on its neck', () => {
  test('is not mirrored when the puppet turns round', () => {
    // The dot is on the left of the picture: of a mirrored face it would be on the right.
    const body = wearer()
    for (const facing of [1, -1]) {
      const data = headOf(body, 1, facing)
      let [left, right] = [0, 0]
      for (let y = 150; y < 250; y++)
        for (let x = 60; x < 200; x++) {
          const i = 4 * (y * 260 + x)
          const [r, g, b] = [data[i]!, data[i + 1]!, data[i + 2]!]
          if (g < r + 25 || g < b + 5) continue
          if (x < 130) left++
          else right++
        }
      expect(left, `facing ${facing}`).toBeGreaterThan(2 * right)
      expect(left).toBeGreaterThan(8)
    }
  })

  test('stays in place: its chin moves by less than a pixel from frame to frame while the puppet holds still', () => {
    const body = wearer()
    let before: number | null = null
    for (let i = 0; i < 24; i++) {
      const chin = centreOfEdge(headOf(body, 2 + i / 24, 1))
      if (before !== null) expect(Math.abs(chin - before)).toBeLessThan(1)
      before = chin
    }
  })

  test('leaves no gap to the neck, whichever way it faces', () => {
    const body = wearer()
    for (const facing of [1, -1])
      for (const time of [0, 1.3, 2.7]) {
        const data = headOf(body, time, facing)
        for (let y = 200; y < 290; y++) expect(data[4 * (y * 260 + 130) + 3], `row ${y}`).toBe(255)
      }
  })

  test('has a hat over its hair: the crown of the head is the hat’s', () => {
    const [bare, hatted] = [headOf(wearer(), 1, 1), headOf(wearer({ wears: [{ cut: 'beanie', colour: '#20c040' }] }), 1, 1)]
    const green = (data: Uint8ClampedArray): number => {
      let count = 0
      for (let i = 0; i < data.length; i += 4) if (data[i + 1]! > data[i]! + 40 && data[i + 1]! > data[i + 2]! + 40) count++
      return count
    }
    expect(green(bare)).toBe(0)
    expect(green(hatted)).toBeGreaterThan(2000)
  })
})

/** The mean height of the lower edge of the face about its middle, to a part of a pixel: where red falls from the rim of the print to the neck. */
function centreOfEdge(data: Uint8ClampedArray): number {
  let [sum, count] = [0, 0]
  for (let x = 118; x < 142; x++) {
    let [best, at] = [0, 0]
    for (let y = 215; y < 285; y++) {
      const tone = (row: number): number => data[4 * (row * 260 + x) + 2]!
      const step = tone(y) - tone(y + 2)
      if (step > best) [best, at] = [step, y]
    }
    sum += at
    count++
  }
  return sum / count
}
