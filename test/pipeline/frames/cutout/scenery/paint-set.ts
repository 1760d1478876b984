import { createCanvas } from '@napi-rs/canvas'
import { project } from '../../../../../src/pipeline/choreography/stage.ts'
import { lightOf } from '../../../../../src/pipeline/frames/cutout/light.ts'
import type { StandingFlat } from '../../../../../src/pipeline/frames/cutout/painting.ts'
import { paintFlat } from '../../../../../src/pipeline/frames/cutout/scenery/index.ts'
import { randomFrom } from '../../../../../src/pipeline/random.ts'
import { places, type PlaceName } from '../../../../../src/pipeline/repertoire/places/index.ts'
import type { Setting } from '../../../../../src/pipeline/storyboard/storyboard.ts'

/** A set painted small, its flats and its picture as RGBA, now and `later`, for tests: no figures, the camera at rest. */
export function paintSet(place: PlaceName, over: Partial<Setting> & { aspect?: number; seed?: number; time?: number } = {}) {
  const { aspect = 16 / 9, seed = 5, time = 1, ...rest } = over
  const height = 90
  const setting: Setting = {
    place,
    hour: 'day',
    weather: 'clear',
    season: 'summer',
    horizon: places[place].horizon,
    tint: null,
    said: '',
    ...rest,
  }
  const light = lightOf(setting, { valence: 0, energy: 0.3 })
  const flats = places[place].flats
    .flatMap((flat, i) =>
      paintFlat(flat, {
        setting,
        place: places[place],
        light,
        aspect,
        pixels: height * 1.1,
        margin: 0.2,
        lot: randomFrom(seed, 'set')(),
        random: randomFrom(seed, 'flat', i),
        treat: () => undefined,
        art: () => createCanvas(8, 8),
      }),
    )
    .toSorted((a, b) => (b.liesFrom ?? b.depth) - (a.liesFrom ?? a.depth))
  return { flats, ...compose(flats, aspect, height, time), later: (at: number) => compose(flats, aspect, height, at).pixels }
}

export type PaintedSet = ReturnType<typeof paintSet>

function compose(flats: readonly StandingFlat[], aspect: number, height: number, time: number) {
  const width = Math.round(aspect * height)
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  for (const flat of flats) {
    const { scale, shiftX, shiftY } = project({ x: 0, y: 0, zoom: 1, push: 1, roll: 0 }, flat.depth, { x: 0, y: 0.5 })
    context.save()
    context.scale(height, height)
    context.translate(aspect / 2 + shiftX, shiftY)
    context.scale(scale, scale)
    const { x, y } = flat.drift?.(time) ?? { x: 0, y: 0 }
    if (flat.sheet) context.drawImage(flat.sheet.image, flat.sheet.x + x, flat.sheet.y + y, flat.sheet.width, flat.sheet.height)
    flat.live?.(context, time)
    context.restore()
  }
  return { width, height, pixels: context.getImageData(0, 0, width, height).data }
}

type Picture = Pick<PaintedSet, 'pixels' | 'width' | 'height'>

/** Mean luma 0 … 255 between two shares of the height. */
export function lumaOf({ pixels, width, height }: Picture, from = 0, to = 1): number {
  let sum = 0
  const [first, last] = [Math.floor(height * from) * width, Math.floor(height * to) * width]
  for (let i = first; i < last; i++)
    sum += 0.2126 * (pixels[i * 4] as number) + 0.7152 * (pixels[i * 4 + 1] as number) + 0.0722 * (pixels[i * 4 + 2] as number)
  return sum / (last - first)
}

export function opaque({ pixels }: Picture): boolean {
  for (let i = 3; i < pixels.length; i += 4) if ((pixels[i] as number) < 250) return false
  return true
}

/** How many clearly different colours there are: a blank picture has one. */
export function coloursIn({ pixels }: Picture): number {
  const seen = new Set<number>()
  for (let i = 0; i < pixels.length; i += 4)
    seen.add((((pixels[i] as number) >> 4) << 8) | (((pixels[i + 1] as number) >> 4) << 4) | ((pixels[i + 2] as number) >> 4))
  return seen.size
}
