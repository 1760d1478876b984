import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot, readConfig } from '../../src/config.ts'
import { RequestError } from '../../src/errors.ts'
import { MovieRequest } from '../../src/movie.ts'
import { fitClip } from '../../src/pipeline/clip/fit-clip.ts'
import { readTakeFromClip } from '../../src/pipeline/clip/read-take.ts'
import { direct, renderMovie, type Movie, type Revision, type Studio } from '../../src/pipeline/render-movie.ts'
import type { Storyboard } from '../../src/pipeline/storyboard/storyboard.ts'
import type { Take } from '../../src/pipeline/storyboard/take.ts'

// "undo" goes from one storyboard to any other that the history names: so each kind of edit can be made, whatever words lead to it.
const ffmpeg = { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' }
let folder = ''
let count = 0
/** The film that is edited, and what it is edited to. */
let film: Movie
let otherSound: Storyboard
let otherPicture: Storyboard
let otherWords: Storyboard

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matinee-render-'))
  const prompt = 'a dog walks along a beach, slow jazz'
  const directed = await direct(MovieRequest.parse({ prompt, duration: 1.5, size: 360, fps: 16, seed: 7 }), cacheDir())
  // As it comes back from a clip: JSON knows no −0.
  const storyboard = JSON.parse(JSON.stringify(directed)) as Storyboard
  film = await render(storyboard)
  const [shot] = storyboard.shots
  otherSound = { ...storyboard, score: { ...storyboard.score!, tempo: 96, idiom: 'techno' }, cues: storyboard.cues.slice(1) }
  otherPicture = { ...storyboard, shots: [{ ...shot!, setting: { ...shot!.setting, hour: 'night' } }] }
  otherWords = { ...storyboard, prompt: 'somebody said it otherwise', led: [{ said: 'hound', shown: 'dog' }] }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a new film keeps nothing and has no history', async () => {
  expect(film).toMatchObject({ history: [], edit: null, kept: { picture: false, sound: false } })
  expect(await readTakeFromClip(ffmpeg, film.clip.file)).toEqual({ storyboard: film.storyboard, history: [] })
})

test('an edit of the sound leaves the picture as it is, bit for bit, and is the film that making all anew gives', async () => {
  const [quick, whole] = await bothWays(otherSound)
  expect(quick).toMatchObject({ kept: { picture: true, sound: false }, firstFrame: null, storyboard: otherSound })
  expect(Object.keys(quick.seconds).sort()).toEqual(['directing', 'finishing', 'sounding'])
  expect(whole.kept).toEqual({ picture: false, sound: false })
  expect(await packets(quick.clip.file, 'v')).toBe(await packets(film.clip.file, 'v'))
  expect(await packets(quick.clip.file, 'a')).not.toBe(await packets(film.clip.file, 'a'))
  expect((await readFile(quick.clip.file)).equals(await readFile(whole.clip.file))).toBe(true)
  expect(await difference(quick.clip.poster, film.clip.poster)).toBeLessThan(3)
})

test('an edit of the picture leaves the sound as it is, and is the film that making all anew gives', async () => {
  const [quick, whole] = await bothWays(otherPicture)
  expect(quick.kept).toEqual({ picture: false, sound: true })
  expect(Object.keys(quick.seconds).sort()).toEqual(['directing', 'filming', 'finishing'])
  expect(await packets(quick.clip.file, 'a')).toBe(await packets(film.clip.file, 'a'))
  expect(await packets(quick.clip.file, 'v')).not.toBe(await packets(film.clip.file, 'v'))
  expect((await readFile(quick.clip.file)).equals(await readFile(whole.clip.file))).toBe(true)
  expect((await readFile(quick.clip.poster)).equals(await readFile(whole.clip.poster))).toBe(true)
})

test('an edit of neither makes nothing anew', async () => {
  const [quick, whole] = await bothWays(otherWords)
  expect(quick.kept).toEqual({ picture: true, sound: true })
  expect(Object.keys(quick.seconds).sort()).toEqual(['directing', 'finishing'])
  expect((await readFile(quick.clip.file)).equals(await readFile(whole.clip.file))).toBe(true)
})

test('an edit of an edit finds what was kept as good as new', async () => {
  const first = await render(undoTo(otherSound, film.clip.file))
  const back = await render({
    take: { storyboard: otherSound, history: [{ storyboard: film.storyboard, instruction: 'x' }] },
    instruction: 'undo',
    seed: 7,
    clip: first.clip.file,
  })
  expect(back.kept).toEqual({ picture: true, sound: false })
  expect((await readFile(back.clip.file)).equals(await readFile(film.clip.file))).toBe(true)
})

test('the history travels in the clip', async () => {
  const edited = await render({
    take: { storyboard: otherSound, history: [{ storyboard: film.storyboard, instruction: '재즈로 = ; "x"' }] },
    instruction: 'make it night',
    seed: 7,
    clip: null,
  })
  expect(edited.history.length).toBe(2)
  const take = await readTakeFromClip(ffmpeg, edited.clip.file)
  expect(take).toEqual({ storyboard: edited.storyboard, history: edited.history })
  expect(take.history.at(0)).toEqual({ storyboard: film.storyboard, instruction: '재즈로 = ; "x"' })
  expect(JSON.parse(await readFile(edited.clip.storyboard, 'utf8'))).toEqual(edited.storyboard)
})

test('a clip that was made smaller for a platform is not taken for the master: all is made anew', async () => {
  const clip = next()
  await fitClip({ ffmpeg, clip: film.clip.file, out: clip, maxBytes: 40_000, signal: never() })
  expect(await readTakeFromClip(ffmpeg, clip)).toEqual({ storyboard: film.storyboard, history: [] })
  const edited = await render(undoTo(otherWords, clip))
  expect(edited.kept).toEqual({ picture: false, sound: false })
  expect(await packets(edited.clip.file, 'v')).toBe(await packets(film.clip.file, 'v'))
})

test('a refused instruction is one sentence and leaves nothing', async () => {
  const before = await readdir(folder)
  const take: Take = { storyboard: film.storyboard, history: [] }
  const refused = render({ take, instruction: 'undo', seed: 7, clip: film.clip.file })
  await expect(refused).rejects.toThrow(RequestError)
  await expect(refused).rejects.toThrow(/nothing to undo/)
  expect(await readdir(folder)).toEqual(before)
})

test('an abort while a clip is looked at leaves nothing', async () => {
  const before = await readdir(folder)
  const stop = new AbortController()
  const rendering = renderMovie(undoTo(otherSound, film.clip.file), next(), {
    ...studio(),
    signal: stop.signal,
    onScript: () => stop.abort(new Error('enough')),
  })
  await expect(rendering).rejects.toThrow('enough')
  expect(await readdir(folder)).toEqual(before)
})

/** The same edit with the film's clip at hand, and without. */
async function bothWays(to: Storyboard): Promise<[Movie, Movie]> {
  return [await render(undoTo(to, film.clip.file)), await render(undoTo(to, null))]
}

function undoTo(storyboard: Storyboard, clip: string | null): Revision {
  return { take: { storyboard: film.storyboard, history: [{ storyboard, instruction: 'x' }] }, instruction: 'undo', seed: 7, clip }
}

function render(request: Storyboard | Revision): Promise<Movie> {
  return renderMovie(request, next(), studio())
}

function studio(): Studio {
  return {
    cacheDir: cacheDir(),
    ffmpeg,
    soundfont: readConfig().soundfont,
    threads: 1,
    signal: never(),
    onProgress: () => undefined,
    now: () => performance.now(),
  }
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

/** A hash of a stream's packets, with their times. */
async function packets(file: string, stream: 'v' | 'a'): Promise<string> {
  const { stdout } = await promisify(execFile)(
    'ffmpeg',
    ['-v', 'error', '-i', file, '-map', `0:${stream}`, '-c', 'copy', '-f', 'framemd5', '-'],
    { maxBuffer: 1e8 },
  )
  return stdout
}

/** Mean difference of two pictures, in steps of 255. */
async function difference(one: string, other: string): Promise<number> {
  const pixels = async (file: string): Promise<Buffer> =>
    (
      await promisify(execFile)('ffmpeg', ['-v', 'error', '-i', file, '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-'], {
        encoding: 'buffer',
        maxBuffer: 1e8,
      })
    ).stdout
  const [a, b] = await Promise.all([pixels(one), pixels(other)])
  expect(a.length).toBe(b.length)
  return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length
}
