import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot, readConfig } from '../../../src/config.ts'
import { MovieRequest } from '../../../src/movie.ts'
import { openArt } from '../../../src/pipeline/art/open-art.ts'
import { filmCutout } from '../../../src/pipeline/frames/cutout/film-cutout.ts'
import { direct } from '../../../src/pipeline/render-movie.ts'
import { laySoundtrack } from '../../../src/pipeline/sound/lay-soundtrack.ts'
import { looksTheSame, seenIn, soundsTheSame } from '../../../src/pipeline/storyboard/seen-and-heard.ts'
import type { Storyboard } from '../../../src/pipeline/storyboard/storyboard.ts'

const cacheDir = join(projectRoot, 'data', 'cache')
const prompts = [
  'two friends hug under a streetlamp at night, the words "HELLO THERE", slow jazz',
  'close-up of a girl with an umbrella who rides a horse through a storm',
  'aerial view of a cat inside a red taxi in a city, neon',
  'a diver and three penguins swim under the sea, watercolour',
  'low angle of a robot in a scarf that plays a guitar, then a dog in a wizard hat sails a boat at sunset, lofi',
]

test.each(prompts)('whatever the picture is said not to depend on changes no frame: %s', async (prompt) => {
  const storyboard = await small(prompt)
  const other = garble(storyboard, seenIn(storyboard)) as Storyboard
  expect(JSON.stringify(other).match(/☃/g)?.length).toBeGreaterThan(10)
  expect(looksTheSame(storyboard, other)).toBe(true)
  expect(await frames(other)).toEqual(await frames(storyboard))
})

test.each([prompts[0] ?? '', prompts[3] ?? ''])('whatever the sound is said not to depend on changes no sample: %s', async (prompt) => {
  const storyboard = await small(prompt)
  const other: Storyboard = {
    ...storyboard,
    prompt: '☃',
    format: { ...storyboard.format, width: 1080, height: 1920 },
    style: { name: storyboard.style.name === 'neon' ? 'paper' : 'neon', said: '☃' },
    mood: { ...storyboard.mood, said: '☃' },
    shots: storyboard.shots.map((shot) => ({
      ...shot,
      id: 'other-1',
      said: '☃',
      setting: { ...shot.setting, hour: 'dawn', weather: 'rain', season: 'winter', horizon: 0.1, tint: '#ff0000', said: '☃' },
      figures: [],
      particles: [],
      titles: [],
      camera: { move: 'zoom-in', framing: 'aerial', subject: null, amount: 2, said: '☃' },
    })),
    score: storyboard.score && { ...storyboard.score, said: '☃' },
    cues: storyboard.cues.map((cue) => ({ ...cue, figure: cue.figure && 'other-1', said: '☃' })),
    led: [],
    unshown: [],
  }
  expect(soundsTheSame(storyboard, other)).toBe(true)
  expect(looksTheSame(storyboard, other)).toBe(false)
  expect(await samples(other)).toEqual(await samples(storyboard))
})

test('the mood is heard in the music alone, and its energy is not seen', async () => {
  const storyboard = await small(prompts[0] ?? '')
  const mute = { ...storyboard, score: null }
  const wild = { energy: 0.9, valence: storyboard.mood.valence, said: '' }
  expect(soundsTheSame(storyboard, { ...storyboard, mood: wild })).toBe(false)
  expect(soundsTheSame(mute, { ...mute, mood: wild })).toBe(true)
  expect(looksTheSame(storyboard, { ...storyboard, mood: wild })).toBe(true)
  expect(looksTheSame(storyboard, { ...storyboard, mood: { ...wild, valence: -0.71 } })).toBe(false)
})

test('all else counts', async () => {
  const storyboard = await small(prompts[1] ?? '')
  const [shot, ...more] = storyboard.shots
  const [figure, ...others] = shot!.figures
  const [cue, ...cues] = storyboard.cues
  const withFigure = (changed: object): Storyboard => ({
    ...storyboard,
    shots: [{ ...shot!, figures: [{ ...figure!, ...changed }, ...others] }, ...more],
  })
  for (const other of [
    withFigure({ depth: 0.987 }),
    withFigure({ noun: 'zebra' }),
    withFigure({ role: 'dressing' }),
    withFigure({ motion: 'hop' }),
    { ...storyboard, seed: 8 },
    { ...storyboard, shots: [{ ...shot!, titles: [{ text: 'x', position: 'top' as const, from: 0, to: 1 }] }, ...more] },
    { ...storyboard, somethingNew: 1 },
  ])
    expect(looksTheSame(storyboard, other)).toBe(false)
  for (const other of [
    { ...storyboard, seed: 8 },
    { ...storyboard, cues: [{ ...cue!, gain: -7.7 }, ...cues] },
    { ...storyboard, cues: [{ ...cue!, figure: cue!.figure === null ? 'horse-1' : null }, ...cues] },
    { ...storyboard, cues },
    { ...storyboard, shots: [{ ...shot!, setting: { ...shot!.setting, place: 'cave' as const } }, ...more] },
  ])
    expect(soundsTheSame(storyboard, other)).toBe(false)
})

/** The directed storyboard, in a frame of stamps. */
async function small(prompt: string): Promise<Storyboard> {
  const storyboard = await direct(MovieRequest.parse({ prompt, duration: 1.5, fps: 16, size: 360, seed: 7 }), cacheDir)
  const read = JSON.parse(JSON.stringify(storyboard)) as Storyboard
  return { ...read, format: { ...read.format, width: 192, height: 108 } }
}

/** The same value, with nonsense for all that `counts` lacks. */
function garble(value: unknown, counts: unknown): unknown {
  if (counts === undefined) return Array.isArray(value) ? [] : '☃'
  if (Array.isArray(value)) return value.map((part, at) => garble(part, (counts as unknown[])[at]))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, garble(part, (counts as Record<string, unknown>)[key])]))
}

async function frames(storyboard: Storyboard): Promise<string[]> {
  const hashes: string[] = []
  const film = filmCutout({ art: await openArt(cacheDir) })
  for await (const { pixels } of film(storyboard, { threads: 1, signal: new AbortController().signal, onProgress: () => undefined }))
    hashes.push(createHash('sha256').update(pixels).digest('hex'))
  return hashes
}

async function samples(storyboard: Storyboard): Promise<string> {
  const { mix } = await laySoundtrack(storyboard, { soundfont: readConfig().soundfont })
  return createHash('sha256').update(mix.left).update(mix.right).digest('hex')
}
