import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { soundNames, sounds } from '../../../src/pipeline/repertoire/sounds/index.ts'
import { SAMPLE_RATE } from '../../../src/pipeline/repertoire/sounds/sound.ts'
import { laySoundtrack, mixStems } from '../../../src/pipeline/sound/lay-soundtrack.ts'
import { layCues } from '../../../src/pipeline/sound/mix/lay-cues.ts'
import { integratedLoudness } from '../../../src/pipeline/sound/mix/loudness.ts'
import { silentStereo, type Stereo } from '../../../src/pipeline/sound/soundtrack.ts'
import { encodeWav } from './encode-wav.ts'
import { heardAt, rms, same } from './measure.ts'
import { cueOf, filmOf } from './storyboards.ts'

const soundfont = fileURLToPath(new URL('../../../node_modules/@coderline/alphatab/dist/soundfont/sonivox.sf3', import.meta.url))
const lay = (film: Parameters<typeof laySoundtrack>[0]) => laySoundtrack(film, { soundfont })
const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0
const score = { idiom: 'gentle-piano', tempo: 90, key: 'C', mode: 'major', instruments: [] as number[], gain: 0, said: '' } as const
const walk = (seconds: number) => [
  ...Array.from({ length: Math.floor(seconds * 2) }, (_, n) => cueOf(`step-${n}`, 'step-grass', 0.2 + n * 0.5)),
  cueOf('air-1', 'wind', 0, { layer: 'ambience', seconds }),
]

describe('the master', () => {
  test.each([1, 2, 4, 8, 16])('is at −14 LUFS and under −1 dBTP with %i seconds', async (seconds) => {
    const { mix } = await lay(filmOf(seconds, walk(seconds), seconds < 8 ? { score } : {}))
    expect(mix.left).toHaveLength(seconds * SAMPLE_RATE)
    expect(mix.right).toHaveLength(seconds * SAMPLE_RATE)
    expect(Math.abs(integratedLoudness(mix) + 14)).toBeLessThan(0.5)
    expect(Math.max(...[mix.left, mix.right].map((side) => side.reduce((most, value) => Math.max(most, Math.abs(value)), 0)))).toBeLessThan(
      10 ** (-1 / 20),
    )
  })

  test.skipIf(!hasFfmpeg).each([1, 4, 8])('agrees with ffmpeg’s ebur128 over %i seconds (needs ffmpeg)', async (seconds) => {
    const { mix } = await lay(filmOf(seconds, [...walk(seconds), cueOf('dog-1', 'dog', seconds / 2)]))
    const { loudness, truePeak } = ebur128(mix)
    expect(Math.abs(loudness - integratedLoudness(mix))).toBeLessThan(0.2)
    expect(Math.abs(loudness + 14)).toBeLessThan(0.5)
    expect(truePeak).toBeLessThanOrEqual(-1)
  })

  test('fades both ends and carries no DC', async () => {
    const { mix } = await lay(filmOf(2, [cueOf('air-1', 'engine', 0, { layer: 'foley', seconds: 2 })]))
    for (const side of [mix.left, mix.right]) {
      expect(Math.abs(side[0]!)).toBeLessThan(1e-3)
      expect(Math.abs(side[side.length - 1]!)).toBeLessThan(1e-3)
      expect(Math.abs(side.reduce((sum, value) => sum + value, 0) / side.length)).toBeLessThan(1e-3)
    }
  })

  test('leaves a film without sounds at a faint room tone', async () => {
    const { mix } = await lay(filmOf(2, []))
    expect(integratedLoudness(mix)).toBeLessThan(-50)
    expect(rms(mix.left)).toBeGreaterThan(0)
  })
})

describe('foley', () => {
  const events = soundNames.filter((name) => sounds[name].kind === 'event')
  test.each(events)('%s is heard within 10 ms of its time', async (name) => {
    const { foley } = await layCues(filmOf(4, [cueOf('cue-1', name, 1.25)]))
    expect(Math.abs(heardAt(foley.left) - 1.25)).toBeLessThan(0.01)
  })

  test('stands where its source stands', async () => {
    const { stems: left } = await lay(filmOf(2, [cueOf('cue-1', 'dog', 0.5, { pan: -0.8 })]))
    const { stems: right } = await lay(filmOf(2, [cueOf('cue-1', 'dog', 0.5, { pan: 0.8 })]))
    expect(rms(left.foley.left)).toBeGreaterThan(2 * rms(left.foley.right))
    expect(rms(right.foley.right)).toBeGreaterThan(2 * rms(right.foley.left))
    const power = ({ left: l, right: r }: Stereo): number => rms(l) ** 2 + rms(r) ** 2
    expect(power(left.foley) / power(right.foley)).toBeCloseTo(1, 1)
  })

  test('is softer and duller from afar', async () => {
    const near = (await lay(filmOf(2, [cueOf('cue-1', 'shatter', 0.5, { depth: 0.05 })]))).stems.foley
    const far = (await lay(filmOf(2, [cueOf('cue-1', 'shatter', 0.5, { depth: 0.9 })]))).stems.foley
    expect(rms(near.left)).toBeGreaterThan(3 * rms(far.left))
    const brightness = (samples: Float32Array): number => rms(samples.map((value, i) => value - (samples[i - 1] ?? 0))) / rms(samples)
    expect(brightness(near.left)).toBeGreaterThan(1.3 * brightness(far.left))
  })

  test('echoes indoors longer than outdoors', async () => {
    const cues = [cueOf('cue-1', 'hoof', 0.5)]
    const outdoors = filmOf(2, cues)
    const shot = outdoors.shots[0]!
    const indoors = filmOf(2, cues, { shots: [{ ...shot, setting: { ...shot.setting, place: 'room' } }] })
    const tail = async (film: typeof outdoors): Promise<number> => {
      const { foley } = (await lay(film)).stems
      return rms(foley.left.subarray(0.8 * SAMPLE_RATE, SAMPLE_RATE)) / rms(foley.left)
    }
    expect(await tail(indoors)).toBeGreaterThan(1.5 * (await tail(outdoors)))
  })

  test('varies from cue to cue and stays what it is when others change', async () => {
    const one = cueOf('cue-1', 'step-wood', 0.5)
    const alone = (await lay(filmOf(3, [one]))).stems.foley.left
    const joined = (await lay(filmOf(3, [one, cueOf('cue-2', 'step-wood', 2)]))).stems.foley.left
    const part = (samples: Float32Array, from: number): Float32Array => samples.slice(from * SAMPLE_RATE, (from + 0.9) * SAMPLE_RATE)
    expect(same(part(joined, 0.45), part(alone, 0.45))).toBe(true)
    expect(same(part(joined, 1.95), part(joined, 0.45))).toBe(false)
  })

  test('thins a swarm without losing its loudest', async () => {
    const swarm = Array.from({ length: 40 }, (_, n) => cueOf(`cue-${n}`, 'hoof', 0.5, { gain: n === 17 ? 6 : -6 }))
    const { stems } = await lay(filmOf(1, swarm))
    expect(rms(stems.foley.left)).toBeLessThan(6 * rms((await lay(filmOf(1, [swarm[17]!]))).stems.foley.left))
  })
})

describe('ambience', () => {
  test('surrounds us: its sides differ', async () => {
    const { ambience } = (await lay(filmOf(3, [cueOf('air-1', 'rain', 0, { layer: 'ambience', seconds: 3 })]))).stems
    let product = 0
    for (let i = 0; i < ambience.left.length; i++) product += ambience.left[i]! * ambience.right[i]!
    const correlation = product / ambience.left.length / (rms(ambience.left) * rms(ambience.right))
    expect(correlation).toBeLessThan(0.8)
    expect(rms(ambience.left) / rms(ambience.right)).toBeCloseTo(1, 0)
  })

  test('comes in and goes over 0.3 s', async () => {
    const { ambience } = (await lay(filmOf(3, [cueOf('air-1', 'rain', 0, { layer: 'ambience', seconds: 3 })]))).stems
    const part = (from: number, to: number): number => rms(ambience.left.subarray(from * SAMPLE_RATE, to * SAMPLE_RATE))
    expect(part(0, 0.05)).toBeLessThan(0.4 * part(1, 2))
    expect(part(2.95, 3)).toBeLessThan(0.4 * part(1, 2))
    expect(part(0.35, 0.6)).toBeGreaterThan(0.6 * part(1, 2))
  })

  test('runs through a cut inside the film', async () => {
    const halves = [
      cueOf('air-1', 'rain', 0, { layer: 'ambience', seconds: 2 }),
      cueOf('air-2', 'rain', 2, { layer: 'ambience', seconds: 2 }),
    ]
    const { ambience } = (await lay(filmOf(4, halves))).stems
    const part = (from: number, to: number): number => rms(ambience.left.subarray(from * SAMPLE_RATE, to * SAMPLE_RATE))
    expect(part(1.9, 2.1)).toBeGreaterThan(0.75 * part(0.5, 1.5))
  })
})

describe('the score', () => {
  test('steps back under an event and comes again', () => {
    const count = 4 * SAMPLE_RATE
    const tone = (): Float32Array => Float32Array.from({ length: count }, (_, i) => 0.1 * Math.sin((2 * Math.PI * 440 * i) / SAMPLE_RATE))
    const music = { left: tone(), right: tone() }
    const foley = silentStereo(count)
    const bark = Float32Array.from({ length: 0.4 * SAMPLE_RATE }, (_, i) => 0.2 * Math.sin((2 * Math.PI * 3000 * i) / SAMPLE_RATE))
    foley.left.set(bark, 2 * SAMPLE_RATE)
    foley.right.set(bark, 2 * SAMPLE_RATE)
    const mix = mixStems(music, foley, silentStereo(count), 1)
    const level = (at: number): number => tonePower(mix.left, at, 440)
    const before = level(1)
    expect(level(2.1) / before).toBeLessThan(10 ** (-3 / 20))
    expect(level(2.1) / before).toBeGreaterThan(10 ** (-7 / 20))
    expect(level(3.8) / before).toBeGreaterThan(0.9)
  })

  test('is laid over the whole film at its usual loudness', async () => {
    const { stems } = await lay(filmOf(3, [], { score }))
    expect(stems.score?.left).toHaveLength(3 * SAMPLE_RATE)
    expect(Math.abs(integratedLoudness(stems.score!) + 22)).toBeLessThan(0.5)
  })
})

test('the same film has the same sound', async () => {
  const film = filmOf(2, walk(2))
  const first = (await lay(film)).mix
  const second = (await lay(film)).mix
  expect(same(first.left, second.left) && same(first.right, second.right)).toBe(true)
})

test('stops when it is told to', async () => {
  const abort = new AbortController()
  const laid = laySoundtrack(filmOf(8, walk(8)), { soundfont, signal: abort.signal, onProgress: () => abort.abort(new Error('enough')) })
  await expect(laid).rejects.toThrow('enough')
})

test('reports how far it has come, forwards only', async () => {
  const seen: number[] = []
  await laySoundtrack(filmOf(2, walk(2)), { soundfont, onProgress: ({ fraction }) => seen.push(fraction) })
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
  expect(seen.at(-1)).toBe(1)
})

/** Amplitude of a tone in 100 ms from second `at` (Goertzel). */
function tonePower(samples: Float32Array, at: number, hz: number): number {
  let re = 0
  let im = 0
  for (let i = 0; i < 4800; i++) {
    const value = samples[Math.round(at * SAMPLE_RATE) + i]!
    re += value * Math.cos((2 * Math.PI * hz * i) / SAMPLE_RATE)
    im += value * Math.sin((2 * Math.PI * hz * i) / SAMPLE_RATE)
  }
  return Math.hypot(re, im)
}

function ebur128(mix: Stereo): { loudness: number; truePeak: number } {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-'))
  try {
    const file = join(folder, 'mix.wav')
    writeFileSync(file, encodeWav(mix))
    const report = spawnSync('ffmpeg', ['-i', file, '-af', 'ebur128=peak=true', '-f', 'null', '-']).stderr.toString()
    const summary = report.slice(report.lastIndexOf('Summary:'))
    return { loudness: Number(/I:\s+(\S+) LUFS/.exec(summary)![1]), truePeak: Number(/Peak:\s+(\S+) dBFS/.exec(summary)![1]) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
