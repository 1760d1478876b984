import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot, readConfig } from '../src/config.ts'
import { openArt } from '../src/pipeline/art/open-art.ts'
import { cutFace } from '../src/pipeline/face/cut-face.ts'
import { likeness, openLikeness, SAME_PERSON } from '../src/pipeline/face/measure-likeness.ts'
import { readPhoto } from '../src/pipeline/face/read-photo.ts'
import { openStudio } from '../src/pipeline/frames/cutout/open-studio.ts'
import { direct } from '../src/pipeline/render-movie.ts'
import { MovieRequest } from '../src/movie.ts'
import { row } from './figures.ts'
import { starFilms } from './star-films.ts'

// npm run bench -- likeness: whether the person in the film is the person in the photo.
const PHOTO = join(projectRoot, '..', 'shared', 'faces', 'astronaut.png')
const FRAMES = 6
const ID = '0123456789abcdefghij'
const never = new AbortController().signal

if (!existsSync(PHOTO)) console.log('\nLikeness: there is no photo to measure with.\n')
else {
  const cacheDir = join(readConfig().dataDir, 'cache')
  const bytes = await readFile(PHOTO)
  const face = await cutFace(bytes)
  const { embed } = await openLikeness()
  const { data, width, height } = (await readPhoto(bytes)).picture
  const self = await embed(withAlpha(data), width, height)
  if (self === null) throw new Error('there is no face in the photo')
  const art = await openArt(cacheDir)
  const faces = new Map([[ID, { face, consent: ID }]])
  console.log(
    `\nLikeness: cosine between the photo's embedding and the frames', ${FRAMES} frames of each film at 1280×720; the same person from ${SAME_PERSON}\n`,
  )
  console.log(row('film', 'style', 'framing', 'found', 'mean', 'worst'))
  const [all, paper]: [number[], number[]] = [[], []]
  let [found, looked] = [0, 0]
  for (const { prompt, style } of starFilms) {
    const request = MovieRequest.parse({ prompt, style, duration: 3, seed: 1, stars: [ID] })
    const storyboard = await direct(request, cacheDir, () => undefined, [{ id: ID, traits: face.traits }])
    const studio = openStudio(storyboard, art, faces)
    const values: number[] = []
    for (let k = 0; k < FRAMES; k++) {
      const index = Math.floor(((k + 0.5) * 3 * 24) / FRAMES)
      const frame = await embed(await studio.shoot(index, never), storyboard.format.width, storyboard.format.height)
      if (frame !== null) values.push(likeness(self, frame))
    }
    looked += FRAMES
    found += values.length
    all.push(...values)
    if (storyboard.style.name === 'paper') paper.push(...values)
    const framing = storyboard.shots[0]?.camera.framing ?? ''
    console.log(
      row(
        prompt.slice(0, 34),
        storyboard.style.name,
        framing,
        `${values.length}/${FRAMES}`,
        figure(mean(values)),
        figure(Math.min(...values)),
      ),
    )
  }
  console.log(row('all', '', '', `${found}/${looked}`, figure(mean(all)), figure(Math.min(...all))))
  console.log(row('paper', '', '', '', figure(mean(paper)), figure(Math.min(...paper))))
}

function withAlpha(rgb: Uint8Array): Uint8Array {
  const rgba = new Uint8Array((rgb.length / 3) * 4).fill(255)
  for (let p = 0; p < rgb.length / 3; p++) for (let i = 0; i < 3; i++) rgba[4 * p + i] = rgb[3 * p + i] as number
  return rgba
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function figure(value: number): string {
  return Number.isFinite(value) ? value.toFixed(3) : 'none'
}
