import { readFileSync } from 'node:fs'
import { OutOfMemory } from '../../../../src/pipeline/frames/diffusion/out-of-memory.ts'
import { Pack, type InstalledPack } from '../../../../src/pipeline/frames/diffusion/pack/pack.ts'
import type { Picture, ShootSettings, ShootShots, ShotOrder } from '../../../../src/pipeline/frames/diffusion/shoot.ts'
import { randomFrom } from '../../../../src/pipeline/random.ts'

const folder = new URL('../../../../models/tiny/tiny-random-vace/', import.meta.url)

/** The committed tiny pack, with sizes and a rate of the test's own. */
export function packWith(sampling: Partial<Pack['sampling']> = {}): InstalledPack {
  const pack = Pack.parse(JSON.parse(readFileSync(new URL('pack.json', folder), 'utf8')))
  return { folder: folder.pathname, pack: { ...pack, sampling: { ...pack.sampling, ...sampling } } }
}

/** What the stand-in was asked for, with all that it was shown. */
export interface Asked {
  readonly order: ShotOrder
  readonly control: readonly Picture[]
  readonly masks: readonly Uint8Array[]
  readonly settings: ShootSettings
}

export interface StandIn {
  readonly shootShots: ShootShots
  readonly asked: Asked[]
}

/**
 * A network that was never trained: paints each shot in two colours of its caption and seed, in stripes that move. `without`: sizes, as
 * 'width×height', for which it finds no memory; `after`: frames that it makes before it finds that.
 */
export function standIn({ without = [], after = 0 }: { without?: readonly string[]; after?: number } = {}): StandIn {
  const asked: Asked[] = []
  return {
    asked,
    async *shootShots(orders, settings) {
      const { width, height, signal, onProgress, onPreview } = settings
      for (const order of orders) {
        const control: Picture[] = []
        const masks: Uint8Array[] = []
        for await (const picture of order.control?.() ?? []) control.push(picture)
        for await (const mask of order.mask?.() ?? []) masks.push(mask)
        asked.push({ order, control, masks, settings })
      }
      for (let step = 1; step <= 4; step++) {
        onProgress({ stage: 'denoising', done: step, of: 4 })
        onPreview?.({ width: 2, height: 2, pixels: new Uint8Array(12) })
      }
      let made = 0
      for (const order of orders) {
        const colours = coloursOf(order)
        for (let frame = 0; frame < order.frames; frame++) {
          signal.throwIfAborted()
          if (without.includes(`${width}×${height}`) && made === after)
            throw new OutOfMemory('There was not enough memory for the transformer.')
          made++
          yield { width, height, pixels: stripes(colours, frame, width, height) }
        }
      }
    },
  }
}

export function coloursOf({ caption, seed }: Pick<ShotOrder, 'caption' | 'seed'>): readonly (readonly number[])[] {
  const random = randomFrom(seed, caption)
  return [0, 1].map(() => [0, 1, 2].map(() => random.integer(0, 255)))
}

function stripes(colours: readonly (readonly number[])[], frame: number, width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(3 * width * height)
  for (let i = 0; i < width * height; i++)
    for (let c = 0; c < 3; c++) pixels[3 * i + c] = colours[((i % width) + frame) % 16 < 8 ? 0 : 1]?.[c] as number
  return pixels
}
