import { describe, expect, test } from 'vitest'
import { StageError } from '../../../../src/errors.ts'
import { cutoutAnimatic } from '../../../../src/pipeline/frames/cutout/cutout-animatic.ts'
import { estimateMemory } from '../../../../src/pipeline/frames/diffusion/estimate-memory.ts'
import { filmDiffusion, type DiffusionStudio } from '../../../../src/pipeline/frames/diffusion/film-diffusion.ts'
import { OutOfMemory } from '../../../../src/pipeline/frames/diffusion/out-of-memory.ts'
import type { Frame } from '../../../../src/pipeline/frames/renderer.ts'
import type { Progress } from '../../../../src/pipeline/progress.ts'
import type { Faces } from '../../../../src/pipeline/storyboard/face.ts'
import type { Storyboard } from '../../../../src/pipeline/storyboard/storyboard.ts'
import { aFace, FACE_ID } from '../../../fixtures/a-face.ts'
import { adult, figure, picture, shot, storyboard } from '../../../fixtures/storyboards.ts'
import { artOnce, digest } from '../cutout/film-fixture.ts'
import { coloursOf, packWith, standIn, type StandIn } from './stand-in-network.ts'

const SIZES = [
  { width: 128, height: 64, shift: 5 },
  { width: 64, height: 48, shift: 3 },
]
const format = { width: 96, height: 64, fps: 24, seconds: 1.5 } as const
const girl = figure('girl-1', { height: 0.5, path: [{ at: 0, x: -0.3, y: 0.9 }] })
const balloon = figure('balloon-1', {
  noun: 'balloon',
  role: 'support',
  body: picture('fluent-emoji:balloon'),
  height: 0.3,
  depth: 0.2,
  path: [{ at: 0, x: 0.5, y: 0.5 }],
})
const field = shot({ seconds: 1, figures: [girl, balloon] })
const beach = shot({
  id: 'shot-2',
  seconds: 0.5,
  setting: { ...field.setting, place: 'beach' },
  figures: [{ ...girl, id: 'girl-2', group: 'girl-2' }],
})
const board = storyboard({ format, shots: [field, beach] })

async function studioOf(network: StandIn, more: Partial<DiffusionStudio> = {}): Promise<DiffusionStudio> {
  const art = await artOnce()
  return {
    installed: packWith({ sizes: SIZES, fps: 16 }),
    provider: { name: 'cpu', memory: null },
    shootShots: network.shootShots,
    animatic: (faces) => cutoutAnimatic({ art, faces }),
    ...more,
  }
}

interface Shooting {
  readonly signal?: AbortSignal
  readonly faces?: Faces
  readonly onProgress?: (progress: Progress) => void
}

async function film(
  studio: DiffusionStudio,
  script: Storyboard,
  { onProgress = () => undefined, ...more }: Shooting = {},
): Promise<Frame[]> {
  const kept: Frame[] = []
  const options = { signal: new AbortController().signal, threads: 1, onProgress, ...more }
  for await (const { index, pixels } of filmDiffusion(studio)(script, options)) kept.push({ index, pixels: Uint8Array.from(pixels) })
  return kept
}

const hashes = (frames: readonly Frame[]): string[] => digest(frames.map(({ pixels }) => pixels))

async function* reel(frames: readonly Frame[]): AsyncGenerator<Frame> {
  yield* frames
}

describe('a storyboard filmed by networks', () => {
  test('is as long and as large as the clip, whatever the networks make', async () => {
    const network = standIn()
    const frames = await film(await studioOf(network), board)
    expect(frames.map(({ index }) => index)).toEqual([...Array(36).keys()])
    expect(frames.every(({ pixels }) => pixels.length === 4 * 96 * 64 && pixels[3] === 255)).toBe(true)
    expect(network.asked.map(({ order }) => order.frames)).toEqual([17, 9])
    expect(network.asked[0]?.settings).toMatchObject({ width: 64, height: 48, shift: 3, provider: 'cpu' })
  })

  test('cuts on the frame: no shot shines through into the next', async () => {
    const network = standIn()
    const frames = await film(await studioOf(network), board)
    const [first, second] = network.asked.map(({ order }) => coloursOf(order))
    // Whatever is mixed of a shot's two colours lies between them.
    const within = (pixels: Uint8Array, colours: readonly (readonly number[])[]): boolean =>
      [0, 1, 2].every((c) => {
        const [low, high] = [Math.min(colours[0]![c]!, colours[1]![c]!), Math.max(colours[0]![c]!, colours[1]![c]!)]
        return pixels.every((value, i) => i % 4 !== c || (value >= low - 30 && value <= high + 30))
      })
    expect(within(frames[23]!.pixels, first!)).toBe(true)
    expect(within(frames[24]!.pixels, second!)).toBe(true)
    expect(within(frames[24]!.pixels, first!)).toBe(false)
  })

  test('is the same film each time, and another by another seed', async () => {
    const studio = await studioOf(standIn())
    const one = hashes(await film(studio, board))
    expect(hashes(await film(studio, board))).toEqual(one)
    expect(hashes(await film(studio, { ...board, seed: 8 }))[0]).not.toBe(one[0])
  })

  test('follows the depth of the cut-out film where several figures are placed, and nothing where one is alone', async () => {
    const network = standIn()
    await film(await studioOf(network), board)
    const [placed, alone] = network.asked
    expect(placed?.control).toHaveLength(17)
    expect(placed?.control.every(({ width, height, pixels }) => width === 64 && height === 48 && pixels.length === 3 * 64 * 48)).toBe(true)
    // Near ground below, far sky above.
    const grey = (x: number, y: number): number => placed!.control[0]!.pixels[3 * (y * 64 + x)]!
    expect(grey(50, 46)).toBeGreaterThan(180)
    expect(grey(32, 4)).toBeLessThan(20)
    expect(alone?.order.control).toBeNull()
  })

  test('follows lines, or nothing, where that is asked for', async () => {
    const [lines, free] = [standIn(), standIn()]
    await film(await studioOf(lines, { control: 'scribble' }), board)
    await film(await studioOf(free, { control: 'none' }), board)
    expect(free.asked.every(({ order }) => order.control === null)).toBe(true)
    const values = new Set(lines.asked[0]!.control[3]!.pixels)
    expect([...values].toSorted((a, b) => a - b)).toEqual([0, 255])
  })

  test('tells how far it is, from the first step to the last frame, and never backwards', async () => {
    const told: Progress[] = []
    const previews: number[] = []
    const studio = await studioOf(standIn(), { onPreview: ({ width }) => previews.push(width) })
    await film(studio, board, { onProgress: (progress) => told.push(progress) })
    expect(told.every(({ stage }) => stage === 'filming')).toBe(true)
    expect(told.every(({ fraction }, i) => i === 0 || fraction >= told[i - 1]!.fraction)).toBe(true)
    expect(told[0]!.fraction).toBeGreaterThan(0)
    expect(told.at(-1)).toEqual({ stage: 'filming', fraction: 1, frames: { done: 36, of: 36 } })
    expect(previews).toHaveLength(4)
  })

  test('shows the networks the faces of its people, on white', async () => {
    const network = standIn()
    const star = { ...girl, body: { ...adult, face: FACE_ID } }
    const faces: Faces = new Map([[FACE_ID, { face: await aFace(), consent: 'consent-1' }]])
    const script = storyboard({ format: { ...format, seconds: 1 }, shots: [shot({ seconds: 1, figures: [star] })] })
    await film(await studioOf(network), script, { faces })
    const { references, caption } = network.asked[0]!.order
    expect(references).toHaveLength(1)
    expect([...references[0]!.pixels.subarray(0, 3)]).toEqual([255, 255, 255])
    expect(references[0]!.pixels.length).toBe(3 * references[0]!.width * references[0]!.height)
    expect(caption).toContain('the person in the reference picture')
    await film(await studioOf(network), script)
    expect(network.asked[1]!.order.references).toEqual([])
    expect(network.asked[1]!.order.caption).not.toContain('reference')
  })

  test('lays its words over what the networks made, and over nothing else', async () => {
    const title = { text: 'HELLO', position: 'middle', from: 0.3, to: 0.9 } as const
    const one = { ...field, titles: [title] }
    const script = storyboard({ format: { ...format, seconds: 1 }, shots: [one] })
    const studio = await studioOf(standIn(), { control: 'none' })
    const [plain, worded] = [await film(studio, { ...script, shots: [field] }), await film(studio, script)]
    expect(hashes(worded)[2]).toBe(hashes(plain)[2])
    expect(hashes(worded)[16]).not.toBe(hashes(plain)[16])
  })

  test('is begun once more at the next smaller size when memory runs out before the first frame, and only then', async () => {
    const sizes = [...SIZES, { width: 48, height: 32, shift: 3 }]
    const installed = packWith({ sizes, fps: 16 })
    const network = standIn({ without: ['64×48'] })
    expect(await film(await studioOf(network, { installed }), board)).toHaveLength(36)
    expect(network.asked.at(-1)?.settings).toMatchObject({ width: 48, height: 32 })
    const late = standIn({ without: ['64×48'], after: 3 })
    await expect(film(await studioOf(late, { installed }), board)).rejects.toBeInstanceOf(OutOfMemory)
    const never = standIn({ without: ['64×48', '48×32'] })
    await expect(film(await studioOf(never, { installed }), board)).rejects.toBeInstanceOf(OutOfMemory)
  })

  test('is shot at the largest size that fits the memory, and finds that none does before it begins', async () => {
    const sizes = [...SIZES, { width: 48, height: 32, shift: 3 }]
    const tiny = packWith({ sizes, fps: 16 })
    const { transformer } = tiny.pack.graphs
    const hungry = { ...transformer, memory: { fixed: 0, perUnit: 1e9 } }
    const installed = { ...tiny, pack: { ...tiny.pack, graphs: { ...tiny.pack.graphs, transformer: hungry } } }
    const needs = estimateMemory(installed.pack, { width: 48, height: 32, frames: 17, references: 0 }, 'cuda')
    const memory = Math.max(...Object.values(needs))
    const network = standIn()
    await film(await studioOf(network, { installed, provider: { name: 'cuda', memory } }), board)
    expect(network.asked[0]?.settings).toMatchObject({ width: 48, height: 32, memory })
    const none = standIn()
    const fault: unknown = await film(await studioOf(none, { provider: { name: 'cuda', memory: 1000 } }), board).catch(
      (error: unknown) => error,
    )
    expect(fault).toBeInstanceOf(OutOfMemory)
    expect(fault).toMatchObject({ foreseen: true })
    expect(none.asked).toEqual([])
  })

  test('ends with the reason of whoever aborts it', async () => {
    const studio = await studioOf(standIn())
    const over = new AbortController()
    const onProgress = ({ frames }: Progress): void => {
      if (frames?.done === 5) over.abort(new Error('enough'))
    }
    await expect(film(studio, board, { signal: over.signal, onProgress })).rejects.toThrow('enough')
  })

  test('fails in its own words when the networks end early', async () => {
    const short: StandIn = { ...standIn() }
    const studio = await studioOf(short, {
      async *shootShots(_orders, { width, height }) {
        yield { width, height, pixels: new Uint8Array(3 * width * height) }
      },
    })
    await expect(film(studio, board)).rejects.toBeInstanceOf(StageError)
  })
})

describe('an edit of a film of networks', () => {
  const red = { ...balloon, body: picture('fluent-emoji:balloon', { colour: '#2f6fd0' }) }
  const edited = { ...board, shots: [{ ...field, figures: [girl, red] }, beach] }

  test('keeps every pixel away from the figure that changed, and whole shots that did not', async () => {
    const earlier = standIn()
    const first = await film(await studioOf(earlier), board)
    const network = standIn()
    const second = await film(await studioOf(network, { former: { storyboard: board, frames: () => reel(first) } }), edited)
    expect(second).toHaveLength(36)
    expect(network.asked).toHaveLength(1)
    expect(hashes(second.slice(24))).toEqual(hashes(first.slice(24)))
    const changed = (x: number, y: number): boolean => {
      const i = 4 * (y * 96 + x)
      return [0, 1, 2].some((c) => first[12]!.pixels[i + c] !== second[12]!.pixels[i + c])
    }
    const columns = [...Array(96).keys()].filter((x) => [...Array(64).keys()].some((y) => changed(x, y)))
    // The balloon hangs right of the middle, the girl stands left of it.
    expect(columns.length).toBeGreaterThan(5)
    expect(Math.min(...columns)).toBeGreaterThan(52)
    // Where it is painted anew the networks are shown the depth of the layout, all else is what the clip shows.
    const { control, masks } = network.asked[0]!
    expect(masks).toHaveLength(17)
    const { control: depth } = earlier.asked[0]!
    const pixelOf = (shown: typeof control, i: number): number[] => [...shown[8]!.pixels.subarray(3 * i, 3 * i + 3)]
    const [inside, outside] = [masks[8]!.lastIndexOf(255), masks[8]!.indexOf(0)]
    expect(pixelOf(control, inside)).toEqual(pixelOf(depth, inside))
    expect(pixelOf(control, outside)).not.toEqual(pixelOf(depth, outside))
    expect(masks[8]!.filter((value) => value > 0).length).toBeLessThan(64 * 48 * 0.3)
  })

  test('leaves it to the caption where in the mask a newcomer is, if no layout is followed', async () => {
    const alone = { ...board, shots: [{ ...field, figures: [girl] }, beach] }
    const first = await film(await studioOf(standIn()), alone)
    const network = standIn()
    await film(await studioOf(network, { control: 'none', former: { storyboard: alone, frames: () => reel(first) } }), edited)
    const { control, masks } = network.asked[0]!
    const inside = masks[8]!.indexOf(255)
    expect([...control[8]!.pixels.subarray(3 * inside, 3 * inside + 3)]).toEqual([128, 128, 128])
  })

  test('is the old film where nothing that is seen has changed', async () => {
    const first = await film(await studioOf(standIn()), board)
    const network = standIn()
    const same = await film(await studioOf(network, { former: { storyboard: board, frames: () => reel(first) } }), {
      ...board,
      prompt: 'other words',
    })
    expect(hashes(same)).toEqual(hashes(first))
    expect(network.asked).toEqual([])
  })

  test('is filmed anew where its hour changed', async () => {
    const first = await film(await studioOf(standIn()), board)
    const network = standIn()
    const night = { ...board, shots: [{ ...field, setting: { ...field.setting, hour: 'night' as const } }, beach] }
    await film(await studioOf(network, { former: { storyboard: board, frames: () => reel(first) } }), night)
    expect(network.asked.map(({ order }) => order.mask)).toEqual([null])
    expect(network.asked[0]!.order.caption).toContain('night')
  })
})
