import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadImage } from '@napi-rs/canvas'
import { expect, onTestFinished, test } from 'vitest'
import { previewFilm } from '../../../src/pipeline/clip/preview-film.ts'
import type { Frame } from '../../../src/pipeline/frames/renderer.ts'

const [width, height] = [960, 540]

test('the film goes through untouched, and a small picture of it is shown every two seconds', async () => {
  const { out, folder } = target()
  let time = 0
  const previews: Uint8Array[] = []
  const indexes: number[] = []
  const seen = previewFilm(film(6), {
    width,
    height,
    out,
    now: () => time,
    ffmpeg: { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' },
    signal: new AbortController().signal,
    onPreview: (jpeg) => previews.push(jpeg),
  })
  for await (const frame of seen) {
    indexes.push(frame.index)
    expect(frame.pixels[0]).toBe(frame.index * 40)
    // The picture is printed beside; this test waits for it, so that the clock alone decides.
    while (previews.length < Math.floor(time / 2000) + 1) await new Promise((resolve) => setTimeout(resolve, 5))
    time += 1000
  }
  expect(indexes).toEqual([0, 1, 2, 3, 4, 5])
  expect(previews.length).toBe(3)
  const image = await loadImage(Buffer.from(previews[2] ?? []))
  expect([image.width, image.height]).toEqual([480, 270])
  expect(readdirSync(folder)).toEqual([])
})

test('a preview that cannot be made stops no film', async () => {
  const { out } = target()
  const indexes: number[] = []
  const seen = previewFilm(film(3), {
    width,
    height,
    out,
    now: () => 0,
    ffmpeg: { ffmpeg: '/bin/false', ffprobe: '/bin/false' },
    signal: new AbortController().signal,
    onPreview: () => expect.unreachable(),
  })
  for await (const frame of seen) indexes.push(frame.index)
  expect(indexes).toEqual([0, 1, 2])
})

/** Frames drawn one over the other in one piece of memory, as a renderer does. */
async function* film(frames: number): AsyncGenerator<Frame> {
  const pixels = new Uint8Array(4 * width * height)
  for (let index = 0; index < frames; index++) {
    pixels.fill(index * 40)
    yield { index, pixels }
  }
}

function target(): { out: string; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-preview-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return { folder, out: join(folder, 'clip.mp4') }
}
