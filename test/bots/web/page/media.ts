import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../../../../src/config.ts'

const run = promisify(execFile)
const shapes = ['wide', 'tall', 'square'] as const
type Shape = (typeof shapes)[number]

/** Small real films and pictures for the stand-in, in three shapes. */
export interface Media {
  readonly clips: Readonly<Record<Shape, string>>
  readonly posters: Readonly<Record<Shape, readonly string[]>>
  remove(): Promise<void>
}

export const sizes: Readonly<Record<Shape, readonly [width: number, height: number]>> = {
  wide: [640, 360],
  tall: [360, 640],
  square: [360, 360],
}

/** The nearest shape that there are media for. */
export function shapeOf(aspect: string): Shape {
  return aspect === '9:16' || aspect === '3:4' ? 'tall' : aspect === '1:1' ? 'square' : 'wide'
}

export async function makeMedia(): Promise<Media> {
  const folder = await mkdtemp(join(tmpdir(), 'matinee-media-'))
  const clips: Record<string, string> = {}
  const posters: Record<string, string[]> = {}
  for (const shape of shapes) {
    const [width, height] = sizes[shape]
    clips[shape] = join(folder, `${shape}.mp4`)
    const picture = ['-f', 'lavfi', '-i', `testsrc2=size=${width}x${height}:rate=24:duration=2`]
    const sound = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=2']
    const codecs = ['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-preset', 'ultrafast', '-c:a', 'aac', '-movflags', '+faststart']
    await ffmpeg([...picture, ...sound, ...codecs, clips[shape]])
    posters[shape] = [0, 1, 2, 3].map((look) => join(folder, `${shape}-${look}.jpg`))
    // The README's poster, under other lights.
    const looks = posters[shape].map(
      (_, look) => `hue=h=${[0, 70, 200, 300][look]},crop=min(iw\\,ih*${width}/${height}):ih,scale=${width}:${height}`,
    )
    for (const [look, filter] of looks.entries())
      await ffmpeg(['-i', join(projectRoot, 'docs', 'poster.jpg'), '-vf', filter, posters[shape][look] as string])
  }
  return {
    clips: clips as Media['clips'],
    posters: posters as Media['posters'] & typeof posters,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function ffmpeg(args: readonly string[]): Promise<void> {
  await run('ffmpeg', ['-v', 'error', '-y', ...args])
}
