import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot, readConfig } from '../../src/config.ts'
import { RequestError } from '../../src/errors.ts'
import { MovieRequest, remarkWords } from '../../src/movie.ts'
import { readClip } from '../../src/pipeline/clip/read-take.ts'
import { readFrames } from '../../src/pipeline/clip/read-frames.ts'
import { OutOfMemory } from '../../src/pipeline/frames/diffusion/out-of-memory.ts'
import { findPack } from '../../src/pipeline/frames/diffusion/pack/read-pack.ts'
import type { ShootShots, ShotOrder } from '../../src/pipeline/frames/diffusion/shoot.ts'
import type { Camera } from '../../src/pipeline/open-camera.ts'
import { direct, renderMovie, type Movie, type Retake, type Revision, type Studio } from '../../src/pipeline/render-movie.ts'
import type { Storyboard } from '../../src/pipeline/storyboard/storyboard.ts'

// The networks have tests of their own; here something paints in their place what nobody else would: a field of one colour.
const ffmpeg = { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' }
const PACK = { renderer: 'diffusion', pack: 'tiny-random-vace' }
let folder = ''
let count = 0
let camera: Camera
let storyboard: Storyboard
let film: Movie

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matinee-neural-'))
  const installed = await findPack(join(projectRoot, 'models'), PACK.pack)
  camera = { installed, provider: { name: 'cpu', refused: [], memory: null }, memory: 2 ** 40, orPaper: true }
  const prompt = 'a dog walks along a beach, slow jazz'
  const directed = await direct(MovieRequest.parse({ prompt, duration: 1, size: 360, fps: 16, seed: 7 }), cacheDir())
  // As it comes back from a clip: JSON knows no −0.
  storyboard = JSON.parse(JSON.stringify(directed)) as Storyboard
  film = await render(storyboard, painted(200))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a film says which video model filmed it, and that its weights are random', async () => {
  expect(film).toMatchObject({ filmedBy: PACK, kept: { picture: false, sound: false }, remarks: [{ kind: 'noise', pack: PACK.pack }] })
  expect(film.remarks.map(remarkWords)).toEqual(['The weights of tiny-random-vace are random: what it films is noise.'])
  expect(await readClip(ffmpeg, film.clip.file)).toEqual({ take: { storyboard, history: [] }, filmedBy: PACK })
  expect(await shade(film)).toBeCloseTo(200, -1)
})

test('the frames of a clip come back in order, all of them, at its size', async () => {
  const { width, height } = storyboard.format
  const sizes: number[] = []
  for await (const { index, pixels } of readFrames(film.clip.file, { width, height, ffmpeg, signal: never() })) {
    expect(index).toBe(sizes.length)
    sizes.push(pixels.length)
  }
  expect(sizes).toEqual(Array.from({ length: 16 }, () => 4 * width * height))
})

test('networks that find no memory, at a smaller size neither, leave the film to the paper theatre, in one kind sentence', async () => {
  const sizes: number[] = []
  const shoot: ShootShots = async function* (_orders, { width, height }) {
    sizes.push(width * height)
    yield* []
    throw new OutOfMemory('There was not enough memory for the transformer.')
  }
  const fallen = await render(storyboard, shoot)
  expect(sizes).toHaveLength(2)
  expect(sizes[1]).toBeLessThan(sizes[0] ?? 0)
  expect(fallen).toMatchObject({ filmedBy: null, remarks: [{ kind: 'no-room' }] })
  expect(fallen.remarks.map(remarkWords).join()).toMatch(/^There was not enough memory [^.]*\.$/)
  const paper = await render(storyboard, null)
  expect(await packets(fallen.clip.file, 'v')).toBe(await packets(paper.clip.file, 'v'))
  expect((await readClip(ffmpeg, fallen.clip.file)).filmedBy).toBeNull()
})

test('memory that gives out in the middle of a film does the same', async () => {
  const shoot: ShootShots = async function* (orders, settings) {
    for await (const picture of painted(90)(orders, settings)) {
      yield picture
      throw new OutOfMemory('There was not enough memory for the decoder.')
    }
  }
  expect(await render(storyboard, shoot)).toMatchObject({ filmedBy: null, remarks: [{ kind: 'no-room' }] })
})

test('networks that would not fit from the start do the same in a studio, and are refused to whoever asked for them', async () => {
  const shootShots = painted(90)
  const small = { ...camera, memory: 1000 }
  const take = await renderMovie(storyboard, next(), { ...studio(), camera: small, shootShots })
  expect(take).toMatchObject({ filmedBy: null, remarks: [{ kind: 'no-room' }] })
  const asked = renderMovie(storyboard, next(), { ...studio(), camera: { ...small, orPaper: false }, shootShots })
  await expect(asked).rejects.toThrow(RequestError)
  await expect(asked).rejects.toThrow(/needs about .* of memory for .* are free: /)
})

test('what an edit leaves as it is is taken over, from a picture of the same video model alone', async () => {
  const otherSound = { ...storyboard, score: { ...storyboard.score!, tempo: 96, idiom: 'techno' } } as Storyboard
  const kept = await render(undoTo(otherSound), painted(30))
  expect(kept).toMatchObject({ filmedBy: PACK, kept: { picture: true, sound: false } })
  expect(await packets(kept.clip.file, 'v')).toBe(await packets(film.clip.file, 'v'))
  // The paper theatre films it anew, by the same sound.
  const paper = await render(undoTo({ ...storyboard, prompt: 'said otherwise' }), null)
  expect(paper).toMatchObject({ filmedBy: null, kept: { picture: false, sound: true } })
  expect(await shade(paper)).not.toBeCloseTo(200, -1)
})

test('a paper film is filmed anew as it is, of the neural film that it comes from', async () => {
  const [shot] = storyboard.shots
  const later = { ...storyboard, shots: [{ ...shot!, setting: { ...shot!.setting, hour: 'night' } }] } as Storyboard
  const history = [{ storyboard, instruction: 'make it night' }]
  const take = { storyboard: later, history }
  const seen: ShotOrder[] = []
  const made = await render({ take, former: { storyboard, clip: film.clip.file } }, painted(60, seen))
  expect(made).toMatchObject({ edit: null, filmedBy: PACK, storyboard: later, history, kept: { picture: false } })
  expect(seen).toHaveLength(1)
  expect(await shade(made)).toBeCloseTo(60, -1)
  const same = await render({ take: { storyboard, history: [] }, former: { storyboard, clip: film.clip.file } }, painted(60))
  expect(same.kept).toEqual({ picture: true, sound: true })
})

test('an abort while the networks work leaves nothing', async () => {
  const before = await readdir(folder)
  const stop = new AbortController()
  const shoot: ShootShots = async function* (_orders, { signal }) {
    stop.abort(new Error('enough'))
    signal.throwIfAborted()
    yield* []
  }
  await expect(renderMovie(storyboard, next(), { ...studio(), camera, shootShots: shoot, signal: stop.signal })).rejects.toThrow('enough')
  expect(await readdir(folder)).toEqual(before)
})

/** Every frame of every shot in this shade of grey. */
function painted(grey: number, seen: ShotOrder[] = []): ShootShots {
  return async function* (orders, { width, height }) {
    for (const order of orders) {
      seen.push(order)
      for (let at = 0; at < order.frames; at++) yield { width, height, pixels: new Uint8Array(3 * width * height).fill(grey) }
    }
  }
}

function undoTo(to: Storyboard): Revision {
  const take = { storyboard, history: [{ storyboard: to, instruction: 'x' }] }
  return { take, instruction: 'undo', seed: 7, clip: film.clip.file }
}

/** By the camera, or (null) the paper theatre. */
function render(request: Storyboard | Revision | Retake, shootShots: ShootShots | null): Promise<Movie> {
  return renderMovie(request, next(), { ...studio(), ...(shootShots === null ? {} : { camera, shootShots }) })
}

function studio(): Studio {
  const { soundfont } = readConfig()
  return { cacheDir: cacheDir(), ffmpeg, soundfont, threads: 1, signal: never(), onProgress: () => undefined, now: () => performance.now() }
}

function cacheDir(): string {
  return join(projectRoot, 'data', 'cache')
}

function next(): string {
  return join(folder, `film-${count++}.mp4`)
}

function never(): AbortSignal {
  return new AbortController().signal
}

/** The mean of the red of a film's middle frame. */
async function shade({ clip, storyboard: { format } }: Movie): Promise<number> {
  const { width, height } = format
  for await (const { index, pixels } of readFrames(clip.file, { width, height, ffmpeg, signal: never() }))
    if (index === 8) return pixels.reduce((sum, value, at) => (at % 4 === 0 ? sum + value : sum), 0) / (width * height)
  return Number.NaN
}

/** A hash of a stream's packets, with their times. */
async function packets(file: string, stream: 'v' | 'a'): Promise<string> {
  const { stdout } = await promisify(execFile)(
    'ffmpeg',
    ['-v', 'error', '-i', file, '-map', `0:${stream}`, '-c', 'copy', '-f', 'framemd5', '-'],
    { maxBuffer: 1e8 },
  )
  return stdout
}
