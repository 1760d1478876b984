import { expect, test } from 'vitest'
import { particleNames } from '../../../../src/pipeline/repertoire/particles/index.ts'
import { styleNames } from '../../../../src/pipeline/repertoire/styles/index.ts'
import { difference, digest, shoot, smallFilm, smallShot, spread } from './film-fixture.ts'

const setting = { place: 'field', hour: 'night', weather: 'clear', season: 'summer', horizon: 0.58, tint: null, said: '' }

test.each(styleNames)('the style %s shows the picture in its own way', async (style) => {
  const [frame] = (await shoot(smallFilm({ style }), { frames: 1 })) as [Uint8Array]
  expect(spread(frame)).toBeGreaterThan(8)
  if (style !== 'paper') expect(difference(frame, ((await shoot(smallFilm(), { frames: 1 })) as [Uint8Array])[0])).toBeGreaterThan(3)
})

test('no two styles look the same', async () => {
  const frames = await Promise.all(styleNames.map(async (style) => (await shoot(smallFilm({ style }), { frames: 1 }))[0] as Uint8Array))
  expect(new Set(digest(frames)).size).toBe(styleNames.length)
})

test.each(particleNames)('%s fills the air and moves', async (name) => {
  const shots = [smallShot({ setting, particles: [{ name, amount: 1, said: '' }] })]
  const [bare, full] = [
    await shoot(smallFilm({ shots: [smallShot({ setting })] }), { frames: 12 }),
    await shoot(smallFilm({ shots }), { frames: 12 }),
  ]
  const now = difference(bare[0] as Uint8Array, full[0] as Uint8Array)
  expect(now).toBeGreaterThan(0.05)
  const moved = (i: number): Uint8Array =>
    (full[i] as Uint8Array).map((value, k) => Math.abs(value - ((bare[i] as Uint8Array)[k] as number)))
  expect(difference(moved(0), moved(11))).toBeGreaterThan(0.02)
})

test('black and white has no colour', async () => {
  const [frame] = (await shoot(smallFilm({ style: 'black-and-white' }), { frames: 1 })) as [Uint8Array]
  for (let i = 0; i < frame.length; i += 4)
    expect(
      Math.max(frame[i] as number, frame[i + 1] as number, frame[i + 2] as number) -
        Math.min(frame[i] as number, frame[i + 1] as number, frame[i + 2] as number),
    ).toBeLessThan(12)
})

test('a recoloured picture takes the colour', async () => {
  const redness = async (colour: string): Promise<number> => {
    const figures = [
      {
        ...(smallShot() as { figures: { body: object }[] }).figures[0],
        body: { kind: 'picture', art: 'fluent-emoji:balloon', colour, material: null, glows: null },
      },
    ]
    const [frame] = (await shoot(smallFilm({ shots: [smallShot({ figures })] }), { frames: 1 })) as [Uint8Array]
    // The middle of the balloon.
    const i = (32 * 160 + 80) * 4
    return (frame[i] as number) - (frame[i + 2] as number)
  }
  expect(await redness('#e03030')).toBeGreaterThan(60)
  expect(await redness('#3050e0')).toBeLessThan(-60)
})

test('a lantern lights what is near it', async () => {
  const lantern = (glows: string | null): object => ({
    ...(smallShot() as { figures: object[] }).figures[0],
    height: 0.2,
    body: { kind: 'picture', art: 'fluent-emoji:red-paper-lantern', colour: null, material: null, glows },
  })
  const frame = async (glows: string | null): Promise<Uint8Array> =>
    ((await shoot(smallFilm({ shots: [smallShot({ setting, figures: [lantern(glows)] })] }), { frames: 1 })) as [Uint8Array])[0]
  const [dark, lit] = [await frame(null), await frame('#ffb45a')]
  const beside = (54 * 160 + 98) * 4
  expect((lit[beside] as number) - (dark[beside] as number)).toBeGreaterThan(12)
})
