import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { lightOf } from '../../../../src/pipeline/frames/cutout/light.ts'
import { bakePicture } from '../../../../src/pipeline/frames/cutout/picture/bake-picture.ts'
import type { Sprite } from '../../../../src/pipeline/frames/cutout/picture/sprite.ts'
import { styles } from '../../../../src/pipeline/repertoire/styles/index.ts'
import { Picture } from '../../../../src/pipeline/storyboard/storyboard.ts'
import { artOnce } from './film-fixture.ts'

const day = lightOf(
  { place: 'field', hour: 'day', weather: 'clear', season: 'summer', horizon: 0.58, tint: null, said: '' },
  { valence: 0, energy: 0 },
)
const bare = { ...styles.paper, edges: 0 }

async function bake(change: { art?: string; colour?: string; material?: string; pixels?: number }): Promise<Sprite> {
  const picture = Picture.parse({
    kind: 'picture',
    art: change.art ?? 'fluent-emoji:horse',
    colour: change.colour ?? null,
    material: change.material ?? null,
    glows: null,
  })
  return bakePicture(picture, { art: await artOnce(), light: day, style: bare, depth: 0, pixels: change.pixels ?? 120, frame: 720 })
}

const dataOf = ({ image }: Sprite): Uint8ClampedArray => image.getContext('2d').getImageData(0, 0, image.width, image.height).data
const rowIsEmpty = (sprite: Sprite, y: number): boolean =>
  dataOf(sprite)
    .subarray(y * sprite.image.width * 4, (y + 1) * sprite.image.width * 4)
    .every((v, i) => i % 4 !== 3 || v < 24)
const hash = (sprite: Sprite): string => createHash('sha256').update(dataOf(sprite)).digest('hex')

test.each(['fluent-emoji:balloon', 'fluent-emoji:horse', 'mdi:bicycle', 'game-icons:castle', 'fluent-emoji:fox'])(
  '%s stands on its foot point and is as tall as it says',
  async (art) => {
    const sprite = await bake({ art })
    expect(sprite.unit).toBe(120)
    expect(rowIsEmpty(sprite, sprite.footY - 4)).toBe(false)
    expect(rowIsEmpty(sprite, sprite.footY - sprite.unit + 4)).toBe(false)
    expect(rowIsEmpty(sprite, sprite.footY + 2)).toBe(true)
  },
)

test('every material looks different, and none like the bare picture', async () => {
  const materials = Picture.shape.material.unwrap().options
  const sprites = await Promise.all(materials.map((material) => bake({ material })))
  expect(new Set([hash(await bake({})), ...sprites.map(hash)]).size).toBe(materials.length + 1)
})

test('glass lets its ground shine through', async () => {
  const middle = (sprite: Sprite): number =>
    dataOf(sprite)[(Math.round(sprite.footY - sprite.unit * 0.5) * sprite.image.width + Math.round(sprite.footX)) * 4 + 3] as number
  expect(middle(await bake({ art: 'fluent-emoji:balloon' }))).toBe(255)
  expect(middle(await bake({ art: 'fluent-emoji:balloon', material: 'glass' }))).toBeLessThan(230)
})

test('a colour goes to the paint: glass stays blue, tyres stay dark', async () => {
  const share = (sprite: Sprite, is: (r: number, g: number, b: number) => boolean): number => {
    const data = dataOf(sprite)
    let [found, all] = [0, 0]
    for (let i = 0; i < data.length; i += 4) {
      if ((data[i + 3] as number) < 200) continue
      all++
      if (is(data[i] as number, data[i + 1] as number, data[i + 2] as number)) found++
    }
    return found / all
  }
  const blue = (r: number, _g: number, b: number): boolean => b > r + 60
  const green = (r: number, g: number, b: number): boolean => g > r + 40 && g > b + 30
  for (const art of ['fluent-emoji:bus', 'fluent-emoji:automobile']) {
    const [plain, painted] = [await bake({ art }), await bake({ art, colour: '#2fa84f' })]
    expect(share(painted, green)).toBeGreaterThan(share(plain, green) + 0.15)
    expect(share(painted, blue)).toBeGreaterThan(share(plain, blue) * 0.8)
  }
})

test('a head is seated on a body', async () => {
  const [fox, horse] = [await bake({ art: 'fluent-emoji:fox' }), await bake({ art: 'fluent-emoji:horse' })]
  expect((await artOnce()).isHead('fluent-emoji:fox')).toBe(true)
  expect(fox.aspect).toBeLessThan(0.9)
  expect(horse.aspect).toBeGreaterThan(0.9)
})

test('a picture that the library does not have is shown as something, not thrown', async () => {
  expect(dataOf(await bake({ art: 'fluent-emoji:no-such-thing' })).some((value) => value > 0)).toBe(true)
})
